// How wide a text is, and where its lines are broken.
#include <algorithm>

#include "followup/render.hpp"
#include "render/code_points.hpp"

namespace followup {
namespace {

/// Calls `use` for whatever is drawn as one character, with its bytes and its width.
template <typename Use>
void for_each_cluster(std::string_view text, Use use) {
  constexpr int as_picture = 0xFE0F;  // the variation selector
  std::size_t start = 0;
  std::size_t at = 0;
  int width = 0;
  int before = 0;
  utf8proc_int32_t state = 0;
  for_each_code_point(text, [&](int code, std::string_view bytes) {
    const bool is_next = at > 0 && (code < 0 || before < 0 || utf8proc_grapheme_break_stateful(before, code, &state));
    if (is_next) {
      use(text.substr(start, at - start), width);
      start = at;
      width = 0;
    }
    width = code == as_picture ? 2 : std::min(2, width + (code < 0 ? 1 : utf8proc_charwidth(code)));
    before = code;
    at += bytes.size();
  });
  if (at > 0) use(text.substr(start), width);
}

/// The lines of a text as it grows word by word.
class Lines {
 public:
  explicit Lines(int width) : width_(width) {}

  void add(std::string_view blanks, std::string_view word) {
    const int size = width_of(word);
    const int gap = static_cast<int>(blanks.size());
    if (used_ + gap + size <= width_) {
      append(blanks, gap);
      append(word, size);
      return;
    }
    if (used_ > 0) begin();
    for_each_cluster(word, [&](std::string_view cluster, int columns) {
      if (used_ + columns > width_) begin();
      append(cluster, columns);
    });
  }

  std::vector<std::string> take() { return std::move(lines_); }

 private:
  void begin() {
    lines_.emplace_back();
    used_ = 0;
  }
  void append(std::string_view text, int columns) {
    lines_.back() += text;
    used_ += columns;
  }

  int width_;
  int used_ = 0;
  std::vector<std::string> lines_{1};
};

}  // namespace

int width_of(std::string_view text) {
  if (const auto columns = plain_width(text)) return *columns;
  int width = 0;
  for_each_cluster(text, [&](std::string_view, int columns) { width += columns; });
  return width;
}

std::vector<std::string> wrapped(std::string_view text, int width) {
  Lines lines(width);
  while (!text.empty()) {
    const std::size_t word = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t end = std::min(text.find(' ', word), text.size());
    if (word < end) lines.add(text.substr(0, word), text.substr(word, end - word));
    text.remove_prefix(end);
  }
  return lines.take();
}

}  // namespace followup
