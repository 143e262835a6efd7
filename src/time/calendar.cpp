// Civil days, moments and working days.
#include <fmt/format.h>

#include <algorithm>

#include "followup/time.hpp"
#include "time/forms.hpp"

namespace followup {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

/// `T15:00` or `T15:00:00`
std::optional<seconds> parse_clock(std::string_view text, bool with_seconds) {
  if (!has_form(text, with_seconds ? "T00:00:00" : "T00:00")) return std::nullopt;
  const unsigned hour = digits_at(text, 1);
  const unsigned minute = digits_at(text, 4);
  const unsigned second = with_seconds ? digits_at(text, 7) : 0;
  if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
  return std::chrono::hours(hour) + minutes(minute) + seconds(second);
}

/// The time since the start of the civil day, in hours, minutes and seconds.
date::hh_mm_ss<seconds> time_of_day(const Moment& moment) {
  return date::make_time(local_time(moment) - day_of(moment));
}

}  // namespace

std::optional<Day> day_of(int year, unsigned month, unsigned day) {
  // The calendar's types have one byte for a month, and wrap silently: so the bounds are checked first.
  if (year < first_year || year > last_year || month > 12 || day > 31) return std::nullopt;
  const date::year_month_day found{date::year(year), date::month(month), date::day(day)};
  return found.ok() ? std::optional(Day(found)) : std::nullopt;
}

std::optional<Day> parse_day(std::string_view text) {
  if (!has_form(text, "0000-00-00")) return std::nullopt;
  return day_of(static_cast<int>(digits_at(text, 0, 4)), digits_at(text, 5), digits_at(text, 8));
}

std::string iso(Day day) {
  const date::year_month_day parts(day);
  std::string text;
  append_digits(text, static_cast<int>(parts.year()), 4);
  append_digits(text += '-', static_cast<unsigned>(parts.month()), 2);
  append_digits(text += '-', static_cast<unsigned>(parts.day()), 2);
  return text;
}

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
  const bool with_seconds = text.size() > 16 && text[16] == ':';
  const std::size_t offset_at = with_seconds ? 19 : 16;
  if (text.size() < offset_at) return std::nullopt;
  const auto day = parse_day(text.substr(0, date_size));
  const auto clock = parse_clock(text.substr(date_size, offset_at - date_size), with_seconds);
  const std::string_view zone = text.substr(offset_at);
  const bool is_signed = zone.starts_with('+') || zone.starts_with('-');
  const auto offset = is_signed ? parse_offset(zone) : zone == "Z" ? std::optional(minutes(0)) : std::nullopt;
  if (!day || !clock || !offset) return std::nullopt;
  Moment moment = at_offset(*day + *clock, *offset);
  moment.with_seconds = with_seconds;
  moment.zulu = !is_signed;
  return moment;
}

std::string iso(const Moment& moment) {
  const auto time = time_of_day(moment);
  std::string text = iso(day_of(moment));
  append_digits(text += 'T', time.hours().count(), 2);
  append_digits(text += ':', time.minutes().count(), 2);
  if (moment.with_seconds) append_digits(text += ':', time.seconds().count(), 2);
  if (moment.zulu) return text + 'Z';
  const date::hh_mm_ss offset(moment.offset);
  append_digits(text += offset.is_negative() ? '-' : '+', offset.hours().count(), 2);
  append_digits(text += ':', offset.minutes().count(), 2);
  return text;
}

std::string clock_time(const Moment& moment) {
  const auto time = time_of_day(moment);
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

bool is_weekend(const Calendar& calendar, Day day) {
  return std::ranges::find(calendar.weekend, Weekday(day)) != calendar.weekend.end();
}

bool is_holiday(const Calendar& calendar, Day day) {
  return std::ranges::find(calendar.holidays, day) != calendar.holidays.end();
}

std::string iso(const DaysOfYear& days) {
  const auto in_digits = [](date::month_day day) {
    return fmt::format("{:02}-{:02}", static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  };
  return in_digits(days.first) + ".." + in_digits(days.last);
}

std::optional<DaysOfYear> parse_days_of_year(std::string_view text) {
  if (!has_form(text, "00-00..00-00")) return std::nullopt;
  const auto day_at = [&](std::size_t at) {
    return date::month(digits_at(text, at)) / date::day(digits_at(text, at + 3));
  };
  const DaysOfYear days{day_at(0), day_at(7)};
  return days.first.ok() && days.last.ok() ? std::optional(days) : std::nullopt;
}

bool has(const DaysOfYear& days, Day day) {
  const date::year_month_day parts(day);
  const date::month_day here = parts.month() / parts.day();
  if (days.first <= days.last) return days.first <= here && here <= days.last;
  return days.first <= here || here <= days.last;
}

int days_in_all(const std::vector<DaysOfYear>& spans) {
  int count = 0;
  const Day end{date::year(2001) / 1 / 1};
  for (Day day{date::year(2000) / 1 / 1}; day != end; day += date::days{1})
    count += std::ranges::any_of(spans, [day](const DaysOfYear& span) { return has(span, day); }) ? 1 : 0;
  return count;
}

bool is_quiet(const Calendar& calendar, Day day) {
  return std::ranges::any_of(calendar.quiet, [day](const DaysOfYear& span) { return has(span, day); });
}

bool is_working(const Calendar& calendar, Day day) {
  return !is_weekend(calendar, day) && !is_holiday(calendar, day) && !is_quiet(calendar, day);
}

Day add_working_days(const Calendar& calendar, Day day, int count) {
  const date::days step(count < 0 ? -1 : 1);
  for (; count != 0; count -= step.count()) {
    do {
      day += step;
    } while (!is_working(calendar, day));
  }
  return day;
}

Day settle(const Calendar& calendar, Day day) {
  while (!is_working(calendar, day)) day += date::days{1};
  return day;
}

}  // namespace followup
