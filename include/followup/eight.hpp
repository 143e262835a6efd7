#pragma once
// Text passed eight bytes at a time, as the scanner does it.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace followup::json {

using Eight = std::uint64_t;  ///< bytes of the text, the first in the lowest place

inline constexpr std::size_t padding = sizeof(Eight);  ///< zeros behind the end: whoever takes eight may reach beyond

constexpr Eight each(unsigned char byte) { return 0x0101010101010101U * byte; }

inline Eight eight_at(const char* at) {
  Eight bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  return std::endian::native == std::endian::little ? bytes : __builtin_bswap64(bytes);
}

/// Marks the bytes below `least` and from 0x80 on; beyond the first of them the marks are not to be trusted.
constexpr Eight outside(Eight bytes, unsigned char least) { return ((bytes - each(least)) | bytes) & each(0x80); }

/// Passes what stands in a string as it is: up to a quote, an escape, a control or what is not ASCII.
inline const char* plain_end(const char* at) {
  for (;; at += sizeof(Eight)) {
    const Eight bytes = eight_at(at);
    const Eight marks = outside(bytes, ' ') | outside(bytes ^ each('"'), 1) | outside(bytes ^ each('\\'), 1);
    if (marks != 0) return at + std::countr_zero(marks) / 8;
  }
}

inline const char* blanks_end(const char* at) {
  for (;; at += sizeof(Eight)) {
    const Eight others = eight_at(at) ^ each(' ');
    if (others != 0) return at + std::countr_zero(others) / 8;
  }
}

}  // namespace followup::json
