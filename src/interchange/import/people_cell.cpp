// Who is named in a cell.
#include <fmt/format.h>

#include "interchange/import/parts.hpp"

namespace followup::tables {
namespace {

/// Whether an address stands somewhere in a text.
bool has_address(std::string_view text) { return text.find('@') != text.npos; }

/// The parts of a text between separators that stand outside of brackets. A bracket that only closes is none.
std::vector<std::string> parts_between(std::string_view text, std::span<const std::string_view> separators) {
  std::vector<std::string> parts;
  int depth = 0;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    depth += int{text[at] == '<' || text[at] == '('};
    if (depth > 0) depth -= int{text[at] == '>' || text[at] == ')'};
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

/// Takes the one word that is an address out of a text that has others, too: `Ann Lee ann@initech.example`
std::string take_address(std::string& text) {
  const auto is_address = [](const std::string& word) {
    const std::size_t sign = word.find('@');
    return sign != word.npos && sign > 0 && word.find('.', sign) != word.npos;
  };
  std::vector<std::string> words = split_words(text, " \t\n");
  if (words.size() < 2 || std::ranges::count_if(words, is_address) != 1) return "";
  const auto found = std::ranges::find_if(words, is_address);
  std::string address = trimmed(*found, ".,:;\"");
  words.erase(found);
  text = trimmed(join(words, " "), " ,:-");
  return address;
}

Person person_of(std::string text, bool is_own) {
  Person person;
  person.email = take_bracket(text, '<', '>');
  if (!is_own) {
    const std::string inside = take_bracket(text, '(', ')');
    const bool is_number = !inside.empty() && (is_digit(inside.front()) || inside.front() == '+');
    (has_address(inside) ? person.email : is_number ? person.phone : person.title) = inside;
  }
  if (!is_own && person.email.empty()) person.email = take_address(text);
  person.name = is_own ? trimmed(text) : trimmed(text, " \t\n,\"");
  if (!is_own && person.email.empty() && has_address(person.name) && person.name.find(' ') == person.name.npos)
    person.email = person.name;
  if (person.name.empty()) person.name = person.email;
  if (!is_own) settle_commas(person);
  return person;
}

/// Whether a word of a name stands in an address, before its `@`.
bool fits(const std::string& address, const std::string& name, const Fold& fold) {
  constexpr std::size_t shortest = 3;
  const std::string whose = fold(address.substr(0, address.find('@')));
  return std::ranges::any_of(split_words(fold(name), " .,-'"), [&](const std::string& word) {
    return word.size() >= shortest && whose.find(word) != whose.npos;
  });
}

/// The one person whom an address fits; null if there is none, or more than one.
Person* owner_of(const std::string& address, std::vector<Person>& people, const Fold& fold) {
  const auto is_theirs = [&](const Person& person) { return fits(address, person.name, fold); };
  const auto found = std::ranges::find_if(people, is_theirs);
  return std::ranges::count_if(people, is_theirs) == 1 ? &*found : nullptr;
}

}  // namespace

std::string give_addresses(std::string_view cell, const ImportContext& context, std::vector<Person>& people) {
  const std::vector<std::string> all = split_words(cell, " \t\n;,&|<>()");
  std::vector<std::string> addresses;
  std::ranges::copy_if(all, std::back_inserter(addresses), has_address);
  if (addresses.empty()) addresses = cell.empty() ? addresses : std::vector{std::string(cell)};
  const bool are_in_order = addresses.size() == people.size();
  const bool is_nobody_named = people.empty();
  std::vector<std::string> left_out;
  for (std::size_t at = 0; at < addresses.size(); ++at) {
    const std::string& address = addresses[at];
    if (!context.is_address(address)) {
      left_out.push_back(fmt::format("'{}' is not one e-mail address: left out", address));
    } else if (is_nobody_named) {
      people.push_back({.name = address, .email = address});
    } else {
      Person* owner = are_in_order ? &people[at] : owner_of(address, people, context.fold);
      if (!owner)
        left_out.push_back(fmt::format("{} fits nobody in the row: left out", address));
      else if (owner->email.empty())
        owner->email = address;
      else if (context.fold(owner->email) != context.fold(address))
        left_out.push_back(fmt::format("{} has another address; {}: left out", owner->name, address));
    }
  }
  return join(left_out, "; ");
}

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
