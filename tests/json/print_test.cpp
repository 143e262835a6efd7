#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "followup/json.hpp"

using namespace followup;

namespace {

json::Value value_of(std::string_view text) { return json::read(text).value(); }

std::string compact(std::string_view text) {
  json::Parser parser;
  parser.read(text);
  return json::compact(parser.finish());
}

/// Numbers as they are spelt.
std::string printed(std::string_view text) {
  json::Parser parser;
  parser.read(text);
  return json::print(parser.finish());
}

std::string in_utf8(char32_t c) {
  const auto part = [c](int shift, unsigned lead) { return static_cast<char>(lead | (c >> shift & 0x3F)); };
  if (c < 0x800) return {static_cast<char>(0xC0 | c >> 6), part(0, 0x80)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | c >> 12), part(6, 0x80), part(0, 0x80)};
  return {static_cast<char>(0xF0 | c >> 18), part(12, 0x80), part(6, 0x80), part(0, 0x80)};
}

}  // namespace

TEST_CASE("objects and arrays of scalars stand on one line") {
  CHECK(json::print(value_of("{}")) == "{}\n");
  CHECK(json::print(value_of("[]")) == "[]\n");
  CHECK(json::print(value_of(R"({"a":1,"b":null,"c":"x"})")) == "{\"a\": 1, \"b\": null, \"c\": \"x\"}\n");
  CHECK(printed("[1,true,false,-2.50]") == "[1, true, false, -2.50]\n");
}

TEST_CASE("everything else is indented, one part a line") {
  const std::string canonical =
      R"({
  "format": "followup/1",
  "empty": [],
  "policy": {
    "follow_up": {"grace_days": 2},
    "calendar": {
      "holidays": ["2026-12-25", "2027-01-01"]
    }
  },
  "list": [
    {"id": 1},
    7,
    [],
    [
      [1]
    ]
  ]
}
)";
  CHECK(printed(compact(canonical)) == canonical);
  CHECK(json::print(value_of(compact(canonical))) == canonical);
}

TEST_CASE("compact JSON has no spaces of its own") {
  CHECK(compact(R"({ "a b" : [ 1 , { "c" : "d e" } ] })") == R"({"a b":[1,{"c":"d e"}]})");
}

TEST_CASE("strings are escaped as little as JSON allows") {
  CHECK(json::quote("plain") == "\"plain\"");
  CHECK(json::quote("\"\\/\b\f\n\r\t\x01\x1f\x7f Zoë 李 😀 \xE2\x80\xAE") ==
        "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f Zoë 李 😀 \xE2\x80\xAE\"");
}

TEST_CASE("for standard output everything beyond ASCII is escaped") {
  CHECK(json::print_ascii(value_of("{\"Zoë\": \"李 😀\x7f\xE2\x80\xAE ok\"}")) ==
        "{\"Zo\\u00eb\": \"\\u674e \\ud83d\\ude00\\u007f\\u202e ok\"}\n");
}

TEST_CASE("a character beyond ASCII is written as it is, and what is none is replaced") {
  std::string all;
  for (char32_t c = 0x80; c <= 0x10FFFF; c += c == 0xD7FF ? 0x801 : 1) all += in_utf8(c);
  CHECK((json::quote(all) == '"' + all + '"'));
  CHECK(json::quote("caf\xE9, \xC0\xAF") == "\"caf\uFFFD, \uFFFD\uFFFD\"");
  CHECK(json::quote("\xED\xA0\x80") == "\"\uFFFD\uFFFD\uFFFD\"");
  CHECK(json::quote("Zo\xC3") == "\"Zo\uFFFD\"");
  CHECK(json::quote("\xF4\x90\x80\x80") == "\"\uFFFD\uFFFD\uFFFD\uFFFD\"");
}
