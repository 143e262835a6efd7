#include "store/record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace followup::store {
namespace {

using Kind = json::Value::Kind;

std::string_view name_of(Kind kind) {
  constexpr std::array<std::string_view, 6> names{"null", "true or false", "a number", "a text", "a list", "an object"};
  return names.at(static_cast<std::size_t>(kind));
}

void expect(Kind kind, json::Scanner& in, const Place& place) {
  const Kind found = in.kind();
  if (found != kind) refuse(place, fmt::format("{} belongs here, not {}", name_of(kind), name_of(found)));
}

template <class T>
T read(std::optional<T> (*parse)(std::string_view), json::Scanner& in, const Place& place, std::string_view form) {
  expect(Kind::string, in, place);
  const std::string_view text = in.string();
  if (auto result = parse(text)) return *result;
  refuse(place, fmt::format("{} is not {}", in_quotes(text), form));
}

constexpr std::string_view day_form = "an existing date YYYY-MM-DD of the years 1970 to 2199";
constexpr std::string_view moment_form = "a moment with its offset, such as 2026-11-20T15:00:00-05:00";
constexpr std::string_view when_form = "a date or a moment, such as 2026-11-20 or 2026-11-20T15:00:00-05:00";

}  // namespace

std::string text_from(json::Scanner& in, const Place& place) {
  expect(Kind::string, in, place);
  const std::string_view text = in.string();
  if (text.size() > longest_text)
    refuse(place, fmt::format("this text has {} bytes, but {} are the most", text.size(), longest_text));
  return std::string(text);
}

Day day_from(json::Scanner& in, const Place& place) { return read(&parse_day, in, place, day_form); }

void open_array(json::Scanner& in, const Place& place) {
  expect(Kind::array, in, place);
  in.open_array();
}

Record::Record(json::Scanner& in, const Place& place) : in_(in), place_(place) {
  expect(Kind::object, in, place);
  in.open_object();
}

bool Record::next() {
  if (!in_.next_member()) return false;
  name_ = in_.name();
  return true;
}

bool Record::is(std::string_view name) {
  if (name_ != name) return false;
  const auto seen_end = seen_.begin() + static_cast<std::ptrdiff_t>(seen_count_);
  if (std::find(seen_.begin(), seen_end, name) != seen_end) throw json::Malformed();
  seen_.at(seen_count_++) = name;
  return true;
}

void Record::need(std::initializer_list<std::string_view> names) const {
  const auto seen_end = seen_.begin() + static_cast<std::ptrdiff_t>(seen_count_);
  for (const std::string_view name : names)
    if (std::find(seen_.begin(), seen_end, name) == seen_end) refuse(place_.member(name), "this is missing");
}

Extra Record::extra() {
  std::string name(name_);
  return {std::move(name), json::compact(in_.value())};
}

Extras Record::rest() {
  std::vector<std::string_view> names;
  for (const Extra& extra : rest_) names.push_back(extra.key);
  std::ranges::sort(names);
  if (std::ranges::adjacent_find(names) != names.end()) throw json::Malformed();
  return std::move(rest_);
}

std::string Record::needed_text() {
  std::string result = text();
  if (result.empty()) refuse(here(), "this text is empty");
  return result;
}

bool Record::flag() {
  expect(Kind::boolean, in_, here());
  return in_.boolean();
}

int Record::whole_number(int least) {
  expect(Kind::number, in_, here());
  const std::string_view spelling = in_.number();
  int number = 0;
  const auto result = std::from_chars(spelling.begin(), spelling.end(), number);
  if (result.ec == std::errc() && result.ptr == spelling.end() && number >= least && number <= greatest_id)
    return number;
  refuse(here(), fmt::format("{} is not a whole number from {} to {}", spelling.substr(0, 40), least, greatest_id));
}

int Record::number() { return whole_number(-greatest_id); }

Moment Record::moment() { return read(&parse_moment, in_, here(), moment_form); }

When Record::when() { return read(&parse_when, in_, here(), when_form); }

}  // namespace followup::store
