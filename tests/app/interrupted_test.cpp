// Calls that a signal interrupts, and descriptors that do not wait.
#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <thread>

#include "app/programs.hpp"
#include "catch.hpp"
#include "world.hpp"

namespace followup::testing {
namespace {

std::atomic<int> interruptions = 0;

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
    const std::string state = bytes_of("/proc/self/task/" + std::to_string(id_) + "/stat");
    return state.find(") S ") != std::string::npos;
  }

  const pthread_t thread_ = ::pthread_self();
  const pid_t id_ = ::gettid();
  struct sigaction before_ {};
};

}  // namespace

TEST_CASE("a pipe is read to its end, however often a signal interrupts it") {
  const TestWorld world;
  const std::filesystem::path pipe = world.folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  World files;
  files.folder = world.folder;

  interruptions = 0;
  const Nuisance nuisance;
  std::thread writer([&] {
    nuisance.interrupt();  // as the pipe is opened
    nuisance.interrupt();
    const int end = ::open(pipe.c_str(), O_RDWR | O_CLOEXEC);
    for (const std::string_view part : {"a record, ", "in two parts"}) {
      nuisance.interrupt();  // as it is read
      if (::write(end, part.data(), part.size()) < 0) break;
    }
    nuisance.interrupt();
    ::close(end);
  });
  const std::string text = read_file("pipe", 1000, files);
  writer.join();
  CHECK(interruptions == 5);
  CHECK(text == "a record, in two parts");
}

TEST_CASE("a pipe that does not block is written to and read from all the same") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe2(ends.data(), O_NONBLOCK | O_CLOEXEC) == 0);
  const std::string text(1'000'000, 'x');  // more than a pipe holds
  std::optional<std::string> arrived;
  std::thread reader([&] { arrived = read_all(ends[0], text.size()); });
  CHECK(write_all(ends[1], text));
  ::close(ends[1]);
  reader.join();
  ::close(ends[0]);
  CHECK(arrived == text);
}

}  // namespace followup::testing
