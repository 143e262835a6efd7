// The options that every command takes, and the walk over a command line.
#include "cli/line.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <utility>

#include "followup/text.hpp"

namespace followup {
namespace {

std::chrono::seconds read_timeout(const std::string& typed) {
  constexpr int most = 3600;
  const std::optional<int> seconds = parse_number(typed);
  if (!seconds || *seconds < 0 || *seconds > most)
    throw UsageError(fmt::format("--lock-timeout '{}' is not a number of seconds from 0 to {}", typed, most));
  return std::chrono::seconds(*seconds);
}

Colours read_colours(const std::string& typed) {
  if (typed == "auto") return Colours::automatic;
  if (typed == "always") return Colours::always;
  if (typed == "never") return Colours::never;
  const std::string meant = closest(typed, std::array<std::string, 3>{"auto", "always", "never"});
  Suggestions suggestions{"--color", typed, {}};
  if (!meant.empty()) suggestions.all.push_back({{meant}, ""});
  throw UsageError(fmt::format("--color '{}' is none of auto, always or never", typed), "", suggestions);
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

/// Whether the library takes an argument for an option. A number with a minus sign is a word.
bool is_option(const std::string& argument) {
  return argument.size() > 1 && argument[0] == '-' && (argument[1] < '0' || argument[1] > '9');
}

/// Whether it is a value for the next word of the command: `-sun`.
bool is_value(const CLI::App& app, const std::string& argument, const CommandLine& line) {
  return !argument.starts_with("--") && app.get_option_no_throw(argument) == nullptr &&
         next_field(app, line) == "VALUE";
}

bool is_own(const Word& word) { return !word.field.starts_with('-'); }

/// Takes an option, whose value may be in the same argument.
void take_option(const CLI::App& app, const std::string& argument, std::size_t position, CommandLine& line) {
  const std::size_t equals = std::min(argument.find('='), argument.size());
  const std::string name = argument.substr(0, equals);
  line.takes_options = name != "--";
  if (!takes_value(app, name)) return;
  if (equals == argument.size())
    line.open = name;
  else
    line.words.push_back({name, argument.substr(equals + 1), position, equals + 1});
}

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
  app.add_flag("-q,--quiet", common.quiet, "say of a change only that it was made");
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

CommandLine walk(const CLI::App& app, const std::vector<std::string>& arguments, std::size_t command) {
  CommandLine line{.arguments = arguments};
  for (std::size_t position = 0; position < arguments.size(); ++position) {
    const std::string& argument = arguments[position];
    if (!line.open.empty())
      line.words.push_back({std::exchange(line.open, ""), argument, position});
    else if (line.takes_options && is_option(argument) && !is_value(app, argument, line))
      take_option(app, argument, position, line);
    else if (position != command)
      line.words.push_back({next_field(app, line), argument, position});
  }
  return line;
}

std::vector<Word> own_words(const CommandLine& line) {
  std::vector<Word> own;
  std::ranges::copy_if(line.words, std::back_inserter(own), is_own);
  return own;
}

std::string next_field(const CLI::App& app, const CommandLine& line) {
  const auto taken = static_cast<std::size_t>(std::ranges::count_if(line.words, is_own));
  const auto arguments = app.get_options([](const CLI::Option* option) { return option->get_positional(); });
  if (taken < arguments.size()) return arguments[taken]->get_name(true);
  const bool has_rest = !arguments.empty() && arguments.back()->get_items_expected_max() > 1;
  return has_rest ? arguments.back()->get_name(true) : "";
}

bool takes_value(const CLI::App& app, const std::string& option) {
  const CLI::Option* known = app.get_option_no_throw(option);
  return known != nullptr && known->get_items_expected_max() > 0;
}

}  // namespace followup
