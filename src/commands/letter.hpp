#pragma once
// What `draft` and `say` have in common: the letter that an action asks for, and what becomes of it.

#include <string>
#include <vector>

#include "followup/commands.hpp"
#include "followup/letters.hpp"

namespace followup {

struct LetterArguments {
  std::string command;  ///< `draft` or `say`
  std::string handle;
  bool phone = false;
  bool anyway = false;
  bool edit = false;
  bool open = false;
  bool mailto = false;
  bool copy = false;
};

/// Declares what both take; `about` says what the handle means.
void letter_options(CLI::App& app, LetterArguments& arguments, const char* about);
/// Throws `NotFound`, `Refused`, `UsageError` or `DataError`.
Output draft_letter(const LetterArguments& arguments, const Services& services, const Env& env);

// --- within ---------------------------------------------------------------------------------------------------------

/// A letter with all that is known of it.
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

}  // namespace followup
