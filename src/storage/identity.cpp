// Owner, mode and attributes of a file, which its next one takes over.
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cstring>
#include <vector>

#include "storage/replace_file.hpp"

namespace followup::storage {
namespace {

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

}  // namespace

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

}  // namespace followup::storage
