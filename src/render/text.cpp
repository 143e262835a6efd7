// Text as it may be shown, measured, broken into lines and compared.
#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <new>
#include <utility>

#include "followup/text.hpp"
#include "render/parts.hpp"

namespace followup {
namespace {

/// Calls `use` for every code point with its bytes; an invalid byte comes as -1.
template <typename Use>
void for_each_code_point(std::string_view text, Use use) {
  while (!text.empty()) {
    utf8proc_int32_t code = -1;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                         static_cast<utf8proc_ssize_t>(text.size()), &code);
    const std::size_t size = length > 0 ? static_cast<std::size_t>(length) : 1;
    use(length > 0 ? code : -1, text.substr(0, size));
    text.remove_prefix(size);
  }
}

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

/// Control characters, and what changes the direction of a line or is not seen in it. The joiners U+200C and U+200D
/// are not among them: emoji and Persian need them.
constexpr std::array<std::pair<int, int>, 19> unshowable{{{0x0000, 0x001F},
                                                          {0x007F, 0x009F},
                                                          {0x00AD, 0x00AD},
                                                          {0x034F, 0x034F},
                                                          {0x061C, 0x061C},
                                                          {0x115F, 0x1160},
                                                          {0x17B4, 0x17B5},
                                                          {0x180B, 0x180F},
                                                          {0x200B, 0x200B},
                                                          {0x200E, 0x200F},
                                                          {0x2028, 0x202E},
                                                          {0x2060, 0x206F},
                                                          {0x3164, 0x3164},
                                                          {0xFEFF, 0xFEFF},
                                                          {0xFFA0, 0xFFA0},
                                                          {0xFFF0, 0xFFFB},
                                                          {0x1BCA0, 0x1BCA3},
                                                          {0x1D173, 0x1D17A},
                                                          {0xE0000, 0xE0FFF}}};

bool is_showable(int code) {
  if (code < 0 || (code & 0xFFFE) == 0xFFFE) return false;  // an invalid byte, or a noncharacter
  return std::ranges::none_of(unshowable, [=](auto range) { return range.first <= code && code <= range.second; });
}

std::string escaped(int code, std::string_view bytes) {
  if (code < 0) return fmt::format("\\x{{{:X}}}", static_cast<unsigned char>(bytes.front()));
  constexpr std::string_view controls = "\x1b\n\r\t";
  constexpr std::string_view letters = "enrt";
  const std::size_t at = code < 0x80 ? controls.find(static_cast<char>(code)) : controls.npos;
  return at == controls.npos ? fmt::format("\\u{{{:X}}}", code) : fmt::format("\\{}", letters[at]);
}

/// Printable ASCII: each byte is shown as it is, in one column.
bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

}  // namespace

std::string visible(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string line;
  for_each_code_point(text, [&](int code, std::string_view bytes) {
    line += is_showable(code) ? std::string(bytes) : escaped(code, bytes);
  });
  return line;
}

int width_of(std::string_view text) {
  if (is_plain(text)) return static_cast<int>(text.size());
  int width = 0;
  for_each_cluster(text, [&](std::string_view, int columns) { width += columns; });
  return width;
}

std::vector<std::string> wrapped(std::string_view text, int width) {
  std::vector<std::string> lines(1);
  int used = 0;
  const auto append = [&](std::string_view part, int columns) {
    lines.back() += part;
    used += columns;
  };
  const auto break_line = [&] {
    lines.emplace_back();
    used = 0;
  };
  const auto append_broken = [&](std::string_view word) {
    if (used > 0) break_line();
    for_each_cluster(word, [&](std::string_view cluster, int columns) {
      if (used + columns > width) break_line();
      append(cluster, columns);
    });
  };
  while (!text.empty()) {
    const std::size_t start = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t end = std::min(text.find(' ', start), text.size());
    const std::string_view word = text.substr(start, end - start);
    const int size = static_cast<int>(start) + width_of(word);
    if (!word.empty() && used + size <= width)
      append(text.substr(0, end), size);
    else if (!word.empty())
      append_broken(word);
    text.remove_prefix(end);
  }
  return lines;
}

std::string without_case(std::string_view text) {
  if (is_plain(text)) return lower_case(text);
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK |
                                                      UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();  // with its case, it would pass for another text
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

}  // namespace followup
