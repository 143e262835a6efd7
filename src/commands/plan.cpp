// The days ahead, if nothing more is recorded.
#include <charconv>
#include <memory>

#include "commands/options.hpp"
#include "followup/commands.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

struct Arguments {
  std::optional<std::string> days;
};

int read_days(const std::optional<std::string>& typed) {
  constexpr int standard = 14;
  constexpr int most = 366;
  if (!typed) return standard;
  int days = 0;
  const char* end = typed->data() + typed->size();
  const auto [rest, error] = std::from_chars(typed->data(), end, days);
  if (error != std::errc() || rest != end || days < 1 || days > most)
    throw UsageError("'" + *typed + "' is no number of days from 1 to 366", "for example: followup plan 30");
  return days;
}

Output plan(const Arguments& arguments, const Tracker& tracker, const Env& env) {
  const std::vector<PlannedDay> days = followup::plan(tracker, env.now, env.zone, read_days(arguments.days));
  return {env.json ? plan_json(days, tracker, env.now) : plan_text(days, tracker, env.looks)};
}

Action declare(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  optional(app, "DAYS", arguments->days, "how many days, today included; 14 if not said, 366 at most");
  return Query([arguments](const Tracker& tracker, const Env& env) { return plan(*arguments, tracker, env); });
}

}  // namespace

extern const Command plan_command;
constinit const Command plan_command{
    .name = "plan",
    .summary = "the days ahead: what comes up, if nothing more happens",
    .examples =
        "followup plan\n"
        "followup plan 60 --json",
    .declare = declare,
};

}  // namespace followup
