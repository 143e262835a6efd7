// The rulebook, for reading.
#include <fmt/format.h>

#include "commands/options.hpp"

namespace followup {
namespace {

struct Arguments {
  std::optional<std::string> rule;
};

const Rule& rule_named(const std::string& typed) {
  if (const Rule* rule = find_rule(typed)) return *rule;
  std::vector<std::string> ids;
  for (const Rule& rule : rulebook()) ids.emplace_back(rule.id);
  const std::string message = fmt::format("there is no rule '{}'", typed);
  const std::string meant = closest(typed, ids);
  if (meant.empty()) throw NotFound(message, "to see them: followup rules");
  throw NotFound(message, "did you mean:", {"RULE", typed, {{{meant}, ""}}});
}

Output rules(const Arguments& arguments, const Tracker& tracker, const Env& env) {
  if (!arguments.rule)
    return {env.json ? rules_json(rulebook(), tracker.policy) : rulebook_text(tracker.policy, env.style)};
  const Rule& rule = rule_named(*arguments.rule);
  return {env.json ? rules_json({&rule, 1}, tracker.policy) : rule_text(rule, tracker.policy, env.style)};
}

void options(CLI::App& app, Arguments& arguments) {
  optional(app, "RULE", arguments.rule, "one rule in full, with the policy in force");
}

}  // namespace

constinit const Command rules_command{
    .name = "rules",
    .summary = "the rules, when they apply, and where they come from",
    .examples =
        "followup rules\n"
        "followup rules follow-up",
    .declare = bind<options, rules>,
};

}  // namespace followup
