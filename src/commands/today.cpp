// What to do today and what to leave alone; and the days ahead, if nothing more is recorded.
#include "commands/shared/command.hpp"

namespace followup {
namespace {

// --- today -----------------------------------------------------------------------------------------------------------

struct TodayArguments {
  bool check = false;
  bool count = false;
  bool brief = false;
  bool plain = false;
  bool once = false;
  bool porcelain = false;
};

void check(const TodayArguments& arguments, const Env& env) {
  if (int{arguments.count} + int{arguments.brief} + int{arguments.porcelain} > 1)
    throw UsageError("choose one of --count, --brief and --porcelain");
  if (arguments.plain && !arguments.brief)
    throw UsageError("--plain goes with --brief", "followup today --brief --plain");
  if (arguments.once && (env.json || arguments.count || arguments.porcelain))
    throw UsageError("--once is for people: it goes with --brief alone");
}

Output today(const TodayArguments& arguments, const Tracker& tracker, const Env& env) {
  check(arguments, env);
  const Agenda agenda = evaluate(tracker, env.now, env.zone);
  const int status = arguments.check && !agenda.actions.empty() ? 1 : 0;
  if (env.json) return {today_json(agenda, env.now), status};
  if (arguments.count) return {std::to_string(agenda.actions.size()) + "\n", status};
  if (arguments.porcelain) return {porcelain_text(agenda), status};
  if (arguments.brief)
    return {.text = brief_text(agenda, arguments.plain, env.style), .status = status, .once_a_day = arguments.once};
  const char* nothing = tracker.next_id == 1 ? "Nothing recorded yet. After your next interview: followup add COMPANY"
                                             : "Nothing to do today.";
  const std::string calm = agenda.actions.empty() ? paragraph(nothing, env.style) : "";
  return {.text = calm + agenda_text(agenda, env.now, env.style), .status = status, .once_a_day = arguments.once};
}

void today_options(CLI::App& app, TodayArguments& arguments) {
  flag(app, "--check", arguments.check, "exit with 1 if there is something to do");
  flag(app, "--count", arguments.count, "print only how many things there are to do");
  flag(app, "--brief", arguments.brief,
       "one line for a prompt: what is late, on its last day and due, and the first handle; nothing if nothing is");
  flag(app, "--plain", arguments.plain, "with --brief: the counts alone, for a prompt that has its own sign");
  flag(app, "--once", arguments.once, "print on the first such call of a day only, as for a shell's start");
  flag(
      app, "--porcelain", arguments.porcelain,
      "for scripts, in a form that never changes: handle, rule, urgency, due, application, company, person and text of "
      "each thing to do, a line each, with tabs between");
}

// --- plan ------------------------------------------------------------------------------------------------------------

struct PlanArguments {
  std::optional<std::string> days;
  bool timeline = false;
};

std::optional<int> read_days(const std::optional<std::string>& typed) {
  constexpr int most = 366;
  if (!typed) return std::nullopt;
  const std::optional<int> days = parse_number(*typed);
  if (!days || *days < 1 || *days > most)
    throw UsageError(fmt::format("'{}' is no number of days from 1 to 366", *typed), "for example: followup plan 30");
  return days;
}

Output picture(const Tracker& tracker, std::optional<int> days, const Env& env) {
  std::vector<const Application*> open;
  for (const Application& application : tracker.applications)
    if (!is_closed(application, tracker.policy, env.now)) open.push_back(&application);
  if (open.empty()) return {paragraph("No open application.", env.style)};
  return {timeline_text(open, tracker, env.now, days, env.style)};
}

Output plan_days(const PlanArguments& arguments, const Tracker& tracker, const Env& env) {
  constexpr int standard = 14;
  const std::optional<int> typed = read_days(arguments.days);
  if (arguments.timeline && !env.json) return picture(tracker, typed, env);
  const std::vector<PlannedDay> days = followup::plan(tracker, env.now, env.zone, typed.value_or(standard));
  return {env.json ? plan_json(days, tracker, env.now, env.zone) : plan_text(days, tracker, env.style)};
}

void plan_options(CLI::App& app, PlanArguments& arguments) {
  optional(app, "DAYS", arguments.days, "how many days, today included; 14 if not said, 366 at most");
  flag(app, "--timeline", arguments.timeline, "a picture of the open applications over the weeks");
}

}  // namespace

constinit const Command today_command{"today",
                                      "what to do today, and what to leave alone",
                                      {"followup today", "followup today --date 2026-12-04"},
                                      bind<today_options, today, Part::live>};

constinit const Command plan_command{"plan",
                                     "the days ahead: what comes up, if nothing more happens",
                                     {"followup plan", "followup plan 60 --json"},
                                     bind<plan_options, plan_days, Part::live>};

}  // namespace followup
