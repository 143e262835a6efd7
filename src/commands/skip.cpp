// I will not do this: silence an action for good.
#include <fmt/format.h>

#include "commands/action.hpp"
#include "commands/options.hpp"
#include "commands/report.hpp"

namespace followup {
namespace {

struct Arguments {
  std::vector<std::string> handles;
};

/// Records one action as skipped and says so. Throws `Refused` if there is nothing left to skip.
std::string record(const Action& action, Tracker& tracker, const Env& env) {
  switch (action.judgement.standing) {
    case Standing::skipped:
      return fmt::format("{}; nothing was changed.", why_not_advised(action, tracker, env));
    case Standing::stands:
    case Standing::early:
    case Standing::snoozed:
      find(tracker, action.application)->log.push_back(entry_about(action, LogKind::skipped, env.now));
      return fmt::format("Skipped {}: it will not be advised again.", action.handle);
    case Standing::done:
    case Standing::lapsed:
    case Standing::elsewhere:
      break;
  }
  throw Refused(fmt::format("{}; nothing was changed", why_not_advised(action, tracker, env)),
                "there is nothing to skip");
}

Edited skip(const Arguments& arguments, Tracker tracker, const Env& env) {
  const std::vector<Action> all = look_up_actions(arguments.handles, tracker, env);
  Report report{"skip", applications_of(all), {}};
  for (const Action& action : all) report.lines.push_back(record(action, tracker, env));
  return say(std::move(tracker), report, env);
}

void options(CLI::App& app, Arguments& arguments) {
  several(app, "HANDLE", arguments.handles, "what will not be done, as 'today' names it: 3/nick");
}

}  // namespace

constinit const Command skip_command{
    .name = "skip",
    .summary = "record that an advice will not be followed",
    .examples =
        "followup skip 3/brief-maria\n"
        "followup skip 3/ann 6/answer",
    .declare = bind<options, skip>,
};

}  // namespace followup
