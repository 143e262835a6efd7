#include "storage/disk.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "followup/storage.hpp"
#include "followup/text.hpp"

namespace followup::storage {
namespace {

constexpr std::string_view cannot_read = "cannot be read";

// Reads to the end, however the size has changed since it was asked for.
void read_all(Content& content, const std::filesystem::path& shown) {
  constexpr std::size_t step = 65'536;
  std::string& bytes = content.bytes;
  bytes.resize(static_cast<std::size_t>(content.status.st_size) + 1);  // one more, to see the end in the first round
  std::size_t size = 0;
  while (size <= largest_file) {
    const std::size_t count = read_some(content.file, bytes.data() + size, bytes.size() - size, shown);
    if (count == 0) break;
    size += count;
    if (size == bytes.size()) bytes.resize(size + step);
  }
  bytes.resize(size);
}

[[noreturn]] void refuse_size(const std::filesystem::path& shown) { throw refusal(shown, "is larger than 1 GiB"); }

bool is_same(const timespec& a, const timespec& b) { return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec; }

bool look_up(int folder, const std::string& name, struct stat& status) {
  return retry([&] { return ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW); }) == 0;
}

}  // namespace

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

std::string bare(std::string_view message, const std::filesystem::path& shown) {
  constexpr std::string_view outcome = "; nothing was changed";
  if (message.starts_with(shown.native())) message.remove_prefix(std::min(message.size(), shown.native().size() + 1));
  if (message.ends_with(outcome)) message.remove_suffix(outcome.size());
  return std::string(message);
}

std::string to_move_aside(const std::filesystem::path& file) {
  return fmt::format("mv {} {}", shell_word(file.native()), shell_word(file.native() + ".old"));
}

bool exists(int folder, const std::string& name) {
  struct stat status {};
  return look_up(folder, name, status);
}

std::optional<Content> open_file(int folder, const std::string& name, const std::filesystem::path& shown) {
  Content content{open_at(folder, name.c_str(), O_RDONLY), {}, {}};
  if (!content.file.is_open() && errno == ENOENT) return std::nullopt;
  if (!content.file.is_open()) throw failure(shown, cannot_read, errno);
  if (retry([&] { return ::fstat(content.file.get(), &content.status); }) != 0)
    throw failure(shown, cannot_read, errno);
  if (!S_ISREG(content.status.st_mode)) throw refusal(shown, "is not a regular file");
  if (static_cast<std::size_t>(content.status.st_size) > largest_file) refuse_size(shown);
  return content;
}

std::size_t read_some(const Descriptor& file, char* into, std::size_t room, const std::filesystem::path& shown) {
  const ssize_t count = retry([&] { return ::read(file.get(), into, room); });
  if (count < 0) throw failure(shown, cannot_read, errno);
  return static_cast<std::size_t>(count);
}

std::optional<Content> read_file(int folder, const std::string& name, const std::filesystem::path& shown) {
  auto content = open_file(folder, name, shown);
  if (!content) return std::nullopt;
  read_all(*content, shown);
  if (content->bytes.size() > largest_file) refuse_size(shown);
  return content;
}

bool is_still(const std::optional<Content>& content, int folder, const std::string& name) {
  struct stat now {};
  if (!look_up(folder, name, now)) return !content && errno == ENOENT;
  if (!content) return false;
  const struct stat& then = content->status;
  return now.st_dev == then.st_dev && now.st_ino == then.st_ino && now.st_size == then.st_size &&
         is_same(now.st_mtim, then.st_mtim) && is_same(now.st_ctim, then.st_ctim);
}

}  // namespace followup::storage
