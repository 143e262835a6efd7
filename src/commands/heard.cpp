// A word from them, which starts the wait anew.
#include "commands/statement.hpp"

namespace followup {
namespace {

struct HeardArguments : TypedStatement {
  static constexpr Among among = Among::all;  ///< they may write after they have said no
  std::string application;
  std::optional<std::string> text;
  std::optional<std::string> quiet_until;
  std::optional<std::string> on;
  bool is_automatic = false;
  bool no_calls = false;
  bool reply = false;
};

/// A closed application goes on if they want an answer, or if its id says that it is meant; but a word from one's new
/// employer changes nothing. Says so, or how to.
std::string goes_on(const HeardArguments& arguments, Application& application, const Moment& at, const Moment& now) {
  const bool is_meant = arguments.reply || typed_id(arguments.application);
  if (!is_meant || application.outcome->result == Result::accepted)
    return fmt::format("It is closed; if it goes on: followup reopen {}", application.id.value);
  const Outcome outcome = *application.outcome;
  give_outcome(std::nullopt, application, at, now);
  return fmt::format("It goes on: no longer {} ({}).", name_of(outcome.result), long_date(outcome.on));
}

/// The task that they expect an answer, for tomorrow; in words.
std::string add_reply(const std::string& text, Application& application, Day today) {
  const Day due = today + date::days{1};
  const std::string what = text.empty() ? "their message" : text;
  const TaskId task = add_task(application, {.kind = TaskKind::reply, .what = what, .due = due});
  return fmt::format("Task {}: reply by {}.", task.value, in_full(due, today));
}

Lines heard(const HeardArguments& arguments, Application& application, const Tracker& tracker, const Env& env) {
  const auto [at, on] = read_on(arguments.on, tracker, env);
  const std::string text = read_text("TEXT", arguments.text);
  if (arguments.is_automatic && arguments.reply)
    throw UsageError("an automatic answer expects none: take --auto or --reply; nothing was changed");
  constexpr std::string_view occasion = "the day on which they said so";
  const Statement statement = read_statement(arguments, day_of(at), occasion, tracker, env);
  const auto quiet = read_later_day("--quiet-until", arguments.quiet_until, day_of(at), occasion, tracker, env);
  LogEntry entry{.at = at, .kind = LogKind::heard, .text = text, .auto_reply = arguments.is_automatic};
  put(statement, entry);
  if (quiet) entry.quiet_until = quiet->day;
  add_to_log(std::move(entry), application, env.now);
  Lines lines{arguments.is_automatic ? fmt::format("An automatic answer from {} on {}.", title_of(application), on)
                                     : fmt::format("Heard from {} on {}.", title_of(application), on)};
  if (!text.empty()) lines.push_back("They said: " + text);
  lines.insert(lines.end(), statement.lines.begin(), statement.lines.end());
  if (quiet) lines.push_back(fmt::format("Don't write to them before {}.", quiet->words));
  if (arguments.no_calls) lines.emplace_back("They asked not to be called.");
  if (arguments.no_calls) application.no_calls = true;
  if (has_ended(application) && !arguments.is_automatic) lines.push_back(goes_on(arguments, application, at, env.now));
  if (arguments.reply) lines.push_back(add_reply(text, application, day_of(env.now)));
  return lines;
}

void heard_options(CLI::App& app, HeardArguments& arguments) {
  application_word(app, arguments.application);
  optional(app, "TEXT", arguments.text, "what they said");
  statement_options(app, arguments);
  option(app, "--quiet-until", "DATE", arguments.quiet_until, "don't write to them before that day: on hold, away");
  flag(app, "--auto", arguments.is_automatic, "an automatic answer, which does not count as one");
  option(app, "--on", "DATE", arguments.on, "when they said it; now if not said");
  flag(app, "--no-calls", arguments.no_calls, "they asked not to be called");
  flag(app, "--reply", arguments.reply, "they expect an answer: a task for tomorrow");
}

}  // namespace

constinit const Command heard_command{"heard",
                                      "record what they wrote or said",
                                      {"followup heard 3 'the panel is travelling' --decision-by +10d",
                                       "followup heard initech 'when could you start?' --reply"},
                                      bind<heard_options, heard>};

}  // namespace followup
