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

/// The value of two digits, else -1.
constexpr int read_two(const char* at) {
  return is_digit(at[0]) && is_digit(at[1]) ? at[0] * 10 + at[1] - '0' * 11 : -1;
}

/// Appends the last `width` digits of `value`, which is not negative.
inline void append_digits(std::string& out, int value, int width) {
  if (width > 1) append_digits(out, value / 10, width - 1);
  out += static_cast<char>('0' + value % 10);
}

}  // namespace followup
