#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>

#include "storage/journal.hpp"
#include "storage/replace_file.hpp"

namespace followup::storage {
namespace {

namespace fs = std::filesystem;

constexpr const char* index_name = "index.json";

std::string file_of(const Snapshot& snapshot) { return fmt::format("{:06}.json", snapshot.number); }

// The same folder for the same file, however it is named.
fs::path folder_of(const Location& location) {
  std::error_code error;
  fs::path parent = fs::canonical(location.path.parent_path(), error);
  if (error == std::errc::no_such_file_or_directory)
    parent = location.path.parent_path();
  else if (error)
    throw failure(location.shown, "cannot be found", error.value());
  constexpr std::size_t digits = 16;
  constexpr std::size_t longest = 60;
  const fs::path whole = parent / location.path.filename();
  return whole.stem().native().substr(0, longest) + "-" + digest(whole.native()).substr(0, digits);
}

bool is_kept(const std::string& name, const Journal& journal) {
  return std::ranges::any_of(journal.snapshots, [&](const Snapshot& snapshot) { return file_of(snapshot) == name; });
}

// What a killed run left, what was dropped by a change after an undo, and what is too old.
void remove_others(const Folder& folder, const Journal& journal) {
  for (const std::string& name : names_beginning_with("", folder)) {
    const bool is_snapshot = name.ends_with(".json") && name != index_name;
    if (is_snapshot && !is_kept(name, journal)) folder.remove(name);
  }
}

}  // namespace

SnapshotFolder::SnapshotFolder(const fs::path& folder, const Location& location) {
  if (!folder.empty()) path_ = folder / folder_of(location);
}

Journal SnapshotFolder::read() const {
  if (path_.empty()) return {};
  const auto index = read_file(AT_FDCWD, path_ / index_name, path_ / index_name);
  return index ? journal_of(index->bytes).value_or(Journal{}) : Journal{};
}

std::string SnapshotFolder::bytes_of(const Snapshot& snapshot) const {
  const fs::path file = path_ / file_of(snapshot);
  auto content = read_file(AT_FDCWD, file, file);
  if (!content || digest(content->bytes) != snapshot.digest)
    throw refusal(file, "is not the state that was kept there");
  return std::move(content->bytes);
}

void SnapshotFolder::write(const Journal& journal, const Journal& old,
                           const std::vector<std::string_view>& contents) const {
  if (path_.empty()) return;
  const Folder folder = open_folder({path_ / index_name, path_ / index_name});
  remove_dead_temporaries(folder);
  const int first_new = next_number(old);
  auto content = contents.rbegin();
  for (auto snapshot = journal.snapshots.rbegin();
       snapshot != journal.snapshots.rend() && snapshot->number >= first_new; ++snapshot)
    write_file(folder, file_of(*snapshot), *content++);
  write_file(folder, index_name, text_of(journal));
  if (!sync(folder)) throw failure(path_, cannot_save, errno);
  remove_others(folder, journal);
}

}  // namespace followup::storage
