#include "followup/cli.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace followup {
namespace {

/// Whether the library takes an argument for an option. A number with a minus sign is a word.
bool is_option(const std::string& argument) {
  return argument.size() > 1 && argument[0] == '-' && (argument[1] < '0' || argument[1] > '9');
}

bool is_own(const Placed& word) { return !word.field.starts_with('-'); }

/// Takes an option, whose value may stand in the same argument.
void take_option(const CLI::App& app, const std::string& argument, std::size_t place, Line& line) {
  const std::size_t equals = std::min(argument.find('='), argument.size());
  const std::string name = argument.substr(0, equals);
  line.has_options = name != "--";
  if (!takes_value(app, name)) return;
  if (equals == argument.size())
    line.open = name;
  else
    line.words.push_back({name, argument.substr(equals + 1), place, equals + 1});
}

}  // namespace

Line line_of(const CLI::App& app, const std::vector<std::string>& arguments, std::size_t command) {
  Line line;
  for (std::size_t place = 0; place < arguments.size(); ++place) {
    const std::string& argument = arguments[place];
    if (!line.open.empty())
      line.words.push_back({std::exchange(line.open, ""), argument, place});
    else if (line.has_options && is_option(argument))
      take_option(app, argument, place, line);
    else if (place != command)
      line.words.push_back({next_field(app, line), argument, place});
  }
  return line;
}

std::vector<Placed> own_words(const Line& line) {
  std::vector<Placed> own;
  std::ranges::copy_if(line.words, std::back_inserter(own), is_own);
  return own;
}

std::string next_field(const CLI::App& app, const Line& line) {
  const auto taken = static_cast<std::size_t>(std::ranges::count_if(line.words, is_own));
  std::vector<const CLI::Option*> arguments;
  for (const CLI::Option* option : app.get_options())
    if (option->get_positional()) arguments.push_back(option);
  if (taken < arguments.size()) return arguments[taken]->get_name(true);
  const bool has_rest = !arguments.empty() && arguments.back()->get_items_expected_max() > 1;
  return has_rest ? arguments.back()->get_name(true) : "";
}

std::optional<std::string> value_of(const Line& line, const std::string& option) {
  for (const Placed& word : line.words)
    if (word.field == option) return word.typed;
  return std::nullopt;
}

bool takes_value(const CLI::App& app, const std::string& option) {
  const CLI::Option* known = app.get_option_no_throw(option);
  return known != nullptr && known->get_items_expected_max() > 0;
}

}  // namespace followup
