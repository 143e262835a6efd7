#include "interchange/invitation/clocks.hpp"

#include <fmt/format.h>

#include "followup/text.hpp"

namespace followup {
namespace {

ZoneRules rules_of(const Component& timezone) {
  ZoneRules rules;
  for (const Component& part : timezone.parts) {
    const auto start = parse_stamp(part.value("DTSTART"));
    const auto from = parse_zone_offset(part.value("TZOFFSETFROM"));
    const auto to = parse_zone_offset(part.value("TZOFFSETTO"));
    if (!start || !from || !to) continue;
    Observance observance{.start = *start, .from = *from, .to = *to};
    put_rule(part.value("RRULE"), observance);
    for (const CalendarLine& line : part.lines)
      if (line.name == "RDATE")
        for (const std::string& date : split(line.value, ','))
          if (const auto more = parse_stamp(date)) observance.more.push_back(*more);
    rules.push_back(std::move(observance));
  }
  return rules;
}

/// The names under which the tz database may have a zone: also what is behind the paths that some programs write,
/// `/mozilla.org/20070129_1/America/New_York`.
std::vector<std::string> names_of_zone(const std::string& name) {
  std::vector<std::string> names{name};
  if (!name.starts_with('/')) return names;
  std::size_t slash = name.size();
  for (int parts = 1; parts <= 3 && slash != name.npos && slash > 0; ++parts) {
    slash = name.rfind('/', slash - 1);
    if (slash != name.npos) names.push_back(name.substr(slash + 1));
  }
  return names;
}

/// The offset that a name is: `UTC+02:00`.
std::optional<std::chrono::minutes> offset_named(std::string_view name) {
  constexpr std::size_t size = 9;
  const bool is_offset = name.size() == size && (name.starts_with("UTC") || name.starts_with("GMT")) && name[6] == ':';
  return is_offset ? parse_zone_offset(fmt::format("{}{}", name.substr(3, 3), name.substr(7))) : std::nullopt;
}

/// A time that clocks skip is read as if they had not been put forward yet.
Moment moment_in(date::local_seconds local, const Zone& zone) {
  if (const auto moment = at_local(local, zone)) return *moment;
  return at_offset(local, zone(date::sys_seconds(local.time_since_epoch()) - date::days{1}));
}

}  // namespace

Clocks::Clocks(const Component& calendar, const Zone& own, const FindZone& find_zone)
    : own_(own), find_zone_(find_zone) {
  for (const Component& part : calendar.parts)
    if (part.name == "vtimezone") rules_.emplace(part.text("TZID"), rules_of(part));
}

std::optional<Clocks::Time> Clocks::time_of(const CalendarLine& line) {
  const std::string text = trimmed(line.value);
  constexpr std::size_t date_size = 8;
  if (text.size() == date_size) {
    const auto day = parse_day(fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6)));
    return day ? std::optional(Time{*day}) : std::nullopt;
  }
  const auto local = parse_stamp(text);
  if (!local) return std::nullopt;
  auto time = text.ends_with('Z') ? Time{at_offset(*local, {})} : in_zone_named(*local, line.parameter("TZID"));
  auto* moment = time ? std::get_if<Moment>(&time->when) : nullptr;
  if (!moment) return std::nullopt;
  *moment = in_zone(moment->utc, own_);
  return parse_moment(iso(*moment)) ? std::optional(*time) : std::nullopt;
}

std::optional<Clocks::Time> Clocks::in_zone_named(date::local_seconds local, const std::string& name) {
  if (name.empty()) return Time{moment_in(local, own_), "", true};
  for (const std::string& known : names_of_zone(name))
    if (const auto zone = zone_of_database(known)) return Time{moment_in(local, zone->zone), zone->name};
  const auto windows = zone_of_database(zone_of_windows(name));
  const auto rules = rules_.find(name);
  if (rules == rules_.end() || rules->second.empty()) {
    if (windows) return Time{moment_in(local, windows->zone), windows->name};
    const auto offset = offset_named(name);
    return offset ? std::optional(Time{at_offset(local, *offset)}) : std::nullopt;
  }
  const Moment moment = at_offset(local, offset_at(rules->second, local));
  const bool is_windows = windows && windows->zone(moment.utc) == moment.offset;
  return Time{moment, is_windows ? windows->name : ""};
}

std::optional<NamedZone> Clocks::zone_of_database(std::string_view name) {
  if (name.empty() || !find_zone_) return std::nullopt;
  const auto [known, is_new] = zones_.try_emplace(std::string(name));
  if (!is_new) return known->second;
  auto found = find_zone_(name);
  if (auto* zone = std::get_if<NamedZone>(&found)) known->second = std::move(*zone);
  return known->second;
}

std::optional<std::chrono::seconds> parse_duration(std::string_view text) {
  constexpr auto longest = std::chrono::hours(24 * 7);
  std::chrono::seconds duration{};
  if (!text.starts_with('P')) return std::nullopt;
  text.remove_prefix(1);
  while (!text.empty()) {
    if (text.front() == 'T') text.remove_prefix(1);
    const std::size_t unit = text.find_first_not_of("0123456789");
    const auto number = parse_number<unsigned>(text.substr(0, unit));
    if (unit == text.npos || !number || *number > longest.count() * 3600) return std::nullopt;
    const char letter = text[unit];
    const int seconds = letter == 'W' ? 604800 : letter == 'D' ? 86400 : letter == 'H' ? 3600 : letter == 'M' ? 60 : 1;
    duration += std::chrono::seconds(seconds) * static_cast<std::int64_t>(*number);
    text.remove_prefix(unit + 1);
  }
  return duration <= longest ? std::optional(duration) : std::nullopt;
}

}  // namespace followup
