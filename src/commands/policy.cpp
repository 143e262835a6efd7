// The numbers behind the rules: shown, set, set back.
#include "commands/command.hpp"

namespace followup {
namespace {

struct Arguments {
  std::optional<std::string> key;
  std::optional<std::string> value;
  bool standard = false;
};

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
  return {env.json ? policy_json(lines) : policy_text(lines, env.style)};
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

/// Dates with commas between them as the policy takes them, in the form of the file; says what was understood. A gap
/// between commas is for the policy to refuse, which says what it takes.
std::string read_holidays(const std::string& typed, const Tracker& tracker, const Env& env, std::string& understood) {
  if (typed == "none") return typed;
  std::vector<std::string> dates;
  for (const std::string& part : split(typed, ',')) {
    if (trimmed(part).empty()) return typed;
    const auto [day, words] = *read_day("calendar.holidays", trimmed(part), Direction::future, tracker, env);
    dates.push_back(iso(day));
    understood += paragraph(fmt::format("Holiday: {}.", words), env.style);
  }
  return join(dates, ",");
}

Edited set(const Arguments& arguments, Tracker tracker, const Env& env) {
  const std::string key = known_key(*arguments.key, tracker.policy);
  if (arguments.value && arguments.standard)
    throw UsageError("policy takes a value or --default, not both; nothing was changed");
  std::string understood;
  std::string value = arguments.value.value_or("");
  if (key == "calendar.holidays" && arguments.value) value = read_holidays(value, tracker, env, understood);
  const auto wrong = arguments.standard ? set_default(tracker.policy, key) : set_value(tracker.policy, key, value);
  if (wrong) refuse_value(fmt::format("{}; nothing was changed", *wrong), key, value, tracker.policy);
  Output output = show(arguments, tracker, env);
  if (!env.json) output.text += understood;
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
  optional(app, "VALUE", arguments.value, "its new value; of calendar.holidays, dates with commas between them");
  flag(app, "--default", arguments.standard, "give it its default again");
}

}  // namespace

constinit const Command policy_command{"policy",
                                       "the numbers behind the rules; sets one of them",
                                       {"followup policy", "followup policy follow_up.grace_days 4"},
                                       bind<options, show_or_set>};

}  // namespace followup
