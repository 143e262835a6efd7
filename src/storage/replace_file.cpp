#include "storage/replace_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <pthread.h>
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

void keep_previous(const Folder& folder, const Content& before, const std::string& kept) {
  const std::string link = temporary_prefix(folder) + "bak";
  const int at = folder.at();
  if (retry([&] { return ::linkat(at, folder.name.c_str(), at, link.c_str(), 0); }) == 0) {
    const int error = folder.rename(link, kept) ? 0 : errno;
    // Renaming does nothing when both names already are the same file: the link is then still there.
    folder.remove(link);
    if (error != 0) throw failure(folder.location.shown, cannot_save, error);
    return;
  }
  if (!has_no_links(errno)) throw failure(folder.location.shown, cannot_save, errno);
  write_file(folder, kept, before.bytes);
}

}  // namespace

bool replace(const Folder& folder, const std::optional<Content>& before, const Replacement& next) {
  const uid_t user = ::geteuid();
  if (before && before->status.st_uid != user && user != 0) {
    throw refusal(folder.location.shown, "belongs to another user");
  }
  const SignalsPutOff quiet;
  remove_dead_temporaries(folder);
  Temporary file(folder);
  file.fill(next.bytes, before ? &*before : nullptr);
  next.record();
  if (!is_still(before, folder.at(), folder.name)) return false;
  if (before) keep_previous(folder, *before, next.previous);
  file.rename(folder.name);
  if (!sync(folder))
    throw DataError(fmt::format("the change is in {}, but the disk did not confirm it: {}",
                                folder.location.shown.native(), std::generic_category().message(errno)));
  return true;
}

}  // namespace followup::storage
