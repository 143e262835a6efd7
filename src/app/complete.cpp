#include "app/complete.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/clock.hpp"
#include "app/paths.hpp"
#include "followup/cli.hpp"
#include "followup/render.hpp"
#include "followup/storage.hpp"

namespace followup {
namespace {

using Choices = std::vector<Choice>;

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

/// What may stand first.
Choices first_words() {
  Choices choices = command_names();
  choices.push_back({"help", "what a command takes, how dates are typed, what the exit status means"});
  return choices;
}

/// What may stand behind `help`.
Choices pages() {
  Choices choices = command_names();
  for (const Topic& topic : topics()) choices.push_back({std::string(topic.name), std::string(topic.summary)});
  return choices;
}

/// What is to be typed now.
Blank blank_of(const CLI::App& app, const Line& line, const Command& command) {
  Blank blank{.command = command.name, .option = line.open, .field = {}, .filled = {}};
  for (const Placed& word : own_words(line)) blank.filled.push_back({word.field, word.typed});
  blank.field = line.open.empty() ? next_field(app, line) : app.get_option_no_throw(line.open)->get_type_name();
  return blank;
}

Choices from_record(const Blank& blank, const Line& line, const World& world) {
  const Now now = find_now(value_of(line, "--date"), world);
  const Env env{now.moment, now.zone};
  const Part part = part_for(blank);
  if (part == Part::nothing) return choices_for(blank, {}, env);
  Keep keep;
  if (part == Part::not_over)
    keep = [&](const Application& application) { return may_matter(application, day_of(env.now)); };
  Tracker tracker;
  try {
    tracker = load({.path = find_data_file(value_of(line, "--file"), world)}, keep).value_or(Tracker{});
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
    if ((start.empty() || folded(word).starts_with(start)) && visible(word) == word)
      text += prefix + word + (meaning.empty() ? "" : "\t" + visible(meaning)) + "\n";
  return text;
}

/// The lines to print; nothing if a file is to be named.
std::optional<std::string> answer(const std::vector<std::string>& before, std::string word, const World& world) {
  const std::size_t place = place_of_command(before);
  const bool has_command = place < before.size();
  if (has_command && before[place] == "help") return place + 1 == before.size() ? lines(pages(), "", word) : "";
  const auto command = std::ranges::find(commands(), has_command ? before[place] : "today", &Command::name);
  if (command == commands().end()) return "";
  CLI::App app;
  CommonOptions common;
  declare(*command, app, common);
  Line line = line_of(app, before, place);
  std::string prefix;
  if (line.open.empty() && line.has_options && word.starts_with('-')) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos) return lines(option_names(app, has_command), "", word);
    prefix = word.substr(0, equals + 1);
    line.open = word.substr(0, equals);
    if (!takes_value(app, line.open)) return "";
    word.erase(0, equals + 1);
  }
  if (line.open.empty() && !has_command) return lines(first_words(), prefix, word);
  const Blank blank = blank_of(app, line, *command);
  if (blank.field == "FILE") return std::nullopt;
  return lines(from_record(blank, line, world), prefix, word);
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
