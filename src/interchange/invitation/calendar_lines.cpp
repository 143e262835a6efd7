#include "interchange/invitation/calendar_lines.hpp"

#include "followup/text.hpp"
#include "interchange/characters.hpp"
#include "interchange/content_line.hpp"

namespace followup {
namespace {

/// The bytes as UTF-8 without a byte order mark, if they are UTF-8 at all.
std::string as_utf8(std::string_view bytes) {
  if (auto text = from_utf16(bytes)) return *std::move(text);
  return std::string(without_byte_order_mark(bytes));
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
  const std::string name = upper_case(line.substr(0, end));
  while (end < line.size() && line[end] == ';') {
    const std::size_t start = end + 1;
    end = find_unquoted(line, ";:", start);
    // A zone's name, `(UTC-05:00) Eastern Time`, may have colons without quotes; the time behind it has none.
    const bool is_zone = upper_case(line.substr(start, 5)) == "TZID=";
    if (is_zone && end < line.size()) end = std::max(end, std::min(line.find(';', start), line.rfind(':')));
    const std::string_view parameter = line.substr(start, end - start);
    const std::size_t equals = std::min(parameter.find('='), parameter.size());
    std::string value(parameter.substr(std::min(equals + 1, parameter.size())));
    std::erase(value, '"');
    parsed.parameters.emplace_back(upper_case(parameter.substr(0, equals)), std::move(value));
  }
  if (end >= line.size()) return parsed;
  parsed.name = name;
  parsed.value = line.substr(end + 1);
  return parsed;
}

}  // namespace

std::string CalendarLine::parameter(std::string_view wanted) const {
  for (const auto& [name_of_one, value_of_one] : parameters)
    if (name_of_one == wanted) return value_of_one;
  return {};
}

std::vector<CalendarLine> calendar_lines(std::string_view bytes) {
  std::vector<CalendarLine> lines;
  std::string folded;
  int begun = 1;
  int number = 0;
  const auto finish = [&] {
    const bool is_readable = is_utf8(folded);
    CalendarLine line = parse_line(is_readable ? folded : from_windows_1252(folded), begun);
    line.is_in_windows_1252 = !is_readable;
    if (!line.name.empty()) lines.push_back(std::move(line));
  };
  for (std::string& line : split(as_utf8(bytes), '\n')) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
    if (goes_on) {
      folded += line.substr(1);
      continue;
    }
    finish();
    folded = std::move(line);
    begun = number;
  }
  finish();
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
  const std::string start = upper_case(trimmed(as_utf8(bytes.substr(0, head)), "\r\n\t "));
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
