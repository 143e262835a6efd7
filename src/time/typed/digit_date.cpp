// Days in digits: `2026-12-01`, `12-01`, `15.11.`, and the forms that are refused.
#include "followup/text.hpp"
#include "time/typed/parts.hpp"

namespace followup::typed {
namespace {

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

/// `15.11.` and `15.11.2026`, where the day always comes first; nothing if the second number is no month.
std::optional<DayReading> read_dotted(const std::vector<unsigned>& values, const Around& around) {
  if (values[1] < 1 || values[1] > 12) return std::nullopt;
  return values.size() == 3 ? exact(values[2], values[1], values[0]) : without_year(values[1], values[0], around);
}

}  // namespace

std::optional<DayReading> read_digit_date(const Words& words, const Around& around) {
  if (words.size() != 1) return std::nullopt;
  std::string word = words[0];
  const bool ends_in_dot = word.ends_with('.') && std::ranges::count(word, '.') == 2;  // `15.11.`
  if (ends_in_dot) word.pop_back();
  const auto numbers = take_apart(word);
  if (!numbers) return std::nullopt;
  const auto& [separator, values, widths] = *numbers;
  if (widths.size() == 1) return bare_number(values[0], around);
  if (separator == '-' && widths == "422") return exact(values[0], values[1], values[2]);
  if (separator == '-' && widths == "22") return without_year(values[0], values[1], around);
  const bool begins_short = widths[0] < '3' && widths[1] < '3';
  const bool is_dotted = separator == '.' && (ends_in_dot || (widths.size() == 3 && widths[2] == '4'));
  if (auto reading = is_dotted && begins_short ? read_dotted(values, around) : std::nullopt) return reading;
  if (widths.size() == 2 && begins_short)
    return either_way(by_direction(values[0], values[1], around), by_direction(values[1], values[0], around));
  if (widths.size() != 3) return std::nullopt;
  if (widths[0] == '4')
    return doubt("a date in digits is written YYYY-MM-DD", {exact(values[0], values[1], values[2])});
  if (widths[2] != '4') return std::nullopt;
  return either_way(exact(values[2], values[0], values[1]), exact(values[2], values[1], values[0]));
}

}  // namespace followup::typed
