#include <fmt/format.h>

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>
#include <limits>
#include <nlohmann/json.hpp>

#include "followup/json.hpp"

namespace followup::json {
namespace {

constexpr std::size_t deepest = 64;  // levels of nesting
constexpr std::string_view blanks = " \t\r\n";

SyntaxError at(std::string_view text, std::size_t offset, std::string why) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;  // 0 in the first line
  return {1 + static_cast<std::size_t>(std::ranges::count(before, '\n')), 1 + offset - line_start, std::move(why)};
}

/// Whether a string is open at the offset. A string has no raw newline, so its line tells.
bool in_string(std::string_view text, std::size_t offset) {
  bool open = false;
  for (std::size_t i = text.substr(0, offset).rfind('\n') + 1; i < offset; ++i) {
    if (text[i] == '"') open = !open;
    if (text[i] == '\\' && open) ++i;
  }
  return open;
}

constexpr const char* half_pair = "half of a surrogate pair stands alone";

/// What is wrong with a byte within a string. A character that is fine elsewhere is wrong here because the second half
/// of a surrogate pair had to follow.
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

// --- parser ----------------------------------------------------------------------------------------------------------

/// What Boost.JSON's parser calls: puts tokens on a tape.
struct Handler {
  using Code = boost::json::error_code;
  using Text = std::string_view;
  static constexpr std::size_t max_array_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_object_size = max_array_size;
  static constexpr std::size_t max_string_size = max_array_size;
  static constexpr std::size_t max_key_size = max_array_size;

  Handler(std::string_view of_list, Parser::Take to) : list(of_list), take(std::move(to)) {}

  bool on_document_begin(Code&) { return true; }
  bool on_document_end(Code&) { return true; }
  bool on_object_begin(Code&) { return begin(Kind::object); }
  bool on_object_end(std::size_t, Code&) { return end(); }
  bool on_array_begin(Code&) {
    const std::size_t last = tape.size() - 1;
    if (take && begun.size() == 1) is_in_list = tape[last].kind == Kind::name && tape.text(last) == list;
    return begin(Kind::array);
  }
  bool on_array_end(std::size_t, Code&) { return end(); }
  bool on_key_part(Text part, std::size_t, Code&) { return put_part(part); }
  bool on_key(Text rest, std::size_t, Code&) { return put(Kind::name, rest); }
  bool on_string_part(Text part, std::size_t, Code&) { return put_part(part); }
  bool on_string(Text rest, std::size_t, Code&) { return put(Kind::string, rest); }
  bool on_number_part(Text part, Code&) { return put_part(part); }
  bool on_int64(std::int64_t, Text rest, Code&) { return put(Kind::number, rest); }
  bool on_uint64(std::uint64_t, Text rest, Code&) { return put(Kind::number, rest); }
  bool on_double(double, Text rest, Code&) { return put(Kind::number, rest); }
  bool on_bool(bool truth, Code&) { return put(Kind::boolean, truth ? "true" : "false"); }
  bool on_null(Code&) { return put(Kind::null, "null"); }
  bool on_comment_part(Text, Code&) { return false; }
  bool on_comment(Text, Code&) { return false; }

  bool put_part(Text part) {
    tape.put_part(part);
    return true;
  }
  bool put(Kind kind, Text rest) {
    tape.put(kind, rest);
    return complete(tape.size() - 1);
  }
  bool begin(Kind kind) {
    begun.push_back(tape.begin(kind));
    return true;
  }
  bool end() {
    const std::size_t value = begun.back();
    begun.pop_back();
    tape.end(value);
    if (begun.size() == 1) is_in_list = false;
    return complete(value);
  }
  /// The value that begins with this token is complete; if it is an element of the list, it is lent.
  bool complete(std::size_t value) {
    if (is_in_list && begun.size() == 2) lend(value);
    return true;
  }
  [[gnu::noinline]] void lend(std::size_t element) {  // seldom, and not to be a part of `put`
    take(tape, element);
    tape.cut(element);
  }

  std::string list;
  Parser::Take take;
  bool is_in_list = false;
  Tape tape;
  std::vector<std::size_t> begun;  ///< the tokens of the arrays and objects that are not complete
};

struct Parser::State {
  State(std::string_view list, Take take) : parser({.max_depth = deepest}, list, std::move(take)) {}

  /// Reads on, and returns how many of the bytes are fine.
  std::size_t read(std::string_view bytes, bool more) {
    const std::size_t size = parser.write_some(more, bytes.data(), bytes.size(), code);
    const std::size_t end = bytes.find_first_not_of(blanks, size);  // behind a value there may be blanks alone
    is_fine = !code && end == std::string_view::npos;
    return code ? size : std::min(end, bytes.size());
  }

  boost::json::basic_parser<Handler> parser;
  boost::json::error_code code;
  bool is_fine = true;
};

Parser::Parser(std::string_view list, Take take) : state_(std::make_unique<State>(list, std::move(take))) {}
Parser::~Parser() = default;

void Parser::read(std::string_view bytes) {
  state_->read(bytes, true);
  if (!state_->is_fine) throw Malformed();
}

Tape& Parser::finish() {
  state_->read("", false);
  if (!state_->is_fine) throw Malformed();
  return state_->parser.handler().tape;
}

std::optional<SyntaxError> fault_of(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) return SyntaxError{1, 1, "a byte order mark stands before the text"};
  if (text.find_first_not_of(blanks) == std::string_view::npos) return SyntaxError{1, 1, "the text is empty"};
  Parser::State state({}, {});
  const std::size_t offset = state.read(text, false);
  if (state.code) return at(text, offset, why(text, offset, static_cast<boost::json::error>(state.code.value())));
  if (!state.is_fine)
    return at(text, offset, text[offset] == '\0' ? "NUL bytes follow the end" : "something follows the end");
  const Tape& tape = state.parser.handler().tape;
  const auto name = repeated_name(tape, 0);
  if (!name) return std::nullopt;
  Parser again;
  std::size_t offset_of_name = 0;
  while (again.state_->parser.handler().tape.size() <= *name) again.read(text.substr(offset_of_name++, 1));
  return at(text, offset_of_name - 1, fmt::format("the name {} stands twice in one object", quote(tape.text(*name))));
}

std::optional<Value> read(std::string_view text) {
  if (fault_of(text)) return std::nullopt;
  Value value = Value::parse(text, nullptr, false);
  return value.is_discarded() ? std::nullopt : std::optional(std::move(value));
}

}  // namespace followup::json
