// Bring a previous state of the file back.
#include <memory>
#include <nlohmann/json.hpp>

#include "commands/options.hpp"
#include "commands/snapshots.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

struct Arguments {
  std::optional<std::string> state;
  bool yes = false;
};

Output list(const std::vector<KeptState>& kept, const Env& env) {
  if (env.json) return {states_json("followup.states/1", {{"states", kept}})};
  if (kept.empty()) return {"No previous state is kept.\n"};
  Table table;
  for (const KeptState& state : kept)
    table.add({state.name, when_of(state, env), size_of(state),
               state.name == "bak" ? "the file before the last change" : made_by(state)});
  return {"followup restore STATE brings one of these back\n" + table.text(env.style)};
}

Output restore(const Keeper& keeper, const std::string& name, bool yes, const Env& env) {
  const auto [state, damaged] = keeper.restore(name, yes);
  if (env.json) {
    return {print_ascii(json::Value::object({{"format", "followup.restore/1"},
                                             {"state", state.name},
                                             {"at", iso(state.at)},
                                             {"damaged", damaged.empty() ? json::Value() : json::Value(damaged)}}))};
  }
  const std::string kept =
      damaged.empty() ? "" : "The file that could not be used is kept as " + visible(damaged) + ".\n";
  return {"Brought back " + state.name + ", of " + when_of(state, env) + ".\n" + kept};
}

Operation declare(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  optional(app, "STATE", arguments->state, "bak, or a number of the list; to see the list, say nothing");
  flag(app, "--yes", arguments->yes, "even if most applications go");
  return Chore([arguments](const Keeper& keeper, const Env& env) {
    if (!arguments->state) return list(keeper.history().kept, env);
    return restore(keeper, *arguments->state, arguments->yes, env);
  });
}

}  // namespace

extern const Command restore_command;
constinit const Command restore_command{
    .name = "restore",
    .summary = "bring a previous state of the file back, from its .bak or from what undo keeps",
    .examples =
        "followup restore\n"
        "followup restore bak",
    .declare = declare,
};

}  // namespace followup
