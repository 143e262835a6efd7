// A kept state in the place of the file, whatever has become of that; and an index of the states alone.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "storage/transaction.hpp"

namespace followup {
namespace {

using namespace storage;
namespace fs = std::filesystem;

struct Candidate {
  KeptState state;
  std::string bytes;
};

Candidate candidate_of(const Transaction& transaction, const std::string& name) {
  if (name == "bak") {
    if (auto backup = read_if_possible(transaction.folder.location.backup()))
      return {described_backup(*backup), std::move(backup->bytes)};
  }
  for (const Snapshot& snapshot : transaction.index.journal.snapshots)
    if (std::to_string(snapshot.number) == name) return {described(snapshot), transaction.snapshots.bytes_of(snapshot)};
  if (name != "bak") check_usable(transaction.index, transaction.snapshots);
  throw NotFound(fmt::format("there is no state '{}'; nothing was changed", name),
                 "to see what can be brought back: followup restore");
}

std::optional<Tracker> readable(const std::optional<Content>& content) {
  try {
    return content ? std::optional(decode(content->bytes)) : std::nullopt;
  } catch (const DataError&) {
    return std::nullopt;
  }
}

/// Whether it could never be read as it is: a folder, a FIFO, too large, or not ours to read.
bool is_in_the_way(const Folder& folder, const std::string& name) {
  struct stat status {};
  if (::fstatat(folder.at(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return false;
  return !S_ISREG(status.st_mode) || status.st_size > static_cast<off_t>(largest_file) ||
         (::faccessat(folder.at(), name.c_str(), R_OK, AT_EACCESS) != 0 && errno == EACCES);
}

/// What stands in the way of a restore under a name, moved aside; in its place again if the restore fails.
class MovedAside {
 public:
  MovedAside(const Folder& folder, std::string name) : folder_(folder), name_(std::move(name)) {}
  MovedAside(const MovedAside&) = delete;
  MovedAside& operator=(const MovedAside&) = delete;
  ~MovedAside() {
    if (is_moved() && !is_kept_ && !exists(folder_.at(), name_)) static_cast<void>(folder_.rename(aside_, name_));
  }

  /// Makes way, if need be.
  void move(const Moment& at) {
    if (!is_in_the_way(folder_, name_)) return;
    const std::string aside = name_aside(folder_, name_, "damaged", at);
    if (!folder_.rename(name_, aside)) throw failure(folder_.location.shown, "cannot be moved aside", errno);
    aside_ = aside;
  }
  void keep() { is_kept_ = true; }
  [[nodiscard]] bool is_moved() const { return !aside_.empty(); }
  /// Where it is now; empty if nothing was in the way.
  [[nodiscard]] fs::path path() const { return is_moved() ? folder_.location.path.parent_path() / aside_ : fs::path(); }
  /// That it was moved, in words.
  [[nodiscard]] std::string warning() const {
    const fs::path before = folder_.location.path.parent_path() / name_;
    return fmt::format("{} could not be used, and is now {}", before.native(), path().native());
  }

 private:
  const Folder& folder_;
  std::string name_;
  std::string aside_;
  bool is_kept_ = false;
};

/// What may have to make way for the file, and for its `.bak`.
struct Obstacles {
  explicit Obstacles(const Folder& folder) : file(folder, folder.name), backup(folder, folder.name + ".bak") {}
  MovedAside file;
  MovedAside backup;
};

bool bring_back(Transaction& transaction, const Candidate& candidate, Obstacles& obstacles, bool yes,
                const Occasion& occasion, Restored& restored) {
  const Tracker then = decode_state(candidate.state, candidate.bytes);
  const Folder& folder = transaction.folder;
  obstacles.file.move(occasion.at);
  restored.damaged = obstacles.file.path();
  auto before = read_file(AT_FDCWD, folder.location.path, folder.location.shown);
  if (const auto now = readable(before)) {
    refuse_great_loss(*now, then, yes);
    obstacles.backup.move(occasion.at);
    const Journal next = with_change(transaction.index.journal, found(before), candidate.bytes, occasion);
    if (!transaction.save(before, candidate.bytes, next)) return false;
    restored.undoable = transaction.has_recorded;
    return true;
  }
  const std::string name = before ? name_aside(folder, folder.name, "damaged", occasion.at) : "";
  if (!transaction.save(before, candidate.bytes, with_rescue(transaction.index.journal, candidate.bytes, occasion),
                        name))
    return false;
  if (!name.empty()) restored.damaged = folder.location.path.parent_path() / name;
  return true;
}

// --- an index of the states alone -----------------------------------------------------------------------------------

/// A state that lies in the folder and in no index; nothing if it cannot be used. Its time is that of its file. Undo
/// does not walk over it: what made it is not known.
std::optional<Snapshot> unlisted_state(const SnapshotFolder& snapshots, int number) {
  try {
    const auto content = read_file(AT_FDCWD, snapshots.file_of(number), snapshots.file_of(number));
    decode(content ? content->bytes : "");
    return Snapshot{.number = number,
                    .what = "",
                    .at = time_of(*content),
                    .size = content->bytes.size(),
                    .digest = digest(content->bytes),
                    .foreign = true};
  } catch (const DataError&) {
    return std::nullopt;
  }
}

/// Puts a state in its position in the journal, by its number.
void insert(Journal& journal, Snapshot snapshot) {
  const auto next =
      std::ranges::find_if(journal.snapshots, [&](const Snapshot& one) { return one.number > snapshot.number; });
  if (next != journal.snapshots.end()) next->foreign = true;
  journal.snapshots.insert(next, std::move(snapshot));
}

/// The journal with all states of the folder. Its last one is the file as it is now, if that can be used.
Journal rebuilt(const Transaction& transaction, const std::optional<Content>& content, const Moment& at,
                Rebuilt& result) {
  Journal journal = transaction.index.journal;
  for (Snapshot& snapshot : unlisted(transaction.snapshots, journal, &result.unusable)) {
    insert(journal, std::move(snapshot));
    ++result.found;
  }
  const bool is_listed =
      !journal.snapshots.empty() && content && journal.snapshots.back().digest == digest(content->bytes);
  if (!is_listed && readable(content)) append_foreign(journal, content->bytes, {"", at});
  journal.from = journal.to = std::max<std::size_t>(journal.snapshots.size(), 1) - 1;
  return journal;
}

}  // namespace

std::vector<Snapshot> storage::unlisted(const SnapshotFolder& snapshots, const Journal& journal,
                                        std::vector<std::string>* unusable) {
  std::vector<Snapshot> states;
  for (const int number : snapshots.numbers()) {
    if (std::ranges::count(journal.snapshots, number, &Snapshot::number) > 0) continue;
    if (auto state = unlisted_state(snapshots, number))
      states.push_back(*std::move(state));
    else if (unusable)
      unusable->push_back(snapshots.file_of(number));
  }
  return states;
}

Restored restore(const DataFile& file, const std::string& name, bool yes, const Occasion& occasion) {
  Transaction transaction(file);
  transaction.must_record = false;
  const Candidate candidate = candidate_of(transaction, name);
  Restored restored{candidate.state, ""};  // made before the change: nothing may fail after it
  Obstacles obstacles(transaction.folder);
  transaction.attempt([&] { return bring_back(transaction, candidate, obstacles, yes, occasion, restored); });
  obstacles.file.keep();
  obstacles.backup.keep();
  try {
    if (file.warn && obstacles.backup.is_moved()) file.warn(obstacles.backup.warning());
  } catch (const std::exception&) {
    return restored;
  }
  return restored;
}

Rebuilt rebuild(const DataFile& file, const Moment& at) {
  Transaction transaction(file);
  if (transaction.index.kind == Index::Kind::unreadable) check_usable(transaction.index, transaction.snapshots);
  const auto content = read_if_possible(transaction.folder.location.path);
  Rebuilt result;
  const Journal journal = rebuilt(transaction, content, at, result);
  if (journal.snapshots.empty() || (result.found == 0 && transaction.index.is_usable())) return result;
  std::vector<std::string_view> contents;
  if (content) contents.push_back(content->bytes);
  result.aside = transaction.snapshots.write(journal, transaction.index, contents);
  return result;
}

}  // namespace followup
