#include "followup/time.hpp"
#include "time/digits.hpp"

#include <array>
#include <chrono>

namespace followup {
namespace {

constexpr std::array<std::string_view, 7> day_titles{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<std::string_view, 7> day_ids{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array<std::string_view, 12> month_titles{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::chrono::sys_days sys_of(Day day) { return std::chrono::sys_days{std::chrono::days{day.number}}; }

std::size_t index_of(Weekday weekday) { return static_cast<std::size_t>(weekday); }

}  // namespace

Weekday weekday_of(Day day) {
  return static_cast<Weekday>(std::chrono::weekday{sys_of(day)}.iso_encoding() - 1);  // ISO counts from Monday, 1
}

Civil civil_of(Day day) {
  const std::chrono::year_month_day date{sys_of(day)};
  return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
}

std::optional<Day> day_of(const Civil& civil) {
  // The calendar types keep a month in one byte and wrap silently: bounds first.
  if (civil.year < 1970 || civil.year > 2199 || civil.month > 12 || civil.day > 31) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{civil.year}, std::chrono::month{civil.month},
                                         std::chrono::day{civil.day}};
  if (!date.ok()) return std::nullopt;
  return Day{static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10) return std::nullopt;
  const Figures month(text.data(), Form("0000-00-"));
  const int day = read_two(&text[8]);
  if (!month.fit() || day < 0) return std::nullopt;
  return day_of(
      Civil{month.two(0) * 100 + month.two(2), static_cast<unsigned>(month.two(5)), static_cast<unsigned>(day)});
}

std::string iso(Day day) {
  const Civil civil = civil_of(day);
  std::string text = "0000-00-00";
  put_digits(text.data(), civil.year, 4);
  put_digits(&text[5], static_cast<int>(civil.month), 2);
  put_digits(&text[8], static_cast<int>(civil.day), 2);
  return text;
}

std::string short_date(Day day) {
  const Civil civil = civil_of(day);
  std::string text{day_titles[index_of(weekday_of(day))]};
  text += ' ';
  append_digits(text, static_cast<int>(civil.day), civil.day < 10 ? 1 : 2);
  text += ' ';
  text += month_titles[civil.month - 1];
  return text;
}

std::string long_date(Day day) {
  std::string text = short_date(day);
  text += ' ';
  append_digits(text, civil_of(day).year, 4);
  return text;
}

std::string_view short_name(Weekday weekday) { return day_ids[index_of(weekday)]; }

}  // namespace followup
