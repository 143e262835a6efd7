#pragma once
// The letter that an action asks for, with all that is known of it.

#include "commands/shared/command.hpp"
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
/// The sentence that the spelling could not be checked; empty if it was.
std::string spelling_of(const Draft& draft, const Services& services);

/// The way that a letter goes; one of them at most.
struct Way {
  bool open = false;
  bool mailto = false;
  bool copy = false;
  std::optional<std::string> eml;     ///< a file, or `-`
  std::optional<std::string> drafts;  ///< a Maildir
  bool force = false;                 ///< replaces a file whatever it is
};

/// Sends it that way, and returns what is said in its place: the letter itself, if it goes nowhere (delivery.cpp).
/// Throws `UsageError` or `DataError`.
std::string deliver(const Way& way, const Draft& draft, const Services& services, const Env& env);
/// Where it goes, as far as that is known: an address, a number; of a letter by post, neither.
std::string destination_of(const Draft& draft);
/// The letter as a `mailto:` link. Throws `UsageError` for a call, or if it is too long for one.
std::string link_of(const Draft& draft);
/// The letter as an e-mail. Throws `UsageError` for a call.
std::string message_of(const Way& way, const Draft& draft, const Services& services, const Env& env);

}  // namespace followup
