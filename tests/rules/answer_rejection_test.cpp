#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace answer_rejection_test {
namespace {

const std::string rule = "answer-rejection";

File rejected() {
  return File().interview("2026-11-20T15:00:00-05:00", {"Nick Claus"}).outcome("2026-11-27", "rejected");
}

}  // namespace

TEST_CASE("a rejection may be answered until it lapses") {
  CHECK(only(rule, rejected(), "2026-11-26T23:59:00-05:00").empty());
  CHECK(advised(rule, rejected(), "2026-11-27T00:00:00-05:00") ==
        Lines{"optional answer-rejection 1/answer 2026-11-29 person='Nick Claus' channel='email'"});
  CHECK(only(rule, rejected(), "2026-11-29T23:59:00-05:00") == "optional 2026-11-29");
  CHECK(only(rule, rejected(), "2026-11-30T00:00:00-05:00") == "optional 2026-11-29");
  CHECK(only(rule, rejected(), "2026-12-04T23:59:00-05:00") == "optional 2026-11-29");
  CHECK(only(rule, rejected(), "2026-12-05T00:00:00-05:00").empty());
}

TEST_CASE("the answer is the only advice of a closed application") {
  File file = rejected().task("send").reference("Maria Lopez").interview("2026-11-28T09:00:00-05:00");
  CHECK(today(file, "2026-11-27T12:00:00-05:00") ==
        Lines{"optional answer-rejection 1/answer 2026-11-29 person='Nick Claus' channel='email'"});
}

TEST_CASE("no other outcome is answered") {
  for (const char* result : {"offer", "accepted", "declined", "withdrawn", "ghosted"})
    CHECK(only(rule, File().interview("2026-11-20").outcome("2026-11-27", result), "2026-11-27T12:00:00Z").empty());
}

TEST_CASE("a rejection-reply ends it from when it is seen") {
  const File file = rejected().log("2026-11-28T09:00:00-05:00", "rejection-reply");
  CHECK(only(rule, file, "2026-11-27T23:59:00-05:00") == "optional 2026-11-29");
  CHECK(only(rule, file, "2026-11-28T00:00:00-05:00").empty());
}

TEST_CASE("lapse_days may be as few as reply_days") {
  const File file = rejected().policy("rejection.reply_days", 1).policy("rejection.lapse_days", 1);
  CHECK(only(rule, file, "2026-11-28T12:00:00-05:00") == "optional 2026-11-28");
  CHECK(only(rule, file, "2026-11-29T00:00:00-05:00").empty());
}

TEST_CASE("a rejection without any held interview still has its contact") {
  const File nobody = File().interview("2026-12-20", {"Nick Claus"}).outcome("2026-11-27", "rejected");
  CHECK(advised(rule, nobody, "2026-11-27T12:00:00-05:00") ==
        Lines{"optional answer-rejection 1/answer 2026-11-29 person='Nick Claus' channel='email'"});
  CHECK(advised(rule, File(nobody).contact("Nick Claus"), "2026-11-27T12:00:00-05:00") ==
        Lines{"optional answer-rejection 1/answer 2026-11-29 person='Nick Claus' channel='email'"});
}

TEST_CASE("a skipped or snoozed answer") {
  const std::string then = "2026-11-27T09:00:00-05:00";
  CHECK(only(rule, rejected().skipped(then, rule), "2026-11-28T09:00:00-05:00").empty());
  CHECK(only(rule, rejected().snoozed(then, rule, "2026-12-01"), "2026-11-30T23:59:00-05:00").empty());
  CHECK(only(rule, rejected().snoozed(then, rule, "2026-12-01"), "2026-12-01T00:00:00-05:00") == "optional 2026-11-29");
  CHECK(only(rule, rejected().snoozed(then, rule, "2026-12-05"), "2026-12-05T00:00:00-05:00").empty());
}

}  // namespace answer_rejection_test
