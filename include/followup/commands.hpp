#pragma once
// The commands: an ordered table, one file each. A command is its arguments, a pure function, and the binding of
// options.

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

/// What surrounds a run.
struct Env {
  Moment now;
  Zone zone;
  bool json = false;
  bool has_file = true;     ///< whether the data file exists
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

/// What the shell lends to a command that acts on the file as a whole: each throws as in `followup/storage.hpp`.
struct Keeper {
  std::function<std::optional<Tracker>()> load;
  std::function<History()> history;
  std::function<std::vector<KeptState>(int steps, bool yes)> undo;
  std::function<std::vector<KeptState>(int steps, bool yes)> redo;
  /// The state of that name, and where the damaged file is kept now, if it was.
  std::function<std::pair<KeptState, std::string>(const std::string& name, bool yes)> restore;
  std::function<std::vector<Doubt>()> inspect;
  /// Lets a person edit the record, and changes the file by `put`. Whatever fails, what was typed is kept in a file
  /// that the error names.
  using Put = std::function<Edited(Tracker tracker, Application edited)>;
  std::function<Output(const Application& record, const Put& put)> edit;
};

/// What the shell lends to a command that drafts a letter: each throws `UsageError` or `DataError`.
struct Desk {
  std::string letters;  ///< the folder of the user's own letters
  std::function<std::optional<std::string>(const std::string& name)> own_letter;
  /// Lets a person edit a text. Whatever `take` throws, what was typed is kept in a file that the error names.
  using Take = std::function<void(const std::string& typed)>;
  std::function<void(const std::string& text, const Take& take)> edit;
  std::function<void(const std::string& link)> open;  ///< in the mail program
  std::function<void(const std::string& text)> copy;  ///< to the clipboard
  /// The words that a dictionary does not know; none if there is no dictionary.
  std::function<std::vector<std::string>(const std::vector<std::string>& words, bool in_own_words)> misspelt;
};

/// What the shell lends to a command that asks for what the command line leaves open.
struct Asker {
  std::function<Tracker()> load;  ///< throws as in `followup/storage.hpp`
  /// Shows a question and returns what was typed; nothing at the end of the input. Empty where nobody could answer.
  std::function<std::optional<std::string>(std::string_view question)> ask;
};

using Query = std::function<Output(const Tracker&, const Env&)>;  ///< cannot save
/// A query to which nothing matters that is over (`is_over`); the tracker may lack such applications.
struct Glance {
  Query query;
};
/// A query about what follows from the record; the tracker lacks all applications.
using Review = std::function<Output(const Agenda&, const Tracker&, const Env&)>;
using Edit = std::function<Edited(Tracker, const Env&)>;         ///< cannot print halfway
using Chore = std::function<Output(const Keeper&, const Env&)>;  ///< acts on the file, not on what is in it
using Errand = std::function<Output(const Tracker&, const Desk&, const Env&)>;  ///< drafts a letter, cannot save
/// Whether it reads or changes shows in its arguments, once they are parsed.
using Either = std::function<std::variant<Query, Edit>()>;
/// Asks first, while the file is free for others; what was understood is then an edit like any other.
using Dialogue = std::function<Edit(const Asker&, const Env&)>;
using Operation = std::variant<Query, Glance, Review, Edit, Chore, Errand, Either, Dialogue>;

struct Command {
  std::string_view name;
  std::string_view summary;
  std::string_view examples;  ///< two command lines, one a line
  Operation (*declare)(CLI::App&);
};

/// The commands in the order of the help.
std::span<const Command> commands();

// --- completion -----------------------------------------------------------------------------------------------------

/// A word that was typed, and the placeholder that it was typed for: `APPLICATION`.
struct Filled {
  std::string field;
  std::string typed;
};

/// What is to be typed next.
struct Blank {
  std::string_view command;
  std::string option;          ///< whose value it is: `--by`; empty if it is none's
  std::string field;           ///< its placeholder: `HANDLE`, `DATE`
  std::vector<Filled> filled;  ///< the words before it that are no option's
};

/// A word that fits, and what it means (which may be empty).
struct Choice {
  std::string word;
  std::string meaning;
};

/// What of the record decides what fits a blank: nothing of it, what is not over (`is_over`), or all of it.
enum class Part : std::uint8_t { nothing, not_over, everything };
Part part_for(const Blank& blank);
/// What fits a blank, as its placeholder says; nothing if that is for the person alone to know. Throws `NotFound`.
std::vector<Choice> choices_for(const Blank& blank, const Tracker& tracker, const Env& env);

// --- slips ----------------------------------------------------------------------------------------------------------

/// A date that can be typed, and in words what it is.
struct NearDate {
  std::string date;
  std::string words;
};
/// What a misread date may have been meant to be: a slip put right, `at` left away, the time behind the day.
std::optional<NearDate> near_date(const std::string& typed, Direction direction, const Typing& typing);

}  // namespace followup
