// Days that are typed by month and day, with a year or without: `1 dec`, `2026-12-01`, `12-01`.
#include <fmt/format.h>

#include <algorithm>

#include "followup/text.hpp"
#include "time/forms.hpp"
#include "time/typed/parts.hpp"

namespace followup::typed {
namespace {

/// A date with its year, or why there is none, with the days around the one that does not exist.
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

/// A date without its year: the latest one up to today, or the first one from today on.
DayReading filled(unsigned month, unsigned day, const Around& around) {
  const date::year_month_day today(around.today);
  const date::month_day wanted = date::month(month) / date::day(day);
  const date::month_day current = today.month() / today.day();
  date::year year = today.year();
  if (around.direction == Direction::future && wanted < current) ++year;
  if (around.direction == Direction::past && wanted > current) --year;
  return exact(static_cast<unsigned>(static_cast<int>(year)), month, day);
}

/// A word of digits and one kind of separator, taken apart.
struct Numbers {
  char separator = 0;
  std::vector<unsigned> values;
  std::string widths;  ///< how many digits each has: `422` for `2026-12-01`
};

std::optional<Numbers> take_apart(const std::string& word) {
  Numbers numbers;
  const auto at = word.find_first_of("-/.");
  if (at != word.npos) numbers.separator = word[at];
  for (const std::string& part : at == word.npos ? Words{word} : split(word, word[at])) {
    const auto value = part.size() > 4 ? std::nullopt : parse_number<unsigned>(part);
    if (!value) return std::nullopt;
    numbers.values.push_back(*value);
    numbers.widths += std::to_string(part.size());
  }
  return numbers;
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
  Day day = around.today;
  while (date::year_month_day(day).day() != date::day(number)) day += around.step();
  return doubt(why, {{{day}}, {{around.today + static_cast<int>(number) * around.step()}}});
}

DayReading either_way(const DayReading& one, const DayReading& other) {
  return doubt("a date in digits is written YYYY-MM-DD: day and month may stand either way round", {one, other});
}

}  // namespace

std::string no_such_year() { return fmt::format("the year is not one of {} to {}", first_year, last_year); }

std::optional<DayReading> read_named_month(const Words& words, const Around& around) {
  if (words.size() < 2 || words.size() > 3) return std::nullopt;
  const bool is_month_first = words[0].empty() || !is_digit(words[0][0]);
  const auto month = month_named(words[is_month_first ? 0 : 1]);
  const std::string& number = words[is_month_first ? 1 : 0];
  const auto day = number.size() > 2 ? std::nullopt : parse_number<unsigned>(number);
  if (!month || !day) return std::nullopt;
  const auto month_number = static_cast<unsigned>(*month);
  if (words.size() == 2) return filled(month_number, *day, around);
  const auto year = words[2].size() == 4 ? parse_number<unsigned>(words[2]) : std::nullopt;
  if (!year) return DayReading{{}, "a year is written with four digits, a time as 15:30 or 3pm"};
  return exact(*year, month_number, *day);
}

std::optional<DayReading> read_digit_date(const Words& words, const Around& around) {
  const auto numbers = words.size() == 1 ? take_apart(words[0]) : std::nullopt;
  if (!numbers) return std::nullopt;
  const auto& [separator, values, widths] = *numbers;
  if (widths.size() == 1) return bare_number(values[0], around);
  if (separator == '-' && widths == "422") return exact(values[0], values[1], values[2]);
  if (separator == '-' && widths == "22") return filled(values[0], values[1], around);
  if (widths.size() == 2 && widths[0] < '3' && widths[1] < '3')
    return either_way(filled(values[0], values[1], around), filled(values[1], values[0], around));
  if (widths.size() != 3) return std::nullopt;
  if (widths[0] == '4')
    return doubt("a date in digits is written YYYY-MM-DD", {exact(values[0], values[1], values[2])});
  if (widths[2] != '4') return std::nullopt;
  return either_way(exact(values[2], values[0], values[1]), exact(values[2], values[1], values[0]));
}

}  // namespace followup::typed
