#include "storage/file_content.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

#include "storage/file_memory.hpp"

namespace followup::storage {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30;
constexpr std::string_view cannot_read = "cannot be read";

// Reads to the end, however the size has changed since it was asked for.
void read_all(Image& image, const std::filesystem::path& shown) {
  constexpr std::size_t step = 65'536;
  std::string& bytes = image.bytes;
  bytes.resize(static_cast<std::size_t>(image.status.st_size) + 1);  // one more, to see the end in the first round
  std::size_t size = 0;
  while (size <= most_bytes) {
    const std::size_t count = read_some(image.file, bytes.data() + size, bytes.size() - size, shown);
    if (count == 0) break;
    size += count;
    if (size == bytes.size()) bytes.resize(size + step);
  }
  bytes.resize(size);
}

[[noreturn]] void refuse_size(const std::filesystem::path& shown) { throw refusal(shown, "is larger than 1 GiB"); }

bool look_up(int folder, const std::string& name, struct stat& status) {
  return retry([&] { return ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW); }) == 0;
}

}  // namespace

bool exists(int folder, const std::string& name) {
  struct stat status {};
  return look_up(folder, name, status);
}

std::optional<Image> open_image(int folder, const std::string& name, const std::filesystem::path& shown) {
  Image image{open_at(folder, name.c_str(), O_RDONLY), {}, {}};
  if (!image.file.is_open() && errno == ENOENT) return std::nullopt;
  if (!image.file.is_open()) throw failure(shown, cannot_read, errno);
  if (retry([&] { return ::fstat(image.file.get(), &image.status); }) != 0) throw failure(shown, cannot_read, errno);
  if (!S_ISREG(image.status.st_mode)) throw refusal(shown, "is not a regular file");
  if (static_cast<std::size_t>(image.status.st_size) > most_bytes) refuse_size(shown);
  return image;
}

std::size_t read_some(const Descriptor& file, char* into, std::size_t room, const std::filesystem::path& shown) {
  const ssize_t count = retry([&] { return ::read(file.get(), into, room); });
  if (count < 0) throw failure(shown, cannot_read, errno);
  return static_cast<std::size_t>(count);
}

std::optional<Image> read_image(int folder, const std::string& name, const std::filesystem::path& shown) {
  auto image = open_image(folder, name, shown);
  if (!image) return std::nullopt;
  expect_memory(5 * static_cast<std::size_t>(image->status.st_size));  // to be decoded, and written again
  read_all(*image, shown);
  if (image->bytes.size() > most_bytes) refuse_size(shown);
  return image;
}

bool is_still(const std::optional<Image>& image, int folder, const std::string& name) {
  struct stat now {};
  if (!look_up(folder, name, now)) return !image && errno == ENOENT;
  if (!image) return false;
  const struct stat& then = image->status;
  return now.st_dev == then.st_dev && now.st_ino == then.st_ino && now.st_size == then.st_size &&
         now.st_mtim.tv_sec == then.st_mtim.tv_sec && now.st_mtim.tv_nsec == then.st_mtim.tv_nsec;
}

}  // namespace followup::storage
