#pragma once
// Digits in and out without locale, streams or allocation: dates are read and written by the thousand.

#include <bit>
#include <cstdint>
#include <cstring>
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

/// What eight characters are to be: a digit where the form has `0`, and elsewhere the very character.
struct Form {
  consteval explicit Form(const char (&form)[9]) {
    for (int i = 0; i < 8; ++i) {
      text |= std::uint64_t{static_cast<unsigned char>(form[i])} << 8 * i;
      room |= std::uint64_t{form[i] == '0' ? 0x7FU - 9 : 0x7FU} << 8 * i;
    }
  }

  std::uint64_t text = 0;
  std::uint64_t room = 0;  ///< in each byte, what can be added to an allowed difference without reaching 0x80
};

/// Eight characters read at once by a form.
class Figures {
 public:
  Figures(const char* at, Form form) {
    std::uint64_t text = 0;
    std::memcpy(&text, at, sizeof text);
    if constexpr (std::endian::native == std::endian::big) text = __builtin_bswap64(text);
    const std::uint64_t differences = text ^ form.text;
    fit_ = (((differences + form.room) | differences) & 0x8080'8080'8080'8080U) == 0;
    pairs_ = 10 * differences + (differences >> 8);
  }

  [[nodiscard]] bool fit() const { return fit_; }
  /// The value of the two digits that stand there, if the text is fit.
  [[nodiscard]] int two(int at) const { return static_cast<int>(pairs_ >> 8 * at & 0xFF); }

 private:
  bool fit_;
  std::uint64_t pairs_;  ///< in the byte of each digit, its value as tens and that of the next as ones
};

/// Puts the last `width` digits of `value`, which is not negative, there.
inline void put_digits(char* at, int value, int width) {
  for (char* end = at + width; end != at; value /= 10) *--end = static_cast<char>('0' + value % 10);
}

/// Appends the last `width` digits of `value`, which is not negative.
inline void append_digits(std::string& out, int value, int width) {
  if (width > 1) append_digits(out, value / 10, width - 1);
  out += static_cast<char>('0' + value % 10);
}

}  // namespace followup
