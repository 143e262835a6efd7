#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace wait_test {
namespace {

File timed(const std::string& by = "") { return File().interview(at_three, {}, by); }

std::string at_noon(const File& file, const std::string& day) { return situation(file, day + "T12:00:00-05:00"); }

}  // namespace

TEST_CASE("a timed interview is held from its moment on, whatever the offset") {
  CHECK(situation(timed(), "2026-11-20T14:59:59-05:00") == "upcoming n=0");
  CHECK(situation(timed(), at_three) == "waiting round=1 since=2026-11-20 F=2026-11-30 G=2026-12-18 n=0");
  CHECK(situation(timed(), "2026-11-21T01:29:59+05:30") == "upcoming n=0");
  CHECK(situation(timed(), "2026-11-21T01:30:00+05:30") ==
        "waiting round=1 since=2026-11-20 F=2026-11-30 G=2026-12-18 n=0");
}

TEST_CASE("a dated interview is held from the start of its day on, where the reader is") {
  const File file = File().interview("2026-11-20");
  CHECK(situation(file, "2026-11-19T23:59:59-05:00") == "upcoming n=0");
  CHECK(situation(file, "2026-11-20T00:00:00-05:00") ==
        "waiting round=1 since=2026-11-20 F=2026-11-30 G=2026-12-18 n=0");
  CHECK(situation(file, "2026-11-20T00:00:00+14:00") ==
        "waiting round=1 since=2026-11-20 F=2026-11-30 G=2026-12-18 n=0");
}

TEST_CASE("the round is the latest held interview, not the one recorded last") {
  const File file = File().interview("2026-11-20T15:00:00-05:00").interview("2026-11-18T15:00:00-05:00");
  CHECK(at_noon(file, "2026-11-21") == "waiting round=1 since=2026-11-20 F=2026-11-30 G=2026-12-18 n=0");
}

TEST_CASE("of interviews at one moment the one recorded last is the round") {
  CHECK(at_noon(timed().interview("2026-11-20T20:00:00Z"), "2026-11-21") ==
        "waiting round=2 since=2026-11-20 F=2026-11-30 G=2026-12-18 n=0");
}

TEST_CASE("a dated interview counts as the start of its day") {
  const std::string second = "waiting round=2 since=2026-11-20 F=2026-11-30 G=2026-12-18 n=0";
  const std::string first = "waiting round=1 since=2026-11-20 F=2026-11-30 G=2026-12-18 n=0";
  CHECK(at_noon(File().interview("2026-11-20").interview("2026-11-20T09:00:00-05:00"), "2026-11-20") == second);
  CHECK(at_noon(File().interview("2026-11-20T09:00:00-05:00").interview("2026-11-20"), "2026-11-20") == first);
  CHECK(at_noon(File().interview("2026-11-20").interview("2026-11-20T00:00:00-05:00"), "2026-11-20") == second);
  CHECK(at_noon(File().interview("2026-11-20T00:00:00-05:00").interview("2026-11-20"), "2026-11-20") == second);
}

TEST_CASE("with a promise F counts grace from it, and G silence") {
  CHECK(at_noon(timed("2026-12-01"), "2026-11-21") ==
        "waiting round=1 since=2026-11-20 promise=2026-12-01 F=2026-12-04 G=2026-12-29 n=0");
}

TEST_CASE("a promise of the interview's own day holds, an earlier one has been overtaken") {
  CHECK(at_noon(timed("2026-11-20"), "2026-11-21") ==
        "waiting round=1 since=2026-11-20 promise=2026-11-20 F=2026-11-25 G=2026-12-18 n=0");
  CHECK(at_noon(timed("2026-11-19"), "2026-11-21") == "waiting round=1 since=2026-11-20 F=2026-11-30 G=2026-12-18 n=0");
}

TEST_CASE("a later word overtakes a promise that is past or of its own day, and keeps one that is not") {
  CHECK(at_noon(timed("2026-11-24").heard("2026-11-24T09:00:00-05:00"), "2026-11-25") ==
        "waiting round=1 since=2026-11-24 F=2026-12-02 G=2026-12-22 n=0");
  CHECK(at_noon(timed("2026-11-25").heard("2026-11-24T09:00:00-05:00"), "2026-11-25") ==
        "waiting round=1 since=2026-11-24 promise=2026-11-25 F=2026-11-30 G=2026-12-23 n=0");
  CHECK(at_noon(timed("2026-11-24").heard("2026-11-25T09:00:00-05:00"), "2026-11-25") ==
        "waiting round=1 since=2026-11-25 F=2026-12-03 G=2026-12-23 n=0");
}

TEST_CASE("the promise is the one stated last, even if that is an earlier date") {
  const File file = timed("2026-12-01")
                        .heard("2026-11-24T09:00:00-05:00", "2026-12-10")
                        .heard("2026-11-23T09:00:00-05:00", "2026-12-15");
  CHECK(at_noon(file, "2026-11-25") ==
        "waiting round=1 since=2026-11-24 promise=2026-12-10 F=2026-12-15 G=2027-01-07 n=0");
  CHECK(at_noon(timed("2026-12-01").heard("2026-11-24T09:00:00-05:00", "2026-11-26"), "2026-11-25") ==
        "waiting round=1 since=2026-11-24 promise=2026-11-26 F=2026-12-01 G=2026-12-24 n=0");
}

TEST_CASE("a date that was overtaken does not bring the one before it back") {
  const File file = timed("2026-12-20").heard("2026-11-24T09:00:00-05:00", "2026-11-23");
  CHECK(at_noon(file, "2026-11-25") == "waiting round=1 since=2026-11-24 F=2026-12-02 G=2026-12-22 n=0");
}

TEST_CASE("what was heard before the round is no word after it, but what it promised holds") {
  CHECK(at_noon(timed().heard("2026-11-20T14:59:59-05:00", "2026-12-10"), "2026-11-21") ==
        "waiting round=1 since=2026-11-20 promise=2026-12-10 F=2026-12-15 G=2027-01-07 n=0");
  CHECK(at_noon(timed().heard("2026-11-20T14:59:59-05:00", "2026-11-23"), "2026-11-21") ==
        "waiting round=1 since=2026-11-20 promise=2026-11-23 F=2026-11-30 G=2026-12-21 n=0");
  CHECK(at_noon(timed().heard(at_three, "2026-11-23"), "2026-11-21") ==
        "waiting round=1 since=2026-11-20 promise=2026-11-23 F=2026-11-26 G=2026-12-21 n=0");
  CHECK(at_noon(timed().heard(at_three, "2026-12-10"), "2026-11-21") ==
        "waiting round=1 since=2026-11-20 promise=2026-12-10 F=2026-12-15 G=2027-01-07 n=0");
  CHECK(at_noon(File().interview("2026-11-20").heard("2026-11-20T00:00:00-05:00", "2026-12-10"), "2026-11-21") ==
        "waiting round=1 since=2026-11-20 promise=2026-12-10 F=2026-12-15 G=2027-01-07 n=0");
  CHECK(at_noon(File().interview("2026-11-20").heard("2026-11-19T23:59:59-05:00", "2026-12-10"), "2026-11-21") ==
        "waiting round=1 since=2026-11-20 promise=2026-12-10 F=2026-12-15 G=2027-01-07 n=0");
}

TEST_CASE("after a dated interview goes by the written date, not by the moment") {
  // 20 Nov 01:00 in India is 19 Nov in New York; it is written as the 20th.
  CHECK(at_noon(File().interview("2026-11-20").heard("2026-11-20T01:00:00+05:30", "2026-12-10"), "2026-11-21") ==
        "waiting round=1 since=2026-11-20 promise=2026-12-10 F=2026-12-15 G=2027-01-07 n=0");
}

TEST_CASE("since is the latest written date, whatever the order of the moments") {
  // The later moment is written with the earlier date.
  const File file = timed().heard("2026-11-25T01:00:00+05:30").heard("2026-11-24T16:00:00-05:00");
  CHECK(at_noon(file, "2026-11-26") == "waiting round=1 since=2026-11-25 F=2026-12-03 G=2026-12-23 n=0");
}

TEST_CASE("follow-ups count from the beginning of the wait") {
  const std::string plain = "follow-up-due round=1 since=2026-11-20 promise=2026-11-24 F=2026-11-27 G=2026-12-22 n=0";
  const std::string once = "followed-up round=1 since=2026-11-20 promise=2026-11-24 F=2026-11-27 G=2026-12-22 n=1";
  CHECK(at_noon(timed("2026-11-24"), "2026-11-27") == plain);
  CHECK(at_noon(timed("2026-11-24").log("2026-11-20T14:59:59-05:00", "follow-up"), "2026-11-27") == plain);
  CHECK(at_noon(timed("2026-11-24").log(at_three, "follow-up"), "2026-11-27") == once);
  CHECK(at_noon(timed("2026-11-24").log("2026-11-27T09:00:00-05:00", "follow-up"), "2026-11-27") == once);
  CHECK(at_noon(timed("2026-11-24").log("2026-11-28T09:00:00-05:00", "follow-up"), "2026-11-27") == plain);
}

TEST_CASE("of entries at one moment the later in the log is after the other") {
  const std::string moment = "2026-11-23T09:00:00-05:00";
  CHECK(at_noon(timed().heard(moment).log(moment, "follow-up"), "2026-11-24") ==
        "followed-up round=1 since=2026-11-23 F=2026-12-01 G=2026-12-21 n=1");
  CHECK(at_noon(timed().log(moment, "follow-up").heard(moment), "2026-11-24") ==
        "waiting round=1 since=2026-11-23 F=2026-12-01 G=2026-12-21 n=0");
  CHECK(at_noon(timed().heard(moment, "2026-12-01").heard(moment, "2026-12-08"), "2026-11-24") ==
        "waiting round=1 since=2026-11-23 promise=2026-12-08 F=2026-12-11 G=2027-01-05 n=0");
}

TEST_CASE("a follow-up gives them reply_days, if that is later") {
  const auto followed = [](const std::string& day) {
    return situation(timed("2026-11-24").log(day + "T09:00:00-05:00", "follow-up"), "2026-12-20T12:00:00-05:00");
  };
  const std::string start = "followed-up round=1 since=2026-11-20 promise=2026-11-24 F=2026-11-27 ";
  CHECK(followed("2026-12-14") == start + "G=2026-12-22 n=1");
  CHECK(followed("2026-12-15") == start + "G=2026-12-23 n=1");
}

TEST_CASE("entries are seen by moment or by written date") {
  const std::string unheard = "waiting round=1 since=2026-11-20 F=2026-11-30 G=2026-12-18 n=0";
  const std::string heard = "waiting round=1 since=2026-11-23 F=2026-12-01 G=2026-12-21 n=0";
  const File evening = timed().heard("2026-11-23T20:00:00-05:00");
  CHECK(situation(evening, "2026-11-22T23:59:59-05:00") == unheard);
  CHECK(situation(evening, "2026-11-23T00:00:00-05:00") == heard);
  // Heard on the 24th in India, while it is still the 23rd here.
  const File abroad = timed().heard("2026-11-24T06:00:00+05:30");
  CHECK(situation(abroad, "2026-11-23T19:29:59-05:00") == unheard);
  CHECK(situation(abroad, "2026-11-23T19:30:00-05:00") ==
        "waiting round=1 since=2026-11-24 F=2026-12-02 G=2026-12-22 n=0");
}

TEST_CASE("after_days over a leap day") {
  CHECK(situation(File().interview("2028-02-10"), "2028-02-11T00:00:00Z") ==
        "waiting round=1 since=2028-02-10 F=2028-02-18 G=2028-03-09 n=0");
}

TEST_CASE("the stages change at the start of F and of G") {
  const std::string rest = " round=1 since=2026-11-20 promise=2026-12-01 F=2026-12-04 G=2026-12-29 n=";
  const File file = timed("2026-12-01");
  CHECK(situation(file, "2026-12-03T23:59:59-05:00") == "waiting" + rest + "0");
  CHECK(situation(file, "2026-12-04T00:00:00-05:00") == "follow-up-due" + rest + "0");
  CHECK(situation(file, "2026-12-28T23:59:59-05:00") == "follow-up-due" + rest + "0");
  CHECK(situation(file, "2026-12-29T00:00:00-05:00") == "ghosted" + rest + "0");
  const File sent = File(file).log("2026-12-04T09:00:00-05:00", "follow-up");
  CHECK(situation(sent, "2026-12-28T23:59:59-05:00") == "followed-up" + rest + "1");
  CHECK(situation(sent, "2026-12-29T00:00:00-05:00") == "ghosted" + rest + "1");
}

TEST_CASE("any later word revives a ghosted application") {
  const std::string day = "2027-01-15";
  CHECK(at_noon(timed().heard("2027-01-14T09:00:00-05:00"), day) ==
        "waiting round=1 since=2027-01-14 F=2027-01-22 G=2027-02-11 n=0");
  CHECK(at_noon(timed().interview("2027-01-20"), day) == "upcoming round=1 n=0");
  CHECK(at_noon(timed().interview("2027-01-15"), day) ==
        "waiting round=2 since=2027-01-15 F=2027-01-25 G=2027-02-12 n=0");
}

TEST_CASE("an outcome counts from its date on; an offer and a close end the wait") {
  const std::string wait = " round=1 since=2026-11-20 F=2026-11-30 G=2026-12-18 n=0";
  CHECK(at_noon(timed().outcome("2026-11-26", "rejected"), "2026-11-25") == "waiting" + wait);
  CHECK(at_noon(timed().outcome("2026-11-25", "rejected"), "2026-11-25") == "closed round=1 n=0 outcome=rejected");
  CHECK(at_noon(timed().outcome("2026-11-25", "offer"), "2026-11-25") == "offered round=1 n=0 outcome=offer");
  CHECK(at_noon(timed().interview("2026-12-20").outcome("2026-11-25", "offer"), "2026-11-25") ==
        "offered round=1 n=0 outcome=offer");
}

TEST_CASE("upcoming beats ghosted") {
  CHECK(at_noon(timed().interview("2027-03-01"), "2027-01-15").starts_with("upcoming"));
}

TEST_CASE("late in the calendar F may be after G; silence comes first") {
  File file = timed("2026-12-01").policy("follow_up.grace_days", 10).policy("ghosted.after_days", 21);
  file.policy("follow_up.no_promise_days", 20).weekend({date::Friday, date::Saturday, date::Sunday}).never_quiet();
  for (const char* feast : {"2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10"}) file.holiday(feast);
  CHECK(situation(file, "2026-12-21T12:00:00-05:00") ==
        "waiting round=1 since=2026-11-20 promise=2026-12-01 F=2026-12-24 G=2026-12-22 n=0");
  CHECK(hold(file, "2026-12-21T12:00:00-05:00") == "waiting 2026-12-22");
  CHECK(situation(file, "2026-12-22T12:00:00-05:00") ==
        "ghosted round=1 since=2026-11-20 promise=2026-12-01 F=2026-12-24 G=2026-12-22 n=0");
}

}  // namespace wait_test
