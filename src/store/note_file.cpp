// Notes of the program's own: written as carefully as the data, but nothing is lost with them.
#include <fcntl.h>

#include "followup/store.hpp"
#include "store/file_image.hpp"
#include "store/temporary_file.hpp"

namespace followup {

std::string read_note(const std::filesystem::path& path) {
  try {
    const auto image = store::read_image(AT_FDCWD, path, path);
    return image ? image->bytes : "";
  } catch (const DataError&) {
    return "";
  }
}

void keep_note(const std::filesystem::path& path, std::string_view text) {
  try {
    const store::Folder folder = store::open_folder({path, path});
    store::Temporary note(folder);
    note.fill(text, nullptr);
    note.rename(path.filename());
  } catch (const DataError&) {
    return;
  }
}

}  // namespace followup
