// Forget an application.
#include <fmt/format.h>

#include "commands/lookup.hpp"
#include "commands/options.hpp"
#include "commands/report.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string application;
};

Edited remove(const Arguments& arguments, Tracker tracker, const Env& env) {
  const Application application = look_up_application(std::as_const(tracker), arguments.application, env.now);
  remove_application(tracker, application.id);
  const Report report{
      "remove",
      {application.id},
      {fmt::format("Removed application {}, {}.", application.id.value, title_of(application)),
       fmt::format("With it went {}, {}, {}, {} and {} of the log.", plural(application.interviews.size(), "interview"),
                   plural(application.people.size(), "person", "people"), plural(application.tasks.size(), "task"),
                   plural(application.references.size(), "reference"),
                   plural(application.log.size(), "entry", "entries")),
       "The states that undo keeps, and the .bak, still hold all of it."}};
  return say(std::move(tracker), report, env);
}

void options(CLI::App& app, Arguments& arguments) {
  required(app, "APPLICATION", arguments.application, "its id, or a part of its company or role");
}

}  // namespace

constinit const Command remove_command{
    .name = "remove",
    .summary = "forget an application",
    .examples =
        "followup remove 3\n"
        "followup remove initech",
    .declare = bind<options, remove>,
};

}  // namespace followup
