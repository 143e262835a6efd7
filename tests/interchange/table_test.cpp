// Rows of a table.
#include "catch.hpp"
#include "followup/interchange.hpp"

namespace followup {

TEST_CASE("a cell is quoted where it has to be") {
  CHECK(table_row({"a", "", "b c"}) == "a,,b c\r\n");
  CHECK(table_row({"a,b", "say \"hi\"", "one\ntwo", "it's"}) == "\"a,b\",\"say \"\"hi\"\"\",\"one\ntwo\",\"it's\"\r\n");
  CHECK(table_row({"a\x1b[2J\x7f\r\n"}) == "\"a[2J\n\"\r\n");
}

TEST_CASE("a cell that looks like a formula gets one apostrophe, and no other cell does") {
  for (const std::string start : {"=", "+", "-", "@", "＝", "＋", "－", "＠", "' =", "'@"})
    CHECK(table_row({start + "1"}) == "\"'" + start + "1\"\r\n");
  CHECK(table_row({"\t=1"}) == "\"'=1\"\r\n");
  for (const std::string plain : {"1-2", "a=b", "2026-11-20", "a@b.example"})
    CHECK(table_row({plain}) == plain + "\r\n");
}

}  // namespace followup
