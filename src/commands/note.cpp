// What to remember of an interview, and what letters should say of it.
#include "commands/shared/command.hpp"

namespace followup {
namespace {

struct NoteArguments {
  std::string application;
  std::optional<std::string> text;
  std::optional<std::string> topics;
  std::optional<std::string> forgot;
  std::optional<std::string> correct;
  std::optional<std::string> fit;
  std::optional<std::string> interview;
  bool replace = false;
};

Lines note(const NoteArguments& arguments, Application& application, const Tracker& tracker, const Env& env) {
  const bool is_of_talk = arguments.text || arguments.topics || arguments.forgot || arguments.correct;
  if (!is_of_talk && !arguments.fit)
    throw UsageError("nothing is to be noted; nothing was changed",
                     "what can be: TEXT, --topics, --forgot, --correct, --fit");
  Lines lines;
  if (is_of_talk) {
    Interview& talk = look_up_interview(application, arguments.interview, tracker.policy, env.now);
    const auto add = [&](std::string_view what, const std::optional<std::string>& typed, std::string& field) {
      add_text(what, typed, arguments.replace, fmt::format("Interview {}", talk.id.value), field, lines);
    };
    add("note", arguments.text, talk.notes);
    add("topics", arguments.topics, talk.topics);
    add("forgot", arguments.forgot, talk.forgot);
    add("correct", arguments.correct, talk.correct);
  }
  add_text("fit", arguments.fit, arguments.replace, title_of(application), application.fit, lines);
  return lines;
}

void note_options(CLI::App& app, NoteArguments& arguments) {
  application_word(app, arguments.application);
  optional(app, "TEXT", arguments.text, "what to remember of the interview; '' removes it, here and below");
  option(app, "--topics", "TEXT", arguments.topics, "what interested them: for your references");
  option(app, "--forgot", "TEXT", arguments.forgot, "what you forgot to say: for the letters");
  option(app, "--correct", "TEXT", arguments.correct, "what you must set right: for the letters");
  option(app, "--fit", "TEXT", arguments.fit, "what you would bring: for the letters");
  interview_option(app, arguments.interview);
  flag(app, "--replace", arguments.replace, "in the place of what is there; else it is added to that");
}

}  // namespace

constinit const Command note_command{
    "note",
    "record what to remember of an interview, and what letters should say",
    {"followup note 3 'two shifts; the new hall opens in March'",
     "followup note initech --forgot 'the forklift licence' --fit 'ten years on packaging lines'"},
    bind<note_options, note>};

}  // namespace followup
