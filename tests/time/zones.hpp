#pragma once
// The rules of some clocks, written out for the year that the tests look at: no test reads the system's.

#include "followup/time.hpp"

namespace followup::test {

using namespace std::chrono_literals;

inline Day day(std::string_view text) { return parse_day(text).value(); }
inline Moment moment(std::string_view text) { return parse_moment(text).value(); }

inline Zone fixed_zone(std::chrono::minutes offset) {
  return [offset](date::sys_seconds) { return offset; };
}

/// `inside` east of UTC from `from` until `to`, `outside` before and after.
inline Zone summer_zone(std::string_view from, std::string_view to, std::chrono::minutes outside,
                        std::chrono::minutes inside) {
  return [from = moment(from).utc, to = moment(to).utc, outside, inside](date::sys_seconds utc) {
    return utc >= from && utc < to ? inside : outside;
  };
}

inline Zone berlin() { return summer_zone("2026-03-29T01:00Z", "2026-10-25T01:00Z", 1h, 2h); }
inline Zone los_angeles() { return summer_zone("2026-03-08T10:00Z", "2026-11-01T09:00Z", -8h, -7h); }

/// Finds Berlin, Los Angeles and UTC; for a city without its continent, gives the zones that may be meant.
inline std::variant<NamedZone, std::vector<std::string>> few_zones(std::string_view name) {
  if (name == "europe/berlin") return NamedZone{"Europe/Berlin", berlin()};
  if (name == "america/los_angeles") return NamedZone{"America/Los_Angeles", los_angeles()};
  if (name == "utc") return NamedZone{"UTC", fixed_zone(0h)};
  if (name == "los_angeles") return std::vector<std::string>{"America/Los_Angeles"};
  return std::vector<std::string>{};
}

/// Skips midnight on Friday 24 April 2026.
inline Zone cairo() { return summer_zone("2026-04-23T22:00Z", "2026-10-29T21:00Z", 2h, 3h); }
/// Skips midnight on 8 March 2026; midnight of 1 November comes twice.
inline Zone havana() { return summer_zone("2026-03-08T05:00Z", "2026-11-01T05:00Z", -5h, -4h); }
/// Skipped the whole of 30 December 2011.
inline Zone apia() { return summer_zone("2011-12-30T10:00Z", "2012-04-01T00:00Z", -10h, 14h); }

}  // namespace followup::test
