// Tables and paragraphs: how they are laid out, folded and coloured.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "render/parts.hpp"

namespace followup {
namespace {

using Row = std::vector<Cell>;
using Widths = std::vector<int>;

constexpr int gap = 2;
constexpr int least_for_columns = 60;

void widen(Widths& widths, const Row& row) {
  widths.resize(std::max(widths.size(), row.size()));
  for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].width);
}

/// How many columns of the screen the first `count` columns take, with the gap after each.
int room_of(const Widths& widths, std::size_t count) {
  int room = 0;
  for (std::size_t i = 0; i < std::min(count, widths.size()); ++i) room += widths[i] > 0 ? widths[i] + gap : 0;
  return room;
}

/// Writes one row, cell by cell, over as many lines as it needs. No line ends with blanks.
class Layout {
 public:
  /// Lines after the first begin in the column `hang`.
  Layout(int indent, int hang, const Style& style, std::string& text)
      : hang_(hang), style_(style), text_(text), column_(indent) {}

  /// `width` is that of the cell's column.
  void add(const Cell& cell, int width) {
    const int most = style_.width.value_or(column_ + width);
    if (column_ > hang_ && column_ + width > most) break_line(hang_);
    const int start = column_;
    const int room = std::max(1, std::min(width, most - start));
    const std::string_view text = std::string_view(cell.text).substr(0, cell.text.find_last_not_of(' ') + 1);
    const int size = cell.width - static_cast<int>(cell.text.size() - text.size());
    if (size <= room) {
      put(text, size, cell.tone);
    } else {
      const std::vector<std::string> lines = wrapped(text, room);
      for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) break_line(start);
        put(lines[i], width_of(lines[i]), cell.tone);
      }
    }
    column_ = start + room + gap;
  }

 private:
  void break_line(int indent) {
    is_broken_ = true;
    column_ = indent;
  }
  void put(std::string_view text, int width, Tone tone) {
    if (text.empty()) return;
    if (is_broken_) text_ += '\n';
    text_.append(static_cast<std::size_t>(column_ - (is_broken_ ? 0 : written_)), ' ');
    is_broken_ = false;
    if (style_.colour)
      text_ += in_colour(text, tone, style_);
    else
      text_ += text;
    written_ = column_ + width;
  }

  int hang_;
  const Style& style_;
  std::string& text_;
  int column_;              ///< where the next text begins
  int written_ = 0;         ///< where the last one ended, in the same line
  bool is_broken_ = false;  ///< the next text begins a line
};

}  // namespace

std::string in_colour(std::string_view text, Tone tone, const Style& style) {
  // The parameters of the escape sequence (ECMA-48, SGR), of the eight colours that every terminal has.
  constexpr std::array<std::string_view, 7> colours{
      "",      // plain
      "1",     // heading: bold
      "1;31",  // late: bold red
      "1;33",  // closing: bold yellow
      "33",    // due: yellow
      "32",    // optional: green
      "2",     // quiet: dim
  };
  const std::string_view colour = style.colour ? colours.at(static_cast<std::size_t>(tone)) : "";
  if (colour.empty() || text.empty()) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", colour, text);
}

Table::Table(std::string_view indent, std::size_t keys) : indent_(static_cast<int>(indent.size())), keys_(keys) {}

void Table::add(std::span<const Cell> row) {
  Row& added = rows_.emplace_back();
  added.reserve(row.size());
  for (const Cell& cell : row) {
    added.emplace_back(visible(cell.text), cell.tone);
    added.back().width = width_of(added.back().text);
  }
}

std::string Table::text(const Style& style) const {
  Widths widths;
  for (const Row& row : rows_) widen(widths, row);
  const int keys = indent_ + room_of(widths, keys_);
  const bool fits = !style.width || indent_ + room_of(widths, widths.size()) - gap <= *style.width;
  const bool is_narrow = !fits && (*style.width < least_for_columns || keys * 2 > *style.width);
  const int hang = is_narrow && keys_ > 0 ? indent_ + gap : keys;
  std::string text;
  for (const Row& row : rows_) {
    if (is_narrow) widths.clear();
    if (is_narrow) widen(widths, row);
    const bool goes_on = is_narrow && row.front().text.empty();  // the row above
    Layout layout(goes_on ? hang : indent_, hang, style, text);
    for (std::size_t i = 0; i < row.size(); ++i)
      if (widths[i] > 0) layout.add(row[i], widths[i]);
    text += '\n';
  }
  return text;
}

std::string section(std::string_view heading, const Table& table, const Style& style) {
  return table.empty() ? "" : paragraph(heading, style, Tone::heading) + table.text(style);
}

std::string paragraph(std::string_view text, const Style& style, Tone tone) {
  Table table("", 0);
  table.add({{text, tone}});
  return table.text(style);
}

std::string detail(std::string_view text, const Style& style) {
  Table table("  ", 0);
  table.add({text});
  return table.text(style);
}

}  // namespace followup
