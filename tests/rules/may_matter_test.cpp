// Which applications can be forgotten before the rules look at them.
#include "catch.hpp"
#include "followup/agenda.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace may_matter_test {
namespace {

bool matters(const File& file, const std::string& today) {
  return may_matter(file.tracker.applications.front(), followup::parse_day(today).value());
}

File closed() { return File().interview("2026-06-01").outcome("2026-06-10", "rejected"); }

}  // namespace

TEST_CASE("what is open matters, however old it is") {
  CHECK(matters(File().interview("2020-01-01"), "2026-11-20"));
  CHECK(matters(File().interview("2020-01-01").outcome("2020-01-10", "offer"), "2026-11-20"));
}

TEST_CASE("what is closed matters for 90 days") {
  CHECK(matters(closed(), "2026-09-08"));
  CHECK_FALSE(matters(closed(), "2026-09-09"));
  for (const char* result : {"declined", "withdrawn", "ghosted"})
    CHECK_FALSE(matters(File().interview("2026-06-01").outcome("2026-06-10", result), "2026-09-09"));
}

TEST_CASE("an acceptance matters to the others for as long as they are open") {
  CHECK(matters(File().interview("2020-01-01").outcome("2020-01-10", "accepted"), "2026-11-20"));
}

TEST_CASE("seen from before it was closed it matters") {
  CHECK(matters(closed(), "2026-06-09"));
  CHECK(matters(closed(), "2020-01-01"));
}

TEST_CASE("every date of the log counts, of a task put off, too") {
  CHECK(matters(closed().heard("2026-06-11T09:00:00-05:00"), "2026-09-09"));
  CHECK_FALSE(matters(closed().heard("2026-06-11T09:00:00-05:00"), "2026-09-10"));
  CHECK(matters(closed().heard("2026-06-11T09:00:00-05:00", "2026-07-01"), "2026-09-29"));
  CHECK_FALSE(matters(closed().heard("2026-06-11T09:00:00-05:00", "2026-07-01"), "2026-09-30"));
  const File put_off = closed().snoozed("2026-06-11T09:00:00-05:00", "answer-rejection", "2026-07-01");
  CHECK(matters(put_off, "2026-09-29"));
  CHECK_FALSE(matters(put_off, "2026-09-30"));
}

TEST_CASE("nothing follows from what does not matter, under the most patient policy") {
  File file = closed().policy("rejection.lapse_days", 30).interview("2026-12-01", {"Nick Claus"}).reference("Sam Roe");
  file.task("send");
  CHECK_FALSE(matters(file, "2026-09-09"));
  CHECK(today(file, "2026-09-09T12:00:00-05:00").empty());
  CHECK(hold(file, "2026-09-09T12:00:00-05:00").empty());
}

}  // namespace may_matter_test
