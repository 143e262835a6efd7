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

bool edit_record(const Application& record, const World& world, const std::function<void(Application edited)>& take) {
  const auto file = edit_text(encode_record(record), "application.json", world,
                              [&](const std::string& typed) { take(decode_record(typed)); });
  if (file) discard_edited(*file);
  return file.has_value();
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

void open_file(const std::string& file, const World& world) {
  const std::string name = "xdg-open";
  const std::string whole = (world.folder / file).string();
  const auto path = find_program(name, world);
  if (!path)
    throw DataError(fmt::format("{} is written, but there is no {} to show it with", file, name),
                    "it is in the package xdg-utils; or open it in a browser: file://" + whole);
  if (run_program(*path, {name, whole}) != 0)
    throw DataError(fmt::format("{} is written, but {} failed to show it", file, *path),
                    "open it in a browser: file://" + whole);
}

/// The folder of the login session, which is removed at its end; else that of the snapshots.
std::string session_folder(const World& world) {
  const std::string runtime = world.variable("XDG_RUNTIME_DIR").value_or("");
  std::error_code ignored;
  const bool is_there = runtime.starts_with('/') && std::filesystem::is_directory(runtime, ignored);
  return is_there ? runtime : find_states_folder(world).string();
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

bool show_notice(const Notice& notice, const World& world) {
  const auto path = find_program("notify-send", world);
  if (!path) return false;
  std::string body;  // a server may take it for markup
  for (const char c : notice.body)
    body += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
  const std::string timeout = find_program("timeout", world).value_or("/usr/bin/timeout");
  const std::vector<std::string> words{
      "timeout",  // of 5 seconds: without a server it may wait for half a minute
      "5",
      *path,
      "--app-name=followup",
      fmt::format("--urgency={}", notice.is_critical ? "critical" : "normal"),
      "--hint=string:x-dunst-stack-tag:followup",  // it takes the place of an older one
      "--hint=string:x-canonical-private-synchronous:followup",
      "--",
      notice.title,
      body};
  const std::string no_input;
  return run_program(timeout, words, &no_input) == 0;
}

/// What systemd and cron start knows the home, and no other variable that says where files are.
std::string unusual_file(const Run& run) {
  World elsewhere = run.world;
  elsewhere.variable = [&](const std::string& name) {
    return name == "HOME" ? run.world.variable(name) : std::optional<std::string>();
  };
  return run.file.path == find_data_file({}, elsewhere) ? "" : run.file.path.string();
}

std::string path_of_this_program() {
  std::error_code error;
  const auto path = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? "followup" : path.string();
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
  Services services{
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
      .edit_record = [&](const Application& record, const auto& take) { return edit_record(record, world, take); },
      .ask = world.ask,
      .read_file = [&](const std::string& name, std::size_t most) { return read_file(name, most, world); },
      .hand_out = [&](const Handout& handout) { return hand_out(handout, run); },
      .private_folder = [&] { return session_folder(world); },
      .open_file = [&](const std::string& file) { open_file(file, world); },
      .unusual_file = [&] { return unusual_file(run); },
      .my_address = world.variable("EMAIL").value_or(""),
      .show_notice = [&](const Notice& notice) { return show_notice(notice, world); },
      .was_told = [&](const std::string& occasion) { return was_told(run, occasion); },
      .note_told = [&](const std::string& occasion) { note_told(run, occasion); },
      .program = path_of_this_program(),
      .letters = letters.string(),
      .own_letter = [letters](const std::string& name) { return own_letter(letters / (name + ".mustache")); },
      .misspelt = [&](const std::vector<std::string>& words,
                      bool in_own_words) { return misspelt(words, in_own_words, world); },
      .open_mail = [&](const std::string& link) { open_mail(link, world); },
      .copy = [&](const std::string& text) { copy(text, world); },
  };
  add_copies(services, run);
  return services;
}

}  // namespace followup
