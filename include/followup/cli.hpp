#pragma once
// The command line as a value: the request that it makes, its help, what it can be completed to, and command lines to
// type instead of one that is wrong. Pure: nothing is looked up, read or printed.

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "followup/commands.hpp"
#include "followup/errors.hpp"
#include "followup/render.hpp"

namespace followup {

// --- requests -------------------------------------------------------------------------------------------------------

/// When to use colours: `--color`.
enum class Colours : std::uint8_t { automatic, always, never };

/// The options that every command takes.
struct CommonOptions {
  std::optional<std::string> file;
  std::optional<std::string> date;
  std::chrono::seconds lock_timeout{10};
  bool json = false;
  bool quiet = false;
  Colours colours = Colours::automatic;
};

/// What a command line asks for.
struct Request : CommonOptions {
  std::function<Operation()> operation;  ///< as in `Command`: throws `UsageError`
  std::string summary;                   ///< the command line in short, for the history
  std::vector<std::string> arguments;    ///< the command line, without the program's name
  std::vector<Word> words;               ///< of the arguments, but for the options' names and the command's
};

/// A command that is no part of the program: another one does it, `followup-NAME`.
struct OtherProgram {
  std::string name;
  std::optional<std::string> file;     ///< the data file, if an option names it
  std::vector<std::string> arguments;  ///< those behind the name
};

/// Their names as they can be found now: `stats` for `followup-stats`.
using FindOthers = std::function<std::vector<std::string>()>;

/// The request, or a text that answers the command line at once (help, the version), or what another program is to do.
/// Throws `UsageError`.
std::variant<Request, std::string, OtherProgram> understand(const std::vector<std::string>& arguments,
                                                            const FindOthers& find_others);

/// The error's hint, and below it a line for each of its suggestions: the command line of the request with the
/// suggestion in the place of the word that is wrong, and what it means as a comment.
std::string hint_of(const Error& error, const Request& request);

/// A command line lacks a word that its command must have.
struct MissingWord : UsageError {
  MissingWord(const UsageError& error, std::string of_field, CommonOptions typed, std::size_t at)
      : UsageError(error), field(std::move(of_field)), common(std::move(typed)), position(at) {}
  std::string field;       ///< `HANDLE`
  CommonOptions common;    ///< those of the line
  std::size_t position{};  ///< where the word may be put in the line, behind the command
};

// --- completion -----------------------------------------------------------------------------------------------------

/// What the last word of a command line is, so that it can be completed.
struct Completion {
  std::string typed;            ///< what is typed of the word so far
  std::string prefix;           ///< what comes before it in the same argument: `--by=`
  std::vector<Choice> choices;  ///< what the command line alone offers: names of commands, options, pages of the help
  std::optional<Blank> blank;   ///< or what the word is typed for: `choices_for` has what fits
  std::optional<std::string> file;  ///< as in `CommonOptions`, if they are typed already
  std::optional<std::string> date;
};

/// Understands a command line as far as it is typed; its last word, which may be empty, is to be completed.
Completion completion_of(std::vector<std::string> arguments);

/// Those of the choices that begin as the word does, whatever its case and accents: each on a line, then a tab and its
/// meaning.
std::string completion_text(const Completion& completion, const std::vector<Choice>& choices);

// --- help -----------------------------------------------------------------------------------------------------------

/// A page of the help, folded for a screen that is narrower. Its examples stay as they are, to be pasted.
std::string at_width(const std::string& page, const Style& style);

}  // namespace followup
