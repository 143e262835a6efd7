// Forget an application, or something that it holds.
#include <fmt/format.h>

#include <algorithm>

#include "commands/lookup.hpp"
#include "commands/options.hpp"
#include "commands/parts.hpp"
#include "commands/report.hpp"
#include "followup/errors.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string application;
};

constexpr std::string_view kept = "The states that undo keeps, and the .bak, still hold all of it.";

Edited remove_whole(const Application& application, Tracker tracker, const Env& env) {
  remove_application(tracker, application.id);
  const Report report{
      "remove",
      {application.id},
      {fmt::format("Removed application {}, {}.", application.id.value, title_of(application)),
       fmt::format("With it went {}, {}, {}, {} and {} of the log.", plural(application.interviews.size(), "interview"),
                   plural(application.people.size(), "person", "people"), plural(application.tasks.size(), "task"),
                   plural(application.references.size(), "reference"),
                   plural(application.log.size(), "entry", "entries")),
       std::string(kept)}};
  return say(std::move(tracker), report, env);
}

/// What is only said of an interview goes with it.
std::vector<std::string> lost_with(const Interview& interview) {
  std::vector<std::string> lines;
  if (interview.decision_by)
    lines.push_back(fmt::format("With it went the decision promised by {}.", long_date(*interview.decision_by)));
  if (!interview.notes.empty()) lines.push_back(fmt::format("With it went the note: {}", interview.notes));
  if (!interview.forgot.empty()) lines.push_back(fmt::format("With it went what was not said: {}", interview.forgot));
  for (const Met& met : interview.met)
    if (!met.memorable.empty()) lines.push_back(fmt::format("With it went what {} said: {}", met.name, met.memorable));
  return lines;
}

/// Takes a part out of the application; says what else went.
std::vector<std::string> take_out(const Subject& subject, Application& application) {
  std::vector<std::string> lines;
  if (subject.interview) lines = lost_with(*find(application, *subject.interview));
  erase_suppressions(subject, application);
  std::erase_if(application.interviews, [&](const Interview& one) { return one.id == subject.interview; });
  std::erase_if(application.tasks, [&](const Task& one) { return one.id == subject.task; });
  std::erase_if(application.references, [&](const Reference& one) { return one.name == subject.reference; });
  std::erase_if(application.people, [&](const Person& one) { return one.name == subject.person; });
  for (Interview& interview : application.interviews)
    if (std::erase_if(interview.met, [&](const Met& met) { return met.name == subject.person; }) > 0)
      lines.push_back(fmt::format("They are no longer in interview {}.", interview.id.value));
  return lines;
}

/// `typed` is the id of the application, a slash and the word.
Edited remove_part(const std::string& typed, Tracker tracker, const Env& env) {
  const std::size_t slash = typed.find('/');
  Application& application = look_up_application(tracker, typed.substr(0, slash), env.now);
  const int id = application.id.value;
  const PartOfRecord part = look_up_part(application, typed.substr(slash + 1), typed);
  if (part.subject.interview && application.interviews.size() == 1)
    throw UsageError(fmt::format("{} is the only one of application {}; nothing was changed", part.name, id),
                     fmt::format("to forget the application: followup remove {}", id));
  check_not_in_log(part.subject, part.name, application, tracker.policy, env.now);
  Report report{"remove",
                {application.id},
                {fmt::format("Removed {} from application {}, {}.", part.name, id, title_of(application))}};
  const std::vector<std::string> lost = take_out(part.subject, application);
  report.lines.insert(report.lines.end(), lost.begin(), lost.end());
  report.lines.emplace_back(kept);
  return say(std::move(tracker), report, env);
}

Edited remove(const Arguments& arguments, Tracker tracker, const Env& env) {
  const std::string& typed = arguments.application;
  if (const std::size_t slash = typed.find('/'); slash != typed.npos && typed_id(typed.substr(0, slash)))
    return remove_part(typed, std::move(tracker), env);
  const Application application = look_up_application(std::as_const(tracker), typed, env.now);
  return remove_whole(application, std::move(tracker), env);
}

void options(CLI::App& app, Arguments& arguments) {
  required(app, "APPLICATION", arguments.application,
           "its id, or a part of its company or role; or what is in it: 3/nick, 3/task-2, 3/interview-1");
}

}  // namespace

constinit const Command remove_command{
    .name = "remove",
    .summary = "forget an application, or a person, reference, task or interview of it",
    .examples =
        "followup remove 3\n"
        "followup remove 3/task-1",
    .declare = bind<options, remove>,
};

}  // namespace followup
