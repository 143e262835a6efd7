// What is told on the first call of a day alone: `today --once`, and `notify` for the same things.
#include <fmt/format.h>

#include <algorithm>

#include "app/run.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// The note of the day on which it was told: a line for each data file and occasion.
std::filesystem::path note_in(const DataFile& file) { return file.snapshots / "told"; }

std::string line_for(const DataFile& file, Day day, const std::string& occasion) {
  return fmt::format("{} {}{}{}", iso(day), visible(file.path.native()), occasion.empty() ? "" : "\t",
                     visible(occasion));
}

/// The note's lines; those of other days are left out, since nothing needs them.
std::vector<std::string> lines_of(Day today, const DataFile& file) {
  std::vector<std::string> lines = split(read_note(note_in(file)), '\n');
  std::erase_if(lines, [&](const std::string& line) { return !line.starts_with(iso(today) + " "); });
  return lines;
}

}  // namespace

bool was_told(const Run& run, const std::string& occasion) {
  const Day today = day_of(run.env.now);
  return !run.is_question && std::ranges::count(lines_of(today, run.file), line_for(run.file, today, occasion)) > 0;
}

void note_told(const Run& run, const std::string& occasion) {
  if (run.is_question) return;
  const Day today = day_of(run.env.now);
  std::vector<std::string> lines = lines_of(today, run.file);
  lines.push_back(line_for(run.file, today, occasion));
  keep_note(note_in(run.file), join(lines, "\n") + "\n");
}

}  // namespace followup
