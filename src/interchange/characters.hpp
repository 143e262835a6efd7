#pragma once
// Characters from bytes: UTF-8, UTF-16 and windows-1252. Every text that is returned is UTF-8.

#include <optional>
#include <string>
#include <string_view>

namespace followup {

/// With it, a text may say that it is UTF-8.
inline constexpr std::string_view byte_order_mark = "\ufeff";

std::string_view without_byte_order_mark(std::string_view text);
/// One character; U+FFFD for a number that is none.
std::string utf8_of(char32_t code);
/// UTF-16 behind its byte order mark, of either kind; nothing for bytes without such. Half of a pair becomes U+FFFD.
std::optional<std::string> from_utf16(std::string_view bytes);
/// What windows-1252 leaves open becomes a control character, as in ISO 8859-1.
std::string from_windows_1252(std::string_view bytes);

}  // namespace followup
