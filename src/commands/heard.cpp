// Words to record: what they said, which starts the wait anew; what they asked for; and what to remember of the latest
// interview, or what letters should say of it.
#include "commands/command.hpp"

namespace followup {
namespace {

// --- heard -----------------------------------------------------------------------------------------------------------

struct HeardArguments {
  static constexpr Among among = Among::all;  ///< they may write after they have said no
  std::string application;
  std::optional<std::string> text;
  std::optional<std::string> decision_by;
  std::optional<std::string> on;
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

Lines heard(const HeardArguments& arguments, Application& application, const Tracker& tracker, const Env& env) {
  const auto [at, on] = read_on(arguments.on, tracker, env);
  const std::string text = read_text("TEXT", arguments.text);
  const auto decision_by = read_day("--decision-by", arguments.decision_by, Direction::future, tracker, env);
  if (decision_by && decision_by->day < day_of(at))
    throw UsageError(fmt::format("--decision-by {} is before the day on which they said so, {}",
                                 long_date(decision_by->day), long_date(day_of(at))));
  LogEntry& entry = add_to_log({.at = at, .kind = LogKind::heard, .text = text}, application, env.now);
  if (decision_by) entry.decision_by = decision_by->day;
  Lines lines{fmt::format("Heard from {} on {}.", title_of(application), on)};
  if (!text.empty()) lines.push_back("They said: " + text);
  if (decision_by) lines.push_back(fmt::format("Decision promised by {}.", decision_by->words));
  if (arguments.no_calls) lines.emplace_back("They asked not to be called.");
  if (arguments.no_calls) application.no_calls = true;
  if (has_ended(application)) lines.push_back(goes_on(arguments, application, at, env.now));
  if (arguments.reply) {
    const Day today = day_of(env.now);
    const Day due = today + date::days{1};
    const std::string what = text.empty() ? "their message" : text;
    const TaskId task = add_task(application, {.kind = TaskKind::reply, .what = what, .due = due});
    lines.push_back(fmt::format("Task {}: reply by {}.", task.value, in_full(due, today)));
  }
  return lines;
}

void heard_options(CLI::App& app, HeardArguments& arguments) {
  application_word(app, arguments.application);
  optional(app, "TEXT", arguments.text, "what they said");
  option(app, "--decision-by", "DATE", arguments.decision_by, "the day by which they now promise to decide");
  option(app, "--on", "DATE", arguments.on, "when they said it; now if not said");
  flag(app, "--no-calls", arguments.no_calls, "they asked not to be called");
  flag(app, "--reply", arguments.reply, "they expect an answer: a task for tomorrow");
}

// --- task ------------------------------------------------------------------------------------------------------------

struct TaskArguments {
  std::string application;
  std::optional<std::string> kind;
  std::optional<std::string> what;
  std::optional<std::string> by;
};

/// Gives a task that is known another day.
Report move(const TaskArguments& arguments, Tracker& tracker, const Env& env) {
  const auto [application, part] = look_up_part(tracker, arguments.application, env.now);
  Task* task = find_by(application->tasks, part.subject.task, &Task::id);
  if (!task) throw UsageError(fmt::format("{} is no task; nothing was changed", part.name));
  const auto by = read_day("--by", arguments.by, Direction::future, tracker, env);
  if (!by || arguments.kind)
    throw UsageError("a task that is known takes another day with --by, and nothing else; nothing was changed",
                     fmt::format("for example: followup task {} --by +4d", arguments.application));
  const std::string old = task->due ? long_date(*task->due) : "without a day";
  const std::string change = task->due == When(by->day) ? " already: not changed." : fmt::format(" (was {}).", old);
  task->due = by->day;
  return {{application->id},
          {fmt::format("Task {} for {}: {} {}, by {}{}", task->id.value, title_of(*application), name_of(task->kind),
                       task->what, by->words, change)}};
}

Lines request(const TaskArguments& arguments, Application& application, const Tracker& tracker, const Env& env) {
  if (!arguments.kind || !arguments.what)
    throw UsageError(fmt::format("task: {} is required", arguments.kind ? "TEXT" : "KIND"),
                     "for example: followup task 3 send 'two work samples' --by +4d\n"
                     "to see what it takes: followup task --help");
  Task task{.kind = read_word<TaskKind>("KIND", *arguments.kind), .what = read_name("TEXT", *arguments.what)};
  const auto by = read_day("--by", arguments.by, Direction::future, tracker, env);
  if (by) task.due = by->day;
  const std::string due = by ? fmt::format("by {}", by->words) : "no day named";
  const int number = add_task(application, task).value;
  return {fmt::format("Task {} for {}: {} {}, {}.", number, title_of(application), *arguments.kind, task.what, due),
          fmt::format("Once it is done: followup done {}/task-{}", application.id.value, number)};
}

Report move_or_request(const TaskArguments& arguments, Tracker& tracker, const Env& env) {
  if (names_part(arguments.application)) return move(arguments, tracker, env);
  return edit_application(tracker, arguments.application, Among::open, env,
                          [&](Application& application) { return request(arguments, application, tracker, env); });
}

void task_options(CLI::App& app, TaskArguments& arguments) {
  required(app, "APPLICATION", arguments.application,
           "its id, or a part of its company or role; or a task that gets another day: 3/task-1");
  optional(app, "KIND", arguments.kind, "send, submit, reply or call");
  optional(app, "TEXT", arguments.what, "what they asked for");
  option(app, "--by", "DATE", arguments.by, "the day by which they want it");
}

// --- note ------------------------------------------------------------------------------------------------------------

struct NoteArguments {
  std::string application;
  std::optional<std::string> text;
  std::optional<std::string> forgot;
  std::optional<std::string> fit;
  std::optional<std::string> interview;
  bool replace = false;
};

Lines note(const NoteArguments& arguments, Application& application, const Tracker& tracker, const Env& env) {
  if (!arguments.text && !arguments.forgot && !arguments.fit)
    throw UsageError("nothing is to be noted; nothing was changed", "what can be: TEXT, --forgot, --fit");
  Interview& talk = look_up_interview(application, arguments.interview, tracker.policy, env.now);
  const std::string whose = fmt::format("Interview {}", talk.id.value);
  Lines lines;
  add_text("note", arguments.text, arguments.replace, whose, talk.notes, lines);
  add_text("forgot", arguments.forgot, arguments.replace, whose, talk.forgot, lines);
  add_text("fit", arguments.fit, arguments.replace, title_of(application), application.fit, lines);
  return lines;
}

void note_options(CLI::App& app, NoteArguments& arguments) {
  application_word(app, arguments.application);
  optional(app, "TEXT", arguments.text, "what to remember of the interview; '' removes it, here and below");
  option(app, "--forgot", "TEXT", arguments.forgot, "what you did not say there, or must set right: for the letters");
  option(app, "--fit", "TEXT", arguments.fit, "why you are the one for it: for the letters");
  interview_option(app, arguments.interview);
  flag(app, "--replace", arguments.replace, "in the place of what is there; else it is added to that");
}

}  // namespace

constinit const Command heard_command{"heard",
                                      "record a word from them",
                                      {"followup heard 3 'the panel is travelling' --decision-by +10d",
                                       "followup heard initech 'when could you start?' --reply"},
                                      bind<heard_options, heard>};

constinit const Command task_command{
    "task",
    "record what they asked for",
    {"followup task 3 send 'two work samples' --by +4d", "followup task 3/task-1 --by +6d"},
    bind<task_options, move_or_request>};

constinit const Command note_command{
    "note",
    "record what to remember of an interview, and what letters should say",
    {"followup note 3 'two shifts; the new hall opens in March'",
     "followup note initech --forgot 'the forklift licence' --fit 'ten years on packaging lines'"},
    bind<note_options, note>};

}  // namespace followup
