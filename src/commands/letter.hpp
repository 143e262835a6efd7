#pragma once
// The letter that an action asks for, with all that is known of it.

#include "commands/command.hpp"
#include "followup/letters.hpp"

namespace followup {

struct Draft {
  LetterContext context;
  Recipient recipient;
  bool is_call = false;
  bool is_own = false;     ///< the user's own template
  bool is_signed = false;  ///< by the user's own signature
  Letter letter;
};

/// The letter that the context asks for. Throws `UsageError` if it asks for none, `DataError` if a template is wrong.
Draft draft_of(const LetterContext& context, const Recipient& recipient, bool is_call, const Services& services);

/// What the person should look at before it goes out; each a sentence, where possible with what to type.
std::vector<std::string> warnings_of(const Draft& draft, const Services& services);
/// That its spelling could not be checked; empty if it was.
std::string spelling_of(const Draft& draft, const Services& services);

}  // namespace followup
