// Keys of the policy that are lists: values come in and go out, days in spans.
#include "commands/policy/policy.hpp"

namespace followup {
namespace {

using Values = std::vector<std::string>;
constexpr std::string_view holidays = "calendar.holidays";
constexpr std::string_view weekend = "calendar.weekend";
constexpr std::array<std::string_view, 4> all_lists{holidays, weekend, "calendar.quiet", "rules.off"};

/// What a key holds that is a list, in the form of the file; of another key, nothing.
Values values_of(const Policy& policy, const std::string& key) {
  if (std::ranges::find(all_lists, key) == all_lists.end()) return {};
  const std::vector<PolicyLine> lines = lines_of(policy);
  const std::string& value = std::ranges::find(lines, key, &PolicyLine::key)->value;
  return value == "none" ? Values{} : split(value, ',');
}

/// A day, or all days of a span with its first and last one: `dec 24..jan 2`. Says what was understood.
Values read_span(const std::string& typed, const Tracker& tracker, const Env& env, Lines& understood) {
  constexpr date::days most{400};
  const auto day_of_part = [&](const std::string& part) {
    return *read_day(holidays, trimmed(part), Direction::future, tracker, env);
  };
  const std::size_t dots = typed.find("..");
  const TypedDay first = day_of_part(typed.substr(0, dots));
  const TypedDay last = dots == typed.npos ? first : day_of_part(typed.substr(dots + 2));
  if (last.day < first.day || last.day - first.day >= most)
    throw UsageError(fmt::format("{} '{}' is no span of 1 to {} days: {}, to {}", holidays, typed, most.count(),
                                 first.words, last.words));
  understood.push_back(dots == typed.npos ? fmt::format("Holiday: {}.", first.words)
                                          : fmt::format("Holidays: {}, to {}.", first.words, last.words));
  Values days;
  for (Day day = first.day; day <= last.day; day += date::days{1}) days.push_back(iso(day));
  return days;
}

/// Dates with commas between them as the policy takes them, in the form of the file; says what was understood. A gap
/// between commas is for the policy to refuse, which says what it takes.
Values read_holidays(const std::string& typed, const Tracker& tracker, const Env& env, Lines& understood) {
  if (typed == "none") return {typed};
  Values dates;
  for (const std::string& part : split(typed, ',')) {
    if (trimmed(part).empty()) return {typed};
    for (std::string& day : read_span(trimmed(part), tracker, env, understood)) dates.push_back(std::move(day));
  }
  return dates;
}

/// Values with commas between them, weekdays in the form of the file; what is none stays, for the policy to refuse.
Values read_words(const std::string& key, const std::string& typed) {
  Values words = split(typed, ',');
  for (std::string& word : words) {
    word = trimmed(word);
    const auto weekday = key == weekend ? weekday_named(word) : std::nullopt;
    if (weekday) word = short_name(*weekday);
  }
  return words;
}

}  // namespace

std::string read_policy_value(const std::string& key, const std::string& typed, const Tracker& tracker, const Env& env,
                              Lines& lines) {
  if (std::ranges::find(all_lists, key) == all_lists.end()) return typed;
  const bool adds = typed.starts_with('+');
  const bool drops = typed.starts_with('-');
  const std::string text = adds || drops ? typed.substr(1) : typed;
  Lines understood;
  const Values named = key == holidays ? read_holidays(text, tracker, env, understood) : read_words(key, text);
  if (!drops) lines = understood;
  if (!adds && !drops) return join(named, ",");
  Values all = values_of(tracker.policy, key);
  const std::size_t before = all.size();
  std::erase_if(all, [&](const std::string& value) { return std::ranges::count(named, value) > 0; });
  if (drops && all.size() == before) lines.push_back(fmt::format("{} has nothing of that: not changed.", key));
  if (adds) all.insert(all.end(), named.begin(), named.end());
  if (key == holidays) std::ranges::sort(all);
  return all.empty() ? "none" : join(all, ",");
}

Lines lines_of_lost_values(const std::string& key, const Policy& old, const Policy& now) {
  Values lost = values_of(old, key);
  const Values kept = values_of(now, key);
  std::erase_if(lost, [&](const std::string& value) { return std::ranges::count(kept, value) > 0; });
  if (lost.empty()) return {};
  if (key == weekend) return {fmt::format("No longer weekend: {}.", join(lost))};
  if (key != holidays) return {fmt::format("No longer in {}: {}.", key, join(lost))};
  std::ranges::sort(lost);
  std::vector<std::pair<Day, Day>> spans;
  for (const std::string& value : lost) {
    const Day day = *parse_day(value);
    if (spans.empty() || day != spans.back().second + date::days{1}) spans.emplace_back(day, day);
    spans.back().second = day;
  }
  return {fmt::format("No longer a holiday: {}.", join(spans, ", ", [](const std::pair<Day, Day>& span) {
                        const std::string first = long_date(span.first);
                        return span.first == span.second ? first : first + " to " + long_date(span.second);
                      }))};
}

}  // namespace followup
