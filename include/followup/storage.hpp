#pragma once
// The data file: its lock, its atomic replacement, and its history.

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "followup/format.hpp"
#include "followup/history.hpp"
#include "followup/model.hpp"

namespace followup {

// --- file -----------------------------------------------------------------------------------------------------------

inline constexpr std::size_t largest_file = std::size_t{1} << 30U;  ///< bytes; a larger one is refused

/// Where the data file lies and how patiently it is locked.
struct DataFile {
  std::filesystem::path path;  ///< absolute; symbolic links are followed when it is opened
  std::chrono::milliseconds lock_timeout{10'000};
  std::filesystem::path snapshots{};                       ///< where they are kept; empty: they are not
  std::function<void(const std::string& warning)> warn{};  ///< told what is odd but no error; may be empty
};

/// What a change is called in the history.
struct Occasion {
  std::string what;
  Moment at;
};

/// Reads the file; nothing if there is no file yet. Writes, locks and makes nothing. Applications that the caller does
/// not `keep` are checked like the others; without a `keep`, all are kept. Throws `DataError`.
std::optional<Tracker> load(const DataFile& file, const Keep& keep = {});

/// Changes the file: lock, read, `edit`, and, if the tracker is another one then, keep a snapshot for `undo` and save
/// atomically. `edit` may run more than once (when another program replaced the file meanwhile); what it throws leaves
/// the file untouched. Returns whether anything was written, after the disk confirmed it. Throws `DataError`.
bool change(const DataFile& file, const std::function<Tracker(Tracker)>& edit, const Occasion& occasion = {});

// --- notes of the program's own -------------------------------------------------------------------------------------

/// The text of a note, which is no data; empty if there is none, or none that can be read.
std::string read_note(const std::filesystem::path& path);
/// Puts the text in the place of the note, for its owner alone, with the folder if need be. It may fail: then the note
/// stays as it is.
void keep_note(const std::filesystem::path& path, std::string_view text);

// --- files for other programs ----------------------------------------------------------------------------------------

/// Puts the text in the place of a file, after the disk confirmed it; the same text leaves the file untouched. Returns
/// what was there before. Throws `DataError`, also with what `objection` says of a text that must not be replaced.
std::string replace_text(const std::filesystem::path& path, std::string_view text,
                         const std::function<std::string(std::string_view text)>& objection);
/// Removes a file.
void remove_file(const std::filesystem::path& path);

// --- other copies of the tracker -------------------------------------------------------------------------------------

/// Puts a tracker in the place of another copy, atomically, without lock, history and `.bak`; the same bytes leave the
/// file untouched. Throws `DataError`.
void write_copy(const std::filesystem::path& path, const Tracker& tracker);
/// The kept state of the file that a copy most likely comes from: by `likeness`, and the oldest of equals, since what
/// came after it would look as if the copy had taken it back. Nothing if none is. Throws `DataError`.
std::optional<Tracker> origin_of(const Tracker& copy, const DataFile& file);
/// Whether a file beside the data file is a copy of it that a sync tool made, since it could not settle two versions.
bool is_conflict_copy(const std::filesystem::path& path, const DataFile& file);
/// Gives a file a name with `.merged` behind it, which it returns; nothing if that fails.
std::optional<std::filesystem::path> set_aside(const std::filesystem::path& path);

// --- history --------------------------------------------------------------------------------------------------------

/// What can be undone, redone and restored. Reads only; a file that was changed by another program has nothing to undo.
/// Throws `DataError`.
History history(const DataFile& file);

/// Takes back the last `steps` changes, or does them again: the bytes of the snapshot are the file's again. Returns the
/// changes, in the order in which they were taken back or done again. Throws `NotFound` if there are not so many,
/// `DataError` if another program changed the file since, and `UsageError` if most applications would go and `yes` is
/// not set.
std::vector<KeptState> undo(const DataFile& file, int steps, bool yes);
std::vector<KeptState> redo(const DataFile& file, int steps, bool yes);

/// A snapshot brought back.
struct Restored {
  KeptState state;
  std::string damaged;    ///< where the file that could not be used is kept now; empty if it could be used
  bool undoable = false;  ///< `undo` takes it back: the file was there, could be used, and was kept as a state
};

/// Brings a snapshot back by its name: a change like any other, if the file can be used. One that cannot is kept
/// beside, and undo does not go back to it, nor to one that is missing; the other states stay. If they cannot be kept,
/// or if a `.bak` that is no file had to be moved aside, a warning says so. Throws as `undo` does.
Restored restore(const DataFile& file, const std::string& name, bool yes, const Occasion& occasion);

/// Makes an index of the states that lie in their folder, listed or not: they can be restored then, but undo does not
/// walk over those that were not listed. An index that cannot be used is moved aside. Throws `DataError`.
Rebuilt rebuild(const DataFile& file, const Moment& at);

/// What is odd around the file: conflict copies beside it, a folder that others may write.
std::vector<Doubt> oddities(const DataFile& file);
/// Everything that is odd around the file, and all that is wrong within it. Reads only.
std::vector<Doubt> inspect(const DataFile& file);

}  // namespace followup
