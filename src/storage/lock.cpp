#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <thread>

#include "storage/location.hpp"

namespace followup::storage {
namespace {

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
  // The umask may have taken the owner's own bits: without them the next run could not open it.
  if ((status.st_mode & owner_only) != owner_only && ::fchmod(file.get(), owner_only) != 0) {
    throw failure(folder.location.shown, cannot_lock, errno);
  }
  return file;
}

}  // namespace

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
