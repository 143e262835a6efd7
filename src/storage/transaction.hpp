#pragma once
// A data file under its lock, with its history: what every change goes through.

#include "storage/disk.hpp"
#include "storage/journal.hpp"
#include "storage/replace_file.hpp"

namespace followup::storage {

/// Refuses an index of the states that cannot be used, with what to do.
void check_usable(const Index& index, const SnapshotFolder& snapshots);
/// The states that can be walked over. Throws as `check_usable`.
const Journal& usable(const Index& index, const SnapshotFolder& snapshots);
/// The file as it was read; refused, with what to do, if it is gone although a previous state of it is there.
std::optional<Content> read_present(const Location& location, const SnapshotFolder& snapshots);
/// Decodes the file. Throws `DataError` with the file's name and how to get an earlier state back.
Tracker decode_file(const Content& content, const Location& location, const SnapshotFolder& snapshots);
/// The bytes of a tracker. What cannot be read back is refused: an edit that left nonsense, or a fault of the codec.
std::string encode_checked(const Tracker& tracker, const std::filesystem::path& shown);
/// A kept state, decoded. Refused if that fails.
Tracker decode_state(const KeptState& state, std::string_view bytes);
/// The states that lie in the folder and that the journal does not have, by their number. `unusable` gets the files of
/// those that are no states.
std::vector<Snapshot> unlisted(const SnapshotFolder& snapshots, const Journal& journal,
                               std::vector<std::string>* unusable = nullptr);
/// What lies under that name, if it can be read.
std::optional<Content> read_if_possible(const std::filesystem::path& path);
/// When the file was written.
Moment time_of(const Content& content);
KeptState described_backup(const Content& backup);
/// The file as the journal knows it.
Found found(const std::optional<Content>& content);

/// Holds the lock as long as it lives.
struct Transaction {
  /// Throws `DataError`.
  explicit Transaction(const DataFile& file);

  const DataFile& file;
  Folder folder;
  Descriptor held;
  SnapshotFolder snapshots;
  Index index;

  [[nodiscard]] std::optional<Content> read() const { return read_present(folder.location, snapshots); }
  [[nodiscard]] Tracker decode(const Content& content) const {
    return decode_file(content, folder.location, snapshots);
  }
  /// Calls `change` until it returns true. False says that another program replaced the file meanwhile. Throws
  /// `DataError` if that happens again and again.
  void attempt(const std::function<bool()>& change) const;
  /// Saves the bytes, and the journal that has them. False, with nothing changed, if the file is not what `before`
  /// says. What was there is kept as `previous`, or as the `.bak`. Closes `before`.
  bool save(std::optional<Content>& before, std::string_view bytes, Journal next, const std::string& previous = {});
  /// Whether the journal must be saved for the bytes to be; if not, a warning says that it was not. Set by a rescue.
  bool must_record = true;
  bool has_recorded = false;

 private:
  void record(const Journal& next, const std::vector<std::string_view>& contents);
  void try_to_record(const Journal& next, const std::vector<std::string_view>& contents);
  void warn_of_odd(bool is_shared) const;

  std::string lost_;  ///< in words, what has become of an index that could not be used
};

/// Refuses a great loss between two states, unless `yes` is said.
void refuse_great_loss(const Tracker& now, const Tracker& then, bool yes);

}  // namespace followup::storage
