#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace brief_reference_test {
namespace {

const std::string rule = "brief-reference";

File with_maria() { return File().interview("2026-11-20T15:00:00-05:00").reference("Maria Lopez"); }

std::string at_noon(const File& file, const std::string& day) { return only(rule, file, day + "T12:00:00-05:00"); }

}  // namespace

TEST_CASE("a reference is briefed within brief_days, then it is late, then over") {
  CHECK(only(rule, with_maria(), "2026-11-20T14:59:00-05:00").empty());
  CHECK(advised(rule, with_maria(), "2026-11-20T15:00:00-05:00") ==
        Lines{"due brief-reference 1/brief-maria 2026-11-22 reference='Maria Lopez'"});
  CHECK(only(rule, with_maria(), "2026-11-22T23:59:00-05:00") == "due 2026-11-22");
  CHECK(only(rule, with_maria(), "2026-11-23T00:00:00-05:00") == "late 2026-11-22");
  CHECK(only(rule, with_maria(), "2026-11-27T23:59:00-05:00") == "late 2026-11-22");
  CHECK(only(rule, with_maria(), "2026-11-28T00:00:00-05:00").empty());
}

TEST_CASE("the days count from the written date of the interview") {
  const File file = File().interview("2026-11-20T23:30:00-05:00").reference("Maria Lopez");
  CHECK(only(rule, file, "2026-11-23T23:59:00+05:30") == "late 2026-11-22");
}

TEST_CASE("a briefing counts from the interview's own moment on") {
  const auto briefed = [](const std::string& at) {
    return at_noon(with_maria().log(at, "reference-briefed", {.reference = "Maria Lopez"}), "2026-11-21");
  };
  CHECK(briefed("2026-11-20T14:59:59-05:00") == "due 2026-11-22");
  CHECK(briefed("2026-11-20T15:00:00-05:00").empty());
  CHECK(briefed("2026-11-20T15:00:01-05:00").empty());
}

TEST_CASE("a briefing on a dated interview's day is after it") {
  const File file = File().interview("2026-11-20").reference("Maria Lopez");
  const About maria{.reference = "Maria Lopez"};
  CHECK(at_noon(File(file).log("2026-11-19T23:59:00-05:00", "reference-briefed", maria), "2026-11-21") ==
        "due 2026-11-22");
  CHECK(at_noon(File(file).log("2026-11-20T00:00:00-05:00", "reference-briefed", maria), "2026-11-21").empty());
}

TEST_CASE("a second round asks for another briefing; a call to the reference ends it for good") {
  const About maria{.reference = "Maria Lopez"};
  File file = with_maria().log("2026-11-21T09:00:00-05:00", "reference-briefed", maria);
  CHECK(at_noon(file, "2026-11-21").empty());
  file.interview("2026-11-24T09:00:00-05:00");
  CHECK(at_noon(file, "2026-11-23").empty());
  CHECK(at_noon(file, "2026-11-24") == "due 2026-11-26");
  file.log("2026-11-18T09:00:00-05:00", "reference-contacted", maria);
  CHECK(at_noon(file, "2026-11-24").empty());
}

TEST_CASE("an invitation does not stop the briefing; an offer, a close and ghosting do") {
  CHECK(at_noon(with_maria().interview("2026-12-10T09:00:00-05:00"), "2026-11-21") == "due 2026-11-22");
  CHECK(at_noon(with_maria().outcome("2026-11-21", "offer"), "2026-11-21").empty());
  CHECK(at_noon(with_maria().outcome("2026-11-21", "rejected"), "2026-11-21").empty());
  const File slow = with_maria().policy("references.brief_lapse_days", 30).policy("ghosted.after_days", 21);
  CHECK(at_noon(slow, "2026-12-10") == "late 2026-11-22");
  CHECK(at_noon(slow, "2026-12-11").empty());
}

TEST_CASE("no briefing before an interview") {
  CHECK(at_noon(File().interview("2026-12-10").reference("Maria Lopez"), "2026-12-09").empty());
}

TEST_CASE("brief_lapse_days may be as few as brief_days") {
  const File file = with_maria().policy("references.brief_days", 1).policy("references.brief_lapse_days", 1);
  CHECK(at_noon(file, "2026-11-21") == "due 2026-11-21");
  CHECK(at_noon(file, "2026-11-22").empty());
}

TEST_CASE("skipped and snoozed briefings: that reference, that round") {
  const About maria{.reference = "Maria Lopez"};
  const std::string then = "2026-11-20T16:00:00-05:00";
  CHECK(at_noon(with_maria().skipped(then, rule, maria), "2026-11-21").empty());
  CHECK(advised(rule, with_maria().reference("Sam Roe").skipped(then, rule, maria), "2026-11-21T12:00:00-05:00") ==
        Lines{"due brief-reference 1/brief-sam 2026-11-22 reference='Sam Roe'"});
  CHECK(at_noon(with_maria().skipped(then, rule, maria).interview("2026-11-24T09:00:00-05:00"), "2026-11-24") ==
        "due 2026-11-26");
  CHECK(at_noon(with_maria().snoozed(then, rule, "2026-11-24", maria), "2026-11-23").empty());
  CHECK(at_noon(with_maria().snoozed(then, rule, "2026-11-24", maria), "2026-11-24") == "late 2026-11-22");
}

TEST_CASE("after a talk by phone a briefing is optional") {
  File file = with_maria();
  file.tracker.applications.front().interviews.front().kind = "phone";
  CHECK(at_noon(file, "2026-11-21") == "optional 2026-11-22");
  CHECK(at_noon(file, "2026-11-27") == "optional 2026-11-22");
  CHECK(at_noon(file, "2026-11-28").empty());
}

TEST_CASE("no briefing while another interview of the day is to come") {
  const File file = with_maria().interview("2026-11-20T17:00:00-05:00");
  CHECK(only(rule, file, "2026-11-20T16:00:00-05:00").empty());
  CHECK(only(rule, file, "2026-11-20T17:00:00-05:00") == "due 2026-11-22");
}

}  // namespace brief_reference_test
