// May I? Yes or no, and why.
#include <fmt/format.h>

#include <algorithm>

#include "commands/lookup.hpp"
#include "commands/options.hpp"
#include "commands/read.hpp"

namespace followup {
namespace {

struct Arguments {
  std::string approach;
  std::string application;
  std::optional<std::string> person;
};

/// Who names the way, as in `may email 3`, is told the approach.
Approach read_approach(const std::string& typed) {
  if (const auto approach = approach_named(typed)) return *approach;
  const std::vector<std::string> approaches = words_until(Approach::befriend);
  std::vector<std::string> known = approaches;
  std::ranges::copy(words_until(Channel::post), std::back_inserter(known));
  std::string meant = closest(typed, known);
  if (const auto way = channel_named(meant)) meant = *way == Channel::phone ? "call" : "write";
  refuse_word("ACTION", typed, approaches, meant);
}

std::string in_words(const Permission& permission, Day today, const Style& style) {
  std::string text = paragraph((permission.allowed ? "Yes. " : "No. ") + permission.reason, style);
  if (permission.from)
    text += detail(fmt::format("From {}, it will be a yes.", in_full(*permission.from, today)), style);
  for (std::string_view source : permission.sources)
    text += detail(fmt::format("Source: {}", source_title(source)), style);
  return text;
}

Output answer(const Arguments& arguments, const Tracker& tracker, const Env& env) {
  const Approach approach = read_approach(arguments.approach);
  Application application = look_up_application(tracker, arguments.application, env.now);
  std::string person;
  if (arguments.person) person = look_up_known<Person>(application, *arguments.person).name;
  const Permission permission = followup::may(approach, application, tracker, env.now, person);
  const std::string text =
      env.json ? may_json(approach, application.id, permission) : in_words(permission, day_of(env.now), env.style);
  return {text, permission.allowed ? 0 : 1};
}

void options(CLI::App& app, Arguments& arguments) {
  required(app, "ACTION", arguments.approach, "thank, write, call, visit, gift or befriend");
  required(app, "APPLICATION", arguments.application, "its id, or a part of its name");
  optional(app, "NAME", arguments.person, "thank or call this person");
}

}  // namespace

constinit const Command may_command{
    .name = "may",
    .summary = "whether you may write, call, thank or visit; exit status 0 is yes, 1 is no",
    .examples =
        "followup may call 3\n"
        "followup may thank Initech nick",
    .declare = bind<options, answer>,
};

}  // namespace followup
