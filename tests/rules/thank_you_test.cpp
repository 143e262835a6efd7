#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace thank_you_test {
namespace {

const std::string rule = "thank-you";

File timed() { return File().interview("2026-11-20T15:00:00-05:00", {"Nick Claus"}); }
File dated() { return File().interview("2026-11-20", {"Nick Claus"}); }

std::string nick(const File& file, const std::string& now) { return only(rule, file, now); }

}  // namespace

TEST_CASE("thanks are due from the interview on, for 24 hours") {
  CHECK(nick(timed(), "2026-11-20T14:59:00-05:00").empty());
  CHECK(advised(rule, timed(), "2026-11-20T15:00:00-05:00") ==
        Lines{"due thank-you 1/nick 2026-11-21T15:00:00-05:00 interview=1 person='Nick Claus' channel='email'"});
  CHECK(nick(timed(), "2026-11-21T14:59:00-05:00") == "due 2026-11-21T15:00:00-05:00");
  CHECK(nick(timed(), "2026-11-21T14:59:59-05:00") == "due 2026-11-21T15:00:00-05:00");
}

TEST_CASE("thanks are closing from 24 hours on, late from 48") {
  CHECK(nick(timed(), "2026-11-21T15:00:00-05:00") == "closing 2026-11-22T15:00:00-05:00");
  CHECK(nick(timed(), "2026-11-21T15:01:00-05:00") == "closing 2026-11-22T15:00:00-05:00");
  CHECK(nick(timed(), "2026-11-22T14:59:00-05:00") == "closing 2026-11-22T15:00:00-05:00");
  CHECK(nick(timed(), "2026-11-22T15:00:00-05:00") == "late 2026-11-22T15:00:00-05:00");
  CHECK(nick(timed(), "2026-11-22T15:01:00-05:00") == "late 2026-11-22T15:00:00-05:00");
}

TEST_CASE("thanks lapse after lapse_days, at the end of the day") {
  CHECK(nick(timed(), "2026-11-27T23:59:00-05:00") == "late 2026-11-22T15:00:00-05:00");
  CHECK(nick(timed(), "2026-11-28T00:00:00-05:00").empty());
}

TEST_CASE("the hours are elapsed time, over a change of clocks as well") {
  const File file = File().interview("2026-03-07T15:00:00-05:00", {"Nick Claus"});
  CHECK(nick(file, "2026-03-08T15:59:00-04:00") == "due 2026-03-08T15:00:00-05:00");
  CHECK(nick(file, "2026-03-08T16:00:00-04:00") == "closing 2026-03-09T15:00:00-05:00");
  CHECK(nick(file, "2026-03-09T15:59:00-04:00") == "closing 2026-03-09T15:00:00-05:00");
  CHECK(nick(file, "2026-03-09T16:00:00-04:00") == "late 2026-03-09T15:00:00-05:00");
}

TEST_CASE("the hours do not travel; lapsing goes by today, wherever that is") {
  CHECK(nick(timed(), "2026-11-22T01:29:00+05:30") == "due 2026-11-21T15:00:00-05:00");
  CHECK(nick(timed(), "2026-11-22T01:30:00+05:30") == "closing 2026-11-22T15:00:00-05:00");
  CHECK(nick(timed(), "2026-11-27T23:59:00+14:00") == "late 2026-11-22T15:00:00-05:00");
  CHECK(nick(timed(), "2026-11-28T00:00:00+14:00").empty());
}

TEST_CASE("of a dated interview hours are whole days from the end of its day") {
  CHECK(nick(dated(), "2026-11-19T23:59:00-05:00").empty());
  CHECK(nick(dated(), "2026-11-20T00:00:00-05:00") == "due 2026-11-21");
  CHECK(nick(dated(), "2026-11-21T23:59:00-05:00") == "due 2026-11-21");
  CHECK(nick(dated(), "2026-11-22T00:00:00-05:00") == "closing 2026-11-22");
  CHECK(nick(dated(), "2026-11-22T23:59:00-05:00") == "closing 2026-11-22");
  CHECK(nick(dated(), "2026-11-23T00:00:00-05:00") == "late 2026-11-22");
  CHECK(nick(dated(), "2026-11-27T23:59:00-05:00") == "late 2026-11-22");
  CHECK(nick(dated(), "2026-11-28T00:00:00-05:00").empty());
}

TEST_CASE("hours of a dated interview are rounded up to days") {
  File file = dated().policy("thank_you.target_hours", 25).policy("thank_you.limit_hours", 49);
  CHECK(nick(file, "2026-11-22T23:59:00-05:00") == "due 2026-11-22");
  CHECK(nick(file, "2026-11-23T00:00:00-05:00") == "closing 2026-11-23");
  CHECK(nick(file, "2026-11-24T00:00:00-05:00") == "late 2026-11-23");
  file = dated().policy("thank_you.target_hours", 1).policy("thank_you.limit_hours", 24);
  CHECK(nick(file, "2026-11-21T23:59:00-05:00") == "due 2026-11-21");
  CHECK(nick(file, "2026-11-22T00:00:00-05:00") == "late 2026-11-21");
}

TEST_CASE("the shortest hours of the policy") {
  const File file = timed().policy("thank_you.target_hours", 1).policy("thank_you.limit_hours", 1);
  CHECK(nick(file, "2026-11-20T15:59:59-05:00") == "due 2026-11-20T16:00:00-05:00");
  CHECK(nick(file, "2026-11-20T16:00:00-05:00") == "late 2026-11-20T16:00:00-05:00");
}

TEST_CASE("thanks may lapse before they are late") {
  const File file = timed().policy("thank_you.limit_hours", 168).policy("thank_you.lapse_days", 3);
  CHECK(nick(file, "2026-11-23T23:59:00-05:00") == "closing 2026-11-27T15:00:00-05:00");
  CHECK(nick(file, "2026-11-24T00:00:00-05:00").empty());
}

TEST_CASE("from F on the thanks for the round go into the follow-up") {
  // Promised by Fri 20 Nov: F is Wed 25 Nov.
  const File file = File().interview("2026-11-20T15:00:00-05:00", {"Nick Claus"}, "2026-11-20");
  CHECK(nick(file, "2026-11-24T23:59:00-05:00") == "late 2026-11-22T15:00:00-05:00");
  CHECK(nick(file, "2026-11-25T00:00:00-05:00").empty());
  File invited = file;
  CHECK(nick(invited.interview("2026-12-10T09:00:00-05:00"), "2026-11-27T23:59:00-05:00") ==
        "late 2026-11-22T15:00:00-05:00");
  File offered = file;
  CHECK(nick(offered.outcome("2026-11-24", "offer"), "2026-11-27T23:59:00-05:00") == "late 2026-11-22T15:00:00-05:00");
  CHECK(nick(offered, "2026-11-28T00:00:00-05:00").empty());
}

TEST_CASE("an earlier round's thanks do not end with F") {
  // R is the second round, promised by Mon 23 Nov: F is Thu 26 Nov. Ann was met in the first.
  const File file = File()
                        .interview("2026-11-20T15:00:00-05:00", {"Ann Lee"})
                        .interview("2026-11-23T15:00:00-05:00", {"Nick Claus"}, "2026-11-23");
  CHECK(advised(rule, file, "2026-11-25T23:59:00-05:00").size() == 2);
  CHECK(advised(rule, file, "2026-11-26T00:00:00-05:00") ==
        Lines{"late thank-you 1/ann 2026-11-22T15:00:00-05:00 interview=1 person='Ann Lee' channel='email'"});
  CHECK(advised(rule, file, "2026-11-28T00:00:00-05:00").empty());
}

TEST_CASE("a later word from them moves F, and with it the end of the thanks") {
  File file = File().interview("2026-11-20T15:00:00-05:00", {"Nick Claus"}, "2026-11-20");
  file.heard("2026-11-24T12:00:00-05:00", "2026-12-01");
  CHECK(nick(file, "2026-11-27T23:59:00-05:00") == "late 2026-11-22T15:00:00-05:00");
}

TEST_CASE("who meets a person twice thanks once, for the later talk") {
  const File file = File()
                        .interview("2026-11-20T15:00:00-05:00", {"Nick Claus"})
                        .interview("2026-11-21T10:00:00-05:00", {"Nick Claus"});
  CHECK(advised(rule, file, "2026-11-21T09:59:00-05:00") ==
        Lines{"due thank-you 1/nick 2026-11-21T15:00:00-05:00 interview=1 person='Nick Claus' channel='email'"});
  CHECK(advised(rule, file, "2026-11-21T10:00:00-05:00") ==
        Lines{"due thank-you 1/nick 2026-11-22T10:00:00-05:00 interview=2 person='Nick Claus' channel='email'"});
}

TEST_CASE("thanks are fulfilled by the person and the interview") {
  const std::string now = "2026-11-21T10:30:00-05:00";
  const File twice = File()
                         .interview("2026-11-20T15:00:00-05:00", {"Nick Claus", "Ann Lee"})
                         .interview("2026-11-21T10:00:00-05:00", {"Nick Claus"});
  const std::string for_nick =
      "due thank-you 1/nick 2026-11-22T10:00:00-05:00 interview=2 person='Nick Claus' channel='email'";
  const std::string for_ann =
      "due thank-you 1/ann 2026-11-21T15:00:00-05:00 interview=1 person='Ann Lee' channel='email'";
  const auto thanked = [&](int interview, const std::string& person) {
    return advised(rule, File(twice).log(now, "thank-you", {.interview = interview, .person = person}), now);
  };
  CHECK(advised(rule, twice, now) == Lines{for_ann, for_nick});
  CHECK(thanked(1, "Nick Claus") == Lines{for_ann, for_nick});
  CHECK(thanked(2, "Nick Claus") == Lines{for_ann});
  CHECK(thanked(1, "Ann Lee") == Lines{for_nick});
}

TEST_CASE("thanks that are logged for tomorrow are not seen; for later today they are") {
  File file = timed().log("2026-11-21T09:00:00-05:00", "thank-you", {.interview = 1, .person = "Nick Claus"});
  CHECK(nick(file, "2026-11-20T23:59:00-05:00") == "due 2026-11-21T15:00:00-05:00");
  CHECK(nick(file, "2026-11-21T00:00:00-05:00").empty());
}

TEST_CASE("thanks of one moment stand in the order of the talk") {
  const File file = File().interview("2026-11-20T15:00:00-05:00", {"Sam Roe", "Ann Lee", "Nick Claus"});
  CHECK(advised(rule, file, "2026-11-20T16:00:00-05:00") ==
        Lines{"due thank-you 1/sam 2026-11-21T15:00:00-05:00 interview=1 person='Sam Roe' channel='email'",
              "due thank-you 1/ann 2026-11-21T15:00:00-05:00 interview=1 person='Ann Lee' channel='email'",
              "due thank-you 1/nick 2026-11-21T15:00:00-05:00 interview=1 person='Nick Claus' channel='email'"});
}

TEST_CASE("thanks go by post to who prefers that, else by e-mail, whatever the policy's channel") {
  const std::string now = "2026-11-20T16:00:00-05:00";
  const std::string start = "due thank-you 1/nick 2026-11-21T15:00:00-05:00 interview=1 person='Nick Claus' channel=";
  const auto preferring = [&](const std::string& word) {
    return advised(rule, timed().channel("phone").person("Nick Claus", "", "", word), now);
  };
  CHECK(preferring("post") == Lines{start + "'post'"});
  CHECK(preferring("phone") == Lines{start + "'email'"});
  CHECK(preferring("email") == Lines{start + "'email'"});
  CHECK(preferring("") == Lines{start + "'email'"});
}

TEST_CASE("nobody met, nobody to thank; nothing once the application is closed") {
  CHECK(nick(File().interview("2026-11-20T15:00:00-05:00"), "2026-11-20T16:00:00-05:00").empty());
  CHECK(nick(timed().outcome("2026-11-20", "declined"), "2026-11-20T16:00:00-05:00").empty());
  CHECK(nick(timed().outcome("2026-11-21", "declined"), "2026-11-20T16:00:00-05:00") ==
        "due 2026-11-21T15:00:00-05:00");
  CHECK(nick(timed().outcome("2026-11-20", "offer"), "2026-11-20T16:00:00-05:00") == "due 2026-11-21T15:00:00-05:00");
}

TEST_CASE("skipped thanks: for that person and that interview") {
  const std::string now = "2026-11-21T10:30:00-05:00";
  const auto skipping = [&](int interview, const std::string& person) {
    return advised(rule,
                   File()
                       .interview("2026-11-20T15:00:00-05:00", {"Nick Claus"})
                       .interview("2026-11-21T10:00:00-05:00", {"Nick Claus", "Ann Lee"})
                       .skipped("2026-11-20T16:00:00-05:00", rule, {.interview = interview, .person = person}),
                   now)
        .size();
  };
  CHECK(skipping(1, "Nick Claus") == 2);
  CHECK(skipping(2, "Nick Claus") == 1);
  CHECK(skipping(2, "Ann Lee") == 1);
}

TEST_CASE("snoozed thanks come back on their date, as late as they are by then") {
  const File file =
      timed().snoozed("2026-11-20T16:00:00-05:00", rule, "2026-11-23", {.interview = 1, .person = "Nick Claus"});
  CHECK(nick(file, "2026-11-22T23:59:00-05:00").empty());
  CHECK(nick(file, "2026-11-23T00:00:00-05:00") == "late 2026-11-22T15:00:00-05:00");
}

TEST_CASE("thanks that are not late yet outlive F") {
  const File file = File()
                        .interview("2026-11-20T15:00:00-05:00", {"Nick Claus"}, "2026-11-20")
                        .policy("thank_you.limit_hours", 168)
                        .policy("thank_you.lapse_days", 14);
  CHECK(nick(file, "2026-11-25T00:00:00-05:00") == "closing 2026-11-27T15:00:00-05:00");
  CHECK(nick(file, "2026-11-27T14:59:00-05:00") == "closing 2026-11-27T15:00:00-05:00");
  CHECK(nick(file, "2026-11-27T15:00:00-05:00").empty());
}

TEST_CASE("who is met once more on the same day is thanked for the later talk") {
  const File file = timed().interview("2026-11-20T17:00:00-05:00", {"Nick Claus"});
  CHECK(nick(file, "2026-11-20T16:00:00-05:00").empty());
  CHECK(nick(file, "2026-11-20T17:00:00-05:00") == "due 2026-11-21T17:00:00-05:00");
}

TEST_CASE("nobody is thanked for an interview that is off") {
  CHECK(
      nick(timed().log("2026-11-20T15:30:00-05:00", "missed", {.interview = 1}), "2026-11-20T16:00:00-05:00").empty());
}

}  // namespace thank_you_test
