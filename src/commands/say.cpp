// What to say in a call that an action asks for.
#include <memory>

#include "commands/letter.hpp"

namespace followup {
namespace {

Operation declare(CLI::App& app) {
  const auto arguments = std::make_shared<LetterArguments>();
  arguments->command = "say";
  arguments->phone = true;
  return declare_letter(app, arguments, "what the call is about, as 'today' names it: 3/brief-maria");
}

}  // namespace

extern const Command say_command;
constinit const Command say_command{
    .name = "say",
    .summary = "what to say in the call that an advice asks for",
    .examples =
        "followup say 3/brief-maria\n"
        "followup say 3/brief-maria --json",
    .declare = declare,
};

}  // namespace followup
