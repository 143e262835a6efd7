// Files that are no data, and standard input.
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "app/programs.hpp"
#include "followup/errors.hpp"

namespace followup {

namespace fs = std::filesystem;

OpenFile::OpenFile(const fs::path& file, int flags)
    : number(static_cast<int>(TEMP_FAILURE_RETRY(::open(file.c_str(), flags | O_CLOEXEC, 0600)))) {}

OpenFile::~OpenFile() {
  if (number >= 0) ::close(number);
}

bool has_waited(int descriptor, short events) {
  if (errno != EAGAIN) return false;
  pollfd waiting{descriptor, events, 0};
  return TEMP_FAILURE_RETRY(::poll(&waiting, 1, -1)) > 0;
}

std::optional<std::string> read_all(int descriptor, std::size_t most) {
  if (descriptor < 0) return std::nullopt;  // errno says why it was not opened
  std::string text;
  std::array<char, 65536> part{};
  while (text.size() <= most) {
    const ssize_t size = TEMP_FAILURE_RETRY(::read(descriptor, part.data(), part.size()));
    if (size < 0 && has_waited(descriptor, POLLIN)) continue;
    if (size < 0) return std::nullopt;
    if (size == 0) break;
    text.append(part.data(), static_cast<std::size_t>(size));
  }
  return text;
}

std::optional<std::string> read_whole(const fs::path& file) {
  constexpr std::size_t most = std::size_t{64} << 20U;
  const OpenFile open(file, O_RDONLY | O_NONBLOCK);  // a FIFO is not waited for
  struct stat status {};
  if (::fstat(open.number, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  auto text = read_all(open.number, most);
  return text && text->size() <= most ? std::move(text) : std::nullopt;
}

std::string read_file(const std::string& name, std::size_t most, const World& world) {
  const auto text = name == "-" ? world.in(most) : read_all(OpenFile(world.folder / name, O_RDONLY).number, most);
  const int error = errno;
  const std::string shown = name_of_input(name);
  if (!text)
    throw DataError(
        fmt::format("{} cannot be read: {}; nothing was changed", shown, std::generic_category().message(error)));
  if (text->size() > most) throw UsageError(fmt::format("{} has more than {} bytes; nothing was changed", shown, most));
  return *text;
}

}  // namespace followup
