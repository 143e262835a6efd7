#include "commands/shared/statement.hpp"

namespace followup {
namespace {

Channel read_way(const std::string& typed) {
  const std::vector<std::string> ways{"email", "phone"};
  if (std::ranges::find(ways, typed) == ways.end())
    refuse_word("--ask-by", typed, ways, nearest_word("--ask-by", typed, ways));
  return *value_named<Channel>(typed);
}

/// Whether the words that were typed for a day end as those do that name none.
bool names_no_day(const std::string& typed) {
  constexpr std::array<std::string_view, 11> ends{
      "soon",     "shortly",     "asap",         "as soon as possible", "eventually",     "in due course",
      "in touch", "let me know", "let you know", "get back to me",      "get back to you"};
  const std::string words = fmt::format(" {}", trimmed(without_case(typed), " .!"));
  return std::ranges::any_of(ends, [&](std::string_view end) { return words.ends_with(fmt::format(" {}", end)); });
}

/// What they said of the day of the decision.
void read_decision(const std::string& typed, Day said_on, std::string_view occasion, const Tracker& tracker,
                   const Env& env, Statement& statement) {
  statement.no_date = without_case(typed) == "none" || names_no_day(typed);
  if (statement.no_date) {
    if (without_case(typed) != "none") statement.decision_said = read_text("--decision-by", typed);
    statement.lines.push_back(fmt::format("They named no day for the decision{}.", as_said(statement.decision_said)));
    return;
  }
  const auto by = *read_later_day("--decision-by", typed, said_on, occasion, tracker, env);
  statement.decision_by = by.day;
  if (by.is_phrase) statement.decision_said = typed;
  statement.lines.push_back(fmt::format("They hope to decide by {}{}.", by.words, as_said(statement.decision_said)));
}

}  // namespace

std::optional<TypedDay> read_later_day(std::string_view field, const std::optional<std::string>& typed, Day said_on,
                                       std::string_view occasion, const Tracker& tracker, const Env& env) {
  auto read = read_day(field, typed, Direction::future, tracker, env);
  if (read && read->is_phrase && said_on < day_of(env.now)) {
    Env then = env;
    then.now = start_of(said_on, env.zone);
    const Day meant = read_day(field, typed, Direction::future, tracker, then)->day;
    if (meant != read->day)
      read = {meant, fmt::format("{}, counted from {}", in_full(meant, day_of(env.now)), long_date(said_on)), true};
  }
  if (read && read->day < said_on)
    throw UsageError(fmt::format("{} {} is before {}, {}; nothing was changed", field, long_date(read->day), occasion,
                                 long_date(said_on)),
                     fmt::format("for example: {} {}", field, iso(said_on + date::days{7})));
  return read;
}

void statement_options(CLI::App& app, TypedStatement& typed) {
  option(app, "--decision-by", "DATE", typed.decision_by,
         "the day by which they hope to decide, or their words: 'early next week', soon; none if they named none");
  option(app, "--ask-on", "DATE", typed.ask_on, "the day on which they said to ask");
  option(app, "--ask-by", "WAY", typed.ask_by, "with --ask-on: how they said to ask, email or phone");
}

Statement read_statement(const TypedStatement& typed, Day said_on, std::string_view occasion, const Tracker& tracker,
                         const Env& env) {
  Statement statement;
  if (typed.decision_by) read_decision(*typed.decision_by, said_on, occasion, tracker, env, statement);
  if (typed.ask_by && !typed.ask_on)
    throw UsageError("--ask-by goes with --ask-on, the day on which they said to ask; nothing was changed");
  if (typed.ask_by) statement.ask_by = read_way(way_of(*typed.ask_by));
  if (const auto on = read_later_day("--ask-on", typed.ask_on, said_on, occasion, tracker, env)) {
    statement.ask_on = on->day;
    const std::string way = !statement.ask_by ? "" : *statement.ask_by == Channel::phone ? ", by phone" : ", by e-mail";
    statement.lines.push_back(fmt::format("They said to ask on {}{}.", on->words, way));
  }
  return statement;
}

}  // namespace followup
