#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>

#include "followup/text.hpp"
#include "storage/journal.hpp"
#include "storage/replace_file.hpp"

namespace followup::storage {
namespace {

namespace fs = std::filesystem;

constexpr const char* index_name = "index.json";

std::string name_of(int number) { return fmt::format("{:06}.json", number); }

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

/// The number in the name of a state: `000012.json`; 0 if it is none.
int number_of(const std::string& name) {
  constexpr std::size_t digits = 6;
  const std::string number = name.substr(0, name.find('.'));
  if (number.size() < digits || name.substr(number.size()) != ".json") return 0;
  return std::max(0, parse_number(number).value_or(0));
}

/// Removes what the old journal had and the new one does not. Nothing else is known to be of no use.
void remove_dropped(const Folder& folder, const Journal& journal, const Journal& old) {
  for (const Snapshot& snapshot : old.snapshots)
    if (std::ranges::find(journal.snapshots, snapshot.number, &Snapshot::number) == journal.snapshots.end())
      folder.remove(name_of(snapshot.number));
}

/// The names in the folder, if it is there.
std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::end(entry); entry.increment(error))
    names.push_back(entry->path().filename());
  std::ranges::sort(names);
  return names;
}

/// The file that is where the path has a folder; or nothing.
std::optional<fs::path> in_the_way_of(const fs::path& path) {
  std::error_code ignored;  // what cannot be looked at is not known to be in the way
  for (auto part = path; part != part.parent_path(); part = part.parent_path())
    if (fs::exists(part, ignored)) return fs::is_directory(part, ignored) ? std::nullopt : std::optional(part);
  return std::nullopt;
}

}  // namespace

SnapshotFolder::SnapshotFolder(const fs::path& folder, const Location& location) {
  if (!folder.empty()) path_ = folder / folder_of(location);
}

Index SnapshotFolder::read() const {
  if (path_.empty()) return {};
  try {
    const auto file = read_file(AT_FDCWD, index(), index());
    if (file) return index_of(file->bytes);
    return numbers().empty() ? Index{} : Index{{}, Index::Kind::missing, "is missing"};
  } catch (const DataError& error) {
    return {{}, Index::Kind::unreadable, bare(error.what(), index())};
  }
}

std::string SnapshotFolder::way_to_mend(const Index& index) const {
  if (index.kind != Index::Kind::unreadable)
    return "to make another of the states that are kept: followup restore --rebuild";
  if (const auto file = in_the_way_of(path_))
    return fmt::format("a file is where a folder is to be; move it aside: {}", to_move_aside(file->native()));
  return fmt::format("make it yours: sudo chown -R $USER {}", shell_word(path_.native()));
}

std::vector<int> SnapshotFolder::numbers() const {
  std::vector<int> numbers;
  for (const std::string& name : names_in(path_))
    if (const int number = number_of(name); number > 0) numbers.push_back(number);
  std::ranges::sort(numbers);
  return numbers;
}

std::vector<fs::path> SnapshotFolder::set_aside() const {
  std::vector<fs::path> files;
  for (const std::string& name : names_in(path_))
    if (name.starts_with(std::string(index_name) + ".")) files.push_back(path_ / name);
  return files;
}

fs::path SnapshotFolder::file_of(int number) const { return path_ / name_of(number); }

std::string SnapshotFolder::bytes_of(const Snapshot& snapshot) const {
  const fs::path file = file_of(snapshot.number);
  auto content = read_file(AT_FDCWD, file, file);
  if (!content || digest(content->bytes) != snapshot.digest) {
    DataError error = refusal(file, content ? "is not the state that was kept there" : "is gone");
    error.hint = "the others can be restored: followup restore";
    throw error;
  }
  return std::move(content->bytes);
}

fs::path SnapshotFolder::write(const Journal& journal, Index& old,
                               const std::vector<std::string_view>& contents) const {
  if (path_.empty()) return {};
  const Folder folder = open_folder({index(), index()});
  remove_dead_temporaries(folder);
  const int first_new = next_number(old.journal);
  auto content = contents.rbegin();
  for (auto snapshot = journal.snapshots.rbegin();
       snapshot != journal.snapshots.rend() && snapshot->number >= first_new; ++snapshot)
    write_file(folder, name_of(snapshot->number), *content++);
  fs::path aside;
  if (!old.is_usable() && old.kind != Index::Kind::missing) {
    aside = name_aside(folder, index_name, old.kind == Index::Kind::newer ? "newer" : "damaged",
                       journal.snapshots.back().at);
    if (!folder.rename(index_name, aside)) throw failure(index(), "cannot be moved aside", errno);
    aside = path_ / aside;
  }
  if (!old.is_usable()) old = {{.last_number = old.journal.last_number}};
  write_file(folder, index_name, text_of(journal));
  if (!sync(folder)) throw failure(path_, cannot_save, errno);
  remove_dropped(folder, journal, old.journal);
  return aside;
}

}  // namespace followup::storage
