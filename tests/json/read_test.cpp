#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "followup/json.hpp"

namespace {

using namespace followup;
using namespace std::string_view_literals;

std::string nested(std::string_view open, std::string_view close, std::size_t levels) {
  std::string text;
  for (std::size_t i = 0; i < levels; ++i) text += open;
  for (std::size_t i = 0; i < levels; ++i) text += close;
  return text;
}

/// The text as compact JSON, from pieces of `step` bytes; nothing if it is refused.
std::optional<std::string> in_pieces(std::string_view text, std::size_t step) {
  json::Parser parser;
  try {
    for (std::size_t at = 0; at < text.size(); at += step) parser.read(text.substr(at, step));
    const json::Tape& tape = parser.finish();
    return json::repeated_name(tape, 0) ? std::nullopt : std::optional(json::compact(tape));
  } catch (const json::Malformed&) {
    return std::nullopt;
  }
}

/// What was read, as one line of JSON; or where and why it was refused. However the text comes, it is the same.
std::string outcome(std::string_view text) {
  const auto whole = in_pieces(text, text.size() + 1);
  if (text.size() < 1'000)
    for (const std::size_t step : {1U, 2U, 3U, 7U, 16U}) REQUIRE(in_pieces(text, step) == whole);
  const auto error = json::fault_of(text);
  REQUIRE(error.has_value() != whole.has_value());
  if (whole) return *whole;
  return "line " + std::to_string(error->line) + ", column " + std::to_string(error->column) + ": " + error->why;
}

/// Why it was refused.
std::string why(std::string_view text) {
  const std::string refusal = outcome(text);
  return refusal.substr(refusal.find(": ") + 2);
}

std::string many_names(std::size_t count, std::string_view last) {
  std::string text = "{";
  for (std::size_t i = 0; i < count; ++i) text += "\"k" + std::to_string(i) + "\":0,";
  return text + "\"" + std::string(last) + "\":0}";
}

}  // namespace

TEST_CASE("JSON is read as it stands") {
  CHECK(outcome("null") == "null");
  CHECK(outcome(" true ") == "true");
  CHECK(outcome("false\n") == "false");
  CHECK(outcome("[]") == "[]");
  CHECK(outcome("{}") == "{}");
  CHECK(outcome(R"([1, [2], {"a": [3, {}]}, "x"])") == R"([1,[2],{"a":[3,{}]},"x"])");
  CHECK(outcome("{\"b\": 1,\r\n\t\"a\": 2}") == R"({"b":1,"a":2})");
  CHECK(outcome(R"({"": 1, "a": {"": 2}})") == R"({"":1,"a":{"":2}})");
}

TEST_CASE("a number keeps its spelling") {
  for (const char* spelling :
       {"0", "-0", "7", "-7", "1.50", "-0.0", "1e2", "1E+2", "-1.25e-07", "18446744073709551616",
        "-9223372036854775809", "123456789012345678901234567890", "0.1000000000000000055511151231"})
    CHECK(outcome(spelling) == spelling);
  CHECK(outcome("[1.0, 1e400, 12345678901234567, 0.000000000000000000001]") ==
        "[1.0,1e400,12345678901234567,0.000000000000000000001]");
}

TEST_CASE("strings are decoded") {
  const auto value = json::read(R"(["\"\\\/\b\f\n\r\t\u0041\u00e9\u20AC\uD83D\uDE00", "Zoë 李 😀", "", "a\u0000b"])");
  CHECK(value == json::Value{"\"\\/\b\f\n\r\tAé€😀", "Zoë 李 😀", "", std::string("a\0b"sv)});
}

TEST_CASE("a long string and a long name with escapes arrive whole") {
  const std::string x(100'000, 'x');
  const std::string text = "{\"" + x + "\\n" + x + "\":\"" + x + "\\t" + x + "\"}";
  for (const std::size_t step : {1'000U, 65'536U, 1'000'000U}) CHECK((in_pieces(text, step) == text));
}

TEST_CASE("a value is read as strictly") {
  CHECK(json::read(R"({"b": [1, -2.5, null], "a": true})")->dump() == R"({"b":[1,-2.5,null],"a":true})");
  CHECK(json::read(R"({"a": 1, "a": 2})") == std::nullopt);
  CHECK(json::read("[1e400]") == std::nullopt);
}

TEST_CASE("the elements of one list are lent one by one") {
  std::string elements;
  json::Parser parser("list", [&](json::Tape& tape, std::size_t at) { elements += json::compact(tape, at) + ";"; });
  parser.read(R"({"a": {"list": [1]}, "list": [{"list": [2]}, [[3]], 4, "\u0035", n)");
  parser.read(R"(ull], "b": [6]})");
  CHECK(json::compact(parser.finish()) == R"({"a":{"list":[1]},"list":[],"b":[6]})");
  CHECK(elements == R"({"list":[2]};[[3]];4;"5";null;)");
}

TEST_CASE("64 levels are read, 65 are not") {
  CHECK(outcome(nested("[", "]", 64)) == nested("[", "]", 64));
  CHECK(outcome(nested("[", "]", 65)) == "line 1, column 65: there are more than 64 levels of nesting");
  CHECK(outcome(nested("{\"a\":", "}", 65)) == "line 1, column 321: there are more than 64 levels of nesting");
  CHECK(outcome(std::string(1'000'000, '[')) == "line 1, column 65: there are more than 64 levels of nesting");
}

TEST_CASE("what is no JSON is refused with its place") {
  CHECK(outcome("") == "line 1, column 1: the text is empty");
  CHECK(outcome(" \n\t") == "line 1, column 1: the text is empty");
  CHECK(outcome("\0"sv) == "line 1, column 1: a NUL byte stands here");
  CHECK(outcome("{\n  \"a\": 1,\n  b: 2\n}") == "line 3, column 3: `b` is not expected here");
  CHECK(outcome("[1, 2") == "line 1, column 6: the text ends in the middle");
  CHECK(outcome("{\"a\": \"b") == "line 1, column 9: the text ends in the middle");
  CHECK(outcome("{\"a\": tr") == "line 1, column 9: the text ends in the middle");
  CHECK(outcome("[1,]") == "line 1, column 4: `]` is not expected here");
  CHECK(outcome("{\"a\": 1,}") == "line 1, column 9: `}` is not expected here");
  CHECK(outcome("// x\n{}") == "line 1, column 1: `/` is not expected here");
  CHECK(outcome("{'a': 1}") == "line 1, column 2: `'` is not expected here");
  CHECK(outcome("[NaN]") == "line 1, column 2: `N` is not expected here");
  CHECK(outcome("[Infinity]") == "line 1, column 2: `I` is not expected here");
  CHECK(outcome("[-Infinity]") == "line 1, column 3: `I` is not expected here");
  CHECK(outcome("[01]") == "line 1, column 3: `1` is not expected here");
  CHECK(outcome("[-01]") == "line 1, column 4: `1` is not expected here");
  CHECK(outcome("[+1]") == "line 1, column 2: `+` is not expected here");
  CHECK(outcome("[.5]") == "line 1, column 2: `.` is not expected here");
  CHECK(outcome("[1.]") == "line 1, column 4: `]` is not expected here");
  CHECK(outcome("[1e]") == "line 1, column 4: `]` is not expected here");
  CHECK(outcome("[0x10]") == "line 1, column 3: `x` is not expected here");
}

TEST_CASE("nothing may follow the end") {
  CHECK(outcome("{} \n") == "{}");
  CHECK(outcome("{}x") == "line 1, column 3: something follows the end");
  CHECK(outcome("{}\n{}") == "line 2, column 1: something follows the end");
  CHECK(outcome("[1]\0\0\0\0"sv) == "line 1, column 4: NUL bytes follow the end");
  CHECK(outcome("[1]\n\0"sv) == "line 2, column 1: NUL bytes follow the end");
}

TEST_CASE("only UTF-8 without a byte order mark is read") {
  CHECK(outcome("\xEF\xBB\xBF{}") == "line 1, column 1: a byte order mark stands before the text");
  CHECK(outcome("\xFF\xFE{\0}\0"sv) == "line 1, column 1: the byte 0xFF is not expected here");
  CHECK(outcome("[\"caf\xE9\"]") == "line 1, column 6: this is not valid UTF-8");
  CHECK(outcome("[\"\xC0\xAF\"]") == "line 1, column 3: this is not valid UTF-8");
  CHECK(outcome("[\"\xED\xA0\x80\"]") == "line 1, column 3: this is not valid UTF-8");
  CHECK(outcome("[\"\xF4\x90\x80\x80\"]") == "line 1, column 3: this is not valid UTF-8");
  CHECK(outcome("[\"\xE2\x82\"]") == "line 1, column 3: this is not valid UTF-8");
  CHECK(outcome("[\"a\nb\"]") == "line 1, column 4: a control character stands in a string without being escaped");
  CHECK(outcome("[\"a\x1b\"]") == "line 1, column 4: a control character stands in a string without being escaped");
  CHECK(outcome("[\"a\0\"]"sv) == "line 1, column 4: a NUL byte stands here");
  CHECK(outcome(R"(["\"\x"])") == "line 1, column 6: this escape is not known");
  CHECK(outcome(R"(["\u12g4"])") == "line 1, column 7: four hexadecimal digits must follow `\\u`");
}

TEST_CASE("lone surrogates are refused") {
  for (const char* text : {R"(["\ud800"])", R"(["\ud800x"])", R"(["\ud800\n"])", R"(["\udc00"])", R"(["\udc00\ud800"])",
                           R"(["\ud800\u0041"])", R"(["\ud800\\"])"})
    CHECK(why(text) == "half of a surrogate pair stands alone");
}

TEST_CASE("a name may not stand twice in one object") {
  CHECK(outcome(R"({"a": {"a": 1}, "b": {"a": 1}})") == R"({"a":{"a":1},"b":{"a":1}})");
  CHECK(outcome("{\"a\": 1,\n \"a\": 2}") == "line 2, column 4: the name \"a\" stands twice in one object");
  CHECK(outcome(R"([{"id": "x", "\u0069d": "y"}])") == "line 1, column 22: the name \"id\" stands twice in one object");
  CHECK(outcome(many_names(30, "k3")) == "line 1, column 235: the name \"k3\" stands twice in one object");
  CHECK(outcome(many_names(30, "k29")) == "line 1, column 236: the name \"k29\" stands twice in one object");
}

TEST_CASE("a hundred thousand names are looked through at once") {
  const std::string distinct = many_names(100'000, "last");
  CHECK(outcome(distinct) == distinct);
  CHECK(why(many_names(100'000, "k7")) == "the name \"k7\" stands twice in one object");
}
