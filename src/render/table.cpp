// Tables and paragraphs: how they are laid out, folded and coloured.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "followup/render.hpp"

namespace followup {
namespace {

using Row = std::vector<Cell>;
using Widths = std::vector<int>;

constexpr int gap = 2;
constexpr int least_for_columns = 60;

/// The parameters of the escape sequence (ECMA-48, SGR), of the eight colours that every terminal has.
std::string_view colour_of(Tone tone) {
  constexpr std::array<std::string_view, 7> colours{
      "",      // plain
      "1",     // heading: bold
      "1;31",  // late: bold red
      "1;33",  // closing: bold yellow
      "33",    // due: yellow
      "32",    // optional: green
      "2",     // quiet: dim
  };
  return colours.at(static_cast<std::size_t>(tone));
}

void widen(Widths& widths, const Row& row) {
  widths.resize(std::max(widths.size(), row.size()));
  for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i].text));
}

/// The columns of the screen that the first `count` columns take, with the gap behind each.
int room_of(const Widths& widths, std::size_t count) {
  int room = 0;
  for (std::size_t i = 0; i < std::min(count, widths.size()); ++i) room += widths[i] > 0 ? widths[i] + gap : 0;
  return room;
}

/// One row as it grows, cell by cell, over as many lines as it needs.
class Layout {
 public:
  Layout(int indent, int hang, const Style& style) : hang_(hang), style_(style) { go_to(indent); }

  /// `width` is that of the cell's column.
  void add(const Cell& cell, int width) {
    const int most = style_.width.value_or(column_ + width);
    if (column_ > hang_ && column_ + width > most) break_line(hang_);
    const int start = column_;
    const int room = std::max(1, std::min(width, most - start));
    const std::string text = cell.text.substr(0, cell.text.find_last_not_of(' ') + 1);
    const std::vector<std::string> lines = width_of(text) <= room ? std::vector{text} : wrapped(text, room);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) break_line(start);
      put(lines[i], cell.tone);
    }
    go_to(start + room + gap);
  }

  std::string take() { return text_ + '\n'; }

 private:
  void go_to(int column) {
    before_.append(static_cast<std::size_t>(column - column_), ' ');
    column_ = column;
  }
  void break_line(int indent) {
    before_ = "\n";
    column_ = 0;
    go_to(indent);
  }
  void put(const std::string& text, Tone tone) {
    if (text.empty()) return;
    text_ += before_ + in_colour(text, tone, style_);
    before_.clear();
    column_ += width_of(text);
  }

  int hang_;
  const Style& style_;
  std::string text_;
  std::string before_;  ///< line break and blanks to be written before the next text, so that no line ends with blanks
  int column_ = 0;
};

}  // namespace

Tone tone_of(Urgency urgency) {
  constexpr std::array tones{Tone::late, Tone::closing, Tone::due, Tone::optional};  // in the order of the urgencies
  return tones.at(static_cast<std::size_t>(urgency));
}

std::string in_colour(std::string_view text, Tone tone, const Style& style) {
  const std::string_view colour = style.colour ? colour_of(tone) : "";
  if (colour.empty() || text.empty()) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", colour, text);
}

Table::Table(std::string_view indent, std::size_t keys) : indent_(static_cast<int>(indent.size())), keys_(keys) {}

void Table::add(Row row) {
  for (Cell& cell : row) cell.text = visible(cell.text);
  rows_.push_back(std::move(row));
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
    Layout layout(goes_on ? hang : indent_, hang, style);
    for (std::size_t i = 0; i < row.size(); ++i)
      if (widths[i] > 0) layout.add(row[i], widths[i]);
    text += layout.take();
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
