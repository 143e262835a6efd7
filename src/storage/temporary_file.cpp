#include "storage/replace_file.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cstdint>
#include <memory>

namespace followup::storage {
namespace {

std::string random_name(const Folder& folder) {
  std::uint64_t random = 0;
  const auto count = retry([&] { return ::getrandom(&random, sizeof random, 0); });
  if (count != sizeof random) throw failure(folder.location.shown, cannot_save, errno);
  return fmt::format("{}{:016x}", temporary_prefix(folder), random);
}

bool copy_attribute(int from, int to, const char* name) {
  const ssize_t size = ::fgetxattr(from, name, nullptr, 0);
  if (size < 0) return false;
  std::vector<char> value(static_cast<std::size_t>(size));
  if (::fgetxattr(from, name, value.data(), value.size()) != size) return false;
  return ::fsetxattr(to, name, value.data(), value.size(), 0) == 0;
}

// What people and their tools attach (`user.*`), and the access list.
bool is_carried(std::string_view name) { return name.starts_with("user.") || name == "system.posix_acl_access"; }

bool copy_attributes(int from, int to) {
  const ssize_t size = ::flistxattr(from, nullptr, 0);
  if (size <= 0) return size == 0 || errno == ENOTSUP;
  std::string names(static_cast<std::size_t>(size), '\0');
  const ssize_t length = ::flistxattr(from, names.data(), names.size());
  if (length < 0) return false;
  names.resize(static_cast<std::size_t>(length));
  for (std::size_t start = 0; start < names.size(); start += 1 + std::string_view(names.data() + start).size()) {
    const char* name = names.data() + start;
    if (is_carried(name) && !copy_attribute(from, to, name)) return false;
  }
  return true;
}

/// Gives a new file the owner, group, mode and extended attributes of the one before it. False with `errno`.
bool take_identity(const Descriptor& file, const Content& before) {
  constexpr mode_t all_bits = 07777;
  constexpr mode_t group_bits = 0070;
  struct stat now {};
  if (retry([&] { return ::fstat(file.get(), &now); }) != 0) return false;
  mode_t mode = before.status.st_mode & all_bits;
  // Only root reaches this with another owner, and keeps it.
  const auto give_to = [&](uid_t user) {
    return retry([&] { return ::fchown(file.get(), user, before.status.st_gid); }) == 0;
  };
  if (now.st_uid != before.status.st_uid && !give_to(before.status.st_uid)) return false;
  if (now.st_gid != before.status.st_gid && !give_to(static_cast<uid_t>(-1))) {
    mode &= ~group_bits;  // another group than before may not read it
  }
  // The mode comes last: it may forbid writing attributes, and a change of owner takes bits from it.
  return copy_attributes(before.file.get(), file.get()) && retry([&] { return ::fchmod(file.get(), mode); }) == 0;
}

}  // namespace

std::vector<std::string> names_beginning_with(const std::string& prefix, const Folder& folder) {
  std::vector<std::string> names;
  Descriptor directory = open_at(folder.at(), ".", O_RDONLY | O_DIRECTORY);
  const std::unique_ptr<DIR, int (*)(DIR*)> listing(::fdopendir(directory.get()), &::closedir);
  if (!listing) return names;  // what cannot be listed does no harm where it lies
  directory.release();
  while (const dirent* entry = ::readdir(listing.get()))
    if (std::string_view(entry->d_name).starts_with(prefix)) names.emplace_back(entry->d_name);
  return names;
}

std::string temporary_prefix(const Folder& folder) { return "." + folder.name + ".tmp."; }

void remove_dead_temporaries(const Folder& folder) {
  for (const std::string& name : names_beginning_with(temporary_prefix(folder), folder)) folder.remove(name);
}

bool sync(const Folder& folder) {
  return retry([&] { return ::fsync(folder.at()); }) == 0 || errno == EINVAL || errno == ENOTSUP;
}

void write_file(const Folder& folder, const std::string& name, std::string_view bytes) {
  Temporary file(folder);
  file.fill(bytes, nullptr);
  file.rename(name);
}

Temporary::Temporary(const Folder& folder)
    : folder_(folder),
      name_(random_name(folder)),
      file_(open_at(folder.at(), name_.c_str(), O_WRONLY | O_CREAT | O_EXCL, owner_only)) {
  if (!file_.is_open()) throw failure(folder.location.shown, cannot_save, errno);
}

Temporary::~Temporary() {
  if (!name_.empty()) folder_.remove(name_);
}

bool Temporary::write(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t count = retry([&] { return ::write(file_.get(), bytes.data(), bytes.size()); });
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

// fsync is called once: after a failure, a second call may say that all is well when it is not.
void Temporary::fill(std::string_view bytes, const Content* before) {
  const auto identify = [&] {
    return before ? take_identity(file_, *before) : retry([&] { return ::fchmod(file_.get(), owner_only); }) == 0;
  };
  const auto sync = [&] { return retry([&] { return ::fsync(file_.get()); }) == 0; };
  if (!write(bytes) || !identify() || !sync() || !file_.close()) {
    throw failure(folder_.location.shown, cannot_save, errno);
  }
}

void Temporary::rename(const std::string& name) {
  if (!folder_.rename(name_, name)) throw failure(folder_.location.shown, cannot_save, errno);
  name_.clear();
}

}  // namespace followup::storage
