#pragma once
// UTF-8, character by character.

#include <utf8proc.h>

#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace followup {

/// Whether eight bytes are printable ASCII.
inline bool are_plain(const char* eight) {
  constexpr std::uint64_t each = 0x0101010101010101U;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, eight, sizeof bytes);
  return ((bytes | (bytes + each) | (bytes - each * ' ')) & each * 0x80U) == 0;
}

/// The columns of a text that needs no closer look, as most don't: it is made of printable ASCII and of the Latin
/// letters U+00C0 to U+017F, whose two bytes are a column. Nothing for any other text.
inline std::optional<int> plain_width(std::string_view text) {
  constexpr std::size_t eight = 8;
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  int width = 0;
  for (std::size_t i = 0; i < text.size(); ++i, ++width) {
    for (; i + eight <= text.size() && are_plain(&text[i]); i += eight) width += eight;
    if (i == text.size()) break;
    if (byte(i) >= ' ' && byte(i) <= '~') continue;
    const bool is_latin = byte(i) >= 0xC3 && byte(i) <= 0xC5 && (byte(i + 1) & 0xC0U) == 0x80U;
    if (!is_latin) return std::nullopt;
    ++i;
  }
  return width;
}

/// Calls `use` for every code point with its bytes; an invalid byte comes as -1.
template <typename Use>
void for_each_code_point(std::string_view text, Use use) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t i = 0; i < text.size();) {
    utf8proc_int32_t code = -1;
    const auto length = utf8proc_iterate(bytes + i, static_cast<utf8proc_ssize_t>(text.size() - i), &code);
    const std::size_t taken = length > 0 ? static_cast<std::size_t>(length) : 1;
    use(length > 0 ? code : -1, text.substr(i, taken));
    i += taken;
  }
}

}  // namespace followup
