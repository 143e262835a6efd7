// Bring a previous state of the file back.
#include <fmt/format.h>

#include "commands/options.hpp"
#include "commands/snapshots.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

struct Arguments {
  std::optional<std::string> state;
  bool yes = false;
};

Output list(const std::vector<KeptState>& states, const Env& env) {
  if (env.json) return {states_json("followup.states/1", {{"states", states}})};
  if (states.empty()) return {"No previous state is kept.\n"};
  Table table;
  for (const KeptState& state : states)
    table.add({state.name, when_of(state, env), size_of(state),
               state.name == "bak" ? "the file before the last change" : made_by(state)});
  return {"followup restore STATE brings one of these back\n" + table.text(env.style)};
}

Output restore(const Arguments& arguments, const Services& services, const Env& env) {
  if (!arguments.state) return list(services.history().kept, env);
  const auto [state, damaged] = services.restore(*arguments.state, arguments.yes);
  if (env.json) {
    return {print_ascii(json::Value::object({{"format", "followup.restore/1"},
                                             {"state", state.name},
                                             {"at", iso(state.at)},
                                             {"damaged", damaged.empty() ? json::Value() : json::Value(damaged)}}))};
  }
  const std::string where =
      damaged.empty() ? "" : fmt::format("The file that could not be used is kept as {}.\n", visible(damaged));
  return {fmt::format("Brought back {}, of {}.\n{}", state.name, when_of(state, env), where)};
}

void options(CLI::App& app, Arguments& arguments) {
  optional(app, "STATE", arguments.state, "bak, or a number of the list; to see the list, say nothing");
  flag(app, "--yes", arguments.yes, "even if most applications go");
}

}  // namespace

constinit const Command restore_command{
    .name = "restore",
    .summary = "bring a previous state of the file back, from its .bak or from what undo keeps",
    .examples =
        "followup restore\n"
        "followup restore bak",
    .declare = bind<options, restore>,
};

}  // namespace followup
