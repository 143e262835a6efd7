// Civil days, and the working ones among them.
#include <fmt/format.h>

#include <algorithm>

#include "followup/time.hpp"
#include "time/forms.hpp"

namespace followup {

std::optional<Day> day_of(int year, unsigned month, unsigned day) {
  // The calendar's types keep a month in one byte and wrap silently: bounds first.
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
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(parts.year()), static_cast<unsigned>(parts.month()),
                     static_cast<unsigned>(parts.day()));
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
    return date::month(digits_at(text, at, 2)) / date::day(digits_at(text, at + 3, 2));
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
