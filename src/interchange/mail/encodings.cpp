// Base64, quoted-printable, character sets and encoded words.
#include "interchange/mail/encodings.hpp"

#include <array>

#include "followup/text.hpp"
#include "interchange/characters.hpp"

namespace followup {
namespace {

std::optional<char> hexadecimal(std::string_view two) {
  unsigned char value = 0;
  const auto [rest, error] = std::from_chars(two.data(), two.data() + two.size(), value, 16);
  if (two.size() != 2 || error != std::errc() || rest != two.data() + 2) return std::nullopt;
  return static_cast<char>(value);
}

/// An encoded word at the start of a text: `=?utf-8?Q?Zo=C3=AB?=`
struct EncodedWord {
  std::string text;
  std::size_t size = 0;
};

std::optional<EncodedWord> encoded_word_at(std::string_view text) {
  constexpr std::size_t longest_word = 2'000;  // bytes; 75 are allowed, and some programs write more
  text = text.substr(0, longest_word);
  if (!text.starts_with("=?")) return std::nullopt;
  const std::size_t charset_end = text.find('?', 2);
  if (charset_end >= text.size() - 2 || text[charset_end + 2] != '?') return std::nullopt;
  const std::size_t start = charset_end + 3;
  const std::size_t end = text.find("?=", start);
  std::string_view charset = text.substr(2, charset_end - 2);
  charset = charset.substr(0, charset.find('*'));  // a language behind it
  const char encoding = lower_case(text[charset_end + 1]);
  if (end == text.npos || !is_known_charset(charset) || (encoding != 'q' && encoding != 'b')) return std::nullopt;
  const std::string_view word = text.substr(start, end - start);
  if (word.find_first_of(" ?") != word.npos) return std::nullopt;
  return EncodedWord{to_utf8(encoding == 'q' ? from_quoted_printable(word, true) : from_base64(word), charset),
                     end + 2};
}

}  // namespace

std::string from_base64(std::string_view text) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text.substr(0, text.find('='))) {
    const std::size_t digit = digits.find(c);
    if (digit == digits.npos) continue;
    bits = (bits << 6U | static_cast<unsigned>(digit)) & 0xFFFFFFU;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> static_cast<unsigned>(count) & 0xFFU);
  }
  return bytes;
}

std::string from_quoted_printable(std::string_view text, bool in_header) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t line_end = text[at] == '=' ? text.find_first_not_of(" \t\r", at + 1) : text.npos;
    const auto byte = text[at] == '=' ? hexadecimal(text.substr(at + 1, 2)) : std::nullopt;
    if (byte) {
      bytes += *byte;
      at += 2;
    } else if (line_end != text.npos && text[line_end] == '\n') {
      at = line_end;
    } else {
      bytes += in_header && text[at] == '_' ? ' ' : text[at];
    }
  }
  return bytes;
}

/// Mail programs say the one for the other.
static bool is_latin(std::string_view charset) {
  constexpr std::array<std::string_view, 4> names{"iso-8859-1", "windows-1252", "latin1", "cp1252"};
  return std::ranges::count(names, lower_case(charset)) > 0;
}

bool is_known_charset(std::string_view charset) {
  constexpr std::array<std::string_view, 3> names{"utf-8", "us-ascii", ""};
  return is_latin(charset) || std::ranges::count(names, lower_case(charset)) > 0;
}

bool is_readable(std::string_view bytes, std::string_view charset) {
  constexpr std::string_view no_text("\0\x1b", 2);  // UTF-16, and sets that change by escapes
  return is_known_charset(charset) || (is_utf8(bytes) && bytes.find_first_of(no_text) == bytes.npos);
}

std::string to_utf8(std::string_view bytes, std::string_view charset) {
  return !is_latin(charset) && is_utf8(bytes) ? std::string(bytes) : from_windows_1252(bytes);
}

std::string header_text(std::string_view value) {
  std::string text;
  bool is_after_word = false;
  while (!value.empty()) {
    const std::size_t gap = std::min(value.find_first_not_of(mail_blanks), value.size());
    const auto word = encoded_word_at(value.substr(gap));
    if (!word || !is_after_word) text += value.substr(0, gap);  // between two encoded words, blanks mean nothing
    is_after_word = word.has_value();
    const std::size_t plain = std::min(value.find_first_of(" \t\r\n=", gap + 1), value.size());
    text += word ? word->text : to_utf8(value.substr(gap, plain - std::min(gap, plain)), "");
    value.remove_prefix(word ? gap + word->size : plain);
  }
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  return trimmed(text);
}

}  // namespace followup
