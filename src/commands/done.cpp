// What becomes of an action: it is done, it is skipped, or it is put off until a day. What is not advised is refused,
// unless it is recorded all the same.
#include "commands/command.hpp"

namespace followup {
namespace {

// --- done ------------------------------------------------------------------------------------------------------------

struct DoneArguments {
  std::vector<std::string> handles;
  std::optional<std::string> on;
  std::optional<std::string> by;
  bool anyway = false;
};

/// Throws if the action cannot be recorded as done.
void check(const Action& action, const DoneArguments& arguments, const Tracker& tracker, const Env& env) {
  const bool can_log = action.rule->logged_as.has_value();
  if (!is_welcome(action) && !(arguments.anyway && can_log))
    throw Refused(fmt::format("{}; nothing was changed", why_not_advised(action, tracker, env)),
                  can_log ? fmt::format("to record it all the same: followup done {} --anyway", action.handle) : "");
  const int id = action.application.value;
  if (action.rule->purpose == Purpose::offer)
    throw UsageError(fmt::format("{} is done by closing; nothing was changed", action.handle),
                     fmt::format("followup close {0} accepted\nfollowup close {0} declined\n", id));
  if (action.rule->purpose == Purpose::withdrawal)
    throw UsageError(fmt::format("{} is done by closing; nothing was changed", action.handle),
                     fmt::format("followup close {} withdrawn\n", id));
  if (action.rule->purpose == Purpose::record)
    throw UsageError(
        fmt::format("{} is done by filling its gaps; nothing was changed", action.handle),
        join(gap_fillers(action, *find(tracker, action.application), tracker.policy, env.now), "\n") + "\n");
}

/// An entry before the thing that it is about would not count.
void check_order(const Action& action, const Moment& at, const Application& application, const Moment& now) {
  if (!action.judgement.subject.interview) return;
  const When held = talk_of(application, *find(application, *action.judgement.subject.interview), now).at;
  if (action.rule->purpose != Purpose::preparation && is_before(at, held))
    throw UsageError(fmt::format("--on is before the interview that {} is about; nothing was changed", action.handle));
}

/// What is still advised after it was recorded lies in another wait or round.
void check_counted(const Action& action, const Tracker& tracker, const Env& env) {
  if (look_up_action(action.handle, tracker, env).judgement.standing == Standing::stands)
    throw UsageError(fmt::format("--on is before the time that {} is about; nothing was changed", action.handle),
                     "they spoke, or the interview was, after that");
}

/// Any word says how, but that of a misspelt channel is hardly meant.
std::string doubt_of_way(const std::string& typed) {
  if (value_named<Channel>(typed) || typed == "e-mail") return "";
  const std::string meant = closest(typed, all_words<Channel>());
  return meant.empty() ? "" : fmt::format(" (If you meant --by {}: followup undo)", meant);
}

/// Records one action and says how.
std::string record(const Action& action, const DoneArguments& arguments, const TypedMoment& on,
                   Application& application) {
  const std::optional<LogKind> kind = action.rule->logged_as;
  LogEntry entry = entry_about(action, kind.value_or(LogKind::skipped), on.at);
  if (kind) {
    entry.by = read_text("--by", arguments.by);
    if (!arguments.by && action.judgement.channel) entry.by = name_of(*action.judgement.channel);
  }
  application.log.push_back(entry);
  const std::string words = kind ? entry_in_words(entry, application) : "skipped";
  return fmt::format("Recorded {}{}: {}; {}.{}", action.handle, is_welcome(action) ? "" : ", though it is not advised",
                     words, on.words, arguments.by ? doubt_of_way(*arguments.by) : "");
}

Report done(const DoneArguments& arguments, Tracker& tracker, const Env& env) {
  const std::vector<Action> all = look_up_actions(arguments.handles, tracker, env);
  const TypedMoment on = read_on(arguments.on, tracker, env);
  Report report{applications_of(all), {}};
  for (const Action& action : all) check(action, arguments, tracker, env);
  for (const Action& action : all) {
    Application& application = *find(tracker, action.application);
    if (!arguments.anyway) check_order(action, on.at, application, env.now);
    report.lines.push_back(record(action, arguments, on, application));
  }
  for (const Action& action : all)
    if (!arguments.anyway) check_counted(action, tracker, env);
  return report;
}

void done_options(CLI::App& app, DoneArguments& arguments) {
  several(app, "HANDLE", arguments.handles, "what was done, as 'today' names it: 3/nick");
  option(app, "--on", "DATE", arguments.on, "when it was done; now if not said");
  option(app, "--by", "WAY", arguments.by, "email, phone, post, or another word; as advised if not said");
  flag(app, "--anyway", arguments.anyway, "record it though it is not advised");
}

// --- skip -----------------------------------------------------------------------------------------------------------

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

Report snooze(const SnoozeArguments& arguments, Tracker& tracker, const Env& env) {
  const Action action = look_up_action(arguments.handle, tracker, env);
  const auto [until, words] = read_until(arguments, tracker, env);
  check_comes(action, until, tracker, env);
  if (action.judgement.standing == Standing::snoozed && action.judgement.turn == until)
    return {{action.application},
            {fmt::format("{}: you put it off until {} already; nothing was changed.", action.handle, words)}};
  LogEntry entry = entry_about(action, LogKind::snoozed, env.now);
  entry.until = until;
  find(tracker, action.application)->log.push_back(std::move(entry));
  return {{action.application}, {fmt::format("Put off {} until {}.", action.handle, words)}};
}

void snooze_options(CLI::App& app, SnoozeArguments& arguments) {
  required(app, "HANDLE", arguments.handle, "what to put off, as 'today' names it: 3/nick");
  required(app, "DATE", arguments.until, "the day from which to show it again");
}

}  // namespace

constinit const Command done_command{"done",
                                     "record that a to-do is done",
                                     {"followup done 3/ann 3/brief-maria", "followup done 3/ann --by post --on today"},
                                     bind<done_options, done>};

constinit const Command skip_command{"skip",
                                     "record that a to-do will not be done",
                                     {"followup skip 3/brief-maria", "followup skip 3/ann 6/answer"},
                                     bind<skip_options, skip>};

constinit const Command snooze_command{"snooze",
                                       "put a to-do off until a day",
                                       {"followup snooze 3/ann tomorrow", "followup snooze 3/task-1 +2d"},
                                       bind<snooze_options, snooze>};

}  // namespace followup
