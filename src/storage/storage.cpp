#include <fcntl.h>
#include <fmt/format.h>

#include "followup/storage.hpp"
#include "storage/replace_file.hpp"
#include "storage/transaction.hpp"

namespace followup {
namespace {

using namespace storage;

/// Reads the file in windows; nothing if there is none, or if anything is wrong with it.
std::optional<Tracker> load_in_windows(const Location& location, const Keep& keep) {
  constexpr std::size_t window_size = 65'536;
  try {
    const auto content = open_file(AT_FDCWD, location.path, location.shown);
    if (!content) return std::nullopt;
    Decoder decoder(keep);
    std::string window(window_size, '\0');
    while (const std::size_t size = read_some(content->file, window.data(), window.size(), location.shown))
      decoder.read(std::string_view(window).substr(0, size));
    return decoder.finish();
  } catch (const json::Malformed&) {
    return std::nullopt;
  } catch (const DataError&) {
    return std::nullopt;
  }
}

}  // namespace

std::optional<Tracker> load(const DataFile& file, const Keep& keep) {
  const Location location = locate(file.path);
  if (auto tracker = load_in_windows(location, keep)) return tracker;
  const SnapshotFolder snapshots(file.snapshots, location);  // whatever is wrong is said of the file as a whole
  const auto content = read_present(location, snapshots);
  if (!content) return std::nullopt;
  Tracker tracker = decode_file(*content, location, snapshots);
  if (keep) std::erase_if(tracker.applications, [&](const Application& application) { return !keep(application); });
  return tracker;
}

bool change(const DataFile& file, const std::function<Tracker(Tracker)>& edit, const Occasion& occasion) {
  Transaction transaction(file);
  bool is_changed = false;
  transaction.attempt([&] {
    auto before = transaction.read();
    const Tracker now = before ? transaction.decode(*before) : Tracker();
    const Tracker next = edit(now);
    is_changed = next != now;
    if (!is_changed) return true;
    const std::string bytes = encode_checked(next, transaction.folder.location.shown);
    return transaction.save(before, bytes, with_change(transaction.index.journal, found(before), bytes, occasion));
  });
  return is_changed;
}

// --- notes ----------------------------------------------------------------------------------------------------------

std::string read_note(const std::filesystem::path& path) {
  try {
    const auto content = read_file(AT_FDCWD, path, path);
    return content ? content->bytes : "";
  } catch (const DataError&) {
    return "";
  }
}

void keep_note(const std::filesystem::path& path, std::string_view text) {
  try {
    const Folder folder = open_folder({path, path});
    remove_dead_temporaries(folder);
    write_file(folder, path.filename(), text);
  } catch (const DataError&) {
    return;
  }
}

}  // namespace followup
