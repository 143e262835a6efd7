#include "format/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "followup/errors.hpp"

namespace followup::format {
namespace {

using json::Kind;

constexpr std::size_t longest_text = 10'000;  // bytes of one field
constexpr int greatest_number = 1'000'000'000;

int whole_number(int least, const Source& source, std::size_t at) {
  expect(Kind::number, source, at);
  const std::string_view text = source.tape[at].text;
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size() && number >= least && number <= greatest_number)
    return number;
  source.refuse(at, fmt::format("{} is not a whole number from {} to {}", text.substr(0, 40), least, greatest_number));
}

[[noreturn]] void refuse_length(const Source& source, std::size_t at) {
  source.refuse(at,
                fmt::format("this text has {} bytes, but {} are the most", source.tape[at].text.size(), longest_text));
}

/// A text that is no longer than a field may be.
std::string_view text_at(const Source& source, std::size_t at) {
  expect(Kind::string, source, at);
  const std::string_view text = source.tape[at].text;
  if (text.size() > longest_text) refuse_length(source, at);
  return text;
}

/// A text that `parse` makes sense of; `form` says what that is.
template <class T>
void read_as(T& into, std::optional<T> (*parse)(std::string_view), const Source& source, std::size_t at,
             std::string_view form) {
  expect(Kind::string, source, at);
  const auto parsed = parse(source.tape[at].text);
  if (!parsed) source.refuse(at, fmt::format("{} is not {}", in_quotes(source.tape[at].text), form));
  into = *parsed;
}

/// One of a set of words, which `form` names.
template <class T>
void read_word(T& into, std::optional<T> (*named)(std::string_view), const Source& source, std::size_t at,
               std::string_view form) {
  text_at(source, at);
  read_as(into, named, source, at, form);
}

std::optional<Weekday> weekday_with_id(std::string_view id) {
  const auto weekday = weekday_named(id);
  return weekday && short_name(*weekday) == id ? weekday : std::nullopt;
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

std::size_t Reader::find_anywhere(std::string_view name) const {
  json::Tape& tape = source_.tape;
  for (std::size_t at = object_ + 1; at != tape[object_].next; at = tape[at + 1].next)
    if (tape[at].text == name) {
      tape.mark_read(at);
      return at + 1;
    }
  return 0;
}

Extras Reader::rest() const {
  Extras extras;
  const json::Tape& tape = source_.tape;
  for (std::size_t at = object_ + 1; at != tape[object_].next; at = tape[at + 1].next)
    if (!tape[at].is_read) extras.push_back({std::string(tape[at].text), json::compact(tape, at + 1)});
  if (!extras.empty() && json::repeated_name(tape, object_)) throw json::Malformed();
  return extras;
}

void read(std::string& text, Source& source, std::size_t at) { text = text_at(source, at); }

void read(bool& flag, Source& source, std::size_t at) {
  expect(Kind::boolean, source, at);
  flag = source.tape[at].text == "true";
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

void read(Channel& channel, Source& source, std::size_t at) {
  const bool is_of_policy = source.application == 0;  // whose channel is `email` or `phone`, see `fault_of`
  read_word(channel, &value_named<Channel>, source, at,
            is_of_policy ? "one of email, phone" : "one of email, phone, post");
}

void read(Count& count, Source& source, std::size_t at) {
  read_word(count, &value_named<Count>, source, at, "one of working, calendar");
}

void read(TaskKind& kind, Source& source, std::size_t at) {
  read_word(kind, &value_named<TaskKind>, source, at, "one of send, submit, reply, call");
}

void read(LogKind& kind, Source& source, std::size_t at) {
  read_word(kind, &value_named<LogKind>, source, at,
            "one of thank-you, follow-up, last-note, heard, task-done, reference-briefed, reference-check-in, "
            "reference-contacted, rejection-reply, skipped, snoozed");
}

void read(Result& result, Source& source, std::size_t at) {
  read_word(result, &value_named<Result>, source, at, "one of offer, accepted, declined, rejected, withdrawn, ghosted");
}

void read(Weekday& weekday, Source& source, std::size_t at) {
  read_word(weekday, &weekday_with_id, source, at, "one of mon, tue, wed, thu, fri, sat, sun");
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
