#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace tell_of_offer_test {
namespace {

const std::string rule = "tell-of-offer";

File interviewed() { return File().interview("2026-11-20T15:00:00-05:00", {"Nick Claus"}); }
File with_offer(const std::string& answer_by = "") { return interviewed().elsewhere("2026-11-23", "offer", answer_by); }

std::string at_noon(const File& file, const std::string& day) { return only(rule, file, day + "T12:00:00-05:00"); }

}  // namespace

TEST_CASE("the others are told of an offer until it has to be answered, closing towards the end") {
  const File file = with_offer("2026-12-01");
  CHECK(only(rule, file, "2026-11-22T23:59:00-05:00").empty());
  CHECK(advised(rule, file, "2026-11-23T00:00:00-05:00") ==
        Lines{"optional tell-of-offer 1/tell 2026-12-01 person='Nick Claus' offer=2 channel='email'"});
  CHECK(only(rule, file, "2026-11-29T23:59:00-05:00") == "optional 2026-12-01");
  CHECK(only(rule, file, "2026-11-30T00:00:00-05:00") == "closing 2026-12-01");
  CHECK(only(rule, file, "2026-12-01T23:59:00-05:00") == "closing 2026-12-01");
  CHECK(only(rule, file, "2026-12-02T00:00:00-05:00").empty());
}

TEST_CASE("of an offer without a day they are told while it may be answered") {
  CHECK(only(rule, with_offer(), "2026-11-23T12:00:00-05:00") == "optional 2026-11-23");
  CHECK(only(rule, with_offer(), "2026-12-07T23:59:00-05:00") == "optional 2026-11-23");
  CHECK(only(rule, with_offer(), "2026-12-08T00:00:00-05:00").empty());
  CHECK(at_noon(with_offer().policy("offer.lapse_days", 1), "2026-11-25").empty());
}

TEST_CASE("of several offers it is the one to be answered first, then the lowest id") {
  CHECK(advised(rule, with_offer().elsewhere("2026-11-24", "offer", "2026-12-03"), "2026-11-24T12:00:00-05:00") ==
        Lines{"optional tell-of-offer 1/tell 2026-12-03 person='Nick Claus' offer=3 channel='email'"});
  CHECK(advised(rule, with_offer("2026-12-03").elsewhere("2026-11-23", "offer", "2026-12-03"),
                "2026-11-24T12:00:00-05:00") ==
        Lines{"optional tell-of-offer 1/tell 2026-12-03 person='Nick Claus' offer=2 channel='email'"});
}

TEST_CASE("who was told on the day of the offer or later is told once; that asks as well") {
  const File told = with_offer().log("2026-11-23T00:00:00-05:00", "told-of-offer");
  CHECK(at_noon(told, "2026-11-24").empty());
  CHECK(situation(told, "2026-11-24T12:00:00-05:00") ==
        "followed-up round=1 since=2026-11-20 F=2026-11-30 G=2026-12-18 n=1");
  CHECK(at_noon(with_offer().log("2026-11-22T23:59:00-05:00", "told-of-offer"), "2026-11-24") == "optional 2026-11-23");
}

TEST_CASE("the follow-up waits while they are to be told") {
  const File file = with_offer("2026-12-01");
  CHECK(only("follow-up", file, "2026-12-01T12:00:00-05:00").empty());
  CHECK(only("follow-up", file, "2026-12-02T12:00:00-05:00") == "due 2026-11-30");
  const File skipped = with_offer("2026-12-01").skipped("2026-11-24T09:00:00-05:00", rule);
  CHECK(only("follow-up", skipped, "2026-12-01T12:00:00-05:00") == "due 2026-11-30");
}

TEST_CASE(
    "those who wait for an interview are told, and those who were followed up; the silent and the closed are not") {
  CHECK(at_noon(with_offer().interview("2026-12-05T09:00:00-05:00"), "2026-11-24") == "optional 2026-11-23");
  CHECK(at_noon(with_offer().log("2026-11-23T09:00:00-05:00", "follow-up"), "2026-11-24") == "optional 2026-11-23");
  CHECK(at_noon(File().interview("2026-09-01").elsewhere("2026-11-23", "offer"), "2026-11-24").empty());
  CHECK(at_noon(with_offer().outcome("2026-11-23", "rejected"), "2026-11-24").empty());
  CHECK(at_noon(with_offer().outcome("2026-11-23", "offer"), "2026-11-24").empty());
}

TEST_CASE("they are told in writing") {
  const File file = with_offer().person("Nick Claus", "nick@initech.example", "+1 555 0100", "phone");
  CHECK(advised(rule, file, "2026-11-24T12:00:00-05:00") ==
        Lines{"optional tell-of-offer 1/tell 2026-11-23 person='Nick Claus' offer=2 channel='email'"});
}

TEST_CASE("skipped and snoozed, it counts from the day of the offer on") {
  CHECK(at_noon(with_offer().skipped("2026-11-23T00:00:00-05:00", rule), "2026-11-24").empty());
  CHECK(at_noon(with_offer().skipped("2026-11-22T23:59:00-05:00", rule), "2026-11-24") == "optional 2026-11-23");
  const File put_off = with_offer().snoozed("2026-11-23T09:00:00-05:00", rule, "2026-11-26");
  CHECK(at_noon(put_off, "2026-11-25").empty());
  CHECK(at_noon(put_off, "2026-11-26") == "optional 2026-11-23");
  CHECK(at_noon(with_offer().off(rule), "2026-11-24").empty());
}

}  // namespace tell_of_offer_test
