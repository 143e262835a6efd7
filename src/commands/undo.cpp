// Previous states of the file: undo and redo go back and forth by changes, restore brings one state back.
#include <nlohmann/json.hpp>

#include "commands/shared/command.hpp"

namespace followup {
namespace {

using States = std::vector<KeptState>;

// --- states in words and as JSON ------------------------------------------------------------------------------------

/// `add Initech`, or that nobody knows what made it.
std::string made_by(const KeptState& state) { return state.what.empty() ? "as it was found" : state.what; }

std::string in_words(const KeptState& state) {
  return state.name == "bak" ? "the file before the last change" : made_by(state);
}

/// `Fri 20 Nov 2026 16:30`, where the user is.
std::string when_of(const KeptState& state, const Env& env) {
  const Moment local{.utc = state.at.utc, .offset = env.zone(state.at.utc)};
  return fmt::format("{} {}", long_date(day_of(local)), clock_time(local));
}

/// `1,234 bytes`
std::string size_of(const KeptState& state) {
  std::string digits = std::to_string(state.size);
  for (std::size_t end = digits.size(); end > 3; end -= 3) digits.insert(end - 3, 1, ',');
  return digits + " bytes";
}

json::Value as_json(const States& states) {
  json::Value list = json::Value::array();
  for (const KeptState& state : states)
    list.push_back(json::Value::object({{"name", state.name},
                                        {"made_by", state.what.empty() ? json::Value() : json::Value(state.what)},
                                        {"at", iso(state.at)},
                                        {"bytes", state.size}}));
  return list;
}

// --- undo and redo --------------------------------------------------------------------------------------------------

struct UndoArguments {
  std::optional<std::string> steps;
  bool list = false;
  bool yes = false;
};

std::string rows(const States& changes, const Env& env) {
  Table table;
  for (std::size_t i = 0; i < changes.size(); ++i)
    table.add({std::to_string(i + 1), when_of(changes[i], env), size_of(changes[i]),
               fmt::format("state {}", changes[i].name), made_by(changes[i])});
  return table.text(env.style);
}

Output list(const History& history, const Env& env) {
  if (env.json)
    return {print_ascii(json::Value::object(
        {{"format", "followup.history/1"}, {"undo", as_json(history.undo)}, {"redo", as_json(history.redo)}}))};
  std::string text;
  if (history.undo.empty()) text += "Nothing to undo.\n";
  if (!history.undo.empty())
    text += paragraph("followup undo N takes back the changes from 1 to N", env.style) + rows(history.undo, env);
  if (!history.redo.empty())
    text += paragraph("followup redo N does again the changes from 1 to N", env.style) + rows(history.redo, env);
  return {text};
}

/// How many steps were typed: 1 if nothing was. Throws `UsageError`.
int read_steps(const std::optional<std::string>& typed) {
  if (!typed) return 1;
  const std::optional<int> steps = parse_number(*typed);
  if (!steps || *steps < 1)
    throw UsageError(fmt::format("'{}' is not a number of changes; nothing was changed", *typed),
                     "for example: followup undo 2");
  return *steps;
}

/// A sentence for each change, and what to type next.
Output in_words(std::string_view command, std::string_view verb, const States& changes, std::string_view next,
                const Env& env) {
  if (env.json)
    return {print_ascii(
        json::Value::object({{"format", fmt::format("followup.{}/1", command)}, {"changes", as_json(changes)}}))};
  std::string text;
  for (const KeptState& change : changes)
    text += fmt::format("{}: {}, of {}.\n", verb, visible(made_by(change)), when_of(change, env));
  return {env.quiet ? text : fmt::format("{}{}\n", text, next)};
}

Output undo(const UndoArguments& arguments, const Services& services, const Env& env) {
  if (arguments.list && arguments.steps) throw UsageError("undo takes a number or --list, not both");
  if (arguments.list) return list(services.history(), env);
  const States changes = services.undo(read_steps(arguments.steps), arguments.yes);
  return in_words("undo", "Took back", changes, "To do it again: followup redo", env);
}

Output redo(const UndoArguments& arguments, const Services& services, const Env& env) {
  const States changes = services.redo(read_steps(arguments.steps), arguments.yes);
  return in_words("redo", "Did again", changes, "To take it back: followup undo", env);
}

void redo_options(CLI::App& app, UndoArguments& arguments) {
  optional(app, "N", arguments.steps, "how many changes; one if not said");
  flag(app, "--yes", arguments.yes, "even if most applications go");
}

void undo_options(CLI::App& app, UndoArguments& arguments) {
  optional(app, "N", arguments.steps, "how many changes; one if not said");
  flag(app, "--list", arguments.list, "only show what can be undone and redone");
  flag(app, "--yes", arguments.yes, "even if most applications go");
}

// --- restore --------------------------------------------------------------------------------------------------------

struct RestoreArguments {
  std::optional<std::string> state;
  bool rebuild = false;
  bool yes = false;
};

Output list(const States& states, const Env& env) {
  if (env.json)
    return {print_ascii(json::Value::object({{"format", "followup.states/1"}, {"states", as_json(states)}}))};
  if (states.empty()) return {"No previous state is kept.\n"};
  Table table;
  for (const KeptState& state : states) table.add({state.name, when_of(state, env), size_of(state), in_words(state)});
  return {paragraph("followup restore STATE brings one of these back", env.style) + table.text(env.style)};
}

Output rebuild(const Rebuilt& rebuilt, const Env& env) {
  if (env.json)
    return {print_ascii(
        json::Value::object({{"format", "followup.rebuild/1"},
                             {"found", rebuilt.found},
                             {"unusable", rebuilt.unusable},
                             {"aside", rebuilt.aside.empty() ? json::Value() : json::Value(rebuilt.aside)}}))};
  std::string text = rebuilt.found == 0
                         ? "No state was found that is not listed already.\n"
                         : fmt::format("Found {}: followup restore shows them.\n", plural(rebuilt.found, "more state"));
  for (const std::string& file : rebuilt.unusable)
    text += fmt::format("{} is no state that can be used.\n", visible(file));
  if (!rebuilt.aside.empty()) text += fmt::format("The index before is kept as {}.\n", visible(rebuilt.aside));
  return {text};
}

Output restore(const RestoreArguments& arguments, const Services& services, const Env& env) {
  if (arguments.rebuild && arguments.state) throw UsageError("restore takes a state or --rebuild, not both");
  if (arguments.rebuild) return rebuild(services.rebuild(), env);
  if (!arguments.state) return list(services.history().kept, env);
  const auto [state, damaged] = services.restore(*arguments.state, arguments.yes);
  if (env.json)
    return {print_ascii(json::Value::object({{"format", "followup.restore/1"},
                                             {"state", state.name},
                                             {"at", iso(state.at)},
                                             {"damaged", damaged.empty() ? json::Value() : json::Value(damaged)}}))};
  const std::string where =
      damaged.empty() ? "" : fmt::format("The file that could not be used is kept as {}.\n", visible(damaged));
  return {fmt::format("Brought back {}, of {}.\n{}", state.name, when_of(state, env), where)};
}

void restore_options(CLI::App& app, RestoreArguments& arguments) {
  optional(app, "STATE", arguments.state, "bak, or a number of the list; to see the list, say nothing");
  flag(app, "--rebuild", arguments.rebuild,
       "make a new index of all states that are kept, when the old one is of no use");
  flag(app, "--yes", arguments.yes, "even if most applications go");
}

}  // namespace

std::vector<Choice> choices_of(const History& history, const Env& env) {
  std::vector<Choice> choices;
  choices.reserve(history.kept.size());
  for (const KeptState& state : history.kept)
    choices.push_back({state.name, fmt::format("{}, {}", in_words(state), when_of(state, env))});
  return choices;
}

constinit const Command undo_command{"undo",
                                     "take the last changes back: the file is what it was, byte for byte",
                                     {"followup undo --list", "followup undo"},
                                     bind<undo_options, undo>};

constinit const Command redo_command{"redo",
                                     "do again what was undone, until another change is made",
                                     {"followup redo", "followup redo 2"},
                                     bind<redo_options, redo>};

constinit const Command restore_command{
    "restore",
    "bring a previous state of the file back, from its .bak or from what undo keeps",
    {"followup restore", "followup restore bak"},
    bind<restore_options, restore>};

}  // namespace followup
