#include "followup/time.hpp"

namespace followup {

std::string distance(Day day, Day today) {
  const int days = days_between(today, day);
  if (days == 0) return "today";
  if (days == 1) return "tomorrow";
  if (days == -1) return "yesterday";
  return days > 0 ? "in " + std::to_string(days) + " days" : std::to_string(-days) + " days ago";
}

std::string in_full(const When& when, Day today) {
  const Day day = day_of(when);
  std::string text = long_date(day);
  if (const auto* moment = std::get_if<Moment>(&when)) text += " " + clock_time(*moment);
  return text + ", " + distance(day, today);
}

std::string in_full(const Understood& understood, Day today) {
  const std::string text = in_full(understood.when, today);
  return understood.elsewhere.empty() ? text : text + " (" + understood.elsewhere + ")";
}

std::string spoken(const When& when) {
  std::string text = short_date(day_of(when));
  const auto* moment = std::get_if<Moment>(&when);
  if (moment == nullptr) return text;
  text += " at ";
  text += clock_time(*moment);
  return text;
}

}  // namespace followup
