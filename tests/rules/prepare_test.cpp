#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace prepare_test {
namespace {

const std::string rule = "prepare";

File timed() { return File().interview("2026-11-20T15:00:00-05:00"); }
File dated() { return File().interview("2026-11-20"); }

}  // namespace

TEST_CASE("prepare for a timed interview from the day before until it begins") {
  CHECK(only(rule, timed(), "2026-11-18T23:59:00-05:00").empty());
  CHECK(advised(rule, timed(), "2026-11-19T00:00:00-05:00") ==
        Lines{"due prepare 1/prepare.1 2026-11-20T15:00:00-05:00 interview=1"});
  CHECK(only(rule, timed(), "2026-11-20T14:59:00-05:00") == "due 2026-11-20T15:00:00-05:00");
  CHECK(only(rule, timed(), "2026-11-20T15:00:00-05:00").empty());
}

TEST_CASE("the day before is the reader's, the interview's date is the written one") {
  CHECK(only(rule, timed(), "2026-11-19T00:00:00+14:00") == "due 2026-11-20T15:00:00-05:00");
  CHECK(only(rule, timed(), "2026-11-21T08:59:00+13:00") == "due 2026-11-20T15:00:00-05:00");
  CHECK(only(rule, timed(), "2026-11-21T09:00:00+13:00").empty());
}

TEST_CASE("prepare for a dated interview on the day before and on the day") {
  CHECK(only(rule, dated(), "2026-11-18T23:59:00-05:00").empty());
  CHECK(advised(rule, dated(), "2026-11-19T00:00:00-05:00") == Lines{"due prepare 1/prepare.1 2026-11-20 interview=1"});
  CHECK(only(rule, dated(), "2026-11-20T23:59:00-05:00") == "due 2026-11-20");
  CHECK(only(rule, dated(), "2026-11-21T00:00:00-05:00").empty());
}

TEST_CASE("a word of that day shows that a dated interview has begun") {
  const std::string now = "2026-11-20T12:00:00-05:00";
  CHECK(only(rule, dated().heard("2026-11-19T23:59:00-05:00"), now) == "due 2026-11-20");
  CHECK(only(rule, dated().heard("2026-11-20T00:00:00-05:00"), now).empty());
  CHECK(only(rule, dated().heard("2026-11-20T18:00:00-05:00"), now).empty());
  CHECK(only(rule, dated().skipped("2026-11-20T09:00:00-05:00", "follow-up"), now) == "due 2026-11-20");
  CHECK(only(rule, dated().snoozed("2026-11-20T09:00:00-05:00", "follow-up", "2026-12-01"), now) == "due 2026-11-20");
}

TEST_CASE("every round is prepared for") {
  const File file = timed().interview("2026-11-20").interview("2026-11-21T09:00:00-05:00");
  CHECK(advised(rule, file, "2026-11-20T08:00:00-05:00") ==
        Lines{"due prepare 1/prepare.1 2026-11-20T15:00:00-05:00 interview=1",
              "due prepare 1/prepare.2 2026-11-20 interview=2",
              "due prepare 1/prepare.3 2026-11-21T09:00:00-05:00 interview=3"});
}

TEST_CASE("there is something to prepare once offered, and nothing once closed") {
  CHECK(only(rule, timed().outcome("2026-11-19", "offer"), "2026-11-19T12:00:00-05:00") ==
        "due 2026-11-20T15:00:00-05:00");
  CHECK(only(rule, timed().outcome("2026-11-19", "withdrawn"), "2026-11-19T12:00:00-05:00").empty());
  CHECK(only(rule, timed().outcome("2026-11-20", "withdrawn"), "2026-11-19T12:00:00-05:00") ==
        "due 2026-11-20T15:00:00-05:00");
}

TEST_CASE("skipped and snoozed preparations, by interview") {
  const std::string now = "2026-11-19T12:00:00-05:00";
  const std::string then = "2026-11-18T12:00:00-05:00";
  CHECK(only(rule, timed().skipped(then, rule, {.interview = 1}), now).empty());
  CHECK(only(rule, timed().interview("2026-11-30").skipped(then, rule, {.interview = 2}), now) ==
        "due 2026-11-20T15:00:00-05:00");
  CHECK(only(rule, timed().snoozed(then, rule, "2026-11-20", {.interview = 1}), now).empty());
  CHECK(only(rule, timed().snoozed(then, rule, "2026-11-20", {.interview = 1}), "2026-11-20T00:00:00-05:00") ==
        "due 2026-11-20T15:00:00-05:00");
}

TEST_CASE("who is prepared is reminded again only if the interview is moved") {
  const std::string now = "2026-11-20T12:00:00-05:00";
  const File prepared = timed().log("2026-11-19T09:00:00-05:00", "prepared", {.interview = 1});
  CHECK(only(rule, prepared, now).empty());
  CHECK(only(rule, File(prepared).moved("2026-11-19T10:00:00-05:00", 1, "2026-11-20T14:00:00-05:00"), now) ==
        "due 2026-11-20T15:00:00-05:00");
}

TEST_CASE("an interview that is off is not prepared for") {
  CHECK(
      only(rule, timed().log("2026-11-19T09:00:00-05:00", "called-off", {.interview = 1}), "2026-11-19T12:00:00-05:00")
          .empty());
}

TEST_CASE("a dated interview that lists somebody was held") {
  const File file = File().interview("2026-11-20", {"Nick Claus"});
  CHECK(only(rule, file, "2026-11-19T23:59:00-05:00") == "due 2026-11-20");
  CHECK(only(rule, file, "2026-11-20T00:00:00-05:00").empty());
}

}  // namespace prepare_test
