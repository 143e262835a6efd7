// The numbers behind the rules: shown, set, set back.
#include <nlohmann/json.hpp>

#include "commands/policy/policy.hpp"

namespace followup {
namespace {

struct PolicyArguments {
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

Output show(const PolicyArguments& arguments, const Tracker& tracker, const Env& env) {
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

Edited set(const PolicyArguments& arguments, Tracker tracker, const Env& env) {
  const std::string key = known_key(*arguments.key, tracker.policy);
  if (arguments.value && arguments.standard)
    throw UsageError("policy takes a value or --default, not both; nothing was changed");
  Lines lines;
  const std::string typed = arguments.value.value_or("");
  const std::string value = arguments.standard ? "" : read_policy_value(key, typed, tracker, env, lines);
  const Policy old = tracker.policy;
  const auto wrong = arguments.standard ? set_default(tracker.policy, key) : set_value(tracker.policy, key, value);
  if (wrong) refuse_value(fmt::format("{}; nothing was changed", *wrong), key, value, tracker.policy);
  const Lines lost = lines_of_lost_values(key, old, tracker.policy);
  lines.insert(lines.end(), lost.begin(), lost.end());
  Output output = say(tracker.policy, key, lines, env);
  return {std::move(tracker), std::move(output)};
}

Operation show_or_set(const PolicyArguments& arguments) {
  if (arguments.standard && !arguments.key) throw UsageError("--default needs a key", "to see them: followup policy");
  if (arguments.value || arguments.standard)
    return Edit([=](Tracker tracker, const Env& env) { return set(arguments, std::move(tracker), env); });
  return Query{[=](const Tracker& tracker, const Env& env) { return show(arguments, tracker, env); }};
}

void policy_options(CLI::App& app, PolicyArguments& arguments) {
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
    bind<policy_options, show_or_set>};

}  // namespace followup
