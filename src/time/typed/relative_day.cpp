// Days that are typed by their distance from today: `tomorrow`, `fri`, `eow`, `+3d`.
#include <algorithm>
#include <limits>

#include "followup/text.hpp"
#include "time/typed/parts.hpp"

namespace followup::typed {
namespace {

constexpr date::days a_day{1};
constexpr date::weeks a_week{1};

bool ends_week(const Calendar& calendar, Day day) {
  if (calendar.weekend.empty()) return Weekday(day) == date::Sunday;
  return !is_weekend(calendar, day) && is_weekend(calendar, day + a_day);
}

bool starts_week(const Calendar& calendar, Day day) {
  if (calendar.weekend.empty()) return Weekday(day) == date::Monday;
  return !is_weekend(calendar, day) && is_weekend(calendar, day - a_day);
}

std::optional<DayReading> read_single_word(const Words& words, const Around& around) {
  if (words.size() != 1) return std::nullopt;
  if (words[0] == "today") return DayReading{{around.today}};
  if (words[0] == "tomorrow") return DayReading{{around.today + a_day}};
  if (words[0] == "yesterday") return DayReading{{around.today - a_day}};
  if (words[0] == "eow") return DayReading{{end_of_week(around)}};
  if (words[0] == "eom") return DayReading{{end_of_month(around)}};
  return std::nullopt;
}

/// `last fri`, `fri 27 nov`
std::vector<std::string> names_of(Day last, Day next) {
  return {"last " + short_name(Weekday(last)), lower_case(short_date(next))};
}

/// On a Friday, `fri` and `next fri` are refused: half of the people mean today, and a wrong guess would be a week off.
DayReading refuse_weekday_of_today(const Around& around, bool is_next) {
  const std::string why = "that is the weekday of today: it may mean today, or a week from it";
  const Day last = around.today - a_week;
  const Day next = around.today + a_week;
  if (is_next || around.is_ahead()) return {{around.today, next}, why};
  if (around.direction == Direction::past) return {{around.today, last}, why};
  DayReading reading{{around.today, last, next}, why, names_of(last, next)};
  reading.names.insert(reading.names.begin(), "today");
  return reading;
}

/// `next fri` is refused while the Friday of this week is to come: some mean that one, others the one after it.
DayReading next_weekday(Day next, const Around& around) {
  const Calendar& calendar = around.calendar;
  if (start_of_week(calendar, next) != start_of_week(calendar, around.today)) return {{next}};
  return {{next, next + a_week}, "it may be the one of this week, or of the week after"};
}

/// A weekday in a field that looks to both sides: clear only for yesterday and tomorrow.
DayReading near_weekday(Day last, Day next, const Around& around) {
  if (last == around.today - a_day) return {{last}};
  if (next == around.today + a_day) return {{next}};
  return {{last, next}, "a weekday alone may be the last one, or the next", names_of(last, next)};
}

/// `this fri`: the one of this week, unless it lies on the other side of the direction. At a weekend the week ahead is
/// this one, too.
DayReading weekday_of_this_week(Weekday wanted, const Around& around) {
  const Day start = start_of_week(around.calendar, around.today);
  const Day day = start + (wanted - Weekday(start));
  const bool is_behind =
      around.is_ahead() ? day < around.today : around.direction == Direction::past && day > around.today;
  if (!is_behind) return {{day}};
  if (around.is_ahead() && is_weekend(around.calendar, around.today)) return {{day + a_week}};
  return {{day, day + (around.is_ahead() ? a_week : -a_week)}, "the one of this week lies the other way"};
}

/// `fri`, `this fri`, `last fri`, `next fri`
std::optional<DayReading> read_weekday(const Words& words, const Around& around) {
  const bool is_last = words[0] == "last";
  const bool is_next = words[0] == "next";
  const bool is_this = words[0] == "this";
  if (words.size() != (is_last || is_next || is_this ? 2U : 1U)) return std::nullopt;
  const auto wanted = weekday_named(words.back());
  if (!wanted) return std::nullopt;
  if (is_this) return weekday_of_this_week(*wanted, around);
  const date::days ahead = *wanted - Weekday(around.today);  // 0 to 6
  const bool is_today = ahead == date::days{0};
  const Day next = around.today + ahead + (is_today ? a_week : date::weeks{0});
  const Day last = around.today + ahead - a_week;
  if (is_last) return DayReading{{last}};
  if (is_today) return refuse_weekday_of_today(around, is_next);
  if (is_next) return next_weekday(next, around);
  if (around.direction == Direction::both) return near_weekday(last, next, around);
  return DayReading{{around.is_ahead() ? next : last}};
}

/// `fri next week`, `next week fri`, and of this week
std::optional<DayReading> read_weekday_of_week(const Words& words, const Around& around) {
  if (words.size() != 3) return std::nullopt;
  const bool is_first = words[2] == "week";
  const auto wanted = weekday_named(words[is_first ? 0 : 2]);
  const std::string_view which = words[is_first ? 1 : 0];
  if (!wanted || words[is_first ? 2 : 1] != "week" || (which != "this" && which != "next")) return std::nullopt;
  if (which == "this") return weekday_of_this_week(*wanted, around);
  const Day start = start_of_week(around.calendar, around.today) + a_week;
  return DayReading{{start + (*wanted - Weekday(start))}};
}

/// `+3d`, `-1w`, `+3b`
std::optional<DayReading> read_signed_shift(const Words& words, const Around& around) {
  const std::string_view word = words[0];
  if (words.size() != 1 || word.size() < 3 || (word[0] != '+' && word[0] != '-')) return std::nullopt;
  const std::string_view number = word.substr(1, word.size() - 2);
  const char unit = word.back();
  if (!is_number(number) || (unit != 'd' && unit != 'w' && unit != 'b')) return std::nullopt;
  return shifted(around.today, word[0] == '-' ? -1 : 1, number_in(number), unit, around.calendar);
}

}  // namespace

Day start_of_week(const Calendar& calendar, Day day) {
  while (!starts_week(calendar, day)) day -= a_day;
  return day;
}

Day towards(const Around& around, Day last, Day next) {
  const bool is_next_nearer = next - around.today <= around.today - last;
  const bool is_next = around.is_ahead() || (around.direction == Direction::both && is_next_nearer);
  return is_next ? next : last;
}

Day end_of_week(const Around& around) {
  const auto end = [&](date::days step) {
    Day day = around.today;
    for (int i = 0; i < 7 && !ends_week(around.calendar, day); ++i) day += step;
    return day;
  };
  return towards(around, end(-a_day), end(a_day));
}

Day end_of_month(const Around& around) {
  const date::year_month_day today(around.today);
  const date::year_month month = today.year() / today.month();
  const Day next(month / date::last);
  const Day last((month - date::months{1}) / date::last);
  return towards(around, next == around.today ? next : last, next);
}

unsigned number_in(std::string_view digits) {
  return parse_number<unsigned>(digits).value_or(std::numeric_limits<unsigned>::max());
}

DayReading shifted(Day day, int sign, unsigned count, char unit, const Calendar& calendar) {
  constexpr unsigned most_days = 3'660;
  const unsigned days_each = unit == 'w' ? 7 : unit == 'f' ? 14 : unit == 'm' ? 30 : 1;
  if (count > most_days / days_each) return {{}, "it is over 3,660 days away"};
  const int steps = sign * static_cast<int>(count);
  if (unit == 'b') return {{add_working_days(calendar, day, steps)}};
  if (unit != 'm') return {{day + date::days{steps * static_cast<int>(days_each)}}};
  const date::year_month_day there = date::year_month_day(day) + date::months{steps};
  return {{there.ok() ? Day(there) : Day(there.year() / there.month() / date::last)}};
}

std::optional<DayReading> read_relative_day(const Words& words, const Around& around) {
  for (const auto form : {read_single_word, read_weekday, read_weekday_of_week, read_signed_shift})
    if (auto reading = form(words, around)) return reading;
  return std::nullopt;
}

}  // namespace followup::typed
