// What to say in a call that an action asks for.
#include "commands/letter.hpp"
#include "commands/options.hpp"

namespace followup {
namespace {

void options(CLI::App& app, LetterArguments& arguments) {
  arguments.command = "say";
  arguments.phone = true;
  letter_options(app, arguments, "what the call is about, as 'today' names it: 3/brief-maria");
}

}  // namespace

constinit const Command say_command{
    .name = "say",
    .summary = "what to say in the call that an advice asks for",
    .examples =
        "followup say 3/brief-maria\n"
        "followup say 3/brief-maria --json",
    .declare = bind<options, draft_letter>,
};

}  // namespace followup
