#include <fmt/format.h>

#include <array>

#include "followup/time.hpp"
#include "time/digits.hpp"

namespace followup {
namespace {

constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 7> short_weekdays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

/// Three letters, as in `Tue 1 Dec`.
std::string_view shortened(std::string_view name) { return name.substr(0, 3); }

}  // namespace

std::string_view name_of(Weekday weekday) { return weekdays.at(weekday.iso_encoding() - 1); }
std::string_view name_of(date::month month) { return months.at(static_cast<unsigned>(month) - 1); }
std::string_view short_name(Weekday weekday) { return short_weekdays.at(weekday.iso_encoding() - 1); }

std::optional<Day> day_of(int year, unsigned month, unsigned day) {
  // The calendar's types keep a month in one byte and wrap silently: bounds first.
  if (year < 1970 || year > 2199 || month > 12 || day > 31) return std::nullopt;
  const date::year_month_day found{date::year(year), date::month(month), date::day(day)};
  return found.ok() ? std::optional(Day(found)) : std::nullopt;
}

std::optional<Day> parse_day(std::string_view text) {
  if (!has_form(text, "0000-00-00")) return std::nullopt;
  const auto number = [text](std::size_t at) { return static_cast<unsigned>(read_digits(text.substr(at, 2))); };
  return day_of(read_digits(text.substr(0, 4)), number(5), number(8));
}

std::string iso(Day day) {
  const date::year_month_day parts{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(parts.year()), static_cast<unsigned>(parts.month()),
                     static_cast<unsigned>(parts.day()));
}

std::string short_date(Day day) {
  const date::year_month_day parts{day};
  return fmt::format("{} {} {}", shortened(name_of(Weekday(day))), static_cast<unsigned>(parts.day()),
                     shortened(name_of(parts.month())));
}

std::string long_date(Day day) {
  return fmt::format("{} {:04}", short_date(day), static_cast<int>(date::year_month_day(day).year()));
}

}  // namespace followup
