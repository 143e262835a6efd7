// The words of the etiquette as the program shows them.
#include <array>

#include "followup/rules.hpp"

namespace followup {

std::string_view name_of(Stage stage) {
  static constexpr std::array<std::string_view, 7> names{"closed",      "offered",       "upcoming", "ghosted",
                                                         "followed-up", "follow-up-due", "waiting"};
  return names.at(static_cast<std::size_t>(stage));
}

std::string_view name_of(Urgency urgency) {
  static constexpr std::array<std::string_view, 4> names{"late", "closing", "due", "optional"};
  return names.at(static_cast<std::size_t>(urgency));
}

std::string_view source_title(std::string_view source) {
  if (source == "post-interview") return "Post-Interview Etiquette";
  if (source == "nutshell") return "Post Interview Etiquette In A Nutshell";
  if (source == "after-interview") return "What to Do After Your Job Interview (Mir Garvy)";
  if (source == "follow-ups") return "How to Handle Follow Ups After an Interview (24 April 2014)";
  return source;
}

}  // namespace followup
