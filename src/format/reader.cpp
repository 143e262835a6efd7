#include "format/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "followup/errors.hpp"
#include "followup/text.hpp"

namespace followup::format {
namespace {

using json::Kind;

int whole_number(int least, const Source& source, std::size_t at) {
  expect(Kind::number, source, at);
  const std::string_view text = source.tape.text(at);
  const auto number = parse_number(text);
  if (number && *number >= least && *number <= greatest_number) return *number;
  source.refuse(at, fmt::format("{} is not a whole number from {} to {}", text.substr(0, 40), least, greatest_number));
}

/// A text that `parse` makes sense of; `form` says what that is.
template <class T>
void read_as(T& into, std::optional<T> (*parse)(std::string_view), const Source& source, std::size_t at,
             std::string_view form) {
  expect(Kind::string, source, at);
  const std::string_view text = source.tape.text(at);
  const auto parsed = parse(text);
  if (!parsed) source.refuse(at, fmt::format("{} is not {}", in_quotes(text), form));
  into = *parsed;
}

/// Whether this is a later version of our format.
bool is_newer(std::string_view format) {
  constexpr std::string_view prefix = "followup/";
  constexpr std::string_view digits = "0123456789";
  if (!format.starts_with(prefix)) return false;
  const std::string_view version = format.substr(prefix.size());
  const bool is_number = !version.empty() && version.find_first_not_of(digits) == std::string_view::npos;
  return is_number && version.front() != '0' && version != "1";
}

}  // namespace

void refuse_kind(Kind kind, const Source& source, std::size_t at) {
  constexpr std::array<std::string_view, 6> names{"null", "true or false", "a number", "a text", "a list", "an object"};
  const auto name_of = [&](Kind of) { return names.at(static_cast<std::size_t>(of)); };
  source.refuse(at, fmt::format("{} belongs here, not {}", name_of(kind), name_of(source.tape[at].kind)));
}

std::string_view text_at(const Source& source, std::size_t at) {
  expect(Kind::string, source, at);
  const std::string_view text = source.tape.text(at);
  if (text.size() > longest_text)
    source.refuse(at, fmt::format("this text has {} bytes, but {} are the most", text.size(), longest_text));
  return text;
}

void refuse_word(std::span<const std::string_view> words, const Source& source, std::size_t at) {
  source.refuse(at, fmt::format("{} is not one of {}", in_quotes(source.tape.text(at)), join(words)));
}

Extras Reader::rest() const {
  Extras extras;
  const json::Tape& tape = source_.tape;
  for (std::size_t at = unread_; at != end_; at = tape[at + 1].next)
    if (!tape[at].is_read) extras.push_back({std::string(tape.text(at)), json::compact(tape, at + 1)});
  if (!extras.empty() && json::repeated_name(tape, object_)) throw json::Malformed();
  return extras;
}

void read(std::string& text, Source& source, std::size_t at) { text = text_at(source, at); }

void read(bool& flag, Source& source, std::size_t at) {
  expect(Kind::boolean, source, at);
  flag = source.tape.text(at) == "true";
}

void read(int& number, Source& source, std::size_t at) { number = whole_number(1, source, at); }

void read(std::optional<int>& number, Source& source, std::size_t at) {
  number = whole_number(-greatest_number, source, at);
}

void read(Day& day, Source& source, std::size_t at) {
  read_as(day, &parse_day, source, at, "an existing date YYYY-MM-DD of the years 1970 to 2199");
}

void read(Moment& moment, Source& source, std::size_t at) {
  read_as(moment, &parse_moment, source, at, "a moment with its offset, such as 2026-11-20T15:00:00-05:00");
}

void read(When& when, Source& source, std::size_t at) {
  read_as(when, &parse_when, source, at, "a date or a moment, such as 2026-11-20 or 2026-11-20T15:00:00-05:00");
}

void read(DaysOfYear& days, Source& source, std::size_t at) {
  read_as(days, &parse_days_of_year, source, at, "days of the year, such as 12-24..01-01");
}

static void read(Weekday& weekday, Source& source, std::size_t at) {
  constexpr std::array<std::string_view, 7> words{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  const auto named = weekday_named(text_at(source, at));
  if (!named || short_name(*named) != source.tape.text(at)) refuse_word(words, source, at);
  weekday = *named;
}

void read(std::vector<Weekday>& weekend, Source& source, std::size_t at) {
  expect(Kind::array, source, at);
  for (std::size_t element = at + 1; element != source.tape[at].next; element = source.tape[element].next) {
    Weekday weekday{};
    read(weekday, source, element);
    if (std::ranges::count(weekend, weekday) > 0) source.refuse(element, "this day of the week stands here twice");
    weekend.push_back(weekday);
  }
}

void read(Format&, Source& source, std::size_t at) {
  constexpr std::string_view ours = "followup/1";
  std::string format;
  read(format, source, at);
  if (format.empty()) source.refuse(at, "this text is empty");
  if (format == ours) return;
  if (!is_newer(format)) source.refuse(at, fmt::format("{} is not {}", in_quotes(format), ours));
  throw DataError(
      fmt::format("written by a newer followup: its format is {}, and this one reads {}", in_quotes(format), ours),
      fmt::format("install a followup that reads {}", in_quotes(format)));
}

void read(const Group<Policy&>& group, Source& source, std::size_t at) {
  Reader object(source, at);
  fields(object, group);
  if (Extras rest = object.rest(); !rest.empty()) group.policy.group_extras.emplace_back(group.name, std::move(rest));
}

void read(Policy& policy, Source& source, std::size_t at) {
  policy = {};
  Reader object(source, at);
  fields(object, policy);
  policy.extras = object.rest();
  if (const auto fault = fault_of(policy)) source.refuse(at, *fault);
}

}  // namespace followup::format
