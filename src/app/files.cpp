// Files that are no data, and standard input.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <limits>

#include "app/programs.hpp"
#include "followup/errors.hpp"

namespace followup {

namespace fs = std::filesystem;

OpenFile::OpenFile(const fs::path& file, int flags)
    : number(static_cast<int>(TEMP_FAILURE_RETRY(::open(file.c_str(), flags | O_CLOEXEC, 0600)))) {}

OpenFile::~OpenFile() {
  if (number >= 0) ::close(number);
}

std::optional<std::string> read_all(int descriptor, std::size_t most) {
  std::string text;
  std::array<char, 65536> part{};
  ssize_t size = 1;
  while (size > 0 && text.size() <= most) {
    size = TEMP_FAILURE_RETRY(::read(descriptor, part.data(), part.size()));
    if (size > 0) text.append(part.data(), static_cast<std::size_t>(size));
  }
  return size < 0 ? std::nullopt : std::optional(text);
}

std::optional<std::string> read_whole(const fs::path& file) {
  return read_all(OpenFile(file, O_RDONLY).number, std::numeric_limits<std::size_t>::max());
}

std::string read_file(const std::string& name, std::size_t most, const World& world) {
  const auto text = name == "-" ? world.in(most) : read_all(OpenFile(world.folder / name, O_RDONLY).number, most);
  const std::string shown = name == "-" ? "standard input" : name;
  if (!text) throw DataError(fmt::format("{} cannot be read; nothing was changed", shown));
  if (text->size() > most) throw UsageError(fmt::format("{} has more than {} bytes; nothing was changed", shown, most));
  return *text;
}

}  // namespace followup
