#pragma once
// One file in the place of another: at every moment there is the old one or the new one, whatever happens.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/disk.hpp"
#include "storage/location.hpp"

namespace followup::storage {

/// The new content of a file while it is not yet in its place: a file beside it, under a name that nobody can guess;
/// removed at the end of its life unless it was renamed. Everything throws `DataError`.
class Temporary {
 public:
  explicit Temporary(const Folder& folder);
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary();

  /// Brings the bytes to the disk, and closes the file. It gets the owner, mode and attributes of `before`, or is
  /// readable for its owner alone.
  void fill(std::string_view bytes, const Content* before);
  /// Gives it its name, in the place of what had that name.
  void rename(const std::string& name);
  /// Gives it its name if `before` (or nothing) still has that name; else returns false and changes nothing. Where the
  /// file system can exchange two files, the one that comes out is compared with `before`.
  bool rename_over(const std::optional<Content>& before, const std::string& name);

 private:
  bool write(std::string_view bytes) const;
  [[nodiscard]] bool exchange(const std::string& name, unsigned flags) const;
  [[nodiscard]] bool holds(const std::string& name, const Content& before) const;

  const Folder& folder_;
  std::string name_;
  Descriptor file_;
};

inline constexpr unsigned owner_only = 0600;
inline constexpr std::string_view cannot_save = "cannot be saved";

/// Gives a new file the owner, group, mode and extended attributes of the one before it. False with `errno`.
bool take_identity(const Descriptor& file, const Content& before);

/// A new name for a temporary file of a data file: `.f.json.tmp.0a1b2c3d-4711-89abcdef`. It has the machine (and the
/// process's world on it), the process, and a number that nobody can guess.
std::string temporary_name(const Folder& folder);

/// The names in the folder of a data file; none if it cannot be listed.
std::vector<std::string> names_beginning_with(const std::string& prefix, const Folder& folder);

/// Puts a file that is for its owner alone in the place of what had that name.
void write_file(const Folder& folder, const std::string& name, std::string_view bytes);

/// Confirms what was renamed in the folder. False with `errno`; some file systems cannot: they have nothing to lose.
bool sync(const Folder& folder);

/// Removes the temporary files that a killed run left: of a process of this machine that is gone, or older than an
/// hour. Others may be in use: a lock does not reach another machine.
void remove_dead_temporaries(const Folder& folder);

/// Whether the file itself is a mount point, as containers have it: then nothing can take its place.
bool is_mount_point(int folder, const std::string& name);

/// The new content, and what is done along with it.
struct Replacement {
  std::string_view bytes;
  std::string previous;          ///< the name under which what was there before is kept, beside it
  std::function<void()> record;  ///< called before the file is replaced; what it throws leaves the file as it is
};

/// Puts the bytes in the place of the data file. To be called under the lock. False, with nothing changed, if the file
/// is no longer what `before` says. Closes `before`. Throws `DataError`.
bool replace(const Folder& folder, std::optional<Content>& before, const Replacement& next);

}  // namespace followup::storage
