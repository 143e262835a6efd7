#include "cli/correct.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <ranges>

#include "followup/cli.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

/// The words of a text that was not quoted go together.
std::string quoted(const std::vector<std::string>& arguments, const CLI::App& app, std::size_t command) {
  constexpr std::array<std::string_view, 5> of_several_words{"DATE", "NAME", "ROLE", "TEXT", "VALUE"};
  const std::vector<Placed> words = own_words(line_of(app, arguments, command));
  const auto surplus = std::ranges::find(words, "", &Placed::field);
  if (surplus == words.begin() || surplus == words.end()) return "";
  const std::vector<Placed> together(surplus - 1, words.end());
  if (std::ranges::find(of_several_words, together.front().field) == of_several_words.end()) return "";
  std::string text;
  for (const Placed& word : together) text += (text.empty() ? "" : " ") + word.typed;
  return ready_line(arguments, together, {text});
}

/// Whether it is a placeholder's name: `--role`.
bool is_argument(const std::string& option, const CLI::App& app) {
  return std::ranges::any_of(app.get_options(), [&](const CLI::Option* one) {
    return one->get_positional() && "--" + without_case(one->get_name(true)) == option;
  });
}

/// The option that is nearest, if its name alone is near.
std::string meant(const std::string& option, const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* one : app.get_options())
    for (const std::string& name : one->get_lnames()) names.push_back(name);
  const std::string name = closest(option.substr(std::min(option.find_first_not_of('-'), option.size())), names);
  return name.empty() ? "" : "--" + name;
}

}  // namespace

std::string hint_for(const std::string& unexpected, const std::vector<std::string>& arguments, const CLI::App& app,
                     std::size_t command) {
  if (!unexpected.starts_with('-')) {
    const std::string line = quoted(arguments, app, command);
    return line.empty() ? "" : "put several words in quotes: " + line;
  }
  const std::size_t end = std::min(unexpected.find('='), unexpected.size());
  const std::string option = unexpected.substr(0, end);
  const auto place = static_cast<std::size_t>(std::ranges::find(arguments, unexpected) - arguments.begin());
  if (place == arguments.size()) return "";
  std::vector<std::string> instead;
  if (!is_argument(option, app))
    instead.push_back(meant(option, app) + unexpected.substr(end));
  else if (end < unexpected.size())
    instead.push_back(unexpected.substr(end + 1));
  if (!instead.empty() && (instead.front().empty() || instead.front().starts_with('='))) return "";
  const std::string line = ready_line(arguments, {{.place = place}}, instead);
  return line.empty() ? "" : "did you mean: " + line;
}

}  // namespace followup
