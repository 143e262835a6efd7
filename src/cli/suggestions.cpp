// What to type: command lines instead of one that is wrong, and what a word can be completed to.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <ranges>

#include "cli/line.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// The words that the suggestions are for: one, or all words of a text that was typed without quotes; or none.
std::vector<Word> words_for(const Suggestions& suggestions, const std::vector<Word>& words) {
  std::vector<Word> all;
  for (const Word& word : words) {
    if (word.field != suggestions.field) continue;
    if (word.typed == suggestions.typed) return {word};
    all.push_back(word);
  }
  if (join(all, " ", &Word::typed) != suggestions.typed) all.clear();
  return all;
}

/// The line with the words of a text that was not quoted as one.
std::string quoted_line(const CommandLine& line) {
  constexpr std::array<std::string_view, 5> of_several_words{"DATE", "NAME", "ROLE", "TEXT", "VALUE"};
  const std::vector<Word> words = own_words(line);
  const auto surplus = std::ranges::find(words, "", &Word::field);
  if (surplus == words.begin() || surplus == words.end()) return "";
  const std::vector<Word> together(surplus - 1, words.end());
  if (std::ranges::find(of_several_words, together.front().field) == of_several_words.end()) return "";
  return corrected_line(line.arguments, together, {join(together, " ", &Word::typed)});
}

/// Whether it is a placeholder's name: `--role`.
bool is_argument(const std::string& option, const CLI::App& app) {
  return std::ranges::any_of(app.get_options(), [&](const CLI::Option* one) {
    return one->get_positional() && "--" + without_case(one->get_name(true)) == option;
  });
}

/// The option that is meant by another word for it, else whose name is nearest; empty if none is near.
std::string nearest_option(const std::string& option, const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* one : app.get_options())
    for (const std::string& name : one->get_lnames()) names.push_back(name);
  const std::string word = option.substr(std::min(option.find_first_not_of('-'), option.size()));
  const std::string other = other_option(word, names);
  const std::string name = other.empty() ? closest(word, names) : other;
  return name.empty() ? "" : "--" + name;
}

/// The line with the nearest option; or, if an argument was typed as if it were an option, with its value alone.
std::string line_with_option(const std::string& surplus, const CLI::App& app, const CommandLine& line) {
  const auto found = std::ranges::find(line.arguments, surplus);
  if (found == line.arguments.end()) return "";
  const std::size_t end = std::min(surplus.find('='), surplus.size());
  const std::string option = surplus.substr(0, end);
  std::vector<std::string> instead;
  if (!is_argument(option, app))
    instead.push_back(nearest_option(option, app) + surplus.substr(end));
  else if (end < surplus.size())
    instead.push_back(surplus.substr(end + 1));
  if (!instead.empty() && (instead.front().empty() || instead.front().starts_with('='))) return "";
  const auto position = static_cast<std::size_t>(found - line.arguments.begin());
  return corrected_line(line.arguments, {{.position = position}}, instead);
}

// --- completion -----------------------------------------------------------------------------------------------------

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

std::string corrected_line(std::vector<std::string> arguments, const std::vector<Word>& words,
                           std::vector<std::string> instead) {
  if (!instead.empty()) instead.front().insert(0, arguments[words.front().position], 0, words.front().start);
  auto at = arguments.end();
  for (const Word& word : words | std::views::reverse)
    at = arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(word.position));
  arguments.insert(at, instead.begin(), instead.end());
  const std::string line = "followup " + join(arguments, " ", shell_word);
  return visible(line) == line ? line : "";
}

std::string hint_for_surplus(const std::string& surplus, const Command& command, const CLI::App& app,
                             const CommandLine& line) {
  if (!surplus.starts_with('-')) {
    const std::string instead = quoted_line(line);
    return instead.empty() ? "" : "put several words in quotes: " + instead;
  }
  std::string verb = is_argument(surplus, app) ? "" : hint_for_verb(surplus, command.name);
  if (!verb.empty()) return verb;
  const std::string instead = line_with_option(surplus, app, line);
  return instead.empty() ? "" : "did you mean: " + instead;
}

std::string hint_of(const Error& error, const Request& request) {
  const Suggestions& suggestions = error.suggestions;
  const std::vector<Word> wrong = words_for(suggestions, request.words);
  Table lines("");
  for (const auto& [instead, what] : suggestions.all) {
    const std::string line = wrong.empty() ? "" : corrected_line(request.arguments, wrong, instead);
    lines.add({line.empty() ? join(instead, " ", shell_word) : line, what.empty() ? "" : "# " + what});
  }
  if (lines.empty()) return error.hint;
  std::string text = lines.text();
  text.pop_back();  // the end of the last line
  if (error.hint.empty()) return text;
  return error.hint + (suggestions.all.size() == 1 ? " " : "\n") + text;
}

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
