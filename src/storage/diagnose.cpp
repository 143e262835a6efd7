// What is wrong or doubtful about the file as a file.
#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>

#include "storage/transaction.hpp"

namespace followup {
namespace {

using namespace storage;
namespace fs = std::filesystem;

constexpr mode_t others_may_write = 0022;
constexpr mode_t others_may_use = 0077;

/// The path as one word of a shell's command line.
std::string in_shell_quotes(std::string_view path) {
  std::string word;
  for (const char c : path) word += c == '\'' ? R"('\'')" : std::string(1, c);
  return fmt::format("'{}'", word);
}

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
         fmt::format("followup merge {} --file {}", in_shell_quotes(copy), in_shell_quotes(location.path.native()))});
}

void add_folder(const fs::path& folder, std::vector<Doubt>& doubts) {
  struct stat status {};
  if (::stat(folder.c_str(), &status) != 0 || (status.st_mode & S_ISVTX) != 0) return;
  if ((status.st_mode & others_may_write) != 0)
    doubts.push_back({folder.native(), fmt::format("may be written by others (mode {:o})", status.st_mode & 07777U),
                      fmt::format("chmod go-w '{}'", folder.native())});
}

void add_mode(const fs::path& file, std::vector<Doubt>& doubts) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return;
  if ((status.st_mode & others_may_use) != 0)
    doubts.push_back({file.native(), fmt::format("may be read by others (mode {:o})", status.st_mode & 07777U),
                      fmt::format("chmod 600 '{}'", file.native())});
}

/// The message without the path at its beginning and the outcome at its end.
std::string bare(std::string_view message, const fs::path& shown) {
  constexpr std::string_view outcome = "; nothing was changed";
  if (message.starts_with(shown.native())) message.remove_prefix(std::min(message.size(), shown.native().size() + 1));
  if (message.ends_with(outcome)) message.remove_suffix(outcome.size());
  return std::string(message);
}

void add_damage(const DataFile& file, const Location& location, std::vector<Doubt>& doubts) {
  try {
    load(file);
  } catch (const DataError& error) {
    doubts.push_back({location.shown.native(), bare(error.what(), location.shown), error.hint, true});
  }
}

void add_snapshots(const DataFile& file, const Location& location, std::vector<Doubt>& doubts) {
  const SnapshotFolder snapshots(file.snapshots, location);
  for (const Snapshot& snapshot : snapshots.read().snapshots) try {
      static_cast<void>(snapshots.bytes_of(snapshot));
    } catch (const DataError& error) {
      doubts.push_back({snapshots.path().native(), error.what(), ""});
    }
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
  add_mode(location.path, doubts);
  add_mode(location.backup(), doubts);
  add_snapshots(file, location, doubts);
  std::ranges::move(oddities(file), std::back_inserter(doubts));
  return doubts;
}

}  // namespace followup
