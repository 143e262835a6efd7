#pragma once
// Text looked at eight or sixteen bytes at a time, as the scanner does it.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace followup::json {

using Eight = std::uint64_t;                                   ///< bytes of the text
using Sixteen = signed char __attribute__((vector_size(16)));  ///< the same, each for itself
using Halves = Eight __attribute__((vector_size(2 * sizeof(Eight))));

inline constexpr std::size_t padding = 32;  ///< zeros behind the end: whoever looks ahead may reach beyond

template <class Chunk>
Chunk chunk_at(const char* at) {
  Chunk bytes{};
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

/// Whether the text, of which enough is there, begins so. A short text that is known when this is compiled is compared
/// at once.
[[gnu::always_inline]] inline bool starts(const char* text, std::string_view with) {
  return std::memcmp(text, with.data(), with.size()) == 0;
}

/// The number of bytes before the first that is not zero; there is one.
inline int zeros_before(Eight bytes) {
  return (std::endian::native == std::endian::little ? std::countr_zero(bytes) : std::countl_zero(bytes)) / 8;
}

/// Passes what stands in a string as it is: up to a quote, an escape, a control or what is not ASCII.
inline const char* plain_end(const char* at) {
  for (;; at += sizeof(Sixteen)) {
    const auto bytes = chunk_at<Sixteen>(at);
    const auto marks = (bytes < ' ') | (bytes == '"') | (bytes == '\\');  // what is not ASCII is below zero
    const auto halves = reinterpret_cast<Halves>(marks);
    if (halves[0] != 0) return at + zeros_before(halves[0]);
    if (halves[1] != 0) return at + sizeof(Eight) + zeros_before(halves[1]);
  }
}

inline const char* blanks_end(const char* at) {
  constexpr Eight blanks = 0x2020'2020'2020'2020U;
  for (;; at += sizeof(Eight)) {
    const Eight others = chunk_at<Eight>(at) ^ blanks;
    if (others != 0) return at + zeros_before(others);
  }
}

}  // namespace followup::json
