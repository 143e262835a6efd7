// Other programs, run without a shell.
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "app/programs.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// While another program has the terminal, Ctrl-C is that program's.
class SignalsIgnored {
 public:
  SignalsIgnored() : interrupt_(std::signal(SIGINT, SIG_IGN)), quit_(std::signal(SIGQUIT, SIG_IGN)) {}
  SignalsIgnored(const SignalsIgnored&) = delete;
  SignalsIgnored& operator=(const SignalsIgnored&) = delete;
  ~SignalsIgnored() {
    std::signal(SIGINT, interrupt_);
    std::signal(SIGQUIT, quit_);
  }

 private:
  void (*interrupt_)(int);
  void (*quit_)(int);
};

/// How the child differs from this process: the usual signals, and perhaps other streams.
class Start {
 public:
  Start() {
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    sigset_t usual;
    ::sigemptyset(&usual);
    for (const int signal : {SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ}) ::sigaddset(&usual, signal);
    ::posix_spawnattr_setsigdefault(&attributes, &usual);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;
  ~Start() {
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
  }

  void read_from(int descriptor) {
    ::posix_spawn_file_actions_adddup2(&actions, descriptor, STDIN_FILENO);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
      ::posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
  }

  posix_spawn_file_actions_t actions{};
  posix_spawnattr_t attributes{};
};

int run(const std::string& path, const std::vector<std::string>& words, const Start& start) {
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const SignalsIgnored quiet;
  pid_t child = 0;
  if (::posix_spawn(&child, path.c_str(), &start.actions, &start.attributes, arguments.data(), environ) != 0) return -1;
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

std::optional<std::string> find_program(const std::string& name, const World& world) {
  for (const std::string& folder : split(world.variable("PATH").value_or(""), ':')) {
    std::string path = fmt::format("{}/{}", folder, name);
    if (!folder.empty() && path.starts_with('/') && ::access(path.c_str(), X_OK) == 0) return path;
  }
  return std::nullopt;
}

int run_program(const std::string& path, const std::vector<std::string>& words, const std::string* input) {
  Start start;
  if (!input) return run(path, words, start);
  const int text = ::memfd_create("followup", MFD_CLOEXEC);
  const auto size = static_cast<ssize_t>(input->size());
  const bool is_ready =
      text >= 0 && ::write(text, input->data(), input->size()) == size && ::lseek(text, 0, SEEK_SET) == 0;
  if (is_ready) start.read_from(text);
  const int status = is_ready ? run(path, words, start) : -1;
  if (text >= 0) ::close(text);
  return status;
}

}  // namespace followup
