#include "storage/replace_file.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <memory>

#include "followup/text.hpp"
#include "storage/journal.hpp"

namespace followup::storage {
namespace {

/// How the names of all temporary files of a data file begin.
std::string temporary_prefix(const Folder& folder) { return "." + folder.name + ".tmp."; }

/// The machine, and the world of processes in which their numbers mean something: containers have their own.
std::string machine() {
  utsname name{};
  ::uname(&name);
  struct stat processes {};
  ::stat("/proc/self/ns/pid", &processes);
  return digest(fmt::format("{} {}", std::string_view(name.nodename), processes.st_ino)).substr(0, 8);
}

bool is_hexadecimal(std::string_view text, std::size_t digits) {
  return text.size() == digits && text.find_first_not_of("0123456789abcdef") == text.npos;
}

bool is_older_than_an_hour(const struct stat& status) {
  constexpr std::time_t hour = 3600;
  // A further name of a file leaves its bytes as old as they are.
  const std::time_t since = status.st_nlink > 1 ? status.st_ctim.tv_sec : status.st_mtim.tv_sec;
  return since + hour < std::time(nullptr);
}

/// Whether a file of that name, with the prefix taken off, is a temporary one that nobody uses. Other names are none of
/// ours; those of 16 digits, and `bak`, are of earlier versions.
bool is_dead(const std::string& end, const struct stat& status) {
  if (end == "bak" || is_hexadecimal(end, 16)) return is_older_than_an_hour(status);
  const std::vector<std::string> parts = split(end, '-');
  if (parts.size() != 3 || !is_hexadecimal(parts[0], 8) || !is_hexadecimal(parts[2], 8)) return false;
  const auto process = parse_number<pid_t>(parts[1]);
  if (!process || *process <= 0) return false;
  const bool is_gone = parts[0] == machine() && ::kill(*process, 0) != 0 && errno == ESRCH;
  return is_gone || is_older_than_an_hour(status);
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

std::string temporary_name(const Folder& folder) {
  std::uint32_t random = 0;
  const auto count = retry([&] { return ::getrandom(&random, sizeof random, 0); });
  if (count != sizeof random) throw failure(folder.location.shown, cannot_save, errno);
  return fmt::format("{}{}-{}-{:08x}", temporary_prefix(folder), machine(), ::getpid(), random);
}

void remove_dead_temporaries(const Folder& folder) {
  const std::string prefix = temporary_prefix(folder);
  for (const std::string& name : names_beginning_with(prefix, folder)) {
    struct stat status {};
    if (::fstatat(folder.at(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
        is_dead(name.substr(prefix.size()), status))
      folder.remove(name);
  }
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
      name_(temporary_name(folder)),
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
    if (before) return take_identity(file_, *before);
    return give_to_owner(file_, folder_.at()) && retry([&] { return ::fchmod(file_.get(), owner_only); }) == 0;
  };
  const auto sync = [&] { return retry([&] { return ::fsync(file_.get()); }) == 0; };
  if (!write(bytes) || !identify() || !sync() || !file_.close()) {
    throw failure(folder_.location.shown, cannot_save, errno);
  }
}

bool Temporary::exchange(const std::string& name, unsigned flags) const {
  const int at = folder_.at();
  return retry([&] { return ::renameat2(at, name_.c_str(), at, name.c_str(), flags); }) == 0;
}

// By its bytes, since FUSE may remember the times of another file. What cannot be read is not known to be it.
bool Temporary::holds(const std::string& name, const Content& before) const {
  try {
    const auto now = read_file(folder_.at(), name, folder_.location.shown);
    return now && now->bytes == before.bytes;
  } catch (const std::exception&) {
    return false;
  }
}

bool Temporary::rename_over(const std::optional<Content>& before, const std::string& name) {
  const bool is_done = exchange(name, before ? RENAME_EXCHANGE : RENAME_NOREPLACE);
  if (!is_done && (errno == EINVAL || errno == ENOSYS || errno == ENOTSUP)) {
    if (before && !holds(name, *before)) return false;
    rename(name);
    return true;
  }
  if (!is_done && errno == (before ? ENOENT : EEXIST)) return false;
  if (!is_done) throw failure(folder_.location.shown, cannot_save, errno);
  if (before && !holds(name_, *before)) {
    static_cast<void>(exchange(name, RENAME_EXCHANGE));
    return false;
  }
  if (before) folder_.remove(name_);
  name_.clear();
  return true;
}

void Temporary::rename(const std::string& name) {
  if (!folder_.rename(name_, name)) throw failure(folder_.location.shown, cannot_save, errno);
  name_.clear();
}

}  // namespace followup::storage
