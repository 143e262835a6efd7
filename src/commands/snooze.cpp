// Not now: silence an action until a day.
#include <fmt/format.h>

#include "commands/action.hpp"
#include "commands/options.hpp"
#include "commands/read.hpp"
#include "commands/report.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string handle;
  std::string until;
};

TypedDay read_until(const Arguments& arguments, const Tracker& tracker, const Env& env) {
  TypedDay until = *read_day("DATE", arguments.until, Direction::future, tracker, env);
  if (until.day <= day_of(env.now))
    throw UsageError(fmt::format("DATE '{}' is not after today: {}", arguments.until, until.words),
                     fmt::format("for example: followup snooze {} tomorrow", arguments.handle));
  return until;
}

/// Throws unless there is something to put off until that day, or until that very day already.
void check(const Action& action, Day until, const Tracker& tracker, const Env& env) {
  const Judgement& judgement = action.judgement;
  const bool comes = judgement.standing == Standing::stands || judgement.standing == Standing::early;
  if (comes) return;
  const std::string why = fmt::format("{}; nothing was changed", why_not_advised(action, tracker, env));
  if (judgement.standing != Standing::snoozed) throw Refused(why, "there is nothing to put off");
  if (until < *judgement.turn) throw UsageError(why, "an earlier day does not bring it back");
}

Edited snooze(const Arguments& arguments, Tracker tracker, const Env& env) {
  const Action action = look_up_action(arguments.handle, tracker, env);
  const auto [until, words] = read_until(arguments, tracker, env);
  check(action, until, tracker, env);
  Report report{"snooze", {action.application}, {fmt::format("Put off {} until {}.", action.handle, words)}};
  if (action.judgement.standing == Standing::snoozed && action.judgement.turn == until) {
    report.lines = {fmt::format("{}: you put it off until {} already; nothing was changed.", action.handle, words)};
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
