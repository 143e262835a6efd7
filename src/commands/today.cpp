// What to do today, and what to leave alone.
#include <memory>

#include "commands/options.hpp"
#include "followup/commands.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

struct Arguments {
  bool check = false;
  bool count = false;
};

std::string nothing_to_do(const Tracker& tracker, const Env& env) {
  if (!env.has_file || tracker.applications.empty())
    return "Nothing recorded yet. After your next interview: followup add COMPANY";
  return "Nothing to do today.";
}

Output today(const Arguments& arguments, const Tracker& tracker, const Env& env) {
  const Agenda agenda = evaluate(tracker, env.now);
  const int status = arguments.check && !agenda.actions.empty() ? 1 : 0;
  if (env.json) return {today_json(agenda, tracker, env.now), status};
  if (arguments.count) return {std::to_string(agenda.actions.size()) + "\n", status};
  const std::string calm = agenda.actions.empty() ? paragraph(nothing_to_do(tracker, env), env.looks) : "";
  return {calm + agenda_text(agenda, tracker, env.now, env.looks), status};
}

Action declare(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  flag(app, "--check", arguments->check, "exit with 1 if there is something to do");
  flag(app, "--count", arguments->count, "print only how many things there are to do");
  return Query([arguments](const Tracker& tracker, const Env& env) { return today(*arguments, tracker, env); });
}

}  // namespace

extern const Command today_command;
constinit const Command today_command{
    .name = "today",
    .summary = "what to do today, and what to leave alone",
    .examples =
        "followup today\n"
        "followup today --date 2026-12-04",
    .declare = declare,
};

}  // namespace followup
