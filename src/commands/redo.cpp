// Do again what was undone.
#include <memory>

#include "commands/options.hpp"
#include "commands/snapshots.hpp"

namespace followup {
namespace {

struct Arguments {
  std::optional<std::string> steps;
  bool yes = false;
};

Operation declare(CLI::App& app) {
  const auto arguments = std::make_shared<Arguments>();
  optional(app, "N", arguments->steps, "how many changes; one if not said");
  flag(app, "--yes", arguments->yes, "even if most applications go");
  return Chore([arguments](const Keeper& keeper, const Env& env) {
    const int steps = read_steps(arguments->steps);
    return told("redo", "Did again", keeper.redo(steps, arguments->yes), "To take it back: followup undo", env);
  });
}

}  // namespace

extern const Command redo_command;
constinit const Command redo_command{
    .name = "redo",
    .summary = "do again what was undone, until another change is made",
    .examples =
        "followup redo\n"
        "followup redo 2",
    .declare = declare,
};

}  // namespace followup
