// The applications: everything about one, or where each of them stands.
#include "commands/command.hpp"

namespace followup {
namespace {

Output show(const std::string& typed, const Tracker& tracker, const Env& env) {
  const Application& application = look_up_application(tracker, typed, env.now, Among::open_first);
  return {env.json ? show_json(application, tracker, env.now) : show_text(application, tracker, env.now, env.style)};
}

Output list(const bool& all, const Tracker& tracker, const Env& env) {
  std::vector<const Application*> shown;
  for (const Application& application : tracker.applications)
    if (all || !is_closed(application, tracker.policy, env.now)) shown.push_back(&application);
  if (env.json) return {list_json(shown, tracker, env.now)};
  if (shown.empty())
    return {paragraph(tracker.applications.empty()
                          ? "Nothing recorded yet. After your next interview: followup add COMPANY"
                          : "No open application. To see the closed ones: followup list --all",
                      env.style)};
  return {list_text(shown, tracker, env.now, env.style)};
}

void list_options(CLI::App& app, bool& all) { flag(app, "--all", all, "closed applications too"); }

}  // namespace

constinit const Command show_command{"show",
                                     "everything about one application, as a timeline",
                                     {"followup show 3", "followup show initech --json"},
                                     bind<application_word, show>};

constinit const Command list_command{"list",
                                     "where every application stands",
                                     {"followup list", "followup list --all --json"},
                                     bind<list_options, list>};

}  // namespace followup
