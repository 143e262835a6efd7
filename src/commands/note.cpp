// What to remember of the latest interview, and what letters should say of it.
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
  std::optional<std::string> text;
  std::optional<std::string> forgot;
  std::optional<std::string> fit;
};

Edited note(const Arguments& arguments, Tracker tracker, const Env& env) {
  Application& application = look_up_application(tracker, arguments.application, env.now);
  if (!arguments.text && !arguments.forgot && !arguments.fit)
    throw UsageError("nothing is to be noted; nothing was changed", "what can be: TEXT, --forgot, --fit");
  const auto round = situation_of(application, tracker.policy, env.now).round;
  if (application.interviews.empty())
    throw UsageError("there is no interview yet that a note could be about; nothing was changed",
                     "to record one: followup add");
  const InterviewId id = round.value_or(application.interviews.front().id);
  Interview& talk = *std::ranges::find(application.interviews, id, &Interview::id);
  const std::string whose = fmt::format("Interview {}", id.value);
  Report report{"note", {application.id}, {}};
  set_text("note", arguments.text, whose, talk.notes, report.lines);
  set_text("forgot", arguments.forgot, whose, talk.forgot, report.lines);
  set_text("fit", arguments.fit, title_of(application), application.fit, report.lines);
  return say(std::move(tracker), report, env);
}

void options(CLI::App& app, Arguments& arguments) {
  required(app, "APPLICATION", arguments.application, "its id, or a part of its company or role");
  optional(app, "TEXT", arguments.text, "what to remember of the latest interview; '' removes it, here and below");
  option(app, "--forgot", "TEXT", arguments.forgot, "what you did not say there, or must set right: for the letters");
  option(app, "--fit", "TEXT", arguments.fit, "why you are the one for it: for the letters");
}

}  // namespace

constinit const Command note_command{
    .name = "note",
    .summary = "record what to remember of an interview, and what letters should say",
    .examples =
        "followup note 3 'two shifts; the new hall opens in March'\n"
        "followup note initech --forgot 'the forklift licence' --fit 'ten years on packaging lines'",
    .declare = bind<options, note>,
};

}  // namespace followup
