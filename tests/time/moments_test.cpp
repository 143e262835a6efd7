#include <fmt/format.h>

#include <vector>

#include "catch.hpp"
#include "time/zones.hpp"

using namespace followup;
using followup::test::day;
using followup::test::moment;
using namespace std::chrono_literals;

namespace {

std::string at(std::string_view date, int hour, int minute, const Zone& zone) {
  const auto found = at_local(day(date) + std::chrono::minutes(hour * 60 + minute), zone);
  return found ? iso(*found) : "none";
}

}  // namespace

TEST_CASE("moments are read into their parts") {
  CHECK(moment("1970-01-01T00:00:00Z") ==
        Moment{.utc = date::sys_seconds(0s), .offset = 0min, .with_seconds = true, .zulu = true});
  CHECK(moment("2026-11-20T15:00:00-05:00") == Moment{.utc = date::sys_seconds(1795204800s), .offset = -5h});
  CHECK(moment("2026-11-20T20:00Z") ==
        Moment{.utc = date::sys_seconds(1795204800s), .offset = 0min, .with_seconds = false, .zulu = true});
  CHECK(moment("2026-11-21T01:45:07+05:45") == Moment{.utc = date::sys_seconds(1795204807s), .offset = 345min});
  CHECK(moment("2026-11-20T20:00+00:00") ==
        Moment{.utc = date::sys_seconds(1795204800s), .offset = 0min, .with_seconds = false});
  CHECK(moment("1970-01-01T00:00+23:59").utc == date::sys_seconds(-86340s));
}

TEST_CASE("a moment is written as it was read") {
  const std::vector<std::string> clocks{"00:00", "00:00:00", "23:59:59", "15:00:07", "12:34"};
  const std::vector<std::string> offsets{"Z",      "+00:00", "+00:01", "-00:01", "+01:00", "-05:00",
                                         "+05:45", "-03:30", "+14:00", "-12:00", "+23:59", "-23:59"};
  for (const std::string date : {"1970-01-01", "1999-12-31", "2000-02-29", "2026-11-20", "2199-12-31"}) {
    for (const auto& clock : clocks) {
      for (const auto& offset : offsets) {
        const std::string text = fmt::format("{}T{}{}", date, clock, offset);
        INFO(text);
        const auto read = parse_moment(text);
        REQUIRE(read);
        CHECK(iso(*read) == text);
        CHECK(day_of(*read) == day(date));
        CHECK(clock_time(*read) == clock.substr(0, 5));
        CHECK(iso(parse_when(text).value()) == text);
      }
    }
  }
}

TEST_CASE("a moment is read strictly") {
  const std::vector<std::string> bad{"",
                                     "2026-01-05",
                                     "2026-01-05T",
                                     "2026-01-05T10",
                                     "2026-01-05T10:00",
                                     "2026-01-05T10:00:00",
                                     "2026-01-05T25:00Z",
                                     "2026-01-05T24:00Z",
                                     "2026-01-05T24:00:00Z",
                                     "2026-01-05T10:60Z",
                                     "2026-01-05T10:00:60Z",
                                     "2026-01-05T10:00:61Z",
                                     "2026-01-05T10:00:00.5Z",
                                     "2026-01-05T10:00:00,5Z",
                                     "2026-01-05t10:00Z",
                                     "2026-01-05T10:00z",
                                     "2026-01-05 10:00Z",
                                     "2026-01-05T10:00 Z",
                                     "2026-01-05T10:00Z ",
                                     " 2026-01-05T10:00Z",
                                     "2026-01-05T10:00Zx",
                                     "2026-01-05T10:00Z\n",
                                     "2026-01-05T10:00:Z",
                                     "2026-01-05T10:00:0Z",
                                     "2026-01-05T10:0Z",
                                     "2026-01-05T1:00Z",
                                     "2026-01-05T10-00Z",
                                     "2026-01-05T-1:00Z",
                                     "2026-01-05T+1:00Z",
                                     "2026-01-05T1000Z",
                                     "2026-01-05T10:00+24:00",
                                     "2026-01-05T10:00+99:00",
                                     "2026-01-05T10:00+01:60",
                                     "2026-01-05T10:00-00:00",
                                     "2026-01-05T10:00:00-00:00",
                                     "2026-01-05T10:00+0100",
                                     "2026-01-05T10:00+01",
                                     "2026-01-05T10:00+1:00",
                                     "2026-01-05T10:00+01:0",
                                     "2026-01-05T10:00+01:000",
                                     "2026-01-05T10:00+-1:00",
                                     "2026-01-05T10:00 01:00",
                                     "2026-02-29T10:00Z",
                                     "1969-12-31T23:59Z",
                                     "2200-01-01T00:00Z",
                                     std::string("2026-01-05T10:00Z\0", 18)};
  for (const auto& text : bad) {
    INFO(text);
    CHECK(parse_moment(text) == std::nullopt);
    if (text != "2026-01-05") CHECK(parse_when(text) == std::nullopt);
  }
}

TEST_CASE("the civil day of a moment is the one written with its offset") {
  CHECK(day_of(moment("2026-11-20T23:30:00-05:00")) == day("2026-11-20"));
  CHECK(day_of(moment("2026-11-21T00:30:00+14:00")) == day("2026-11-21"));
  CHECK(local_time(moment("2026-11-20T23:30:07-05:00")) == day("2026-11-20") + 23h + 30min + 7s);
  CHECK(local_time(moment("1970-01-01T00:00:01+10:00")) == day("1970-01-01") + 1s);
  CHECK(day_of(When{moment("2026-11-20T23:30:00-05:00")}) == day("2026-11-20"));
  CHECK(day_of(When{day("2026-11-20")}) == day("2026-11-20"));
  CHECK(iso(When{day("2026-11-20")}) == "2026-11-20");
  CHECK(parse_when("2026-11-20") == When{day("2026-11-20")});
  CHECK(at_offset(day("2026-11-20") + 15h, -5h) == moment("2026-11-20T15:00:00-05:00"));
}

TEST_CASE("the user's clock: a skipped time is none, of a repeated one the first counts") {
  CHECK(at("2026-03-28", 2, 30, test::berlin()) == "2026-03-28T02:30:00+01:00");
  CHECK(at("2026-03-29", 1, 59, test::berlin()) == "2026-03-29T01:59:00+01:00");
  CHECK(at("2026-03-29", 2, 0, test::berlin()) == "none");
  CHECK(at("2026-03-29", 2, 59, test::berlin()) == "none");
  CHECK(at("2026-03-29", 3, 0, test::berlin()) == "2026-03-29T03:00:00+02:00");
  CHECK(at("2026-10-25", 1, 59, test::berlin()) == "2026-10-25T01:59:00+02:00");
  CHECK(at("2026-10-25", 2, 30, test::berlin()) == "2026-10-25T02:30:00+02:00");
  CHECK(at("2026-10-25", 3, 0, test::berlin()) == "2026-10-25T03:00:00+01:00");
  CHECK(at("2026-04-24", 0, 30, test::cairo()) == "none");
  CHECK(at("2026-03-08", 0, 0, test::havana()) == "none");
  CHECK(at("2026-11-01", 0, 30, test::havana()) == "2026-11-01T00:30:00-04:00");
  CHECK(at("2011-12-29", 23, 59, test::apia()) == "2011-12-29T23:59:00-10:00");
  CHECK(at("2011-12-30", 12, 0, test::apia()) == "none");
  CHECK(at("2011-12-31", 0, 0, test::apia()) == "2011-12-31T00:00:00+14:00");
  CHECK(at("2026-01-01", 0, 0, test::fixed_zone(345min)) == "2026-01-01T00:00:00+05:45");
}

TEST_CASE("a day begins at its first moment") {
  CHECK(iso(start_of(day("2026-03-29"), test::berlin())) == "2026-03-29T00:00:00+01:00");
  CHECK(iso(start_of(day("2026-04-24"), test::cairo())) == "2026-04-24T01:00:00+03:00");
  CHECK(iso(start_of(day("2026-03-08"), test::havana())) == "2026-03-08T01:00:00-04:00");
  CHECK(iso(start_of(day("2026-11-01"), test::havana())) == "2026-11-01T00:00:00-04:00");
  CHECK(iso(start_of(day("2011-12-30"), test::apia())) == "2011-12-31T00:00:00+14:00");
}
