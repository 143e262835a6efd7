// Texts as they may be shown, measured and compared.
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <new>

#include "followup/render.hpp"
#include "render/code_points.hpp"

namespace followup {
namespace {

struct Range {
  int first;
  int last;
};

/// Control characters, and what changes the direction of a line or is not seen in it. The joiners U+200C and U+200D
/// stay: emoji and Persian need them.
constexpr std::array<Range, 16> unshowable{{{0x0000, 0x001F},
                                            {0x007F, 0x009F},
                                            {0x00AD, 0x00AD},
                                            {0x034F, 0x034F},
                                            {0x061C, 0x061C},
                                            {0x115F, 0x1160},
                                            {0x180E, 0x180E},
                                            {0x200B, 0x200B},
                                            {0x200E, 0x200F},
                                            {0x2028, 0x202E},
                                            {0x2060, 0x206F},
                                            {0x3164, 0x3164},
                                            {0xFEFF, 0xFEFF},
                                            {0xFFA0, 0xFFA0},
                                            {0xFFF0, 0xFFFB},
                                            {0xE0000, 0xE007F}}};

bool is_showable(int code) {
  if (code < 0 || (code & 0xFFFE) == 0xFFFE) return false;  // an invalid byte, or a noncharacter
  return std::ranges::none_of(unshowable,
                              [code](const Range& range) { return code >= range.first && code <= range.last; });
}

std::string escaped(int code, std::string_view bytes) {
  switch (code) {
    case '\x1b':
      return "\\e";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      break;
  }
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string hex;
  for (auto rest = static_cast<unsigned>(code < 0 ? static_cast<unsigned char>(bytes.front()) : code); rest != 0;
       rest /= 16)
    hex.insert(hex.begin(), digits[rest % 16]);
  return (code < 0 ? "\\x{" : "\\u{") + (hex.empty() ? "0" : hex) + "}";
}

/// Edit distance with transpositions.
std::size_t distance_of(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  return cost[a.size()][b.size()];
}

std::string lower(std::string_view plain) {
  std::string text(plain);
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

}  // namespace

std::string visible(std::string_view text) {
  if (plain_width(text)) return std::string(text);
  std::string shown;
  shown.reserve(text.size());
  for_each_code_point(text, [&](int code, std::string_view bytes) {
    if (is_showable(code))
      shown += bytes;
    else
      shown += escaped(code, bytes);
  });
  return shown;
}

bool is_utf8(std::string_view text) {
  if (plain_width(text)) return true;
  bool valid = true;
  for_each_code_point(text, [&](int code, std::string_view) { valid = valid && code >= 0; });
  return valid;
}

std::string folded(std::string_view text) {
  if (plain_width(text) == static_cast<int>(text.size())) return lower(text);
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK |
                                                      UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();  // unfolded, it would pass for another text
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

std::string closest(std::string_view word, std::span<const std::string> suggestions) {
  std::string best;
  std::size_t least = std::min(word.size() / 3 + 2, word.size() / 2 + 1);  // from there on it is another word, no slip
  for (const std::string& suggestion : suggestions) {
    const std::size_t distance = distance_of(word, suggestion);
    if (distance >= least) continue;
    least = distance;
    best = suggestion;
  }
  return best;
}

}  // namespace followup
