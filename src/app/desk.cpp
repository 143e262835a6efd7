#include "app/desk.hpp"

#include <array>

#include "app/editor.hpp"
#include "app/files.hpp"
#include "app/paths.hpp"
#include "app/process.hpp"
#include "app/spelling.hpp"

namespace followup {
namespace {

std::optional<std::string> own_letter(const std::filesystem::path& file) {
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (status.type() == std::filesystem::file_type::not_found) return std::nullopt;
  auto text = std::filesystem::is_regular_file(status) ? read_whole(file) : std::nullopt;
  if (!text) throw DataError(file.string() + " cannot be read; nothing was drafted");
  return text;
}

void open(const std::string& link, const World& world) {
  const std::string name = "xdg-email";
  const auto path = find_program(name, world);
  if (!path)
    throw UsageError("there is no " + name + " to hand the letter to; nothing was opened",
                     "it is in the package xdg-utils; else copy the letter, or take --mailto");
  if (run_program(*path, {name, link}) != 0)
    throw UsageError(*path + " failed; no letter was opened", "copy the letter, or take --mailto");
}

void copy(const std::string& text, const World& world) {
  const std::array<std::vector<std::string>, 3> tools{
      {{"wl-copy"}, {"xclip", "-selection", "clipboard"}, {"xsel", "--clipboard", "--input"}}};
  bool is_there = false;
  for (const std::vector<std::string>& words : tools) {
    const auto path = find_program(words.front(), world);
    is_there = is_there || path;
    if (path && run_program(*path, words, &text) == 0) return;
  }
  throw UsageError(is_there ? "the clipboard cannot be reached; nothing was copied"
                            : "there is no wl-copy, xclip or xsel to copy with; nothing was copied");
}

}  // namespace

Desk desk_of(const World& world, Effect& effect) {
  const std::filesystem::path folder = find_letters_folder(world);
  return {.letters = folder.string(),
          .own_letter = [folder](const std::string& name) { return own_letter(folder / (name + ".mustache")); },
          .edit = [&](const std::string& text,
                      const Desk::Take& take) { effect.typed = edit_text(text, "letter.txt", world, take); },
          .open = [&](const std::string& link) { open(link, world); },
          .copy = [&](const std::string& text) { copy(text, world); },
          .misspelt = [&](const std::vector<std::string>& words,
                          bool in_own_words) { return misspelt(words, in_own_words, world); }};
}

}  // namespace followup
