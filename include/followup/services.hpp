#pragma once
// What a run gives to a command, takes from it, and lends it: the moment and the style, the output, the tracker that an
// edit makes, and the services of the process.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "followup/agenda.hpp"
#include "followup/errors.hpp"
#include "followup/history.hpp"
#include "followup/model.hpp"
#include "followup/render.hpp"

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

/// Makes another tracker of the one in the file, and says so; cannot print halfway. It may run more than once.
using Edit = std::function<Edited(Tracker, const Env&)>;

// --- what is lent ---------------------------------------------------------------------------------------------------

/// How messages call a file to read, of which `-` is standard input.
inline std::string name_of_input(const std::string& file) { return file == "-" ? "standard input" : file; }

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
  /// Why one that is ours must not be lost, to follow its name; empty if it may. If not set, any may.
  std::function<std::string(std::string_view text)> why_kept = {};
  std::vector<NamedText> files{};                                 ///< of the folder
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

  /// The path of the data file; empty if it is the usual one of the user's home.
  std::function<std::string()> unusual_file;
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

}  // namespace followup
