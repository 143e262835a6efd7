#pragma once
// A data file under its lock, with its history: what every change goes through.

#include "storage/disk.hpp"
#include "storage/journal.hpp"
#include "storage/replace_file.hpp"

namespace followup::storage {

/// The file as it was read; refused, with what to do, if it is gone although a previous state of it is there.
std::optional<Content> read_present(const Location& location, const SnapshotFolder& snapshots);
/// Names the file in what is wrong, and what can be done.
Tracker decode_file(const Content& content, const Location& location, const SnapshotFolder& snapshots);
/// The bytes of a tracker. What cannot be read back is refused: an edit that left nonsense, or a fault of the codec.
std::string encode_checked(const Tracker& tracker, const std::filesystem::path& shown);
/// The file as the journal knows it.
Found found(const std::optional<Content>& content);

/// Holds the lock as long as it lives.
struct Transaction {
  explicit Transaction(const DataFile& file);

  const DataFile& file;
  Folder folder;
  Descriptor held;
  SnapshotFolder snapshots;
  Journal journal;

  [[nodiscard]] std::optional<Content> read() const { return read_present(folder.location, snapshots); }
  [[nodiscard]] Tracker decode(const Content& content) const {
    return decode_file(content, folder.location, snapshots);
  }
  /// Calls `change` until it returns true. False says that another program replaced the file meanwhile. Throws
  /// `DataError` if that happens again and again.
  void attempt(const std::function<bool()>& change) const;
  /// Saves the bytes, and the journal that has them. False, with nothing changed, if the file is not what `before`
  /// says. What was there is kept as `previous`, or as the `.bak`.
  bool save(const std::optional<Content>& before, std::string_view bytes, Journal next,
            const std::string& previous = {});

 private:
  /// Notes that the first change was made.
  void settle(Journal next);
};

/// Refuses to remove more than half of ten or more applications, unless `yes` is said.
void refuse_great_loss(const Tracker& now, const Tracker& then, bool yes);

}  // namespace followup::storage
