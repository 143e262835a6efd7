// Everything about one application.
#include "commands/lookup.hpp"
#include "commands/options.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string application;
};

Output show(const Arguments& arguments, const Tracker& tracker, const Env& env) {
  const Application& application = look_up_application(tracker, arguments.application, env.now);
  return {env.json ? show_json(application, tracker, env.now) : show_text(application, tracker, env.now, env.style)};
}

void options(CLI::App& app, Arguments& arguments) {
  required(app, "APPLICATION", arguments.application, "its id, or a part of its company or role");
}

}  // namespace

constinit const Command show_command{
    .name = "show",
    .summary = "everything about one application, as a timeline",
    .examples =
        "followup show 3\n"
        "followup show initech --json",
    .declare = bind<options, show>,
};

}  // namespace followup
