#pragma once
// The commands: an ordered table. A command declares its arguments, and makes an operation of them once they are
// parsed: a query, an edit or a procedure. First what goes into an operation and comes out of it, then the three kinds,
// the table, what may be typed next in a command line, and the dates that a mistyped one may have been meant to be.

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

#include "followup/agenda.hpp"
#include "followup/errors.hpp"
#include "followup/history.hpp"
#include "followup/model.hpp"
#include "followup/render.hpp"

namespace CLI {
class App;
}

namespace followup {

// --- what goes in and comes out --------------------------------------------------------------------------------------

/// What surrounds a run, as far as commands need to know.
struct Env {
  Moment now;
  Zone zone;
  bool json = false;
  bool quiet = false;       ///< a change is confirmed, and nothing else said
  FindZone find_zone = {};  ///< as in `Typing`
  Style style = {};         ///< of people's texts
};

/// What to print on standard output, and the exit status.
struct Output {
  std::string text;
  int status = 0;
  std::string aside{};      ///< for standard error, after the text
  bool once_a_day = false;  ///< to be printed on the first such run of a day only
};

/// The new tracker, and what to say once it is saved.
struct Edited {
  Tracker tracker;
  Output output;
};

// --- operations -----------------------------------------------------------------------------------------------------

/// What of the record is needed; more may be given. `live` are the applications from which something may still follow.
enum class Part : std::uint8_t { nothing, live, everything };

/// Answers from the record, or from that part of it; cannot save. Where there is no file yet, the tracker is empty.
struct Query {
  std::function<Output(const Tracker&, const Env&)> answer;
  Part part = Part::everything;
};

/// Makes another tracker of the one in the file, and says so; cannot print halfway. It may run more than once.
using Edit = std::function<Edited(Tracker, const Env&)>;

/// A text with the name of its file.
struct NamedText {
  std::string name;
  std::string text;
};

/// What is kept for another program: a file, or a folder with a file for each thing.
struct Handout {
  std::string to;                                      ///< a file; or a folder, which is one already or ends in a slash
  std::string text;                                    ///< of the file
  std::string kind;                                    ///< `a calendar of followup's`
  std::function<bool(std::string_view text)> is_ours;  ///< whether a file of that text may be replaced
  std::vector<NamedText> files{};                      ///< of the folder
  std::function<bool(std::string_view name)> belongs_to_us = {};  ///< a file of the folder; empty: no folder will do
  bool must_be_there = false;                                     ///< the folder, which is not made
};

/// A notice on the desktop.
struct Notice {
  std::string title;
  std::string body;          ///< lines
  bool is_critical = false;  ///< it stays until it is seen
};

/// The services that a run lends to a procedure. Those of the file throw as in `followup/storage.hpp`, the others
/// `UsageError` or `DataError`.
struct Services {
  // The file as a whole.
  std::function<Tracker()> load;  ///< an empty tracker if there is no file yet
  std::function<History()> history;
  std::function<std::vector<KeptState>(int steps, bool yes)> undo;
  std::function<std::vector<KeptState>(int steps, bool yes)> redo;
  /// The state of that name, and where the damaged file is kept now, if it was.
  std::function<std::pair<KeptState, std::string>(const std::string& name, bool yes)> restore;
  std::function<Rebuilt()> rebuild;
  std::function<std::vector<Doubt>()> inspect;
  std::function<Output(const Edit& edit)> change;

  // A person. `edit_text` and `edit_record` open an editor, and hand what was typed to `take`. If `take` throws, what
  // was typed is edited again, or is kept in a file, which the error names. They return false if all of the text was
  // taken away: then there is nothing to take. `ask` shows a question and returns the answer, or nothing at the end of
  // the input. `ask` is empty where nobody could answer.
  std::function<bool(const std::string& text, const std::function<void(const std::string& typed)>& take)> edit_text;
  std::function<bool(const Application& record, const std::function<void(Application edited)>& take)> edit_record;
  std::function<std::optional<std::string>(std::string_view question)> ask;

  // Another copy of the tracker. `read_copy` throws `DataError` as if it were the data file; an empty file, as git has
  // it where there was none, is nothing. `write_copy` leaves no `.bak` and no history behind. `origin_of` is the state
  // of the file that a copy most likely comes from. `set_aside` renames what a sync tool left beside the data file, and
  // returns the new name.
  std::function<std::optional<Tracker>(const std::string& name)> read_copy;
  std::function<void(const std::string& name, const Tracker& tracker)> write_copy;
  std::function<std::optional<Tracker>(const Tracker& copy)> origin_of;
  std::function<std::optional<std::string>(const std::string& name)> set_aside;

  /// The bytes of a file, or of standard input if it is named `-`. Throws `DataError` if it cannot be read,
  /// `UsageError` if it has more than `most` bytes.
  std::function<std::string(const std::string& name, std::size_t most)> read_file;
  /// Puts a handout in its place, atomically, and takes those of our files out of a folder that it does not have.
  /// Returns the texts that were there before. Throws `DataError` if a file is there that is not ours.
  std::function<std::string(const Handout& handout)> hand_out;
  /// A folder of the user's that nobody else can read; it may have to be made.
  std::function<std::string()> private_folder;
  /// Opens a file in the program that the desktop has for it.
  std::function<void(const std::string& file)> open_file;

  std::string my_address;  ///< the e-mail address of the user, $EMAIL; empty if it is not set
  // Notices.
  std::function<bool(const Notice& notice)> show_notice;       ///< on the desktop; false if it cannot be
  std::function<bool(const std::string& occasion)> was_told;   ///< today, of this file
  std::function<void(const std::string& occasion)> note_told;  ///< as far as that can be kept
  std::string program;                                         ///< the path of this program

  // Letters.
  std::string letters;  ///< the folder of the user's own letters
  std::function<std::optional<std::string>(const std::string& name)> own_letter;
  /// The words that a dictionary does not know; nothing if there is no dictionary.
  std::function<std::optional<std::vector<std::string>>(const std::vector<std::string>& words, bool in_own_words)>
      misspelt;
  std::function<void(const std::string& link)> open_mail;  ///< in the mail program
  std::function<void(const std::string& text)> copy;       ///< to the clipboard
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
  /// `UsageError`. See `bind` in `commands/options.hpp`.
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
