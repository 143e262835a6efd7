// What moves: interviews called off, missed and put off, dates to ask on, quiet times, outcomes taken back.
#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;
using followup::LogEntry;

namespace moves_test {
namespace {

/// Without a promise the follow-up day is Mon 30 Nov, and silence counts from Fri 18 Dec on.
File interviewed(const std::string& by = "") { return File().interview(at_three, {}, by); }

std::string at_noon(const File& file, const std::string& on) { return situation(file, on + "T12:00:00-05:00"); }

}  // namespace

TEST_CASE("an application without an interview waits from when it was recorded") {
  const File file = created("2026-11-20T18:00:00-05:00");
  CHECK(at_noon(file, "2026-11-21") == "waiting since=2026-11-20 F=2026-11-30 G=2026-12-18 n=0");
  CHECK(at_noon(File(file).heard("2026-11-24T09:00:00-05:00"), "2026-11-25") ==
        "waiting since=2026-11-24 F=2026-12-02 G=2026-12-22 n=0");
}

TEST_CASE("an interview that is called off is none, and a word of theirs") {
  const File file = interviewed().interview("2026-12-02T10:00:00-05:00");
  CHECK(at_noon(file, "2026-11-26") == "upcoming round=1 n=0");
  const File off = File(file).log("2026-11-25T09:00:00-05:00", "called-off", {.interview = 2});
  CHECK(at_noon(off, "2026-11-24") == "upcoming round=1 n=0");
  CHECK(at_noon(off, "2026-11-26") == "waiting round=1 since=2026-11-25 F=2026-12-03 G=2026-12-23 n=0");
  CHECK(at_noon(off, "2026-12-02") == "waiting round=1 since=2026-11-25 F=2026-12-03 G=2026-12-23 n=0");
  CHECK(advised("prepare", off, "2026-12-02T09:00:00-05:00").empty());
}

TEST_CASE("a missed interview is asked about at once") {
  const File file = interviewed().log("2026-11-20T16:00:00-05:00", "missed", {.interview = 1});
  CHECK(at_noon(file, "2026-11-21") == "follow-up-due since=2026-11-20 F=2026-11-20 G=2026-12-18 n=0");
  CHECK(only("follow-up", file, "2026-11-21T12:00:00-05:00") == "due 2026-11-20");
}

TEST_CASE("a moved interview has its old time until the move is seen") {
  const File file = interviewed()
                        .interview("2026-12-09T10:00:00-05:00")
                        .moved("2026-11-25T09:00:00-05:00", 2, "2026-12-02T10:00:00-05:00");
  CHECK(hold(file, "2026-11-24T12:00:00-05:00") == "upcoming 2026-12-02");
  CHECK(hold(file, "2026-11-25T00:00:00-05:00") == "upcoming 2026-12-09");
}

TEST_CASE("an interview that was called off and gets another date goes on") {
  const File file = interviewed()
                        .interview("2026-12-09T10:00:00-05:00")
                        .log("2026-11-24T09:00:00-05:00", "called-off", {.interview = 2})
                        .moved("2026-11-25T09:00:00-05:00", 2, "2026-12-02T10:00:00-05:00");
  CHECK(at_noon(file, "2026-11-24") == "waiting round=1 since=2026-11-24 F=2026-12-02 G=2026-12-22 n=0");
  CHECK(at_noon(file, "2026-11-26") == "upcoming round=1 n=0");
}

TEST_CASE("a day to ask on takes the place of a promise, without grace, until they name a day for the decision") {
  const File file = heard(interviewed("2026-12-01"), "2026-11-23T09:00:00-05:00", {.ask_on = day("2026-12-03")});
  CHECK(at_noon(file, "2026-11-24") ==
        "waiting round=1 since=2026-11-23 promise=2026-12-01 F=2026-12-03 G=2026-12-31 n=0");
  CHECK(at_noon(File(file).heard("2026-11-24T09:00:00-05:00", "2026-12-08"), "2026-11-25") ==
        "waiting round=1 since=2026-11-24 promise=2026-12-08 F=2026-12-11 G=2027-01-05 n=0");
}

TEST_CASE("a day to ask on may be a weekend; they named it") {
  const File file = heard(interviewed(), "2026-11-23T09:00:00-05:00", {.ask_on = day("2026-12-05")});
  CHECK(at_noon(file, "2026-11-24") == "waiting round=1 since=2026-11-23 F=2026-12-05 G=2027-01-02 n=0");
}

TEST_CASE("who names no date any more takes the promise back") {
  const File file = heard(interviewed("2026-12-10"), "2026-11-23T09:00:00-05:00", {.no_date = true});
  CHECK(at_noon(file, "2026-11-22") ==
        "waiting round=1 since=2026-11-20 promise=2026-12-10 F=2026-12-15 G=2027-01-07 n=0");
  CHECK(at_noon(file, "2026-11-24") == "waiting round=1 since=2026-11-23 F=2026-12-01 G=2026-12-21 n=0");
}

TEST_CASE("a promise holds through the next talk, but not to be asked about sooner than that allows") {
  const auto twice = [](const std::string& by) {
    return File().interview("2026-11-10T15:00:00-05:00", {}, by).interview(at_three);
  };
  CHECK(at_noon(twice("2026-12-01"), "2026-11-21") ==
        "waiting round=2 since=2026-11-20 promise=2026-12-01 F=2026-12-04 G=2026-12-29 n=0");
  CHECK(at_noon(twice("2026-11-24"), "2026-11-21") ==
        "waiting round=2 since=2026-11-20 promise=2026-11-24 F=2026-11-30 G=2026-12-22 n=0");
  CHECK(at_noon(twice("2026-11-20"), "2026-11-21") == "waiting round=2 since=2026-11-20 F=2026-11-30 G=2026-12-18 n=0");
}

TEST_CASE("until a quiet time is over and grace after it there is no follow-up") {
  const File word = heard(interviewed(), "2026-11-23T09:00:00-05:00", {.quiet_until = day("2026-12-15")});
  CHECK(at_noon(word, "2026-11-24") == "waiting round=1 since=2026-11-23 F=2026-12-18 G=2027-01-12 n=0");
  const File automatic =
      heard(interviewed(), "2026-11-23T09:00:00-05:00", {.quiet_until = day("2026-12-15"), .auto_reply = true});
  CHECK(at_noon(automatic, "2026-11-24") == "waiting round=1 since=2026-11-20 F=2026-12-18 G=2027-01-12 n=0");
}

TEST_CASE("nobody decides between the years") {
  CHECK(at_noon(interviewed("2026-12-23"), "2026-11-24") ==
        "waiting round=1 since=2026-11-20 promise=2026-12-23 F=2027-01-06 G=2027-01-20 n=0");
  File file = interviewed("2026-12-23");
  file.tracker.policy.quiet.emplace();
  CHECK(at_noon(file, "2026-11-24") ==
        "waiting round=1 since=2026-11-20 promise=2026-12-23 F=2026-12-28 G=2027-01-20 n=0");
}

TEST_CASE("a follow-up that is put off puts the silence off") {
  const File file = interviewed().snoozed("2026-12-01T09:00:00-05:00", "follow-up", "2026-12-14");
  CHECK(at_noon(file, "2026-12-02") == "follow-up-due round=1 since=2026-11-20 F=2026-11-30 G=2026-12-22 n=0");
}

TEST_CASE("an outcome that is taken back counts until then") {
  File file = interviewed();
  LogEntry back{.kind = followup::LogKind::outcome, .result = followup::Result::rejected, .on = day("2026-11-24")};
  file = heard(file, "2026-11-26T09:00:00-05:00", back);
  CHECK(at_noon(file, "2026-11-23") == "waiting round=1 since=2026-11-20 F=2026-11-30 G=2026-12-18 n=0");
  CHECK(at_noon(file, "2026-11-25") == "closed round=1 n=0 outcome=rejected");
  CHECK(at_noon(file, "2026-11-27") == "waiting round=1 since=2026-11-20 F=2026-11-30 G=2026-12-18 n=0");
}

}  // namespace moves_test
