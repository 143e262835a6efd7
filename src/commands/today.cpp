// What to do today, and what to leave alone.
#include "commands/options.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

struct Arguments {
  bool check = false;
  bool count = false;
  bool brief = false;
  bool once = false;
  bool porcelain = false;
};

void check(const Arguments& arguments, const Env& env) {
  if (int{arguments.count} + int{arguments.brief} + int{arguments.porcelain} > 1)
    throw UsageError("choose one of --count, --brief and --porcelain");
  if (arguments.once && (env.json || arguments.count || arguments.porcelain))
    throw UsageError("--once is for people: it goes with --brief alone");
}

std::string nothing_to_do(const Tracker& tracker) {
  if (tracker.next_id == 1) return "Nothing recorded yet. After your next interview: followup add COMPANY";
  return "Nothing to do today.";
}

Output today(const Arguments& arguments, const Tracker& tracker, const Env& env) {
  check(arguments, env);
  const Agenda agenda = evaluate(tracker, env.now);
  const int status = arguments.check && !agenda.actions.empty() ? 1 : 0;
  if (env.json) return {today_json(agenda, env.now), status};
  if (arguments.count) return {std::to_string(agenda.actions.size()) + "\n", status};
  if (arguments.porcelain) return {porcelain_text(agenda), status};
  if (arguments.brief) return {.text = brief_text(agenda, env.style), .status = status, .once_a_day = arguments.once};
  const std::string calm = agenda.actions.empty() ? paragraph(nothing_to_do(tracker), env.style) : "";
  return {.text = calm + agenda_text(agenda, env.now, env.style), .status = status, .once_a_day = arguments.once};
}

void options(CLI::App& app, Arguments& arguments) {
  flag(app, "--check", arguments.check, "exit with 1 if there is something to do");
  flag(app, "--count", arguments.count, "print only how many things there are to do");
  flag(app, "--brief", arguments.brief,
       "one line for a prompt: what is late, closing and due, and the first handle; nothing if nothing is");
  flag(app, "--once", arguments.once, "print on the first such call of a day only, as for a shell's start");
  flag(
      app, "--porcelain", arguments.porcelain,
      "for scripts, the same for ever: handle, rule, urgency, due, application, company, person and text of each thing "
      "to do, a line each, with tabs between");
}

}  // namespace

constinit const Command today_command{
    .name = "today",
    .summary = "what to do today, and what to leave alone",
    .examples =
        "followup today\n"
        "followup today --date 2026-12-04",
    .declare = bind<options, today, Part::live>,
};

}  // namespace followup
