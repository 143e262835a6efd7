#include "followup/scan.hpp"

#include <catch2/catch.hpp>

#include "scanned.hpp"

using namespace followup;
using namespace std::string_view_literals;

namespace {

/// What the scanner makes of a text, however it comes; "differs" if that matters.
std::string outcome(std::string_view text) {
  const auto expected = json::scanned(text, text.size() + 1);
  for (std::size_t step = 1; step < 20; ++step)
    if (json::scanned(text, step) != expected || json::scanned(text, step, true) != expected) return "differs";
  return expected.value_or("refused");
}

}  // namespace

TEST_CASE("the scanner reads what the library reads") {
  for (const std::string_view text :
       {"null"sv, " true "sv, "false\n"sv, "[]"sv, "{}"sv, "0"sv, "-0"sv, "17"sv, "1e400"sv, "-1.25e-07"sv,
        "18446744073709551616"sv, R"([1, [2], {"a": [3, {}]}, "x", null, true, false])"sv,
        "{\"b\": 1,\r\n\t\"a\": 2}"sv, R"({"": 1, "a": {"": 2}})"sv, R"("\"\\\/\b\f\n\r\t\u0041\u00e9\uD83D\uDE00")"sv,
        R"({"a\u0062": "Zoë 李 😀", "c": "a\u0000b"})"sv, "\"\x7f\""sv, R"({"ab": "ab", "abc": 123456789})"sv,
        R"({ "ab" : [ "ab" , 1234567890 ] , "\u00e9\u0061": 1, "\"": 2})"sv}) {
    INFO(text);
    CHECK(outcome(text) == json::read_by_library(text));
  }
}

TEST_CASE("the scanner refuses what the library refuses") {
  for (const std::string_view text : {""sv,
                                      " \n"sv,
                                      "\xEF\xBB\xBFnull"sv,
                                      "nul"sv,
                                      "nulll"sv,
                                      "True"sv,
                                      "01"sv,
                                      "-"sv,
                                      "1."sv,
                                      ".5"sv,
                                      "+1"sv,
                                      "1e"sv,
                                      "[1,]"sv,
                                      "[,1]"sv,
                                      "[1 2]"sv,
                                      "[1"sv,
                                      "]"sv,
                                      "{\"a\":1,}"sv,
                                      "{\"a\" 1}"sv,
                                      "{a:1}"sv,
                                      "{\"a\":}"sv,
                                      "{1:2}"sv,
                                      "{\"a\":1"sv,
                                      "[}"sv,
                                      "{]"sv,
                                      "\"a"sv,
                                      "\"a\\\""sv,
                                      "\"\\x\""sv,
                                      "\"\\u12\""sv,
                                      "\"\\uD800\""sv,
                                      "\"\\uDC00\\uD800\""sv,
                                      "\"\n\""sv,
                                      "\"\0\""sv,
                                      "\"\xC0\x80\""sv,
                                      "\"\xED\xA0\x80\""sv,
                                      "\"\xFF\""sv,
                                      "\"\xC3"sv,
                                      "\"\xE2\x82\""sv,
                                      "null null"sv,
                                      "null\0"sv,
                                      "\0"sv,
                                      "/* */ null"sv,
                                      "NaN"sv,
                                      "'a'"sv,
                                      "\x0bnull"sv,
                                      "{\"a\":1,\"a\":2}"sv,
                                      "{\"ab\":1,\"\\u0061b\":2}"sv,
                                      "{\"ab\" 1}"sv,
                                      "{\"ab\": 1, , \"c\": 2}"sv,
                                      "[{\"a\":[{\"b\":1,\"b\":2}]}]"sv}) {
    INFO(text);
    CHECK(json::read_by_library(text) == std::nullopt);
    CHECK(outcome(text) == "refused");
  }
}

TEST_CASE("the scanner reads 64 levels") {
  const auto nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
  CHECK(outcome(nested(64)) == nested(64));
  CHECK(outcome(nested(65)) == "refused");
  const std::string half = std::string(32, '[');
  const std::string text = half + nested(33) + std::string(32, ']');
  json::Scanner in(text);
  for (int i = 0; i < 32; ++i) in.open_array();
  CHECK_THROWS_AS(in.value(), json::Malformed);
}

TEST_CASE("strings longer than the window arrive whole") {
  const std::string x(100'000, 'x');
  const std::string text = "{\"" + x + "é\": \"" + x + "\\t" + x + "\", \"b\": [\"" + x + "\"]}";
  CHECK(json::scanned(text, 1 << 20) == json::read_by_library(text));
  CHECK(json::scanned(text, 1 << 20, true) == json::read_by_library(text));
}

TEST_CASE("what the source throws comes through") {
  json::Scanner in([](char*, std::size_t) -> std::size_t { throw std::string("torn"); });
  CHECK_THROWS_AS(in.kind(), std::string);
}
