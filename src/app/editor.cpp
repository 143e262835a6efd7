#include "app/editor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>

#include "app/program.hpp"
#include "followup/errors.hpp"

namespace followup {
namespace {

namespace fs = std::filesystem;

/// A folder for the user alone, in memory if there is such a place.
fs::path private_folder(const World& world) {
  const auto runtime = world.variable("XDG_RUNTIME_DIR");
  const auto temporary = world.variable("TMPDIR");
  for (const std::string& place :
       {runtime.value_or(""), std::string("/dev/shm"), temporary.value_or(""), std::string("/tmp")}) {
    std::string pattern = place + "/followup-XXXXXX";
    if (place.starts_with('/') && ::mkdtemp(pattern.data()) != nullptr) return pattern;
  }
  throw DataError("no folder for the editor's file can be made; nothing was changed");
}

/// The editor's file, open; closed at the end. Calls that a signal interrupts are repeated.
class Draft {
 public:
  Draft(const fs::path& file, int flags)
      : number_(static_cast<int>(TEMP_FAILURE_RETRY(::open(file.c_str(), flags | O_CLOEXEC, 0600)))) {}
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft() {
    if (number_ >= 0) ::close(number_);
  }

  [[nodiscard]] bool write(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t written = TEMP_FAILURE_RETRY(::write(number_, text.data(), text.size()));
      if (written <= 0) return false;
      text.remove_prefix(static_cast<std::size_t>(written));
    }
    return number_ >= 0;
  }
  [[nodiscard]] bool read(std::string& text) const {
    std::array<char, 4096> part{};
    ssize_t size = 0;
    while ((size = TEMP_FAILURE_RETRY(::read(number_, part.data(), part.size()))) > 0)
      text.append(part.data(), static_cast<std::size_t>(size));
    return size == 0;
  }

 private:
  int number_;
};

void write(const fs::path& file, const std::string& text) {
  if (!Draft(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW).write(text))
    throw DataError(file.string() + " cannot be written; nothing was changed");
}

std::string read(const fs::path& file) {
  std::string text;
  if (!Draft(file, O_RDONLY).read(text)) throw DataError("what was typed cannot be read; nothing was changed");
  return text;
}

/// The user's own words are the shell's, as git has it; the file's name never is.
int run(const std::string& editor, const fs::path& file) {
  return run_program("/bin/sh", {"sh", "-c", editor + " \"$@\"", "followup", file.string()});
}

std::string editor_of(const World& world) {
  for (const char* name : {"VISUAL", "EDITOR"})
    if (const auto editor = world.variable(name); editor && !editor->empty()) return *editor;
  return "editor";
}

/// Removes the file, and its folder with whatever the editor left in it.
void discard(const fs::path& file) {
  std::error_code ignored;
  fs::remove_all(file.parent_path(), ignored);
}

}  // namespace

void edit_text(const std::string& text, const std::string& name, const World& world,
               const std::function<void(const std::string& typed)>& take) {
  const fs::path file = private_folder(world) / name;
  const std::string editor = editor_of(world);
  try {
    write(file, text);
    if (run(editor, file) != 0)
      throw DataError("the editor '" + editor + "' failed; nothing was changed", "set $EDITOR to one that works");
    take(read(file));
  } catch (const std::exception& error) {
    const auto* known = dynamic_cast<const Error*>(&error);
    throw DataError(std::string(error.what()) + "; what you typed is kept in " + file.string(),
                    known ? known->hint : std::string());
  }
  discard(file);
}

}  // namespace followup
