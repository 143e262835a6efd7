#pragma once
// What they said about the decision, in a talk or in a later word.

#include "commands/shared/command.hpp"

namespace followup {

/// What they said of the decision, as options have it.
struct TypedStatement {
  std::optional<std::string> decision_by;  ///< a date, `none`, or words that name no day: `soon`
  std::optional<std::string> ask_on;
  std::optional<std::string> ask_by;
};

/// Declares `--decision-by`, `--ask-on` and `--ask-by`.
void statement_options(CLI::App& app, TypedStatement& typed);

struct Statement {
  std::optional<Day> decision_by;
  std::string decision_said;  ///< how they said it, if that says more than the day, or names none
  bool no_date = false;       ///< they were asked, and named none
  std::optional<Day> ask_on;
  std::optional<Channel> ask_by;
  Lines lines;  ///< what was understood
};

/// Reads a day that was named on `said_on`; nothing if none was typed. `occasion` is that day's name in errors: `the
/// interview`. Throws `UsageError` for a day before it.
std::optional<TypedDay> read_later_day(std::string_view field, const std::optional<std::string>& typed, Day said_on,
                                       std::string_view occasion, const Tracker& tracker, const Env& env);

/// Reads what was said on that day, as `read_later_day` does. Throws `UsageError` for a way to ask without a day, too.
Statement read_statement(const TypedStatement& typed, Day said_on, std::string_view occasion, const Tracker& tracker,
                         const Env& env);

/// Puts a statement into an interview or an entry of the log; what was not said stays as it is.
void put(const Statement& statement, auto& record) {
  if (statement.decision_by || statement.no_date) {
    record.decision_by = statement.decision_by;
    record.decision_said = statement.decision_said;
    record.no_date = statement.no_date;
  }
  if (!statement.ask_on) return;
  record.ask_on = statement.ask_on;
  record.ask_by = statement.ask_by;
}

}  // namespace followup
