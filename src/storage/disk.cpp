#include "storage/disk.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <system_error>
#include <utility>

namespace followup::storage {

int Descriptor::release() { return std::exchange(number_, -1); }

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(number_, other.number_);
  return *this;
}

Descriptor::~Descriptor() {
  if (is_open()) ::close(number_);
}

// Linux closes the descriptor even when a signal interrupts it: it must not be closed again.
bool Descriptor::close() { return ::close(release()) == 0 || errno == EINTR; }

Descriptor open_at(int folder, const char* name, int flags, unsigned mode) {
  const int all = flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
  return Descriptor(retry([&] { return ::openat(folder, name, all, mode); }));
}

DataError failure(const std::filesystem::path& file, std::string_view what, int error) {
  return refusal(file, fmt::format("{}: {}", what, std::generic_category().message(error)));
}

DataError refusal(const std::filesystem::path& file, std::string_view what) {
  return DataError(fmt::format("{} {}; nothing was changed", file.native(), what));
}

}  // namespace followup::storage
