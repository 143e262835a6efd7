// It goes on after all: take the outcome away.
#include "commands/lookup.hpp"
#include "commands/options.hpp"
#include "commands/report.hpp"
#include "followup/errors.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string application;
};

Edited reopen(const Arguments& arguments, Tracker tracker, const Env& env) {
  Application& application = look_up_application(tracker, arguments.application, env.now);
  const std::string title = std::to_string(application.id.value) + ", " + title_of(application);
  if (!application.outcome)
    throw UsageError("application " + title + ", is open; nothing was changed", "to see all: followup list --all");
  const Outcome outcome = *application.outcome;
  application.outcome.reset();
  const Report report{"reopen",
                      {application.id},
                      {"Reopened application " + title + ": no longer " + std::string(name_of(outcome.result)) + " (" +
                       long_date(outcome.on) + ")."}};
  return say(std::move(tracker), report, env);
}

void options(CLI::App& app, Arguments& arguments) {
  required(app, "APPLICATION", arguments.application, "its id");
}

}  // namespace

constinit const Command reopen_command{
    .name = "reopen",
    .summary = "take the outcome away: it goes on",
    .examples =
        "followup reopen 6\n"
        "followup reopen 6 --json",
    .declare = bind<options, reopen>,
};

}  // namespace followup
