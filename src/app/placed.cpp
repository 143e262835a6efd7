#include "app/placed.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace followup {
namespace {

/// Whether the library takes an argument for an option. A number with a minus sign is a word.
bool is_option(const std::string& argument) {
  return argument.size() > 1 && argument[0] == '-' && (argument[1] < '0' || argument[1] > '9');
}

}  // namespace

std::vector<Placed> placed_words(const CLI::App& app, const std::vector<std::string>& arguments, std::size_t command) {
  std::vector<std::string> fields;
  for (const CLI::Option* option : app.get_options())
    if (option->get_positional()) fields.push_back(option->get_name(true));
  std::vector<Placed> words;
  bool has_options = true;
  for (std::size_t place = 0; place < arguments.size(); ++place) {
    const std::string& argument = arguments[place];
    if (has_options && is_option(argument)) {
      has_options = argument != "--";
      const CLI::Option* option = app.get_option_no_throw(argument);
      if (option != nullptr && option->get_items_expected_max() > 0) ++place;
    } else if (place != command && !fields.empty()) {
      words.push_back({fields[std::min(words.size(), fields.size() - 1)], place});
    }
  }
  return words;
}

}  // namespace followup
