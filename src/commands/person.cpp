// Somebody of the employer's side, and somebody whom they may ask about you.
#include "commands/command.hpp"

namespace followup {
namespace {

// --- person ----------------------------------------------------------------------------------------------------------

struct PersonArguments {
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

bool sets_something(const PersonArguments& a) {
  return a.title || a.email || a.phone || a.prefers || a.memorable || a.rename || a.contact || a.met;
}

/// Whom the name means, made if need be. Throws if somebody known is meant and nothing of them is to be set.
Person& person_of(const PersonArguments& arguments, Application& application, Lines& lines) {
  const std::string name = read_name("NAME", arguments.name);
  Person* known = LookUp<Person>::meant(application, name);
  if (known && !sets_something(arguments))
    throw UsageError(fmt::format("{} is known, and nothing is to be set; nothing was changed", known->name),
                     "what can be set: --title, --email, --phone, --prefers, --contact, --met, --memorable, --rename");
  return known ? *known : LookUp<Person>::added(application, name, lines);
}

void set_preference(const PersonArguments& arguments, Person& person, Lines& lines) {
  if (!arguments.prefers) return;
  const std::string old(person.prefers ? name_of(*person.prefers) : "");
  person.prefers.reset();
  if (!arguments.prefers->empty()) person.prefers = read_word<Preference>("--prefers", *arguments.prefers);
  lines.push_back(change_in_words("prefers", person.name, old, *arguments.prefers));
}

void set_contact(const Person& person, Application& application, Lines& lines) {
  lines.push_back(fmt::format("{} is {}.", person.name,
                              person.contact ? "the contact already: not changed" : "now the contact for follow-ups"));
  mark_contact(application, person.name);
}

/// Puts them into the latest interview, if they are not in it.
void set_met(const Person& person, Application& application, std::optional<InterviewId> round, Lines& lines) {
  if (application.interviews.empty())
    throw UsageError("there is no interview yet in which they could have been met; nothing was changed",
                     "to record one: followup add");
  Interview& interview =
      *find_by(application.interviews, round.value_or(application.interviews.back().id), &Interview::id);
  const bool is_known = find_by(interview.met, person.name, &Met::name) != nullptr;
  lines.push_back(fmt::format("{} {} interview {}{}.", person.name, is_known ? "is already in" : "was in",
                              interview.id.value, is_known ? ": not changed" : ""));
  if (!is_known) interview.met.push_back({.name = person.name});
}

/// What is remembered belongs to the latest talk with them.
void set_memorable(const PersonArguments& arguments, const Person& person, Application& application, const Moment& now,
                   Lines& lines) {
  if (!arguments.memorable) return;
  Met* latest = nullptr;
  for (Interview& interview : application.interviews) {
    Met* part = find_by(interview.met, person.name, &Met::name);
    const Talk talk = talk_of(application, interview, now);
    if (part && (!latest || talk.is_held)) latest = part;
  }
  if (!latest)
    throw UsageError(fmt::format("{} was in no interview; nothing was changed", person.name),
                     "if they were in the latest: --met");
  set_text("memorable", arguments.memorable, person.name, latest->memorable, lines);
}

void rename(const PersonArguments& arguments, const Person& person, Application& application, Lines& lines) {
  if (!arguments.rename) return;
  const std::string to = read_name("--rename", *arguments.rename);
  const Person* other = LookUp<Person>::named(application, to);
  if (other && other != &person)
    throw UsageError(fmt::format("there is a person {} already; nothing was changed", other->name));
  const std::string from = person.name;
  lines.push_back(from == to ? fmt::format("{} has that name already: not changed.", from)
                             : fmt::format("{} is now called {}.", from, to));
  rename_person(application, from, to);
}

Lines person(const PersonArguments& arguments, Application& application, const Tracker& tracker, const Env& env) {
  Lines lines;
  Person& meant = person_of(arguments, application, lines);
  set_text("title", arguments.title, meant.name, meant.title, lines);
  set_email(arguments.email, meant.name, meant.email, lines);
  set_text("phone", arguments.phone, meant.name, meant.phone, lines);
  set_preference(arguments, meant, lines);
  if (arguments.contact) set_contact(meant, application, lines);
  const auto round = situation_of(application, tracker.policy, env.now).round;
  if (arguments.met) set_met(meant, application, round, lines);
  set_memorable(arguments, meant, application, env.now, lines);
  rename(arguments, meant, application, lines);
  return lines;
}

void person_options(CLI::App& app, PersonArguments& arguments) {
  application_word(app, arguments.application);
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

// --- reference -------------------------------------------------------------------------------------------------------

struct ReferenceArguments {
  std::string application;
  std::string name;
  std::optional<std::string> email;
  std::optional<std::string> phone;
  bool contacted = false;
};

/// Logs that they were asked; says so, or that it is known.
std::string log_contact(const Reference& reference, Application& application, const Env& env) {
  const Day today = day_of(env.now);
  for (const LogEntry& entry : application.log)
    if (entry.kind == LogKind::reference_contacted && entry.reference == reference.name)
      return fmt::format("It is known that they contacted {}, since {}; nothing was changed.", reference.name,
                         in_full(day_of(entry.at), today));
  application.log.push_back({.at = env.now, .kind = LogKind::reference_contacted, .reference = reference.name});
  return fmt::format("They contacted {} on {}.", reference.name, in_full(today, today));
}

/// The reference that is meant, made if need be; says so. Throws if there is nothing to do.
Reference& reference_of(const ReferenceArguments& arguments, Application& application, Lines& lines) {
  const std::string name = read_name("NAME", arguments.name);
  Reference* known =
      arguments.contacted ? &LookUp<Reference>::known(application, name) : LookUp<Reference>::meant(application, name);
  if (known && !arguments.email && !arguments.phone && !arguments.contacted)
    throw UsageError(fmt::format("the reference {} is known, and nothing is to be set", known->name),
                     "what can be set: --email, --phone, --contacted");
  return known ? *known : LookUp<Reference>::added(application, name, lines);
}

Lines reference(const ReferenceArguments& arguments, Application& application, const Tracker& /*tracker*/,
                const Env& env) {
  Lines lines;
  Reference& meant = reference_of(arguments, application, lines);
  set_email(arguments.email, meant.name, meant.email, lines);
  set_text("phone", arguments.phone, meant.name, meant.phone, lines);
  if (arguments.contacted) lines.push_back(log_contact(meant, application, env));
  return lines;
}

void reference_options(CLI::App& app, ReferenceArguments& arguments) {
  application_word(app, arguments.application);
  required(app, "NAME", arguments.name, "the reference's name");
  option(app, "--email", "ADDRESS", arguments.email, "an e-mail address; '' removes it");
  option(app, "--phone", "NUMBER", arguments.phone, "a phone number; '' removes it");
  flag(app, "--contacted", arguments.contacted, "they have asked this reference");
}

}  // namespace

constinit const Command person_command{"person",
                                       "record who they are, and how to reach them",
                                       {"followup person 3 ann --email ann@initech.example --prefers phone",
                                        "followup person 3 'Bo Li' --title Recruiter --contact"},
                                       bind<person_options, person>};

constinit const Command reference_command{
    "reference",
    "record a reference, or that they asked one",
    {"followup reference 3 'Sam Roe' --phone '+1 555 0103'", "followup reference 3 maria --contacted"},
    bind<reference_options, reference>};

}  // namespace followup
