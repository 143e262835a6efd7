// Tables, and how they are folded and coloured.
#include <algorithm>

#include "followup/render.hpp"
#include "render/code_points.hpp"

namespace followup {
namespace {

using Row = std::span<const Table::Shown>;
using Widths = std::vector<int>;

constexpr int gap = 2;
constexpr int least_for_columns = 60;

void widen(Widths& widths, const Row& row) {
  widths.resize(std::max(widths.size(), row.size()));
  for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].width);
}

/// The columns that the first `count` columns take, with what parts them from the next.
int room_of(const Widths& widths, std::size_t count) {
  int room = 0;
  for (std::size_t i = 0; i < std::min(count, widths.size()); ++i) room += widths[i] > 0 ? widths[i] + gap : 0;
  return room;
}

/// One row as it grows, cell by cell, over as many lines as it needs.
class Layout {
 public:
  Layout(int indent, int hang, const Style& style, std::string& text) : hang_(hang), looks_(style), text_(text) {
    go_to(indent);
  }

  /// `width` is that of the cell's column.
  void add(const Table::Shown& cell, std::string_view text, int width) {
    const int most = looks_.width.value_or(column_ + width);
    if (column_ > hang_ && column_ + width > most) {
      break_line();
      go_to(hang_);
    }
    const int start = column_;
    const int room = std::max(1, std::min(width, most - start));
    if (const int size = cell.width - cell.blanks; size <= room)
      put(text, size, cell.tone);
    else
      put_lines(wrapped(text, room), cell.tone);
    go_to(start + room + gap);
  }

  void end() { text_ += '\n'; }

 private:
  /// Breaks and blanks are written only before something, so that no line ends with blanks or is empty.
  void go_to(int column) {
    blanks_ += column - column_;
    column_ = column;
  }
  void put_lines(const std::vector<std::string>& lines, Tone tone) {
    const int start = column_;
    for (const std::string& line : lines) {
      if (&line != &lines.front()) {
        break_line();
        go_to(start);
      }
      put(line, width_of(line), tone);
    }
  }
  void put(std::string_view piece, int size, Tone tone) {
    if (piece.empty()) return;
    if (is_broken_) text_ += '\n';
    is_broken_ = false;
    text_.append(static_cast<std::size_t>(blanks_), ' ');
    if (looks_.colour)
      text_ += painted(piece, tone, looks_);
    else
      text_ += piece;
    blanks_ = 0;
    column_ += size;
  }
  void break_line() {
    is_broken_ = true;
    column_ = blanks_ = 0;
  }

  int hang_;
  const Style& looks_;
  std::string& text_;
  int column_ = 0;
  int blanks_ = 0;
  bool is_broken_ = false;
};

}  // namespace

Table::Table(std::string_view indent, std::size_t keys) : indent_(width_of(indent)), keys_(keys) {}

void Table::add(std::span<const Cell> row) {
  for (const Cell& cell : row) {
    const std::size_t start = texts_.size();
    const std::optional<int> plain = plain_width(cell.text);
    if (plain)
      texts_ += cell.text;
    else
      texts_ += visible(cell.text);
    const std::string_view text = std::string_view(texts_).substr(start);
    const std::size_t size = text.find_last_not_of(' ') + 1;
    const int width = plain ? *plain : width_of(text);
    cells_.push_back({start, size, width, static_cast<int>(text.size() - size), cell.tone});
  }
  ends_.push_back(cells_.size());
}

std::string Table::text(const Style& style) const {
  std::vector<Row> rows;
  for (std::size_t start = 0; const std::size_t end : ends_) {
    rows.emplace_back(cells_.data() + start, end - start);
    start = end;
  }
  Widths widths;
  for (const Row& row : rows) widen(widths, row);
  const int keys = indent_ + room_of(widths, keys_);
  const bool fits = !style.width || indent_ + room_of(widths, widths.size()) - gap <= *style.width;
  const bool is_narrow = !fits && (*style.width < least_for_columns || keys * 2 > *style.width);
  const int hang = is_narrow && keys_ > 0 ? indent_ + gap : keys;
  std::string text;
  for (const Row& row : rows) {
    if (is_narrow) widths.clear();
    if (is_narrow) widen(widths, row);
    const bool goes_on = is_narrow && row.front().size == 0 && row.front().blanks == 0;
    Layout layout(goes_on ? hang : indent_, hang, style, text);
    for (std::size_t i = 0; i < row.size(); ++i)
      if (widths[i] > 0) layout.add(row[i], std::string_view(texts_).substr(row[i].start, row[i].size), widths[i]);
    layout.end();
  }
  return text;
}

std::string paragraph(std::string text, const Style& style, Tone tone) {
  Table table("", 0);
  table.add({{std::move(text), tone}});
  return table.text(style);
}

std::string detail(std::string text, const Style& style) {
  Table table("  ", 0);
  table.add({std::move(text)});
  return table.text(style);
}

}  // namespace followup
