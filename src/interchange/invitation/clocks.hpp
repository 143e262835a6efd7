#pragma once
// The times of a calendar, on the user's clock.

#include <map>

#include "interchange/invitation/calendar_lines.hpp"
#include "interchange/invitation/zone_rules.hpp"

namespace followup {

/// What is known of zones when the times of a calendar are read.
class Clocks {
 public:
  /// `own` and `find_zone` must live as long.
  Clocks(const Component& calendar, const Zone& own, const FindZone& find_zone);

  struct Time {
    When when;
    std::string zone;          ///< of the tz database; or empty
    bool is_floating = false;  ///< no zone was named
  };
  /// The day, or the moment on the user's clock; nothing if it is none of the years 1970 to 2199, or its zone unknown.
  std::optional<Time> time_of(const CalendarLine& line);

 private:
  std::optional<Time> in_zone_named(date::local_seconds local, const std::string& name);
  /// Each name is looked up once.
  std::optional<NamedZone> zone_of_database(std::string_view name);

  const Zone& own_;
  const FindZone& find_zone_;
  std::map<std::string, ZoneRules> rules_;
  std::map<std::string, std::optional<NamedZone>> zones_;
};

/// Reads `PT45M`, `P1DT2H`; nothing for what is longer than a week, or no duration.
std::optional<std::chrono::seconds> parse_duration(std::string_view text);

}  // namespace followup
