// Whatever bytes come as an e-mail, what is read of it is UTF-8; and what is written of that has the headers that it is
// to have, and no other.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "followup/json.hpp"
#include "followup/mail.hpp"
#include "followup/text.hpp"

namespace {

using namespace followup;

/// Whether a JSON text can have it as it is.
bool fits_json(const std::string& text) {
  const auto quoted = json::read(json::quote(text));
  return quoted && quoted->get<std::string>() == text;
}

void check_written(const Mail& mail) {
  constexpr std::array<std::string_view, 6> known{"Subject",      "Date",         "Message-ID",
                                                  "MIME-Version", "Content-Type", "Content-Transfer-Encoding"};
  const Message message{.from_name = mail.from_name,
                        .subject = mail.subject,
                        .date = *parse_moment("2026-11-20T16:30:00-05:00"),
                        .id = "1@followup",
                        .body = mail.text};
  const std::string text = message_text(message);
  if (!std::ranges::all_of(text, [](char c) { return c == '\r' || c == '\n' || (c >= ' ' && c < 0x7F); })) std::abort();
  const std::string headers = text.substr(0, text.find("\r\n\r\n"));
  for (const std::string& line : split(headers, '\n'))
    if (!line.starts_with(' ') && std::ranges::count(known, line.substr(0, line.find(':'))) != 1) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto mail = read_mail(bytes);
  if (mail.has_value() != is_mail(bytes)) std::abort();
  if (!mail) return 0;
  for (const std::string* text :
       {&mail->from_name, &mail->from_address, &mail->subject, &mail->message_id, &mail->text, &mail->calendar})
    if (!fits_json(*text)) std::abort();
  for (const std::string* text : {&mail->from_name, &mail->from_address, &mail->subject, &mail->message_id})
    if (std::ranges::any_of(*text, [](unsigned char c) { return c < 0x20 || c == 0x7F; })) std::abort();
  for (const std::string& paragraph : new_paragraphs(mail->text))
    if (paragraph.empty() || paragraph.find('\n') != std::string::npos) std::abort();
  check_written(*mail);
  return 0;
}
