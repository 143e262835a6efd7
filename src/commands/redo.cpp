// Do again what was undone.
#include "commands/options.hpp"
#include "commands/snapshots.hpp"

namespace followup {
namespace {

struct Arguments {
  std::optional<std::string> steps;
  bool yes = false;
};

Output redo(const Arguments& arguments, const Services& services, const Env& env) {
  const int steps = read_steps(arguments.steps);
  return changes_in_words("redo", "Did again", services.redo(steps, arguments.yes), "To take it back: followup undo",
                          env);
}

void options(CLI::App& app, Arguments& arguments) {
  optional(app, "N", arguments.steps, "how many changes; one if not said");
  flag(app, "--yes", arguments.yes, "even if most applications go");
}

}  // namespace

constinit const Command redo_command{
    .name = "redo",
    .summary = "do again what was undone, until another change is made",
    .examples =
        "followup redo\n"
        "followup redo 2",
    .declare = bind<options, redo>,
};

}  // namespace followup
