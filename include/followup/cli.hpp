#pragma once
// The command line as a value: what it asks for, its help, and command lines to type instead. Pure.

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "followup/commands.hpp"
#include "followup/errors.hpp"
#include "followup/render.hpp"

namespace CLI {
class App;
}

namespace followup {

/// When to use colours: `--color`.
enum class Colours : std::uint8_t { automatic, always, never };

/// What every command takes.
struct CommonOptions {
  std::optional<std::string> file;
  std::optional<std::string> date;
  std::chrono::seconds lock_timeout{10};
  bool json = false;
  Colours colours = Colours::automatic;
};

/// Declares one command, with what every command takes. `common` must live as long as `app`.
std::function<Operation()> declare(const Command& command, CLI::App& app, CommonOptions& common);

/// The place of the command's name: the first word that is no option of the program itself, or the end.
std::size_t place_of_command(const std::vector<std::string>& arguments);

/// A word, what it is typed for, and where it stands.
struct Placed {
  std::string field;  ///< `APPLICATION`; of an option's value, the option: `--by`
  std::string typed;
  std::size_t place = 0;  ///< in the line
  std::size_t start = 0;  ///< where it begins there: behind `--by=`
};

/// A command line, as far as it is typed.
struct Line {
  std::vector<Placed> words;
  std::string open;         ///< the option that still waits for its value; or none
  bool has_options = true;  ///< no `--` has ended them
};

/// The line of a command as declared, whose name stands at `command`.
Line line_of(const CLI::App& app, const std::vector<std::string>& arguments, std::size_t command);

/// The words that belong to no option.
std::vector<Placed> own_words(const Line& line);
/// The placeholder of the next word that belongs to no option; the last argument that takes several has the rest.
std::string next_field(const CLI::App& app, const Line& line);
/// The option's value, if it was typed.
std::optional<std::string> value_of(const Line& line, const std::string& option);
bool takes_value(const CLI::App& app, const std::string& option);

/// The command line (without the program's name) with others, or none, in the place of some words (at least one, in
/// the order of the line), quoted for a shell. Empty if some of it can't be shown as it is.
std::string ready_line(std::vector<std::string> arguments, const std::vector<Placed>& words,
                       std::vector<std::string> instead);

/// The error's hint, and below it a line for each of its suggestions: the command line that was typed, with the
/// suggestion in its place, and what it means as a comment.
std::string hint_of(const Error& error, const std::vector<std::string>& arguments, const std::vector<Placed>& words);

/// A page of the help that is about no command.
struct Topic {
  std::string_view name;
  std::string_view summary;
  std::string_view text;
  std::string_view examples;  ///< two command lines, one a line
};

/// The topics in the order of the help.
std::span<const Topic> topics();

/// What the program is, with its commands and topics.
std::string help_of_program();
/// One command: usage, arguments, options, examples. `app` is the command as declared.
std::string help_of(const Command& command, const CLI::App& app);
std::string help_of(const Topic& topic);
std::string version();

/// A text of these, folded for a screen that is narrower; its examples stay as they are, to be pasted.
std::string at_width(const std::string& page, const Style& style);

/// What a command line asks for. Understanding it touches nothing.
struct Request : CommonOptions {
  const Command* command = nullptr;
  std::function<Operation()> operation;
  std::string line;           ///< the command line in short, for the history
  std::vector<Placed> words;  ///< and what each is typed for
};

/// Either a request, or a text that answers the command line at once (help, the version). Throws `UsageError`.
std::variant<Request, std::string> understand(const std::vector<std::string>& arguments);

}  // namespace followup
