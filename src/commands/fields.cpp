#include "commands/fields.hpp"

#include "commands/read.hpp"

namespace followup {
namespace {

void set(std::string_view what, const std::string& whose, std::string& field, std::string value, Lines& lines) {
  lines.push_back(change_in_words(what, whose, field, value));
  field = std::move(value);
}

}  // namespace

std::string change_in_words(std::string_view what, const std::string& whose, const std::string& old,
                            const std::string& now) {
  const std::string start = whose + ": " + std::string(what) + " ";
  if (now.empty()) return start + (old.empty() ? "is not set: not changed." : "removed (was " + old + ").");
  if (now == old) return start + "is " + now + " already: not changed.";
  return start + now + (old.empty() ? "." : " (was " + old + ").");
}

void set_text(std::string_view what, const std::optional<std::string>& typed, const std::string& whose,
              std::string& field, Lines& lines) {
  if (typed) set(what, whose, field, read_text("--" + std::string(what), typed), lines);
}

void set_email(const std::optional<std::string>& typed, const std::string& whose, std::string& field, Lines& lines) {
  if (typed) set("e-mail", whose, field, typed->empty() ? "" : read_email("--email", *typed), lines);
}

}  // namespace followup
