#pragma once
// Small helpers for text that every module may use; all of it is here, since `time` and `json` link no other module.
// Bytes, UTF-8 and ASCII only: widths, accents and what may be shown are `render`'s.

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace followup {

/// The texts of a range with a separator between them. `text_of` gives the text of an element; it may be a pointer to
/// a member: `join(people, ", ", &Person::name)`.
template <typename Range, typename TextOf = std::identity>
std::string join(const Range& range, std::string_view separator = ", ", TextOf text_of = {}) {
  std::string all;
  bool is_first = true;
  for (const auto& element : range) {
    if (!is_first) all += separator;
    all += std::invoke(text_of, element);
    is_first = false;
  }
  return all;
}

/// The parts between separators, which may be empty; at least one.
inline std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t end = text.find(separator); end != std::string_view::npos; end = text.find(separator)) {
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.emplace_back(text);
  return parts;
}

/// The words between blanks; none of them is empty, and there may be none.
inline std::vector<std::string> split_words(std::string_view text, std::string_view blanks = " ") {
  std::vector<std::string> words;
  std::size_t end = 0;
  for (std::size_t start = 0; (start = text.find_first_not_of(blanks, end)) != std::string_view::npos;) {
    end = std::min(text.find_first_of(blanks, start), text.size());
    words.emplace_back(text.substr(start, end - start));
  }
  return words;
}

/// The text without blanks at its ends.
inline std::string trimmed(std::string_view text, std::string_view blanks = " ") {
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(blanks) + 1 - first));
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr char upper_case(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// Whether it is an ASCII letter.
constexpr bool is_letter(char c) { return lower_case(c) >= 'a' && lower_case(c) <= 'z'; }

inline std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) { return lower_case(c); });
  return lower;
}

inline std::string upper_case(std::string_view text) {
  std::string upper(text);
  std::ranges::transform(upper, upper.begin(), [](char c) { return upper_case(c); });
  return upper;
}

/// Whether a byte goes on with a character that began before it.
constexpr bool is_inside_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// How many bytes the character has with which a text begins; 0 if it does not begin with one in UTF-8.
constexpr std::size_t size_of_character(std::string_view text) {
  const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
  const unsigned first = byte(0);
  if (text.empty() || (first >= 0x80 && first < 0xC2) || first > 0xF4) return 0;
  const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  for (std::size_t at = 1; at < size; ++at)
    if ((byte(at) & 0xC0U) != 0x80U) return 0;
  const bool is_too_long = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
  const bool is_none = (first == 0xED && byte(1) >= 0xA0) || (first == 0xF4 && byte(1) >= 0x90);
  return is_too_long || is_none ? 0 : size;
}

constexpr bool is_utf8(std::string_view text) {
  while (const std::size_t size = size_of_character(text)) text.remove_prefix(size);
  return text.empty();
}

/// The text if it has at most `longest` bytes; else as much of it, cut between characters, and `…`.
inline std::string shorten(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return std::string(text);
  std::size_t end = longest;
  while (end > 0 && is_inside_character(text[end])) --end;
  return std::string(text.substr(0, end)) + "…";
}

/// The text as one word of a shell's command line, quoted if need be.
inline std::string shell_word(std::string_view word) {
  const auto is_plain = [](char c) {
    return is_letter(c) || is_digit(c) || std::string_view("_@%+:,./-").find(c) != std::string_view::npos ||
           (c & '\x80') != 0;
  };
  if (!word.empty() && std::ranges::all_of(word, is_plain)) return std::string(word);
  std::string quoted("'");
  quoted += join(split(word, '\''), R"('\'')");
  quoted += '\'';
  return quoted;
}

/// ` ("a text")`, to follow what it is about; nothing for an empty text.
inline std::string as_said(const std::string& text) { return text.empty() ? "" : " (\"" + text + "\")"; }

/// The number that the whole text is: digits, for signed types perhaps with a `-` before them. Nothing for any other
/// text, or if the number is outside of its type.
template <typename Number = int>
std::optional<Number> parse_number(std::string_view text) {
  Number number{};
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || rest != text.data() + text.size()) return std::nullopt;
  return number;
}

/// `1 day`, `2 days`; `many` is for words that take no `s`: `0 people`.
template <typename Count>
std::string plural(Count count, std::string_view one, std::string_view many = {}) {
  std::string text = std::to_string(count) + " ";
  text += count == 1 || many.empty() ? one : many;
  if (count != 1 && many.empty()) text += 's';
  return text;
}

}  // namespace followup
