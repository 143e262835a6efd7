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

bool is_working(const Calendar& calendar, Day day) { return !is_weekend(calendar, day) && !is_holiday(calendar, day); }

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
