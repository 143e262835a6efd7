#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace withdraw_test {
namespace {

const std::string rule = "withdraw";

File interviewed() { return File().interview("2026-11-20T15:00:00-05:00", {"Nick Claus"}); }
File taken() { return interviewed().elsewhere("2026-11-27", "accepted"); }

std::string at_noon(const File& file, const std::string& day) { return only(rule, file, day + "T12:00:00-05:00"); }

}  // namespace

TEST_CASE("who has accepted elsewhere withdraws within days, then it is late, then over") {
  CHECK(only(rule, taken(), "2026-11-26T23:59:00-05:00").empty());
  CHECK(advised(rule, taken(), "2026-11-27T00:00:00-05:00") ==
        Lines{"due withdraw 1/withdraw 2026-11-30 person='Nick Claus' channel='email'"});
  CHECK(only(rule, taken(), "2026-11-30T23:59:00-05:00") == "due 2026-11-30");
  CHECK(only(rule, taken(), "2026-12-01T00:00:00-05:00") == "late 2026-11-30");
  CHECK(only(rule, taken(), "2026-12-11T23:59:00-05:00") == "late 2026-11-30");
  CHECK(only(rule, taken(), "2026-12-12T00:00:00-05:00").empty());
}

TEST_CASE("withdraw.days and withdraw.lapse_days decide") {
  const File file = taken().policy("withdraw.days", 1).policy("withdraw.lapse_days", 1);
  CHECK(at_noon(file, "2026-11-28") == "due 2026-11-28");
  CHECK(at_noon(file, "2026-11-29").empty());
}

TEST_CASE("it is due on the day of the next interview, if that is earlier") {
  CHECK(at_noon(taken().interview("2026-11-28T15:00:00-05:00"), "2026-11-27") == "due 2026-11-28");
  CHECK(at_noon(taken().interview("2026-12-01T15:00:00-05:00"), "2026-11-27") == "due 2026-11-30");
}

TEST_CASE("what is silent, closed, offered or younger than the acceptance is let be") {
  CHECK(at_noon(File().interview("2026-09-01").elsewhere("2026-11-27", "accepted"), "2026-11-28").empty());
  CHECK(at_noon(taken().outcome("2026-11-25", "rejected"), "2026-11-28").empty());
  CHECK(at_noon(taken().outcome("2026-11-25", "offer"), "2026-11-28").empty());
  const File younger = interviewed().elsewhere("2026-11-19", "accepted");
  CHECK(at_noon(younger, "2026-11-21").empty());
  CHECK(only("thank-you", younger, "2026-11-21T12:00:00-05:00") == "due 2026-11-21T15:00:00-05:00");
  CHECK(at_noon(interviewed().elsewhere("2026-11-20", "accepted"), "2026-11-21") == "due 2026-11-23");
}

TEST_CASE("a taken application has no other to-do, and no hold") {
  const File file = interviewed().task("send").reference("Maria Lopez").elsewhere("2026-11-20", "accepted");
  CHECK(today(file, "2026-11-21T12:00:00-05:00") ==
        Lines{"due withdraw 1/withdraw 2026-11-23 person='Nick Claus' channel='email'"});
  CHECK(hold(file, "2026-11-21T12:00:00-05:00").empty());
}

TEST_CASE("who will not withdraw goes on as before") {
  const File skipped = taken().skipped("2026-11-27T00:00:00-05:00", rule);
  for (const File& file : {skipped, taken().off(rule)}) {
    CHECK(at_noon(file, "2026-11-30").empty());
    CHECK(only("follow-up", file, "2026-11-30T12:00:00-05:00") == "due 2026-11-30");
  }
  CHECK(at_noon(taken().skipped("2026-11-26T23:59:00-05:00", rule), "2026-11-28") == "due 2026-11-30");
}

TEST_CASE("put off, it counts from the day of the acceptance on") {
  const File put_off = taken().snoozed("2026-11-27T09:00:00-05:00", rule, "2026-12-02");
  CHECK(at_noon(put_off, "2026-12-01").empty());
  CHECK(at_noon(put_off, "2026-12-02") == "late 2026-11-30");
}

}  // namespace withdraw_test
