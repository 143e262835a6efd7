// What became of the days that they named, and of your own thanks and follow-ups.
#include "commands/shared/command.hpp"
#include "followup/report.hpp"

namespace followup {
namespace {

struct StatsArguments {
  std::optional<std::string> since;
};

Output stats(const StatsArguments& arguments, const Tracker& tracker, const Env& env) {
  const auto typed = read_day("--since", arguments.since, Direction::past, tracker, env);
  const auto since = typed ? std::optional(typed->day) : std::nullopt;
  const Statistics statistics = statistics_of(tracker, env.now, since);
  return {env.json ? stats_json(statistics, since, env.now) : stats_text(statistics, tracker.policy, env.style)};
}

void stats_options(CLI::App& app, StatsArguments& arguments) {
  option(app, "--since", "DATE", arguments.since, "only what was promised, held and sent from that day on");
}

}  // namespace

constinit const Command stats_command{
    "stats",
    "whether they keep their dates, how long they take, and whether you thank in time",
    {"followup stats", "followup stats --since 2026-10-01 --json"},
    bind<stats_options, stats>};

}  // namespace followup
