#pragma once
// How dates and times are read from a cell.

#include "interchange/import/parts.hpp"

namespace followup::tables {

/// Takes a text apart from its start.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] std::size_t left() const { return rest_.size(); }
  [[nodiscard]] bool at_digit() const { return !rest_.empty() && is_digit(rest_.front()); }
  Scanner& skip(std::string_view characters = " ") {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(characters), rest_.size()));
    return *this;
  }
  bool take(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }
  /// One of these, if it is next.
  char take_one(std::string_view characters) {
    const char next = rest_.empty() ? '\0' : rest_.front();
    if (next == '\0' || characters.find(next) == characters.npos) return '\0';
    rest_.remove_prefix(1);
    return next;
  }
  /// Up to so many digits; nothing if there are more.
  std::optional<int> number(std::size_t most) {
    const std::size_t size = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
    if (size == 0 || size > most) return std::nullopt;
    const auto value = parse_number(rest_.substr(0, size));
    digits = size;
    rest_.remove_prefix(size);
    return value;
  }
  std::string_view word() {
    const auto is_part = [](char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80; };
    const auto size = static_cast<std::size_t>(std::ranges::find_if_not(rest_, is_part) - rest_.begin());
    const std::string_view found = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return found;
  }
  std::size_t digits = 0;  ///< of the last number

 private:
  std::string_view rest_;
};

/// A time, or the start of two: `15:00`, `2-3 pm`, `9am to 5pm`. Of two times, the second is read if it says which half
/// of the day is meant.
std::optional<std::chrono::minutes> time_in(Scanner& scanner);

}  // namespace followup::tables
