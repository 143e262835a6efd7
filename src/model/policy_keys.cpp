// The policy's keys as people read and type them.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "followup/policy.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// What is wrong; nothing if all is well.
using Fault = std::optional<std::string>;

/// The parts between commas, without the blanks before them; nothing for `none`.
std::vector<std::string> split_list(std::string_view text) {
  if (text == "none") return {};
  std::vector<std::string> parts = split(text, ',');
  for (std::string& part : parts) part.erase(0, std::min(part.find_first_not_of(' '), part.size()));
  return parts;
}

std::string or_none(const std::string& list) { return list.empty() ? "none" : list; }

Fault set_weekend(Policy& policy, std::string_view value) {
  std::vector<Weekday> days;
  for (const std::string& name : split_list(value)) {
    const auto day = weekday_named(name);
    if (!day) return "calendar.weekend is none, or up to three of mon,tue,wed,thu,fri,sat,sun";
    days.push_back(*day);
  }
  std::ranges::sort(days, {}, &Weekday::iso_encoding);
  days.erase(std::ranges::unique(days).begin(), days.end());
  policy.weekend = days;
  return std::nullopt;
}

Fault set_holidays(Policy& policy, std::string_view value) {
  std::vector<Day> days;
  for (const std::string& text : split_list(value)) {
    const auto day = parse_day(text);
    if (!day) return "calendar.holidays is none, or dates such as 2026-12-25,2027-01-01";
    days.push_back(*day);
  }
  policy.holidays = days;
  return std::nullopt;
}

Fault set_quiet(Policy& policy, std::string_view value) {
  std::vector<DaysOfYear> spans;
  for (const std::string& text : split_list(value)) {
    const auto days = parse_days_of_year(text);
    if (!days) return "calendar.quiet is none, or days of the year such as 12-24..01-01,08-01..08-15";
    spans.push_back(*days);
  }
  policy.quiet = spans;
  return std::nullopt;
}

Fault set_rules_off(Policy& policy, std::string_view value) {
  policy.rules_off = split_list(value);
  return std::nullopt;
}

/// A key that is no number.
struct OtherKey {
  std::string_view group;
  std::string_view name;
  std::string_view standard;
  std::string_view range;
  std::string_view source;
  std::string (*value)(const Policy& policy);
  bool (*is_set)(const Policy& policy);
  Fault (*set)(Policy& policy, std::string_view value);
  void (*reset)(Policy& policy);
};

constexpr std::array other_keys{
    OtherKey{"follow_up", "count", "working", "working, calendar", "ours",
             [](const Policy& policy) { return std::string(name_of(policy.counting())); },
             [](const Policy& policy) { return policy.count.has_value(); },
             [](Policy& policy, std::string_view value) {
               policy.count = count_named(value);
               return policy.count ? Fault() : "follow_up.count is working or calendar";
             },
             [](Policy& policy) { policy.count.reset(); }},
    OtherKey{"follow_up", "channel", "email", "email, phone", "post-interview; nutshell, follow-ups",
             [](const Policy& policy) { return std::string(name_of(policy.standard_channel())); },
             [](const Policy& policy) { return policy.channel.has_value(); },
             [](Policy& policy, std::string_view value) {
               policy.channel = channel_named(value);
               return policy.channel ? Fault() : "follow_up.channel is email or phone";
             },
             [](Policy& policy) { policy.channel.reset(); }},
    OtherKey{"calendar", "weekend", "sat,sun", "up to 3 weekdays", "ours",
             [](const Policy& policy) { return or_none(join(policy.calendar().weekend, ",", short_name)); },
             [](const Policy& policy) { return policy.weekend.has_value(); }, set_weekend,
             [](Policy& policy) { policy.weekend.reset(); }},
    OtherKey{"calendar", "holidays", "none", "up to 400 dates", "ours",
             [](const Policy& policy) { return or_none(join(policy.holidays, ",", [](Day day) { return iso(day); })); },
             [](const Policy& policy) { return !policy.holidays.empty(); }, set_holidays,
             [](Policy& policy) { policy.holidays.clear(); }},
    OtherKey{"calendar", "quiet", "12-24..01-01", "up to 10 spans (92 days in all)", "ours",
             [](const Policy& policy) {
               return or_none(join(policy.calendar().quiet, ",", [](const DaysOfYear& days) { return iso(days); }));
             },
             [](const Policy& policy) { return policy.quiet.has_value(); }, set_quiet,
             [](Policy& policy) { policy.quiet.reset(); }},
    OtherKey{"rules", "off", "none", "names of rules", "ours",
             [](const Policy& policy) { return or_none(join(policy.rules_off, ",")); },
             [](const Policy& policy) { return !policy.rules_off.empty(); }, set_rules_off,
             [](Policy& policy) { policy.rules_off.clear(); }},
};

std::string full_name(const OtherKey& key) { return fmt::format("{}.{}", key.group, key.name); }

std::optional<int>& number_of(Policy& policy, const PolicyNumber& number) {
  return policy.numbers.at(static_cast<std::size_t>(number.key));
}

PolicyLine line_of(const Policy& policy, const PolicyNumber& number) {
  const auto bound = [](std::optional<PolicyKey> by, int free) {
    return by ? std::string(entry_of(*by).name) : std::to_string(free);
  };
  return {.key = full_name(number),
          .value = std::to_string(policy[number.key]),
          .standard = std::to_string(number.standard),
          .range = fmt::format("{} to {}", bound(number.at_least, number.least), bound(number.at_most, number.most)),
          .source = std::string(number.source),
          .is_set = policy.numbers.at(static_cast<std::size_t>(number.key)).has_value()};
}

PolicyLine line_of(const Policy& policy, const OtherKey& key) {
  return {.key = full_name(key),
          .value = key.value(policy),
          .standard = std::string(key.standard),
          .range = std::string(key.range),
          .source = std::string(key.source),
          .is_set = key.is_set(policy)};
}

Fault set(Policy& policy, std::string_view key, std::string_view value) {
  for (const OtherKey& other : other_keys)
    if (full_name(other) == key) return other.set(policy, value);
  for (const PolicyNumber& number : policy_table()) {
    if (full_name(number) != key) continue;
    const auto typed = parse_number(value);
    if (!typed) return fmt::format("{} is a whole number", key);
    number_of(policy, number) = typed;
    return std::nullopt;
  }
  return fmt::format("{} is no key of the policy", key);
}

void reset(Policy& policy, std::string_view key) {
  for (const OtherKey& other : other_keys)
    if (full_name(other) == key) other.reset(policy);
  for (const PolicyNumber& number : policy_table())
    if (full_name(number) == key) number_of(policy, number).reset();
}

/// Takes over a changed policy if it does not contradict itself.
Fault adopt(Policy& policy, Policy changed) {
  if (auto fault = fault_of(changed)) return fault;
  policy = std::move(changed);
  return std::nullopt;
}

}  // namespace

std::vector<PolicyLine> lines_of(const Policy& policy) {
  std::vector<PolicyLine> lines;
  const auto add = [&](const auto& keys, std::string_view group) {
    for (const auto& key : keys)
      if (key.group == group) lines.push_back(line_of(policy, key));
  };
  for (const std::string_view group : policy_groups()) {
    add(policy_table(), group);
    add(other_keys, group);
  }
  return lines;
}

std::optional<std::string> set_value(Policy& policy, std::string_view key, std::string_view value) {
  Policy changed = policy;
  if (auto fault = set(changed, key, value)) return fault;
  return adopt(policy, std::move(changed));
}

std::optional<std::string> set_default(Policy& policy, std::string_view key) {
  Policy changed = policy;
  reset(changed, key);
  return adopt(policy, std::move(changed));
}

}  // namespace followup
