// How a date is read, in each direction.
#include "commands/options.hpp"
#include "commands/read.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

struct Arguments {
  std::vector<std::string> words;
};

using Read = std::variant<Understood, Misread>;

/// A choice, and the day that it is.
std::string choice_in_words(const std::string& choice, const Typing& typing) {
  const auto read = read_date(choice, Direction::future, typing);
  return choice + ": " + in_full(std::get<Understood>(read), day_of(typing.now));
}

void add_rows(Table& table, const std::string& direction, const Read& read, const Typing& typing) {
  if (const auto* understood = std::get_if<Understood>(&read)) {
    table.add({direction, in_full(*understood, day_of(typing.now))});
    return;
  }
  const auto& [why, choices] = std::get<Misread>(read);
  table.add({direction, "refused: " + why + (choices.empty() ? "" : "; to choose from:")});
  for (const std::string& choice : choices) table.add({"", choice_in_words(choice, typing)});
}

json::Value reading_json(const Read& read, Day today) {
  const auto* understood = std::get_if<Understood>(&read);
  const auto* misread = std::get_if<Misread>(&read);
  json::Value choices = json::Value::array();
  if (misread)
    for (const std::string& choice : misread->choices) choices.elements.emplace_back(choice);
  return json::Value::object(
      {{"date", understood ? json::Value(iso(understood->when)) : json::Value()},
       {"days", understood ? json::Value(days_between(today, day_of(understood->when))) : json::Value()},
       {"words", understood ? json::Value(in_full(*understood, today)) : json::Value()},
       {"refused", misread ? json::Value(misread->why) : json::Value()},
       {"choices", std::move(choices)}});
}

[[noreturn]] void refuse(const std::string& typed, const Misread& past, const Misread& future, const Typing& typing) {
  const std::string why = past.why == future.why ? past.why : past.why + ", or " + future.why;
  if (const auto near = past.choices.empty() ? near_date(typed, Direction::future, typing) : std::nullopt) {
    const auto other = near_date(typed, Direction::past, typing);
    // The day of one direction would be half of the truth.
    const std::string words = other && other->words == near->words ? near->words : "";
    refuse_date("DATE", typed, why, "did you mean:", {"DATE", typed, {{{near->date}, words}}});
  }
  const std::string back = choices_of(past);
  const std::string ahead = choices_of(future);
  refuse_date("DATE", typed, why, back == ahead ? back : "looking back: " + back + "\nlooking ahead: " + ahead);
}

Output date(const Arguments& arguments, const Tracker& tracker, const Env& env) {
  std::string typed;
  for (const std::string& word : arguments.words) typed += (typed.empty() ? "" : " ") + word;
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

void options(CLI::App& app, Arguments& arguments) {
  several(app, "DATE", arguments.words, "a date as any command takes it; quotes are not needed here");
}

}  // namespace

constinit const Command date_command{
    .name = "date",
    .summary = "how a date is read where a field looks back, and where it looks ahead",
    .examples =
        "followup date 'next tue 3pm'\n"
        "followup date 10:00 America/Los_Angeles",
    .declare = bind<options, date>,
};

}  // namespace followup
