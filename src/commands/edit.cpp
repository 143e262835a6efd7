// A record as a whole: edited as the file has it, or forgotten.
#include "commands/command.hpp"

namespace followup {
namespace {

// --- edit -----------------------------------------------------------------------------------------------------------

Edited put(Tracker tracker, const Application& original, Application edited, const Env& env) {
  const std::string name = fmt::format("application {}", original.id.value);
  if (edited.id != original.id)
    throw DataError(fmt::format("the id of {} must stay what it is; nothing was changed", name));
  Application* now = find(tracker, original.id);
  if (!now || *now != original)
    throw DataError(fmt::format("{} was changed by another followup meanwhile; nothing was changed", name));
  const bool is_same = edited == original;
  *now = std::move(edited);
  const std::string line = is_same ? "Nothing was changed." : fmt::format("Edited {}, {}.", name, title_of(*now));
  return say(std::move(tracker), "edit", {{original.id}, {line}}, env);
}

Output edit(const std::string& typed, const Services& services, const Env& env) {
  const Tracker tracker = services.load();
  const Application& original = look_up_application(tracker, typed, env.now);
  Output output;
  services.edit_record(original, [&](const Application& edited) {
    output = services.change([&](Tracker now, const Env&) { return put(std::move(now), original, edited, env); });
  });
  return output;
}

// --- remove ---------------------------------------------------------------------------------------------------------

Report remove(const std::string& typed, Tracker& tracker, const Env& env) {
  const Application application = look_up_application(tracker, typed, env.now);
  remove_application(tracker, application.id);
  return {{application.id},
          {fmt::format("Removed application {}, {}.", application.id.value, title_of(application)),
           fmt::format(
               "With it went {}, {}, {}, {} and {} of the log.", plural(application.interviews.size(), "interview"),
               plural(application.people.size(), "person", "people"), plural(application.tasks.size(), "task"),
               plural(application.references.size(), "reference"), plural(application.log.size(), "entry", "entries")),
           "The states that undo keeps, and the .bak, still hold all of it."}};
}

}  // namespace

constinit const Command edit_command{"edit",
                                     "edit an application's record as JSON, in $VISUAL or $EDITOR",
                                     {"followup edit 3", "followup edit initech"},
                                     bind<application_word, edit>};

constinit const Command remove_command{"remove",
                                       "forget an application",
                                       {"followup remove 3", "followup remove initech"},
                                       bind<application_word, remove>};

}  // namespace followup
