// Signals that interrupt a call, while the editor's file is opened and read.
#include <fcntl.h>
#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <thread>

#include "catch.hpp"
#include "world.hpp"

namespace followup::testing {
namespace {

std::atomic<int> interruptions = 0;

std::string contents_of(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

/// Interrupts a thread of this process in the call in which it waits.
class Nuisance {
 public:
  Nuisance() {
    struct sigaction action {};
    action.sa_handler = [](int) { ++interruptions; };  // without SA_RESTART
    ::sigaction(SIGUSR1, &action, &before_);
  }
  ~Nuisance() { ::sigaction(SIGUSR1, &before_, nullptr); }
  Nuisance(const Nuisance&) = delete;
  Nuisance& operator=(const Nuisance&) = delete;

  void interrupt() const {
    while (!is_waiting()) std::this_thread::yield();
    const int count = interruptions;
    ::pthread_kill(thread_, SIGUSR1);
    while (interruptions == count) std::this_thread::yield();
  }

 private:
  [[nodiscard]] bool is_waiting() const {
    const std::string state = contents_of("/proc/self/task/" + std::to_string(id_) + "/stat");
    return state.find(") S ") != std::string::npos;
  }

  const pthread_t thread_ = ::pthread_self();
  const pid_t id_ = ::gettid();
  struct sigaction before_ {};
};

/// Whether the editor has ended and was waited for.
bool is_alone() {
  siginfo_t info{};
  return ::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) != 0 && errno == ECHILD;
}

}  // namespace

TEST_CASE("edit takes what was typed, however often a signal interrupts it") {
  TestWorld world;
  REQUIRE(world.run({"add", "Initech"}).status == 0);
  // The editor leaves a pipe in the place of the file, so that whoever opens and reads it waits for this test to write.
  const std::filesystem::path typed = world.folder / "typed";
  std::ofstream(world.folder / "editor") << "#!/bin/sh\nsed s/Initech/Hooli/ \"$1\" > " << typed.string()
                                         << "\nrm \"$1\"\nmkfifo \"$1\"\necho \"$1\" > " << typed.string() << ".name\n";
  std::filesystem::permissions(world.folder / "editor", std::filesystem::perms::owner_all);
  world.variables["VISUAL"] = (world.folder / "editor").string();
  world.variables["XDG_RUNTIME_DIR"] = world.folder.string();

  interruptions = 0;
  const Nuisance nuisance;
  std::thread writer([&] {
    std::string name;
    while (!name.ends_with('\n') || !is_alone()) name = contents_of(typed.string() + ".name");
    nuisance.interrupt();  // as the pipe is opened
    nuisance.interrupt();
    const int pipe = ::open(name.substr(0, name.size() - 1).c_str(), O_RDWR | O_CLOEXEC);
    const std::string text = contents_of(typed);
    for (const std::string& part : {text.substr(0, 20), text.substr(20)}) {
      nuisance.interrupt();  // as it is read
      if (::write(pipe, part.data(), part.size()) < 0) break;
    }
    nuisance.interrupt();
    ::close(pipe);
  });
  const Ran ran = world.run({"edit", "1"});
  writer.join();
  CHECK(interruptions == 5);
  CHECK(ran.err.empty());
  CHECK(ran.out.starts_with("Edited application 1, Hooli.\n"));
  CHECK(contents_of(world.file()).find("Hooli") != std::string::npos);
}

}  // namespace followup::testing
