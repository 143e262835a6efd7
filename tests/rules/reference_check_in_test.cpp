#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace reference_check_in_test {
namespace {

const std::string rule = "reference-check-in";
const About maria{.reference = "Maria Lopez"};

/// Promised by 31 Dec: the wait is long enough.
File waiting() {
  return File().interview("2026-11-20T15:00:00-05:00", {"Nick Claus"}, "2026-12-31").reference("Maria Lopez");
}

std::string at_noon(const File& file, const std::string& day) { return only(rule, file, day + "T12:00:00-05:00"); }

}  // namespace

TEST_CASE("a check-in is offered check_in_days after the round: the day before, at, after") {
  CHECK(only(rule, waiting(), "2026-12-03T23:59:00-05:00").empty());
  CHECK(advised(rule, waiting(), "2026-12-04T00:00:00-05:00") ==
        Lines{"optional reference-check-in 1/check-in-maria 2026-12-04 reference='Maria Lopez'"});
  CHECK(at_noon(waiting(), "2026-12-10") == "optional 2026-12-04");
}

TEST_CASE("a turn lapses after check_in_lapse_days; the next one comes by itself") {
  CHECK(only(rule, waiting(), "2026-12-10T23:59:00-05:00") == "optional 2026-12-04");
  CHECK(only(rule, waiting(), "2026-12-11T00:00:00-05:00").empty());
  CHECK(at_noon(waiting(), "2026-12-17").empty());
  CHECK(at_noon(waiting(), "2026-12-18") == "optional 2026-12-18");
  CHECK(at_noon(waiting(), "2026-12-24") == "optional 2026-12-18");
  CHECK(at_noon(waiting(), "2026-12-25").empty());
  CHECK(at_noon(waiting().policy("references.check_in_lapse_days", 1), "2026-12-05").empty());
}

TEST_CASE("it counts from the latest talk with that reference, of either kind and any round") {
  CHECK(at_noon(waiting().log("2026-11-22T12:00:00-05:00", "reference-briefed", maria), "2026-12-05").empty());
  CHECK(at_noon(waiting().log("2026-11-22T12:00:00-05:00", "reference-briefed", maria), "2026-12-06") ==
        "optional 2026-12-06");
  CHECK(at_noon(waiting().log("2026-12-04T12:00:00-05:00", "reference-check-in", maria), "2026-12-17").empty());
  CHECK(at_noon(waiting().log("2026-12-04T12:00:00-05:00", "reference-check-in", maria), "2026-12-18") ==
        "optional 2026-12-18");
  CHECK(at_noon(waiting().log("2026-11-10T12:00:00-05:00", "reference-briefed", maria), "2026-12-04") ==
        "optional 2026-12-04");
  CHECK(at_noon(waiting().reference("Sam Roe").log("2026-12-03T12:00:00-05:00", "reference-check-in",
                                                   {.reference = "Sam Roe"}),
                "2026-12-04") == "optional 2026-12-04");
}

TEST_CASE("no check-in while the briefing stands, even skipped") {
  const File slow = waiting().policy("references.check_in_days", 7).policy("references.brief_lapse_days", 10);
  CHECK(at_noon(slow, "2026-11-30").empty());
  CHECK(at_noon(File(slow).skipped("2026-11-21T12:00:00-05:00", "brief-reference", maria), "2026-11-30").empty());
  CHECK(at_noon(slow, "2026-12-01") == "optional 2026-11-27");
}

TEST_CASE("a reference who was called needs no check-in") {
  CHECK(at_noon(waiting().log("2026-11-10T12:00:00-05:00", "reference-contacted", maria), "2026-12-04").empty());
}

TEST_CASE("check-ins belong to the stages of silence") {
  const std::string day = "2026-12-05";
  const File short_wait = File().interview("2026-11-20T15:00:00-05:00", {}, "2026-12-01").reference("Maria Lopez");
  CHECK(at_noon(short_wait, day) == "optional 2026-12-04");
  CHECK(at_noon(File(short_wait).log("2026-12-04T13:00:00-05:00", "follow-up"), day) == "optional 2026-12-04");
  CHECK(at_noon(File(short_wait).interview("2026-12-10"), day).empty());
  CHECK(at_noon(File(short_wait).outcome("2026-12-05", "offer"), day).empty());
  CHECK(at_noon(File(short_wait).outcome("2026-12-05", "declined"), day).empty());
  const File weekly = File(short_wait).policy("references.check_in_days", 7);
  CHECK(at_noon(weekly, "2026-12-28") == "optional 2026-12-25");
  CHECK(at_noon(weekly, "2026-12-29").empty());
}

TEST_CASE("a second round starts the check-ins anew") {
  const File file = waiting().interview("2026-12-01T09:00:00-05:00", {}, "2026-12-31");
  CHECK(at_noon(file, "2026-12-14").empty());
  CHECK(at_noon(file, "2026-12-15") == "optional 2026-12-15");
}

TEST_CASE("skipped and snoozed check-ins: that reference, that round") {
  const std::string then = "2026-12-04T09:00:00-05:00";
  CHECK(at_noon(waiting().skipped(then, rule, maria), "2026-12-24").empty());
  CHECK(at_noon(waiting().skipped("2026-11-20T14:00:00-05:00", rule, maria), "2026-12-04") == "optional 2026-12-04");
  CHECK(at_noon(waiting().reference("Sam Roe").skipped(then, rule, {.reference = "Sam Roe"}), "2026-12-04") ==
        "optional 2026-12-04");
  CHECK(at_noon(waiting().snoozed(then, rule, "2026-12-10", maria), "2026-12-09").empty());
  CHECK(at_noon(waiting().snoozed(then, rule, "2026-12-10", maria), "2026-12-10") == "optional 2026-12-04");
}

}  // namespace reference_check_in_test
