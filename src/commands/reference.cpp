// Somebody whom they may ask about you.
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
  std::optional<std::string> email;
  std::optional<std::string> phone;
  bool contacted = false;
};

/// Logs that they were asked; says so, or that it is known.
std::string log_contact(const Reference& reference, Application& application, const Env& env) {
  const auto known = std::ranges::find_if(application.log, [&](const LogEntry& entry) {
    return entry.kind == LogKind::reference_contacted && entry.reference == reference.name;
  });
  const Day today = day_of(env.now);
  if (known != application.log.end())
    return fmt::format("It is known that they contacted {}, since {}; nothing was changed.", reference.name,
                       in_full(day_of(known->at), today));
  application.log.push_back({.at = env.now, .kind = LogKind::reference_contacted, .reference = reference.name});
  return fmt::format("They contacted {} on {}.", reference.name, in_full(today, today));
}

/// The reference that is meant, made if need be; says so. Throws if there is nothing to do.
Reference& reference_of(const Arguments& arguments, Application& application, Lines& lines) {
  const std::string name = read_name("NAME", arguments.name);
  Reference* known =
      arguments.contacted ? &look_up_known<Reference>(application, name) : look_up<Reference>(application, name);
  if (!known) {
    lines.push_back(fmt::format("Added the reference {}.{}", name, doubt_of_name<Reference>(application, name)));
    return ensure_reference(application, name);
  }
  if (!arguments.email && !arguments.phone && !arguments.contacted)
    throw UsageError(fmt::format("the reference {} is known, and nothing is to be set", known->name),
                     "what can be set: --email, --phone, --contacted");
  return *known;
}

Edited reference(const Arguments& arguments, Tracker tracker, const Env& env) {
  Application& application = look_up_application(tracker, arguments.application, env.now);
  Report report{"reference", {application.id}, {}};
  Reference& meant = reference_of(arguments, application, report.lines);
  set_email(arguments.email, meant.name, meant.email, report.lines);
  set_text("phone", arguments.phone, meant.name, meant.phone, report.lines);
  if (arguments.contacted) report.lines.push_back(log_contact(meant, application, env));
  return say(std::move(tracker), report, env);
}

void options(CLI::App& app, Arguments& arguments) {
  required(app, "APPLICATION", arguments.application, "its id, or a part of its company or role");
  required(app, "NAME", arguments.name, "the reference's name");
  option(app, "--email", "ADDRESS", arguments.email, "an e-mail address; '' removes it");
  option(app, "--phone", "NUMBER", arguments.phone, "a phone number; '' removes it");
  flag(app, "--contacted", arguments.contacted, "they have asked this reference");
}

}  // namespace

constinit const Command reference_command{
    .name = "reference",
    .summary = "record a reference, or that they asked one",
    .examples =
        "followup reference 3 'Sam Roe' --phone '+1 555 0103'\n"
        "followup reference 3 maria --contacted",
    .declare = bind<options, reference>,
};

}  // namespace followup
