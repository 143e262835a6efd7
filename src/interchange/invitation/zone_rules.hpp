#pragma once
// Zones that an invitation brings along (VTIMEZONE), and those that Windows names.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/time.hpp"

namespace followup {

/// The rule by which clocks change every year: on the n-th weekday of a month, from its end if n is negative; on the
/// one that has one of these days; or on a day.
struct YearlyRule {
  date::month month;
  std::optional<Weekday> weekday;
  int nth = 0;
  std::vector<unsigned> days;
};

/// One of the times of a zone, such as summer time, and when it begins.
struct Observance {
  date::local_seconds start;                ///< the first time, as clocks show it before
  std::chrono::minutes from{};              ///< the offset before
  std::chrono::minutes to{};                ///< and from then on
  std::optional<YearlyRule> yearly;         ///< it begins again every year
  std::optional<date::local_seconds> last;  ///< no later than then
  std::vector<date::local_seconds> more;    ///< it begins at these times, too
};

/// The observances of a zone, at least one.
using ZoneRules = std::vector<Observance>;

/// The offset of the observance that began last at or before that time of the clock; before the first of all, the
/// offset from which that one went on.
std::chrono::minutes offset_at(const ZoneRules& rules, date::local_seconds local);

/// `BYMONTH=11;BYDAY=1SU` and its like put into an observance whose start is known. What is no rule of a year has no
/// effect.
void put_rule(std::string_view rule, Observance& observance);

/// Reads `20261130T110000`, with or without a `Z`, in any year; nothing if it does not exist.
std::optional<date::local_seconds> parse_stamp(std::string_view text);
/// Reads `-0500`; seconds behind it are left out.
std::optional<std::chrono::minutes> parse_zone_offset(std::string_view text);

/// The zone of the tz database for the name that Windows has for a zone, or a common one that it shows:
/// `(UTC-05:00) Eastern Time (US & Canada)`. Empty if it has no such.
std::string_view zone_of_windows(std::string_view name);

}  // namespace followup
