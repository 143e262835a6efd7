// Help on a screen that is narrower than its lines.
#include <algorithm>
#include <sstream>

#include "followup/cli.hpp"

namespace followup {
namespace {

constexpr std::size_t deepest = 2;  // what is indented more goes on with the line above it

bool fits(const std::string& page, int width) {
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);)
    if (width_of(line) > width) return false;
  return true;
}

std::size_t indent_of(const std::string& line) { return std::min(line.find_first_not_of(' '), line.size()); }

/// What stands left and right of the gap, if there is one.
std::vector<Cell> cells_of(const std::string& line) {
  const std::size_t start = indent_of(line);
  const std::size_t gap = line.find("  ", start);
  if (gap == std::string::npos) return {line.substr(start)};
  return {line.substr(start, gap - start), line.substr(line.find_first_not_of(' ', gap))};
}

/// Lines one below the other that are indented alike are the rows of a table.
struct Rows {
  std::size_t indent = 0;
  std::vector<std::vector<Cell>> rows;

  void go_on(const std::string& text) {
    std::vector<Cell>& row = rows.back();
    if (row.size() == 1)
      row.emplace_back(text);
    else
      row.back().text += " " + text;
  }
  std::string take(const Style& style) {
    Table table(std::string(indent, ' '));
    for (const std::vector<Cell>& row : rows) table.add(row);
    rows.clear();
    return table.text(style);
  }
};

std::string folded_page(const std::string& page, const Style& style) {
  std::string text;
  Rows block;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t indent = indent_of(line);
    if (indent > deepest && !block.rows.empty()) {
      block.go_on(line.substr(indent));
      continue;
    }
    if (line.empty() || indent != block.indent) text += block.take(style);
    block.indent = indent;
    if (line.empty())
      text += '\n';
    else
      block.rows.push_back(cells_of(line));
  }
  return text + block.take(style);
}

}  // namespace

std::string at_width(const std::string& page, const Style& style) {
  const std::size_t examples = std::min(page.find("\nExamples\n"), page.size());
  const std::string text = page.substr(0, examples);
  if (!style.width || fits(text, *style.width)) return page;
  return folded_page(text, style) + page.substr(examples);
}

}  // namespace followup
