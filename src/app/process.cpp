// Other programs, run without a shell.
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <set>

#include "app/programs.hpp"
#include "app/run.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// Starts a program and waits for it. Returns its exit status, or -1.
int spawn(const char* path, char* const* arguments, const posix_spawn_file_actions_t& streams,
          const posix_spawnattr_t& attributes) {
  pid_t child = 0;
  if (::posix_spawn(&child, path, &streams, &attributes, arguments, environ) != 0) return -1;
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// The program gets the usual signals, and Ctrl-C is its alone. If there is an `input`, it reads that and prints
/// nothing.
int run(const std::string& path, const std::vector<std::string>& words, std::optional<int> input) {
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t streams;
  ::posix_spawn_file_actions_init(&streams);
  if (input) {
    ::posix_spawn_file_actions_adddup2(&streams, *input, STDIN_FILENO);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
      ::posix_spawn_file_actions_addopen(&streams, stream, "/dev/null", O_WRONLY, 0);
  }
  posix_spawnattr_t attributes;
  ::posix_spawnattr_init(&attributes);
  sigset_t usual;
  ::sigemptyset(&usual);
  for (const int signal : {SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ}) ::sigaddset(&usual, signal);
  ::posix_spawnattr_setsigdefault(&attributes, &usual);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  const auto interrupt = std::signal(SIGINT, SIG_IGN);
  const auto quit = std::signal(SIGQUIT, SIG_IGN);
  const auto child = std::signal(SIGCHLD, SIG_DFL);  // ignored, as it may be inherited, nobody could be waited for
  const int status = spawn(path.c_str(), arguments.data(), streams, attributes);
  std::signal(SIGINT, interrupt);
  std::signal(SIGQUIT, quit);
  std::signal(SIGCHLD, child);
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&streams);
  return status;
}

/// The folders of $PATH, but none that depends on where one is.
std::vector<std::string> program_folders(const World& world) {
  std::vector<std::string> folders = split(world.variable("PATH").value_or(""), ':');
  std::erase_if(folders, [](const std::string& folder) { return !folder.starts_with('/'); });
  return folders;
}

bool can_run(const std::string& path) { return ::access(path.c_str(), X_OK) == 0; }

}  // namespace

std::optional<std::string> find_program(const std::string& name, const World& world) {
  for (const std::string& folder : program_folders(world)) {
    std::string path = fmt::format("{}/{}", folder, name);
    if (can_run(path)) return path;
  }
  return std::nullopt;
}

std::vector<std::string> programs_named(const std::string& prefix, const World& world) {
  namespace fs = std::filesystem;
  std::set<std::string> names;
  for (const std::string& folder : program_folders(world)) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::end(entry); entry.increment(error)) {
      const std::string name = entry->path().filename();
      if (name.starts_with(prefix) && can_run(entry->path())) names.insert(name.substr(prefix.size()));
    }
  }
  return {names.begin(), names.end()};
}

int run_other(const OtherProgram& other, const World& world) {
  const std::string name = "followup-" + other.name;
  const std::string env = find_program("env", world).value_or("/usr/bin/env");
  std::vector<std::string> words{"env", "FOLLOWUP_FILE=" + find_data_file(other.file, world).string(),
                                 find_program(name, world).value()};
  words.insert(words.end(), other.arguments.begin(), other.arguments.end());
  return run_program(env, words);
}

int run_program(const std::string& path, const std::vector<std::string>& words, const std::string* input) {
  if (!input) return run(path, words, std::nullopt);
  const int text = ::memfd_create("followup", MFD_CLOEXEC);
  const bool is_ready = text >= 0 && write_all(text, *input) && ::lseek(text, 0, SEEK_SET) == 0;
  const int status = is_ready ? run(path, words, text) : -1;
  if (text >= 0) ::close(text);
  return status;
}

}  // namespace followup
