// How it ended, or that there is an offer to answer; and that it goes on after all.
#include "commands/shared/command.hpp"

namespace followup {
namespace {

// --- close -----------------------------------------------------------------------------------------------------------

struct CloseArguments {
  std::string application;
  std::string result;
  std::optional<std::string> reason;
  std::optional<std::string> on;
  std::optional<std::string> answer_by;
};

std::string in_words(const Outcome& outcome, Day today) {
  const std::string answer =
      outcome.answer_by ? fmt::format(", to be answered by {}", in_full(*outcome.answer_by, today)) : "";
  return fmt::format("{} on {}{}", name_of(outcome.result), in_full(outcome.on, today), answer);
}

/// What the application was given on a day that is in words, and what was there before.
Lines lines_of(const Application& application, const std::string& on, const std::optional<Outcome>& old, Day today) {
  const int id = application.id.value;
  const Outcome& outcome = *application.outcome;
  const std::string title = title_of(application);
  const bool is_offer = outcome.result == Result::offer;
  Lines lines{is_offer ? fmt::format("An offer for application {}, {}, on {}.", id, title, on)
                       : fmt::format("Closed application {}, {}: {} on {}.", id, title, name_of(outcome.result), on)};
  if (outcome.answer_by) lines.push_back(fmt::format("They want an answer by {}.", in_full(*outcome.answer_by, today)));
  if (old) lines.push_back(fmt::format("Before: {}.", in_words(*old, today)));
  if (!is_offer) return lines;
  if (!outcome.answer_by)
    lines.push_back(fmt::format("If they want an answer by a day: followup close {} offer --answer-by DATE", id));
  lines.push_back(
      fmt::format("Once you have answered: followup close {0} accepted, or followup close {0} declined", id));
  return lines;
}

/// Which others are still open, and how to decline or withdraw them.
Lines still_open(const Application& accepted, const Tracker& tracker, const Moment& now) {
  std::vector<const Application*> open;
  for (const Application& other : tracker.applications)
    if (other.id != accepted.id && !is_closed(other, tracker.policy, now)) open.push_back(&other);
  if (open.empty()) return {};
  const auto name = [](const Application* one) { return fmt::format("{}, {}", one->id.value, title_of(*one)); };
  const auto has_offer = [&](const Application* one) {
    return situation_of(*one, tracker.policy, now).stage == Stage::offered;
  };
  const auto waiting = std::ranges::stable_partition(open, has_offer);
  const std::span offered(open.begin(), waiting.begin());
  const auto id_of = [](const auto& these) {
    return these.size() == 1 ? fmt::to_string(these.front()->id.value) : "ID";
  };
  Lines lines;
  if (!offered.empty())
    lines.push_back(fmt::format("Other offers: {}. To decline: followup close {} declined", join(offered, "; ", name),
                                id_of(offered)));
  if (!waiting.empty())
    lines.push_back(fmt::format("Still open: {}. To withdraw: followup close {} withdrawn", join(waiting, "; ", name),
                                id_of(waiting)));
  return lines;
}

/// Refuses what goes with other results alone.
void check_fits(const CloseArguments& arguments, Result result, const Application& application) {
  if (arguments.answer_by && result != Result::offer)
    throw UsageError("--answer-by goes with an offer alone; nothing was changed");
  if (arguments.reason && result != Result::rejected)
    throw UsageError("a REASON goes with rejected alone; nothing was changed",
                     fmt::format("to record what they said: followup heard {} TEXT", application.id.value));
}

/// The day by which they want an answer: as typed, which may be `none`, else as it is.
std::optional<Day> read_answer_by(const CloseArguments& arguments, const std::optional<Outcome>& old, Day on,
                                  const Tracker& tracker, const Env& env) {
  const bool is_offered = old && old->result == Result::offer;
  if (!arguments.answer_by) return is_offered ? old->answer_by : std::nullopt;
  if (*arguments.answer_by == "none") return std::nullopt;
  const auto answer_by = *read_day("--answer-by", arguments.answer_by, Direction::future, tracker, env);
  if (answer_by.day < on)
    throw UsageError(fmt::format("--answer-by {} is before the day of the offer, {}; nothing was changed",
                                 long_date(answer_by.day), long_date(on)),
                     "if they made it earlier: --on DATE");
  return answer_by.day;
}

/// The outcome that is meant. An offer that is known keeps what is not said anew.
Outcome read_outcome(const CloseArguments& arguments, Result result, Day on, const std::optional<Outcome>& old,
                     const Tracker& tracker, const Env& env) {
  const bool is_known = old && old->result == result;
  Outcome outcome{.on = is_known && !arguments.on ? old->on : on, .result = result};
  if (result == Result::offer) outcome.answer_by = read_answer_by(arguments, old, outcome.on, tracker, env);
  return outcome;
}

Lines close(const CloseArguments& arguments, Application& application, const Tracker& tracker, const Env& env) {
  const Result result = read_word<Result>("RESULT", arguments.result);
  check_fits(arguments, result, application);
  const Day today = day_of(env.now);
  const auto [at, at_in_words] = read_on(arguments.on, tracker, env);
  const std::optional<Outcome> old = application.outcome;
  const Outcome outcome = read_outcome(arguments, result, day_of(at), old, tracker, env);
  const std::string title = title_of(application);
  const bool is_same = old && old->result == result && old->on == outcome.on && old->answer_by == outcome.answer_by;
  const std::string reason = read_text("REASON", arguments.reason);
  if (is_same && reason.empty())
    return {fmt::format("{} has that outcome already: {}; nothing was changed.", title, in_words(*old, today))};
  if (!is_same && has_ended(application))
    throw UsageError(fmt::format("{} is closed already: {}; nothing was changed", title, in_words(*old, today)),
                     fmt::format("to open it again first: followup reopen {}", application.id.value));
  if (!reason.empty()) add_to_log({.at = at, .kind = LogKind::heard, .text = reason}, application, env.now);
  const bool is_mended = old && old->result == result;  // what was decided on that day was known before
  if (!is_same) give_outcome(outcome, application, is_mended ? env.now : at, env.now);
  Lines lines = is_same ? Lines{fmt::format("{} has that outcome already: {}.", title, in_words(*old, today))}
                        : lines_of(application, arguments.on ? at_in_words : in_full(outcome.on, today), old, today);
  if (!reason.empty()) lines.push_back("They said: " + reason);
  const Lines others = result == Result::accepted ? still_open(application, tracker, env.now) : Lines();
  lines.insert(lines.end(), others.begin(), others.end());
  return lines;
}

/// After an acceptance the answer tells what is due elsewhere, too.
Report close_and_look_around(const CloseArguments& arguments, Tracker& tracker, const Env& env) {
  Report report =
      edit_application(tracker, arguments.application, Among::open_first, env,
                       [&](Application& application) { return close(arguments, application, tracker, env); });
  const Elsewhere elsewhere = elsewhere_of(tracker, env.now);
  for (const Application& other : tracker.applications)
    if (find(tracker, report.about.front())->outcome->result == Result::accepted &&
        situation_of(other, tracker.policy, env.now, elsewhere).is_taken)
      report.besides.push_back(other.id);
  return report;
}

void close_options(CLI::App& app, CloseArguments& arguments) {
  application_word(app, arguments.application);
  required(app, "RESULT", arguments.result, "offer, accepted, declined, rejected, withdrawn or ghosted");
  optional(app, "REASON", arguments.reason, "of a rejection: what they said");
  option(app, "--on", "DATE", arguments.on, "when it was decided; today if not said");
  option(app, "--answer-by", "DATE", arguments.answer_by, "the day by which they want an answer to the offer; or none");
}

// --- reopen ----------------------------------------------------------------------------------------------------------

struct ReopenArguments {
  static constexpr Among among = Among::ended;
  std::string application;
};

Lines reopen(const ReopenArguments& /*arguments*/, Application& application, const Tracker& /*tracker*/,
             const Env& env) {
  const std::string title = fmt::format("{}, {}", application.id.value, title_of(application));
  if (!application.outcome)
    throw UsageError(fmt::format("application {}, is open; nothing was changed", title),
                     "to see all: followup list --all");
  const Outcome outcome = *application.outcome;
  give_outcome(std::nullopt, application, env.now, env.now);
  Lines lines{fmt::format("Reopened application {}: no longer {} ({}).", title, name_of(outcome.result),
                          long_date(outcome.on))};
  const auto offer = std::find_if(application.log.rbegin(), application.log.rend(),
                                  [](const LogEntry& entry) { return entry.result == Result::offer && entry.on; });
  if (offer != application.log.rend() && outcome.result != Result::offer)
    lines.push_back(fmt::format("If their offer of {} still stands: followup close {} offer --on {}{}",
                                long_date(*offer->on), application.id.value, iso(*offer->on),
                                offer->answer_by ? fmt::format(" --answer-by {}", iso(*offer->answer_by)) : ""));
  return lines;
}

void reopen_options(CLI::App& app, ReopenArguments& arguments) { application_word(app, arguments.application); }

}  // namespace

constinit const Command close_command{
    "close",
    "record an offer, or how it ended",
    {"followup close 3 offer --answer-by +7d", "followup close initech rejected 'they took somebody from inside'"},
    bind<close_options, close_and_look_around>};

constinit const Command reopen_command{"reopen",
                                       "it goes on after all: take the outcome away",
                                       {"followup reopen 6", "followup reopen stark --json"},
                                       bind<reopen_options, reopen>};

}  // namespace followup
