#pragma once
// What a command's file is written with: its options (this is the one door to the options library) and their binding to
// what the command does.

#include <memory>

#include "followup/commands.hpp"

namespace followup {

// --- options --------------------------------------------------------------------------------------------------------

/// A word that must be there, in order.
void required(CLI::App& app, const char* name, std::string& value, const char* help);
/// The word of an application; also the options of a command that takes nothing else.
void application_word(CLI::App& app, std::string& application);
/// `--interview N`, as `look_up_interview` reads it.
void interview_option(CLI::App& app, std::optional<std::string>& interview);
/// A word that may follow.
void optional(CLI::App& app, const char* name, std::optional<std::string>& value, const char* help);
/// Words that may follow.
void any_number(CLI::App& app, const char* name, std::vector<std::string>& values, const char* help);
/// One or more words.
void several(CLI::App& app, const char* name, std::vector<std::string>& values, const char* help);

/// `--note TEXT`
void option(CLI::App& app, const char* name, const char* placeholder, std::optional<std::string>& value,
            const char* help);
/// `--met NAME`, as often as wanted.
void repeatable(CLI::App& app, const char* name, const char* placeholder, std::vector<std::string>& values,
                const char* help);
/// `--new`
void flag(CLI::App& app, const char* name, bool& value, const char* help);

// --- answer of an edit ----------------------------------------------------------------------------------------------

using Lines = std::vector<std::string>;

/// What an edit did.
struct Report {
  std::vector<ApplicationId> about;
  Lines lines;                           ///< sentences; they need not be `visible`
  std::vector<ApplicationId> besides{};  ///< others of which something is due by it
};

/// The new tracker with the report's lines and the agenda of what it is about, as text or as `followup.change/1`.
Edited say(Tracker tracker, std::string_view command, const Report& report, const Env& env);

/// Which applications a name may mean: the open ones; the closed ones, too, if no open one has it; those that have an
/// outcome, if there is one of the name; or all.
enum class Among : std::uint8_t { open, open_first, ended, all };

/// Edits the application that `typed` names; the edit returns the report's lines. Closed applications of that name are
/// pointed out.
Report edit_application(Tracker& tracker, const std::string& typed, Among among, const Env& env,
                        const std::function<Lines(Application&)>& edit);

// --- binding --------------------------------------------------------------------------------------------------------

/// The name of the command that the options are declared for.
std::string name_of(const CLI::App& app);

/// What a command does with its arguments: the type of the function says which kind of operation that is.
template <typename Arguments>
struct Binding {
  std::string command;
  Part part;
  Arguments arguments;

  Operation operator()(Output (*answer)(const Arguments&, const Tracker&, const Env&)) const {
    return Query{[=, *this](const Tracker& tracker, const Env& env) { return answer(arguments, tracker, env); }, part};
  }
  Operation operator()(Report (*edit)(const Arguments&, Tracker&, const Env&)) const {
    return Edit([=, *this](Tracker tracker, const Env& env) {
      const Report report = edit(arguments, tracker, env);
      return say(std::move(tracker), command, report, env);
    });
  }
  /// For an edit of the application that is among the arguments; they may say which ones its name may mean.
  Operation operator()(Lines (*edit)(const Arguments&, Application&, const Tracker&, const Env&)) const {
    return Edit([=, *this](Tracker tracker, const Env& env) {
      Among among = Among::open;
      if constexpr (requires { Arguments::among; }) among = Arguments::among;
      const Report report = edit_application(tracker, arguments.application, among, env,
                                             [&](Application& one) { return edit(arguments, one, tracker, env); });
      return say(std::move(tracker), command, report, env);
    });
  }
  Operation operator()(Output (*act)(const Arguments&, const Services&, const Env&)) const {
    return Procedure([=, *this](const Services& services, const Env& env) { return act(arguments, services, env); });
  }
  /// For a command whose arguments decide between two kinds.
  Operation operator()(Operation (*choose)(const Arguments&)) const { return choose(arguments); }
};

template <typename Arguments>
std::function<Operation()> bind_options(CLI::App& app, void (*options)(CLI::App&, Arguments&), auto function,
                                        Part part) {
  const auto arguments = std::make_shared<Arguments>();
  options(app, *arguments);
  return [=, command = name_of(app)] { return Binding<Arguments>{command, part, *arguments}(function); };
}

/// The `declare` of a command: `options` declares its arguments, `function` is what it does with them. `part` is for a
/// query, and says what of the record it needs.
template <auto options, auto function, Part part = Part::everything>
std::function<Operation()> bind(CLI::App& app) {
  return bind_options(app, options, function, part);
}

// --- table ----------------------------------------------------------------------------------------------------------

/// Each in the file of its name, or of the command that it belongs to. `commands.cpp` puts them in order.
extern const Command today_command, why_command, may_command, plan_command, add_command, done_command, skip_command,
    snooze_command, heard_command, cancel_command, missed_command, move_command, draft_command, say_command,
    close_command, reopen_command, person_command, note_command, task_command, reference_command, list_command,
    show_command, date_command, edit_command, rename_command, remove_command, undo_command, redo_command, check_command,
    restore_command, calendar_command, export_command, import_command, merge_command, report_command, stats_command,
    notify_command, rules_command, policy_command, completion_command;

}  // namespace followup
