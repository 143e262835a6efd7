#pragma once
// How the tracker is kept: the codec (pure), and the file with its lock and its atomic replacement. Knows no rules.

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "followup/history.hpp"
#include "followup/model.hpp"

namespace followup {

// --- codec ----------------------------------------------------------------------------------------------------------

/// Reads `followup/1` strictly. Throws `DataError` that names the line, or the member's path, and what is wrong there;
/// whoever knows the file's name puts it in front.
Tracker decode(std::string_view bytes);
/// The canonical bytes of a tracker; `decode` gives the tracker back. `size` is about how many there will be, if known.
std::string encode(const Tracker& tracker, std::size_t size = 0);
/// One application as it stands in the file, for an editor; `decode_record` reads it as strictly as the file.
std::string encode_record(const Application& application);
Application decode_record(std::string_view bytes);

// --- file -----------------------------------------------------------------------------------------------------------

/// Where the data file lies and how patiently it is locked.
struct DataFile {
  std::filesystem::path path;  ///< absolute; symbolic links are followed when it is opened
  std::chrono::milliseconds lock_timeout{10'000};
  std::filesystem::path states{};                          ///< where previous states are kept; empty: they are not
  std::function<void(const std::string& warning)> warn{};  ///< told what is odd but no error; may be empty
};

/// What a change is called in the history.
struct Occasion {
  std::string what;
  Moment at;
};

/// Whether an application that has ended like this is of no interest to the caller.
using Over = std::function<bool(const Outcome& outcome, const Policy& policy)>;

/// Reads the file; nothing if there is no file yet. Writes, locks and makes nothing. Applications that are `over` are
/// held to everything that the format asks for, but may be left out. Throws `DataError`.
std::optional<Tracker> load(const DataFile& file, const Over& over = {});

/// Who looks on while a file is read.
struct Passing {
  Over over;
  std::function<void(const Application& application, const Policy& policy)> see;
};
/// Reads the file and holds none of it: `see` is given each application that is not `over`, in the order of the file.
/// Returns the rest, a tracker without applications; nothing if there is no file, or if anything about it is unusual or
/// wrong. Then what was seen is void, and `load` is to tell.
std::optional<Tracker> pass_through(const DataFile& file, const Passing& passing);

/// Changes the file: lock, read, `edit`, and, if the tracker is another one then, keep its state for `undo` and save
/// atomically. `edit` may run more than once (when another program replaced the file meanwhile); what it throws leaves
/// the file untouched. Returns whether anything was written, after the disk confirmed it. Throws `DataError`.
bool change(const DataFile& file, const std::function<Tracker(Tracker)>& edit, const Occasion& occasion = {});

// --- notes of the program's own -------------------------------------------------------------------------------------

/// The text of a note, which is no data; empty if there is none, or none that can be read.
std::string read_note(const std::filesystem::path& path);
/// Puts the text in the place of the note, for its owner alone, with the folder if need be. It may fail: then the note
/// stays as it is.
void keep_note(const std::filesystem::path& path, std::string_view text);

// --- previous states ------------------------------------------------------------------------------------------------

/// What can be undone, redone and restored. Reads only; a file that was changed by another program has nothing to undo.
/// Throws `DataError`.
History history(const DataFile& file);

/// Takes back the last `steps` changes, or does them again: the bytes of the state are the file's again. Returns the
/// changes, in the order in which they were taken back or done again. Throws `NotFound` if there are not so many,
/// `DataError` if another program changed the file since, and `UsageError` if most applications would go and `yes` is
/// not set.
std::vector<KeptState> undo(const DataFile& file, int steps, bool yes);
std::vector<KeptState> redo(const DataFile& file, int steps, bool yes);

/// A state brought back.
struct Restored {
  KeptState state;
  std::string damaged;  ///< where the file that could not be used is kept now; empty if it could be used
};

/// Brings a state back by its name, as a change that can be undone; a file that cannot be used is kept beside. Throws
/// as `undo` does.
Restored restore(const DataFile& file, const std::string& name, bool yes, const Occasion& occasion);

/// What is odd around the file: conflict copies beside it, a folder that others may write.
std::vector<Doubt> oddities(const DataFile& file);
/// The same, and everything that is wrong with the file itself. Reads only.
std::vector<Doubt> inspect(const DataFile& file);

}  // namespace followup
