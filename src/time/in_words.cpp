// Dates and times in words, and the names of weekdays and months.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>

#include "followup/text.hpp"
#include "followup/time.hpp"

namespace followup {
namespace {

constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

/// `Monday` to `Mon`
std::string_view abbreviated(std::string_view name) { return name.substr(0, 3); }

/// The position of the name that a word is, or abbreviates to three letters or more, whatever its case.
std::optional<unsigned> find_name(std::span<const std::string_view> names, std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  for (unsigned i = 0; i < names.size(); ++i)
    if (lower_case(names[i]).starts_with(lower_case(word))) return i;
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Weekday weekday) { return weekdays.at(weekday.iso_encoding() - 1); }
std::string_view name_of(date::month month) { return months.at(static_cast<unsigned>(month) - 1); }
std::string short_name(Weekday weekday) { return lower_case(abbreviated(name_of(weekday))); }

std::optional<Weekday> weekday_named(std::string_view word) {
  const auto found = find_name(weekdays, word);
  return found ? std::optional(date::Monday + date::days(*found)) : std::nullopt;
}

std::optional<date::month> month_named(std::string_view word) {
  const auto found = find_name(months, word);
  return found ? std::optional(date::month(*found + 1)) : std::nullopt;
}

std::string short_date(Day day) {
  const date::year_month_day parts(day);
  return fmt::format("{} {} {}", abbreviated(name_of(Weekday(day))), static_cast<unsigned>(parts.day()),
                     abbreviated(name_of(parts.month())));
}

std::string short_date(Day day, Day today) {
  const bool is_this_year = date::year_month_day(day).year() == date::year_month_day(today).year();
  return is_this_year ? short_date(day) : long_date(day);
}

std::string long_date(Day day) {
  return fmt::format("{} {:04}", short_date(day), static_cast<int>(date::year_month_day(day).year()));
}

std::string long_date(const When& when) {
  const std::string day = long_date(day_of(when));
  const auto* moment = std::get_if<Moment>(&when);
  return moment ? fmt::format("{} {}", day, clock_time(*moment)) : day;
}

std::string distance(Day day, Day today) {
  const int ahead = days_between(today, day);
  if (ahead == 0) return "today";
  if (ahead == 1) return "tomorrow";
  if (ahead == -1) return "yesterday";
  return ahead > 0 ? fmt::format("in {} days", ahead) : fmt::format("{} days ago", -ahead);
}

std::string in_full(const When& when, Day today) {
  return fmt::format("{}, {}", long_date(when), distance(day_of(when), today));
}

std::string in_full(const Understood& understood, Day today) {
  const std::string text = in_full(understood.own ? When(*understood.own) : understood.when, today);
  return understood.elsewhere.empty() ? text : fmt::format("{} ({})", text, understood.elsewhere);
}

std::string in_full(const When& when, Day today, const Zone& reader, std::string_view zone_name) {
  return in_full(on_clock(when, reader), today) + on_other_clock(when, reader, zone_name);
}

When on_clock(const When& when, const Zone& zone) {
  const auto* moment = std::get_if<Moment>(&when);
  return moment && zone ? When(in_zone(moment->utc, zone)) : when;
}

std::string on_other_clock(const When& when, const Zone& reader, std::string_view zone_name) {
  const auto* moment = std::get_if<Moment>(&when);
  if (!moment || !reader || reader(moment->utc) == moment->offset) return "";
  const bool is_other_day = day_of(*moment) != day_of(in_zone(moment->utc, reader));
  const std::string day = is_other_day ? fmt::format("{} ", abbreviated(name_of(Weekday(day_of(*moment))))) : "";
  const auto minutes = std::abs(moment->offset.count());
  std::string place = fmt::format("UTC{}{}", moment->offset.count() < 0 ? '-' : '+', minutes / 60);
  if (minutes % 60 != 0) place += fmt::format(":{:02}", minutes % 60);
  if (zone_name.find('/') != zone_name.npos) {
    place = fmt::format("in {}", zone_name.substr(zone_name.rfind('/') + 1));
    std::ranges::replace(place, '_', ' ');
  }
  return fmt::format(" ({}{} {})", day, clock_time(*moment), place);
}

std::string spoken(const When& when, Day today) {
  const std::string day = short_date(day_of(when), today);
  const auto* moment = std::get_if<Moment>(&when);
  return moment ? fmt::format("{} at {}", day, clock_time(*moment)) : day;
}

}  // namespace followup
