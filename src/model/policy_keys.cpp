// The policy's keys as people read and type them.
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "followup/policy.hpp"
#include "followup/text.hpp"

namespace followup {

/// What is wrong; nothing if all is well.
using Fault = std::optional<std::string>;

namespace {

/// The things that words between commas name, none for `none`; nothing if a word is wrong.
template <typename Parse>
auto parse_list(std::string_view text, Parse parse) {
  std::optional<std::vector<typename decltype(parse(text))::value_type>> list(std::in_place);
  if (text == "none") return list;
  for (const std::string& part : split(text, ',')) {
    const auto thing = parse(std::string_view(part).substr(std::min(part.find_first_not_of(' '), part.size())));
    if (!thing) return decltype(list){};
    list->push_back(*thing);
  }
  return list;
}

/// Things as they are typed: `sat,sun`, or `none`.
std::string list(const auto& things, auto text_of) { return things.empty() ? "none" : join(things, ",", text_of); }

std::optional<std::vector<Weekday>> parse_weekend(std::string_view text) {
  auto days = parse_list(text, weekday_named);
  if (!days) return days;
  std::ranges::sort(*days, {}, &Weekday::iso_encoding);
  days->erase(std::ranges::unique(*days).begin(), days->end());
  return days;
}

std::optional<std::vector<Day>> parse_holidays(std::string_view text) { return parse_list(text, parse_day); }
std::optional<std::vector<DaysOfYear>> parse_quiet(std::string_view text) {
  return parse_list(text, parse_days_of_year);
}
std::optional<std::vector<std::string>> parse_rules(std::string_view text) {
  return parse_list(text, [](std::string_view name) { return std::optional<std::string>(name); });
}

/// A key in words, with what can be done to its member of a policy.
struct Key {
  std::string name;
  std::string range;
  std::string_view source;
  std::string_view form;  ///< of what is typed
  std::function<std::string(const Policy&)> value;
  std::function<bool(const Policy&)> is_set = {};
  std::function<bool(Policy&, std::string_view)> set = {};  ///< whether the value has that form
  std::function<void(Policy&)> reset = {};
};

/// The key completed: `member` gives its member of a policy, and `parse` reads a value of that.
template <typename Member, typename Parse>
Key with(Member member, Parse parse, Key key) {
  key.is_set = [=](const Policy& policy) { return std::invoke(member, policy) != std::invoke(member, Policy()); };
  key.set = [=](Policy& policy, std::string_view value) {
    const auto parsed = parse(value);
    if (parsed) std::invoke(member, policy) = *parsed;
    return parsed.has_value();
  };
  key.reset = [=](Policy& policy) { std::invoke(member, policy) = std::invoke(member, Policy()); };
  return key;
}

Key key_of(const PolicyNumber& number) {
  const auto limit = [](std::optional<PolicyKey> by, int bound) {
    return by ? std::string(entry_of(*by).name) : std::to_string(bound);
  };
  const auto member = [at = static_cast<std::size_t>(number.key)](auto&& policy) -> auto& {
    return policy.numbers.at(at);
  };
  const auto parse = [](std::string_view text) { return parse_number(text); };
  return with(
      member, parse,
      {full_name(number),
       fmt::format("{} to {}", limit(number.at_least, number.least), limit(number.at_most, number.most)), number.source,
       "a whole number", [key = number.key](const Policy& policy) { return std::to_string(policy[key]); }});
}

/// All keys in the order of the etiquette.
std::vector<Key> all_keys() {
  std::vector<Key> keys;
  std::ranges::transform(policy_table(), std::back_inserter(keys), key_of);
  keys.push_back(with(&Policy::count, value_named<Count>,
                      {"follow_up.count", "working, calendar", "ours", "working or calendar",
                       [](const Policy& policy) { return std::string(name_of(policy.counting())); }}));
  keys.push_back(with(&Policy::channel, value_named<Channel>,
                      {"follow_up.channel", "email, phone", "post-interview; nutshell, follow-ups", "email or phone",
                       [](const Policy& policy) { return std::string(name_of(policy.standard_channel())); }}));
  keys.push_back(
      with(&Policy::weekend, parse_weekend,
           {"calendar.weekend", "up to 3 weekdays", "ours", "none, or up to three of mon,tue,wed,thu,fri,sat,sun",
            [](const Policy& policy) { return list(policy.calendar().weekend, short_name); }}));
  keys.push_back(with(&Policy::holidays, parse_holidays,
                      {"calendar.holidays", "up to 400 dates", "ours", "none, or dates such as 2026-12-25,2027-01-01",
                       [](const Policy& policy) { return list(policy.holidays, [](Day day) { return iso(day); }); }}));
  keys.push_back(with(&Policy::quiet, parse_quiet,
                      {"calendar.quiet", "up to 10 spans (92 days in all)", "ours",
                       "none, or days of the year such as 12-24..01-01,08-01..08-15", [](const Policy& policy) {
                         return list(policy.calendar().quiet, [](const DaysOfYear& days) { return iso(days); });
                       }}));
  keys.push_back(with(&Policy::rules_off, parse_rules,
                      {"rules.off", "names of rules", "ours", "none, or names of rules", [](const Policy& policy) {
                         return list(policy.rules_off, [](const std::string& name) { return name; });
                       }}));
  std::ranges::stable_sort(keys, {}, [](const Key& key) {
    return std::ranges::find(policy_groups(), std::string_view(key.name).substr(0, key.name.find('.'))) -
           policy_groups().begin();
  });
  return keys;
}

/// Changes one key, unless the policy would contradict itself then. `change` says whether the value has the form.
template <typename Change>
Fault change_key(Policy& policy, std::string_view name, Change change) {
  Policy changed = policy;
  for (const Key& key : all_keys())
    if (key.name == name && !change(key, changed)) return fmt::format("{} is {}", name, key.form);
  if (auto fault = fault_of(changed)) return fault;
  policy = std::move(changed);
  return std::nullopt;
}

}  // namespace

std::vector<PolicyLine> lines_of(const Policy& policy) {
  std::vector<PolicyLine> lines;
  for (Key& key : all_keys())
    lines.push_back(
        {key.name, key.value(policy), key.value({}), key.range, std::string(key.source), key.is_set(policy)});
  return lines;
}

Fault set_value(Policy& policy, std::string_view name, std::string_view value) {
  return change_key(policy, name, [&](const Key& key, Policy& changed) { return key.set(changed, value); });
}

Fault set_default(Policy& policy, std::string_view name) {
  return change_key(policy, name, [](const Key& key, Policy& changed) { return key.reset(changed), true; });
}

}  // namespace followup
