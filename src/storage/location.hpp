#pragma once
// Where the data file really lies, and its folder.

#include <chrono>
#include <filesystem>
#include <string>

#include "storage/disk.hpp"

namespace followup::storage {

struct Location {
  std::filesystem::path shown;  ///< as it was named; for messages
  std::filesystem::path path;   ///< with symbolic links followed; the file may not exist yet

  /// Where the state before the latest change is kept.
  [[nodiscard]] std::string backup() const { return path.native() + ".bak"; }
};

/// Follows symbolic links to the last name, by hand, since that need not exist.
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

/// Waits for the lock of the data file. It is held as long as the result lives; its file is never removed, or else two
/// runs could each lock another one.
Descriptor lock(const Folder& folder, std::chrono::milliseconds timeout);

}  // namespace followup::storage
