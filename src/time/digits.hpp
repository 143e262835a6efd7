#pragma once
// Digits in and out without locale, streams or allocation: dates are read and written by the thousand.

#include <string>
#include <string_view>

namespace followup {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The value of `text` if it is made of 1 to 9 ASCII digits and nothing else, else -1.
constexpr int read_digits(std::string_view text) {
  if (text.empty() || text.size() > 9) return -1;
  int value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// Appends the last `width` digits of `value`, which is not negative.
inline void append_digits(std::string& out, int value, int width) {
  int scale = 1;
  for (int i = 1; i < width; ++i) scale *= 10;
  for (; scale > 0; scale /= 10) out += static_cast<char>('0' + value / scale % 10);
}

}  // namespace followup
