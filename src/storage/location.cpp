#include "storage/location.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <climits>

namespace followup::storage {
namespace {

namespace fs = std::filesystem;

void make_folder(const fs::path& path) {
  constexpr mode_t owner_only = 0700;
  const auto make = [&] { return retry([&] { return ::mkdir(path.c_str(), owner_only); }) == 0; };
  bool made = make();
  if (!made && errno == ENOENT && path != path.parent_path()) {
    make_folder(path.parent_path());
    made = make();
  }
  if (!made && errno != EEXIST) throw failure(path, "cannot be made", errno);
  // The umask may have taken the owner's own bits.
  if (made && retry([&] { return ::chmod(path.c_str(), owner_only); }) != 0)
    throw failure(path, "cannot be made", errno);
}

Descriptor open_directory(const fs::path& path) {
  return Descriptor(retry([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
}

}  // namespace

Location locate(const fs::path& path) {
  constexpr int most_links = 40;  // as many as the kernel follows
  Location location{path, path};
  for (int links = 0; links < most_links; ++links) {
    std::array<char, PATH_MAX> target{};
    const ssize_t length = retry([&] { return ::readlink(location.path.c_str(), target.data(), target.size()); });
    if (length < 0) return location;  // no link: whatever else is wrong shows when it is opened
    location.path = location.path.parent_path() / std::string(target.data(), static_cast<std::size_t>(length));
  }
  throw failure(path, "cannot be found", ELOOP);
}

Folder open_folder(Location location) {
  std::string name = location.path.filename();
  if (name.empty()) throw refusal(location.shown, "is a folder, not a file");
  const fs::path parent = location.path.parent_path();
  Descriptor directory = open_directory(parent);
  if (!directory.is_open() && errno == ENOENT) {
    make_folder(parent);
    directory = open_directory(parent);
  }
  if (!directory.is_open()) throw failure(parent, "cannot be opened", errno);
  return {std::move(location), std::move(name), std::move(directory)};
}

}  // namespace followup::storage
