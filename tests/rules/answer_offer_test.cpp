#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace answer_offer_test {
namespace {

const std::string rule = "answer-offer";

File offered(const std::string& answer_by = "") {
  return File().interview("2026-11-20T15:00:00-05:00", {"Nick Claus"}).outcome("2026-11-27", "offer", answer_by);
}

std::string at_noon(const File& file, const std::string& day) { return only(rule, file, day + "T12:00:00-05:00"); }

}  // namespace

TEST_CASE("an offer is answered by its day: closing before it, late after it, then over") {
  const File file = offered("2026-12-04");
  CHECK(only(rule, file, "2026-11-26T23:59:00-05:00").empty());
  CHECK(advised(rule, file, "2026-11-27T00:00:00-05:00") ==
        Lines{"due answer-offer 1/offer 2026-12-04 person='Nick Claus' channel='email'"});
  CHECK(only(rule, file, "2026-12-02T23:59:00-05:00") == "due 2026-12-04");
  CHECK(only(rule, file, "2026-12-03T00:00:00-05:00") == "closing 2026-12-04");
  CHECK(only(rule, file, "2026-12-04T23:59:00-05:00") == "closing 2026-12-04");
  CHECK(only(rule, file, "2026-12-05T00:00:00-05:00") == "late 2026-12-04");
  CHECK(only(rule, file, "2026-12-18T23:59:00-05:00") == "late 2026-12-04");
  CHECK(only(rule, file, "2026-12-19T00:00:00-05:00").empty());
}

TEST_CASE("an offer without a day is answered within reply_days, then it is late, then over") {
  CHECK(only(rule, offered(), "2026-11-29T23:59:00-05:00") == "due 2026-11-29");
  CHECK(only(rule, offered(), "2026-11-30T00:00:00-05:00") == "late 2026-11-29");
  CHECK(only(rule, offered(), "2026-12-13T23:59:00-05:00") == "late 2026-11-29");
  CHECK(only(rule, offered(), "2026-12-14T00:00:00-05:00").empty());
}

TEST_CASE("closing_days, reply_days and lapse_days decide") {
  const File closing = offered("2026-12-04").policy("offer.closing_days", 0);
  CHECK(at_noon(closing, "2026-12-03") == "due 2026-12-04");
  CHECK(at_noon(closing, "2026-12-04") == "closing 2026-12-04");
  const File early = offered("2026-11-28").policy("offer.closing_days", 7);
  CHECK(at_noon(early, "2026-11-27") == "closing 2026-11-28");
  CHECK(at_noon(offered().policy("offer.reply_days", 1), "2026-11-29") == "late 2026-11-28");
  const File lapsing = offered("2026-12-04").policy("offer.lapse_days", 1);
  CHECK(at_noon(lapsing, "2026-12-05") == "late 2026-12-04");
  CHECK(at_noon(lapsing, "2026-12-06").empty());
}

TEST_CASE("another outcome, or none, has no offer to answer") {
  for (const char* result : {"accepted", "declined", "rejected", "withdrawn", "ghosted"})
    CHECK(at_noon(offered().outcome("2026-11-28", result), "2026-11-28").empty());
  CHECK(at_noon(File().interview("2026-11-20T15:00:00-05:00"), "2026-11-28").empty());
}

TEST_CASE("an answer goes the contact's way, not by phone where they asked for no calls or on the day after the talk") {
  const File by_phone = offered().person("Nick Claus", "nick@initech.example", "+1 555 0100", "phone");
  const auto way = [](const File& file, const std::string& day) {
    return advised(rule, file, day + "T12:00:00-05:00");
  };
  const std::string start = "due answer-offer 1/offer 2026-11-29 person='Nick Claus' channel=";
  CHECK(way(by_phone, "2026-11-28") == Lines{start + "'phone'"});
  CHECK(way(File(by_phone).no_calls(), "2026-11-28") == Lines{start + "'email'"});
  CHECK(way(File(by_phone).interview("2026-11-27T15:00:00-05:00"), "2026-11-28") == Lines{start + "'email'"});
}

TEST_CASE("a skipped or snoozed answer counts from the day of the offer on") {
  CHECK(at_noon(offered().skipped("2026-11-27T00:00:00-05:00", rule), "2026-11-28").empty());
  CHECK(at_noon(offered().skipped("2026-11-26T23:59:00-05:00", rule), "2026-11-28") == "due 2026-11-29");
  const File put_off = offered().snoozed("2026-11-27T09:00:00-05:00", rule, "2026-12-01");
  CHECK(at_noon(put_off, "2026-11-30").empty());
  CHECK(at_noon(put_off, "2026-12-01") == "late 2026-11-29");
  CHECK(at_noon(offered().off(rule), "2026-11-28").empty());
}

}  // namespace answer_offer_test
