// They asked for something.
#include <fmt/format.h>

#include "commands/lookup.hpp"
#include "commands/options.hpp"
#include "commands/read.hpp"
#include "commands/report.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string application;
  std::string kind;
  std::string what;
  std::optional<std::string> by;
};

Edited request(const Arguments& arguments, Tracker tracker, const Env& env) {
  Application& application = look_up_application(tracker, arguments.application, env.now);
  Task task;
  task.kind = read_word("KIND", arguments.kind, &task_kind_named, TaskKind::call);
  task.what = read_name("TEXT", arguments.what);
  const auto by = read_day("--by", arguments.by, Direction::future, tracker, env);
  if (by) task.due = by->day;
  const std::string due = by ? fmt::format("by {}", by->words) : "no day named";
  const int number = add_task(application, task).value;
  Report report{
      "task",
      {application.id},
      {fmt::format("Task {} for {}: {} {}, {}.", number, title_of(application), arguments.kind, task.what, due),
       fmt::format("Once it is done: followup done {}/task-{}", application.id.value, number)}};
  const Lines namesakes = closed_namesakes(tracker, arguments.application, env.now);
  report.lines.insert(report.lines.end(), namesakes.begin(), namesakes.end());
  return say(std::move(tracker), report, env);
}

void options(CLI::App& app, Arguments& arguments) {
  required(app, "APPLICATION", arguments.application, "its id, or a part of its company or role");
  required(app, "KIND", arguments.kind, "send, submit, reply or call");
  required(app, "TEXT", arguments.what, "what they asked for");
  option(app, "--by", "DATE", arguments.by, "the day by which they want it");
}

}  // namespace

constinit const Command task_command{
    .name = "task",
    .summary = "record what they asked for",
    .examples =
        "followup task 3 send 'two work samples' --by +4d\n"
        "followup task initech call 'the plant about a tour'",
    .declare = bind<options, request>,
};

}  // namespace followup
