#include "storage/location.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <climits>
#include <thread>

namespace followup::storage {
namespace {

namespace fs = std::filesystem;

Descriptor open_directory(const fs::path& path, int flags = 0) {
  return Descriptor(retry([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags); }));
}

void make_folder(const fs::path& path) {
  constexpr mode_t owner_only = 0700;
  const auto make = [&] { return retry([&] { return ::mkdir(path.c_str(), owner_only); }) == 0; };
  bool made = make();
  if (!made && errno == ENOENT && path != path.parent_path()) {
    make_folder(path.parent_path());
    made = make();
  }
  if (!made && errno != EEXIST) throw failure(path, "cannot be made", errno);
  if (!made) return;
  // The umask may have taken the owner's own bits.
  const bool is_usable = retry([&] { return ::chmod(path.c_str(), owner_only); }) == 0;
  if (!is_usable ||
      (::geteuid() == 0 && !give_to_owner(open_directory(path, O_NOFOLLOW), open_directory(path.parent_path()).get())))
    throw failure(path, "cannot be made", errno);
}

/// Whether what belongs to that user may have been put there for another one: in a folder for all, like /tmp.
bool is_planted(uid_t owner, const struct stat& folder) {
  constexpr mode_t for_all = S_ISVTX | S_IWOTH;
  return (folder.st_mode & for_all) == for_all && owner != 0 && owner != ::geteuid() && owner != folder.st_uid;
}

void refuse_planted_link(const Location& location) {
  struct stat link {};
  struct stat folder {};
  if (::lstat(location.path.c_str(), &link) == 0 && ::stat(location.path.parent_path().c_str(), &folder) == 0 &&
      is_planted(link.st_uid, folder))
    throw refusal(location.shown,
                  fmt::format("is reached by a link of another user, {}, in a folder for all", location.path.native()));
}

/// Links like /dev/fd/3 lead to what has no name, though it can be opened.
void refuse_nameless(const Location& location) {
  struct stat status {};
  if (::lstat(location.path.c_str(), &status) != 0 && errno == ENOENT && ::stat(location.shown.c_str(), &status) == 0)
    throw refusal(location.shown, "is a pipe or a removed file, which has no name to be replaced under");
}

using namespace std::chrono_literals;

constexpr std::string_view cannot_lock = "cannot be locked";

// For writing, since NFS locks only what is open for writing.
Descriptor open_lock(const Folder& folder) {
  constexpr unsigned owner_only = 0600;
  const std::string name = "." + folder.name + ".lock";
  Descriptor file = open_at(folder.at(), name.c_str(), O_RDWR | O_CREAT, owner_only);
  struct stat status {};
  if (!file.is_open() || ::fstat(file.get(), &status) != 0) {
    throw failure(folder.location.shown, cannot_lock, errno);
  }
  if (!S_ISREG(status.st_mode)) {
    throw refusal(folder.location.shown, "cannot be locked: " + name + " is not a regular file");
  }
  struct stat parent {};
  if (::fstat(folder.at(), &parent) == 0 && is_planted(status.st_uid, parent))
    throw refusal(folder.location.shown, fmt::format("cannot be locked: {} belongs to another user", name));
  if (status.st_uid == 0 && !give_to_owner(file, folder.at())) throw failure(folder.location.shown, cannot_lock, errno);
  // The umask may have taken the owner's own bits: without them the next run could not open it.
  if ((status.st_mode & owner_only) != owner_only && ::fchmod(file.get(), owner_only) != 0) {
    throw failure(folder.location.shown, cannot_lock, errno);
  }
  return file;
}

}  // namespace

Location locate(const fs::path& path) {
  constexpr int most_links = 40;  // as many as the kernel follows
  Location location{path, path};
  for (int links = 0; links < most_links; ++links) {
    std::array<char, PATH_MAX> target{};
    const ssize_t length = retry([&] { return ::readlink(location.path.c_str(), target.data(), target.size()); });
    if (length < 0) {  // no link: whatever else is wrong shows when it is opened
      if (links > 0) refuse_nameless(location);
      return location;
    }
    refuse_planted_link(location);
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

bool give_to_owner(const Descriptor& file, int folder) {
  struct stat status {};
  if (::geteuid() != 0) return true;
  if (retry([&] { return ::fstat(folder, &status); }) != 0) return false;
  return status.st_uid == 0 || retry([&] { return ::fchown(file.get(), status.st_uid, status.st_gid); }) == 0;
}

std::string name_aside(const Folder& folder, const std::string& name, std::string_view why, const Moment& at) {
  std::string time = iso(at).substr(0, std::string_view("2026-11-20T16:30:00").size());
  std::erase_if(time, [](char c) { return c == '-' || c == ':'; });
  std::string aside = fmt::format("{}.{}-{}", name, why, time);
  if (!exists(folder.at(), aside)) return aside;
  int number = 2;
  while (exists(folder.at(), fmt::format("{}-{}", aside, number))) ++number;
  return fmt::format("{}-{}", aside, number);
}

bool Folder::rename(const std::string& from, const std::string& to) const {
  return retry([&] { return ::renameat(at(), from.c_str(), at(), to.c_str()); }) == 0;
}

bool Folder::remove(const std::string& file) const {
  return retry([&] { return ::unlinkat(at(), file.c_str(), 0); }) == 0;
}

Descriptor lock(const Folder& folder, std::chrono::milliseconds timeout) {
  const auto end = std::chrono::steady_clock::now() + timeout;
  Descriptor file = open_lock(folder);
  for (auto nap = 500us; retry([&] { return ::flock(file.get(), LOCK_EX | LOCK_NB); }) != 0;) {
    if (errno != EWOULDBLOCK) throw failure(folder.location.shown, cannot_lock, errno);
    if (std::chrono::steady_clock::now() >= end) {
      throw refusal(folder.location.shown, "is locked: another followup is still writing");
    }
    std::this_thread::sleep_for(nap);
    nap = std::min<std::chrono::microseconds>(2 * nap, 20ms);
  }
  return file;
}

}  // namespace followup::storage
