#include "storage/snapshots.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "storage/digest.hpp"
#include "storage/file_content.hpp"
#include "storage/temporary_file.hpp"

namespace followup::storage {
namespace {

namespace fs = std::filesystem;

constexpr const char* index_name = "index.json";

std::string file_of(const State& state) { return fmt::format("{:06}.json", state.number); }

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

Folder opened(const fs::path& path) { return open_folder({path / index_name, path / index_name}); }

void write_file(const Folder& folder, const std::string& name, std::string_view bytes) {
  Temporary file(folder);
  file.fill(bytes, nullptr);
  file.rename(name);
}

bool is_kept(const std::string& name, const Journal& journal) {
  return std::ranges::any_of(journal.states, [&](const State& state) { return file_of(state) == name; });
}

// What a killed run left, what was dropped by a change after an undo, and what is too old.
void remove_others(const Folder& folder, const Journal& journal) {
  for (const std::string& name : names_beginning_with("", folder)) {
    const bool is_state = name.ends_with(".json") && name != index_name;
    if (is_state && !is_kept(name, journal)) retry([&] { return ::unlinkat(folder.at(), name.c_str(), 0); });
  }
}

}  // namespace

States::States(const fs::path& folder, const Location& location) {
  if (!folder.empty()) path_ = folder / folder_of(location);
}

Journal States::read() const {
  if (path_.empty()) return {};
  const auto index = read_image(AT_FDCWD, path_ / index_name, path_ / index_name);
  return index ? journal_of(index->bytes).value_or(Journal{}) : Journal{};
}

std::string States::bytes_of(const State& state) const {
  const fs::path file = path_ / file_of(state);
  auto image = read_image(AT_FDCWD, file, file);
  if (!image || digest(image->bytes) != state.digest) throw refusal(file, "is not the state that was kept there");
  return std::move(image->bytes);
}

void States::write(const Journal& journal, const Journal& old, const std::vector<std::string_view>& contents) const {
  if (path_.empty()) return;
  const Folder folder = opened(path_);
  remove_dead_temporaries(folder);
  const int first_new = next_number(old);
  auto content = contents.rbegin();
  for (auto state = journal.states.rbegin(); state != journal.states.rend() && state->number >= first_new; ++state)
    write_file(folder, file_of(*state), *content++);
  write_file(folder, index_name, text_of(journal));
  if (retry([&] { return ::fsync(folder.at()); }) != 0 && errno != EINVAL && errno != ENOTSUP)
    throw failure(path_, cannot_save, errno);
  remove_others(folder, journal);
}

}  // namespace followup::storage
