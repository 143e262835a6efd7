// What is wrong or doubtful about the file as a file.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>

#include "followup/text.hpp"
#include "storage/transaction.hpp"

namespace followup {
namespace {

using namespace storage;
namespace fs = std::filesystem;

constexpr mode_t others_may_write = 0022;
constexpr mode_t others_may_use = 0077;

void add_conflict_copies(const DataFile& file, const Location& location, std::vector<Doubt>& doubts) {
  std::vector<std::string> copies;
  std::error_code ignored;  // what cannot be listed is not odd
  for (fs::directory_iterator entry(location.path.parent_path(), ignored), end; !ignored && entry != end;
       entry.increment(ignored))
    if (is_conflict_copy(entry->path(), file)) copies.push_back(entry->path().native());
  std::ranges::sort(copies);
  for (const std::string& copy : copies)
    doubts.push_back(
        {copy, "is a conflict copy: a sync tool could not settle two versions of the file",
         fmt::format("followup merge {} --file {}", shell_word(copy), shell_word(location.path.native()))});
}

void add_folder(const fs::path& folder, std::vector<Doubt>& doubts) {
  struct stat status {};
  if (::stat(folder.c_str(), &status) != 0 || (status.st_mode & S_ISVTX) != 0) return;
  if ((status.st_mode & others_may_write) != 0)
    doubts.push_back({folder.native(), fmt::format("may be written by others (mode {:o})", status.st_mode & 07777U),
                      fmt::format("chmod go-w {}", shell_word(folder.native()))});
}

void add_mode(const fs::path& file, std::vector<Doubt>& doubts) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return;
  if ((status.st_mode & others_may_use) != 0)
    doubts.push_back({file.native(), fmt::format("may be read by others (mode {:o})", status.st_mode & 07777U),
                      fmt::format("chmod 600 {}", shell_word(file.native()))});
}

void add_damage(const DataFile& file, const Location& location, std::vector<Doubt>& doubts) {
  try {
    load(file);
  } catch (const DataError& error) {
    doubts.push_back({location.shown.native(), bare(error.what(), location.shown), error.hint, true});
  }
}

void add_index(const SnapshotFolder& snapshots, const Index& index, std::vector<Doubt>& doubts) {
  try {
    check_usable(index, snapshots);
  } catch (const DataError& error) {
    doubts.push_back(
        {snapshots.index().native(), fmt::format("{}, so nothing can be undone", index.fault), error.hint});
  }
  const auto asides = snapshots.set_aside();
  const bool is_of_use = !asides.empty() && !unlisted(snapshots, index.journal).empty();
  for (const fs::path& aside : asides)
    doubts.push_back({aside.native(), "is an index of earlier states that could not be used",
                      fmt::format("{} rm {}",
                                  is_of_use ? "to have its states again: followup restore --rebuild\nthen:"
                                            : "it is of no use any more:",
                                  shell_word(aside.native()))});
}

/// What is not the state that was kept, or no state at all.
void add_states(const SnapshotFolder& snapshots, const Journal& journal, std::vector<Doubt>& doubts) {
  for (const Snapshot& snapshot : journal.snapshots) try {
      decode_state(described(snapshot), snapshots.bytes_of(snapshot));
    } catch (const DataError& error) {
      const fs::path file = snapshots.file_of(snapshot.number);
      doubts.push_back({file.native(), bare(error.what(), file), "the others can be restored: followup restore"});
    }
}

/// Whether the file is what the last followup left.
void add_foreign_change(const Location& location, const Journal& journal, std::vector<Doubt>& doubts) {
  const auto content = read_if_possible(location.path);
  if (!content || journal.snapshots.empty() || position(journal, found(content))) return;
  doubts.push_back({location.shown.native(), "was changed by another program since the last followup",
                    "if you know of it, all is well; to see the states before it: followup restore"});
}

/// What would stop every change.
void add_obstacles(const Location& location, const SnapshotFolder& snapshots, std::vector<Doubt>& doubts) {
  const std::string backup = location.backup();
  if (struct stat status{}; ::lstat(backup.c_str(), &status) == 0 && !S_ISREG(status.st_mode))
    doubts.push_back({backup, "is no regular file, where the previous state is to be kept",
                      fmt::format("move it away: {}", to_move_aside(backup))});
  if (is_mount_point(AT_FDCWD, location.path))
    doubts.push_back({location.shown.native(), "is mounted by itself, and so cannot be replaced: no change can be made",
                      "mount its folder instead"});
  for (const fs::path& folder : {location.path.parent_path(), snapshots.path()})
    if (exists(AT_FDCWD, folder) && ::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0)
      doubts.push_back(
          {folder.native(),
           fmt::format("cannot be written to: {}: no change can be made", std::generic_category().message(errno)),
           fmt::format("ls -ld {}", shell_word(folder.native()))});
}

}  // namespace

std::vector<Doubt> oddities(const DataFile& file) {
  std::vector<Doubt> doubts;
  const Location location = locate(file.path);
  add_conflict_copies(file, location, doubts);
  add_folder(location.path.parent_path(), doubts);
  return doubts;
}

std::vector<Doubt> inspect(const DataFile& file) {
  std::vector<Doubt> doubts;
  const Location location = locate(file.path);
  add_damage(file, location, doubts);
  const bool is_damaged = !doubts.empty();
  add_mode(location.path, doubts);
  add_mode(location.backup(), doubts);
  const SnapshotFolder snapshots(file.snapshots, location);
  const Index index = snapshots.read();
  add_index(snapshots, index, doubts);
  add_states(snapshots, index.journal, doubts);
  if (!is_damaged) add_foreign_change(location, index.journal, doubts);
  add_obstacles(location, snapshots, doubts);
  std::ranges::move(oddities(file), std::back_inserter(doubts));
  return doubts;
}

}  // namespace followup
