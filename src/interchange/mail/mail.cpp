// The e-mail as a whole, and which of its parts are read.
#include "followup/mail.hpp"

#include <algorithm>

#include "followup/text.hpp"
#include "interchange/characters.hpp"
#include "interchange/mail/encodings.hpp"
#include "interchange/mail/headers.hpp"

namespace followup {
namespace {

/// The parts between the lines of a boundary.
std::vector<std::string_view> parts_of(std::string_view body, const std::string& boundary, std::size_t most) {
  std::vector<std::string_view> parts;
  std::size_t start = body.npos;
  for (std::string_view rest = body; !rest.empty();) {
    const std::size_t line_start = body.size() - rest.size();
    const std::string line = trimmed(next_line(rest));
    const bool is_last = line == "--" + boundary + "--";
    if (!is_last && line != "--" + boundary) continue;
    if (start != body.npos) parts.push_back(body.substr(start, line_start - start));
    start = is_last ? body.npos : body.size() - rest.size();
    if (is_last || parts.size() >= most) return parts;
  }
  if (start != body.npos) parts.push_back(body.substr(start));
  return parts;
}

/// What is read of a mail, and how many parts may still be looked at.
struct Reading {
  std::optional<std::string> plain;
  std::optional<std::string> html;
  std::optional<std::string> calendar;
  std::optional<std::string> calendar_file;
  std::string unknown_charset;  ///< of a part that is not read
  std::size_t parts_left = 64;
};

std::string bytes_of(const Entity& entity) {
  const std::string encoding = main_value(value_of(entity, "content-transfer-encoding"));
  return encoding == "base64"             ? from_base64(entity.body)
         : encoding == "quoted-printable" ? from_quoted_printable(entity.body)
                                          : std::string(entity.body);
}

std::string content_of(const Entity& entity) {
  std::string text = to_utf8(bytes_of(entity), parameter(value_of(entity, "content-type"), "charset"));
  std::erase(text, '\r');
  return text;
}

/// The words of a part; none, and the name of its character set, if nobody here can read that.
std::string words_of(const Entity& entity, Reading& reading) {
  const std::string charset = parameter(value_of(entity, "content-type"), "charset");
  if (is_readable(bytes_of(entity), charset)) return content_of(entity);
  reading.unknown_charset = charset;
  return "";
}

void read_part(const Entity& entity, int levels_left, Reading& reading) {
  if (levels_left == 0 || reading.parts_left == 0) return;
  --reading.parts_left;
  const std::string header = value_of(entity, "content-type");
  const std::string disposition = value_of(entity, "content-disposition");
  const std::string type = header.empty() ? "text/plain" : main_value(header);
  const std::string name = lower_case(parameter(header, "name") + parameter(disposition, "filename"));
  const std::string boundary = parameter(header, "boundary");
  const bool is_file = main_value(disposition) == "attachment";
  if (type.starts_with("multipart/") && !boundary.empty())
    for (const std::string_view part : parts_of(entity.body, boundary, reading.parts_left))
      read_part(entity_of(part), levels_left - 1, reading);
  else if (type == "text/calendar" && !reading.calendar)
    reading.calendar = content_of(entity);
  else if ((type == "application/ics" || name.ends_with(".ics")) && !reading.calendar_file)
    reading.calendar_file = content_of(entity);
  else if (type == "text/plain" && !is_file && !reading.plain)
    reading.plain = words_of(entity, reading);
  else if (type == "text/html" && !is_file && !reading.html)
    reading.html = text_of_html(words_of(entity, reading));
}

/// The text behind a byte order mark and an mbox's `From ` line.
std::string_view without_envelope(std::string_view bytes) {
  bytes = without_byte_order_mark(bytes);
  if (bytes.starts_with("From ")) next_line(bytes);
  return bytes;
}

/// Where a mail of an mbox ends and another one follows, from a position on; npos if none does.
std::size_t end_of_mail(std::string_view mbox, std::size_t from) {
  return std::min(mbox.find("\n\nFrom ", from), mbox.find("\n\r\nFrom ", from));
}

}  // namespace

bool is_mail(std::string_view bytes) { return entity_of(without_envelope(bytes)).headers.contains("from"); }

std::optional<Mail> read_mail(std::string_view bytes) {
  constexpr int deepest = 8;
  const std::string_view all = without_envelope(bytes);
  const bool is_mbox = all.size() < bytes.size() && bytes.starts_with("From ");
  const Entity entity = entity_of(is_mbox ? all.substr(0, end_of_mail(all, 0)) : all);
  if (!entity.headers.contains("from")) return std::nullopt;
  std::size_t count = 1;
  for (std::size_t at = 0; is_mbox && (at = end_of_mail(all, at)) != all.npos; ++at) ++count;
  Reading reading;
  read_part(entity, deepest, reading);
  Mail mail{.subject = header_text(value_of(entity, "subject")),
            .date = date_in(value_of(entity, "date")),
            .message_id = header_text(value_of(entity, "message-id")),
            .count = count};
  if (const std::vector<Mailbox> from = mailboxes(entity, "from"); !from.empty()) {
    mail.from_name = from.front().name;
    mail.from_address = from.front().address;
  }
  for (const char* name : {"to", "cc", "delivered-to"})
    for (const Mailbox& box : mailboxes(entity, name)) mail.to.push_back(box.address);
  const bool has_words = reading.plain && !trimmed(*reading.plain, mail_blanks).empty();
  mail.text = has_words ? *reading.plain : reading.html.value_or("");
  if (trimmed(mail.text, mail_blanks).empty()) mail.unknown_charset = reading.unknown_charset;
  mail.calendar = reading.calendar ? *reading.calendar : reading.calendar_file.value_or("");
  const std::string automatic = main_value(value_of(entity, "auto-submitted"));
  mail.is_automatic = automatic.starts_with("auto-replied") || entity.headers.contains("x-autoreply");
  return mail;
}

}  // namespace followup
