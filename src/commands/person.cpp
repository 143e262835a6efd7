// Somebody of the employer's side.
#include <fmt/format.h>

#include <algorithm>

#include "commands/lookup.hpp"
#include "commands/options.hpp"
#include "commands/read.hpp"
#include "commands/report.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string application;
  std::string name;
  std::optional<std::string> title;
  std::optional<std::string> email;
  std::optional<std::string> phone;
  std::optional<std::string> prefers;
  std::optional<std::string> memorable;
  std::optional<std::string> rename;
  bool contact = false;
  bool met = false;
};

bool sets_something(const Arguments& a) {
  return a.title || a.email || a.phone || a.prefers || a.memorable || a.rename || a.contact || a.met;
}

/// The person that is meant, made if need be.
Person& person_of(const Arguments& arguments, Application& application, Lines& lines) {
  const std::string name = read_name("NAME", arguments.name);
  Person* known = look_up<Person>(application, name);
  if (!known) {
    lines.push_back(fmt::format("Added {}.{}", name, doubt_of_name<Person>(application, name)));
    return ensure_person(application, name);
  }
  if (!sets_something(arguments))
    throw UsageError(fmt::format("{} is known, and nothing is to be set; nothing was changed", known->name),
                     "what can be set: --title, --email, --phone, --prefers, --contact, --met, --memorable, --rename");
  return *known;
}

void set_preference(const Arguments& arguments, Person& person, Lines& lines) {
  if (!arguments.prefers) return;
  const std::string old(person.prefers ? name_of(*person.prefers) : "");
  person.prefers.reset();
  if (!arguments.prefers->empty())
    person.prefers = read_word("--prefers", *arguments.prefers, &preference_named, Preference::unknown);
  lines.push_back(change_in_words("prefers", person.name, old, *arguments.prefers));
}

void set_contact(const Person& person, Application& application, Lines& lines) {
  lines.push_back(fmt::format("{} is {}.", person.name,
                              person.contact ? "the contact already: not changed" : "now the contact for follow-ups"));
  mark_contact(application, person.name);
}

Met* part_of(Interview& interview, std::string_view name) {
  const auto found = std::ranges::find(interview.met, name, &Met::name);
  return found == interview.met.end() ? nullptr : &*found;
}

Interview& interview_with(Application& application, std::optional<InterviewId> id) {
  const auto found = std::ranges::find_if(application.interviews, [&](const Interview& i) { return i.id == id; });
  return found == application.interviews.end() ? application.interviews.back() : *found;
}

/// Puts them into the latest interview, if they are not in it.
void set_met(const Person& person, Application& application, std::optional<InterviewId> round, Lines& lines) {
  if (application.interviews.empty())
    throw UsageError("there is no interview yet in which they could have been met; nothing was changed",
                     "to record one: followup add");
  Interview& interview = interview_with(application, round);
  const bool is_known = part_of(interview, person.name) != nullptr;
  lines.push_back(fmt::format("{} {} interview {}{}.", person.name, is_known ? "is already in" : "was in",
                              interview.id.value, is_known ? ": not changed" : ""));
  if (!is_known) interview.met.push_back({.name = person.name});
}

/// What is remembered belongs to the latest talk with them.
void set_memorable(const Arguments& arguments, const Person& person, Application& application, Day today,
                   Lines& lines) {
  if (!arguments.memorable) return;
  Met* latest = nullptr;
  for (Interview& interview : application.interviews) {
    Met* part = part_of(interview, person.name);
    if (part && (!latest || day_of(interview.at) <= today)) latest = part;
  }
  if (!latest)
    throw UsageError(fmt::format("{} was in no interview; nothing was changed", person.name),
                     "if they were in the latest: --met");
  set_text("memorable", arguments.memorable, person.name, latest->memorable, lines);
}

void rename(const Arguments& arguments, const Person& person, Application& application, Lines& lines) {
  if (!arguments.rename) return;
  const std::string to = read_name("--rename", *arguments.rename);
  const Person* other = look_up_name<Person>(application, to);
  if (other && other != &person)
    throw UsageError(fmt::format("there is a person {} already; nothing was changed", other->name));
  const std::string from = person.name;
  lines.push_back(from == to ? fmt::format("{} has that name already: not changed.", from)
                             : fmt::format("{} is now called {}.", from, to));
  rename_person(application, from, to);
}

Edited person(const Arguments& arguments, Tracker tracker, const Env& env) {
  Application& application = look_up_application(tracker, arguments.application, env.now);
  Report report{"person", {application.id}, {}};
  Lines& lines = report.lines;
  Person& meant = person_of(arguments, application, lines);
  set_text("title", arguments.title, meant.name, meant.title, lines);
  set_email(arguments.email, meant.name, meant.email, lines);
  set_text("phone", arguments.phone, meant.name, meant.phone, lines);
  set_preference(arguments, meant, lines);
  if (arguments.contact) set_contact(meant, application, lines);
  const auto round = situation_of(application, tracker.policy, env.now).round;
  if (arguments.met) set_met(meant, application, round, lines);
  set_memorable(arguments, meant, application, day_of(env.now), lines);
  rename(arguments, meant, application, lines);
  return say(std::move(tracker), report, env);
}

void options(CLI::App& app, Arguments& arguments) {
  required(app, "APPLICATION", arguments.application, "its id, or a part of its company or role");
  required(app, "NAME", arguments.name, "the person's name; of a known one, its first word will do");
  option(app, "--title", "TITLE", arguments.title, "what they are; '' removes it, here and below");
  option(app, "--email", "ADDRESS", arguments.email, "an e-mail address");
  option(app, "--phone", "NUMBER", arguments.phone, "a phone number");
  option(app, "--prefers", "WAY", arguments.prefers,
         "how they like to be contacted: email, phone, post; unknown if you asked in vain");
  flag(app, "--contact", arguments.contact, "follow-ups go to this person");
  flag(app, "--met", arguments.met, "they were in the latest interview");
  option(app, "--memorable", "TEXT", arguments.memorable, "what to remember of the latest talk with them");
  option(app, "--rename", "NEW", arguments.rename, "another name for them");
}

}  // namespace

constinit const Command person_command{
    .name = "person",
    .summary = "record who they are, and how to reach them",
    .examples =
        "followup person 3 ann --email ann@initech.example --prefers phone\n"
        "followup person 3 'Bo Li' --title Recruiter --contact",
    .declare = bind<options, person>,
};

}  // namespace followup
