// How it ended, or that there is an offer to answer.
#include "commands/lookup.hpp"
#include "commands/options.hpp"
#include "commands/read.hpp"
#include "commands/report.hpp"
#include "followup/errors.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string application;
  std::string result;
  std::optional<std::string> on;
};

std::string in_words(const Outcome& outcome, Day today) {
  return std::string(name_of(outcome.result)) + " on " + in_full(outcome.on, today);
}

/// `on` is the day in words.
std::vector<std::string> lines_of(const Application& application, const std::string& on) {
  const std::string id = std::to_string(application.id.value);
  const Outcome& outcome = *application.outcome;
  if (outcome.result != Result::offer)
    return {"Closed application " + id + ", " + title_of(application) + ": " + std::string(name_of(outcome.result)) +
            " on " + on + "."};
  return {"An offer for application " + id + ", " + title_of(application) + ", on " + on + ".",
          "Once you have answered: followup close " + id + " accepted, or followup close " + id + " declined"};
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
  const bool is_same = outcome && outcome->result == result && (!arguments.on || outcome->on == on);
  if (is_same) {
    report.lines = {title_of(application) + " has that outcome already: " + in_words(*outcome, today) +
                    "; nothing was changed."};
    return say(std::move(tracker), report, env);
  }
  if (has_ended(application))
    throw UsageError(
        title_of(application) + " is closed already: " + in_words(*outcome, today) + "; nothing was changed",
        "to open it again first: followup reopen " + std::to_string(application.id.value));
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
