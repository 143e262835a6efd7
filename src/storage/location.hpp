#pragma once
// Where the data file really lies, and its folder.

#include <chrono>
#include <filesystem>
#include <string>

#include "followup/time.hpp"
#include "storage/disk.hpp"

namespace followup::storage {

struct Location {
  std::filesystem::path shown;  ///< as it was named; for messages
  std::filesystem::path path;   ///< with symbolic links followed; the file may not exist yet

  /// Where the state before the latest change is kept.
  [[nodiscard]] std::string backup() const { return path.native() + ".bak"; }
};

/// Follows symbolic links to the last name, by hand, since that need not exist. Throws `DataError` for a loop, for a
/// link that another user may have planted, and for a pipe or a removed file, which have no name.
Location locate(const std::filesystem::path& path);

/// The folder of a data file, open: every name below is relative to it, so that it cannot be exchanged in the middle.
struct Folder {
  Location location;
  std::string name;  ///< of the data file
  Descriptor directory;

  [[nodiscard]] int at() const { return directory.get(); }
  /// Each is false, with `errno`, if it fails.
  [[nodiscard]] bool rename(const std::string& from, const std::string& to) const;
  bool remove(const std::string& file) const;
};

/// Opens the folder; makes it, and those above it, for the owner alone if it does not exist.
Folder open_folder(Location location);

/// Gives to the owner of the folder what root makes in it: else they would be shut out of it. False, with `errno`, if
/// that fails.
bool give_to_owner(const Descriptor& file, int folder);

/// `NAME.damaged-20261120T163000`: a free name for what cannot be used and must not be lost.
std::string name_aside(const Folder& folder, const std::string& name, std::string_view why, const Moment& at);

/// Waits for the lock of the data file. It is held as long as the result lives; its file is never removed, or else two
/// runs could each lock another one. Throws `DataError`, also for one that another user may have planted.
Descriptor lock(const Folder& folder, std::chrono::milliseconds timeout);

}  // namespace followup::storage
