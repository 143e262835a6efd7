#include "commands/snapshots.hpp"

#include <charconv>

#include "followup/render.hpp"

namespace followup {
namespace {

json::Value state_json(const KeptState& state) {
  return json::Value::object({{"name", state.name},
                              {"made_by", state.what.empty() ? json::Value() : json::Value(state.what)},
                              {"at", iso(state.at)},
                              {"bytes", json::Value::number(std::to_string(state.size))}});
}

}  // namespace

int read_steps(const std::optional<std::string>& typed) {
  int steps = 1;
  if (!typed) return steps;
  const char* end = typed->data() + typed->size();
  const auto [stop, error] = std::from_chars(typed->data(), end, steps);
  if (error != std::errc() || stop != end || steps < 1)
    throw UsageError("'" + *typed + "' is not a number of changes; nothing was changed",
                     "for example: followup undo 2");
  return steps;
}

std::string made_by(const KeptState& state) { return state.what.empty() ? "as it was found" : state.what; }

std::string when_of(const KeptState& state, const Env& env) {
  const Moment local = in_zone(state.at.utc, env.zone);
  return long_date(day_of(local)) + " " + clock_time(local);
}

std::string size_of(const KeptState& state) {
  std::string digits = std::to_string(state.size);
  for (std::size_t place = digits.size(); place > 3; place -= 3) digits.insert(place - 3, 1, ',');
  return digits + " bytes";
}

std::string states_json(std::string_view format,
                        const std::vector<std::pair<std::string, std::vector<KeptState>>>& lists) {
  json::Value document = json::Value::object({{"format", format}});
  for (const auto& [name, states] : lists) {
    json::Value list = json::Value::array();
    for (const KeptState& state : states) list.elements.push_back(state_json(state));
    document.members.push_back({name, std::move(list)});
  }
  return print_ascii(document);
}

Output changes_in_words(std::string_view command, std::string_view verb, const std::vector<KeptState>& changes,
                        std::string_view next, const Env& env) {
  if (env.json) return {states_json("followup." + std::string(command) + "/1", {{"changes", changes}})};
  std::string text;
  for (const KeptState& change : changes)
    text += std::string(verb) + ": " + visible(made_by(change)) + ", of " + when_of(change, env) + ".\n";
  return {text + std::string(next) + "\n"};
}

}  // namespace followup
