// The scripts that let a shell complete what is typed after `followup`.
#include <nlohmann/json.hpp>

#include "commands/options.hpp"
#include "commands/read.hpp"
#include "embedded/completions.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

std::string_view script_of(const std::string& shell) {
  for (const auto& [name, text] : completions::files)
    if (name == "followup." + shell) return text;
  refuse_word("SHELL", shell, {"bash", "zsh", "fish"});
}

struct Arguments {
  std::string shell;
};

Output completion(const Arguments& arguments, const Tracker& /*tracker*/, const Env& env) {
  const std::string& shell = arguments.shell;
  const std::string_view script = script_of(shell);
  if (!env.json) return {std::string(script)};
  return {
      print_ascii(json::Value::object({{"format", "followup.completion/1"}, {"shell", shell}, {"script", script}}))};
}

void options(CLI::App& app, Arguments& arguments) { required(app, "SHELL", arguments.shell, "bash, zsh or fish"); }

}  // namespace

constinit const Command completion_command{
    .name = "completion",
    .summary = "print the script that lets a shell complete what you type",
    .examples =
        "followup completion bash\n"
        "followup completion fish",
    .declare = bind<options, completion, Part::nothing>,
};

}  // namespace followup
