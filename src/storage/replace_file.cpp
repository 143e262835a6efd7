#include "storage/replace_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <pthread.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <system_error>

namespace followup::storage {
namespace {

/// Delays the signals that would end or stop the run until a replacement is complete, a few milliseconds later.
class SignalsPutOff {
 public:
  SignalsPutOff() {
    sigset_t signals;
    ::sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) ::sigaddset(&signals, signal);
    ::pthread_sigmask(SIG_BLOCK, &signals, &before_);
  }
  SignalsPutOff(const SignalsPutOff&) = delete;
  SignalsPutOff& operator=(const SignalsPutOff&) = delete;
  ~SignalsPutOff() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

// What a file system says that has no links, or none for this file.
bool has_no_links(int error) {
  return error == EPERM || error == ENOTSUP || error == ENOSYS || error == EMLINK || error == EXDEV;
}

[[noreturn]] void refuse_folder(const Folder& folder, const std::string& kept) {
  const auto path = folder.location.path.parent_path() / kept;
  DataError error = refusal(path, "is a folder, where the previous state is to be kept");
  error.hint = fmt::format("move it away: {}", to_move_aside(path.native()));
  throw error;
}

void keep_previous(const Folder& folder, const Content& before, const std::string& kept) {
  const std::string link = temporary_name(folder);
  const int at = folder.at();
  if (retry([&] { return ::linkat(at, folder.name.c_str(), at, link.c_str(), 0); }) == 0) {
    const int error = folder.rename(link, kept) ? 0 : errno;
    // Renaming does nothing when both names already are the same file: the link is then still there.
    folder.remove(link);
    if (error == EISDIR) refuse_folder(folder, kept);
    if (error != 0) throw failure(folder.location.shown, cannot_save, error);
    return;
  }
  if (!has_no_links(errno)) throw failure(folder.location.shown, cannot_save, errno);
  write_file(folder, kept, before.bytes);
}

[[noreturn]] void refuse_mount_point(const Folder& folder) {
  DataError error = refusal(folder.location.shown, "is mounted by itself, and so cannot be replaced");
  error.hint = "mount its folder instead";
  throw error;
}

}  // namespace

bool is_mount_point(int folder, const std::string& name) {
  struct statx status {};
  return ::statx(folder, name.c_str(), AT_SYMLINK_NOFOLLOW, 0, &status) == 0 &&
         (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

bool replace(const Folder& folder, std::optional<Content>& before, const Replacement& next) {
  const uid_t user = ::geteuid();
  if (before && before->status.st_uid != user && user != 0) {
    throw refusal(folder.location.shown, "belongs to another user");
  }
  if (before && is_mount_point(folder.at(), folder.name)) refuse_mount_point(folder);
  const SignalsPutOff quiet;
  remove_dead_temporaries(folder);
  Temporary file(folder);
  file.fill(next.bytes, before ? &*before : nullptr);
  next.record();
  // FUSE replaces an open file in two steps, between which it is gone for others.
  if (before) static_cast<void>(before->file.close());
  if (!is_still(before, folder.at(), folder.name)) return false;
  if (before) keep_previous(folder, *before, next.previous);
  if (!file.rename_over(before, folder.name)) return false;
  if (!sync(folder))
    throw DataError(fmt::format("the change is in {}, but the disk did not confirm it: {}",
                                folder.location.shown.native(), std::generic_category().message(errno)));
  return true;
}

}  // namespace followup::storage
