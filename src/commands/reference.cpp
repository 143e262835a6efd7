// Somebody whom they may ask about you.
#include "commands/shared/command.hpp"

namespace followup {
namespace {

struct ReferenceArguments {
  std::string application;
  std::string name;
  std::optional<std::string> email;
  std::optional<std::string> phone;
  std::optional<std::string> about;
  bool contacted = false;
};

/// Logs that they were asked; says so, or that it is known.
std::string log_contact(const Reference& reference, Application& application, const Env& env) {
  const Day today = day_of(env.now);
  for (const LogEntry& entry : application.log)
    if (entry.kind == LogKind::reference_contacted && entry.reference == reference.name)
      return fmt::format("It is known that they contacted {}, since {}; nothing was changed.", reference.name,
                         in_full(day_of(entry.at), today));
  add_to_log({.at = env.now, .kind = LogKind::reference_contacted, .reference = reference.name}, application, env.now);
  return fmt::format("They contacted {} on {}.", reference.name, in_full(today, today));
}

/// The reference that is meant, made if need be; says so. Throws if there is nothing to do.
Reference& reference_of(const ReferenceArguments& arguments, const std::string& name, const Tracker& tracker,
                        Application& application, Lines& lines) {
  Reference* known =
      arguments.contacted ? &LookUp<Reference>::known(application, name) : LookUp<Reference>::meant(application, name);
  if (known && !arguments.email && !arguments.phone && !arguments.about && !arguments.contacted)
    throw UsageError(fmt::format("the reference {} is known, and nothing is to be set", known->name),
                     "what can be set: --email, --phone, --about, --contacted");
  return known ? *known : LookUp<Reference>::added(name, tracker, application, lines);
}

Lines reference(const ReferenceArguments& said, Application& application, const Tracker& tracker, const Env& env) {
  Lines lines;
  ReferenceArguments arguments = said;
  const TypedName typed = read_name_with_address("NAME", arguments.name);
  arguments.email = address_of(typed, arguments.email);
  Reference& meant = reference_of(arguments, typed.name, tracker, application, lines);
  set_email(arguments.email, meant.name, meant.email, lines);
  set_text("phone", arguments.phone, meant.name, meant.phone, lines);
  set_text("about", arguments.about, meant.name, meant.about, lines);
  if (arguments.contacted) lines.push_back(log_contact(meant, application, env));
  return lines;
}

void reference_options(CLI::App& app, ReferenceArguments& arguments) {
  application_word(app, arguments.application);
  required(app, "NAME", arguments.name, "the reference, as 'Name' or 'Name <address>'");
  option(app, "--email", "ADDRESS", arguments.email, "an e-mail address; '' removes it");
  option(app, "--phone", "NUMBER", arguments.phone, "a phone number; '' removes it");
  option(app, "--about", "TEXT", arguments.about, "what they can speak of; '' removes it");
  flag(app, "--contacted", arguments.contacted, "they have called this reference");
}

}  // namespace

constinit const Command reference_command{
    "reference",
    "record a reference, or that they called one",
    {"followup reference 3 'Sam Roe' --phone '+1 555 0103'", "followup reference 3 maria --contacted"},
    bind<reference_options, reference>};

}  // namespace followup
