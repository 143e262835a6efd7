// Over the changes of the clocks: a day of thanks has 24 hours, and each time is told by the clock of its day.
#include "catch.hpp"
#include "world.hpp"

using followup::NamedZone;
using followup::testing::TestWorld;

namespace {

/// When the thanks for an interview at 15:00 are due, as `today` says it that evening and the next morning.
void check_thanks_due(const std::string& zone, const std::string& interview, const std::string& evening,
                      const std::string& morning, const std::string& due) {
  INFO(zone << " " << interview);
  TestWorld world(evening);
  world.zone = std::get<NamedZone>(world.find_zone(zone)).zone;
  REQUIRE(world.run({"add", "Rem", "--on", interview, "--met", "Al Bo <al@rem.example>"}).status == 0);
  CHECK(world.run({"today"}).out.find("Rem  by " + due + ", tomorrow\n") != std::string::npos);
  world.set_now(morning);
  CHECK(world.run({"today"}).out.find("Rem  by " + due + ", today\n") != std::string::npos);
  CHECK(world.run({"show", "1"}).out.find(" 15:00  interview 1 with Al Bo\n") != std::string::npos);
}

}  // namespace

TEST_CASE("thanks are due 24 hours after the interview, whatever the clocks did in the night, in four zones") {
  for (const char* zone : {"America/New_York", "America/Los_Angeles"}) {
    check_thanks_due(zone, "2026-10-31 15:00", "2026-10-31T18:00", "2026-11-01T09:00", "Sun 1 Nov 14:00");
    check_thanks_due(zone, "2026-03-07 15:00", "2026-03-07T18:00", "2026-03-08T09:00", "Sun 8 Mar 16:00");
  }
  check_thanks_due("Europe/Berlin", "2026-10-24 15:00", "2026-10-24T18:00", "2026-10-25T09:00", "Sun 25 Oct 14:00");
  check_thanks_due("Europe/Berlin", "2026-03-28 15:00", "2026-03-28T18:00", "2026-03-29T09:00", "Sun 29 Mar 16:00");
  check_thanks_due("Australia/Lord_Howe", "2026-10-03 15:00", "2026-10-03T18:00", "2026-10-04T09:00",
                   "Sun 4 Oct 15:30");
  check_thanks_due("Australia/Lord_Howe", "2026-04-04 15:00", "2026-04-04T18:00", "2026-04-05T09:00",
                   "Sun 5 Apr 14:30");
}
