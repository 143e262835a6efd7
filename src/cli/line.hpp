#pragma once
// The parts of the command line. One walk over it says what each of its words is typed for: suggestions, the correction
// of slips and completion use that.

#include <string>
#include <vector>

#include "followup/cli.hpp"

namespace followup {

/// The command of that name, or none.
const Command* command_named(std::string_view name);

/// Declares one command, with the options that every command takes. `common` must live as long as `app`.
std::function<Operation()> declare(const Command& command, CLI::App& app, CommonOptions& common);

/// The position of the command's name: the first word that is no option of the program itself, or the end.
std::size_t position_of_command(const std::vector<std::string>& arguments);

/// A command line, as far as it is typed.
struct CommandLine {
  std::vector<std::string> arguments;
  std::vector<Word> words;
  std::string open;           ///< the option that still waits for its value; or none
  bool takes_options = true;  ///< no `--` has ended them
};

/// Walks over the line of a command as declared, whose name is at the position `command`.
CommandLine walk(const CLI::App& app, const std::vector<std::string>& arguments, std::size_t command);

/// The words that belong to no option.
std::vector<Word> own_words(const CommandLine& line);
/// The placeholder of the next word that belongs to no option; the last argument that takes several has the rest. Empty
/// if such a word would be surplus.
std::string next_field(const CLI::App& app, const CommandLine& line);
/// Whether it is an option of the command that takes a value.
bool takes_value(const CLI::App& app, const std::string& option);

/// The command line with other words, or none, in the place of some (at least one, in the order of the line), quoted
/// for a shell. Empty if a part of it can't be shown as it is.
std::string corrected_line(std::vector<std::string> arguments, const std::vector<Word>& words,
                           std::vector<std::string> instead);

/// The command line with the one of the names that the word at the position is meant for: that of a command by another
/// word for it, else the nearest. Nobody is led by a likeness to a command that takes something away or logs it. Empty
/// if nobody can tell.
std::string line_with_name(const std::vector<std::string>& names, const std::vector<std::string>& arguments,
                           std::size_t position);

/// The one of the names of options that another word for it is typed for; empty if none is.
std::string other_option(const std::string& word, const std::vector<std::string>& names);

/// The command that does by itself what was typed as an option of another one; empty if none does. `command` was typed.
std::string hint_for_verb(const std::string& option, std::string_view command);

/// What to type instead of a line that has more than its command takes: an option of the command, an argument without
/// the name of its placeholder, several words in quotes. Empty if none of these fits. `surplus` is the first argument
/// that is too much.
std::string hint_for_surplus(const std::string& surplus, const Command& command, const CLI::App& app,
                             const CommandLine& line);

// --- pages of the help ----------------------------------------------------------------------------------------------

/// A page of the help that is about no command.
struct Topic {
  std::string_view name;
  std::string_view summary;
  std::string_view text;
  std::string_view examples;  ///< two command lines, one a line
};

/// The topics in the order of the help.
std::span<const Topic> topics();

/// What the program is, with its commands and topics, and the other programs that have commands of theirs.
std::string help_of_program(const std::vector<std::string>& others);
/// All of the help as one document, for programs: `followup.help/1`.
std::string help_json();
/// One command: usage, arguments, options, examples. `app` is the command as declared.
std::string help_of(const Command& command, const CLI::App& app);
std::string help_of(const Topic& topic);

}  // namespace followup
