// Take the last changes back.
#include "commands/options.hpp"
#include "commands/snapshots.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

struct Arguments {
  std::optional<std::string> steps;
  bool list = false;
  bool yes = false;
};

std::string rows(const std::vector<KeptState>& changes, const Env& env) {
  Table table;
  for (std::size_t i = 0; i < changes.size(); ++i)
    table.add({std::to_string(i + 1), when_of(changes[i], env), size_of(changes[i]), made_by(changes[i])});
  return table.text(env.style);
}

Output list(const History& history, const Env& env) {
  if (env.json) return {states_json("followup.history/1", {{"undo", history.undo}, {"redo", history.redo}})};
  std::string text;
  if (history.undo.empty()) text += "Nothing to undo.\n";
  if (!history.undo.empty()) text += "followup undo N takes back the changes from 1 to N\n" + rows(history.undo, env);
  if (!history.redo.empty()) text += "followup redo N does again the changes from 1 to N\n" + rows(history.redo, env);
  return {text};
}

Output undo(const Arguments& arguments, const Services& services, const Env& env) {
  if (arguments.list && arguments.steps) throw UsageError("undo takes a number or --list, not both");
  if (arguments.list) return list(services.history(), env);
  const int steps = read_steps(arguments.steps);
  return changes_in_words("undo", "Took back", services.undo(steps, arguments.yes), "To do it again: followup redo",
                          env);
}

void options(CLI::App& app, Arguments& arguments) {
  optional(app, "N", arguments.steps, "how many changes; one if not said");
  flag(app, "--list", arguments.list, "only show what can be undone and redone");
  flag(app, "--yes", arguments.yes, "even if most applications go");
}

}  // namespace

constinit const Command undo_command{
    .name = "undo",
    .summary = "take the last changes back: the file is what it was, byte for byte",
    .examples =
        "followup undo --list\n"
        "followup undo",
    .declare = bind<options, undo>,
};

}  // namespace followup
