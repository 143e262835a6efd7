#include "app/complete.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/declared.hpp"
#include "app/now.hpp"
#include "app/place.hpp"
#include "followup/render.hpp"
#include "followup/store.hpp"

namespace followup {
namespace {

using Choices = std::vector<Choice>;

/// Whether the library takes a word for an option. A number with a minus sign is a word.
bool is_option(const std::string& word) {
  return word.size() > 1 && word[0] == '-' && (word[1] < '0' || word[1] > '9');
}

bool takes_value(const CLI::Option* option) { return option != nullptr && option->get_items_expected_max() > 0; }

/// The placeholder of the next word that is no option's; the last argument that takes several has the rest.
std::string next_field(const CLI::App& app, std::size_t taken) {
  std::vector<const CLI::Option*> arguments;
  for (const CLI::Option* option : app.get_options())
    if (option->get_positional()) arguments.push_back(option);
  if (taken < arguments.size()) return arguments[taken]->get_name(true);
  const bool has_rest = !arguments.empty() && arguments.back()->get_items_expected_max() > 1;
  return has_rest ? arguments.back()->get_name(true) : "";
}

/// A command line up to the word at the cursor, as far as it can be understood.
class Typed {
 public:
  explicit Typed(const CLI::App& app) : app_(app) {}

  /// Takes a word that is complete.
  void take(const std::string& word) {
    if (!open_.empty()) {
      close(word);
    } else if (has_options && is_option(word)) {
      const std::size_t equals = word.find('=');
      open_ = takes_value(app_.get_option_no_throw(word.substr(0, equals))) ? word.substr(0, equals) : "";
      if (!open_.empty() && equals != std::string::npos) close(word.substr(equals + 1));
      has_options = word != "--";
    } else {
      filled.push_back({next_field(app_, filled.size()), word});
    }
  }

  /// What is to be typed now.
  [[nodiscard]] Blank blank(const Command& command) const {
    if (open_.empty()) return {command.name, "", next_field(app_, filled.size()), filled};
    return {command.name, open_, app_.get_option_no_throw(open_)->get_type_name(), filled};
  }

  [[nodiscard]] bool waits_for_value() const { return !open_.empty(); }

  std::vector<Filled> filled;
  bool has_options = true;  ///< no `--` has ended them
  std::optional<std::string> file;
  std::optional<std::string> date;

 private:
  void close(const std::string& value) {
    if (open_ == "--file") file = value;
    if (open_ == "--date") date = value;
    open_.clear();
  }

  const CLI::App& app_;
  std::string open_;  // the option that waits for its value
};

Choices option_names(const CLI::App& app, bool has_command) {
  Choices choices;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) choices.push_back({"--" + name, option->get_description()});
  if (!has_command) choices.push_back({"--version", "show the version"});
  return choices;
}

Choices command_names() {
  Choices choices;
  for (const Command& command : commands())
    choices.push_back({std::string(command.name), std::string(command.summary)});
  return choices;
}

Choices from_record(const Blank& blank, const Typed& typed, const World& world) {
  const Now now = find_now(typed.date, world);
  const Env env{now.moment, now.zone};
  Tracker tracker;
  try {
    tracker = load({.path = find_data_file(typed.file, world)}).value_or(Tracker{});
  } catch (const DataError&) {
    return choices_for(blank, {}, env);
  }
  return choices_for(blank, tracker, env);
}

/// What begins with `typed`, whatever its case and accents. A word that can't be shown as it is can't be typed either.
std::string lines(const Choices& choices, const std::string& prefix, const std::string& typed) {
  const std::string start = folded(typed);
  std::string text;
  for (const auto& [word, meaning] : choices)
    if (folded(word).starts_with(start) && visible(word) == word)
      text += prefix + word + (meaning.empty() ? "" : "\t" + visible(meaning)) + "\n";
  return text;
}

/// The lines to print; nothing if a file is to be named.
std::optional<std::string> answer(const std::vector<std::string>& before, std::string word, const World& world) {
  const std::size_t place = place_of_command(before);
  const bool has_command = place < before.size();
  const auto command = std::ranges::find(commands(), has_command ? before[place] : "today", &Command::name);
  if (command == commands().end()) return "";
  CLI::App app;
  CommonOptions common;
  declare(*command, app, common);
  Typed typed(app);
  for (std::size_t i = 0; i < before.size(); ++i)
    if (i != place) typed.take(before[i]);

  std::string prefix;
  if (!typed.waits_for_value() && typed.has_options && word.starts_with('-')) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos) return lines(option_names(app, has_command), "", word);
    prefix = word.substr(0, equals + 1);
    typed.take(word.substr(0, equals));
    if (!typed.waits_for_value()) return "";
    word.erase(0, equals + 1);
  }
  if (!typed.waits_for_value() && !has_command) return lines(command_names(), prefix, word);
  const Blank blank = typed.blank(*command);
  if (blank.field == "FILE") return std::nullopt;
  return lines(from_record(blank, typed, world), prefix, word);
}

}  // namespace

int complete(std::vector<std::string> words, const World& world) {
  if (words.empty()) words.emplace_back();
  const std::string word = std::move(words.back());
  words.pop_back();
  try {
    const std::optional<std::string> text = answer(words, word, world);
    if (!text) return 1;
    world.out(*text);
  } catch (const Error&) {  // what was typed so far makes no sense: nothing fits
  }
  return 0;
}

}  // namespace followup
