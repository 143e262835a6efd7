#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>

#include <fmt/format.h>

#include "json/builder.hpp"

namespace followup::json {
namespace {

SyntaxError at(std::string_view text, std::size_t offset, std::string why) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t newline = before.rfind('\n');
  const std::size_t line_start = newline == std::string_view::npos ? 0 : newline + 1;
  return {1 + static_cast<std::size_t>(std::ranges::count(before, '\n')), 1 + offset - line_start, std::move(why)};
}

// Whether a string is open at the offset: strings hold no raw newline, so its line tells.
bool in_string(std::string_view text, std::size_t offset) {
  const std::size_t newline = text.substr(0, offset).rfind('\n');
  bool open = false;
  for (std::size_t i = newline == std::string_view::npos ? 0 : newline + 1; i < offset; ++i) {
    if (text[i] == '"') open = !open;
    if (text[i] == '\\' && open) ++i;
  }
  return open;
}

constexpr const char* half_pair = "half of a surrogate pair stands alone";

// What is wrong with a byte within a string. A character that is fine elsewhere is wrong here because the second half
// of a surrogate pair had to follow.
std::string unexpected_in_string(std::string_view before, unsigned char byte) {
  constexpr std::string_view escapes = "\"\\/bfnrtu";
  if (byte >= 0x80) return "this is not valid UTF-8";
  if (byte < 0x20) return "a control character stands in a string without being escaped";
  const bool escaped = before.ends_with('\\');
  return escaped && escapes.find(static_cast<char>(byte)) == std::string_view::npos ? "this escape is not known"
                                                                                    : half_pair;
}

std::string unexpected(std::string_view text, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte == 0) return "a NUL byte stands here";
  if (in_string(text, offset)) return unexpected_in_string(text.substr(0, offset), byte);
  if (byte > 0x20 && byte < 0x7f) return fmt::format("`{}` is not expected here", text[offset]);
  return fmt::format("the byte 0x{:02X} is not expected here", byte);
}

std::string why(std::string_view text, std::size_t offset, boost::json::error fault) {
  using enum boost::json::error;
  switch (fault) {
    case too_deep:
      return fmt::format("there are more than {} levels of nesting", deepest);
    case illegal_leading_surrogate:
    case illegal_trailing_surrogate:
    case expected_utf16_escape:
      return half_pair;
    case expected_hex_digit:
      return "four hexadecimal digits must follow `\\u`";
    case exponent_overflow:
      return "the exponent of this number is too large";
    default:
      return offset < text.size() ? unexpected(text, offset) : "the text ends in the middle";
  }
}

}  // namespace

std::variant<Value, SyntaxError> read(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) return SyntaxError{1, 1, "a byte order mark stands before the text"};
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return SyntaxError{1, 1, "the text is empty"};

  boost::json::parse_options options;
  options.max_depth = deepest;
  boost::json::basic_parser<Builder> parser(options);
  boost::json::error_code code;
  const std::size_t offset = parser.write_some(false, text.data(), text.size(), code);
  Builder& builder = parser.handler();
  if (builder.repeated()) {
    return at(text, offset, fmt::format("the name {} stands twice in one object", compact(*builder.repeated())));
  }
  if (code) return at(text, offset, why(text, offset, static_cast<boost::json::error>(code.value())));
  if (offset < text.size()) {
    return at(text, offset, text[offset] == '\0' ? "NUL bytes follow the end" : "something follows the end");
  }
  return builder.take();
}

}  // namespace followup::json
