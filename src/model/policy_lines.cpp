// The policy's keys as people read and type them.
#include <algorithm>
#include <charconv>

#include "followup/policy.hpp"

namespace followup {
namespace {

/// The words with commas between them.
template <typename Things, typename Word>
std::string list_of(const Things& things, Word word) {
  std::string text;
  for (const auto& thing : things) text += (text.empty() ? "" : ",") + std::string(word(thing));
  return text.empty() ? "none" : text;
}

/// The parts between commas, without the blanks after those.
std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  if (text == "none") return parts;
  while (true) {
    const std::size_t comma = text.find(',');
    parts.push_back(text.substr(0, comma));
    parts.back().remove_prefix(std::min(parts.back().find_first_not_of(' '), parts.back().size()));
    if (comma == std::string_view::npos) return parts;
    text.remove_prefix(comma + 1);
  }
}

PolicyLine line_of(const Policy& policy, const PolicyNumber& number) {
  const bool is_set = policy.numbers.at(static_cast<std::size_t>(number.key)).has_value();
  const std::string least =
      number.at_least ? std::string(entry_of(*number.at_least).name) : std::to_string(number.least);
  return {full_name(number),
          std::to_string(policy[number.key]),
          std::to_string(number.standard),
          least + " to " + std::to_string(number.most),
          std::string(number.source),
          is_set};
}

std::optional<std::string> set_number(Policy& policy, const PolicyNumber& number, std::string_view value) {
  int typed = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), typed);
  if (error != std::errc() || end != value.data() + value.size()) return full_name(number) + " is a whole number";
  policy.numbers.at(static_cast<std::size_t>(number.key)) = typed;
  return std::nullopt;
}

std::optional<std::string> set_weekend(Policy& policy, std::string_view value) {
  std::vector<Weekday> days;
  for (const std::string_view name : split(value)) {
    const std::optional<Weekday> day = weekday_named(name);
    if (!day) return "calendar.weekend is none, or up to three of mon,tue,wed,thu,fri,sat,sun";
    days.push_back(*day);
  }
  std::ranges::sort(days, {}, &Weekday::iso_encoding);
  days.erase(std::ranges::unique(days).begin(), days.end());
  policy.weekend = days;
  return std::nullopt;
}

std::optional<std::string> set_holidays(Policy& policy, std::string_view value) {
  std::vector<Day> days;
  for (const std::string_view date : split(value)) {
    const std::optional<Day> day = parse_day(date);
    if (!day) return "calendar.holidays is none, or dates such as 2026-12-25,2027-01-01";
    days.push_back(*day);
  }
  policy.holidays = days;
  return std::nullopt;
}

std::optional<std::string> assign(Policy& policy, std::string_view key, std::string_view value) {
  if (key == "follow_up.count") {
    policy.count = count_named(value);
    return policy.count ? std::nullopt : std::optional<std::string>("follow_up.count is working or calendar");
  }
  if (key == "follow_up.channel") {
    policy.channel = channel_named(value);
    return policy.channel ? std::nullopt : std::optional<std::string>("follow_up.channel is email or phone");
  }
  if (key == "calendar.weekend") return set_weekend(policy, value);
  if (key == "calendar.holidays") return set_holidays(policy, value);
  for (const PolicyNumber& number : policy_table())
    if (full_name(number) == key) return set_number(policy, number, value);
  return std::string(key) + " is no key of the policy";
}

void reset(Policy& policy, std::string_view key) {
  if (key == "follow_up.count") policy.count.reset();
  if (key == "follow_up.channel") policy.channel.reset();
  if (key == "calendar.weekend") policy.weekend.reset();
  if (key == "calendar.holidays") policy.holidays.clear();
  for (const PolicyNumber& number : policy_table())
    if (full_name(number) == key) policy.numbers.at(static_cast<std::size_t>(number.key)).reset();
}

/// Takes over a changed policy if it does not contradict itself.
std::optional<std::string> adopt(Policy& policy, Policy changed) {
  if (auto fault = fault_of(changed)) return fault;
  policy = std::move(changed);
  return std::nullopt;
}

}  // namespace

std::vector<PolicyLine> lines_of(const Policy& policy) {
  std::vector<PolicyLine> lines;
  for (const PolicyNumber& number : policy_table()) {
    lines.push_back(line_of(policy, number));
    if (number.key != PolicyKey::follow_up_late_days) continue;
    lines.push_back({"follow_up.count", std::string(name_of(policy.counting())), "working", "working, calendar", "ours",
                     policy.count.has_value()});
    lines.push_back({"follow_up.channel", std::string(name_of(policy.standard_channel())), "email", "email, phone",
                     "post-interview; nutshell, follow-ups", policy.channel.has_value()});
    lines.push_back({"calendar.weekend", list_of(policy.calendar().weekend, short_name), "sat,sun", "up to 3 weekdays",
                     "ours", policy.weekend.has_value()});
    lines.push_back({"calendar.holidays", list_of(policy.holidays, [](Day day) { return iso(day); }), "none",
                     "up to 400 dates", "ours", !policy.holidays.empty()});
  }
  return lines;
}

std::optional<std::string> set_value(Policy& policy, std::string_view key, std::string_view value) {
  Policy changed = policy;
  if (auto wrong = assign(changed, key, value)) return wrong;
  return adopt(policy, std::move(changed));
}

std::optional<std::string> set_default(Policy& policy, std::string_view key) {
  Policy changed = policy;
  reset(changed, key);
  return adopt(policy, std::move(changed));
}

}  // namespace followup
