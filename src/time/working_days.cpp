#include "followup/time.hpp"

#include <algorithm>

namespace followup {

bool is_weekend(const Calendar& calendar, Day day) {
  return std::ranges::find(calendar.weekend, Weekday(day)) != calendar.weekend.end();
}

bool is_holiday(const Calendar& calendar, Day day) {
  return std::ranges::find(calendar.holidays, day) != calendar.holidays.end();
}

bool is_working(const Calendar& calendar, Day day) { return !is_weekend(calendar, day) && !is_holiday(calendar, day); }

Day add_working_days(const Calendar& calendar, Day day, int count) {
  for (; count > 0; --count) day = settle(calendar, day + date::days{1});
  return day;
}

Day settle(const Calendar& calendar, Day day) {
  while (!is_working(calendar, day)) day = day + date::days{1};
  return day;
}

}  // namespace followup
