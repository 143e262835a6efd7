// How it ended, or that there is an offer to answer; and that it goes on after all.
#include <fmt/format.h>

#include "commands/lookup.hpp"
#include "commands/options.hpp"
#include "commands/read.hpp"
#include "commands/report.hpp"

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
std::vector<std::string> lines_of(const Application& application, const std::string& on) {
  const int id = application.id.value;
  const Result result = application.outcome->result;
  if (result != Result::offer)
    return {fmt::format("Closed application {}, {}: {} on {}.", id, title_of(application), name_of(result), on)};
  return {fmt::format("An offer for application {}, {}, on {}.", id, title_of(application), on),
          fmt::format("Once you have answered: followup close {0} accepted, or followup close {0} declined", id)};
}

Edited close(const CloseArguments& arguments, Tracker tracker, const Env& env) {
  Application& application = look_up_application(tracker, arguments.application, env.now);
  const Result result = read_word("RESULT", arguments.result, &result_named, Result::ghosted);
  const Day today = day_of(env.now);
  const auto [at, words] = read_on(arguments.on, tracker, env);
  const Day on = day_of(at);
  Report report{"close", {application.id}, {}};
  std::optional<Outcome>& outcome = application.outcome;
  if (outcome && outcome->result == result && (!arguments.on || outcome->on == on)) {
    report.lines = {fmt::format("{} has that outcome already: {}; nothing was changed.", title_of(application),
                                in_words(*outcome, today))};
    return say(std::move(tracker), report, env);
  }
  if (has_ended(application))
    throw UsageError(
        fmt::format("{} is closed already: {}; nothing was changed", title_of(application), in_words(*outcome, today)),
        fmt::format("to open it again first: followup reopen {}", application.id.value));
  const Lines namesakes = closed_namesakes(tracker, arguments.application, env.now);
  if (!outcome) outcome.emplace();
  outcome->on = on;
  outcome->result = result;
  report.lines = lines_of(application, words);
  report.lines.insert(report.lines.end(), namesakes.begin(), namesakes.end());
  return say(std::move(tracker), report, env);
}

void close_options(CLI::App& app, CloseArguments& arguments) {
  required(app, "APPLICATION", arguments.application, "its id, or a part of its company or role");
  required(app, "RESULT", arguments.result, "offer, accepted, declined, rejected, withdrawn or ghosted");
  option(app, "--on", "DATE", arguments.on, "when it was decided; today if not said");
}

// --- reopen ----------------------------------------------------------------------------------------------------------

struct ReopenArguments {
  std::string application;
};

Edited reopen(const ReopenArguments& arguments, Tracker tracker, const Env& env) {
  Application& application = look_up_application(tracker, arguments.application, env.now);
  const std::string title = fmt::format("{}, {}", application.id.value, title_of(application));
  if (!application.outcome)
    throw UsageError(fmt::format("application {}, is open; nothing was changed", title),
                     "to see all: followup list --all");
  const Outcome outcome = *application.outcome;
  application.outcome.reset();
  const Report report{"reopen",
                      {application.id},
                      {fmt::format("Reopened application {}: no longer {} ({}).", title, name_of(outcome.result),
                                   long_date(outcome.on))}};
  return say(std::move(tracker), report, env);
}

void reopen_options(CLI::App& app, ReopenArguments& arguments) {
  required(app, "APPLICATION", arguments.application, "its id");
}

}  // namespace

constinit const Command close_command{
    .name = "close",
    .summary = "record an offer, or how it ended",
    .examples =
        "followup close 3 offer\n"
        "followup close initech rejected --on today",
    .declare = bind<close_options, close>,
};

constinit const Command reopen_command{
    .name = "reopen",
    .summary = "take the outcome away: it goes on",
    .examples =
        "followup reopen 6\n"
        "followup reopen 6 --json",
    .declare = bind<reopen_options, reopen>,
};

}  // namespace followup
