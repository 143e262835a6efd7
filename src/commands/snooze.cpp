// Not now: silence an action until a day.
#include "commands/action.hpp"
#include "commands/options.hpp"
#include "commands/read.hpp"
#include "commands/report.hpp"
#include "followup/errors.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string handle;
  std::string until;
};

TypedDay read_until(const Arguments& arguments, const Tracker& tracker, const Env& env) {
  TypedDay until = *read_day("DATE", arguments.until, Direction::future, tracker, env);
  if (until.day <= day_of(env.now))
    throw UsageError("DATE '" + arguments.until + "' is not after today: " + until.words,
                     "for example: followup snooze " + arguments.handle + " tomorrow");
  return until;
}

/// Throws unless there is something to put off until that day, or until that very day already.
void check(const Action& action, Day until, const Tracker& tracker, const Env& env) {
  const Judgement& judgement = action.judgement;
  const bool comes = judgement.standing == Standing::stands || judgement.standing == Standing::early;
  if (!comes && judgement.standing != Standing::snoozed)
    throw Refused(why_not_advised(action, tracker, env) + "; nothing was changed", "there is nothing to put off");
  if (!comes && until < *judgement.turn)
    throw UsageError(why_not_advised(action, tracker, env) + "; nothing was changed",
                     "an earlier day does not bring it back");
}

Edited snooze(const Arguments& arguments, Tracker tracker, const Env& env) {
  const Action action = look_up_action(arguments.handle, tracker, env);
  const auto [until, words] = read_until(arguments, tracker, env);
  check(action, until, tracker, env);
  Report report{"snooze", {action.application}, {"Put off " + action.handle + " until " + words + "."}};
  if (action.judgement.standing == Standing::snoozed && action.judgement.turn == until) {
    report.lines = {action.handle + ": you put it off until " + words + " already; nothing was changed."};
    return say(std::move(tracker), report, env);
  }
  LogEntry entry = entry_about(action, LogKind::snoozed, env.now);
  entry.until = until;
  find(tracker, action.application)->log.push_back(std::move(entry));
  return say(std::move(tracker), report, env);
}

void options(CLI::App& app, Arguments& arguments) {
  required(app, "HANDLE", arguments.handle, "what to put off, as 'today' names it: 3/nick");
  required(app, "DATE", arguments.until, "the day from which to show it again");
}

}  // namespace

constinit const Command snooze_command{
    .name = "snooze",
    .summary = "put an advice off until a day",
    .examples =
        "followup snooze 3/ann tomorrow\n"
        "followup snooze 3/task-1 +2d",
    .declare = bind<options, snooze>,
};

}  // namespace followup
