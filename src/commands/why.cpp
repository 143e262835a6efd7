// Why an advice stands, or does not.
#include <memory>

#include "commands/action.hpp"
#include "commands/options.hpp"
#include "followup/commands.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string handle;
};

Output why(const Arguments& arguments, const Tracker& tracker, const Env& env) {
  const Advice advice = advice_meant(arguments.handle, tracker, env);
  const Application& application = *find(tracker, advice.application);
  const bool stands = advice.finding.standing == Standing::stands;
  const std::string verdict = stands ? advice.finding.reason : why_silent(advice, tracker, env) + ".";
  const Explanation explanation = explain(advice, application, tracker.policy, env.now);
  return {env.json ? why_json(advice, verdict, explanation)
                   : why_text(advice, verdict, explanation, env.now, env.looks)};
}

Operation declare(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  required(app, "HANDLE", arguments->handle, "an advice, as 'today' names it, or one that is not advised: 3/follow-up");
  return Query([arguments](const Tracker& tracker, const Env& env) { return why(*arguments, tracker, env); });
}

}  // namespace

extern const Command why_command;
constinit const Command why_command{
    .name = "why",
    .summary = "the record, the rule, the arithmetic and the sources behind an advice",
    .examples =
        "followup why 3/nick\n"
        "followup why 3/follow-up",
    .declare = declare,
};

}  // namespace followup
