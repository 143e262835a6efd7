// The rules in their order. A new rule is declared and listed here.
#include <algorithm>
#include <array>

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

}  // namespace followup
