// How wide texts are, and where they are folded.
#include <utf8proc.h>

#include <array>

#include "catch.hpp"
#include "render/parts.hpp"

using followup::width_of;
using followup::wrapped;
using Lines = std::vector<std::string>;

TEST_CASE("what is drawn as one character has the width of one") {
  struct Example {
    std::string text;
    int width;
    std::string what;
  };
  const std::vector<Example> examples{
      {"", 0, "nothing"},
      {"Nick", 4, "ASCII"},
      {"Zoë", 3, "a letter with an accent"},
      {"Zoe\u0308", 3, "the same with a combining mark"},
      {"a\u0301\u0302\u0303", 1, "three marks on a letter"},
      {"東京", 4, "two ideographs"},
      {"한", 2, "a syllable"},
      {"\u1112\u1161\u11AB", 2, "the same in three parts"},
      {"ﾊﾝ", 2, "halfwidth"},
      {"Ａ", 2, "fullwidth"},
      {"שלום", 4, "Hebrew"},
      {"\U0001F600", 2, "an emoji"},
      {"\U0001F44D\U0001F3FD", 2, "an emoji with a skin colour"},
      {"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466", 2, "a family, joined"},
      {"\U0001F3F3\uFE0F\u200D\U0001F308", 2, "a joined flag"},
      {"\U0001F1E9\U0001F1EA", 2, "a country's flag"},
      {"\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7", 4, "two of them"},
      {"\u2764", 1, "a heart as text"},
      {"\u2764\uFE0F", 2, "a heart as a picture"},
      {"1\uFE0F\u20E3", 2, "a keycap"},
      {"a\xFFz", 3, "an invalid byte"},
      {"\u0301", 0, "a mark on nothing"},
  };
  for (const Example& example : examples) {
    INFO(example.what);
    CHECK(width_of(example.text) == example.width);
  }
}

TEST_CASE("no character that cannot be seen, and could carry a text, passes") {
  for (const char* hidden : {"\u17B4", "\u17B5", "\u180B", "\u180D", "\u180F", "\U0001BCA0", "\U0001BCA3", "\U0001D173",
                             "\U0001D17A", "\U000E0080", "\U000E0100", "\U000E01EF", "\U000E0FFF"})
    CHECK_THAT(followup::visible(hidden), Catch::Matchers::StartsWith("\\u{"));
  for (const char* seen : {"\u17B3", "\u17B6", "\u180A", "\u1810", "\uFE0F", "\u200D", "\U0001D172", "\U0001D17B"})
    CHECK(followup::visible(seen) == seen);
}

TEST_CASE("a Latin letter with an accent takes one column, alone and in a word") {
  for (utf8proc_int32_t code = 0xC0; code <= 0x17F; ++code) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = static_cast<std::size_t>(utf8proc_encode_char(code, bytes.data()));
    const std::string letter(bytes.begin(), bytes.begin() + size);
    INFO(letter);
    CHECK(width_of(letter) == 1);
    CHECK(width_of("12345678" + letter + "123456789") == 18);
    CHECK(followup::visible("1234567" + letter) == "1234567" + letter);
  }
  CHECK(width_of("Zo\xC3") == 3);
  CHECK(followup::visible("Zo\xC3") == "Zo\\x{C3}");
  CHECK(followup::visible("\xC5z\x7F") == "\\x{C5}z\\u{7F}");
}

TEST_CASE("lines are broken at blanks, and within a word only if it must be") {
  CHECK(wrapped("", 10) == Lines{""});
  CHECK(wrapped("one two", 7) == Lines{"one two"});
  CHECK(wrapped("one two", 6) == Lines{"one", "two"});
  CHECK(wrapped("one  two   three", 10) == Lines{"one  two", "three"});
  CHECK(wrapped("one two ", 7) == Lines{"one two"});
  CHECK(wrapped("a abcdefghij b", 4) == Lines{"a", "abcd", "efgh", "ij b"});
  CHECK(wrapped("東京都庁", 5) == Lines{"東京", "都庁"});
  CHECK(wrapped("xx \U0001F468\u200D\U0001F469\u200D\U0001F467\U0001F1E9\U0001F1EA", 2) ==
        Lines{"xx", "\U0001F468\u200D\U0001F469\u200D\U0001F467", "\U0001F1E9\U0001F1EA"});
}
