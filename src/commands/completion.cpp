// The scripts that let a shell complete what is typed after `followup`.
#include <memory>
#include <nlohmann/json.hpp>

#include "commands/options.hpp"
#include "commands/read.hpp"
#include "embedded/completions.hpp"
#include "followup/commands.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

std::string_view script_of(const std::string& shell) {
  for (const auto& [name, text] : completions::files)
    if (name == "followup." + shell) return text;
  refuse_word("SHELL", shell, {"bash", "zsh", "fish"});
}

Output completion(const std::string& shell, const Env& env) {
  const std::string_view script = script_of(shell);
  if (!env.json) return {std::string(script)};
  return {
      print_ascii(json::Value::object({{"format", "followup.completion/1"}, {"shell", shell}, {"script", script}}))};
}

Operation declare(CLI::App& app) {
  const auto shell = std::make_shared<std::string>();
  required(app, "SHELL", *shell, "bash, zsh or fish");
  return Chore([shell](const Keeper& /*keeper*/, const Env& env) { return completion(*shell, env); });
}

}  // namespace

extern const Command completion_command;
constinit const Command completion_command{
    .name = "completion",
    .summary = "print the script that lets a shell complete what you type",
    .examples =
        "followup completion bash\n"
        "followup completion fish",
    .declare = declare,
};

}  // namespace followup
