#pragma once
// A file as it was read: its bytes, and by what to recognise it.

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <string>

#include "storage/disk.hpp"

namespace followup::storage {

struct Image {
  Descriptor file;
  struct stat status {};
  std::string bytes;
};

/// Opens `name`, relative to `folder`, and reads nothing yet; nothing if there is no such file. Anything but a regular
/// file of at most 1 GiB is refused. `shown` names it in messages.
std::optional<Image> open_image(int folder, const std::string& name, const std::filesystem::path& shown);

/// The next bytes of an open file, at most `room`; none at its end.
std::size_t read_some(const Descriptor& file, char* into, std::size_t room, const std::filesystem::path& shown);

/// Opens a file and reads all of it.
std::optional<Image> read_image(int folder, const std::string& name, const std::filesystem::path& shown);

bool exists(int folder, const std::string& name);

/// Whether `name` is still that very file, unchanged (or still missing).
bool is_still(const std::optional<Image>& image, int folder, const std::string& name);

}  // namespace followup::storage
