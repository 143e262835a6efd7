// Who is named in a cell.
#include "interchange/import/parts.hpp"

namespace followup::tables {
namespace {

/// Whether an address stands in brackets, or is all of the text.
bool has_address(std::string_view text) { return text.find('@') != text.npos; }

/// The parts of a text between separators that stand outside of brackets.
std::vector<std::string> parts_between(std::string_view text, std::span<const std::string_view> separators) {
  std::vector<std::string> parts;
  int depth = 0;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    depth += int{text[at] == '<' || text[at] == '('} - int{text[at] == '>' || text[at] == ')'};
    if (depth != 0) continue;
    const auto is_here = [&](std::string_view separator) { return text.substr(at).starts_with(separator); };
    const auto found = std::ranges::find_if(separators, is_here);
    if (found == separators.end()) continue;
    parts.emplace_back(text.substr(start, at - start));
    start = at + found->size();
    at = start - 1;
  }
  parts.emplace_back(text.substr(start));
  return parts;
}

/// Takes what stands in brackets out of a text.
std::string take_bracket(std::string& text, char open, char close) {
  const std::size_t start = text.find(open);
  const std::size_t end = text.find(close, start);
  if (start == text.npos || end == text.npos) return "";
  std::string inside = trimmed(std::string_view(text).substr(start + 1, end - start - 1));
  text.erase(start, end - start + 1);
  return inside;
}

/// A name of two words or more, or an address.
bool is_whole(std::string part) {
  if (has_address(part)) return true;
  take_bracket(part, '(', ')');
  return split_words(part).size() > 1 && is_name(part) && std::ranges::none_of(part, is_digit);
}

/// `Bo Li` of `Li, Bo`; what stands behind a whole name is a title, unless it is a degree.
void settle_commas(Person& person) {
  if (!is_family_name_first(person.name)) return;
  const std::size_t comma = person.name.find(',');
  const std::string before = trimmed(std::string_view(person.name).substr(0, comma));
  const std::string behind = trimmed(std::string_view(person.name).substr(comma + 1));
  const bool is_shouted =
      behind.size() > 1 && std::ranges::none_of(behind, [](char c) { return c >= 'a' && c <= 'z'; });
  const bool is_family_name = split_words(before).size() == 1 || lower_case(before.front()) == before.front();
  if (is_family_name && !is_shouted && is_name(behind)) {
    person.name = behind + " " + before;
  } else if (person.title.empty()) {
    person.name = before;
    person.title = behind;
  }
}

Person person_of(std::string text, bool is_own) {
  Person person;
  person.email = take_bracket(text, '<', '>');
  if (!is_own) {
    const std::string inside = take_bracket(text, '(', ')');
    const bool is_number = !inside.empty() && (is_digit(inside.front()) || inside.front() == '+');
    (has_address(inside) ? person.email : is_number ? person.phone : person.title) = inside;
  }
  person.name = is_own ? trimmed(text) : trimmed(text, " \t\n,\"");
  if (!is_own && person.email.empty() && has_address(person.name) && person.name.find(' ') == person.name.npos)
    person.email = person.name;
  if (person.name.empty()) person.name = person.email;
  if (!is_own) settle_commas(person);
  return person;
}

}  // namespace

std::vector<Person> people_in(std::string_view cell, bool is_own, const Fold& fold) {
  constexpr std::array<std::string_view, 1> ours{"; "};
  constexpr std::array<std::string_view, 6> theirs{";", "\n", " & ", " and ", " und ", " + "};
  constexpr std::array<std::string_view, 1> comma{","};
  std::vector<Person> people;
  if (is_blank(cell, fold)) return people;
  for (const std::string& part : is_own ? parts_between(cell, ours) : parts_between(cell, theirs)) {
    std::vector<std::string> names{part};
    if (!is_own && std::ranges::all_of(parts_between(part, comma), is_whole)) names = parts_between(part, comma);
    for (const std::string& name : names)
      if (Person person = person_of(name, is_own); !person.name.empty()) people.push_back(std::move(person));
  }
  return people;
}

}  // namespace followup::tables
