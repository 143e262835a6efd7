// Base64, quoted-printable, character sets and encoded words.
#include "interchange/mail/encodings.hpp"

#include <utf8proc.h>

#include <array>

#include "followup/text.hpp"

namespace followup {
namespace {

/// What windows-1252 has in the place of the control characters 80 to 9F; 0 where it has nothing.
constexpr std::array<char32_t, 32> windows_signs{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                 0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string of_windows_1252(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_sign = byte >= 0x80 && byte < 0xA0 && windows_signs[byte - 0x80] != 0;
    text += utf8_of(is_sign ? windows_signs[byte - 0x80] : byte);
  }
  return text;
}

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

bool is_utf8_text(std::string_view bytes) {
  while (!bytes.empty()) {
    utf8proc_int32_t code = -1;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()),
                                         static_cast<utf8proc_ssize_t>(bytes.size()), &code);
    if (length <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(length));
  }
  return true;
}

std::string utf8_of(char32_t code) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const bool is_character = utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(code));
  const auto size = utf8proc_encode_char(is_character ? static_cast<utf8proc_int32_t>(code) : 0xFFFD, bytes.data());
  return {bytes.begin(), bytes.begin() + size};
}

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

bool is_known_charset(std::string_view charset) {
  constexpr std::array<std::string_view, 5> known{"utf-8", "us-ascii", "iso-8859-1", "windows-1252", ""};
  return std::ranges::count(known, lower_case(charset)) > 0;
}

std::string to_utf8(std::string_view bytes, std::string_view charset) {
  const std::string name = lower_case(charset);
  const bool is_latin = name == "iso-8859-1" || name == "windows-1252";  // mail programs say the one for the other
  return !is_latin && is_utf8_text(bytes) ? std::string(bytes) : of_windows_1252(bytes);
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
