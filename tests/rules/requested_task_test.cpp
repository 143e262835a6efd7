#include "catch.hpp"
#include "rules/build.hpp"

using namespace followup::testing;

namespace requested_task_test {
namespace {

const std::string rule = "requested-task";
/// Asked for by Tue 24 Nov; two working days before that it is Fri 20 Nov.
File asked() { return File().interview(at_three).task("send", "2026-11-24"); }

}  // namespace

TEST_CASE("a task without a day is due today, whatever day it is") {
  const File file = File().interview(at_three).task("reply");
  CHECK(advised(rule, file, "2026-11-20T15:01:00-05:00") == Lines{"due requested-task 1/task-1 2026-11-20 task=1"});
  CHECK(advised(rule, file, "2026-11-25T09:00:00-05:00") == Lines{"due requested-task 1/task-1 2026-11-25 task=1"});
}

TEST_CASE("a task is optional until lead_days before its day, then due") {
  const File file = File().interview(at_three).task("send", "2026-11-30");
  CHECK(only(rule, file, "2026-11-20T16:00:00-05:00") == "optional 2026-11-30");
  CHECK(only(rule, file, "2026-11-25T23:59:00-05:00") == "optional 2026-11-30");
  CHECK(only(rule, file, "2026-11-26T00:00:00-05:00") == "due 2026-11-30");
  CHECK(only(rule, File(file).count("calendar"), "2026-11-27T23:59:00-05:00") == "optional 2026-11-30");
  CHECK(only(rule, File(file).count("calendar"), "2026-11-28T00:00:00-05:00") == "due 2026-11-30");
}

TEST_CASE("one's own work knows holidays, but no quiet days") {
  const File file = File().interview(at_three).task("send", "2026-12-29");
  CHECK(only(rule, file, "2026-12-24T12:00:00-05:00") == "optional 2026-12-29");
  CHECK(only(rule, file, "2026-12-25T12:00:00-05:00") == "due 2026-12-29");
  CHECK(only(rule, File(file).holiday("2026-12-25"), "2026-12-24T12:00:00-05:00") == "due 2026-12-29");
}

TEST_CASE("a task is not wanted before a day, and then due, or late two days after if they named no other") {
  File file = File().interview(at_three).task("call");
  file.tracker.applications.front().tasks.front().from = followup::parse_day("2026-11-24");
  CHECK(only(rule, file, "2026-11-23T23:59:00-05:00").empty());
  CHECK(only(rule, file, "2026-11-24T00:00:00-05:00") == "due 2026-11-24");
  CHECK(only(rule, file, "2026-11-26T23:59:00-05:00") == "due 2026-11-24");
  CHECK(only(rule, file, "2026-11-27T00:00:00-05:00") == "late 2026-11-24");
}

TEST_CASE("a task that is due at a moment is late after it") {
  File file = File().interview(at_three).task("call");
  file.tracker.applications.front().tasks.front().due = followup::parse_when("2026-11-24T15:00:00-05:00");
  CHECK(only(rule, file, "2026-11-24T15:00:00-05:00") == "due 2026-11-24T15:00:00-05:00");
  CHECK(only(rule, file, "2026-11-24T15:00:01-05:00") == "late 2026-11-24T15:00:00-05:00");
}

TEST_CASE("a task is late from the day after its day") {
  CHECK(only(rule, asked(), "2026-11-24T23:59:00-05:00") == "due 2026-11-24");
  CHECK(only(rule, asked(), "2026-11-25T00:00:00-05:00") == "late 2026-11-24");
}

TEST_CASE("lead_days may be none at all") {
  CHECK(only(rule, asked().policy("requested_task.lead_days", 0), "2026-11-23T23:59:00-05:00") ==
        "optional 2026-11-24");
  CHECK(only(rule, asked().policy("requested_task.lead_days", 0), "2026-11-24T00:00:00-05:00") == "due 2026-11-24");
}

TEST_CASE("a task on a leap day") {
  const File file = File().interview("2028-02-25T10:00:00Z").task("send", "2028-03-01");
  CHECK(only(rule, file, "2028-02-27T23:59:00Z") == "optional 2028-03-01");
  CHECK(only(rule, file, "2028-02-28T00:00:00Z") == "due 2028-03-01");
  CHECK(only(rule, file, "2028-02-29T00:00:00Z") == "due 2028-03-01");
  CHECK(only(rule, file, "2028-03-02T00:00:00Z") == "late 2028-03-01");
}

TEST_CASE("a task that is done is silent, the others are not") {
  const File file = asked().task("call").log("2026-11-23T10:00:00-05:00", "task-done", {.task = 1});
  CHECK(advised(rule, file, "2026-11-23T09:59:00-05:00") == Lines{"due requested-task 1/task-2 2026-11-23 task=2"});
  CHECK(advised(rule, file, "2026-11-22T23:59:00-05:00") ==
        Lines{"due requested-task 1/task-2 2026-11-22 task=2", "due requested-task 1/task-1 2026-11-24 task=1"});
}

TEST_CASE("a task stays late until the last note is no longer offered") {
  // Without a word since 20 Nov it is silence from 18 Dec on, and over with 1 Jan.
  CHECK(only(rule, asked(), "2026-12-18T09:00:00-05:00") == "late 2026-11-24");
  CHECK(only(rule, asked(), "2026-12-31T23:59:00-05:00") == "late 2026-11-24");
  CHECK(only(rule, asked(), "2027-01-01T00:00:00-05:00").empty());
}

TEST_CASE("a task outlives an offer, an acceptance, an invitation, a missing interview; no other end") {
  const std::string now = "2026-11-26T09:00:00-05:00";
  CHECK(only(rule, asked().outcome("2026-11-26", "offer"), now) == "late 2026-11-24");
  CHECK(only(rule, asked().interview("2026-12-10T09:00:00-05:00"), now) == "late 2026-11-24");
  CHECK(only(rule, File().interview("2026-12-10").task("send", "2026-11-24"), now) == "late 2026-11-24");
  CHECK(only(rule, asked().outcome("2026-11-26", "accepted"), now) == "late 2026-11-24");
  for (const char* result : {"declined", "rejected", "withdrawn", "ghosted"}) {
    CHECK(only(rule, asked().outcome("2026-11-26", result), now).empty());
    CHECK(only(rule, asked().outcome("2026-11-27", result), now) == "late 2026-11-24");
  }
}

TEST_CASE("a skipped task is silent for good, and only that one, and only under its rule") {
  const std::string now = "2026-12-20T09:00:00-05:00";
  const std::string then = "2026-11-20T16:00:00-05:00";
  CHECK(only(rule, asked().skipped(then, rule, {.task = 1}), now).empty());
  CHECK(only(rule, asked().task("call").skipped(then, rule, {.task = 2}), now) == "late 2026-11-24");
  CHECK(only(rule, asked().skipped(then, "prepare", {.interview = 1}), now) == "late 2026-11-24");
  CHECK(only(rule, asked().skipped("2026-12-21T09:00:00-05:00", rule, {.task = 1}), now) == "late 2026-11-24");
}

TEST_CASE("a snoozed task comes back on its date; a second round does not wake it") {
  const File file = asked()
                        .snoozed("2026-11-22T10:00:00-05:00", rule, "2026-11-26", {.task = 1})
                        .interview("2026-11-23T10:00:00-05:00");
  CHECK(only(rule, file, "2026-11-25T23:59:00-05:00").empty());
  CHECK(only(rule, file, "2026-11-26T00:00:00-05:00") == "late 2026-11-24");
}

}  // namespace requested_task_test
