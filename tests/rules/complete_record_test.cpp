#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace complete_record_test {
namespace {

const std::string rule = "complete-record";
const std::string now = "2026-11-21T12:00:00-05:00";

/// What is said to be missing, or the whole surprise.
std::string missing(const File& file, const std::string& when = now) {
  const Lines lines = advised(rule, file, when);
  if (lines.empty()) return "";
  const std::size_t found = lines.front().find("missing=");
  return lines.size() == 1 && found != std::string::npos ? lines.front().substr(found + 8) : "more than one";
}

File complete() { return File().interview(at_three, {"Nick Claus"}, "2026-12-01"); }

}  // namespace

TEST_CASE("a complete record asks for nothing") { CHECK(missing(complete()).empty()); }

TEST_CASE("what is missing is named in order") {
  CHECK(advised(rule, File().interview(at_three), now) ==
        Lines{"optional complete-record 1/record 2026-11-27 interview=1 missing=interviewers,decision-date"});
  CHECK(missing(File().interview(at_three, {"Nick Claus"}).person("Nick Claus", "", "")) ==
        "contact,preference,decision-date");
  CHECK(missing(complete().person("Nick Claus", "", "+1 555 0100")) == "preference");
  CHECK(missing(complete().person("Nick Claus", "", "", "post")) == "contact");
}

TEST_CASE("every person of the round needs an address, one of them a preference") {
  File file = File().interview(at_three, {"Nick Claus", "Ann Lee"}, "2026-12-01");
  CHECK(missing(File(file).person("Ann Lee", "", "", "")) == "contact");
  CHECK(missing(File(file).person("Ann Lee", "ann@initech.example", "", "")).empty());
}

TEST_CASE("people of other rounds do not matter") {
  CHECK(missing(complete().person("Sam Roe", "", "", "")).empty());
  CHECK(missing(complete().interview("2026-11-10", {"Sam Roe"}).person("Sam Roe", "", "", "")).empty());
}

TEST_CASE("a decision date is no longer missed once they have spoken") {
  const auto after = [](const std::string& at) {
    return missing(File().interview(at_three, {"Nick Claus"}).heard(at));
  };
  CHECK(after("2026-11-20T14:59:59-05:00") == "decision-date");
  CHECK(after(at_three).empty());
  CHECK(after("2026-11-21T10:00:00-05:00").empty());
  CHECK(after("2026-11-22T10:00:00-05:00") == "decision-date");
}

TEST_CASE("a promise that was over before the interview is missing") {
  CHECK(missing(File().interview(at_three, {"Nick Claus"}, "2026-11-19")) == "decision-date");
  CHECK(missing(File().interview(at_three, {"Nick Claus"}, "2026-11-20")).empty());
}

TEST_CASE("no decision date is asked for once invited again") {
  CHECK(missing(File().interview(at_three).interview("2026-12-10")) == "interviewers");
  CHECK(missing(File().interview(at_three, {"Nick Claus"}).interview("2026-12-10")).empty());
}

TEST_CASE("the record is asked for until gap_days after the round") {
  const File file = File().interview(at_three);
  CHECK(only(rule, file, "2026-11-20T14:59:00-05:00").empty());
  CHECK(only(rule, file, "2026-11-20T15:00:00-05:00") == "optional 2026-11-27");
  CHECK(only(rule, file, "2026-11-27T23:59:00-05:00") == "optional 2026-11-27");
  CHECK(only(rule, file, "2026-11-28T00:00:00-05:00").empty());
  CHECK(only(rule, File(file).policy("record.gap_days", 1), "2026-11-22T00:00:00-05:00").empty());
}

TEST_CASE("a second round has a record of its own; a promise holds through it") {
  const File file = complete().interview("2026-11-23T09:00:00-05:00");
  CHECK(advised(rule, file, "2026-11-23T12:00:00-05:00") ==
        Lines{"optional complete-record 1/record 2026-11-30 interview=2 missing=interviewers"});
}

TEST_CASE("no record is asked for once offered or closed") {
  CHECK(missing(File().interview(at_three).outcome("2026-11-21", "offer")).empty());
  CHECK(missing(File().interview(at_three).outcome("2026-11-21", "accepted")).empty());
  CHECK(missing(File().interview(at_three).outcome("2026-11-22", "accepted")) == "interviewers,decision-date");
}

TEST_CASE("skipped and snoozed records, within the round") {
  const std::string gaps = "interviewers,decision-date";
  CHECK(missing(File().interview(at_three).skipped("2026-11-20T14:59:59-05:00", rule)) == gaps);
  CHECK(missing(File().interview(at_three).skipped(at_three, rule)).empty());
  CHECK(missing(File().interview(at_three).skipped(at_three, rule).interview("2026-11-21T11:00:00-05:00")) == gaps);
  const File snoozed = File().interview(at_three).snoozed(at_three, rule, "2026-11-23");
  CHECK(missing(snoozed, "2026-11-22T23:59:00-05:00").empty());
  CHECK(missing(snoozed, "2026-11-23T00:00:00-05:00") == gaps);
}

}  // namespace complete_record_test
