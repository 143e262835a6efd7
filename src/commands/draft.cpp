// Draft the letter that an action asks for. It is never sent from here, and never recorded as sent.
#include <memory>

#include "commands/letter.hpp"
#include "commands/options.hpp"

namespace followup {
namespace {

Operation declare(CLI::App& app) {
  const auto arguments = std::make_shared<LetterArguments>();
  arguments->command = "draft";
  Operation action = declare_letter(app, arguments, "what to write, as 'today' names it: 3/nick");
  flag(app, "--open", arguments->open, "hand it to the mail program (xdg-email)");
  flag(app, "--mailto", arguments->mailto, "print it as a mailto: link");
  flag(app, "--phone", arguments->phone, "the points for a call, as 'say' has them");
  return action;
}

}  // namespace

extern const Command draft_command;
constinit const Command draft_command{
    .name = "draft",
    .summary = "draft the letter that an advice asks for",
    .examples =
        "followup draft 3/nick\n"
        "followup draft 3/brief-maria --mailto",
    .declare = declare,
};

}  // namespace followup
