#include "time/digits.hpp"
#include "time/typed.hpp"

#include <array>

namespace followup::typed {
namespace {

constexpr int max_offset_days = 3'660;
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};

/// The last day before the weekend, which is what an office calls the end of the week; Sunday for one without weekends.
bool ends_week(const Calendar& calendar, Day day) {
  if (calendar.weekend.empty()) return Weekday(day) == date::Sunday;
  return !is_weekend(calendar, day) && is_weekend(calendar, day + date::days{1});
}

Day end_of_week(const Around& around) {
  const date::days step{around.direction == Direction::future ? 1 : -1};
  Day day = around.today;
  for (int i = 0; i < 7 && !ends_week(around.calendar, day); ++i) day = day + step;
  return day;
}

Day end_of_month(const Around& around) {
  const date::year_month_day today{around.today};
  const Day end{today.year() / today.month() / date::last};
  if (around.direction == Direction::future || end == around.today) return end;
  return Day((today.year() / today.month() - date::months{1}) / date::last);
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
  const bool back = last || (!next && around.direction == Direction::past);
  const int ahead = (*wanted - Weekday(around.today)).count();
  const Day found = around.today + date::days{back ? (ahead == 0 ? -7 : ahead - 7) : (ahead == 0 ? 7 : ahead)};
  if (ahead != 0 || last) return DayReading{{found}};
  return DayReading{{around.today, found}, "that is the weekday of today: it may mean today, or a week from it"};
}

Day shift_working(const Calendar& calendar, Day day, int count) {
  if (count >= 0) return add_working_days(calendar, day, count);
  for (; count < 0; ++count) {
    do {
      day = day - date::days{1};
    } while (!is_working(calendar, day));
  }
  return day;
}

/// `count` of `unit` (d, w or b) from today, `sign` telling which way.
DayReading shift(const Around& around, int sign, int count, char unit) {
  const int days_each = unit == 'w' ? 7 : 1;
  if (count < 0 || count > max_offset_days / days_each) return {{}, "it is over 3,660 days away"};
  const int days = sign * count * days_each;
  if (unit == 'b') return {{shift_working(around.calendar, around.today, days)}};
  return {{around.today + date::days{days}}};
}

/// The unit that a word means, or 0.
char unit_of(std::string_view word) {
  if (word == "day" || word == "days") return 'd';
  if (word == "week" || word == "weeks") return 'w';
  return 0;
}

bool all_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == text.npos; }

/// `+3d`, `-1w`, `+3b`
std::optional<DayReading> read_signed_shift(const Words& words, const Around& around) {
  const std::string_view word = words[0];
  if (words.size() != 1 || word.size() < 3 || (word[0] != '+' && word[0] != '-')) return std::nullopt;
  const std::string_view number = word.substr(1, word.size() - 2);
  const char unit = word.back();
  if (!all_digits(number) || (unit != 'd' && unit != 'w' && unit != 'b')) return std::nullopt;
  return shift(around, word[0] == '-' ? -1 : 1, read_digits(number), unit);
}

/// `in 10 days`, `2 weeks ago`
std::optional<DayReading> read_worded_shift(const Words& words, const Around& around) {
  if (words.size() != 3) return std::nullopt;
  const bool ahead = words[0] == "in";
  if (!ahead && words[2] != "ago") return std::nullopt;
  const std::string& number = words[ahead ? 1 : 0];
  const char unit = unit_of(words[ahead ? 2 : 1]);
  if (!all_digits(number) || unit == 0) return std::nullopt;
  return shift(around, ahead ? 1 : -1, read_digits(number), unit);
}

}  // namespace

DayReading read_day(const Words& words, const Around& around) {
  for (const auto form :
       {read_single_word, read_weekday, read_signed_shift, read_worded_shift, read_named_month, read_digit_date}) {
    if (auto reading = form(words, around)) return *reading;
  }
  return {{}, "it is in no form of a date that followup knows"};
}

}  // namespace followup::typed

namespace followup {

std::optional<Weekday> weekday_named(std::string_view word) {
  std::string name(word);
  for (char& c : name) c = typed::lower(c);
  const auto found = typed::find_name(typed::weekdays, name);
  return found ? std::optional(date::Monday + date::days{*found}) : std::nullopt;
}

}  // namespace followup
