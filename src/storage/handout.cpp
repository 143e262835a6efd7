// Files that other programs read.
#include <fmt/format.h>

#include <system_error>

#include "followup/storage.hpp"
#include "storage/replace_file.hpp"

namespace followup {

using namespace storage;

std::string replace_text(const std::filesystem::path& path, std::string_view text,
                         const std::function<std::string(std::string_view text)>& objection) {
  const Folder folder = open_folder(locate(path));
  const std::optional<Content> before = read_file(folder.at(), folder.name, path);
  std::string old = before ? before->bytes : "";
  if (before && old == text) return old;
  if (const std::string why = old.empty() ? "" : objection(old); !why.empty()) throw refusal(path, why);
  remove_dead_temporaries(folder);
  Temporary file(folder);
  file.fill(text, before ? &*before : nullptr);
  if (!is_still(before, folder.at(), folder.name)) throw refusal(path, "was changed by another program meanwhile");
  if (!file.rename_over(before, folder.name)) throw refusal(path, "was changed by another program meanwhile");
  if (!sync(folder))
    throw DataError(fmt::format("{} is written, but the disk did not confirm it: {}", path.native(),
                                std::generic_category().message(errno)));
  return old;
}

void remove_file(const std::filesystem::path& path) {
  const Folder folder = open_folder({path, path});
  if (!folder.remove(folder.name) && errno != ENOENT) throw failure(path, "cannot be removed", errno);
}

}  // namespace followup
