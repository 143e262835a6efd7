// The scripts that let a shell complete what is typed.
#include <nlohmann/json.hpp>

#include "commands/shared/command.hpp"
#include "embedded/completions.hpp"

namespace followup {
namespace {

Output completion(const std::string& shell, const Tracker& /*tracker*/, const Env& env) {
  for (const auto& [name, script] : completions::files) {
    if (name != "followup." + shell) continue;
    if (!env.json) return {std::string(script)};
    return {
        print_ascii(json::Value::object({{"format", "followup.completion/1"}, {"shell", shell}, {"script", script}}))};
  }
  const std::vector<std::string> known(shells.begin(), shells.end());
  refuse_word("SHELL", shell, known, nearest_word("SHELL", shell, known));
}

void completion_options(CLI::App& app, std::string& shell) { required(app, "SHELL", shell, "bash, zsh or fish"); }

}  // namespace

constinit const Command completion_command{"completion",
                                           "print the script that lets a shell complete what you type",
                                           {"followup completion bash", "followup completion fish"},
                                           bind<completion_options, completion, Part::nothing>};

}  // namespace followup
