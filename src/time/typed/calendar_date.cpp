// Days that are typed by their number, perhaps with month, year and weekday: `1 dec`, `2026-12-01`, `tue 12-01`, `1st`.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "followup/text.hpp"
#include "time/forms.hpp"
#include "time/typed/parts.hpp"

namespace followup::typed {
namespace {

bool is_day(const DayReading& reading) { return reading.why.empty(); }

/// How far from today a reading is.
date::days away(const DayReading& reading, const Around& around) { return date::abs(reading.days[0] - around.today); }

/// The earlier or the later reading, by the direction, and after it the other one. Of both directions it is the nearer
/// one that is a day.
std::pair<DayReading, DayReading> in_order(DayReading earlier, DayReading later, const Around& around) {
  const bool is_later_nearer = is_day(later) && (!is_day(earlier) || away(later, around) < away(earlier, around));
  if (around.is_ahead() || (around.direction == Direction::both && is_later_nearer)) std::swap(earlier, later);
  return {std::move(earlier), std::move(later)};
}

/// The readings of a date in the year that fits the direction, and in the next one the other way. If there is no such
/// month or day in any year, both say so.
std::pair<DayReading, DayReading> both_years(const std::function<DayReading(date::year)>& in_year,
                                             const Around& around) {
  const date::year year = date::year_month_day(around.today).year();
  const DayReading current = in_year(year);
  if (current.days.empty()) return {current, current};
  const Day day = current.days[0];
  return in_order(day > around.today ? in_year(year - date::years{1}) : current,
                  day < around.today ? in_year(year + date::years{1}) : current, around);
}

bool is_ordinal(std::string_view word) {
  constexpr std::array<std::string_view, 4> suffixes{"st", "nd", "rd", "th"};
  return std::ranges::any_of(suffixes, [&](std::string_view suffix) { return word.ends_with(suffix); });
}

/// The number of `15` or `15th`; nothing for other words.
std::optional<unsigned> day_number(std::string_view word) {
  if (is_ordinal(word)) word.remove_suffix(2);
  return word.size() > 2 ? std::nullopt : parse_number<unsigned>(word);
}

/// `27th`: the day of that number in the month that fits the direction.
std::optional<DayReading> read_ordinal(const Words& words, const Around& around) {
  const auto number = words.size() == 1 && is_ordinal(words[0]) ? day_number(words[0]) : std::nullopt;
  if (!number) return std::nullopt;
  if (*number < 1 || *number > 31) return DayReading{{}, fmt::format("no month has a day {}", *number)};
  const auto search = [&](date::days step) {
    Day day = around.today;
    while (date::year_month_day(day).day() != date::day(*number)) day += step;
    return DayReading{{day}};
  };
  return in_order(search(date::days{-1}), search(date::days{1}), around).first;
}

/// `dec 1`, `1st dec`, `1 december 2027`
std::optional<DayReading> read_named_month(const Words& words, const Around& around) {
  if (words.size() < 2 || words.size() > 3) return std::nullopt;
  const bool is_month_first = words[0].empty() || !is_digit(words[0][0]);
  const auto month = month_named(words[is_month_first ? 0 : 1]);
  const auto day = day_number(words[is_month_first ? 1 : 0]);
  if (!month || !day) return std::nullopt;
  const auto month_number = static_cast<unsigned>(*month);
  if (words.size() == 2) return without_year(month_number, *day, around);
  const auto year = words[2].size() == 4 ? parse_number<unsigned>(words[2]) : std::nullopt;
  if (!year) return DayReading{{}, "a year is written with four digits, a time as 15:30 or 3pm"};
  return exact(*year, month_number, *day);
}

std::optional<DayReading> read_date_alone(const Words& words, const Around& around) {
  for (const auto form : {read_named_month, read_ordinal, read_digit_date})
    if (auto reading = form(words, around)) return reading;
  return std::nullopt;
}

/// A date behind its weekday, which must fit it: else it is refused with the day of the date and that of the weekday.
std::optional<DayReading> read_behind_weekday(Words words, const Around& around) {
  const auto weekday = weekday_named(words[0]);
  words.erase(words.begin());
  if (!weekday || words.empty() || (words.size() == 1 && is_number(words[0]))) return std::nullopt;
  auto reading = read_date_alone(words, {around.today, around.direction, around.calendar, weekday});
  if (!reading || !is_day(*reading) || Weekday(reading->days[0]) == *weekday) return reading;
  const Day day = reading->days[0];
  const date::days ahead = *weekday - Weekday(day);  // 1 to 6
  const Day near = day + ahead - (ahead > date::days{3} ? date::weeks{1} : date::weeks{0});
  return DayReading{{day, near}, fmt::format("{} is a {}", iso(day), name_of(Weekday(day)))};
}

std::function<DayReading(date::year)> in_any_year(unsigned month, unsigned day) {
  return [=](date::year year) { return exact(static_cast<unsigned>(static_cast<int>(year)), month, day); };
}

}  // namespace

std::string no_such_year() { return fmt::format("the year is not one of {} to {}", first_year, last_year); }

DayReading exact(unsigned year, unsigned month, unsigned day) {
  const int number = static_cast<int>(year);
  if (const auto found = day_of(number, month, day)) return {{*found}};
  if (number < first_year || number > last_year) return {{}, no_such_year()};
  if (month < 1 || month > 12) return {{}, fmt::format("there is no month {}", month)};
  const Day last(date::year(number) / date::month(month) / date::last);
  const std::string why = fmt::format("{:04}-{:02} has no day {}", year, month, day);
  if (day == 0) return {{}, why};
  return {{last, last + date::days{1}}, why};
}

DayReading in_fitting_year(const std::function<DayReading(date::year)>& in_year, const Around& around) {
  constexpr date::days half_a_year{183};
  auto [reading, other] = both_years(in_year, around);
  const bool are_days = is_day(reading) && is_day(other);
  if (!are_days || away(reading, around) <= half_a_year || away(other, around) >= away(reading, around)) return reading;
  const auto fits = [&](const DayReading& one) { return around.weekday && Weekday(one.days[0]) == *around.weekday; };
  if (fits(reading) != fits(other)) return fits(reading) ? reading : other;
  return {{reading.days[0], other.days[0]}, "it has no year, and the other way the day is nearer"};
}

DayReading without_year(unsigned month, unsigned day, const Around& around) {
  return in_fitting_year(in_any_year(month, day), around);
}

DayReading by_direction(unsigned month, unsigned day, const Around& around) {
  return both_years(in_any_year(month, day), around).first;
}

std::optional<DayReading> read_calendar_date(const Words& words, const Around& around) {
  if (auto reading = read_behind_weekday(words, around)) return reading;
  return read_date_alone(words, around);
}

}  // namespace followup::typed
