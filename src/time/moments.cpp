#include <fmt/format.h>

#include "followup/time.hpp"
#include "time/digits.hpp"

namespace followup {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

/// `Z`, `+01:00` or `-05:00` into a moment. `-00:00`, which says that nobody knows the offset, is none.
bool read_offset(std::string_view text, Moment& moment) {
  if (text == "Z") return moment.zulu = true;
  if (text == "-00:00" || !(has_form(text, "+00:00") || has_form(text, "-00:00"))) return false;
  const int hour = read_digits(text.substr(1, 2));
  const int minute = read_digits(text.substr(4));
  moment.offset = minutes((text[0] == '-' ? -1 : 1) * (hour * 60 + minute));
  return hour < 24 && minute < 60;
}

}  // namespace

date::local_seconds local_time(const Moment& moment) {
  return date::local_seconds(moment.utc.time_since_epoch() + moment.offset);
}

Day day_of(const Moment& moment) { return date::floor<date::days>(local_time(moment)); }

Moment at_offset(date::local_seconds local, minutes offset) {
  return {.utc = date::sys_seconds(local.time_since_epoch() - offset), .offset = offset};
}

Moment in_zone(date::sys_seconds utc, const Zone& zone) { return {.utc = utc, .offset = zone(utc)}; }

std::optional<Moment> at_local(date::local_seconds local, const Zone& zone) {
  // No offset is over a day, so whatever is in force at this local time is in force a day before or after it, too.
  const date::sys_seconds near(local.time_since_epoch());
  std::optional<Moment> first;
  for (const minutes offset : {zone(near - date::days{1}), zone(near + date::days{1})}) {
    const Moment moment = at_offset(local, offset);
    if (zone(moment.utc) == offset && (!first || moment.utc < first->utc)) first = moment;
  }
  return first;
}

Moment start_of(Day day, const Zone& zone) {
  if (const auto midnight = at_local(day, zone)) return *midnight;
  // Midnight is skipped: the day begins with the change of clocks, the first instant that reads midnight or later.
  date::sys_seconds before(day.time_since_epoch() - date::days{1});
  date::sys_seconds after(day.time_since_epoch() + date::days{1});
  while (after - before > seconds(1)) {
    const date::sys_seconds middle = before + (after - before) / 2;
    (local_time(in_zone(middle, zone)) < day ? before : after) = middle;
  }
  return in_zone(after, zone);
}

std::optional<Moment> parse_moment(std::string_view text) {
  constexpr std::size_t date_size = 10;
  Moment moment{.with_seconds = text.size() > 16 && text[16] == ':'};
  const std::string_view form = moment.with_seconds ? "T00:00:00" : "T00:00";
  if (text.size() < date_size + form.size()) return std::nullopt;
  const auto day = parse_day(text.substr(0, date_size));
  const std::string_view clock = text.substr(date_size, form.size());
  if (!day || !has_form(clock, form) || !read_offset(text.substr(date_size + form.size()), moment)) return std::nullopt;
  const int hour = read_digits(clock.substr(1, 2));
  const int minute = read_digits(clock.substr(4, 2));
  const int second = moment.with_seconds ? read_digits(clock.substr(7)) : 0;
  if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
  moment.utc = at_offset(*day + seconds(hour * 3600 + minute * 60 + second), moment.offset).utc;
  return moment;
}

std::string iso(const Moment& moment) {
  const date::hh_mm_ss time(local_time(moment) - day_of(moment));
  std::string text = fmt::format("{}T{}", iso(day_of(moment)), clock_time(moment));
  if (moment.with_seconds) text += fmt::format(":{:02}", time.seconds().count());
  if (moment.zulu) return text + "Z";
  const date::hh_mm_ss offset(moment.offset);
  return text + fmt::format("{}{:02}:{:02}", offset.is_negative() ? '-' : '+', offset.hours().count(),
                            offset.minutes().count());
}

std::string clock_time(const Moment& moment) {
  const date::hh_mm_ss time(local_time(moment) - day_of(moment));
  return fmt::format("{:02}:{:02}", time.hours().count(), time.minutes().count());
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
