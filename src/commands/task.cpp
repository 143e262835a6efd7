// What they asked for.
#include "commands/shared/command.hpp"

namespace followup {
namespace {

struct TaskArguments {
  std::string application;
  std::optional<std::string> kind;
  std::optional<std::string> what;
  std::optional<std::string> by;
  std::optional<std::string> on;
};

/// When it is wanted, and in words: the day or moment of `--by`, or that of `--on`, before which it is not wanted.
struct TypedTime {
  std::optional<Day> from;
  std::optional<When> due;
  std::string words;
};

TypedTime read_time(const TaskArguments& arguments, const Tracker& tracker, const Env& env) {
  if (arguments.on && arguments.by)
    throw UsageError("a task takes --on or --by, not both; nothing was changed",
                     "--on is the very day, --by the last one");
  if (!arguments.on && !arguments.by) return {{}, {}, "no day named"};
  const bool is_on = arguments.on.has_value();
  const Understood at =
      read_when(is_on ? "--on" : "--by", is_on ? *arguments.on : *arguments.by, Direction::future, tracker, env);
  const std::string words = in_full(at, day_of(env.now));
  if (is_on) return {day_of(at.when), at.when, "on " + words + ", not before"};
  return {{}, at.when, "by " + words};
}

/// Gives a task that is known another day.
Report move(const TaskArguments& arguments, Tracker& tracker, const Env& env) {
  const auto [application, part] = look_up_part(tracker, arguments.application, env.now);
  Task* task = find_by(application->tasks, part.subject.task, &Task::id);
  if (!task) throw UsageError(fmt::format("{} is no task; nothing was changed", part.name));
  const TypedTime time = read_time(arguments, tracker, env);
  if (!time.due || arguments.kind)
    throw UsageError("a task that is known takes another day with --by or --on, and nothing else; nothing was changed",
                     fmt::format("for example: followup task {} --by +4d", arguments.application));
  const std::string old = task->due ? long_date(*task->due) : "without a day";
  const bool is_same = task->due == time.due && task->from == time.from;
  const std::string change = is_same ? " already: not changed." : fmt::format(" (was {}).", old);
  task->due = time.due;
  task->from = time.from;
  return {{application->id},
          {fmt::format("Task {} for {}: {} {}, {}{}", task->id.value, title_of(*application), name_of(task->kind),
                       task->what, time.words, change)}};
}

Lines request(const TaskArguments& arguments, Application& application, const Tracker& tracker, const Env& env) {
  if (!arguments.kind || !arguments.what)
    throw UsageError(fmt::format("task: {} is required", arguments.kind ? "TEXT" : "KIND"),
                     "for example: followup task 3 send 'two work samples' --by +4d\n"
                     "to see what it takes: followup task --help");
  const TypedTime time = read_time(arguments, tracker, env);
  const Task task{.kind = read_word<TaskKind>("KIND", *arguments.kind),
                  .what = read_name("TEXT", *arguments.what),
                  .from = time.from,
                  .due = time.due};
  const auto is_done = [&](const Task& one) {
    return std::ranges::any_of(application.log, [&](const LogEntry& entry) {
      return entry.kind == LogKind::task_done && entry.task == one.id;
    });
  };
  const auto is_it = [&](const Task& one) {
    const bool is_same = one.kind == task.kind && one.what == task.what && one.from == task.from && one.due == task.due;
    return is_same && !is_done(one);
  };
  if (const auto known = std::ranges::find_if(application.tasks, is_it); known != application.tasks.end())
    return {
        fmt::format("Task {} for {} is that already; nothing was changed.", known->id.value, title_of(application))};
  const int number = add_task(application, task).value;
  return {
      fmt::format("Task {} for {}: {} {}, {}.", number, title_of(application), *arguments.kind, task.what, time.words),
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
  option(app, "--by", "DATE", arguments.by, "the day by which they want it, perhaps with the hour");
  option(app, "--on", "DATE", arguments.on, "the day on which they want it, and not before: a call, a visit");
}

}  // namespace

constinit const Command task_command{
    "task",
    "record what they asked for",
    {"followup task 3 send 'two work samples' --by +4d", "followup task 3/task-1 --by +6d"},
    bind<task_options, move_or_request>};

}  // namespace followup
