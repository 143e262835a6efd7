// Command lines to type instead of one that is wrong.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <ranges>

#include "cli/line.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// A word that people know from elsewhere, and the command, or the option of the program, that does the same here.
struct OtherWord {
  std::string_view word;
  std::string_view name;
  bool alone = false;  ///< it takes no words, or others
};
constexpr std::array<OtherWord, 31> other_words{{
    {"agenda", "today", true},
    {"todo", "today", true},
    {"new", "add"},
    {"interview", "add"},
    {"defer", "snooze"},
    {"later", "snooze"},
    {"reschedule", "move"},
    {"postpone", "move"},
    {"end", "close"},
    {"restart", "reopen"},
    {"resume", "reopen"},
    {"revive", "reopen"},
    {"contact", "person"},
    {"find", "list", true},
    {"ls", "list", true},
    {"search", "list", true},
    {"details", "show"},
    {"view", "show"},
    {"change", "edit"},
    {"modify", "edit"},
    {"delete", "remove"},
    {"forget", "remove"},
    {"rm", "remove"},
    {"revert", "undo", true},
    {"undone", "undo", true},
    {"config", "policy", true},
    {"settings", "policy", true},
    {"verify", "check", true},
    {"v", "--version", true},
    {"ver", "--version", true},
    {"version", "--version", true},
}};

const OtherWord* other_word(const std::string& word) {
  const auto known = std::ranges::find(other_words, lower_case(word), &OtherWord::word);
  return known == other_words.end() ? nullptr : &*known;
}

/// Commands that take something away or log it.
constexpr std::array<std::string_view, 5> grave{"done", "redo", "remove", "restore", "undo"};

/// Whether the word is a slip of the hand for that name. For a grave one it must be a plain one.
bool is_slip(const std::string& word, const std::string& name) {
  constexpr std::size_t letters_a_slip = 3;
  const std::size_t slips = slips_between(word, name);
  if (std::ranges::find(grave, name) != grave.end()) return slips <= 1 && word.front() == name.front();
  return slips <= std::max<std::size_t>(1, word.size() / letters_a_slip);
}

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

/// The option whose name, without what may follow it, is nearest; empty if none is near.
std::string nearest_option(const std::string& option, const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* one : app.get_options())
    for (const std::string& name : one->get_lnames()) names.push_back(name);
  const std::string name = closest(option.substr(std::min(option.find_first_not_of('-'), option.size())), names);
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

/// What does by itself what was typed as an option of another command: `person 3 ann --remove`.
std::string hint_for_verb(const std::string& option) {
  const std::string word = option.substr(std::min(option.find_first_not_of('-'), option.size()));
  const OtherWord* known = other_word(word);
  const std::string_view name = known ? known->name : std::string_view(word);
  if (name == "--version") return "did you mean: followup --version";
  return command_named(name) ? fmt::format("there is a command for that: followup {} --help", name) : "";
}

}  // namespace

std::string line_with_name(const std::vector<std::string>& names, const std::vector<std::string>& arguments,
                           std::size_t position) {
  const std::string& word = arguments[position];
  const OtherWord* known = other_word(word);
  if (known && std::ranges::count(names, known->name) > 0) {
    const bool is_alone = known->alone && position + 1 < arguments.size();
    return is_alone ? fmt::format("followup {}", known->name)
                    : corrected_line(arguments, {{.position = position}}, {std::string(known->name)});
  }
  std::vector<std::string> near;
  std::ranges::copy_if(names, std::back_inserter(near), [&](const std::string& name) { return is_slip(word, name); });
  const std::string nearest = closest(word, near);
  return nearest.empty() ? "" : corrected_line(arguments, {{.position = position}}, {nearest});
}

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

std::string hint_for_surplus(const std::string& surplus, const CLI::App& app, const CommandLine& line) {
  if (!surplus.starts_with('-')) {
    const std::string instead = quoted_line(line);
    return instead.empty() ? "" : "put several words in quotes: " + instead;
  }
  const std::string verb = is_argument(surplus, app) ? "" : hint_for_verb(surplus);
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

}  // namespace followup
