// Edit a record as the file has it.
#include <fmt/format.h>

#include <algorithm>

#include "commands/lookup.hpp"
#include "commands/options.hpp"
#include "commands/report.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string application;
};

Edited put(Tracker tracker, const Application& original, Application edited, const Env& env) {
  const std::string name = fmt::format("application {}", original.id.value);
  if (edited.id != original.id)
    throw DataError(fmt::format("the id of {} must stay what it is; nothing was changed", name));
  Application* now = find(tracker, original.id);
  if (!now || *now != original)
    throw DataError(fmt::format("{} was changed by another followup meanwhile; nothing was changed", name));
  const bool is_same = edited == original;
  *now = std::move(edited);
  const Report report{
      "edit", {original.id}, {is_same ? "Nothing was changed." : fmt::format("Edited {}, {}.", name, title_of(*now))}};
  return say(std::move(tracker), report, env);
}

Output edit(const Arguments& arguments, const Services& services, const Env& env) {
  const Tracker tracker = services.load();
  const Application& original = look_up_application(tracker, arguments.application, env.now);
  Output output;
  services.edit_record(original, [&](const Application& edited) {
    output = services.change([&](Tracker now, const Env&) { return put(std::move(now), original, edited, env); });
  });
  return output;
}

void options(CLI::App& app, Arguments& arguments) {
  required(app, "APPLICATION", arguments.application, "its id, or a part of its company or role");
}

}  // namespace

constinit const Command edit_command{
    .name = "edit",
    .summary = "edit an application's record as JSON, in $VISUAL or $EDITOR",
    .examples =
        "followup edit 3\n"
        "followup edit initech",
    .declare = bind<options, edit>,
};

}  // namespace followup
