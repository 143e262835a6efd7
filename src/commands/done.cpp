// It is done: what an action asked for is logged, or taken out of the log again. What is not advised is refused, unless
// it is recorded all the same.
#include "commands/shared/command.hpp"

namespace followup {
namespace {

struct DoneArguments {
  std::vector<std::string> handles;
  std::optional<std::string> on;
  std::optional<std::string> by;
  bool anyway = false;
  bool undo = false;
};

/// The options that say when and how, to be typed again.
std::string as_typed(const DoneArguments& arguments) {
  std::string words;
  if (arguments.on) words += fmt::format(" --on {}", shell_word(*arguments.on));
  if (arguments.by) words += fmt::format(" --by {}", shell_word(*arguments.by));
  return words;
}

/// Throws if the action cannot be recorded as done.
void check(const Action& action, const DoneArguments& arguments, const Tracker& tracker, const Env& env) {
  const bool can_log = action.rule->logged_as.has_value();
  const int id = action.application.value;
  const bool is_withdrawal = action.rule->purpose == Purpose::withdrawal;
  if (!is_welcome(action) && !(arguments.anyway && can_log))
    throw Refused(fmt::format("{}; nothing was changed", why_not_advised(action, tracker, env)),
                  can_log         ? fmt::format("to record it all the same: followup done {}{} --anyway", action.handle,
                                                as_typed(arguments))
                  : is_withdrawal ? fmt::format("to withdraw all the same: followup close {} withdrawn", id)
                                  : "");
  if (action.rule->purpose == Purpose::offer)
    throw UsageError(fmt::format("{} is done once you have answered; nothing was changed", action.handle),
                     fmt::format("followup close {0} accepted\nfollowup close {0} declined\n", id));
  if (action.rule->purpose == Purpose::record)
    throw UsageError(
        fmt::format("{} is done once nothing is missing; nothing was changed", action.handle),
        join(gaps_in(action, *find(tracker, action.application), tracker.policy, env.now), "\n", &Gap::line) + "\n");
}

/// An entry before the thing that it is about would not count.
void check_order(const Action& action, const Moment& at, const Application& application, const Moment& now) {
  if (!action.judgement.subject.interview) return;
  const When held = talk_of(application, *find(application, *action.judgement.subject.interview), now).at;
  if (action.rule->purpose != Purpose::preparation && is_before(at, held))
    throw UsageError(fmt::format("--on is before the interview that {} is about; nothing was changed", action.handle),
                     fmt::format("that was on {}", long_date(held)));
}

/// Refuses an entry that does not count: the action is still advised, so the entry is of an earlier wait or round.
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
                   Application& application, const Moment& now) {
  if (action.rule->purpose == Purpose::withdrawal) {
    give_outcome(Outcome{.on = day_of(on.at), .result = Result::withdrawn}, application, on.at, now);
    return fmt::format("Recorded {}: closed, withdrawn; {}.", action.handle, on.words);
  }
  const std::optional<LogKind> kind = action.rule->logged_as;
  LogEntry entry = entry_about(action, kind.value_or(LogKind::skipped), on.at);
  if (kind) {
    entry.by = read_text("--by", arguments.by);
    if (!arguments.by && action.judgement.channel) entry.by = name_of(*action.judgement.channel);
  }
  add_to_log(entry, application, now);
  const std::string words = kind ? entry_in_words(entry, application) : "skipped";
  return fmt::format("Recorded {}{}: {}; {}.{}", action.handle, is_welcome(action) ? "" : ", all the same", words,
                     on.words, arguments.by ? doubt_of_way(*arguments.by) : "");
}

/// That a call may have been the follow-up, if it is time for that, and how to record it: a sentence, or none.
Lines as_follow_up(const Action& action, const Application& application, const Policy& policy, const Moment& now) {
  const auto& task = action.judgement.subject.task;
  if (!task || find(application, *task)->kind != TaskKind::call) return {};
  const Situation situation = situation_of(application, policy, now);
  const bool is_early = situation.stage == Stage::waiting && situation.promise && *situation.promise < day_of(now);
  if (!is_early && situation.stage != Stage::follow_up_due) return {};
  return {fmt::format("If you asked how things stand: followup done {}/{} --by phone{}", application.id.value,
                      rule_for(Purpose::follow_up).handle, is_early ? " --anyway" : "")};
}

/// Takes the latest entry that fulfilled the action out of the log, and says which it was.
std::string take_back(const Action& action, Application& application, Day today) {
  const LogEntry* latest = latest_fulfilling(action, application);
  const bool was_closed = application.outcome && action.rule->purpose == Purpose::withdrawal;
  if (!latest)
    throw NotFound(fmt::format("{}: the log has nothing that fulfilled it; nothing was changed", action.handle),
                   fmt::format("to {}: followup {} {}", was_closed ? "open it again" : "see the log",
                               was_closed ? "reopen" : "show", application.id.value));
  std::string line = fmt::format("Took back {}: {}; it was logged for {}.", action.handle,
                                 entry_in_words(*latest, application), in_full(day_of(latest->at), today));
  application.log.erase(application.log.begin() + (latest - application.log.data()));
  return line;
}

Report undo(const DoneArguments& arguments, Tracker& tracker, const Env& env) {
  if (arguments.on || arguments.by || arguments.anyway)
    throw UsageError("done takes --undo without --on, --by and --anyway; nothing was changed");
  const std::vector<Action> all = look_up_actions(arguments.handles, tracker, env, Standing::done);
  Report report{applications_of(all), {}};
  for (const Action& action : all)
    report.lines.push_back(take_back(action, *find(tracker, action.application), day_of(env.now)));
  return report;
}

Report done(const DoneArguments& arguments, Tracker& tracker, const Env& env) {
  if (arguments.undo) return undo(arguments, tracker, env);
  const std::vector<Action> all = look_up_actions(arguments.handles, tracker, env);
  const TypedMoment on = read_on(arguments.on, tracker, env);
  Report report{applications_of(all), {}};
  for (const Action& action : all) check(action, arguments, tracker, env);
  for (const Action& action : all) {
    Application& application = *find(tracker, action.application);
    if (!arguments.anyway) check_order(action, on.at, application, env.now);
    report.lines.push_back(record(action, arguments, on, application, env.now));
    const Lines more = as_follow_up(action, application, tracker.policy, env.now);
    report.lines.insert(report.lines.end(), more.begin(), more.end());
  }
  for (const Action& action : all)
    if (!arguments.anyway) check_counted(action, tracker, env);
  return report;
}

void done_options(CLI::App& app, DoneArguments& arguments) {
  several(app, "HANDLE", arguments.handles, "what was done, as 'today' names it: 3/nick");
  option(app, "--on", "DATE", arguments.on, "when it was done; now if not said");
  option(app, "--by", "WAY", arguments.by, "email, phone, post, or another word; as suggested if not said");
  flag(app, "--anyway", arguments.anyway, "record it all the same");
  flag(app, "--undo", arguments.undo, "it was not done: take the latest record of it back");
}

}  // namespace

constinit const Command done_command{"done",
                                     "record that a to-do is done",
                                     {"followup done 3/ann 3/brief-maria", "followup done 3/ann --by post --on today"},
                                     bind<done_options, done>};

}  // namespace followup
