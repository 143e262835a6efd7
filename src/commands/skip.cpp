// What will not be done, or not yet: it is skipped, or put off until a day.
#include "commands/shared/command.hpp"

namespace followup {
namespace {

// --- skip -----------------------------------------------------------------------------------------------------------

/// Records one action as skipped and says so. Throws `Refused` if there is nothing left to skip.
std::string record_skipped(const Action& action, Tracker& tracker, const Env& env) {
  const Standing standing = action.judgement.standing;
  if (standing == Standing::skipped)
    return fmt::format("{}; nothing was changed.", why_not_advised(action, tracker, env));
  if (standing != Standing::stands && standing != Standing::early && standing != Standing::snoozed)
    throw Refused(fmt::format("{}; nothing was changed", why_not_advised(action, tracker, env)),
                  "there is nothing to skip");
  add_to_log(entry_about(action, LogKind::skipped, env.now), *find(tracker, action.application), env.now);
  return fmt::format("Skipped {}. It will not come up again.", action.handle);
}

Report skip(const std::vector<std::string>& handles, Tracker& tracker, const Env& env) {
  const std::vector<Action> all = look_up_actions(handles, tracker, env);
  Report report{applications_of(all), {}};
  for (const Action& action : all) report.lines.push_back(record_skipped(action, tracker, env));
  return report;
}

void skip_options(CLI::App& app, std::vector<std::string>& handles) {
  several(app, "HANDLE", handles, "what will not be done, as 'today' names it: 3/nick");
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

/// That nothing of it is left on the day until which it is put off, or that it comes no sooner: a sentence, or none.
Lines too_late(const Action& action, Day until, const Tracker& tracker, const Env& env) {
  const auto& turn = action.judgement.turn;
  if (action.judgement.standing == Standing::early && turn && until <= *turn)
    return {fmt::format("It does not come up before {} anyway.", in_full(*turn, day_of(env.now)))};
  Env then = env;
  then.now = start_of(until, env.zone);
  const Judgement later = look_up_action(action.handle, tracker, then).judgement;
  if (later.standing == Standing::lapsed && later.turn)
    return {fmt::format("By then it is too late: its last day is {}.", in_full(*later.turn, day_of(env.now)))};
  const Purpose purpose = action.rule->purpose;
  const bool is_held_back = purpose == Purpose::follow_up && !later.reason.empty();  // until a late task is done
  if (later.standing == Standing::lapsed || (later.standing == Standing::elsewhere && !is_held_back))
    return {"By then it will not come up any more."};
  const bool has_their_day = purpose == Purpose::task || purpose == Purpose::offer || purpose == Purpose::telling;
  const Day due = day_of(action.judgement.due);
  if (has_their_day && due >= day_of(env.now) && due < until)
    return {fmt::format("By then it is late: it is due by {}.", in_full(action.judgement.due, day_of(env.now)))};
  return {};
}

Report snooze(const SnoozeArguments& arguments, Tracker& tracker, const Env& env) {
  const Action action = look_up_action(arguments.handle, tracker, env);
  const auto [until, words, is_phrase] = read_until(arguments, tracker, env);
  check_comes(action, until, tracker, env);
  if (action.judgement.standing == Standing::snoozed && action.judgement.turn == until)
    return {{action.application},
            {fmt::format("{}: you put it off until {} already; nothing was changed.", action.handle, words)}};
  LogEntry entry = entry_about(action, LogKind::snoozed, env.now);
  entry.until = until;
  add_to_log(std::move(entry), *find(tracker, action.application), env.now);
  Lines lines{fmt::format("Put off {} until {}.", action.handle, words)};
  const Lines warnings = too_late(action, until, tracker, env);
  lines.insert(lines.end(), warnings.begin(), warnings.end());
  return {{action.application}, lines};
}

void snooze_options(CLI::App& app, SnoozeArguments& arguments) {
  required(app, "HANDLE", arguments.handle, "what to put off, as 'today' names it: 3/nick");
  required(app, "DATE", arguments.until, "the day from which to show it again");
}

}  // namespace

constinit const Command skip_command{"skip",
                                     "record that a to-do will not be done",
                                     {"followup skip 3/brief-maria", "followup skip 3/ann 6/answer"},
                                     bind<skip_options, skip>};

constinit const Command snooze_command{"snooze",
                                       "put a to-do off until a day",
                                       {"followup snooze 3/ann tomorrow", "followup snooze 3/task-1 +2d"},
                                       bind<snooze_options, snooze>};

}  // namespace followup
