// The services of a run: the file, a person, other programs.
#include <fmt/format.h>

#include <array>

#include "app/programs.hpp"
#include "app/run.hpp"

namespace followup {
namespace {

/// Notes that the file was saved, after `undo` or `redo` returned these changes.
std::vector<KeptState> with_effect(std::vector<KeptState> changes, const Run& run) {
  run.effect.saved = true;
  return changes;
}

std::pair<KeptState, std::string> bring_back(const std::string& name, bool yes, const Run& run) {
  Restored restored = restore(run.file, name, yes, run.occasion);
  run.effect.saved = true;
  run.effect.undoable = restored.undoable;
  return {std::move(restored.state), std::move(restored.damaged)};
}

std::vector<Doubt> all_doubts(const Run& run) {
  std::vector<Doubt> doubts = inspect(run.file);
  if (auto doubt = doubt_of_zone(run.world)) doubts.push_back(*std::move(doubt));
  return doubts;
}

std::optional<std::string> own_letter(const std::filesystem::path& file) {
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (status.type() == std::filesystem::file_type::not_found) return std::nullopt;
  auto text = std::filesystem::is_regular_file(status) ? read_whole(file) : std::nullopt;
  if (!text) throw DataError(fmt::format("{} cannot be read; nothing was drafted", file.string()));
  return text;
}

void open_mail(const std::string& link, const World& world) {
  const std::string name = "xdg-email";
  const auto path = find_program(name, world);
  if (!path)
    throw UsageError(fmt::format("there is no {} to hand the letter to; nothing was opened", name),
                     "it is in the package xdg-utils; else copy the letter, or take --mailto");
  if (run_program(*path, {name, link}) != 0)
    throw UsageError(fmt::format("{} failed; no letter was opened", *path), "copy the letter, or take --mailto");
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

Tracker load_part(const DataFile& file, Part part, const Moment& now) {
  if (part == Part::nothing) return {};
  Keep keep;
  if (part == Part::live)
    keep = [today = day_of(now)](const Application& application) { return may_matter(application, today); };
  return load(file, keep).value_or(Tracker{});
}

Output change_file(const Edit& edit, const Run& run) {
  Output output;
  const auto in_place = [&](Tracker tracker) {
    Edited edited = edit(std::move(tracker), run.env);
    output = std::move(edited.output);
    return std::move(edited.tracker);
  };
  run.effect.saved = run.effect.undoable = change(run.file, in_place, run.occasion);
  return output;
}

Services services_of(const Run& run) {
  const World& world = run.world;
  const std::filesystem::path letters = find_letters_folder(world);
  return {
      .load = [&] { return load_part(run.file, Part::everything, run.env.now); },
      .history = [&] { return history(run.file); },
      .undo = [&](int steps, bool yes) { return with_effect(undo(run.file, steps, yes), run); },
      .redo = [&](int steps, bool yes) { return with_effect(redo(run.file, steps, yes), run); },
      .restore = [&](const std::string& name, bool yes) { return bring_back(name, yes, run); },
      .rebuild = [&] { return rebuild(run.file, run.env.now); },
      .inspect = [&] { return all_doubts(run); },
      .change = [&](const Edit& edit) { return change_file(edit, run); },
      .edit_text =
          [&](const std::string& text, const auto& take) {
            const auto file = edit_text(text, "letter.txt", world, take);
            run.effect.letter = file.value_or(std::filesystem::path());
            return file.has_value();
          },
      .edit_record =
          [&](const Application& record, const auto& take) {
            const auto file = edit_text(encode_record(record), "application.json", world,
                                        [&](const std::string& typed) { take(decode_record(typed)); });
            if (file) discard_edited(*file);
            return file.has_value();
          },
      .ask = world.ask,
      .read_file = [&](const std::string& name, std::size_t most) { return read_file(name, most, world); },
      .hand_out = [&](const Handout& handout) { return hand_out(handout, run); },
      .letters = letters.string(),
      .own_letter = [letters](const std::string& name) { return own_letter(letters / (name + ".mustache")); },
      .misspelt = [&](const std::vector<std::string>& words,
                      bool in_own_words) { return misspelt(words, in_own_words, world); },
      .open_mail = [&](const std::string& link) { open_mail(link, world); },
      .copy = [&](const std::string& text) { copy(text, world); },
  };
}

}  // namespace followup
