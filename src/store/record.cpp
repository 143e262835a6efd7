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

void expect(Kind kind, const json::Value& value, const Place& place) {
  if (value.kind != kind) refuse(place, fmt::format("{} belongs here, not {}", name_of(kind), name_of(value.kind)));
}

int whole_number(const json::Value& value, int least, int most, const Place& place) {
  expect(Kind::number, value, place);
  int number = 0;
  const char* end = value.text.data() + value.text.size();
  const auto result = std::from_chars(value.text.data(), end, number);
  if (result.ec == std::errc() && result.ptr == end && number >= least && number <= most) return number;
  refuse(place, fmt::format("{} is not a whole number from {} to {}", value.text.substr(0, 40), least, most));
}

template <class T>
T read(std::optional<T> (*parse)(std::string_view), const json::Value& value, const Place& place,
       std::string_view form) {
  expect(Kind::string, value, place);
  if (auto result = parse(value.text)) return *result;
  refuse(place, fmt::format("{} is not {}", in_quotes(value.text), form));
}

constexpr std::string_view day_form = "an existing date YYYY-MM-DD of the years 1970 to 2199";
constexpr std::string_view moment_form = "a moment with its offset, such as 2026-11-20T15:00:00-05:00";
constexpr std::string_view when_form = "a date or a moment, such as 2026-11-20 or 2026-11-20T15:00:00-05:00";

}  // namespace

int id_from(const json::Value& value, const Place& place) { return whole_number(value, 1, greatest_id, place); }

std::string text_from(json::Value&& value, const Place& place) {
  expect(Kind::string, value, place);
  if (value.text.size() > longest_text) {
    refuse(place, fmt::format("this text has {} bytes, but {} are the most", value.text.size(), longest_text));
  }
  return std::move(value.text);
}

Day day_from(const json::Value& value, const Place& place) { return read(&parse_day, value, place, day_form); }

std::vector<json::Value> elements_from(json::Value&& value, const Place& place) {
  expect(Kind::array, value, place);
  return std::move(value.elements);
}

Record::Record(json::Value&& value, const Place& place) : place_(place) {
  expect(Kind::object, value, place);
  members_ = std::move(value.members);
}

std::optional<json::Value> Record::take(std::string_view name) {
  const auto found = std::ranges::find(members_, name, &json::Member::name);
  if (found == members_.end()) return std::nullopt;
  taken_.at(taken_count_++) = static_cast<std::size_t>(found - members_.begin());
  return std::move(found->value);
}

Extras Record::rest() {
  Extras extras;
  const auto taken_end = taken_.begin() + static_cast<std::ptrdiff_t>(taken_count_);
  for (std::size_t i = 0; i < members_.size(); ++i) {
    if (std::find(taken_.begin(), taken_end, i) != taken_end) continue;
    extras.push_back({std::move(members_[i].name), json::compact(members_[i].value)});
  }
  return extras;
}

std::string Record::text(std::string_view name) {
  auto value = take(name);
  return value ? text_from(*std::move(value), place_.member(name)) : std::string();
}

std::string Record::needed_text(std::string_view name) {
  auto value = needed(name, take(name));
  std::string result = text_from(std::move(value), place_.member(name));
  if (result.empty()) refuse_member(name, "this text is empty");
  return result;
}

bool Record::flag(std::string_view name) {
  const auto value = take(name);
  if (value) expect(Kind::boolean, *value, place_.member(name));
  return value && value->truth;
}

std::optional<int> Record::number(std::string_view name) {
  const auto value = take(name);
  if (!value) return std::nullopt;
  return whole_number(*value, -greatest_id, greatest_id, place_.member(name));
}

std::optional<Day> Record::day(std::string_view name) {
  const auto value = take(name);
  return value ? std::optional(day_from(*value, place_.member(name))) : std::nullopt;
}

Day Record::needed_day(std::string_view name) { return needed(name, day(name)); }

std::optional<Moment> Record::moment(std::string_view name) {
  const auto value = take(name);
  if (!value) return std::nullopt;
  return read(&parse_moment, *value, place_.member(name), moment_form);
}

Moment Record::needed_moment(std::string_view name) { return needed(name, moment(name)); }

When Record::needed_when(std::string_view name) {
  return read(&parse_when, needed(name, take(name)), place_.member(name), when_form);
}

}  // namespace followup::store
