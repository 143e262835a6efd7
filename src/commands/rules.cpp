// What the rules say: all of them for reading, why an action is advised or is not, and whether something may be done.
#include "commands/shared/command.hpp"

namespace followup {
namespace {

// --- rules and why ---------------------------------------------------------------------------------------------------

const Rule& rule_named(const std::string& typed) {
  if (const Rule* rule = find_rule(typed)) return *rule;
  std::vector<std::string> ids;
  for (const Rule& rule : rulebook()) ids.emplace_back(rule.id);
  throw NotFound(fmt::format("there is no rule '{}'", typed), "to see them: followup rules",
                 nearest_word("RULE", typed, ids));
}

Output rules(const std::optional<std::string>& typed, const Tracker& tracker, const Env& env) {
  if (!typed) return {env.json ? rules_json(rulebook(), tracker.policy) : rulebook_text(tracker.policy, env.style)};
  const Rule& rule = rule_named(*typed);
  return {env.json ? rules_json({&rule, 1}, tracker.policy) : rule_text(rule, tracker.policy, env.style)};
}

void rules_options(CLI::App& app, std::optional<std::string>& rule) {
  optional(app, "RULE", rule, "one rule in full, with the policy in force");
}

/// The sentence without `1/nick: ` before it.
std::string without_handle(const std::string& sentence, const std::string& handle) {
  std::string rest = sentence.substr(handle.size() + 2) + ".";
  rest.front() = upper_case(rest.front());
  return rest;
}

Output why(const std::string& handle, const Tracker& tracker, const Env& env) {
  const Action action = look_up_action(handle, tracker, env, Among::open_first);
  const Application& application = *find(tracker, action.application);
  const bool stands = action.judgement.standing == Standing::stands;
  const std::string verdict =
      stands ? action.judgement.reason : without_handle(why_not_advised(action, tracker, env), action.handle);
  const Explanation explanation =
      explain(action, application, tracker.policy, env.now, elsewhere_of(tracker, env.now), env.zone);
  return {env.json ? why_json(action, verdict, explanation)
                   : why_text(action, verdict, explanation, env.now, env.style)};
}

void why_options(CLI::App& app, std::string& handle) {
  required(app, "HANDLE", handle, "a to-do, as 'today' names it, or one that is not there: 3/follow-up");
}

// --- may -------------------------------------------------------------------------------------------------------------

struct MayArguments {
  std::string approach;
  std::string application;
  std::optional<std::string> person;
};

/// The approach. A channel, as in `may email 3`, is refused; the suggestion is the approach that it means.
Approach read_approach(const std::string& typed) {
  if (const auto approach = value_named<Approach>(typed)) return *approach;
  const std::vector<std::string> approaches = all_words<Approach>();
  std::vector<std::string> known = approaches;
  std::ranges::copy(all_words<Channel>(), std::back_inserter(known));
  Suggestions nearest = nearest_word("ACTION", typed, known);
  for (auto& [meant, what] : nearest.all)
    if (const auto way = value_named<Channel>(meant.front())) meant = {*way == Channel::phone ? "call" : "write"};
  refuse_word("ACTION", typed, approaches, nearest);
}

std::string in_words(const Permission& permission, Day today, const Style& style) {
  std::string text = paragraph((permission.allowed ? "Yes. " : "No. ") + permission.reason, style);
  if (permission.from) text += detail(fmt::format("It will be fine on {}.", in_full(*permission.from, today)), style);
  for (std::string_view source : permission.sources)
    text += detail(fmt::format("Source: {}", source_title(source)), style);
  return text;
}

Output answer(const MayArguments& arguments, const Tracker& tracker, const Env& env) {
  const Approach approach = read_approach(arguments.approach);
  Application application = look_up_application(tracker, arguments.application, env.now, Among::open_first);
  std::string person;
  if (arguments.person) person = LookUp<Person>::known(application, *arguments.person).name;
  const Permission permission = followup::may(approach, application, tracker, env.now, person, env.zone);
  const std::string text =
      env.json ? may_json(approach, application.id, permission) : in_words(permission, day_of(env.now), env.style);
  return {text, permission.allowed ? 0 : 1};
}

void may_options(CLI::App& app, MayArguments& arguments) {
  required(app, "ACTION", arguments.approach, "thank, write, call, visit, gift or befriend");
  required(app, "APPLICATION", arguments.application, "its id, or a part of its name");
  optional(app, "NAME", arguments.person, "thank or call this person");
}

}  // namespace

constinit const Command rules_command{"rules",
                                      "the rules, when they apply, and where they come from",
                                      {"followup rules", "followup rules follow-up"},
                                      bind<rules_options, rules>};

constinit const Command why_command{"why",
                                    "why it is on your list, or not: facts, dates, sources",
                                    {"followup why 3/nick", "followup why 3/follow-up"},
                                    bind<why_options, why>};

constinit const Command may_command{"may",
                                    "whether you may write, call, thank or visit; exit status 0 is yes, 1 is no",
                                    {"followup may call 3", "followup may thank Initech nick"},
                                    bind<may_options, answer>};

}  // namespace followup
