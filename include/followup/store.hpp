#pragma once
// How the tracker is kept: the codec (pure), and the file with its lock and its atomic replacement. Knows no rules.

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "followup/model.hpp"

namespace followup {

// --- codec ----------------------------------------------------------------------------------------------------------

/// Reads `followup/1` strictly. Throws `DataError` that names the line, or the member's path, and what is wrong there;
/// whoever knows the file's name puts it in front.
Tracker decode(std::string_view bytes);
/// The canonical bytes of a tracker; `decode` gives the tracker back.
std::string encode(const Tracker& tracker);

// --- file -----------------------------------------------------------------------------------------------------------

/// Where the data file lies and how patiently it is locked.
struct DataFile {
  std::filesystem::path path;  ///< absolute; symbolic links are followed when it is opened
  std::chrono::milliseconds lock_timeout{10'000};
};

/// Reads the file; nothing if there is no file yet. Writes, locks and makes nothing. Throws `DataError`.
std::optional<Tracker> load(const DataFile& file);

/// Changes the file: lock, read, `edit`, and, if the tracker is another one then, save atomically. `edit` may run
/// more than once (when another program replaced the file meanwhile); what it throws leaves the file untouched.
/// Returns whether anything was written, after the disk confirmed it. Throws `DataError`.
bool change(const DataFile& file, const std::function<Tracker(Tracker)>& edit);

}  // namespace followup
