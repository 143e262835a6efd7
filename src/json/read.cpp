#include <fmt/format.h>

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>
#include <nlohmann/json.hpp>

#include "json/handler.hpp"

namespace followup::json {
namespace {

constexpr std::size_t deepest = 64;  // levels of nesting
constexpr std::string_view blanks = " \t\r\n";

boost::json::parse_options options() {
  boost::json::parse_options options;
  options.max_depth = deepest;
  return options;
}

SyntaxError at(std::string_view text, std::size_t offset, std::string why) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t newline = before.rfind('\n');
  const std::size_t line_start = newline == std::string_view::npos ? 0 : newline + 1;
  return {1 + static_cast<std::size_t>(std::ranges::count(before, '\n')), 1 + offset - line_start, std::move(why)};
}

// Whether a string is open at the offset. A string has no raw newline, so its line tells.
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

// --- handler --------------------------------------------------------------------------------------------------------

bool Handler::on_array_begin(Code&) {
  const bool is_list =
      begun_.size() == 1 && !list_.empty() && tape_[0].kind == Kind::object && tape_[tape_.size() - 1].text == list_;
  begin(Kind::array);
  if (!is_list) return true;
  tape_.own();
  list_depth_ = begun_.size();
  list_start_ = tape_.mark();
  return true;
}

bool Handler::end() {
  const std::size_t begun = begun_.back();
  tape_.end(begun);
  if (begun_.size() == list_depth_) list_depth_ = nowhere;
  begun_.pop_back();
  if (begun_.size() == list_depth_) take(begun);
  return true;
}

void Handler::put_own(Kind kind, Text rest) {
  part_.append(rest.data(), rest.size());
  tape_.put_own(kind, std::exchange(part_, {}));
}

bool Handler::on_key(Text rest, std::size_t, Code& code) {
  put(Kind::name, rest);
  if (tape_.size() - 1 != stop_at_) return true;
  code = boost::json::error::syntax;
  return false;
}

// --- parser ---------------------------------------------------------------------------------------------------------

struct Parser::State {
  State(std::string_view list, Take take) : parser(options(), list, std::move(take)) {}

  /// Reads on, and returns how many of the bytes are fine.
  std::size_t read(std::string_view bytes, bool more) {
    parser.handler().set_window(bytes);
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
  state_->parser.handler().tape().own();  // what is not complete outlives these bytes
}

Tape& Parser::finish() {
  state_->read("", false);
  if (!state_->is_fine) throw Malformed();
  return state_->parser.handler().tape();
}

std::optional<SyntaxError> fault_of(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) return SyntaxError{1, 1, "a byte order mark stands before the text"};
  if (text.find_first_not_of(blanks) == std::string_view::npos) return SyntaxError{1, 1, "the text is empty"};
  Parser::State state({}, {});
  const std::size_t offset = state.read(text, false);
  if (state.code) return at(text, offset, why(text, offset, static_cast<boost::json::error>(state.code.value())));
  if (!state.is_fine)
    return at(text, offset, text[offset] == '\0' ? "NUL bytes follow the end" : "something follows the end");
  const Tape& tape = state.parser.handler().tape();
  const auto name = repeated_name(tape, 0);
  if (!name) return std::nullopt;
  Parser::State until_name({}, {});
  until_name.parser.handler().stop_at(*name);
  return at(text, until_name.read(text, false),
            fmt::format("the name {} stands twice in one object", quote(tape[*name].text)));
}

std::optional<Value> read(std::string_view text) {
  if (fault_of(text)) return std::nullopt;
  Value value = Value::parse(text, nullptr, false);
  return value.is_discarded() ? std::nullopt : std::optional(std::move(value));
}

}  // namespace followup::json
