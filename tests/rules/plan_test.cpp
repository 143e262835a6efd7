// The days ahead: what is seen from the start of each, and what is new on it.
#include "catch.hpp"
#include "followup/agenda.hpp"
#include "rules/build.hpp"

using namespace followup;
using namespace followup::testing;

namespace plan_test {
namespace {

const std::string now = "2026-11-20T18:00:00-05:00";

std::vector<PlannedDay> planned(const File& file, int days) {
  return plan(
      file.tracker, parse_moment(now).value(), [](date::sys_seconds) { return std::chrono::hours{-5}; }, days);
}

/// The day of the month, and what is new on it with its urgency; days without news are left out.
Lines news(const File& file, int days) {
  static constexpr std::array words{"late", "closing", "due", "optional"};
  Lines lines;
  for (const PlannedDay& day : planned(file, days)) {
    std::string line = iso(day_of(day.seen_from)).substr(5);
    for (const Action& action : day.news)
      line += std::string(" ") + words.at(static_cast<std::size_t>(action.judgement.urgency)) + " " + action.handle;
    if (!day.news.empty()) lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("a plan has its days, the first from now, the others from their start") {
  Lines days;
  for (const PlannedDay& day : planned(File().interview("2026-11-20"), 3)) days.push_back(iso(day.seen_from));
  CHECK(days == Lines{now, "2026-11-21T00:00:00-05:00", "2026-11-22T00:00:00-05:00"});
  CHECK(planned(File(), 0).empty());
}

TEST_CASE("each day of a plan knows which applications its agenda speaks of") {
  const File file = File().interview("2026-11-20", {"Nick Claus"}, "2026-12-01");
  for (const PlannedDay& day : planned(file, 90)) {
    const Agenda agenda = evaluate(file.tracker, day.seen_from);
    CAPTURE(iso(day.seen_from));
    CHECK(day.spoken_of.empty() == is_empty(agenda));
  }
}

TEST_CASE("new on a day is what was not there the day before, or was less urgent") {
  const File file = File().interview("2026-11-20", {"Nick Claus"}, "2026-12-01").task("send", "2026-11-26");
  CHECK(news(file, 20) == Lines{
                              "11-20 due 1/nick optional 1/task-1",
                              "11-22 closing 1/nick",
                              "11-23 late 1/nick",
                              "11-24 due 1/task-1",
                              "11-27 late 1/task-1",
                          });
  const File done = File(file).log(now, "task-done", {.task = 1});
  CHECK(news(done, 20) == Lines{
                              "11-20 due 1/nick",
                              "11-22 closing 1/nick",
                              "11-23 late 1/nick",
                              "12-04 due 1/follow-up",
                              "12-07 late 1/follow-up",
                          });
}

TEST_CASE("a second talk with somebody is new in the plan, though its thanks have the handle of the first") {
  const File file = File()
                        .interview("2026-11-20T15:00:00-05:00", {"Nick Claus"}, "2026-12-01")
                        .interview("2026-11-21T15:00:00-05:00", {"Nick Claus"});
  const Lines all = news(file, 3);
  CHECK(all.back() == "11-22 due 1/nick");
}

}  // namespace plan_test
