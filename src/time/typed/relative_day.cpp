// Days that are typed by their distance from today: `tomorrow`, `fri`, `eow`, `+3d`, `2 weeks ago`.
#include "followup/text.hpp"
#include "time/typed/parts.hpp"

namespace followup::typed {
namespace {

constexpr unsigned max_distance = 3'660;

/// The last day before the weekend, which is what an office calls the end of the week; Sunday for one without weekends.
bool ends_week(const Calendar& calendar, Day day) {
  if (calendar.weekend.empty()) return Weekday(day) == date::Sunday;
  return !is_weekend(calendar, day) && is_weekend(calendar, day + date::days{1});
}

Day end_of_week(const Around& around) {
  Day day = around.today;
  for (int i = 0; i < 7 && !ends_week(around.calendar, day); ++i) day += around.step();
  return day;
}

Day end_of_month(const Around& around) {
  const date::year_month_day today(around.today);
  const date::year_month month = today.year() / today.month();
  const Day end(month / date::last);
  if (around.direction == Direction::future || end == around.today) return end;
  return Day((month - date::months{1}) / date::last);
}

std::optional<DayReading> read_single_word(const Words& words, const Around& around) {
  if (words.size() != 1) return std::nullopt;
  if (words[0] == "today") return DayReading{{around.today}};
  if (words[0] == "tomorrow") return DayReading{{around.today + date::days{1}}};
  if (words[0] == "yesterday") return DayReading{{around.today - date::days{1}}};
  if (words[0] == "eow") return DayReading{{end_of_week(around)}};
  if (words[0] == "eom") return DayReading{{end_of_month(around)}};
  return std::nullopt;
}

/// `fri`, `last fri`, `next fri`. On a Friday the first and the last are refused: half of the people mean today, and a
/// wrong guess would be a week off.
std::optional<DayReading> read_weekday(const Words& words, const Around& around) {
  const bool last = words[0] == "last";
  const bool next = words[0] == "next";
  if (words.size() != (last || next ? 2U : 1U)) return std::nullopt;
  const auto wanted = weekday_named(words.back());
  if (!wanted) return std::nullopt;
  const bool is_back = last || (!next && around.direction == Direction::past);
  const date::days ahead = *wanted - Weekday(around.today);  // 0 to 6
  const bool is_today = ahead == date::days{0};
  const Day found = around.today + (is_back || is_today ? ahead + date::weeks{is_back ? -1 : 1} : ahead);
  if (!is_today || last) return DayReading{{found}};
  return DayReading{{around.today, found}, "that is the weekday of today: it may mean today, or a week from it"};
}

bool all_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == text.npos; }

/// A `number` in digits of `unit` (d, w or b) from today, `sign` telling which way.
DayReading shift(const Around& around, int sign, std::string_view number, char unit) {
  const unsigned days_each = unit == 'w' ? 7 : 1;
  const auto count = parse_number<unsigned>(number);
  if (!count || *count > max_distance / days_each) return {{}, "it is over 3,660 days away"};
  const int days = sign * static_cast<int>(*count * days_each);
  return {{unit == 'b' ? add_working_days(around.calendar, around.today, days) : around.today + date::days{days}}};
}

/// `+3d`, `-1w`, `+3b`
std::optional<DayReading> read_signed_shift(const Words& words, const Around& around) {
  const std::string_view word = words[0];
  if (words.size() != 1 || word.size() < 3 || (word[0] != '+' && word[0] != '-')) return std::nullopt;
  const std::string_view number = word.substr(1, word.size() - 2);
  const char unit = word.back();
  if (!all_digits(number) || (unit != 'd' && unit != 'w' && unit != 'b')) return std::nullopt;
  return shift(around, word[0] == '-' ? -1 : 1, number, unit);
}

/// `in 10 days`, `2 weeks ago`
std::optional<DayReading> read_worded_shift(const Words& words, const Around& around) {
  if (words.size() != 3) return std::nullopt;
  const bool is_ahead = words[0] == "in";
  if (!is_ahead && words[2] != "ago") return std::nullopt;
  const std::string& number = words[is_ahead ? 1 : 0];
  const std::string& unit = words[is_ahead ? 2 : 1];
  const bool is_days = unit == "day" || unit == "days";
  const bool is_weeks = unit == "week" || unit == "weeks";
  if (!all_digits(number) || !(is_days || is_weeks)) return std::nullopt;
  return shift(around, is_ahead ? 1 : -1, number, is_weeks ? 'w' : 'd');
}

}  // namespace

std::optional<DayReading> read_relative_day(const Words& words, const Around& around) {
  for (const auto form : {read_single_word, read_weekday, read_signed_shift, read_worded_shift})
    if (auto reading = form(words, around)) return reading;
  return std::nullopt;
}

}  // namespace followup::typed
