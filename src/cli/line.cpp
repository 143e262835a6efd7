#include "cli/line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

namespace followup {
namespace {

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
