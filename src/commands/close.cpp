// How it ended, or that there is an offer to answer; and that it goes on after all.
#include "commands/command.hpp"

namespace followup {
namespace {

// --- close -----------------------------------------------------------------------------------------------------------

struct CloseArguments {
  std::string application;
  std::string result;
  std::optional<std::string> on;
};

std::string in_words(const Outcome& outcome, Day today) {
  return fmt::format("{} on {}", name_of(outcome.result), in_full(outcome.on, today));
}

/// `on` is the day in words.
Lines lines_of(const Application& application, const std::string& on) {
  const int id = application.id.value;
  const Result result = application.outcome->result;
  if (result != Result::offer)
    return {fmt::format("Closed application {}, {}: {} on {}.", id, title_of(application), name_of(result), on)};
  return {fmt::format("An offer for application {}, {}, on {}.", id, title_of(application), on),
          fmt::format("Once you have answered: followup close {0} accepted, or followup close {0} declined", id)};
}

/// Which others are still open, and how to withdraw them: a sentence, or none.
Lines still_open(const Application& accepted, const Tracker& tracker, const Moment& now) {
  std::vector<const Application*> open;
  for (const Application& other : tracker.applications)
    if (other.id != accepted.id && !is_closed(other, tracker.policy, now)) open.push_back(&other);
  if (open.empty()) return {};
  const std::string names =
      join(open, "; ", [](const Application* one) { return fmt::format("{}, {}", one->id.value, title_of(*one)); });
  const std::string id = open.size() == 1 ? fmt::to_string(open.front()->id.value) : "ID";
  return {fmt::format("Still open: {}. To withdraw: followup close {} withdrawn", names, id)};
}

Lines close(const CloseArguments& arguments, Application& application, const Tracker& tracker, const Env& env) {
  const Result result = read_word<Result>("RESULT", arguments.result);
  const Day today = day_of(env.now);
  const auto [at, words] = read_on(arguments.on, tracker, env);
  const Day on = day_of(at);
  std::optional<Outcome>& outcome = application.outcome;
  const std::string title = title_of(application);
  if (outcome && outcome->result == result && (!arguments.on || outcome->on == on))
    return {fmt::format("{} has that outcome already: {}; nothing was changed.", title, in_words(*outcome, today))};
  if (has_ended(application))
    throw UsageError(fmt::format("{} is closed already: {}; nothing was changed", title, in_words(*outcome, today)),
                     fmt::format("to open it again first: followup reopen {}", application.id.value));
  if (!outcome) outcome.emplace();
  outcome->on = on;
  outcome->result = result;
  Lines lines = lines_of(application, words);
  const Lines others = result == Result::accepted ? still_open(application, tracker, env.now) : Lines();
  lines.insert(lines.end(), others.begin(), others.end());
  return lines;
}

void close_options(CLI::App& app, CloseArguments& arguments) {
  application_word(app, arguments.application);
  required(app, "RESULT", arguments.result, "offer, accepted, declined, rejected, withdrawn or ghosted");
  option(app, "--on", "DATE", arguments.on, "when it was decided; today if not said");
}

// --- reopen ----------------------------------------------------------------------------------------------------------

struct ReopenArguments {
  static constexpr Among among = Among::ended;
  std::string application;
};

Lines reopen(const ReopenArguments& /*arguments*/, Application& application, const Tracker& /*tracker*/,
             const Env& /*env*/) {
  const std::string title = fmt::format("{}, {}", application.id.value, title_of(application));
  if (!application.outcome)
    throw UsageError(fmt::format("application {}, is open; nothing was changed", title),
                     "to see all: followup list --all");
  const Outcome outcome = *application.outcome;
  application.outcome.reset();
  return {fmt::format("Reopened application {}: no longer {} ({}).", title, name_of(outcome.result),
                      long_date(outcome.on))};
}

void reopen_options(CLI::App& app, ReopenArguments& arguments) { application_word(app, arguments.application); }

}  // namespace

constinit const Command close_command{"close",
                                      "record an offer, or how it ended",
                                      {"followup close 3 offer", "followup close initech rejected --on today"},
                                      bind<close_options, close>};

constinit const Command reopen_command{"reopen",
                                       "take the outcome away: it goes on",
                                       {"followup reopen 6", "followup reopen stark --json"},
                                       bind<reopen_options, reopen>};

}  // namespace followup
