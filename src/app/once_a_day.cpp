// What a run that prints once a day remembers, outside the data: on which day it printed for which data file.
#include <algorithm>

#include "app/run.hpp"
#include "followup/render.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

/// A line for each data file; those of other days are of no use any more.
std::string line_for(const DataFile& file, Day today) { return iso(today) + " " + visible(file.path.native()); }

std::filesystem::path note_in(const DataFile& file) { return file.states / "told"; }

std::vector<std::string> lines_of_today(const DataFile& file, Day today) {
  std::vector<std::string> lines = split(read_note(note_in(file)), '\n');
  std::erase_if(lines, [&](const std::string& line) { return !line.starts_with(iso(today) + " "); });
  return lines;
}

}  // namespace

bool was_printed(const DataFile& file, Day today) {
  return std::ranges::count(lines_of_today(file, today), line_for(file, today)) > 0;
}

void note_printed(const DataFile& file, Day today) {
  std::vector<std::string> lines = lines_of_today(file, today);
  lines.push_back(line_for(file, today));
  keep_note(note_in(file), join(lines, "\n") + "\n");
}

}  // namespace followup
