#pragma once
// E-mails (RFC 5322, MIME), read as far as a record needs. Pure. What is no mail program's business, such as signatures
// and encryption, is left alone.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/time.hpp"

namespace followup {

/// One e-mail. Every text is UTF-8; it need not be `visible`, but what is from a header has no control characters.
struct Mail {
  std::string from_name;  ///< empty if there is none
  std::string from_address;
  std::vector<std::string> to;  ///< the addresses of To, Cc and Delivered-To
  std::string subject;
  std::optional<Moment> date;  ///< nothing if there is none, or it is none
  std::string message_id;      ///< `<abc@initech.example>`
  std::string text;            ///< the plain part, else the HTML part as text; lines end with a newline alone
  std::string calendar;  ///< an invitation in it: the text/calendar part, else an .ics file; empty if there is none
  bool is_automatic = false;  ///< an automatic answer: a note of absence
  friend bool operator==(const Mail&, const Mail&) = default;
};

/// Whether a text begins with the headers of an e-mail, From among them; an mbox's `From ` line may come first.
bool is_mail(std::string_view bytes);
/// The e-mail; of an mbox, the first one. Nothing if it is none.
std::optional<Mail> read_mail(std::string_view bytes);

}  // namespace followup
