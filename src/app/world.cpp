// The real world: the only clock, the only environment, the only streams.
#include <fcntl.h>
#include <poll.h>
#include <pwd.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "app/programs.hpp"
#include "app/run.hpp"

namespace followup {
namespace {

/// Opens each standard stream that is closed, so that the data file never gets its number. Standard output is opened
/// for reading only: a write to it fails, so a lost answer is noticed.
void keep_standard_descriptors() {
  for (int descriptor = 0; descriptor <= 2; ++descriptor)
    while (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF)
      if (::open("/dev/null", descriptor == STDOUT_FILENO ? O_RDONLY : O_RDWR) < 0) break;
}

/// Spoils a $TZ that names a FIFO or a device: the C library would wait for it. `check` tells that there is no such
/// zone.
void keep_zone_from_waiting() {
  const char* zone = std::getenv("TZ");
  if (zone != nullptr && *zone == ':') ++zone;
  struct stat status {};
  if (zone == nullptr || *zone != '/' || ::stat(zone, &status) != 0 || S_ISREG(status.st_mode)) return;
  ::setenv("TZ", (std::string(zone) + "/").c_str(), 1);
}

std::optional<int> columns_of_output() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return std::nullopt;
  return size.ws_col;
}

/// The home folder in the list of accounts. The name service is not asked: it would need shared libraries.
std::filesystem::path account_home() {
  const std::unique_ptr<FILE, int (*)(FILE*)> accounts(std::fopen("/etc/passwd", "re"), &std::fclose);
  while (const passwd* account = accounts ? ::fgetpwent(accounts.get()) : nullptr)
    if (account->pw_uid == ::getuid()) return account->pw_dir;
  return "/";
}

/// Reads one line, as a terminal gives what is typed. Ctrl-C ends the process, which has nothing to clean up then.
std::optional<std::string> ask(std::string_view question) {
  constexpr std::size_t longest_line = 4096;  // of a terminal
  write_all(STDOUT_FILENO, question);
  std::string line(longest_line, '\0');
  const ssize_t length = TEMP_FAILURE_RETRY(::read(STDIN_FILENO, line.data(), line.size()));
  if (length <= 0) {
    write_all(STDOUT_FILENO, "\n");
    return std::nullopt;
  }
  line.resize(static_cast<std::size_t>(length));
  if (line.ends_with('\n')) line.pop_back();
  return line;
}

}  // namespace

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = TEMP_FAILURE_RETRY(::write(descriptor, text.data(), text.size()));
    if (written < 0 && errno == EPIPE) return true;
    if (written < 0 && has_waited(descriptor, POLLOUT)) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

World real_world() {
  keep_standard_descriptors();
  keep_zone_from_waiting();
  std::signal(SIGPIPE, SIG_IGN);  // then a closed pipe is a failed write
  std::signal(SIGXFSZ, SIG_IGN);  // then a file size limit is a failed write
  return {.clock =
              [] { return in_zone(date::floor<std::chrono::seconds>(std::chrono::system_clock::now()), local_offset); },
          .zone = local_offset,
          .find_zone = find_zone,
          .variable = [](const std::string& name) -> std::optional<std::string> {
            const char* value = std::getenv(name.c_str());
            return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
          },
          .home = account_home,
          .folder = {},
          .out = [](std::string_view text) { return write_all(STDOUT_FILENO, text); },
          .err = [](std::string_view text) { return write_all(STDERR_FILENO, text); },
          .in = [](std::size_t most) { return read_all(STDIN_FILENO, most); },
          .columns = columns_of_output,
          .ask = ::isatty(STDOUT_FILENO) == 1 && ::isatty(STDIN_FILENO) == 1 ? ask : decltype(World::ask)()};
}

void out_of_memory() { write_all(STDERR_FILENO, "followup: out of memory; nothing was changed\n"); }

}  // namespace followup
