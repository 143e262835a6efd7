#include "interchange/characters.hpp"

#include <utf8proc.h>

#include <array>

namespace followup {

std::string_view without_byte_order_mark(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return text;
}

std::string utf8_of(char32_t code) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const bool is_character = utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(code));
  const auto size = utf8proc_encode_char(is_character ? static_cast<utf8proc_int32_t>(code) : 0xFFFD, bytes.data());
  return {bytes.begin(), bytes.begin() + size};
}

std::optional<std::string> from_utf16(std::string_view bytes) {
  const bool is_little = bytes.starts_with("\xFF\xFE");
  if (!is_little && !bytes.starts_with("\xFE\xFF")) return std::nullopt;
  const auto unit_at = [&](std::size_t i) -> char32_t {
    if (i + 1 >= bytes.size()) return 0;
    const auto low = static_cast<unsigned char>(bytes[is_little ? i : i + 1]);
    const auto high = static_cast<unsigned char>(bytes[is_little ? i + 1 : i]);
    return high * 256U + low;
  };
  std::string text;
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    const char32_t unit = unit_at(i);
    const char32_t next = unit_at(i + 2);
    const bool is_pair = unit >= 0xD800 && unit < 0xDC00 && next >= 0xDC00 && next < 0xE000;
    text += utf8_of(is_pair ? 0x10000 + (unit - 0xD800) * 0x400 + (next - 0xDC00) : unit);
    if (is_pair) i += 2;
  }
  return text;
}

std::string from_windows_1252(std::string_view bytes) {
  /// In the place of the control characters 80 to 9F; 0 where nothing is.
  constexpr std::array<char32_t, 32> signs{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                           0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                           0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                           0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_sign = byte >= 0x80 && byte < 0xA0 && signs.at(byte - 0x80) != 0;
    text += utf8_of(is_sign ? signs.at(byte - 0x80) : byte);
  }
  return text;
}

}  // namespace followup
