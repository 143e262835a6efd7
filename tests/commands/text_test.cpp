// The small helpers for text that every module uses.
#include "followup/text.hpp"
#include "catch.hpp"

namespace followup::testing {

TEST_CASE("texts are joined, and taken apart again") {
  CHECK(join(std::vector<std::string>{"a", "", "b"}) == "a, , b");
  CHECK(join(std::vector<std::string>{}) == "");
  CHECK(join(std::vector<int>{1, 2}, "; ", [](int number) { return std::to_string(number); }) == "1; 2");
  CHECK(split("a,,b", ',') == std::vector<std::string>{"a", "", "b"});
  CHECK(split("", ',') == std::vector<std::string>{""});
  CHECK(split_words("  a  bc ") == std::vector<std::string>{"a", "bc"});
  CHECK(split_words(" ").empty());
  CHECK(trimmed(" a b  ") == "a b");
  CHECK(trimmed("\t a\n", " \t\n") == "a");
  CHECK(trimmed("  ").empty());
}

TEST_CASE("a long text is cut between characters") {
  CHECK(shorten("caf\u00e9", 5) == "caf\u00e9");
  CHECK(shorten("caf\u00e9s", 5) == "caf\u00e9\u2026");
  CHECK(shorten("caf\u00e9s", 4) == "caf\u2026");
}

TEST_CASE("a number is read whole or not at all") {
  CHECK(parse_number("-12") == -12);
  CHECK(parse_number<unsigned>("12") == 12U);
  for (const char* text : {"", "12x", " 12", "+12", "99999999999"}) CHECK_FALSE(parse_number(text));
  CHECK_FALSE(parse_number<unsigned>("-12"));
}

TEST_CASE("a count takes the word for one or for many, and only ASCII is made lower-case") {
  CHECK(plural(1, "day") == "1 day");
  CHECK(plural(2, "day") == "2 days");
  CHECK(plural(0, "person", "people") == "0 people");
  CHECK(lower_case("A\u00c9z") == "a\u00c9z");
}

}  // namespace followup::testing
