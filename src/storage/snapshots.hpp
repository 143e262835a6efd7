#pragma once
// The states of a data file on the disk: a folder of their own, one file a state, byte for byte, and an index.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/storage.hpp"
#include "storage/journal.hpp"
#include "storage/location.hpp"

namespace followup::storage {

/// Everything throws `DataError`. To be used under the data file's lock, but for `read` and `bytes_of`.
class States {
 public:
  /// `folder` is where the states of all data files are; none are kept if it is empty. `location` is the data file's.
  States(const std::filesystem::path& folder, const Location& location);

  /// What is kept; nothing if nothing is, or nothing that can be used.
  [[nodiscard]] Journal read() const;
  /// The bytes of a state, exactly. Refused if they are not what was written.
  [[nodiscard]] std::string bytes_of(const State& state) const;
  /// Brings the journal to the disk in the place of the one that was read, with the states that are new in it, and
  /// removes the states that it no longer speaks of. `contents` are the bytes of the last states; there may be more.
  void write(const Journal& journal, const Journal& old, const std::vector<std::string_view>& contents) const;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace followup::storage
