// It goes on after all: take the outcome away.
#include <fmt/format.h>

#include "commands/lookup.hpp"
#include "commands/options.hpp"
#include "commands/report.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string application;
};

Edited reopen(const Arguments& arguments, Tracker tracker, const Env& env) {
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

void options(CLI::App& app, Arguments& arguments) { required(app, "APPLICATION", arguments.application, "its id"); }

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
