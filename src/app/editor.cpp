#include "app/editor.hpp"

#include <cstdlib>

#include "app/files.hpp"
#include "app/process.hpp"
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

/// The user's own words are the shell's, as git has it; the file's name never is.
int run(const std::string& editor, const fs::path& file) {
  return run_program("/bin/sh", {"sh", "-c", editor + " \"$@\"", "followup", file.string()});
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
    if (!write_new(file, text)) throw DataError(file.string() + " cannot be written; nothing was changed");
    if (run(editor, file) != 0)
      throw DataError("the editor '" + editor + "' failed; nothing was changed", "set $EDITOR to one that works");
    const auto typed = read_whole(file);
    if (!typed) throw DataError("what was typed cannot be read; nothing was changed");
    take(*typed);
  } catch (const std::exception& error) {
    const auto* known = dynamic_cast<const Error*>(&error);
    throw DataError(std::string(error.what()) + "; what you typed is kept in " + file.string(),
                    known ? known->hint : std::string());
  }
  return file;
}

void discard_edited(const fs::path& file) {
  std::error_code ignored;
  fs::remove_all(file.parent_path(), ignored);
}

}  // namespace followup
