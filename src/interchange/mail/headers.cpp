#include "interchange/mail/headers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "followup/text.hpp"
#include "interchange/mail/encodings.hpp"

namespace followup {
namespace {

/// How long the name of a header is; 0 if the line does not begin with one.
std::size_t size_of_name(std::string_view line) {
  const std::size_t colon = line.find(':');
  const auto is_sign = [](char c) { return c > ' ' && c < 0x7F; };
  return colon != line.npos && std::ranges::all_of(line.substr(0, colon), is_sign) ? colon : 0;
}

/// Parts of a text at a separator that is in no quotes, comment or address.
std::vector<std::string> split_outside(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  bool is_quoted = false;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"') is_quoted = !is_quoted;
    if (!is_quoted && (c == '(' || c == '<')) ++depth;
    if (!is_quoted && (c == ')' || c == '>')) depth = std::max(0, depth - 1);
    if (c == separator && !is_quoted && depth == 0)
      parts.emplace_back();
    else
      parts.back() += c;
    if (c == '\\' && is_quoted && at + 1 < text.size()) parts.back() += text[++at];
  }
  return parts;
}

std::string unquoted(std::string_view text) {
  std::string plain = trimmed(text, mail_blanks);
  if (plain.size() < 2 || !plain.starts_with('"') || !plain.ends_with('"')) return plain;
  std::string inside;
  for (std::size_t at = 1; at + 1 < plain.size(); ++at) {
    if (plain[at] == '\\' && at + 2 < plain.size()) ++at;
    inside += plain[at];
  }
  return inside;
}

/// `Nick Claus <nick@initech.example>`, or the address with a comment behind it.
Mailbox mailbox_of(const std::string& text) {
  const std::size_t open = text.rfind('<');
  if (open != text.npos) {
    const std::string address = text.substr(open + 1, text.find('>', open) - open - 1);
    return {header_text(unquoted(text.substr(0, open))), header_text(address)};
  }
  const std::size_t comment = std::min(text.find('('), text.size());
  const std::string behind = text.substr(comment);
  return {behind.size() < 2 ? "" : header_text(behind.substr(1, behind.rfind(')') - 1)),
          header_text(text.substr(0, comment))};
}

}  // namespace

std::string_view next_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

Entity entity_of(std::string_view text) {
  Entity entity;
  auto last = entity.headers.end();
  while (!text.empty()) {
    std::string_view rest = text;
    const std::string_view line = next_line(rest);
    const bool goes_on = last != entity.headers.end() && (line.starts_with(' ') || line.starts_with('\t'));
    const std::size_t name = size_of_name(line);
    if (line.empty()) text = rest;
    if (line.empty() || (!goes_on && name == 0)) break;
    if (goes_on)
      last->second += line;
    else
      last = entity.headers.emplace(lower_case(line.substr(0, name)), line.substr(name + 1));
    text = rest;
  }
  entity.body = text;
  return entity;
}

std::string value_of(const Entity& entity, const std::string& name) {
  const auto [first, last] = entity.headers.equal_range(name);
  return first == last ? "" : first->second;
}

std::string main_value(const std::string& value) {
  return lower_case(trimmed(value.substr(0, value.find(';')), mail_blanks));
}

std::string parameter(const std::string& value, std::string_view name) {
  for (const std::string& part : split_outside(value, ';')) {
    const std::size_t equals = std::min(part.find('='), part.size());
    if (lower_case(trimmed(part.substr(0, equals), mail_blanks)) == name && equals < part.size())
      return unquoted(part.substr(equals + 1));
  }
  return "";
}

std::vector<Mailbox> mailboxes(const Entity& entity, const std::string& name) {
  std::vector<Mailbox> all;
  const auto [first, last] = entity.headers.equal_range(name);
  for (auto header = first; header != last; ++header)
    for (const std::string& one : split_outside(header->second, ','))
      if (Mailbox box = mailbox_of(one); box.address.find('@') != box.address.npos) all.push_back(std::move(box));
  return all;
}

std::optional<Moment> date_in(const std::string& value) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> zones{{{"EST", "-0500"},
                                                                                {"EDT", "-0400"},
                                                                                {"CST", "-0600"},
                                                                                {"CDT", "-0500"},
                                                                                {"MST", "-0700"},
                                                                                {"MDT", "-0600"},
                                                                                {"PST", "-0800"},
                                                                                {"PDT", "-0700"}}};
  std::vector<std::string> words = split_words(value.substr(0, value.find('(')), ", \t\r\n");
  if (!words.empty() && weekday_named(words.front())) words.erase(words.begin());
  if (words.size() < 4) return std::nullopt;
  const auto month = month_named(words[1]);
  const auto day = parse_number<unsigned>(words[0]);
  if (!month || !day) return std::nullopt;
  std::string zone = words.size() > 4 ? words[4] : "";
  for (const auto& [name, offset] : zones)
    if (name == zone) zone = offset;
  const bool is_offset = zone.size() == 5 && zone.find_first_of("+-") == 0;
  return parse_moment(fmt::format("{}{}-{:02}-{:02}T{}{}{}", words[2].size() == 2 ? "20" : "", words[2],
                                  static_cast<unsigned>(*month), *day, words[3].find(':') == 1 ? "0" : "", words[3],
                                  is_offset ? zone.substr(0, 3) + ":" + zone.substr(3) : "+00:00"));
}

}  // namespace followup
