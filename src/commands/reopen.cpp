// It goes on after all: take the outcome away.
#include <memory>

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

Operation declare(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  required(app, "APPLICATION", arguments->application, "its id");
  return Edit([arguments](Tracker tracker, const Env& env) { return reopen(*arguments, std::move(tracker), env); });
}

}  // namespace

extern const Command reopen_command;
constinit const Command reopen_command{
    .name = "reopen",
    .summary = "take the outcome away: it goes on",
    .examples =
        "followup reopen 6\n"
        "followup reopen 6 --json",
    .declare = declare,
};

}  // namespace followup
