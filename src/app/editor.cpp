// Texts that a person edits in an editor of their own.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>

#include "app/programs.hpp"
#include "followup/errors.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

namespace fs = std::filesystem;

/// Makes a file for the user alone; false if there is one already, or it cannot be written.
bool write_new(const fs::path& file, std::string_view text) {
  const OpenFile open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
  return open.number >= 0 && write_all(open.number, text);
}

/// Removes the folders that runs which ended by force left a month ago or longer: they hold whole records.
void remove_old_folders(const fs::path& parent) {
  constexpr std::string_view pattern = "followup-XXXXXX";
  constexpr std::chrono::hours month{30 * 24};
  std::error_code error;
  for (fs::directory_iterator entry(parent, error); !error && entry != fs::end(entry); entry.increment(error)) {
    const std::string name = entry->path().filename();
    struct stat status {};
    if (name.size() != pattern.size() || !name.starts_with("followup-") ||
        ::lstat(entry->path().c_str(), &status) != 0 || !S_ISDIR(status.st_mode) || status.st_uid != ::geteuid())
      continue;
    std::error_code ignored;
    if (entry->last_write_time(ignored) + month < fs::file_time_type::clock::now())
      fs::remove_all(entry->path(), ignored);
  }
}

/// A folder for the user alone, in memory if that can be.
fs::path private_folder(const World& world) {
  const auto runtime = world.variable("XDG_RUNTIME_DIR");
  const auto temporary = world.variable("TMPDIR");
  for (const std::string& parent :
       {runtime.value_or(""), std::string("/dev/shm"), temporary.value_or(""), std::string("/tmp")}) {
    std::string pattern = parent + "/followup-XXXXXX";
    if (!parent.starts_with('/') || ::mkdtemp(pattern.data()) == nullptr) continue;
    remove_old_folders(parent);
    return pattern;
  }
  throw DataError("no folder for the editor's file can be made; nothing was changed");
}

std::string editor_of(const World& world) {
  for (const char* name : {"VISUAL", "EDITOR"})
    if (const auto editor = world.variable(name); editor && !editor->empty()) return *editor;
  return "editor";
}

/// How an editor ended.
struct Session {
  bool is_fine = false;
  bool is_instant = false;  ///< sooner than anybody could have typed: it may still be open
};

Session open_editor(const fs::path& file, const World& world) {
  constexpr std::chrono::seconds soonest{1};
  const auto began = std::chrono::steady_clock::now();
  // The shell reads what the user has set, as with git; of the file's name it reads nothing.
  const int status = run_program("/bin/sh", {"sh", "-c", editor_of(world) + " \"$@\"", "followup", file.string()});
  return {status == 0, std::chrono::steady_clock::now() - began < soonest};
}

/// Leaves the file to an editor that returned at once and may still be open.
void leave_to_editor(const fs::path& file, const World& world) {
  world.err(fmt::format("followup: the editor returned at once; if it is still open, what you type is only in {}\n",
                        visible(file.string())));
}

DataError failure(const std::string& kept, const World& world) {
  return DataError(fmt::format("the editor '{}' failed; nothing was changed{}", editor_of(world), kept),
                   "set $EDITOR to one that works");
}

std::string kept_in(const fs::path& file) { return fmt::format("; what you typed is kept in {}", file.string()); }

/// Asks the person at the terminal, if there is one, whether to mend what is wrong.
bool wants_to_edit_again(const Error& error, const World& world) {
  if (!world.ask) return false;
  const auto answer = world.ask(fmt::format("{}\nEdit it again? [Y/n] ", visible(error.what())));
  return answer && (answer->empty() || lower_case(answer->front()) == 'y');
}

}  // namespace

std::optional<fs::path> edit_text(const std::string& text, const std::string& name, const World& world,
                                  const std::function<void(const std::string& typed)>& take) {
  const fs::path file = private_folder(world) / name;
  if (!write_new(file, text)) {
    discard_edited(file);
    throw DataError(fmt::format("{} cannot be written; nothing was changed", file.string()));
  }
  while (true) {
    const auto [is_fine, is_instant] = open_editor(file, world);
    const auto typed = read_whole(file);
    const bool is_empty = typed && trimmed(*typed, " \t\r\n").empty();
    const bool is_of_no_use = is_empty || (!is_fine && typed == text);
    if (is_of_no_use) discard_edited(file);
    if (!is_fine) throw failure(is_of_no_use ? "" : kept_in(file), world);
    if (is_empty) return std::nullopt;
    try {
      if (!typed) throw DataError("what was typed cannot be read; nothing was changed");
      take(*typed);
      if (!is_instant || *typed != text) return file;
      leave_to_editor(file, world);
      return fs::path();
    } catch (const std::exception& error) {
      const auto* known = dynamic_cast<const Error*>(&error);
      if (known && wants_to_edit_again(*known, world)) continue;
      throw DataError(error.what() + kept_in(file), known ? known->hint : std::string());
    }
  }
}

void discard_edited(const fs::path& file) {
  std::error_code ignored;
  if (!file.empty()) fs::remove_all(file.parent_path(), ignored);
}

}  // namespace followup
