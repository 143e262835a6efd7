// Draft the letter that an action asks for. It is never sent from here, and never recorded as sent.
#include "commands/letter.hpp"
#include "commands/options.hpp"

namespace followup {
namespace {

void options(CLI::App& app, LetterArguments& arguments) {
  arguments.command = "draft";
  letter_options(app, arguments, "what to write, as 'today' names it: 3/nick");
  flag(app, "--open", arguments.open, "hand it to the mail program (xdg-email)");
  flag(app, "--mailto", arguments.mailto, "print it as a mailto: link");
  flag(app, "--phone", arguments.phone, "the points for a call, as 'say' has them");
}

}  // namespace

constinit const Command draft_command{
    .name = "draft",
    .summary = "draft the letter that an advice asks for",
    .examples =
        "followup draft 3/nick\n"
        "followup draft 3/brief-maria --mailto",
    .declare = bind<options, draft_letter>,
};

}  // namespace followup
