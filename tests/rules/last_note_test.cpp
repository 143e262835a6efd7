#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace last_note_test {
namespace {

const std::string rule = "last-note";

/// Promised by Tue 1 Dec: silence from 29 Dec on, and the note is offered until 11 Jan.
File promised() { return File().interview("2026-11-20T15:00:00-05:00", {"Nick Claus"}, "2026-12-01").never_quiet(); }

std::string at_noon(const File& file, const std::string& day) { return only(rule, file, day + "T12:00:00-05:00"); }

}  // namespace

TEST_CASE("a last note is offered from G on: the day before, at, after") {
  CHECK(only(rule, promised(), "2026-12-28T23:59:00-05:00").empty());
  CHECK(advised(rule, promised(), "2026-12-29T00:00:00-05:00") ==
        Lines{"optional last-note 1/last-note 2026-12-29 person='Nick Claus' channel='email'"});
  CHECK(at_noon(promised(), "2026-12-30") == "optional 2026-12-29");
}

TEST_CASE("a last note is offered for offer_days") {
  CHECK(only(rule, promised(), "2027-01-11T23:59:00-05:00") == "optional 2026-12-29");
  CHECK(only(rule, promised(), "2027-01-12T00:00:00-05:00").empty());
  CHECK(at_noon(promised().policy("ghosted.offer_days", 1), "2026-12-29") == "optional 2026-12-29");
  CHECK(at_noon(promised().policy("ghosted.offer_days", 1), "2026-12-30").empty());
}

TEST_CASE("without a promise silence counts from their last word") {
  const File file = File().interview("2026-11-20");
  CHECK(at_noon(file, "2026-12-17").empty());
  CHECK(at_noon(file, "2026-12-18") == "optional 2026-12-18");
  CHECK(at_noon(File(file).heard("2026-11-25T12:00:00-05:00"), "2026-12-22").empty());
  CHECK(at_noon(File(file).heard("2026-11-25T12:00:00-05:00"), "2026-12-23") == "optional 2026-12-23");
}

TEST_CASE("a late follow-up earns reply_days more") {
  CHECK(at_noon(promised().log("2026-12-20T09:00:00-05:00", "follow-up"), "2026-12-29") == "optional 2026-12-29");
  CHECK(at_noon(promised().log("2026-12-21T09:00:00-05:00", "follow-up"), "2026-12-29") == "optional 2026-12-29");
  CHECK(at_noon(promised().log("2026-12-22T09:00:00-05:00", "follow-up"), "2026-12-29").empty());
  CHECK(at_noon(promised().log("2026-12-22T09:00:00-05:00", "follow-up"), "2026-12-30") == "optional 2026-12-30");
}

TEST_CASE("of several follow-ups the last one counts, also one from after G") {
  const File file =
      promised().log("2026-12-28T09:00:00-05:00", "follow-up").log("2026-12-04T09:00:00-05:00", "follow-up");
  CHECK(at_noon(file, "2027-01-04").empty());
  CHECK(at_noon(file, "2027-01-05") == "optional 2027-01-05");
  const File late = promised().log("2026-12-30T09:00:00-05:00", "follow-up");
  CHECK(at_noon(late, "2026-12-29") == "optional 2026-12-29");
  CHECK(at_noon(late, "2026-12-30").empty());
  CHECK(at_noon(late, "2027-01-07") == "optional 2027-01-07");
}

TEST_CASE("one last note is all") {
  const File file = promised().log("2026-12-29T09:00:00-05:00", "last-note");
  CHECK(at_noon(file, "2026-12-29").empty());
  CHECK(at_noon(file, "2027-01-10").empty());
}

TEST_CASE("a last note from before their last word does not count") {
  const File file = promised().log("2026-12-29T09:00:00-05:00", "last-note").heard("2026-12-30T09:00:00-05:00");
  CHECK(at_noon(file, "2027-01-26").empty());
  CHECK(at_noon(file, "2027-01-27") == "optional 2027-01-27");
}

TEST_CASE("no last note while invited, offered or closed") {
  CHECK(at_noon(promised().interview("2027-02-01T09:00:00-05:00"), "2026-12-30").empty());
  CHECK(at_noon(promised().outcome("2026-12-30", "offer"), "2026-12-30").empty());
  CHECK(at_noon(promised().outcome("2026-12-30", "ghosted"), "2026-12-30").empty());
  CHECK(at_noon(promised().outcome("2026-12-31", "ghosted"), "2026-12-30") == "optional 2026-12-29");
}

TEST_CASE("skipped and snoozed last notes, within the wait") {
  const std::string then = "2026-12-29T09:00:00-05:00";
  CHECK(at_noon(promised().skipped(then, rule), "2026-12-30").empty());
  CHECK(at_noon(promised().skipped(then, "follow-up"), "2026-12-30") == "optional 2026-12-29");
  CHECK(at_noon(promised().skipped("2026-11-20T14:00:00-05:00", rule), "2026-12-30") == "optional 2026-12-29");
  CHECK(at_noon(promised().skipped("2026-11-21T14:00:00-05:00", rule).heard("2026-11-22T14:00:00-05:00", "2026-12-01"),
                "2026-12-30") == "optional 2026-12-29");
  CHECK(at_noon(promised().snoozed(then, rule, "2027-01-05"), "2027-01-04").empty());
  CHECK(at_noon(promised().snoozed(then, rule, "2027-01-05"), "2027-01-05") == "optional 2026-12-29");
  CHECK(at_noon(promised().snoozed(then, rule, "2027-01-12"), "2027-01-12").empty());
}

TEST_CASE("a last note waits for a working day, and is offered from there") {
  const File file = File().interview("2026-11-20T15:00:00-05:00", {"Nick Claus"}, "2026-12-01");
  CHECK(at_noon(file, "2026-12-29").empty());
  CHECK(at_noon(file, "2027-01-03").empty());
  CHECK(at_noon(file, "2027-01-04") == "optional 2027-01-04");
  CHECK(at_noon(file, "2027-01-17") == "optional 2027-01-04");
  CHECK(at_noon(file, "2027-01-18").empty());
}

}  // namespace last_note_test
