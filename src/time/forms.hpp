#pragma once
// The strict forms of dates, times and offsets, and the years that dates may have.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "followup/text.hpp"

namespace followup {

constexpr int first_year = 1970;
constexpr int last_year = 2199;

/// Whether a text has a digit where the form has `0`, and elsewhere the same character as the form.
constexpr bool has_form(std::string_view text, std::string_view form) {
  return std::ranges::equal(text, form, [](char c, char f) { return f == '0' ? is_digit(c) : c == f; });
}

/// The number that `size` digits of a text make, whose form is known to be right.
inline unsigned digits_at(std::string_view text, std::size_t at, std::size_t size = 2) {
  unsigned number = 0;
  for (const char digit : text.substr(at, size)) number = number * 10 + static_cast<unsigned>(digit - '0');
  return number;
}

/// Appends a number with so many digits. (fmt takes ten times as long, and a file has a moment in every second line.)
inline void append_digits(std::string& text, std::int64_t number, int size) {
  for (long unit = size == 4 ? 1000 : 10; unit > 0; unit /= 10) text += static_cast<char>('0' + number / unit % 10);
}

/// `+01:00` or `-05:00`; nothing for any other text that begins with a sign. RFC 3339 has `-00:00` for an offset that
/// nobody knows: it is refused.
inline std::optional<std::chrono::minutes> parse_offset(std::string_view text) {
  if (text == "-00:00" || !has_form(text.substr(1), "00:00")) return std::nullopt;
  if (digits_at(text, 1) > 23 || digits_at(text, 4) > 59) return std::nullopt;
  const std::chrono::minutes size = std::chrono::hours(digits_at(text, 1)) + std::chrono::minutes(digits_at(text, 4));
  return text[0] == '-' ? -size : size;
}

}  // namespace followup
