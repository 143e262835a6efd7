#include "app/once_a_day.hpp"

#include <algorithm>
#include <sstream>

#include "followup/render.hpp"

namespace followup {
namespace {

/// A line a data file; other days' lines are of no use any more.
std::string line_of(const DataFile& file, Day today) { return iso(today) + " " + visible(file.path.native()); }

std::filesystem::path note_in(const DataFile& file) { return file.snapshots / "told"; }

std::vector<std::string> lines_of_today(const DataFile& file, Day today) {
  std::istringstream text(read_note(note_in(file)));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);)
    if (line.starts_with(iso(today) + " ")) lines.push_back(line);
  return lines;
}

}  // namespace

bool has_told(const DataFile& file, Day today) {
  const std::vector<std::string> lines = lines_of_today(file, today);
  return std::ranges::find(lines, line_of(file, today)) != lines.end();
}

void note_told(const DataFile& file, Day today) {
  std::string text;
  for (const std::string& line : lines_of_today(file, today)) text += line + "\n";
  keep_note(note_in(file), text + line_of(file, today) + "\n");
}

}  // namespace followup
