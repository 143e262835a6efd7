#pragma once
// A text held against what is expected of it, word by word and without a branch for what is not so.

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "followup/chunks.hpp"
#include "followup/time.hpp"
#include "format/record.hpp"

namespace followup::format {

/// Goes through a text as long as it is as it should be, and then nowhere any more.
class SkimText {
 public:
  explicit SkimText(std::string_view text) : at_(text.data()), end_(at_ + text.size()) {}

  [[nodiscard]] const char* position() const { return at_; }
  [[nodiscard]] bool is_fine() const { return at_ != nothing.data(); }
  void fail() { at_ = nothing.data(); }

  /// Passes the words if they stand here.
  template <std::size_t Size>
  [[gnu::always_inline]] bool has(const char (&words)[Size]) {
    static_assert(Size <= json::padding);
    if (!json::starts(at_, {words, Size - 1})) return false;
    at_ += Size - 1;
    return true;
  }
  template <std::size_t Size>
  [[gnu::always_inline]] void need(const char (&words)[Size]) {
    if (!has(words)) fail();
  }

  /// The rest of a string, which its quote ends.
  std::string_view string() {
    const char* const start = at_;
    const char* end = json::plain_end(start);
    if (*end != '"') end = rest_of_string(end);
    const auto size = static_cast<std::size_t>(end - start);
    if (*end != '"' || size > longest_text) {
      fail();
      return {};
    }
    at_ = end + 1;
    return {start, size};
  }
  std::string_view needed_string() {
    const std::string_view text = string();
    if (text.empty()) fail();
    return text;
  }
  int id() {
    constexpr std::ptrdiff_t most_digits = 9;
    const char* const start = at_;
    int value = 0;
    for (; json::is_digit(*at_) && at_ - start < most_digits; ++at_) value = value * 10 + (*at_ - '0');
    if (*start == '0' || value == 0 || json::is_digit(*at_)) fail();
    return value;
  }
  Day day() {
    const auto day = parse_day({at_, day_size});
    at_ += day_size;
    if (!day) fail();
    need("\"");
    return day.value_or(Day());
  }
  void moment() {
    const bool is_moment = parse_moment({at_, moment_size}).has_value();
    at_ += moment_size;
    if (!is_moment) fail();
    need("\"");
  }

 private:
  static constexpr std::array<char, 64> nothing{};

  /// The end of a string that is not all ASCII; elsewhere than at a quote if it has anything rarer in it.
  [[nodiscard]] const char* rest_of_string(const char* at) const {
    utf8proc_int32_t code = 0;
    while (static_cast<signed char>(*at) < 0) {
      const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(at), end_ - at, &code);
      if (length < 1) return at;
      at = json::plain_end(at + length);
    }
    return at;
  }

  const char* at_;
  const char* end_;
};

/// A few names or ids, each once; of more, or of what is not among them, the text is not as expected.
template <class Key>
class Few {
 public:
  void add(Key key, SkimText& text) {
    if (count_ == keys_.size() || has(key)) return text.fail();
    keys_[count_++] = key;
  }
  /// Mostly they are spoken of in their order, again and again.
  void expect(Key key, SkimText& text) {
    if (next_ == count_) next_ = 0;
    if (next_ < count_ && keys_[next_] == key)
      ++next_;
    else if (!has(key))
      text.fail();
  }

 private:
  [[nodiscard]] bool has(Key key) const { return std::find(keys_.begin(), end(), key) != end(); }
  [[nodiscard]] auto end() const { return keys_.begin() + static_cast<std::ptrdiff_t>(count_); }

  std::array<Key, 8> keys_;  ///< not set beyond the count
  std::size_t count_ = 0;
  std::size_t next_ = 0;  ///< to be expected
};

}  // namespace followup::format
