// Bytes of others become text.
#include "interchange/characters.hpp"

#include "catch.hpp"
#include "followup/text.hpp"

using namespace followup;
using namespace std::string_view_literals;

TEST_CASE("what is UTF-8, and what is none, at every boundary") {
  for (const std::string_view text :
       {""sv, "\0"sv, "\x7F"sv, "\xC2\x80"sv, "\xDF\xBF"sv, "\xE0\xA0\x80"sv, "\xED\x9F\xBF"sv, "\xEE\x80\x80"sv,
        "\xEF\xBF\xBF"sv, "\xF0\x90\x80\x80"sv, "\xF4\x8F\xBF\xBF"sv, "Zo\xC3\xAB"sv}) {
    INFO(text);
    CHECK(is_utf8(text));
  }
  for (const std::string_view bytes :
       {"\x80"sv, "\xBF"sv, "\xC0\x80"sv, "\xC1\xBF"sv, "\xC2"sv, "\xC2\x41"sv, "\xE0\x9F\xBF"sv, "\xED\xA0\x80"sv,
        "\xEF\xBF"sv, "\xF0\x8F\xBF\xBF"sv, "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\xFF"sv, "Zo\xEB"sv}) {
    INFO(bytes);
    CHECK(!is_utf8(bytes));
  }
}

TEST_CASE("UTF-16 is read by its mark, with pairs, half pairs and a byte too many") {
  CHECK(from_utf16("\xFF\xFEZ\0o\0\xEB\0=\xD8\0\xDE"sv) == "Zoë😀");
  CHECK(from_utf16("\xFE\xFF\0Z\0o\0\xEB\xD8=\xDE\0"sv) == "Zoë😀");
  CHECK(from_utf16("\xFF\xFE=\xD8Z\0\0\xDEZ"sv) == "\uFFFDZ\uFFFD");
  CHECK(from_utf16("\xFF\xFE"sv) == "");
  CHECK(from_utf16("Z\0"sv) == std::nullopt);
}

TEST_CASE("windows-1252 has signs where ISO 8859-1 has control characters, but for five") {
  CHECK(from_windows_1252("\x80 \x96 \x9F \xE9\x81") == "€ – Ÿ é\u0081");
}

TEST_CASE("a byte order mark is taken off once") {
  CHECK(without_byte_order_mark("\uFEFF\uFEFFa") == "\uFEFFa");
  CHECK(without_byte_order_mark("a") == "a");
}
