#pragma once
// The parts of a typed date: its words, the day, the time of day. `read_date` puts them together.

#include <algorithm>

#include "followup/time.hpp"

namespace followup::typed {

/// The words of a typed date in lower case, in the few spellings that the readers below know. None is empty but the
/// time of `2026-12-01T`.
using Words = std::vector<std::string>;

/// Splits a text at blanks. Commas and `the`, `of`, `by`, `on`, `at` go; each time of day is one word: `noon`, `15h`,
/// `1500` and `at 3` become `12:00`, `15:00`, `15:00` and `15:00`.
Words words_of(std::string_view text);

/// The day that was typed; or `why` it is refused, and the `days` that may be meant.
struct DayReading {
  std::vector<Day> days;
  std::string why = {};
  std::vector<std::string> names = {};  ///< how the days may be typed, if not as YYYY-MM-DD
  bool is_phrase = false;               ///< as in `Understood`
};

/// What missing parts of a date are filled in from.
struct Around {
  Day today;
  Direction direction;
  const Calendar& calendar;
  std::optional<Weekday> weekday = {};  ///< that was typed beside the date

  [[nodiscard]] bool is_ahead() const { return direction == Direction::future; }
  /// One day in the direction.
  [[nodiscard]] date::days step() const { return date::days(is_ahead() ? 1 : -1); }
};

/// `today`, `eow`, `next fri`, `+3b`; nothing if the words are not of such a form.
std::optional<DayReading> read_relative_day(const Words& words, const Around& around);
/// `early next week`, `mid december`, `after holidays`; nothing if the words are not of such a form.
std::optional<DayReading> read_stretch(const Words& words, const Around& around);
/// `in two weeks`, `a month ago`, `a week from fri`, `fri week`; nothing if the words are not of such a form.
std::optional<DayReading> read_distance(const Words& words, const Around& around);
/// `1 dec`, `tue 1 december 2027`, `27th`, and what `read_digit_date` reads; nothing if the words are not of such a
/// form.
std::optional<DayReading> read_calendar_date(const Words& words, const Around& around);
/// `2026-12-01`, `12-01`, `15.11.`, and the forms that are refused with their choices: `3/4/2026`, `5`.
std::optional<DayReading> read_digit_date(const Words& words, const Around& around);

/// A date with its year, or why there is none, with the days around the one that does not exist.
DayReading exact(unsigned year, unsigned month, unsigned day);
/// A date whose year is missing, from its readings in each year: by the direction the latest one up to today, or the
/// first one from today on, or the nearer of the two. Refused if that is over half a year away and the other is nearer,
/// unless the weekday tells which is meant.
DayReading in_fitting_year(const std::function<DayReading(date::year)>& in_year, const Around& around);
DayReading without_year(unsigned month, unsigned day, const Around& around);
/// The same, not refused if the other one is nearer.
DayReading by_direction(unsigned month, unsigned day, const Around& around);
/// Why a year is refused.
std::string no_such_year();

/// The row of a table whose `words` these are, or null.
const auto* row_of(const auto& table, std::string_view words) {
  const auto row = std::ranges::find_if(table, [&](const auto& one) { return one.words == words; });
  return row == table.end() ? nullptr : &*row;
}

/// `count` days, weeks, fortnights, months or working days (`d`, `w`, `f`, `m`, `b`) from a day, back if `sign` is -1.
/// A month later is the same day of the month, or its last.
DayReading shifted(Day day, int sign, unsigned count, char unit, const Calendar& calendar);
/// The number that digits make, or the greatest one.
unsigned number_in(std::string_view digits);
bool is_number(std::string_view text);
/// Of the last such day up to today and the next one from today on, the one that the direction asks for; or the nearer.
Day towards(const Around& around, Day last, Day next);
/// The first day of the week of a day: the one after the weekend; a Monday where there is none.
Day start_of_week(const Calendar& calendar, Day day);
/// The last day before the weekend, which is what an office calls the end of the week; Sunday for one without weekends.
Day end_of_week(const Around& around);
Day end_of_month(const Around& around);

/// A time of day, and the zone that was typed with it.
struct Clock {
  std::chrono::seconds time{};  ///< since midnight
  std::optional<NamedZone> elsewhere = {};
};

/// Whether a word has the form of a time of day, valid or not: `3pm`, `15:30`, `25:99`.
bool looks_like_clock(std::string_view word);
/// `15:30`, `9:00:30`, `3pm`, `3:30pm`, each perhaps with `+01:00` or `z` after it.
std::optional<Clock> read_clock(std::string_view word);
/// Takes a zone's name off the end of the words, if it follows a time: the zone, or the names of zones that an unknown
/// one may mean.
std::optional<std::variant<NamedZone, std::vector<std::string>>> take_zone(Words& words, const FindZone& find_zone);

}  // namespace followup::typed
