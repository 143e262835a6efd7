// Bytes of a file as UTF-8.
#include <fmt/format.h>

#include "interchange/import/parts.hpp"

namespace followup::tables {
namespace {

using namespace std::string_view_literals;

constexpr char32_t replacement = 0xFFFD;

void append(std::string& text, char32_t code) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
  const auto tail = [&](int shift) { put(0x80U | ((code >> shift) & 0x3FU)); };
  if (code < 0x80) return put(code);
  if (code < 0x800) {
    put(0xC0U | (code >> 6U));
    return tail(0);
  }
  if (code < 0x10000) {
    put(0xE0U | (code >> 12U));
    tail(6);
    return tail(0);
  }
  put(0xF0U | (code >> 18U));
  tail(12);
  tail(6);
  tail(0);
}

/// The length of the character that a text begins with; 0 if it is not UTF-8.
std::size_t character_at(std::string_view text) {
  const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
  const unsigned first = byte(0);
  const std::size_t size = first < 0x80   ? 1
                           : first < 0xC2 ? 0
                           : first < 0xE0 ? 2
                           : first < 0xF0 ? 3
                           : first < 0xF5 ? 4
                                          : 0;
  for (std::size_t at = 1; at < size; ++at)
    if ((byte(at) & 0xC0U) != 0x80U) return 0;
  const bool is_overlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
  const bool is_beyond = (first == 0xED && byte(1) >= 0xA0) || (first == 0xF4 && byte(1) >= 0x90);
  return is_overlong || is_beyond ? 0 : size;
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t size = character_at(text);
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return true;
}

std::string of_utf16(std::string_view bytes, bool is_big_endian) {
  std::string text;
  const auto unit = [&](std::size_t at) {
    const auto one = static_cast<unsigned char>(bytes[at]);
    const auto two = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(is_big_endian ? one * 256 + two : two * 256 + one);
  };
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t code = unit(at);
    const bool is_pair = code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size() && (unit(at + 2) & 0xFC00U) == 0xDC00;
    if (is_pair) code = 0x10000 + ((code & 0x3FFU) << 10U) + (unit(at += 2) & 0x3FFU);
    append(text, (code & 0xFFFFF800U) == 0xD800 ? replacement : code);
  }
  return text;
}

/// Excel's encoding of old.
std::string of_windows_1252(std::string_view bytes) {
  constexpr std::array<char32_t, 32> from_0x80{
      0x20AC, replacement, 0x201A,      0x0192, 0x201E,      0x2026,      0x2020, 0x2021,      0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152,      replacement, 0x017D, replacement, replacement, 0x2018, 0x2019,      0x201C, 0x201D, 0x2022,
      0x2013, 0x2014,      0x02DC,      0x2122, 0x0161,      0x203A,      0x0153, replacement, 0x017E, 0x0178};
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append(text, byte >= 0x80 && byte < 0xA0 ? from_0x80.at(byte - 0x80U) : byte);
  }
  return text;
}

Decoded with_some_line_ends(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return {of_utf16(bytes.substr(2), false), "UTF-16"};
  if (bytes.starts_with("\xFE\xFF")) return {of_utf16(bytes.substr(2), true), "UTF-16"};
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (is_utf8(bytes)) return {std::string(bytes), "UTF-8"};
  return {of_windows_1252(bytes), "windows-1252"};
}

}  // namespace

Decoded decoded(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04"))
    throw UsageError("this is a workbook, not a table as text; nothing was changed",
                     "to make a table of it (gnumeric): ssconvert FILE.xlsx FILE.csv\n"
                     "or (csvkit): in2csv FILE.xlsx > FILE.csv");
  Decoded result = with_some_line_ends(bytes);
  std::string& text = result.text;
  if (text.find('\0') != text.npos)
    throw UsageError("this is no text; nothing was changed", "followup import reads tables as CSV");
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] != '\r' || at + 1 == text.size() || text[at + 1] != '\n')
      text[end++] = text[at] == '\r' ? '\n' : text[at];
  text.resize(end);
  return result;
}

}  // namespace followup::tables
