// An e-mail as it is written.
#include <fmt/format.h>

#include "followup/mail.hpp"
#include "followup/text.hpp"
#include "interchange/mail/encodings.hpp"

namespace followup {
namespace {

constexpr std::string_view line_end = "\r\n";

bool is_plain(char c) { return c > ' ' && c < 0x7F; }

std::string as_hexadecimal(char c) { return fmt::format("={:02X}", static_cast<unsigned char>(c)); }

/// The text of a header: as it is if it is short and plain, else as encoded words (RFC 2047), a line each.
std::string header_value(std::string_view text) {
  constexpr std::size_t longest_plain = 60;
  constexpr std::size_t room = 40;  // of a word, so that a line has 76 signs at most
  std::string value = to_utf8(text, "utf-8");
  for (char& c : value)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  const bool is_ascii = std::ranges::all_of(value, [](char c) { return c == ' ' || is_plain(c); });
  if (is_ascii && value.size() <= longest_plain && value.find("=?") == value.npos) return trimmed(value);
  std::vector<std::string> words(1);
  for (const char c : trimmed(value)) {
    const std::string sign = is_letter(c) || is_digit(c) ? std::string(1, c) : c == ' ' ? "_" : as_hexadecimal(c);
    if (words.back().size() > room && !is_inside_character(c)) words.emplace_back();
    words.back() += sign;
  }
  return join(words, "\r\n ", [](const std::string& word) { return fmt::format("=?utf-8?Q?{}?=", word); });
}

std::string mailbox(const std::string& name, const std::string& address) {
  const std::string value = header_value(name);
  if (value.empty()) return address;
  if (value.starts_with("=?")) return fmt::format("{}\r\n <{}>", value, address);
  std::string quoted;
  for (const char c : value) quoted += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
  return fmt::format("\"{}\" <{}>", quoted, address);
}

/// `Fri, 20 Nov 2026 18:00:00 -0500`
std::string date_in_header(const Moment& moment) {
  const date::year_month_day day(day_of(moment));
  const date::hh_mm_ss time(local_time(moment) - day_of(moment));
  const date::hh_mm_ss offset(moment.offset);
  return fmt::format("{}, {} {} {} {:02}:{:02}:{:02} {}{:02}{:02}", name_of(Weekday(day_of(moment))).substr(0, 3),
                     static_cast<unsigned>(day.day()), name_of(day.month()).substr(0, 3), static_cast<int>(day.year()),
                     time.hours().count(), time.minutes().count(), time.seconds().count(),
                     offset.is_negative() ? '-' : '+', offset.hours().count(), offset.minutes().count());
}

/// One line of a body, quoted-printable: of 76 signs at most, the others go on.
std::string body_line(const std::string& line) {
  constexpr std::size_t longest_line = 75;  // before the sign that it goes on
  std::string text;
  std::size_t start = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool is_last_blank = c == ' ' && i + 1 == line.size();
    const bool is_for_mbox = i == 0 && (line.starts_with("From ") || c == '.');
    const bool is_as_it_is = (c == ' ' || is_plain(c)) && c != '=' && !is_last_blank && !is_for_mbox;
    const std::string sign = is_as_it_is ? std::string(1, c) : as_hexadecimal(c);
    if (text.size() - start + sign.size() > longest_line) {
      text += "=\r\n";
      start = text.size();
    }
    text += sign;
  }
  return text + std::string(line_end);
}

}  // namespace

std::string message_text(const Message& message) {
  std::string text;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) text += fmt::format("{}: {}{}", name, value, line_end);
  };
  if (!message.from_address.empty()) add("From", mailbox(message.from_name, message.from_address));
  add("To", message.to);
  add("Subject", header_value(message.subject));
  add("Date", date_in_header(message.date));
  add("Message-ID", fmt::format("<{}>", message.id));
  add("MIME-Version", "1.0");
  add("Content-Type", "text/plain; charset=utf-8");
  add("Content-Transfer-Encoding", "quoted-printable");
  if (message.is_marked_unsent) add("X-Unsent", "1");
  text += line_end;
  std::vector<std::string> lines = split(message.body, '\n');
  if (lines.back().empty()) lines.pop_back();
  for (const std::string& line : lines) text += body_line(line);
  return text;
}

}  // namespace followup
