// They said something: the wait starts anew.
#include "commands/lookup.hpp"
#include "commands/options.hpp"
#include "commands/read.hpp"
#include "commands/report.hpp"
#include "followup/errors.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string application;
  std::optional<std::string> text;
  std::optional<std::string> decision_by;
  std::optional<std::string> on;
  bool reply = false;
};

/// What they said, and the dates of it in words.
struct Word {
  LogEntry entry;
  std::string on;
  std::string decision_by;
};

Word read_word_of(const Arguments& arguments, const Tracker& tracker, const Env& env) {
  const auto [at, on] = read_on(arguments.on, tracker, env);
  LogEntry entry{.at = at, .kind = LogKind::heard};
  entry.text = read_text("TEXT", arguments.text);
  const auto decision_by = read_day("--decision-by", arguments.decision_by, Direction::future, tracker, env);
  if (decision_by) entry.decision_by = decision_by->day;
  const Day heard = day_of(entry.at);
  if (entry.decision_by && *entry.decision_by < heard)
    throw UsageError("--decision-by " + long_date(*entry.decision_by) + " is before the day on which they said so, " +
                     long_date(heard));
  return {entry, on, decision_by ? decision_by->words : ""};
}

std::vector<std::string> lines_of(const Word& word, const Application& application) {
  std::vector<std::string> lines{"Heard from " + title_of(application) + " on " + word.on + "."};
  if (!word.entry.text.empty()) lines.push_back("They said: " + word.entry.text);
  if (word.entry.decision_by) lines.push_back("Decision promised by " + word.decision_by + ".");
  if (has_ended(application))
    lines.push_back("It is closed; if it goes on: followup reopen " + std::to_string(application.id.value));
  return lines;
}

Edited heard(const Arguments& arguments, Tracker tracker, const Env& env) {
  Application& application = look_up_application(tracker, arguments.application, env.now);
  const Word word = read_word_of(arguments, tracker, env);
  const Day today = day_of(env.now);
  application.log.push_back(word.entry);
  Report report{"heard", {application.id}, lines_of(word, application)};
  if (arguments.reply) {
    const std::string what = word.entry.text.empty() ? "their message" : word.entry.text;
    const TaskId task = add_task(application, {.kind = TaskKind::reply, .what = what, .due = today + 1});
    report.lines.push_back("Task " + std::to_string(task.value) + ": reply by " + in_full(today + 1, today) + ".");
  }
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
