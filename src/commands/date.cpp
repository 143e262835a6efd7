// How a date is read, in each direction.
#include <nlohmann/json.hpp>

#include "commands/shared/command.hpp"

namespace followup {
namespace {

using Read = std::variant<Understood, Misread>;

void add_rows(Table& table, const std::string& direction, const Read& read, const Typing& typing) {
  if (const auto* understood = std::get_if<Understood>(&read)) {
    table.add({direction, in_full(*understood, day_of(typing.now))});
    return;
  }
  const auto& [why, choices] = std::get<Misread>(read);
  table.add({direction, fmt::format("refused: {}{}", why, choices.empty() ? "" : "; to choose from:")});
  for (const std::string& choice : choices) {
    const auto day = std::get<Understood>(read_date(choice, Direction::future, typing));
    table.add({"", fmt::format("{}: {}", choice, in_full(day, day_of(typing.now)))});
  }
}

json::Value reading_json(const Read& read, Day today) {
  const auto* understood = std::get_if<Understood>(&read);
  const auto* misread = std::get_if<Misread>(&read);
  return json::Value::object(
      {{"date", understood ? json::Value(iso(understood->when)) : json::Value()},
       {"days", understood ? json::Value(days_between(today, day_of(understood->when))) : json::Value()},
       {"words", understood ? json::Value(in_full(*understood, today)) : json::Value()},
       {"refused", misread ? json::Value(misread->why) : json::Value()},
       {"choices", misread ? misread->choices : std::vector<std::string>{}}});
}

/// The day of a choice, if both directions agree on it: that of one would be half of the truth.
std::string meaning_of(const std::string& choice, const Typing& typing) {
  const auto past = read_date(choice, Direction::past, typing);
  const auto future = read_date(choice, Direction::future, typing);
  const auto* understood = std::get_if<Understood>(&past);
  return understood && past == future ? in_full(*understood, day_of(typing.now)) : "";
}

[[noreturn]] void refuse(const std::string& typed, const Misread& past, const Misread& future, const Typing& typing) {
  const std::string why = past.why == future.why ? past.why : fmt::format("{}, or {}", past.why, future.why);
  if (const auto near = past.choices.empty() ? near_date(typed, Direction::future, typing) : std::nullopt) {
    const auto other = near_date(typed, Direction::past, typing);
    // The day of one direction would be half of the truth.
    const std::string words = other && other->words == near->words ? near->words : "";
    refuse_date("DATE", typed, why, "", {"DATE", typed, {{{near->date}, words}}});
  }
  Suggestions meant{"DATE", typed, {}, "type what is meant:"};
  for (const Misread* misread : {&past, &future})
    for (const std::string& choice : misread->choices) {
      const auto has_choice = [&](const Suggestions::One& one) { return one.words.front() == choice; };
      if (std::ranges::none_of(meant.all, has_choice)) meant.all.push_back({{choice}, meaning_of(choice, typing)});
    }
  refuse_date("DATE", typed, why, std::string(date_examples), meant);
}

Output date(const std::vector<std::string>& words, const Tracker& tracker, const Env& env) {
  const std::string typed = join(words, " ");
  const Typing typing{env.now, env.zone, tracker.policy.calendar(), env.find_zone};
  const Read past = read_date(typed, Direction::past, typing);
  const Read future = read_date(typed, Direction::future, typing);
  const auto* no_past = std::get_if<Misread>(&past);
  const auto* no_future = std::get_if<Misread>(&future);
  if (no_past && no_future) refuse(typed, *no_past, *no_future, typing);
  if (env.json)
    return {print_ascii(json::Value::object({{"format", "followup.date/1"},
                                             {"typed", typed},
                                             {"now", iso(env.now)},
                                             {"past", reading_json(past, day_of(env.now))},
                                             {"future", reading_json(future, day_of(env.now))}}))};
  Table table("");
  add_rows(table, "looking back", past, typing);
  add_rows(table, "looking ahead", future, typing);
  return {table.text(env.style)};
}

void date_options(CLI::App& app, std::vector<std::string>& words) {
  several(app, "DATE", words, "a date as any command takes it; quotes are not needed here");
}

}  // namespace

constinit const Command date_command{"date",
                                     "try a date: what 'next tue 3pm' means",
                                     {"followup date 'next tue 3pm'", "followup date 10:00 America/Los_Angeles"},
                                     bind<date_options, date>};

}  // namespace followup
