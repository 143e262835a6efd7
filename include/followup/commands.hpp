#pragma once
// The commands: an ordered table. A command declares its arguments, and makes an operation of them once they are
// parsed: a query, an edit or a procedure. First the three kinds (`services.hpp` has what goes into them and comes
// out), then the table, what may be typed next in a command line, and the dates that a mistyped one may have been meant
// to be.

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "followup/services.hpp"

namespace CLI {
class App;
}

namespace followup {

// --- operations -----------------------------------------------------------------------------------------------------

/// What of the record is needed; more may be given. `live` are the applications from which something may still follow.
enum class Part : std::uint8_t { nothing, live, everything };

/// Answers from the record, or from that part of it; cannot save. Where there is no file yet, the tracker is empty.
struct Query {
  std::function<Output(const Tracker&, const Env&)> answer;
  Part part = Part::everything;
};

/// Does what cannot be a value: it works on the file as a whole, or talks with a person or another program.
using Procedure = std::function<Output(const Services&, const Env&)>;

using Operation = std::variant<Query, Edit, Procedure>;

// --- table -----------------------------------------------------------------------------------------------------------

struct Command {
  std::string_view name;
  std::string_view summary;
  std::array<std::string_view, 2> examples;  ///< command lines
  /// Declares the arguments, and returns what makes the operation of them once they are parsed; that may throw
  /// `UsageError`. See `bind` in `commands/shared/options.hpp`.
  std::function<Operation()> (*declare)(CLI::App&);
};

/// The commands in the order of the help.
std::span<const Command> commands();

// --- completion -----------------------------------------------------------------------------------------------------

/// A word of a command line, and what it was typed for.
struct Word {
  /// The placeholder of its argument, `APPLICATION`, or the option whose value it is, `--by`. Empty if the command does
  /// not take the word.
  std::string field;
  std::string typed;
  std::size_t position = 0;  ///< of its argument in the line
  std::size_t start = 0;     ///< where it begins in that argument: behind `--by=`
};

/// What is known of the next word of a command line.
struct Blank {
  std::string_view command;
  std::string option;        ///< whose value it is: `--by`; empty if it is none's
  std::string field;         ///< its placeholder: `HANDLE`, `DATE`
  std::vector<Word> before;  ///< the words before it that belong to no option
};

/// A word that fits, and what it means (which may be empty).
struct Choice {
  std::string word;
  std::string meaning;
};

/// What fits a blank, as its placeholder says; nothing if that is for the person alone to know. Throws `NotFound`.
std::vector<Choice> choices_for(const Blank& blank, const Tracker& tracker, const Env& env);
/// The states that `restore` may be told to bring back.
std::vector<Choice> choices_of(const History& history, const Env& env);
/// What of the record `choices_for` needs.
Part part_for(const Blank& blank);

// --- mistyped dates -------------------------------------------------------------------------------------------------

/// A date that can be typed, and in words what it is.
struct NearDate {
  std::string date;
  std::string words;
};

/// The date that a misread one is near to: with slips put right, the time after the day, or in the form of a phrase.
std::optional<NearDate> near_date(const std::string& typed, Direction direction, const Typing& typing);

}  // namespace followup
