// What to say in a call that an advice asks for. (The file say.cpp has the answers of edits.)
#include <memory>

#include "commands/letter.hpp"
#include "commands/options.hpp"

namespace followup {
namespace {

Action declare(CLI::App& app) {
  const auto arguments = std::make_shared<LetterArguments>();
  arguments->command = "say";
  arguments->phone = true;
  required(app, "HANDLE", arguments->handle, "what the call is about, as 'today' names it: 3/brief-maria");
  flag(app, "--edit", arguments->edit, "edit the points first, in $VISUAL or $EDITOR");
  flag(app, "--copy", arguments->copy, "copy them (wl-copy, xclip or xsel)");
  flag(app, "--anyway", arguments->anyway, "though a call is not advised");
  return Errand([arguments](const Tracker& tracker, const Desk& desk, const Env& env) {
    return draft_letter(*arguments, tracker, desk, env);
  });
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
