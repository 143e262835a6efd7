// Every zone of the tz database, written as Outlook writes zones, against the C library: `interchange_tests
// [.all-zones]`, which .ci/nightly runs.
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <set>

#include <fmt/format.h>

#include "catch.hpp"
#include "followup/text.hpp"
#include "interchange/invitation/clocks.hpp"

namespace followup {
namespace {

using date::sys_seconds;
using std::chrono::hours;
using std::chrono::minutes;

constexpr int first_written = 2026;
constexpr sys_seconds start_of_years{date::sys_days{date::year(first_written) / 1 / 1}};
constexpr sys_seconds start_of_next{date::sys_days{date::year(first_written + 1) / 1 / 1}};
constexpr sys_seconds end_of_years{date::sys_days{date::year(first_written + 2) / 1 / 1}};

/// The names of all zones of the database, other names for the same ones too.
std::set<std::string> all_zones() {
  std::set<std::string> names;
  std::ifstream file("/usr/share/zoneinfo/tzdata.zi");
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> words = split_words(line);
    if (words.size() > 2 && (words[0] == "Z" || words[0] == "L")) names.insert(words[words[0] == "Z" ? 1 : 2]);
  }
  return names;
}

minutes offset_now(sys_seconds utc) {
  const std::time_t at = utc.time_since_epoch().count();
  std::tm local{};
  ::localtime_r(&at, &local);
  return minutes(local.tm_gmtoff / 60);
}

std::string offset_text(minutes offset) {
  const auto size = std::abs(offset.count());
  return fmt::format("{}{:02}{:02}", offset.count() < 0 ? '-' : '+', size / 60, size % 60);
}

/// One of the two times of a zone, which begins on the n-th or the last weekday of a month.
std::string observance(sys_seconds change, minutes from, minutes to) {
  constexpr std::string_view weekdays = "SUMOTUWETHFRSA";
  const date::local_seconds wall(change.time_since_epoch() + from);
  const auto midnight = date::floor<date::days>(wall);
  const date::year_month_day day(midnight);
  const date::hh_mm_ss time(wall - midnight);
  const unsigned number = unsigned(day.day());
  const bool is_last = number + 7 > unsigned(date::year_month_day_last(day.year() / day.month() / date::last).day());
  const std::string rule =
      fmt::format("RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY={}{};BYMONTH={}\n", is_last ? -1 : int((number - 1) / 7 + 1),
                  weekdays.substr(std::size_t{2} * Weekday(midnight).c_encoding(), 2), unsigned(day.month()));
  return fmt::format("BEGIN:STANDARD\nDTSTART:16010101T{:02}{:02}00\nTZOFFSETFROM:{}\nTZOFFSETTO:{}\n{}END:STANDARD\n",
                     time.hours().count(), time.minutes().count(), offset_text(from), offset_text(to),
                     from == to ? "" : rule);
}

/// The zone that $TZ names, by its changes in the first year.
std::string written_zone() {
  std::string zone = "BEGIN:VTIMEZONE\nTZID:it\n";
  bool has_changes = false;
  minutes before = offset_now(start_of_years);
  for (sys_seconds hour = start_of_years; hour < start_of_next; hour += hours(1)) {
    const minutes after = offset_now(hour + hours(1));
    if (after == before) continue;
    sys_seconds change = hour;
    while (offset_now(change) == before) change += minutes(1);
    zone += observance(change, before, after);
    has_changes = true;
    before = after;
  }
  if (!has_changes) zone += observance(start_of_years, before, before);
  return zone + "END:VTIMEZONE\n";
}

}  // namespace

TEST_CASE("a zone that is written as Outlook does means the times of the tz database", "[.all-zones]") {
  // Their clocks follow Ramadan, which no rule of a year knows.
  const std::set<std::string> by_the_moon{"Africa/Casablanca", "Africa/El_Aaiun", "Asia/Gaza", "Asia/Hebron"};
  const Zone own = offset_now;
  const FindZone none;
  std::set<std::string> differing;
  long checks = 0;
  long wrong = 0;
  const std::set<std::string> zones = all_zones();
  for (const std::string& name : zones) {
    ::setenv("TZ", (":" + name).c_str(), 1);
    ::tzset();
    const auto lines = calendar_lines("BEGIN:VCALENDAR\n" + written_zone() + "END:VCALENDAR\n");
    const auto file = components(lines);
    Clocks clocks(std::get<Component>(file).parts.front(), own, none);
    for (sys_seconds utc = start_of_years; utc < end_of_years; utc += hours(6)) {
      const date::local_seconds wall = local_time(in_zone(utc, own));
      std::string stamp = iso(at_offset(wall, {})).substr(0, 19);
      std::erase_if(stamp, [](char c) { return c == '-' || c == ':'; });
      const auto time = clocks.time_of({"DTSTART", {{"TZID", "it"}}, stamp});
      ++checks;
      if (time && std::get<Moment>(time->when).utc == at_local(wall, own)->utc) continue;
      ++wrong;
      differing.insert(name);
    }
  }
  std::cout << fmt::format("{} zones, {} checks, {} differ, in: {}\n", zones.size(), checks, wrong, join(differing));
  CHECK(differing == by_the_moon);
  CHECK(zones.size() > 300);
}

}  // namespace followup
