#include "app/files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace followup {
namespace {

/// An open file; closed at the end.
class Open {
 public:
  Open(const std::filesystem::path& file, int flags)
      : number(static_cast<int>(TEMP_FAILURE_RETRY(::open(file.c_str(), flags | O_CLOEXEC, 0600)))) {}
  Open(const Open&) = delete;
  Open& operator=(const Open&) = delete;
  ~Open() {
    if (number >= 0) ::close(number);
  }

  const int number;
};

}  // namespace

std::optional<std::string> read_whole(const std::filesystem::path& file) {
  const Open open(file, O_RDONLY);
  std::string text;
  std::array<char, 4096> part{};
  ssize_t size = 0;
  while ((size = TEMP_FAILURE_RETRY(::read(open.number, part.data(), part.size()))) > 0)
    text.append(part.data(), static_cast<std::size_t>(size));
  return size == 0 ? std::optional(text) : std::nullopt;
}

bool write_new(const std::filesystem::path& file, std::string_view text) {
  const Open open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
  while (!text.empty()) {
    const ssize_t written = TEMP_FAILURE_RETRY(::write(open.number, text.data(), text.size()));
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return open.number >= 0;
}

}  // namespace followup
