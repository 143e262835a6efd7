// Output that is printed on the first call of a day alone: `today --once`.
#include <fmt/format.h>

#include <algorithm>

#include "app/run.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// The note of the day on which such output was printed: a line for each data file.
std::filesystem::path note_in(const DataFile& file) { return file.snapshots / "told"; }

std::string line_for(const DataFile& file, Day day) {
  return fmt::format("{} {}", iso(day), visible(file.path.native()));
}

/// The note's lines; those of other days are left out, since nothing needs them.
std::vector<std::string> lines_of(Day today, const DataFile& file) {
  std::vector<std::string> lines = split(read_note(note_in(file)), '\n');
  std::erase_if(lines, [&](const std::string& line) { return !line.starts_with(iso(today) + " "); });
  return lines;
}

}  // namespace

bool was_printed(const DataFile& file, Day today) {
  return std::ranges::count(lines_of(today, file), line_for(file, today)) > 0;
}

void note_printed(const DataFile& file, Day today) {
  std::vector<std::string> lines = lines_of(today, file);
  lines.push_back(line_for(file, today));
  keep_note(note_in(file), join(lines, "\n") + "\n");
}

}  // namespace followup
