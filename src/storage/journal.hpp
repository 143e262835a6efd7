#pragma once
// The history of a data file: its snapshots, one after another, as undo walks along them, and the folder that has them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/storage.hpp"
#include "storage/location.hpp"

namespace followup::storage {

/// XXH3 of 128 bits, as 32 hexadecimal digits: it tells apart what differs by accident, not what was forged.
std::string digest(std::string_view bytes);

/// A kept state of the file.
struct Snapshot {
  int number = 0;    ///< never given twice
  std::string what;  ///< the command line that made it
  Moment at;         ///< when
  std::uint64_t size = 0;
  std::string digest;    ///< of its bytes
  bool foreign = false;  ///< came about without followup: undo does not go beyond it
  bool absent = false;   ///< there was no file, which is kept as an empty tracker
};

struct Journal {
  std::vector<Snapshot> snapshots;  ///< the oldest first
  std::size_t from = 0;             ///< the snapshot before the latest step …
  std::size_t to = 0;               ///< … and after it: which of them the file is in tells whether the step was taken
  int last_number = 0;              ///< the highest of the states that lie in the folder, listed or not; not written
};

/// The journal as it lies on the disk.
struct Index {
  enum class Kind : std::uint8_t { usable, damaged, newer, unreadable, missing };
  Journal journal;  ///< empty if there is none that can be used
  Kind kind = Kind::usable;
  std::string fault{};  ///< in words, what is wrong with it

  [[nodiscard]] bool is_usable() const { return kind == Kind::usable; }
};

inline constexpr std::size_t most_snapshots = 51;  ///< that is 50 changes; besides, the last of each day …
inline constexpr date::days daily_snapshots{30};   ///< … of the days before
inline constexpr std::uint64_t most_snapshot_bytes = std::uint64_t{64} << 20U;
inline constexpr std::size_t least_snapshots = 2;  ///< whatever their size: the latest change can be taken back

/// The file as it is found.
struct Found {
  std::string_view bytes;  ///< of the empty tracker, if there is no file
  bool absent = false;
};

/// Which snapshot the file is; nothing if it is neither of the two that it could be.
std::optional<std::size_t> position(const Journal& journal, const Found& found);
/// The number that the next snapshot gets.
int next_number(const Journal& journal);
/// With one more snapshot, made from the one where the file is; what was undone is dropped. `before` is recorded as
/// well if it is not the snapshot where the file was thought to be.
Journal with_change(Journal journal, const Found& before, std::string_view after, const Occasion& step);
/// With a state put in the place of a file that cannot be used, or is gone, behind all that is kept, what was undone
/// too. Undo does not go back beyond it.
Journal with_rescue(Journal journal, std::string_view after, const Occasion& step);
/// Appends a state that came about without followup.
void append_foreign(Journal& journal, std::string_view bytes, const Occasion& step);
/// How many changes undo can take back, from the snapshot at this position.
std::size_t undo_steps(const Journal& journal, std::size_t here);
KeptState described(const Snapshot& snapshot);
std::string text_of(const Journal& journal);
Index index_of(std::string_view text);

// --- on the disk ----------------------------------------------------------------------------------------------------

/// The snapshots of a data file: a folder of their own, one file each, byte for byte, and an index. Everything throws
/// `DataError`. What does not read is to be used under the data file's lock.
class SnapshotFolder {
 public:
  /// `folder` is where the snapshots of all data files are; none are kept if it is empty. `location` is the data
  /// file's.
  SnapshotFolder(const std::filesystem::path& folder, const Location& location);

  /// What is kept. Says what is wrong with it, also that states lie there without an index, and throws nothing.
  [[nodiscard]] Index read() const;
  /// What to type about an index that cannot be used.
  [[nodiscard]] std::string way_to_mend(const Index& index) const;
  /// The numbers of the states that lie in the folder, in order.
  [[nodiscard]] std::vector<int> numbers() const;
  [[nodiscard]] std::filesystem::path file_of(int number) const;
  [[nodiscard]] std::filesystem::path index() const { return path_ / "index.json"; }
  /// Indexes that were moved aside.
  [[nodiscard]] std::vector<std::filesystem::path> set_aside() const;
  /// The bytes of a snapshot, exactly. Refused if they are not what was written.
  [[nodiscard]] std::string bytes_of(const Snapshot& snapshot) const;
  /// Brings the journal to the disk in the place of the old one, with the snapshots that are new in it, and removes
  /// those that the old one had and it does not. `contents` are the bytes of the last snapshots; there may be more. An
  /// old index that cannot be used is moved aside; then `old` is an empty one. Returns where it is now, or nothing.
  std::filesystem::path write(const Journal& journal, Index& old, const std::vector<std::string_view>& contents) const;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace followup::storage
