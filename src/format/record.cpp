#include "format/record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace followup::format {
namespace {

using Kind = json::Value::Kind;

std::string_view name_of(Kind kind) {
  constexpr std::array<std::string_view, 6> names{"null", "true or false", "a number", "a text", "a list", "an object"};
  return names.at(static_cast<std::size_t>(kind));
}

template <class T>
T read(std::optional<T> (*parse)(std::string_view), json::Scanner& in, const Place& place, std::string_view form) {
  expect(Kind::string, in, [&place] { return place; });
  const std::string_view text = in.string();
  if (auto result = parse(text)) return *result;
  refuse(place, fmt::format("{} is not {}", in_quotes(text), form));
}

constexpr std::string_view day_form = "an existing date YYYY-MM-DD of the years 1970 to 2199";
constexpr std::string_view moment_form = "a moment with its offset, such as 2026-11-20T15:00:00-05:00";
constexpr std::string_view when_form = "a date or a moment, such as 2026-11-20 or 2026-11-20T15:00:00-05:00";

}  // namespace

void refuse_kind(Kind kind, Kind found, const Place& place) {
  refuse(place, fmt::format("{} belongs here, not {}", name_of(kind), name_of(found)));
}

void refuse_length(std::size_t length, const Place& place) {
  refuse(place, fmt::format("this text has {} bytes, but {} are the most", length, longest_text));
}

bool Record::is_seen(std::string_view name) const {
  for (std::size_t i = 0; i < seen_count_; ++i)
    if (seen_[i].data == name.data()) return true;  // most, since there is but one literal of a name
  return is_spelt_among_seen(name);
}

bool Record::is_spelt_among_seen(std::string_view name) const {
  return std::any_of(seen_.begin(), seen_.begin() + static_cast<std::ptrdiff_t>(seen_count_),
                     [name](const Name& seen) { return seen.text() == name; });
}

void Record::refuse_absence(std::string_view name) const { refuse(place_.member(name), "this is missing"); }

void read_day(Day& into, json::Scanner& in, const Place& place) { into = read(&parse_day, in, place, day_form); }

void Record::keep() {
  if (in_.respell_name()) return;
  std::string name(in_.name());
  rest_.push_back({std::move(name), json::compact(in_.value())});
}

void Record::give_rest(Extras& into) {
  std::vector<std::string_view> names;
  for (const Extra& extra : rest_) names.push_back(extra.key);
  std::ranges::sort(names);
  if (std::ranges::adjacent_find(names) != names.end()) throw json::Malformed();
  into = std::move(rest_);
}

std::string_view Record::text_here() {
  std::string_view text;
  if (!in_.plain_string(text)) return text_from(in_, [this] { return here(); });
  if (text.size() > longest_text) refuse_length(text.size(), here());
  return text;
}

void Record::text(std::string& into) {
  into.clear();
  into.append(text_here());
}

void Record::needed_text(std::string& into) {
  text(into);
  if (into.empty()) refuse(here(), "this text is empty");
}

int Record::whole_number(int least) {
  expect(Kind::number, in_, [this] { return here(); });
  const std::string_view spelling = in_.number();
  int number = 0;
  const auto result = std::from_chars(spelling.begin(), spelling.end(), number);
  if (result.ec == std::errc() && result.ptr == spelling.end() && number >= least && number <= greatest_id)
    return number;
  refuse(here(), fmt::format("{} is not a whole number from {} to {}", spelling.substr(0, 40), least, greatest_id));
}

int Record::number() { return whole_number(-greatest_id); }

template <class T>
T Record::read_here(std::size_t usual_size, std::optional<T> (*parse)(std::string_view), std::string_view form) {
  std::optional<T> result;
  const auto take = [&](std::string_view text) {
    result = parse(text);
    return result.has_value();
  };
  return in_.short_string(usual_size, take) ? *result : read(parse, in_, here(), form);
}

Day Record::day() { return read_here(day_size, &parse_day, day_form); }

Moment Record::moment() { return read_here(moment_size, &parse_moment, moment_form); }

When Record::when() { return read_here(moment_size, &parse_when, when_form); }

}  // namespace followup::format
