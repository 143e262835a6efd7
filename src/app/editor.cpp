// Texts that a person edits in an editor of their own.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>

#include "app/programs.hpp"
#include "followup/errors.hpp"

namespace followup {
namespace {

namespace fs = std::filesystem;

/// An open file; closed at the end.
class Open {
 public:
  Open(const fs::path& file, int flags)
      : number(static_cast<int>(TEMP_FAILURE_RETRY(::open(file.c_str(), flags | O_CLOEXEC, 0600)))) {}
  Open(const Open&) = delete;
  Open& operator=(const Open&) = delete;
  ~Open() {
    if (number >= 0) ::close(number);
  }

  const int number;
};

/// Makes a file for the user alone; false if there is one already, or it cannot be written.
bool write_new(const fs::path& file, std::string_view text) {
  const Open open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
  return open.number >= 0 && write_all(open.number, text);
}

/// A folder for the user alone, in memory if that can be.
fs::path private_folder(const World& world) {
  const auto runtime = world.variable("XDG_RUNTIME_DIR");
  const auto temporary = world.variable("TMPDIR");
  for (const std::string& parent :
       {runtime.value_or(""), std::string("/dev/shm"), temporary.value_or(""), std::string("/tmp")}) {
    std::string pattern = parent + "/followup-XXXXXX";
    if (parent.starts_with('/') && ::mkdtemp(pattern.data()) != nullptr) return pattern;
  }
  throw DataError("no folder for the editor's file can be made; nothing was changed");
}

std::string editor_of(const World& world) {
  for (const char* name : {"VISUAL", "EDITOR"})
    if (const auto editor = world.variable(name); editor && !editor->empty()) return *editor;
  return "editor";
}

}  // namespace

fs::path edit_text(const std::string& text, const std::string& name, const World& world,
                   const std::function<void(const std::string& typed)>& take) {
  fs::path file = private_folder(world) / name;
  const std::string editor = editor_of(world);
  try {
    if (!write_new(file, text))
      throw DataError(fmt::format("{} cannot be written; nothing was changed", file.string()));
    // The shell reads what the user has set, as with git; of the file's name it reads nothing.
    if (run_program("/bin/sh", {"sh", "-c", editor + " \"$@\"", "followup", file.string()}) != 0)
      throw DataError(fmt::format("the editor '{}' failed; nothing was changed", editor),
                      "set $EDITOR to one that works");
    const auto typed = read_whole(file);
    if (!typed) throw DataError("what was typed cannot be read; nothing was changed");
    take(*typed);
  } catch (const std::exception& error) {
    const auto* known = dynamic_cast<const Error*>(&error);
    throw DataError(fmt::format("{}; what you typed is kept in {}", error.what(), file.string()),
                    known ? known->hint : std::string());
  }
  return file;
}

void discard_edited(const fs::path& file) {
  std::error_code ignored;
  fs::remove_all(file.parent_path(), ignored);
}

std::optional<std::string> read_whole(const fs::path& file) {
  const Open open(file, O_RDONLY);
  std::string text;
  std::array<char, 4096> part{};
  ssize_t size = 0;
  while ((size = TEMP_FAILURE_RETRY(::read(open.number, part.data(), part.size()))) > 0)
    text.append(part.data(), static_cast<std::size_t>(size));
  return size == 0 ? std::optional(text) : std::nullopt;
}

}  // namespace followup
