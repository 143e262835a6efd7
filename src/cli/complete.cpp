// What the last word of a command line can be completed to.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/line.hpp"

namespace followup {
namespace {

std::vector<Choice> command_choices() { return choices_for({.field = "COMMAND"}, {}, {}); }

std::vector<Choice> option_names(const CLI::App& app, bool has_command) {
  std::vector<Choice> choices;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) choices.push_back({"--" + name, option->get_description()});
  if (!has_command) choices.push_back({"--version", "show the version"});
  return choices;
}

/// The word after `help`.
std::vector<Choice> pages() {
  std::vector<Choice> choices = command_choices();
  for (const Topic& topic : topics()) choices.push_back({std::string(topic.name), std::string(topic.summary)});
  return choices;
}

std::optional<std::string> value_of(const CommandLine& line, std::string_view option) {
  const auto found = std::ranges::find(line.words, option, &Word::field);
  return found == line.words.end() ? std::nullopt : std::optional(found->typed);
}

/// Completes a word of a command, or the command's name; a line without a command is one of `today`.
void complete_in(const Command& command, const std::vector<std::string>& before, std::size_t position,
                 Completion& completion) {
  const bool has_command = position < before.size();
  CLI::App app;
  CommonOptions common;
  declare(command, app, common);
  CommandLine line = walk(app, before, position);
  std::string& typed = completion.typed;
  if (line.open.empty() && line.takes_options && typed.starts_with('-')) {
    const std::size_t equals = typed.find('=');
    if (equals == std::string::npos) {
      completion.choices = option_names(app, has_command);
      return;
    }
    line.open = typed.substr(0, equals);
    if (!takes_value(app, line.open)) return;
    completion.prefix = typed.substr(0, equals + 1);
    typed.erase(0, equals + 1);
  }
  if (line.open.empty() && !has_command) {
    completion.choices = command_choices();
    completion.choices.push_back({"help", "what a command takes, how dates are typed, what the exit status means"});
    return;
  }
  const std::string field = line.open.empty() ? next_field(app, line) : app.get_option(line.open)->get_type_name();
  completion.blank = {.command = command.name, .option = line.open, .field = field, .before = own_words(line)};
  completion.file = value_of(line, "--file");
  completion.date = value_of(line, "--date");
}

}  // namespace

Completion completion_of(std::vector<std::string> arguments) {
  Completion completion;
  if (!arguments.empty()) {
    completion.typed = std::move(arguments.back());
    arguments.pop_back();
  }
  const std::size_t position = position_of_command(arguments);
  const std::string name = position < arguments.size() ? arguments[position] : "today";
  if (name == "help") {
    if (position + 1 == arguments.size()) completion.choices = pages();
  } else if (const Command* command = command_named(name)) {
    complete_in(*command, arguments, position, completion);
  }
  return completion;
}

std::string completion_text(const Completion& completion, const std::vector<Choice>& choices) {
  const std::string start = without_case(completion.typed);
  std::string text;
  for (const auto& [word, meaning] : choices) {
    const bool fits = start.empty() || without_case(word).starts_with(start);
    if (!fits || visible(word) != word) continue;  // what can't be shown as it is can't be typed either
    text += completion.prefix + word + (meaning.empty() ? "" : "\t" + visible(meaning)) + "\n";
  }
  return text;
}

}  // namespace followup
