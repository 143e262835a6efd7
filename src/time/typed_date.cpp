#include "time/digits.hpp"
#include "time/typed.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace followup::typed {
namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

/// A date with its year, or why there is none, with the days around the one that does not exist.
DayReading exact(int year, unsigned month, unsigned day) {
  if (const auto found = day_of(year, month, day)) return {{*found}};
  if (year < 1970 || year > 2199) return {{}, "the year is not one of 1970 to 2199"};
  if (month < 1 || month > 12) return {{}, "there is no month " + std::to_string(month)};
  const Day last{date::year(year) / date::month(month) / date::last};
  const std::string why = iso(last).substr(0, 7) + " has no day " + std::to_string(day);
  if (day == 0) return {{}, why};
  return {{last, last + date::days{1}}, why};
}

/// A date without its year: the latest one up to today, or the first one from today on.
DayReading filled(unsigned month, unsigned day, const Around& around) {
  const date::year_month_day today{around.today};
  const auto wanted = std::pair{month, day};
  const auto current = std::pair{static_cast<unsigned>(today.month()), static_cast<unsigned>(today.day())};
  int year = static_cast<int>(today.year());
  if (around.direction == Direction::future && wanted < current) ++year;
  if (around.direction == Direction::past && wanted > current) --year;
  return exact(year, month, day);
}

/// A word of digits and one kind of separator, taken apart.
struct Numbers {
  char separator = 0;
  std::vector<unsigned> values;
  std::string widths;  ///< how many digits each has: `422` for `2026-12-01`
};

std::optional<Numbers> take_apart(std::string_view word) {
  Numbers numbers;
  const auto at = word.find_first_of("-/.");
  if (at != word.npos) numbers.separator = word[at];
  while (true) {
    const auto end = numbers.separator == 0 ? word.npos : word.find(numbers.separator);
    const std::string_view part = word.substr(0, end);
    const int value = part.size() > 4 ? -1 : read_digits(part);
    if (value < 0) return std::nullopt;
    numbers.values.push_back(static_cast<unsigned>(value));
    numbers.widths += static_cast<char>('0' + part.size());
    if (end == word.npos) return numbers;
    word.remove_prefix(end + 1);
  }
}

/// Refuses, naming those of the `readings` that are dates.
DayReading doubt(std::string why, const std::vector<DayReading>& readings) {
  DayReading result{{}, std::move(why)};
  for (const auto& reading : readings) {
    const bool known = !reading.why.empty() || std::ranges::find(result.days, reading.days[0]) != result.days.end();
    if (!known) result.days.push_back(reading.days[0]);
  }
  return result;
}

/// `5`: the fifth, or five days away?
DayReading bare_number(unsigned number, const Around& around) {
  constexpr auto why = "a number alone may be a day of the month, a count of days or an hour";
  if (number < 1 || number > 31) return {{}, why};
  const date::days step{around.direction == Direction::future ? 1 : -1};
  Day day = around.today;
  while (date::year_month_day(day).day() != date::day(number)) day = day + step;
  return doubt(why, {{{day}}, {{around.today + step * number}}});
}

DayReading either_way(const DayReading& one, const DayReading& other) {
  return doubt("a date in digits is written YYYY-MM-DD: day and month may stand either way round", {one, other});
}

}  // namespace

std::optional<DayReading> read_named_month(const Words& words, const Around& around) {
  if (words.size() < 2 || words.size() > 3) return std::nullopt;
  const bool month_first = !is_digit(words[0].empty() ? ' ' : words[0][0]);
  const auto month = find_name(months, words[month_first ? 0 : 1]);
  const std::string_view number = words[month_first ? 1 : 0];
  const int day = number.size() > 2 ? -1 : read_digits(number);
  if (!month || day < 0) return std::nullopt;
  if (words.size() == 2) return filled(*month + 1, static_cast<unsigned>(day), around);
  const int year = words[2].size() == 4 ? read_digits(words[2]) : -1;
  if (year < 0) return DayReading{{}, "a year is written with four digits, a time as 15:30 or 3pm"};
  return exact(year, *month + 1, static_cast<unsigned>(day));
}

std::optional<DayReading> read_digit_date(const Words& words, const Around& around) {
  const auto numbers = words.size() == 1 ? take_apart(words[0]) : std::nullopt;
  if (!numbers) return std::nullopt;
  const auto& [separator, values, widths] = *numbers;
  if (widths.size() == 1) return bare_number(values[0], around);
  if (separator == '-' && widths == "422") return exact(static_cast<int>(values[0]), values[1], values[2]);
  if (separator == '-' && widths == "22") return filled(values[0], values[1], around);
  if (widths.size() == 2 && widths[0] < '3' && widths[1] < '3') {
    return either_way(filled(values[0], values[1], around), filled(values[1], values[0], around));
  }
  if (widths.size() != 3) return std::nullopt;
  if (widths[0] == '4') {
    return doubt("a date in digits is written YYYY-MM-DD", {exact(static_cast<int>(values[0]), values[1], values[2])});
  }
  if (widths[2] != '4') return std::nullopt;
  const int year = static_cast<int>(values[2]);
  return either_way(exact(year, values[0], values[1]), exact(year, values[1], values[0]));
}

}  // namespace followup::typed
