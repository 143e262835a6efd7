// They said something: the wait starts anew.
#include <fmt/format.h>

#include "commands/lookup.hpp"
#include "commands/options.hpp"
#include "commands/read.hpp"
#include "commands/report.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string application;
  std::optional<std::string> text;
  std::optional<std::string> decision_by;
  std::optional<std::string> on;
  bool reply = false;
};

/// What they said, and its dates in words.
struct Message {
  LogEntry entry;
  std::string on;
  std::string decision_by;
};

Message read_message(const Arguments& arguments, const Tracker& tracker, const Env& env) {
  const auto [at, on] = read_on(arguments.on, tracker, env);
  LogEntry entry{.at = at, .kind = LogKind::heard};
  entry.text = read_text("TEXT", arguments.text);
  const auto decision_by = read_day("--decision-by", arguments.decision_by, Direction::future, tracker, env);
  if (decision_by) entry.decision_by = decision_by->day;
  const Day heard = day_of(entry.at);
  if (entry.decision_by && *entry.decision_by < heard)
    throw UsageError(fmt::format("--decision-by {} is before the day on which they said so, {}",
                                 long_date(*entry.decision_by), long_date(heard)));
  return {entry, on, decision_by ? decision_by->words : ""};
}

std::vector<std::string> lines_of(const Message& message, const Application& application) {
  std::vector<std::string> lines{fmt::format("Heard from {} on {}.", title_of(application), message.on)};
  if (!message.entry.text.empty()) lines.push_back("They said: " + message.entry.text);
  if (message.entry.decision_by) lines.push_back(fmt::format("Decision promised by {}.", message.decision_by));
  if (has_ended(application))
    lines.push_back(fmt::format("It is closed; if it goes on: followup reopen {}", application.id.value));
  return lines;
}

Edited heard(const Arguments& arguments, Tracker tracker, const Env& env) {
  Application& application = look_up_application(tracker, arguments.application, env.now);
  const Message message = read_message(arguments, tracker, env);
  const Lines namesakes = closed_namesakes(tracker, arguments.application, env.now);
  const Day today = day_of(env.now);
  application.log.push_back(message.entry);
  Report report{"heard", {application.id}, lines_of(message, application)};
  if (arguments.reply) {
    const std::string what = message.entry.text.empty() ? "their message" : message.entry.text;
    const TaskId task = add_task(application, {.kind = TaskKind::reply, .what = what, .due = today + date::days{1}});
    report.lines.push_back(fmt::format("Task {}: reply by {}.", task.value, in_full(today + date::days{1}, today)));
  }
  report.lines.insert(report.lines.end(), namesakes.begin(), namesakes.end());
  return say(std::move(tracker), report, env);
}

void options(CLI::App& app, Arguments& arguments) {
  required(app, "APPLICATION", arguments.application, "its id, or a part of its company or role");
  optional(app, "TEXT", arguments.text, "what they said");
  option(app, "--decision-by", "DATE", arguments.decision_by, "the day by which they now promise to decide");
  option(app, "--on", "DATE", arguments.on, "when they said it; now if not said");
  flag(app, "--reply", arguments.reply, "they expect an answer: a task for tomorrow");
}

}  // namespace

constinit const Command heard_command{
    .name = "heard",
    .summary = "record a word from them",
    .examples =
        "followup heard 3 'the panel is travelling' --decision-by +10d\n"
        "followup heard initech 'when could you start?' --reply",
    .declare = bind<options, heard>,
};

}  // namespace followup
