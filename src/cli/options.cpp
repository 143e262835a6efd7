// The options that every command takes.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "cli/line.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

std::chrono::seconds read_timeout(const std::string& typed) {
  constexpr int most = 3600;
  const std::optional<int> seconds = parse_number(typed);
  if (!seconds || *seconds < 0 || *seconds > most)
    throw UsageError("--lock-timeout '" + typed + "' is not a number of seconds from 0 to 3600");
  return std::chrono::seconds(*seconds);
}

Colours read_colours(const std::string& typed) {
  if (typed == "auto") return Colours::automatic;
  if (typed == "always") return Colours::always;
  if (typed == "never") return Colours::never;
  const std::string meant = closest(typed, std::array<std::string, 3>{"auto", "always", "never"});
  Suggestions suggestions{"--color", typed, {}};
  if (!meant.empty()) suggestions.all.push_back({{meant}, ""});
  throw UsageError("--color '" + typed + "' is none of auto, always or never", "", suggestions);
}

/// An option with a value.
struct CommonOption {
  const char* name;
  const char* placeholder;
  const char* help;
  void (*read)(const std::string& typed, CommonOptions& common);
};

constexpr std::array common_options{
    CommonOption{"--file", "FILE", "the data file", [](const auto& typed, auto& common) { common.file = typed; }},
    CommonOption{"--date", "DATE", "take this for now", [](const auto& typed, auto& common) { common.date = typed; }},
    CommonOption{"--lock-timeout", "SECONDS", "wait so long for another followup; 10 if not said",
                 [](const auto& typed, auto& common) { common.lock_timeout = read_timeout(typed); }},
    CommonOption{"--color", "WHEN", "colours: auto, always or never; auto heeds NO_COLOR and CLICOLOR_FORCE",
                 [](const auto& typed, auto& common) { common.colours = read_colours(typed); }},
};

}  // namespace

const Command* command_named(std::string_view name) {
  const auto found = std::ranges::find(commands(), name, &Command::name);
  return found == commands().end() ? nullptr : &*found;
}

std::function<Operation()> declare(const Command& command, CLI::App& app, CommonOptions& common) {
  app.name(std::string(command.name));
  app.set_help_flag("-h,--help", "show this help");
  std::function<Operation()> operation = command.declare(app);
  for (const CommonOption& option : common_options) {
    const auto read = [&common, &option](const std::string& typed) { option.read(typed, common); };
    app.add_option_function<std::string>(option.name, read, option.help)->type_name(option.placeholder);
  }
  app.add_flag("--json", common.json, "print one JSON document");
  return operation;
}

std::size_t position_of_command(const std::vector<std::string>& arguments) {
  std::size_t position = 0;
  while (position < arguments.size() && arguments[position].starts_with('-') && arguments[position] != "--") {
    const bool has_value =
        std::ranges::find(common_options, arguments[position], &CommonOption::name) != common_options.end();
    position += has_value ? 2U : 1U;
  }
  return std::min(position, arguments.size());
}

}  // namespace followup
