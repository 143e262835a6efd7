// A record as a whole: edited as the file has it, given another name, or forgotten, perhaps in part.
#include "commands/shared/command.hpp"

namespace followup {
namespace {

// --- edit -----------------------------------------------------------------------------------------------------------

/// Refuses an address to which nobody could write; one that was there before may stay.
void check_addresses(const Application& edited, const Application& original) {
  const auto is_there = [](const auto& people, const std::string& email) {
    return std::ranges::any_of(people, [&](const auto& one) { return one.email == email; });
  };
  const auto check = [&](const auto& people, const auto& before) {
    for (const auto& one : people)
      if (!one.email.empty() && !is_there(before, one.email))
        read_email(fmt::format("email of {}", one.name), one.email);
  };
  check(edited.people, original.people);
  check(edited.references, original.references);
}

Edited put(Tracker tracker, const Application& original, Application edited, const Env& env) {
  const std::string name = fmt::format("application {}", original.id.value);
  if (edited.id != original.id)
    throw DataError(fmt::format("the id of {} must stay what it is; nothing was changed", name));
  Application* now = find(tracker, original.id);
  if (!now || *now != original)
    throw DataError(fmt::format("{} was changed by another followup meanwhile; nothing was changed", name));
  check_addresses(edited, original);
  const bool is_same = edited == original;
  *now = std::move(edited);
  constexpr const char* unchanged =
      "Nothing was changed. (If your editor returned at once, let it wait: VISUAL='code --wait')";
  const std::string line = is_same ? unchanged : fmt::format("Edited {}, {}.", name, title_of(*now));
  return say(std::move(tracker), "edit", {{original.id}, {line}}, env);
}

Output edit(const std::string& typed, const Services& services, const Env& env) {
  const Tracker tracker = services.load();
  const Application& original = look_up_application(tracker, typed, env.now);
  Output output;
  const auto save = [&](const Application& edited) {
    output = services.change([&](Tracker now, const Env&) { return put(std::move(now), original, edited, env); });
  };
  if (!services.edit_record(original, save)) save(original);
  return output;
}

// --- remove ---------------------------------------------------------------------------------------------------------

constexpr std::string_view kept_states = "The states that undo keeps, and the .bak, still hold all of it.";

Lines remove_whole(const Application& application, Tracker& tracker) {
  Lines lines{
      fmt::format("Removed application {}, {}.", application.id.value, title_of(application)),
      fmt::format("With it went {}, {}, {}, {} and {} of the log.", plural(application.interviews.size(), "interview"),
                  plural(application.people.size(), "person", "people"), plural(application.tasks.size(), "task"),
                  plural(application.references.size(), "reference"),
                  plural(application.log.size(), "entry", "entries")),
      std::string(kept_states)};
  remove_application(tracker, application.id);
  return lines;
}

/// What is only said of an interview goes with it.
Lines lost_with(const Interview& interview) {
  Lines lines;
  if (interview.decision_by)
    lines.push_back(fmt::format("With it went their date, {}.", long_date(*interview.decision_by)));
  const auto add = [&](std::string_view what, const std::string& text) {
    if (!text.empty()) lines.push_back(fmt::format("With it went {}: {}", what, text));
  };
  add("the note", interview.notes);
  add("its topics", interview.topics);
  add("what was not said", interview.forgot);
  add("what is to be set right", interview.correct);
  if (interview.ask_on) lines.push_back(fmt::format("With it went the day to ask, {}.", long_date(*interview.ask_on)));
  for (const Met& met : interview.met) add(fmt::format("what {} said", met.name), met.memorable);
  return lines;
}

/// Takes a part out of the application; says what else went.
Lines take_out(const Subject& subject, Application& application) {
  Lines lines;
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

Lines remove_part(const PartOfRecord& part, Application& application, const Policy& policy, const Env& env) {
  const int id = application.id.value;
  if (part.subject.interview && application.interviews.size() == 1)
    throw UsageError(fmt::format("{} is the only one of application {}; nothing was changed", part.name, id),
                     fmt::format("to forget the application: followup remove {}", id));
  check_not_in_log(part.subject, part.name, application, policy, env.now);
  Lines lines{fmt::format("Removed {} from application {}, {}.", part.name, id, title_of(application))};
  const Lines lost = take_out(part.subject, application);
  lines.insert(lines.end(), lost.begin(), lost.end());
  lines.emplace_back(kept_states);
  return lines;
}

Report remove(const std::string& typed, Tracker& tracker, const Env& env) {
  if (names_part(typed)) {
    const auto [application, part] = look_up_part(tracker, typed, env.now);
    return {{application->id}, remove_part(part, *application, tracker.policy, env)};
  }
  const Application application = look_up_application(tracker, typed, env.now);
  return {{application.id}, remove_whole(application, tracker)};
}

void remove_options(CLI::App& app, std::string& application) {
  required(app, "APPLICATION", application,
           "its id, or a part of its company or role; or what is in it: 3/nick, 3/task-2, 3/interview-1");
}

// --- rename ---------------------------------------------------------------------------------------------------------

struct RenameArguments {
  std::string application;
  std::string company;
  std::optional<std::string> role;
};

Lines rename(const RenameArguments& arguments, Application& application, const Tracker& tracker, const Env& /*env*/) {
  const std::string company = read_name("COMPANY", arguments.company);
  const std::string role = arguments.role ? trimmed(read_text("ROLE", arguments.role)) : application.role;
  const std::string old = fmt::format("Application {}, {},", application.id.value, title_of(application));
  if (company == application.company && role == application.role) return {old + " has that name already: not changed."};
  application.company = company;
  application.role = role;
  const std::string title = title_of(application);
  Lines lines{fmt::format("{} is now called {}.", old, title)};
  for (const Application& other : tracker.applications)
    if (other.id != application.id && !has_ended(other) && without_case(title_of(other)) == without_case(title))
      lines.push_back(fmt::format("Application {} is called so, too.", other.id.value));
  return lines;
}

void rename_options(CLI::App& app, RenameArguments& arguments) {
  application_word(app, arguments.application);
  required(app, "COMPANY", arguments.company, "what the company is called");
  optional(app, "ROLE", arguments.role, "another role; it stays if not said, and '' removes it");
}

}  // namespace

constinit const Command edit_command{"edit",
                                     "edit an application's record as JSON, in $VISUAL or $EDITOR",
                                     {"followup edit 3", "followup edit initech"},
                                     bind<application_word, edit>};

constinit const Command remove_command{"remove",
                                       "forget an application, or a person, reference, task or interview of it",
                                       {"followup remove 3", "followup remove 3/task-1"},
                                       bind<remove_options, remove>};

constinit const Command rename_command{
    "rename",
    "give a company another name, and an application another role",
    {"followup rename 3 'Initech Labs'", "followup rename initech Initech 'Head of packaging'"},
    bind<rename_options, rename>};

}  // namespace followup
