// Properties of calendars and address books: escaped, folded, ended as RFC 5545 and RFC 6350 want them.
#include "interchange/content_line.hpp"

#include <fmt/format.h>

#include "followup/interchange.hpp"
#include "followup/text.hpp"

namespace followup {

std::size_t length_of_control(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x20 || first == 0x7F) return 1;
  const std::string_view two = text.substr(0, 2);
  if (two >= "\u0080" && two <= "\u009f") return 2;
  const std::string_view three = text.substr(0, 3);
  const bool turns = (three >= "\u202a" && three <= "\u202e") || (three >= "\u2066" && three <= "\u2069");
  const bool ends_line = three == "\u2028" || three == "\u2029";
  return turns || ends_line ? 3 : 0;
}

std::string property_text(std::string_view text) {
  std::string value;
  while (!text.empty()) {
    const char first = text.front();
    const std::size_t control = length_of_control(text);
    if (first == '\n') value += "\\n";
    if (first == '\\' || first == ';' || first == ',') value += '\\';
    if (control == 0) value += first;
    text.remove_prefix(std::max<std::size_t>(control, 1));
  }
  return value;
}

std::string content_line(std::string_view name, std::string_view value) {
  constexpr std::size_t longest = 75;
  const std::string whole = fmt::format("{}:{}", name, value);
  std::string folded;
  std::size_t start = 0;
  for (std::size_t room = longest; whole.size() - start > room; room = longest - 1) {
    std::size_t end = start + room;
    while (is_inside_character(whole[end])) --end;
    folded += whole.substr(start, end - start) + "\r\n ";
    start = end;
  }
  return folded + whole.substr(start) + "\r\n";
}

std::string text_line(std::string_view name, std::string_view text) {
  return text.empty() ? "" : content_line(name, property_text(text));
}

std::string utc_stamp(date::sys_seconds moment) {
  std::string stamp = iso(Moment{.utc = moment, .zulu = true});
  std::erase_if(stamp, [](char c) { return c == '-' || c == ':'; });
  return stamp;
}

static constexpr std::string_view signature = "PRODID:-//followup//followup ";

std::string product_id() { return fmt::format("{}{}//EN", signature.substr(signature.find('-')), FOLLOWUP_VERSION); }

bool is_signed(std::string_view text, std::string_view form) {
  constexpr std::size_t head = 200;  // bytes that hold the first lines of what this program writes
  return text.starts_with(content_line("BEGIN", form)) &&
         text.substr(0, head).find(fmt::format("\r\n{}", signature)) != text.npos;
}

}  // namespace followup
