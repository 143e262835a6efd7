// Why an action stands, or does not.
#include <fmt/format.h>

#include "commands/action.hpp"
#include "commands/options.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string handle;
};

Output why(const Arguments& arguments, const Tracker& tracker, const Env& env) {
  const Action action = look_up_action(arguments.handle, tracker, env);
  const Application& application = *find(tracker, action.application);
  const bool stands = action.judgement.standing == Standing::stands;
  const std::string verdict =
      stands ? action.judgement.reason : fmt::format("{}.", why_not_advised(action, tracker, env));
  const Explanation explanation = explain(action, application, tracker.policy, env.now, elsewhere_of(tracker, env.now));
  return {env.json ? why_json(action, verdict, explanation)
                   : why_text(action, verdict, explanation, env.now, env.style)};
}

void options(CLI::App& app, Arguments& arguments) {
  required(app, "HANDLE", arguments.handle, "an advice, as 'today' names it, or one that is not advised: 3/follow-up");
}

}  // namespace

constinit const Command why_command{
    .name = "why",
    .summary = "the record, the rule, the arithmetic and the sources behind an advice",
    .examples =
        "followup why 3/nick\n"
        "followup why 3/follow-up",
    .declare = bind<options, why>,
};

}  // namespace followup
