#pragma once
// Strict forms in digits: dates, clock times, offsets.

#include <algorithm>
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

/// Whether a text has a digit where the form has `0`, and elsewhere the very character.
constexpr bool has_form(std::string_view text, std::string_view form) {
  return std::ranges::equal(text, form,
                            [](char c, char in_form) { return in_form == '0' ? is_digit(c) : c == in_form; });
}

}  // namespace followup
