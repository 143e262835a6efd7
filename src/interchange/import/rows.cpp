// Rows and cells of a text (RFC 4180, and what programs write instead).
#include <csv.h>

#include <new>

#include "followup/interchange.hpp"
#include "interchange/import/parts.hpp"

namespace followup::tables {
namespace {

/// Collects the cells of one row after another.
class Cells {
 public:
  explicit Cells(char separator) {
    if (csv_init(&parser_, CSV_REPALL_NL) != 0) throw std::bad_alloc();
    csv_set_delim(&parser_, static_cast<unsigned char>(separator));
  }
  Cells(const Cells&) = delete;
  Cells& operator=(const Cells&) = delete;
  ~Cells() { csv_free(&parser_); }

  /// The library never says in which line it is: so it gets one line at a time. Returns whether a row is complete.
  bool read(std::string_view line, int number) {
    if (is_complete_) begin_row(number);
    if (csv_parse(&parser_, line.data(), line.size(), take_cell, take_row, this) != line.size()) throw std::bad_alloc();
    return is_complete_;
  }
  /// At the end of the text: whether something is left, a last line without an end or a quote that never closed.
  bool finish() {
    if (is_complete_) return false;
    if (read("\n", row_.line)) return true;
    row_.is_quote_open = true;
    if (csv_fini(&parser_, take_cell, take_row, this) != 0) throw std::bad_alloc();
    return true;
  }
  [[nodiscard]] const Row& row() const { return row_; }

 private:
  void begin_row(int line) {
    row_.cells.clear();
    row_.line = line;
    is_complete_ = false;
  }
  static void take_cell(void* text, std::size_t size, void* self) {
    static_cast<Cells*>(self)->row_.cells.push_back(unprotected({static_cast<const char*>(text), size}));
  }
  static void take_row(int /*end*/, void* self) {
    auto& cells = *static_cast<Cells*>(self);
    cells.is_complete_ = true;
    ++cells.row_.number;
  }

  csv_parser parser_{};
  Row row_;
  bool is_complete_ = true;
};

bool is_marker(std::string_view line) {
  constexpr std::array<std::string_view, 4> starts{"<<<<<<< ", ">>>>>>> ", "||||||| ", "=======\n"};
  return std::ranges::any_of(starts, [&](std::string_view start) { return line.starts_with(start); });
}

}  // namespace

int each_row(const Rows& rows, const std::function<bool(const Row& row)>& take) {
  for (const Row& row : rows.ready)
    if (!take(row)) return 0;
  if (!rows.ready.empty()) return 0;
  const bool has_conflict = rows.text.starts_with("<<<<<<< ") || rows.text.find("\n<<<<<<< ") != std::string::npos;
  int markers = 0;
  Cells cells(rows.separator);
  int number = 0;
  for (std::size_t start = 0, end = 0; start < rows.text.size(); start = end) {
    end = std::min(rows.text.find('\n', start), rows.text.size() - 1) + 1;
    const std::string_view line = std::string_view(rows.text).substr(start, end - start);
    ++number;
    const bool is_left_out = has_conflict && is_marker(line);
    if (is_left_out) ++markers;
    if (!is_left_out && cells.read(line, number) && !take(cells.row())) return markers;
  }
  if (cells.finish()) take(cells.row());
  return markers;
}

}  // namespace followup::tables
