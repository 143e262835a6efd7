// Files for other programs: one, or a folder with a file for each thing.
#include <fmt/format.h>

#include <algorithm>

#include "app/programs.hpp"
#include "app/run.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

namespace fs = std::filesystem;

std::string why_kept(const Handout& handout, std::string_view old) {
  return handout.why_kept ? handout.why_kept(old) : "";
}

std::string write_into_file(const Handout& handout, const fs::path& path, const Run& run) {
  std::error_code ignored;
  if (fs::equivalent(path, run.file.path, ignored))
    throw DataError(fmt::format("{} is the data file itself; nothing was changed", path.string()));
  return replace_text(path, handout.text, [&](std::string_view old) {
    return handout.is_ours(old) ? why_kept(handout, old) : fmt::format("is not {}", handout.kind);
  });
}

/// The names in a folder of what a handout no longer has.
std::vector<std::string> names_gone(const Handout& handout, const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::end(entry); entry.increment(error)) {
    const std::string name = entry->path().filename();
    const bool is_there = std::ranges::count(handout.files, name, &NamedText::name) > 0;
    std::error_code ignored;
    if (!is_there && handout.belongs_to_us(name) && entry->is_regular_file(ignored)) names.push_back(name);
  }
  return names;
}

/// An error after part of the files was written must not say that nothing was changed.
[[noreturn]] void fail_midway(const DataError& error, std::size_t written) {
  constexpr std::string_view unchanged = "; nothing was changed";
  std::string what = error.what();
  if (written == 0 || !what.ends_with(unchanged)) throw error;
  what.resize(what.size() - unchanged.size());
  throw DataError(
      fmt::format("{}; {} before it {} written", what, plural(written, "file"), written == 1 ? "is" : "are"));
}

std::string write_into_folder(const Handout& handout, const fs::path& folder) {
  std::string before;
  std::size_t written = 0;
  const std::vector<std::string> gone = names_gone(handout, folder);
  for (const std::string& name : gone)
    if (const std::string why = why_kept(handout, read_whole(folder / name).value_or("")); !why.empty())
      throw DataError(fmt::format("{} {}; nothing was changed", (folder / name).string(), why));
  const auto objection = [&](std::string_view old) { return why_kept(handout, old); };
  try {
    for (const NamedText& file : handout.files) {
      before += replace_text(folder / file.name, file.text, objection);
      ++written;
    }
    for (const std::string& name : gone) {
      before += read_whole(folder / name).value_or("");
      remove_file(folder / name);
    }
  } catch (const DataError& error) {
    fail_midway(error, written);
  }
  return before;
}

}  // namespace

std::string hand_out(const Handout& handout, const Run& run) {
  if (handout.to.empty()) throw UsageError("--to: no file is named; nothing was written");
  std::error_code ignored;
  const fs::path path = fs::absolute(run.world.folder / handout.to, ignored);
  const bool is_folder = !path.has_filename() || fs::is_directory(path, ignored);
  if (handout.must_be_there && !fs::is_directory(path, ignored))
    throw UsageError(fmt::format("{} is no folder, so that is not {}; nothing was written", handout.to, handout.kind));
  if (!is_folder) return write_into_file(handout, path, run);
  if (handout.belongs_to_us) return write_into_folder(handout, path);
  throw UsageError(fmt::format("{} is a folder, not a file; nothing was written", handout.to));
}

}  // namespace followup
