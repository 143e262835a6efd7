// Forget an application.
#include "commands/lookup.hpp"
#include "commands/options.hpp"
#include "commands/report.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string application;
};

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

Edited remove(const Arguments& arguments, Tracker tracker, const Env& env) {
  const Application application = look_up_application(std::as_const(tracker), arguments.application, env.now);
  remove_application(tracker, application.id);
  const Report report{
      "remove",
      {application.id},
      {"Removed application " + std::to_string(application.id.value) + ", " + title_of(application) + ".",
       "With it went " + counted(application.interviews.size(), "interview", "interviews") + ", " +
           counted(application.people.size(), "person", "people") + ", " +
           counted(application.tasks.size(), "task", "tasks") + ", " +
           counted(application.references.size(), "reference", "references") + " and " +
           counted(application.log.size(), "entry", "entries") + " of the log.",
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
