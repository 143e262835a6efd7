#pragma once
// How e-mails, and what comes with them, write texts: as lines of ASCII, in a character set. Every text that is
// returned is UTF-8.

#include <string>
#include <string_view>

namespace followup {

inline constexpr std::string_view mail_blanks = " \t\r\n";

/// The bytes of base64 (RFC 2045), up to the first `=`; what is none of it is skipped.
std::string from_base64(std::string_view text);
/// The bytes of a quoted-printable text (RFC 2045). In a header, `_` is a blank.
std::string from_quoted_printable(std::string_view text, bool in_header = false);
/// Whether texts of that character set can be read.
bool is_known_charset(std::string_view charset);
/// Whether such bytes can be read: in an unknown character set, if they are UTF-8 all the same, as ASCII is.
bool is_readable(std::string_view bytes, std::string_view charset);
/// The text of bytes in a character set. Bytes that are not what they are said to be are read as windows-1252.
std::string to_utf8(std::string_view bytes, std::string_view charset);
/// The value of a header with its encoded words (RFC 2047) read, those of unknown character sets left as they are, and
/// blanks for control characters.
std::string header_text(std::string_view value);
/// An HTML text as lines; what is in a blockquote begins with `> `.
std::string text_of_html(std::string_view html);

}  // namespace followup
