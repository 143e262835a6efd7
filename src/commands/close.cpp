// How it ended, or that there is an offer to answer.
#include <fmt/format.h>

#include "commands/lookup.hpp"
#include "commands/options.hpp"
#include "commands/read.hpp"
#include "commands/report.hpp"

namespace followup {
namespace {

struct Arguments {
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

Edited close(const Arguments& arguments, Tracker tracker, const Env& env) {
  Application& application = look_up_application(tracker, arguments.application, env.now);
  const auto result = read_word("RESULT", arguments.result, &result_named,
                                {"offer", "accepted", "declined", "rejected", "withdrawn", "ghosted"});
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
  if (!outcome) outcome.emplace();
  outcome->on = on;
  outcome->result = result;
  report.lines = lines_of(application, words);
  return say(std::move(tracker), report, env);
}

void options(CLI::App& app, Arguments& arguments) {
  required(app, "APPLICATION", arguments.application, "its id, or a part of its company or role");
  required(app, "RESULT", arguments.result, "offer, accepted, declined, rejected, withdrawn or ghosted");
  option(app, "--on", "DATE", arguments.on, "when it was decided; today if not said");
}

}  // namespace

constinit const Command close_command{
    .name = "close",
    .summary = "record an offer, or how it ended",
    .examples =
        "followup close 3 offer\n"
        "followup close initech rejected --on today",
    .declare = bind<options, close>,
};

}  // namespace followup
