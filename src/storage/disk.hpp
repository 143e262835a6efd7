#pragma once
// System calls, made safe: descriptors that close themselves, calls that survive a signal, errors in words. A file as
// it was read.

#include <sys/stat.h>

#include <cerrno>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "followup/errors.hpp"

namespace followup::storage {

/// Repeats a call that a signal has interrupted.
template <class Call>
auto retry(Call call) {
  auto result = call();
  while (result == -1 && errno == EINTR) result = call();
  return result;
}

/// An open file, closed at the end of its life.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor();

  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ != -1; }
  /// Closes now. False, with `errno`, if what was written did not arrive.
  [[nodiscard]] bool close();
  /// Gives the number away, to be closed by the caller.
  int release();

 private:
  int number_;
};

/// `openat`, close-on-exec, never through a symbolic link as the last name, never waiting for a FIFO.
Descriptor open_at(int folder, const char* name, int flags, unsigned mode = 0);

/// "FILE cannot be …: why; nothing was changed", the why by `error`, an `errno`.
DataError failure(const std::filesystem::path& file, std::string_view what, int error);
/// "FILE what; nothing was changed"
DataError refusal(const std::filesystem::path& file, std::string_view what);

/// The message of an error about that file, without its name at the beginning and the outcome at the end.
std::string bare(std::string_view message, const std::filesystem::path& shown);

/// The command that moves a file out of the way: `mv f f.old`
std::string to_move_aside(const std::filesystem::path& file);

/// A file as it was read: its bytes, and by what to recognise it.
struct Content {
  Descriptor file;
  struct stat status {};
  std::string bytes;
};

/// Opens `name`, relative to `folder`, and reads nothing yet; nothing if there is no such file. Anything but a regular
/// file of at most 1 GiB is refused. `shown` names it in messages.
std::optional<Content> open_file(int folder, const std::string& name, const std::filesystem::path& shown);

/// The next bytes of an open file, at most `room`; none at its end.
std::size_t read_some(const Descriptor& file, char* into, std::size_t room, const std::filesystem::path& shown);

/// Opens a file and reads all of it.
std::optional<Content> read_file(int folder, const std::string& name, const std::filesystem::path& shown);

bool exists(int folder, const std::string& name);

/// Whether `name` is still that very file, unchanged (or still missing). A file whose time was set back is another one.
bool is_still(const std::optional<Content>& content, int folder, const std::string& name);

}  // namespace followup::storage
