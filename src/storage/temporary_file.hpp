#pragma once
// The new content of a file while it is not yet in its place.

#include <string>
#include <string_view>
#include <vector>

#include "storage/file_content.hpp"
#include "storage/location.hpp"

namespace followup::storage {

/// A file beside the data file, under a name that nobody can guess; removed at the end of its life unless it was
/// renamed. Everything throws `DataError`.
class Temporary {
 public:
  explicit Temporary(const Folder& folder);
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary();

  /// Brings the bytes to the disk, and closes the file. It gets the owner, mode and attributes of `before`, or is
  /// readable for its owner alone.
  void fill(std::string_view bytes, const Image* before);
  /// Gives it its name, in the place of what had that name.
  void rename(const std::string& name);

 private:
  bool write(std::string_view bytes) const;

  const Folder& folder_;
  std::string name_;
  Descriptor file_;
};

inline constexpr unsigned owner_only = 0600;
inline constexpr std::string_view cannot_save = "cannot be saved";

/// `.NAME.tmp.`: how the names of all temporary files of a data file begin.
std::string temporary_prefix(const Folder& folder);

/// The names in the folder of a data file; none if it cannot be listed.
std::vector<std::string> names_beginning_with(const std::string& prefix, const Folder& folder);

/// Removes what a killed run left. To be called under the lock: then nobody uses them.
void remove_dead_temporaries(const Folder& folder);

/// Gives a new file the owner, group, mode and extended attributes of the one before it. False with `errno`.
bool take_identity(const Descriptor& file, const Image& before);

}  // namespace followup::storage
