// The rules in their order, and the words of the etiquette as the program shows them. A new rule is listed here.
#include "followup/rules.hpp"

namespace followup {

extern const Rule requested_task, thank_you, follow_up, last_note, answer_rejection, brief_reference,
    reference_check_in, prepare, complete_record;

std::span<const Rule> rulebook() {
  static const std::array rules{
      requested_task,      //
      thank_you,           //
      follow_up,           //
      last_note,           //
      answer_rejection,    //
      brief_reference,     //
      reference_check_in,  //
      prepare,             //
      complete_record,     //
  };
  return rules;
}

const Rule* find_rule(std::string_view id) {
  const auto found = std::ranges::find(rulebook(), id, &Rule::id);
  return found == rulebook().end() ? nullptr : &*found;
}

std::string_view source_title(std::string_view source) {
  if (source == "post-interview") return "Post-Interview Etiquette";
  if (source == "nutshell") return "Post Interview Etiquette In A Nutshell";
  if (source == "after-interview") return "What to Do After Your Job Interview (Mir Garvy)";
  if (source == "follow-ups") return "How to Handle Follow Ups After an Interview (24 April 2014)";
  return source;
}

}  // namespace followup
