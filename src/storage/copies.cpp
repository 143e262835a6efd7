// Other copies of the tracker: what git and sync tools bring from another machine.
#include <fcntl.h>
#include <fmt/format.h>

#include "followup/merge.hpp"
#include "storage/transaction.hpp"

namespace followup {

using namespace storage;
namespace fs = std::filesystem;

/// Nothing if it cannot be read, so that it is nobody's origin.
static std::optional<Tracker> state_of(const SnapshotFolder& snapshots, const Snapshot& snapshot) {
  try {
    return decode(snapshots.bytes_of(snapshot));
  } catch (const DataError&) {
    return std::nullopt;
  }
}

void write_copy(const fs::path& path, const Tracker& tracker) {
  replace_text(path, encode_checked(tracker, path), [](std::string_view /*old*/) { return ""; });
}

std::optional<Tracker> origin_of(const Tracker& copy, const DataFile& file) {
  const Location location = locate(file.path);
  const SnapshotFolder snapshots(file.snapshots, location);
  const Journal journal = snapshots.read().journal;
  const auto here = position(journal, found(read_if_possible(location.path)));
  std::optional<Tracker> origin;
  std::optional<Tracker> before;
  int most = 0;
  for (std::size_t i = 0; i < journal.snapshots.size(); ++i) {
    const bool is_merge = journal.snapshots[i].what.starts_with("merge ");
    if (is_merge && here && i > *here) break;  // taken back, and perhaps to be made again
    auto state = state_of(snapshots, journal.snapshots[i]);
    if (!state) continue;
    // What a merge made is like any copy that it took in. But where such a copy comes from, ours was not known yet.
    if (before && is_merge && !has_all_of(copy, *before)) break;
    const auto alike = likeness(copy, *state);
    if (alike && (!origin || *alike > most)) {
      origin = state;
      most = *alike;
    }
    before = std::move(state);
  }
  return origin;
}

// As Syncthing, Dropbox, ownCloud and Nextcloud name what they could not settle.
bool is_conflict_copy(const fs::path& path, const DataFile& file) {
  const fs::path ours = locate(file.path).path;
  const std::string name = path.filename();
  const std::string stem = ours.stem();
  if (!name.starts_with(stem) || !name.ends_with(ours.extension().native())) return false;
  const std::string_view rest = std::string_view(name).substr(stem.size());
  if (!rest.starts_with(".sync-conflict-") && (!rest.starts_with(" (") || rest.find("onflict") == rest.npos))
    return false;
  std::error_code ignored;  // a folder that is not there is not ours
  return fs::equivalent(path.parent_path(), ours.parent_path(), ignored);
}

std::optional<fs::path> set_aside(const fs::path& path) {
  fs::path aside = path.native() + ".merged";
  for (int number = 2; exists(AT_FDCWD, aside); ++number) aside = fmt::format("{}.merged-{}", path.native(), number);
  std::error_code error;
  fs::rename(path, aside, error);
  return error ? std::nullopt : std::optional(aside);
}

}  // namespace followup
