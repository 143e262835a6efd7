#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace hold_test {
namespace {

/// Promised by Tue 1 Dec: F is Fri 4 Dec, N Tue 29 Dec, offered until 11 Jan.
File promised() { return File().interview("2026-11-20T15:00:00-05:00", {"Nick Claus"}, "2026-12-01").never_quiet(); }

std::string at_noon(const File& file, const std::string& day) { return hold(file, day + "T12:00:00-05:00"); }

const std::string then = "2026-12-04T09:00:00-05:00";

}  // namespace

TEST_CASE("hold still until F while waiting, and no longer") {
  CHECK(at_noon(promised(), "2026-11-19") == "upcoming 2026-11-20");
  CHECK(at_noon(promised(), "2026-11-20").empty());
  CHECK(at_noon(promised(), "2026-11-21") == "waiting 2026-12-04");
  CHECK(at_noon(promised(), "2026-12-03") == "waiting 2026-12-04");
  CHECK(at_noon(promised(), "2026-12-04").empty());
}

TEST_CASE("hold still until the day of the last note once followed up") {
  CHECK(at_noon(promised().log(then, "follow-up"), "2026-12-04") == "followed-up 2026-12-29");
  CHECK(at_noon(promised().log("2026-12-24T09:00:00-05:00", "follow-up"), "2026-12-29") == "followed-up 2027-01-01");
}

TEST_CASE("hold still until the next interview, and not while it is not known whether one was held") {
  const File file = promised().interview("2027-02-01T09:00:00-05:00").interview("2027-01-20");
  CHECK(at_noon(file, "2026-12-04") == "upcoming 2027-01-20");
  CHECK(at_noon(file, "2027-01-20").empty());
  CHECK(at_noon(file, "2027-01-21") == "upcoming 2027-02-01");
}

TEST_CASE("a skipped follow-up holds until the day of the last note") {
  CHECK(at_noon(promised().skipped(then, "follow-up"), "2026-12-04") == "follow-up-due 2026-12-29");
  CHECK(at_noon(promised().skipped(then, "last-note"), "2026-12-04").empty());
}

TEST_CASE("a snoozed follow-up holds until its date, which puts the silence off") {
  const auto snoozed = [](const std::string& until) { return promised().snoozed(then, "follow-up", until); };
  CHECK(at_noon(snoozed("2026-12-10"), "2026-12-09") == "follow-up-due 2026-12-10");
  CHECK(at_noon(snoozed("2026-12-10"), "2026-12-10").empty());
  CHECK(at_noon(snoozed("2026-12-28"), "2026-12-09") == "follow-up-due 2026-12-28");
  CHECK(at_noon(snoozed("2026-12-29"), "2026-12-09") == "follow-up-due 2026-12-29");
  CHECK(at_noon(snoozed("2026-12-30"), "2026-12-09") == "follow-up-due 2026-12-30");
}

TEST_CASE("skipped beats snoozed, in either order") {
  CHECK(at_noon(promised().snoozed(then, "follow-up", "2026-12-10").skipped(then, "follow-up"), "2026-12-05") ==
        "follow-up-due 2026-12-29");
  CHECK(at_noon(promised().skipped(then, "follow-up").snoozed(then, "follow-up", "2026-12-10"), "2026-12-05") ==
        "follow-up-due 2026-12-29");
}

TEST_CASE("while waiting a snoozed follow-up holds longer, and a skipped one until the day of the last note") {
  const std::string early = "2026-11-21T09:00:00-05:00";
  CHECK(at_noon(promised().snoozed(early, "follow-up", "2026-12-10"), "2026-11-22") == "waiting 2026-12-10");
  CHECK(at_noon(promised().snoozed(early, "follow-up", "2026-12-01"), "2026-11-22") == "waiting 2026-12-04");
  CHECK(at_noon(promised().skipped(early, "follow-up"), "2026-11-22") == "waiting 2026-12-29");
}

TEST_CASE("what they wait for comes first: no hold while it is to be sent, one until it is if it is put off") {
  const File late = promised().task("send", "2026-12-02");
  CHECK(at_noon(late, "2026-12-04").empty());
  const auto put_off = [&](const std::string& until) {
    return File(late).snoozed(then, "requested-task", until, {.task = 1});
  };
  CHECK(at_noon(put_off("2026-12-08"), "2026-12-04") == "follow-up-due 2026-12-08");
  CHECK(at_noon(put_off("2026-12-08"), "2026-12-08").empty());
  CHECK(at_noon(put_off("2026-12-31"), "2026-12-04") == "follow-up-due 2026-12-29");
}

TEST_CASE("between silence and a working day the last note waits") {
  const File file = File().interview("2026-11-20T15:00:00-05:00", {"Nick Claus"}, "2026-12-01");
  CHECK(at_noon(file, "2026-12-29") == "ghosted 2027-01-04");
  CHECK(at_noon(file, "2027-01-03") == "ghosted 2027-01-04");
  CHECK(at_noon(file, "2027-01-04").empty());
}

TEST_CASE("no hold while the last note is offered; afterwards for good, for shown_days") {
  CHECK(at_noon(promised(), "2026-12-29").empty());
  CHECK(at_noon(promised(), "2027-01-11").empty());
  CHECK(at_noon(promised(), "2027-01-12") == "ghosted for good");
  CHECK(at_noon(promised(), "2027-01-18") == "ghosted for good");
  CHECK(at_noon(promised(), "2027-01-19").empty());
  CHECK(at_noon(promised().policy("ghosted.shown_days", 0), "2027-01-12").empty());
}

TEST_CASE("for good once the last note is sent or skipped") {
  const std::string day = "2026-12-29T09:00:00-05:00";
  CHECK(at_noon(promised().log(day, "last-note"), "2026-12-29") == "ghosted for good");
  CHECK(at_noon(promised().skipped(day, "last-note"), "2026-12-29") == "ghosted for good");
}

TEST_CASE("a snoozed last note holds until its date, or for good if it is over by then") {
  const auto snoozed = [](const std::string& until) {
    return promised().snoozed("2026-12-29T09:00:00-05:00", "last-note", until);
  };
  CHECK(at_noon(snoozed("2027-01-11"), "2026-12-30") == "ghosted 2027-01-11");
  CHECK(at_noon(snoozed("2027-01-11"), "2027-01-11").empty());
  CHECK(at_noon(snoozed("2027-01-12"), "2026-12-30") == "ghosted for good");
  CHECK(at_noon(snoozed("2027-01-05").skipped("2026-12-29T10:00:00-05:00", "last-note"), "2026-12-30") ==
        "ghosted for good");
}

TEST_CASE("neither an offer nor a close is held") {
  CHECK(at_noon(promised().outcome("2026-11-21", "offer"), "2026-11-21").empty());
  CHECK(at_noon(promised().outcome("2026-11-21", "rejected"), "2026-11-21").empty());
}

}  // namespace hold_test
