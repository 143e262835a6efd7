// The numbers behind the rules: shown, set, set back.
#include <nlohmann/json.hpp>

#include "commands/command.hpp"

namespace followup {
namespace {

struct Arguments {
  std::optional<std::string> key;
  std::optional<std::string> value;
  bool standard = false;
};

json::Value as_document(const std::vector<PolicyLine>& lines) {
  json::Value document = *json::read(policy_json(lines));
  for (json::Value& line : document["policy"]) line["purpose"] = purpose_of(line["key"].get<std::string>());
  return document;
}

std::string known_key(const std::string& typed, const Policy& policy) {
  std::vector<std::string> keys;
  std::ranges::transform(lines_of(policy), std::back_inserter(keys), &PolicyLine::key);
  if (std::ranges::find(keys, typed) != keys.end()) return typed;
  Suggestions suggestions{"KEY", typed, {}};
  for (const std::string& key : keys)
    if (key.ends_with("." + typed)) suggestions.all.push_back({{key}, ""});
  if (suggestions.all.empty()) suggestions = nearest_word("KEY", typed, keys);
  throw NotFound(fmt::format("there is no policy key '{}'", typed), "to see them: followup policy", suggestions);
}

Output show(const Arguments& arguments, const Tracker& tracker, const Env& env) {
  std::vector<PolicyLine> lines = lines_of(tracker.policy);
  if (arguments.key)
    std::erase_if(lines,
                  [key = known_key(*arguments.key, tracker.policy)](const auto& line) { return line.key != key; });
  if (env.json) return {print_ascii(as_document(lines))};
  Table table;
  for (const PolicyLine& line : lines) table.add({line.key, purpose_of(line.key)});
  return {policy_text(lines, env.style) + "What for\n" + table.text(env.style)};
}

/// With the nearest word, if the key's range is a list of them.
[[noreturn]] void refuse_value(const std::string& message, const std::string& key, const std::string& typed,
                               const Policy& policy) {
  const auto lines = lines_of(policy);
  const std::string range = std::ranges::find(lines, key, &PolicyLine::key)->range;
  const std::size_t comma = range.find(", ");
  std::vector<std::string> words;
  if (comma != range.npos) words = {range.substr(0, comma), range.substr(comma + 2)};
  throw UsageError(message, "to see the ranges: followup policy", nearest_word("VALUE", typed, words));
}

// --- lists ----------------------------------------------------------------------------------------------------------

using Values = std::vector<std::string>;
constexpr std::string_view holidays = "calendar.holidays";
constexpr std::string_view weekend = "calendar.weekend";

/// What a key holds that is a list, in the form of the file; of another key, nothing.
Values values_of(const Policy& policy, const std::string& key) {
  if (key != holidays && key != weekend) return {};
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

/// Weekdays in the form of the file; what is none stays, for the policy to refuse.
Values read_weekdays(const std::string& typed) {
  Values days = split(typed, ',');
  for (std::string& day : days)
    if (const auto weekday = weekday_named(trimmed(day))) day = short_name(*weekday);
  return days;
}

/// What is to be set: the value as typed; of a list, what it holds with (`+`) or without (`-`) what is behind the sign.
std::string read_value(const std::string& key, const std::string& typed, const Tracker& tracker, const Env& env,
                       Lines& lines) {
  if (key != holidays && key != weekend) return typed;
  const bool adds = typed.starts_with('+');
  const bool drops = typed.starts_with('-');
  const std::string text = adds || drops ? typed.substr(1) : typed;
  Lines understood;
  const Values named = key == holidays ? read_holidays(text, tracker, env, understood) : read_weekdays(text);
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

/// Which values a list has lost: days that follow one another as a span.
Lines lines_of_lost(const std::string& key, const Policy& old, const Policy& now) {
  Values lost = values_of(old, key);
  const Values kept = values_of(now, key);
  std::erase_if(lost, [&](const std::string& value) { return std::ranges::count(kept, value) > 0; });
  if (lost.empty()) return {};
  if (key == weekend) return {fmt::format("No longer weekend: {}.", join(lost))};
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

/// The document of the key with what was understood, or the same as text.
Output say(const Policy& policy, const std::string& key, const Lines& lines, const Env& env) {
  std::vector<PolicyLine> shown = lines_of(policy);
  std::erase_if(shown, [&](const PolicyLine& line) { return line.key != key; });
  if (env.json) {
    json::Value document = as_document(shown);
    document["message"] = lines;
    return {print_ascii(document)};
  }
  std::string text = policy_text(shown, env.style);
  for (const std::string& line : lines) text += paragraph(line, env.style);
  return {text};
}

Edited set(const Arguments& arguments, Tracker tracker, const Env& env) {
  const std::string key = known_key(*arguments.key, tracker.policy);
  if (arguments.value && arguments.standard)
    throw UsageError("policy takes a value or --default, not both; nothing was changed");
  Lines lines;
  const std::string typed = arguments.value.value_or("");
  const std::string value = arguments.standard ? "" : read_value(key, typed, tracker, env, lines);
  const Policy old = tracker.policy;
  const auto wrong = arguments.standard ? set_default(tracker.policy, key) : set_value(tracker.policy, key, value);
  if (wrong) refuse_value(fmt::format("{}; nothing was changed", *wrong), key, value, tracker.policy);
  const Lines lost = lines_of_lost(key, old, tracker.policy);
  lines.insert(lines.end(), lost.begin(), lost.end());
  Output output = say(tracker.policy, key, lines, env);
  return {std::move(tracker), std::move(output)};
}

Operation show_or_set(const Arguments& arguments) {
  if (arguments.standard && !arguments.key) throw UsageError("--default needs a key", "to see them: followup policy");
  if (arguments.value || arguments.standard)
    return Edit([=](Tracker tracker, const Env& env) { return set(arguments, std::move(tracker), env); });
  return Query{[=](const Tracker& tracker, const Env& env) { return show(arguments, tracker, env); }};
}

void options(CLI::App& app, Arguments& arguments) {
  optional(app, "KEY", arguments.key, "one key; all of them if not said");
  optional(app, "VALUE", arguments.value,
           "its new value; of a list, +VALUE adds and -VALUE takes out; calendar.holidays: dates, or spans such as "
           "2026-12-24..2027-01-02, with commas between them");
  flag(app, "--default", arguments.standard, "give it its default again");
}

}  // namespace

constinit const Command policy_command{
    "policy",
    "the numbers behind the rules; sets one of them",
    {"followup policy follow_up.grace_days 4", "followup policy calendar.holidays +2026-12-24..2027-01-02"},
    bind<options, show_or_set>};

}  // namespace followup
