// Everything about one application.
#include <memory>

#include "commands/lookup.hpp"
#include "commands/options.hpp"
#include "followup/commands.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string application;
};

Output show(const Arguments& arguments, const Tracker& tracker, const Env& env) {
  const Application& application = look_up_application(tracker, arguments.application, env.now);
  return {env.json ? show_json(application, tracker, env.now) : show_text(application, tracker, env.now, env.style)};
}

Operation declare(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  required(app, "APPLICATION", arguments->application, "its id, or a part of its company or role");
  return Query([arguments](const Tracker& tracker, const Env& env) { return show(*arguments, tracker, env); });
}

}  // namespace

extern const Command show_command;
constinit const Command show_command{
    .name = "show",
    .summary = "everything about one application, as a timeline",
    .examples =
        "followup show 3\n"
        "followup show initech --json",
    .declare = declare,
};

}  // namespace followup
