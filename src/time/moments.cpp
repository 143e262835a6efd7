#include "followup/time.hpp"
#include "time/digits.hpp"

namespace followup {
namespace {

constexpr std::int64_t seconds_a_day = 86'400;

std::int64_t local_seconds(std::int64_t utc, int offset) { return utc + std::int64_t{offset} * 60; }

std::int64_t floor_days(std::int64_t seconds) {
  const std::int64_t days = seconds / seconds_a_day;
  return seconds % seconds_a_day < 0 ? days - 1 : days;
}

std::int64_t second_number(Day day, int second) { return day.number * seconds_a_day + second; }

/// Two digits that are at most `limit`, into `part`.
bool read_part(const char* at, int limit, int& part) {
  part = read_two(at);
  return part >= 0 && part <= limit;
}

/// `Z`, `+01:00` or `-05:00` into a moment. `-00:00`, which says that nobody knows the offset, is none.
bool read_offset(std::string_view text, Moment& moment) {
  if (text == "Z") return moment.zulu = true;
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return false;
  int hours = 0;
  int minutes = 0;
  if (!read_part(&text[1], 23, hours) || !read_part(&text[4], 59, minutes)) return false;
  const int size = hours * 60 + minutes;
  const bool is_west = text[0] == '-';
  moment.offset = is_west ? -size : size;
  return !is_west || size > 0;
}

void append_clock(std::string& text, int second_of_day) {
  append_digits(text, second_of_day / 3600, 2);
  text += ':';
  append_digits(text, second_of_day / 60 % 60, 2);
}

void append_offset(std::string& text, int offset) {
  const int size = offset < 0 ? -offset : offset;
  const std::size_t at = text.size();
  text += offset < 0 ? "-00:00" : "+00:00";
  put_digits(&text[at + 1], size / 60, 2);
  put_digits(&text[at + 4], size % 60, 2);
}

}  // namespace

Day day_of(const Moment& moment) {
  return {static_cast<std::int32_t>(floor_days(local_seconds(moment.utc, moment.offset)))};
}

int second_of_day(const Moment& moment) {
  const std::int64_t local = local_seconds(moment.utc, moment.offset);
  return static_cast<int>(local - floor_days(local) * seconds_a_day);
}

Moment at_offset(Day day, int second, int offset) {
  return {.utc = second_number(day, second) - std::int64_t{offset} * 60, .offset = offset};
}

std::optional<Moment> at_local(Day day, int second, const Zone& zone) {
  // No offset is over a day, so whatever is in force at this local time is in force a day before or after it, too.
  const std::int64_t local = second_number(day, second);
  std::optional<Moment> first;
  for (const int offset : {zone(local - seconds_a_day), zone(local + seconds_a_day)}) {
    const Moment moment = at_offset(day, second, offset);
    if (zone(moment.utc) == offset && (!first || moment.utc < first->utc)) first = moment;
  }
  return first;
}

Moment start_of(Day day, const Zone& zone) {
  if (const auto midnight = at_local(day, 0, zone)) return *midnight;
  // Midnight is skipped: the day begins with the change of clocks, the first instant that reads midnight or later.
  const std::int64_t midnight = second_number(day, 0);
  std::int64_t before = midnight - seconds_a_day;
  std::int64_t after = midnight + seconds_a_day;
  while (after - before > 1) {
    const std::int64_t middle = before + (after - before) / 2;
    (local_seconds(middle, zone(middle)) < midnight ? before : after) = middle;
  }
  return {.utc = after, .offset = zone(after)};
}

std::optional<Moment> parse_moment(std::string_view text) {
  if (text.size() < 17) return std::nullopt;
  const auto day = parse_day({text.data(), 10});
  const Figures clock(&text[8], Form("00T00:00"));
  if (!day || !clock.fit() || clock.two(3) > 23 || clock.two(6) > 59) return std::nullopt;
  Moment moment{.with_seconds = text[16] == ':'};
  int second = 0;
  if (moment.with_seconds && (text.size() < 20 || !read_part(&text[17], 59, second))) return std::nullopt;
  if (!read_offset(text.substr(moment.with_seconds ? 19 : 16), moment)) return std::nullopt;
  moment.utc = at_offset(*day, clock.two(3) * 3600 + clock.two(6) * 60 + second, moment.offset).utc;
  return moment;
}

std::string iso(const Moment& moment) {
  const int second = second_of_day(moment);
  std::string text;
  text.reserve(25);
  text += iso(day_of(moment));
  text += "T00:00:00";
  put_digits(&text[11], second / 3600, 2);
  put_digits(&text[14], second / 60 % 60, 2);
  put_digits(&text[17], second % 60, 2);
  if (!moment.with_seconds) text.resize(16);
  if (moment.zulu) {
    text += 'Z';
  } else {
    append_offset(text, moment.offset);
  }
  return text;
}

std::string clock_time(const Moment& moment) {
  std::string text;
  append_clock(text, second_of_day(moment));
  return text;
}

Day day_of(const When& when) {
  const auto* moment = std::get_if<Moment>(&when);
  return moment ? day_of(*moment) : std::get<Day>(when);
}

std::string iso(const When& when) {
  return std::visit([](const auto& value) { return iso(value); }, when);
}

std::optional<When> parse_when(std::string_view text) {
  if (const auto day = parse_day(text)) return *day;
  if (const auto moment = parse_moment(text)) return *moment;
  return std::nullopt;
}

}  // namespace followup
