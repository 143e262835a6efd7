#include <fcntl.h>
#include <fmt/format.h>

#include "followup/store.hpp"
#include "store/file_image.hpp"
#include "store/file_location.hpp"
#include "store/replace_file.hpp"

namespace followup {
namespace {

using namespace store;

Tracker decode_file(const Image& image, const Location& location) {
  try {
    return decode(image.bytes);
  } catch (const DataError& error) {
    DataError named = refusal(location.shown, fmt::format("cannot be used: {}", error.what()));
    named.hint = error.hint;
    if (named.hint.empty() && exists(AT_FDCWD, location.path.native() + ".bak")) {
      named.hint = fmt::format("its previous state is in {}.bak", location.path.native());
    }
    throw named;
  }
}

// What cannot be read back is not written: an edit that left nonsense, or a fault of the codec.
std::string encode_checked(const Tracker& tracker, const std::filesystem::path& file) {
  std::string bytes = encode(tracker);
  try {
    if (decode(bytes) == tracker) return bytes;
  } catch (const DataError& error) {
    throw refusal(file, fmt::format("cannot be saved: {}", error.what()));
  }
  throw refusal(file, "cannot be saved: what would be written does not read back as it was meant");
}

}  // namespace

std::optional<Tracker> load(const DataFile& file) {
  const Location location = locate(file.path);
  const auto image = read_image(AT_FDCWD, location.path, location.shown);
  return image ? std::optional(decode_file(*image, location)) : std::nullopt;
}

bool change(const DataFile& file, const std::function<Tracker(Tracker)>& edit) {
  constexpr int most_attempts = 5;
  const Folder folder = open_folder(locate(file.path));
  const std::filesystem::path& shown = folder.location.shown;
  const Descriptor held = lock(folder, file.lock_timeout);
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const auto before = read_image(folder.at(), folder.name, shown);
    const Tracker now = before ? decode_file(*before, folder.location) : Tracker();
    const Tracker next = edit(now);
    if (next == now) return false;
    if (replace(folder, before, encode_checked(next, shown))) return true;
  }
  throw refusal(shown, "is being replaced by another program again and again");
}

}  // namespace followup
