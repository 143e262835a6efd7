#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace follow_up_test {
namespace {

const std::string rule = "follow-up";
/// Promised by Tue 1 Dec: three working days on it is Fri 4 Dec; silence from 29 Dec on.
File promised(const std::string& by = "2026-12-01") { return File().interview(at_three, {"Nick Claus"}, by); }
/// No promise: Sat 28 Nov, so Mon 30 Nov; silence from 18 Dec on.
File open_ended() { return File().interview(at_three, {"Nick Claus"}); }

std::string at_noon(const File& file, const std::string& day) { return only(rule, file, day + "T12:00:00-05:00"); }

}  // namespace

TEST_CASE("a follow-up is advised from F on: the day before, at, after") {
  CHECK(only(rule, promised(), "2026-12-03T23:59:00-05:00").empty());
  CHECK(advised(rule, promised(), "2026-12-04T00:00:00-05:00") ==
        Lines{"due follow-up 1/follow-up 2026-12-04 person='Nick Claus' channel='email'"});
  CHECK(only(rule, promised(), "2026-12-05T00:00:00-05:00") == "due 2026-12-04");
}

TEST_CASE("never on or before the promised date, not even with the least grace") {
  const File file = promised().policy("follow_up.grace_days", 1);
  CHECK(at_noon(file, "2026-12-01").empty());
  CHECK(at_noon(file, "2026-12-02") == "due 2026-12-02");
}

TEST_CASE("a follow-up is late after late_days, and gone on G") {
  CHECK(only(rule, promised(), "2026-12-06T23:59:00-05:00") == "due 2026-12-04");
  CHECK(only(rule, promised(), "2026-12-07T00:00:00-05:00") == "late 2026-12-04");
  CHECK(only(rule, promised(), "2026-12-28T23:59:00-05:00") == "late 2026-12-04");
  CHECK(only(rule, promised(), "2026-12-29T00:00:00-05:00").empty());
}

TEST_CASE("without a promise it is no_promise_days, and on to a working day") {
  CHECK(at_noon(open_ended(), "2026-11-29").empty());
  CHECK(at_noon(open_ended(), "2026-11-30") == "due 2026-11-30");
  CHECK(at_noon(open_ended().count("calendar"), "2026-11-27").empty());
  CHECK(at_noon(open_ended().count("calendar"), "2026-11-28") == "due 2026-11-28");
}

TEST_CASE("weekends and holidays are no days of grace") {
  // Promised by Fri 4 Dec: Mon 7, Tue 8, Wed 9.
  CHECK(at_noon(promised("2026-12-04"), "2026-12-08").empty());
  CHECK(at_noon(promised("2026-12-04"), "2026-12-09") == "due 2026-12-09");
  const File feast = promised("2026-12-04").holiday("2026-12-08");
  CHECK(at_noon(feast, "2026-12-09").empty());
  CHECK(at_noon(feast, "2026-12-10") == "due 2026-12-10");
  CHECK(at_noon(promised("2026-12-04").weekend({}), "2026-12-07") == "due 2026-12-07");
  CHECK(at_noon(promised("2026-12-04").weekend({date::Friday, date::Saturday, date::Sunday}), "2026-12-10") ==
        "due 2026-12-09");
  CHECK(at_noon(promised("2026-12-04").count("calendar").holiday("2026-12-07"), "2026-12-07") == "due 2026-12-07");
}

TEST_CASE("a promise on a weekend counts from there") {
  // Sat 5 Dec: Mon 7, Tue 8, Wed 9.
  CHECK(at_noon(promised("2026-12-05"), "2026-12-08").empty());
  CHECK(at_noon(promised("2026-12-05"), "2026-12-09") == "due 2026-12-09");
}

TEST_CASE("an unpromised follow-up settles over a holiday") {
  const File file = open_ended().holiday("2026-11-30").holiday("2026-12-01");
  CHECK(at_noon(file, "2026-12-01").empty());
  CHECK(at_noon(file, "2026-12-02") == "due 2026-12-02");
}

TEST_CASE("grace over a leap day") {
  // Promised by Fri 25 Feb 2028: Mon 28, Tue 29, Wed 1 March.
  const File file = File().interview("2028-02-21T10:00:00-05:00", {}, "2028-02-25");
  CHECK(at_noon(file, "2028-02-29").empty());
  CHECK(at_noon(file, "2028-03-01") == "due 2028-03-01");
}

TEST_CASE("one follow-up is all: none once it is sent") {
  const File file = promised().log("2026-12-04T09:00:00-05:00", "follow-up");
  CHECK(at_noon(file, "2026-12-03").empty());
  CHECK(at_noon(file, "2026-12-04").empty());
  CHECK(at_noon(file, "2026-12-28").empty());
}

TEST_CASE("a follow-up from before their last word does not count") {
  const File file = promised().log("2026-12-04T09:00:00-05:00", "follow-up").heard("2026-12-07T09:00:00-05:00");
  // Mon 7 Dec + 8 = Tue 15 Dec.
  CHECK(at_noon(file, "2026-12-14").empty());
  CHECK(at_noon(file, "2026-12-15") == "due 2026-12-15");
}

TEST_CASE("a second round starts from zero") {
  const File file =
      promised().log("2026-12-04T09:00:00-05:00", "follow-up").interview("2026-12-07T09:00:00-05:00", {"Ann Lee"});
  CHECK(at_noon(file, "2026-12-05").empty());
  CHECK(at_noon(file, "2026-12-14").empty());
  CHECK(advised(rule, file, "2026-12-15T12:00:00-05:00") ==
        Lines{"due follow-up 1/follow-up 2026-12-15 person='Ann Lee' channel='email'"});
}

TEST_CASE("no follow-up while invited, offered or closed") {
  CHECK(at_noon(promised(), "2026-12-04") == "due 2026-12-04");
  CHECK(at_noon(promised().interview("2026-12-20T09:00:00-05:00"), "2026-12-04").empty());
  CHECK(at_noon(promised().interview("2026-12-20"), "2026-12-04").empty());
  CHECK(at_noon(promised().outcome("2026-12-04", "offer"), "2026-12-04").empty());
  CHECK(at_noon(promised().outcome("2026-12-04", "withdrawn"), "2026-12-04").empty());
  CHECK(at_noon(promised().outcome("2026-12-05", "withdrawn"), "2026-12-04") == "due 2026-12-04");
}

TEST_CASE("no follow-up before any interview") { CHECK(at_noon(File().interview("2026-12-20"), "2026-12-04").empty()); }

TEST_CASE("a skipped follow-up is silent for this wait, not for the next one") {
  const File file = promised().skipped("2026-12-04T09:00:00-05:00", rule);
  CHECK(at_noon(file, "2026-12-04").empty());
  CHECK(at_noon(file, "2026-12-20").empty());
  CHECK(at_noon(File(file).heard("2026-12-07T09:00:00-05:00"), "2026-12-15") == "due 2026-12-15");
  CHECK(at_noon(promised().skipped("2026-11-20T14:59:59-05:00", rule), "2026-12-04") == "due 2026-12-04");
  CHECK(at_noon(promised().skipped(at_three, rule), "2026-12-04").empty());
}

TEST_CASE("a snoozed follow-up comes back on its date, and is due from there") {
  CHECK(at_noon(promised().snoozed("2026-12-04T09:00:00-05:00", rule, "2026-12-08"), "2026-12-07").empty());
  CHECK(at_noon(promised().snoozed("2026-12-04T09:00:00-05:00", rule, "2026-12-08"), "2026-12-08") == "due 2026-12-08");
  CHECK(at_noon(promised().snoozed("2026-12-04T09:00:00-05:00", rule, "2026-12-08"), "2026-12-11") ==
        "late 2026-12-08");
  CHECK(at_noon(promised().snoozed("2026-12-04T09:00:00-05:00", rule, "2026-12-30"), "2026-12-30") == "due 2026-12-30");
}

TEST_CASE("any one silencing entry suffices") {
  const File file = promised()
                        .snoozed("2026-12-04T09:00:00-05:00", rule, "2026-12-20")
                        .snoozed("2026-12-04T10:00:00-05:00", rule, "2026-12-08");
  CHECK(at_noon(file, "2026-12-10").empty());
  CHECK(at_noon(file, "2026-12-20") == "due 2026-12-20");
}

TEST_CASE("no follow-up while something that they wait for is late and not skipped; a call is nothing to wait for") {
  const File file = promised().task("send", "2026-12-02");
  CHECK(at_noon(file, "2026-12-04").empty());
  CHECK(at_noon(File(file).log("2026-12-04T09:00:00-05:00", "task-done", {.task = 1}), "2026-12-04") ==
        "due 2026-12-04");
  CHECK(at_noon(File(file).skipped("2026-12-04T09:00:00-05:00", "requested-task", {.task = 1}), "2026-12-04") ==
        "due 2026-12-04");
  CHECK(at_noon(File(file).snoozed("2026-12-04T09:00:00-05:00", "requested-task", "2026-12-07", {.task = 1}),
                "2026-12-04")
            .empty());
  CHECK(at_noon(promised().task("send", "2026-12-04"), "2026-12-04") == "due 2026-12-04");
  CHECK(at_noon(promised().task("call", "2026-12-02"), "2026-12-04") == "due 2026-12-04");
}

}  // namespace follow_up_test
