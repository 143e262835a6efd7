#pragma once
// E-mails (RFC 5322, MIME): read as far as a record needs, and written for a mail program to send. Pure.

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
  std::optional<Moment> date;   ///< nothing if there is none, or it is none
  std::string message_id;       ///< `<abc@initech.example>`
  std::string text;             ///< the plain part, else the HTML part as text; lines end with a newline alone
  std::string unknown_charset;  ///< in which the text is, and so it is not read; else empty
  std::string calendar;  ///< an invitation in it: the text/calendar part, else an .ics file; empty if there is none
  bool is_automatic = false;  ///< an automatic answer: a note of absence
  std::size_t count = 1;      ///< of the e-mails in the file, which is an mbox if there are several
  friend bool operator==(const Mail&, const Mail&) = default;
};

/// Whether a text begins with the headers of an e-mail, From among them; an mbox's `From ` line may come first.
bool is_mail(std::string_view bytes);
/// The e-mail; of an mbox, the first one. Nothing if it is none.
std::optional<Mail> read_mail(std::string_view bytes);
/// What is new in the text of a mail, a string for each paragraph, without line ends: no quoted lines, nor the one that
/// says whose they are, nothing from the mail that is answered, and no signature.
std::vector<std::string> new_paragraphs(std::string_view text);

/// An e-mail that is not sent yet. Its texts may be any: no header can be made of them.
struct Message {
  std::string from_name;  ///< may be empty, as may be the addresses
  std::string from_address;
  std::string to;
  std::string subject;
  Moment date;
  std::string id;  ///< without angle brackets
  std::string body;
  bool is_marked_unsent = false;  ///< with X-Unsent, for a file that is opened; a draft would be sent with it
};

/// The bytes of the message: ASCII, its lines end as on the wire.
std::string message_text(const Message& message);

}  // namespace followup
