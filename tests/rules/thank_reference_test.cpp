#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace thank_reference_test {
namespace {

const std::string rule = "thank-reference";
const About maria{.reference = "Maria Lopez"};

File called() {
  return File()
      .interview("2026-11-20T15:00:00-05:00")
      .reference("Maria Lopez")
      .log("2026-11-24T10:00:00-05:00", "reference-contacted", maria);
}

std::string at_noon(const File& file, const std::string& day) { return only(rule, file, day + "T12:00:00-05:00"); }

}  // namespace

TEST_CASE("a reference who was called is thanked until it lapses") {
  CHECK(only(rule, called(), "2026-11-23T23:59:00-05:00").empty());
  CHECK(advised(rule, called(), "2026-11-24T10:00:00-05:00") ==
        Lines{"optional thank-reference 1/thank-maria 2026-11-26 reference='Maria Lopez'"});
  CHECK(only(rule, called(), "2026-12-01T23:59:00-05:00") == "optional 2026-11-26");
  CHECK(only(rule, called(), "2026-12-02T00:00:00-05:00").empty());
}

TEST_CASE("thank_days and thank_lapse_days decide") {
  const File file = called().policy("references.thank_days", 1).policy("references.thank_lapse_days", 1);
  CHECK(at_noon(file, "2026-11-25") == "optional 2026-11-25");
  CHECK(at_noon(file, "2026-11-26").empty());
}

TEST_CASE("thanks count after the last call; another call asks for them again") {
  File file = called().log("2026-11-24T11:00:00-05:00", "reference-thanked", maria);
  CHECK(at_noon(file, "2026-11-25").empty());
  file.log("2026-11-25T10:00:00-05:00", "reference-contacted", maria);
  CHECK(at_noon(file, "2026-11-25") == "optional 2026-11-27");
  const File before = File(called()).log("2026-11-24T09:00:00-05:00", "reference-thanked", maria);
  CHECK(at_noon(before, "2026-11-25") == "optional 2026-11-26");
}

TEST_CASE("who was not called is not thanked") {
  const File file = called().reference("Sam Roe");
  CHECK(advised(rule, file, "2026-11-25T12:00:00-05:00") ==
        Lines{"optional thank-reference 1/thank-maria 2026-11-26 reference='Maria Lopez'"});
}

TEST_CASE("thanks are due in every stage") {
  for (const char* result : {"offer", "accepted", "declined", "rejected", "withdrawn", "ghosted"})
    CHECK(at_noon(called().outcome("2026-11-25", result), "2026-11-25") == "optional 2026-11-26");
  CHECK(at_noon(called().interview("2026-12-05T09:00:00-05:00"), "2026-11-25") == "optional 2026-11-26");
  CHECK(at_noon(called().elsewhere("2026-11-25", "accepted"), "2026-11-25") == "optional 2026-11-26");
}

TEST_CASE("skipped and snoozed thanks: that reference, that call") {
  CHECK(at_noon(called().skipped("2026-11-24T11:00:00-05:00", rule, maria), "2026-11-25").empty());
  CHECK(at_noon(called().skipped("2026-11-24T09:00:00-05:00", rule, maria), "2026-11-25") == "optional 2026-11-26");
  const File put_off = called().snoozed("2026-11-24T11:00:00-05:00", rule, "2026-11-27", maria);
  CHECK(at_noon(put_off, "2026-11-26").empty());
  CHECK(at_noon(put_off, "2026-11-27") == "optional 2026-11-26");
  CHECK(at_noon(called().off(rule), "2026-11-25").empty());
}

}  // namespace thank_reference_test
