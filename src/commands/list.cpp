// Where every application stands.
#include "commands/options.hpp"

namespace followup {
namespace {

struct Arguments {
  bool all = false;
};

Output list(const Arguments& arguments, const Tracker& tracker, const Env& env) {
  std::vector<const Application*> shown;
  for (const Application& application : tracker.applications) {
    const bool is_closed = situation_of(application, tracker.policy, env.now).stage == Stage::closed;
    if (arguments.all || !is_closed) shown.push_back(&application);
  }
  if (env.json) return {list_json(shown, tracker, env.now)};
  if (shown.empty())
    return {paragraph(tracker.applications.empty()
                          ? "Nothing recorded yet. After your next interview: followup add COMPANY"
                          : "No open application. To see the closed ones: followup list --all",
                      env.style)};
  return {list_text(shown, tracker, env.now, env.style)};
}

void options(CLI::App& app, Arguments& arguments) { flag(app, "--all", arguments.all, "closed applications too"); }

}  // namespace

constinit const Command list_command{
    .name = "list",
    .summary = "where every application stands",
    .examples =
        "followup list\n"
        "followup list --all --json",
    .declare = bind<options, list>,
};

}  // namespace followup
