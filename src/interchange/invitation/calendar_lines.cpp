#include "interchange/invitation/calendar_lines.hpp"

#include "followup/text.hpp"
#include "interchange/content_line.hpp"
#include "interchange/mail/encodings.hpp"

namespace followup {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// UTF-16 behind its byte order mark as UTF-8. Half of a pair becomes U+FFFD.
std::string from_utf16(std::string_view bytes, bool is_little) {
  const auto unit_at = [&](std::size_t i) -> char32_t {
    if (i + 1 >= bytes.size()) return 0;
    const auto low = static_cast<unsigned char>(bytes[is_little ? i : i + 1]);
    const auto high = static_cast<unsigned char>(bytes[is_little ? i + 1 : i]);
    return high * 256U + low;
  };
  std::string text;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const char32_t unit = unit_at(i);
    const char32_t next = unit_at(i + 2);
    const bool is_pair = unit >= 0xD800 && unit < 0xDC00 && next >= 0xDC00 && next < 0xE000;
    text += utf8_of(is_pair ? 0x10000 + (unit - 0xD800) * 0x400 + (next - 0xDC00) : unit);
    if (is_pair) i += 2;
  }
  return text;
}

/// The bytes as UTF-8 without a byte order mark, if they are UTF-8 at all.
std::string as_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), true);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), false);
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  return std::string(bytes);
}

/// The position of the first of these characters that is not within quotes; the end if there is none.
std::size_t find_unquoted(std::string_view text, std::string_view characters, std::size_t from) {
  bool is_quoted = false;
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i] == '"') is_quoted = !is_quoted;
    if (!is_quoted && characters.find(text[i]) != characters.npos) return i;
  }
  return text.size();
}

/// Takes a line apart; its name is empty if it is none.
CalendarLine parse_line(std::string_view line, int number) {
  CalendarLine parsed{.number = number};
  std::size_t end = find_unquoted(line, ";:", 0);
  const std::string name = capitals(line.substr(0, end));
  while (end < line.size() && line[end] == ';') {
    const std::size_t start = end + 1;
    end = find_unquoted(line, ";:", start);
    const std::string_view parameter = line.substr(start, end - start);
    const std::size_t equals = std::min(parameter.find('='), parameter.size());
    std::string value(parameter.substr(std::min(equals + 1, parameter.size())));
    std::erase(value, '"');
    parsed.parameters.emplace_back(capitals(parameter.substr(0, equals)), std::move(value));
  }
  if (end >= line.size()) return parsed;
  parsed.name = name;
  parsed.value = line.substr(end + 1);
  return parsed;
}

}  // namespace

std::string capitals(std::string_view text) {
  std::string all(text);
  std::ranges::transform(all, all.begin(), [](char c) { return upper_case(c); });
  return all;
}

std::string CalendarLine::parameter(std::string_view wanted) const {
  for (const auto& [name_of_one, value_of_one] : parameters)
    if (name_of_one == wanted) return value_of_one;
  return {};
}

std::variant<std::vector<CalendarLine>, NoInvitation> calendar_lines(std::string_view bytes) {
  std::vector<CalendarLine> lines;
  std::string folded;
  int begun = 1;
  int number = 0;
  const auto finish = [&] {
    if (!is_utf8_text(folded)) return false;
    CalendarLine line = parse_line(folded, begun);
    if (!line.name.empty()) lines.push_back(std::move(line));
    return true;
  };
  for (std::string& line : split(as_utf8(bytes), '\n')) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
    if (goes_on) {
      folded += line.substr(1);
      continue;
    }
    if (!finish()) break;
    folded = std::move(line);
    begun = number;
  }
  if (!finish()) return NoInvitation{"it is neither UTF-8 nor UTF-16", begun};
  return lines;
}

std::string text_of_property(std::string_view value) {
  std::string text;
  while (!value.empty()) {
    if (value.starts_with("\\n") || value.starts_with("\\N")) {
      text += '\n';
      value.remove_prefix(2);
      continue;
    }
    if (value.front() == '\\' && value.size() > 1) value.remove_prefix(1);
    const std::size_t control = length_of_control(value);
    if (control == 0) text += value.front();
    value.remove_prefix(std::max<std::size_t>(control, 1));
  }
  return text;
}

bool is_calendar(std::string_view bytes) {
  constexpr std::size_t head = 200;  // bytes that hold the first line in any encoding
  const std::string start = capitals(trimmed(as_utf8(bytes.substr(0, head)), "\r\n\t "));
  return start.starts_with("BEGIN:VCALENDAR");
}

const CalendarLine* Component::line(std::string_view wanted) const {
  const auto found = std::ranges::find(lines, wanted, &CalendarLine::name);
  return found == lines.end() ? nullptr : &*found;
}

std::string Component::value(std::string_view wanted) const {
  const CalendarLine* found = line(wanted);
  return found ? found->value : "";
}

std::string Component::text(std::string_view wanted) const { return text_of_property(value(wanted)); }

std::variant<Component, NoInvitation> components(const std::vector<CalendarLine>& lines) {
  constexpr std::size_t deepest = 8;
  std::vector<Component> open(1);
  for (const CalendarLine& line : lines) {
    if (line.name == "BEGIN") {
      if (open.size() > deepest) return NoInvitation{"it has too many parts within parts", line.number};
      open.push_back({.name = lower_case(trimmed(line.value))});
    } else if (line.name == "END") {
      if (open.back().name != lower_case(trimmed(line.value)) || open.size() == 1)
        return NoInvitation{"an END has no BEGIN", line.number};
      Component ended = std::move(open.back());
      open.pop_back();
      open.back().parts.push_back(std::move(ended));
    } else {
      open.back().lines.push_back(line);
    }
  }
  if (open.size() > 1) return NoInvitation{"it is cut off", lines.back().number};
  return std::move(open.front());
}

}  // namespace followup
