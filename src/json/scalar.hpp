#pragma once
// What numbers and the words null, true and false are made of.

namespace followup::json {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr bool is_of_scalar(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '+' || c == '.' || c == 'E';
}

}  // namespace followup::json
