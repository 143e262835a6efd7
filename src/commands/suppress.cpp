// I will not do this, or not now: suppress an action for good, or until a day.
#include <fmt/format.h>

#include "commands/action.hpp"
#include "commands/options.hpp"
#include "commands/read.hpp"
#include "commands/report.hpp"

namespace followup {
namespace {

// --- skip -----------------------------------------------------------------------------------------------------------

struct SkipArguments {
  std::vector<std::string> handles;
};

/// Records one action as skipped and says so. Throws `Refused` if there is nothing left to skip.
std::string record_skipped(const Action& action, Tracker& tracker, const Env& env) {
  const Standing standing = action.judgement.standing;
  if (standing == Standing::skipped)
    return fmt::format("{}; nothing was changed.", why_not_advised(action, tracker, env));
  if (standing != Standing::stands && standing != Standing::early && standing != Standing::snoozed)
    throw Refused(fmt::format("{}; nothing was changed", why_not_advised(action, tracker, env)),
                  "there is nothing to skip");
  find(tracker, action.application)->log.push_back(entry_about(action, LogKind::skipped, env.now));
  return fmt::format("Skipped {}: it will not be advised again.", action.handle);
}

Edited skip(const SkipArguments& arguments, Tracker tracker, const Env& env) {
  const std::vector<Action> all = look_up_actions(arguments.handles, tracker, env);
  Report report{"skip", applications_of(all), {}};
  for (const Action& action : all) report.lines.push_back(record_skipped(action, tracker, env));
  return say(std::move(tracker), report, env);
}

void skip_options(CLI::App& app, SkipArguments& arguments) {
  several(app, "HANDLE", arguments.handles, "what will not be done, as 'today' names it: 3/nick");
}

// --- snooze ---------------------------------------------------------------------------------------------------------

struct SnoozeArguments {
  std::string handle;
  std::string until;
};

TypedDay read_until(const SnoozeArguments& arguments, const Tracker& tracker, const Env& env) {
  TypedDay until = *read_day("DATE", arguments.until, Direction::future, tracker, env);
  if (until.day <= day_of(env.now))
    throw UsageError(fmt::format("DATE '{}' is not after today: {}", arguments.until, until.words),
                     fmt::format("for example: followup snooze {} tomorrow", arguments.handle));
  return until;
}

/// Throws unless there is something to put off until that day, or until that very day already.
void check_comes(const Action& action, Day until, const Tracker& tracker, const Env& env) {
  const Judgement& judgement = action.judgement;
  const bool comes = judgement.standing == Standing::stands || judgement.standing == Standing::early;
  if (comes) return;
  const std::string why = fmt::format("{}; nothing was changed", why_not_advised(action, tracker, env));
  if (judgement.standing != Standing::snoozed) throw Refused(why, "there is nothing to put off");
  if (until < *judgement.turn) throw UsageError(why, "an earlier day does not bring it back");
}

Edited snooze(const SnoozeArguments& arguments, Tracker tracker, const Env& env) {
  const Action action = look_up_action(arguments.handle, tracker, env);
  const auto [until, words] = read_until(arguments, tracker, env);
  check_comes(action, until, tracker, env);
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

void snooze_options(CLI::App& app, SnoozeArguments& arguments) {
  required(app, "HANDLE", arguments.handle, "what to put off, as 'today' names it: 3/nick");
  required(app, "DATE", arguments.until, "the day from which to show it again");
}

}  // namespace

constinit const Command skip_command{
    .name = "skip",
    .summary = "record that an advice will not be followed",
    .examples =
        "followup skip 3/brief-maria\n"
        "followup skip 3/ann 6/answer",
    .declare = bind<skip_options, skip>,
};

constinit const Command snooze_command{
    .name = "snooze",
    .summary = "put an advice off until a day",
    .examples =
        "followup snooze 3/ann tomorrow\n"
        "followup snooze 3/task-1 +2d",
    .declare = bind<snooze_options, snooze>,
};

}  // namespace followup
