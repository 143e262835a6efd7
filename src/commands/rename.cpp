// Another name for the company, and perhaps another role.
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
  std::string company;
  std::optional<std::string> role;
};

/// Another open application that looks the same now, in words; or nothing.
Lines doubles_of(const Application& renamed, const Tracker& tracker) {
  for (const Application& other : tracker.applications)
    if (other.id != renamed.id && !has_ended(other) && without_case(title_of(other)) == without_case(title_of(renamed)))
      return {fmt::format("Application {} is called so, too.", other.id.value)};
  return {};
}

Edited rename(const Arguments& arguments, Tracker tracker, const Env& env) {
  Application& application = look_up_application(tracker, arguments.application, env.now);
  const std::string company = read_name("COMPANY", arguments.company);
  const std::string role = arguments.role ? trimmed(read_text("ROLE", arguments.role)) : application.role;
  const std::string old = fmt::format("Application {}, {},", application.id.value, title_of(application));
  if (company == application.company && role == application.role)
    return say(std::move(tracker), {"rename", {application.id}, {old + " has that name already: not changed."}}, env);
  application.company = company;
  application.role = role;
  Report report{"rename", {application.id}, {fmt::format("{} is now called {}.", old, title_of(application))}};
  const Lines doubles = doubles_of(application, tracker);
  report.lines.insert(report.lines.end(), doubles.begin(), doubles.end());
  return say(std::move(tracker), report, env);
}

void options(CLI::App& app, Arguments& arguments) {
  required(app, "APPLICATION", arguments.application, "its id, or a part of its company or role");
  required(app, "COMPANY", arguments.company, "what the company is called");
  optional(app, "ROLE", arguments.role, "another role; it stays if not said, and '' removes it");
}

}  // namespace

constinit const Command rename_command{
    .name = "rename",
    .summary = "give a company another name, and an application another role",
    .examples =
        "followup rename 3 'Initech Labs'\n"
        "followup rename initech Initech 'Head of packaging'",
    .declare = bind<options, rename>,
};

}  // namespace followup
