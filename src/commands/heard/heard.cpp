// A word from them, which starts the wait anew.
#include "commands/heard/heard.hpp"

namespace followup {
namespace {

/// A closed application goes on if they want an answer, or if it was their silence that closed it; but a word from
/// one's new employer changes nothing. Says so, or how to.
std::string goes_on(const HeardArguments& arguments, Application& application, const Moment& at, const Moment& now) {
  const Result result = application.outcome->result;
  if ((!arguments.reply && result != Result::ghosted) || result == Result::accepted)
    return fmt::format("It is closed; if it goes on: followup reopen {}", application.id.value);
  const Outcome outcome = *application.outcome;
  give_outcome(std::nullopt, application, at, now);
  return fmt::format("It goes on: no longer {} ({}).", name_of(outcome.result), long_date(outcome.on));
}

/// The task that they expect an answer, for tomorrow; in words. A known message may have it already.
std::string add_reply(const std::string& text, bool is_known, Application& application, Day today) {
  const Day due = today + date::days{1};
  const std::string what = text.empty() ? "their message" : text;
  const auto is_it = [&](const Task& task) { return task.kind == TaskKind::reply && task.what == what; };
  const auto there = std::ranges::find_if(application.tasks, is_it);
  if (is_known && there != application.tasks.end())
    return fmt::format("Task {}, to answer it, is on record already.", there->id.value);
  const TaskId task = add_task(application, {.kind = TaskKind::reply, .what = what, .due = due});
  return fmt::format("Task {}: reply by {}.", task.value, in_full(due, today));
}

/// What is said first: that it is recorded, or that this message was.
std::string first_line(const HeardWord& word, const Application& application, const LogEntry* known, const Env& env) {
  const std::string on = known ? in_full(on_clock(known->at, env.zone), day_of(env.now)) : word.on.words;
  const std::string_view start = known               ? "Known already: heard from"
                                 : word.is_automatic ? "An automatic answer from"
                                                     : "Heard from";
  return fmt::format("{} {} on {}.", start, title_of(application), on);
}

Lines heard_in_words(const HeardArguments& arguments, Application& application, const Tracker& tracker,
                     const Env& env) {
  const HeardWord word{read_on(arguments.on, tracker, env), read_text("TEXT", arguments.text), arguments.is_automatic};
  return record(word, arguments, application, tracker, env);
}

Operation heard(const HeardArguments& arguments) {
  if (arguments.mail)
    return Procedure([=](const Services& services, const Env& env) { return heard_by_mail(arguments, services, env); });
  if (!arguments.application)
    throw UsageError(
        "heard: APPLICATION is required",
        fmt::format("for example: {}\nto see what it takes: followup heard --help", heard_command.examples.front()));
  return Edit([=](Tracker tracker, const Env& env) {
    const Report report = edit_application(tracker, *arguments.application, Among::all, env, [&](Application& one) {
      return heard_in_words(arguments, one, tracker, env);
    });
    return say(std::move(tracker), "heard", report, env);
  });
}

void heard_options(CLI::App& app, HeardArguments& arguments) {
  optional(app, "APPLICATION", arguments.application,
           "its id, or a part of its company or role; with --mail, who wrote tells it");
  optional(app, "TEXT", arguments.text, "what they said");
  option(app, "--mail", "FILE", arguments.mail, "what they said is an e-mail: its file, or - for standard input");
  statement_options(app, arguments);
  option(app, "--quiet-until", "DATE", arguments.quiet_until, "don't write to them before that day: on hold, away");
  flag(app, "--auto", arguments.is_automatic, "an automatic answer, which does not count as one");
  option(app, "--on", "DATE", arguments.on, "when they said it; now if not said");
  flag(app, "--no-calls", arguments.no_calls, "they asked not to be called");
  flag(app, "--reply", arguments.reply, "they expect an answer: a task for tomorrow");
}

}  // namespace

LogEntry* known_as(const HeardWord& word, Application& application) {
  const auto found = std::ranges::find_if(application.log, [&](const LogEntry& entry) {
    if (!word.message.empty()) return entry.message == word.message;
    return word.is_by_moment && entry.kind == LogKind::heard && entry.message.empty() &&
           entry.at.utc == word.on.at.utc && entry.text == word.text;
  });
  return found == application.log.end() ? nullptr : &*found;
}

Lines record(const HeardWord& word, const HeardArguments& arguments, Application& application, const Tracker& tracker,
             const Env& env) {
  if (word.is_automatic && arguments.reply)
    throw UsageError(arguments.is_automatic
                         ? "--auto says that nobody waits for an answer, --reply that somebody does: leave one away; "
                           "nothing was changed"
                         : "the e-mail is an automatic answer, to which nobody waits for a reply: leave --reply away; "
                           "nothing was changed");
  constexpr std::string_view occasion = "the day on which they said so";
  LogEntry* known = known_as(word, application);
  LogEntry entry = known ? *known
                         : LogEntry{.at = word.on.at,
                                    .kind = LogKind::heard,
                                    .text = word.text,
                                    .auto_reply = word.is_automatic,
                                    .message = word.message};
  const bool is_now_automatic = arguments.is_automatic && !entry.auto_reply;
  entry.auto_reply = entry.auto_reply || arguments.is_automatic;
  const Day said_on = day_of(entry.at);
  const Statement statement = read_statement(arguments, said_on, occasion, tracker, env);
  const auto quiet = read_later_day("--quiet-until", arguments.quiet_until, said_on, occasion, tracker, env);
  put(statement, entry);
  if (quiet) entry.quiet_until = quiet->day;
  Lines lines{first_line(word, application, known, env)};
  if (!entry.text.empty() && !known) lines.push_back("They said: " + entry.text);
  lines.insert(lines.end(), statement.lines.begin(), statement.lines.end());
  if (quiet) lines.push_back(fmt::format("Don't write to them before {}.", quiet->words));
  if (is_now_automatic) lines.emplace_back("It is an automatic answer.");
  if (arguments.no_calls) set_no_calls(application, lines);
  if (known)
    *known = entry;
  else
    add_to_log(entry, application, env.now);
  if (has_ended(application) && !word.is_automatic && (!known || arguments.reply))
    lines.push_back(goes_on(arguments, application, entry.at, env.now));
  if (arguments.reply) lines.push_back(add_reply(entry.text, known, application, day_of(env.now)));
  return lines;
}

constinit const Command heard_command{"heard",
                                      "record what they wrote or said",
                                      {"followup heard 3 'the panel is travelling' --decision-by +10d",
                                       "followup heard initech 'when could you start?' --reply"},
                                      bind<heard_options, heard>};

}  // namespace followup
