// Somebody of the employer's side.
#include "commands/shared/command.hpp"

namespace followup {
namespace {

struct PersonArguments {
  static constexpr Among among = Among::open_first;
  std::string application;
  std::vector<std::string> names;
  std::optional<std::string> title;
  std::optional<std::string> email;
  std::optional<std::string> phone;
  std::optional<std::string> prefers;
  std::optional<std::string> greeting;
  std::optional<std::string> memorable;
  std::optional<std::string> rename;
  std::optional<std::string> interview;
  bool contact = false;
  bool agency = false;
  bool met = false;
  bool not_met = false;
  bool replace = false;
};

/// Whether something is said of one person, besides where they were.
bool says_who(const PersonArguments& a) {
  return a.title || a.email || a.phone || a.prefers || a.greeting || a.memorable || a.rename || a.contact || a.agency;
}

/// What was typed as several names is one, without quotes.
[[noreturn]] void refuse_several(const PersonArguments& arguments, const std::string& why) {
  const std::string all = join(arguments.names, " ");
  throw UsageError(why + "; nothing was changed", "", {"NAME", all, {{{all}, ""}}, "put several words in quotes:"});
}

/// Several names are people who were met, or were not; for all else, one is meant.
void check_several(const PersonArguments& a) {
  if (a.names.size() == 1 || (!says_who(a) && (a.met || a.not_met))) return;
  refuse_several(a, "person takes several names with --met or --not-met alone");
}

/// The person that is meant, made if need be.
Person& person_of(const PersonArguments& arguments, const std::string& name, const Tracker& tracker,
                  Application& application, Lines& lines) {
  if (arguments.not_met) return LookUp<Person>::known(application, name);
  Person* known = LookUp<Person>::meant(application, name);
  if (!known) {
    if (arguments.names.size() > 1 && name.find(' ') == name.npos)
      refuse_several(arguments,
                     fmt::format("nobody is called '{}', and of several new names each has two words", name));
    return LookUp<Person>::added(name, tracker, application, lines);
  }
  if (!says_who(arguments) && !arguments.met)
    throw UsageError(fmt::format("{} is known, and nothing is to be set; nothing was changed", known->name),
                     "what can be set: --title, --email, --phone, --prefers, --greeting, --contact, --agency, --met, "
                     "--not-met, --memorable, --rename");
  return *known;
}

void set_preference(const PersonArguments& arguments, Person& person, Lines& lines) {
  if (!arguments.prefers) return;
  const std::string old(person.prefers ? name_of(*person.prefers) : "");
  person.prefers.reset();
  const std::string way = way_of(*arguments.prefers);
  if (!way.empty()) person.prefers = read_word<Preference>("--prefers", way);
  lines.push_back(change_in_words("prefers", person.name, old, way));
}

void set_contact(const Person& person, Application& application, Lines& lines) {
  lines.push_back(fmt::format("{} is {}.", person.name,
                              person.contact ? "the contact already: not changed" : "now the contact for follow-ups"));
  mark_contact(application, person.name);
}

void set_agency(Person& person, Lines& lines) {
  const char* words = person.agency ? "is of an agency already: not changed" : "is of an agency, on your side";
  lines.push_back(fmt::format("{} {}.", person.name, words));
  person.agency = true;
}

/// What is remembered belongs to the latest talk with them.
void set_memorable(const PersonArguments& arguments, const Person& person, Application& application, const Moment& now,
                   Lines& lines) {
  if (!arguments.memorable) return;
  std::string& memorable = part_of(talk_with(person, application, now), person.name)->memorable;
  const std::string before = memorable;
  add_text("memorable", arguments.memorable, arguments.replace, person.name, memorable, lines);
  if (memorable.empty() || memorable == before) return;
  const std::string added =
      arguments.replace || before.empty() ? "" : " (Added to what was there. In its place: --replace)";
  lines.back() = fmt::format("Will mention to {}: \"{}\"{}", person.name, memorable, added);
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

void set(PersonArguments arguments, const std::string& name, Application& application, const Tracker& tracker,
         const Env& env, Lines& lines) {
  const TypedName typed = read_name_with_address("NAME", name);
  arguments.email = address_of(typed, arguments.email);
  Person& meant = person_of(arguments, typed.name, tracker, application, lines);
  set_text("title", arguments.title, meant.name, meant.title, lines);
  set_email(arguments.email, meant.name, meant.email, lines);
  set_text("phone", arguments.phone, meant.name, meant.phone, lines);
  set_preference(arguments, meant, lines);
  set_text("greeting", arguments.greeting, meant.name, meant.greeting, lines);
  if (arguments.contact) set_contact(meant, application, lines);
  if (arguments.agency) set_agency(meant, lines);
  if (arguments.met)
    set_met(meant, look_up_interview(application, arguments.interview, tracker.policy, env.now), env.now, lines);
  if (arguments.not_met) set_not_met(meant, arguments.interview, application, tracker.policy, env.now, lines);
  set_memorable(arguments, meant, application, env.now, lines);
  rename(arguments, meant, application, lines);
}

Lines person(const PersonArguments& arguments, Application& application, const Tracker& tracker, const Env& env) {
  check_several(arguments);
  if (arguments.met && arguments.not_met) throw UsageError("person takes --met or --not-met, not both");
  if (arguments.interview && !arguments.met && !arguments.not_met)
    throw UsageError("--interview goes with --met or --not-met; nothing was changed");
  Lines lines;
  for (const std::string& name : arguments.names) set(arguments, name, application, tracker, env, lines);
  return lines;
}

void person_options(CLI::App& app, PersonArguments& arguments) {
  application_word(app, arguments.application);
  several(app, "NAME", arguments.names, "'Name' or 'Name <address>'; of a known one, a word of it will do");
  option(app, "--title", "TITLE", arguments.title, "what they are; '' removes it, here and below");
  option(app, "--email", "ADDRESS", arguments.email, "an e-mail address");
  option(app, "--phone", "NUMBER", arguments.phone, "a phone number");
  option(app, "--prefers", "WAY", arguments.prefers,
         "how they like to be contacted: email, phone, post; unknown if you asked in vain");
  option(app, "--greeting", "TEXT", arguments.greeting, "how letters to them begin: 'Dear Dr Lee'");
  flag(app, "--contact", arguments.contact, "follow-ups go to this person");
  flag(app, "--agency", arguments.agency, "they are of an agency: on your side, not the employer's");
  flag(app, "--met", arguments.met, "they were in the interview; here several names may be given");
  flag(app, "--not-met", arguments.not_met, "they were not in the latest talk with them; the same");
  interview_option(app, arguments.interview);
  option(app, "--memorable", "TEXT", arguments.memorable,
         "what stayed with you, as it should read in the letter to them: 'your move from nights to planning'");
  flag(app, "--replace", arguments.replace, "with --memorable: in the place of what is there");
  option(app, "--rename", "NEW", arguments.rename, "another name for them");
}

}  // namespace

constinit const Command person_command{"person",
                                       "record who they are, and how to reach them",
                                       {"followup person 3 ann --email ann@initech.example --prefers phone",
                                        "followup person 3 'Bo Li' --title Recruiter --contact"},
                                       bind<person_options, person>};

}  // namespace followup
