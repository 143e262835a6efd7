#pragma once
// A word from them: as it is typed, and as an e-mail has it.

#include "commands/shared/statement.hpp"
#include "followup/mail.hpp"

namespace followup {

struct HeardArguments : TypedStatement {
  std::optional<std::string> application;
  std::optional<std::string> text;
  std::optional<std::string> mail;  ///< the file of an e-mail
  std::optional<std::string> quiet_until;
  std::optional<std::string> on;
  bool is_automatic = false;
  bool no_calls = false;
  bool reply = false;
};

/// What was heard, and when.
struct HeardWord {
  TypedMoment on;
  std::string text;
  bool is_automatic = false;
  std::string message;        ///< the id of the e-mail; empty if it is none, or has none
  bool is_by_moment = false;  ///< an e-mail that its moment and its text tell from others
};

/// The entry by which that e-mail is recorded already; or nothing.
LogEntry* known_as(const HeardWord& word, Application& application);

/// Records it for the application, with what was typed besides, and says so. A message that is known already is not
/// recorded again, but what was typed besides is.
Lines record(const HeardWord& word, const HeardArguments& arguments, Application& application, const Tracker& tracker,
             const Env& env);

/// The application that a mail is about: the one that has it already, else by somebody's address, else by the domain of
/// one, else by the company's name. Throws `NotFound` if that is none, or several (sender.cpp).
const Application& application_of(const Mail& mail, const std::string& file, const Tracker& tracker, const Env& env);

/// Records an e-mail (heard_mail.cpp).
Output heard_by_mail(const HeardArguments& arguments, const Services& services, const Env& env);

}  // namespace followup
