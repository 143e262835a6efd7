// The days ahead, if nothing more is recorded.

#include <fmt/format.h>

#include "commands/options.hpp"
#include "followup/render.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

struct Arguments {
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
    if (situation_of(application, tracker.policy, env.now).stage != Stage::closed) open.push_back(&application);
  if (open.empty()) return {paragraph("No open application.", env.style)};
  return {timeline_text(open, tracker, env.now, days, env.style)};
}

Output plan_days(const Arguments& arguments, const Tracker& tracker, const Env& env) {
  constexpr int standard = 14;
  const std::optional<int> typed = read_days(arguments.days);
  if (arguments.timeline && !env.json) return picture(tracker, typed, env);
  const std::vector<PlannedDay> days = followup::plan(tracker, env.now, env.zone, typed.value_or(standard));
  return {env.json ? plan_json(days, env.now) : plan_text(days, tracker, env.style)};
}

void options(CLI::App& app, Arguments& arguments) {
  optional(app, "DAYS", arguments.days, "how many days, today included; 14 if not said, 366 at most");
  flag(app, "--timeline", arguments.timeline, "a picture of the open applications over the weeks");
}

}  // namespace

constinit const Command plan_command{
    .name = "plan",
    .summary = "the days ahead: what comes up, if nothing more happens",
    .examples =
        "followup plan\n"
        "followup plan 60 --json",
    .declare = bind<options, plan_days, Part::live>,
};

}  // namespace followup
