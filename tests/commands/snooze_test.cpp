// What the person does not want to see is put off until a day.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("snooze logs the day") {
  check_recorded(
      "snooze 3/nick tomorrow", "Put off 3/nick until Sun 22 Nov 2026, tomorrow.\n", "-3/nick",
      with_log(
          {R"({"at": "2026-11-21T09:00:00-05:00", "kind": "snoozed", "rule": "thank-you", "interview": 1, "person": "Nick Claus", "until": "2026-11-22"})"}));
  check_recorded(
      "snooze 3/follow-up 2026-12-08", "Put off 3/follow-up until Tue 8 Dec 2026, in 17 days.\n", "",
      with_log(
          {R"({"at": "2026-11-21T09:00:00-05:00", "kind": "snoozed", "rule": "follow-up", "until": "2026-12-08"})"}));
  check_recorded(
      "snooze 3/nick +3d", "Put off 3/nick until Tue 24 Nov 2026, in 3 days.\n", "",
      with_log(
          {R"({"at": "2026-11-21T09:00:00-05:00", "kind": "snoozed", "rule": "thank-you", "interview": 1, "person": "Nick Claus", "until": "2026-11-22"})",
           R"({"at": "2026-11-21T09:00:00-05:00", "kind": "snoozed", "rule": "thank-you", "interview": 1, "person": "Nick Claus", "until": "2026-11-24"})"}),
      {"snooze 3/nick tomorrow"});
}

TEST_CASE("snooze until the same day changes nothing") {
  check_unchanged("snooze 3/nick +1d",
                  R"(3/nick: you put it off until Sun 22 Nov 2026, tomorrow already; nothing was changed.

To do
  due       3/ann          Thank Ann Lee by e-mail (no address)     Initech  by Sat 21 Nov 15:00, today
  due       3/brief-maria  Tell Maria Lopez how the interview went  Initech  by Sun 22 Nov, tomorrow
  due       3/task-1       Send two work samples                    Initech  by Tue 24 Nov, in 3 days
  optional  3/record       Note down: how to reach them             Initech  by Fri 27 Nov, in 6 days
Don't chase yet
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask.
)",
                  {"snooze 3/nick tomorrow"});
}

TEST_CASE("snooze refuses a day that is not after today, or not after one that holds") {
  check_refused("snooze 3/nick today", 2, R"(followup: DATE 'today' is not after today: Sat 21 Nov 2026, today
  for example: followup snooze 3/nick tomorrow
)");
  check_refused("snooze 3/nick yesterday", 2,
                R"(followup: DATE 'yesterday' is not after today: Fri 20 Nov 2026, yesterday
  for example: followup snooze 3/nick tomorrow
)");
  check_refused("snooze 3/nick soon", 2,
                R"(followup: DATE 'soon' is not a clear date: it is in no form of a date that followup knows
  for example: 2026-12-01, yesterday, fri 3pm, in 10 days, next week; all forms: followup help dates
)");
  check_refused("snooze 3/nick tomorrow", 2,
                R"(followup: 3/nick: you put it off until Tue 24 Nov 2026, in 3 days; nothing was changed
  an earlier day does not bring it back
)",
                {"snooze 3/nick +3d"});
}

TEST_CASE("snooze refuses what is done, skipped, lapsed, or not for the stage") {
  check_refused("snooze 3/nick tomorrow", 4,
                R"(followup: 3/nick: done on Sat 21 Nov 2026, today; nothing was changed
  there is nothing to put off
)",
                {"done 3/nick"});
  check_refused("snooze 3/nick tomorrow", 4,
                R"(followup: 3/nick: you skipped it on Sat 21 Nov 2026, today; nothing was changed
  there is nothing to put off
)",
                {"skip 3/nick"});
  check_refused("snooze 3/nick tomorrow", 4,
                R"(followup: 3/nick: too late: the last day was Fri 27 Nov 2026, 8 days ago; nothing was changed
  there is nothing to put off
)",
                {}, "2026-12-05T09:00:00-05:00");
  check_refused("snooze 6/follow-up tomorrow", 4,
                R"(followup: 6/follow-up: not now: the application is 'closed'; nothing was changed
  there is nothing to put off
)");
}

TEST_CASE("snooze refuses a handle that names nothing") {
  check_refused("snooze 3/nobody tomorrow", 3, R"(followup: nothing is called '3/nobody'; nothing was changed
  to do there now:
  followup snooze 3/task-1 tomorrow       # Send two work samples
  followup snooze 3/nick tomorrow         # Thank Nick Claus by e-mail
  followup snooze 3/ann tomorrow          # Thank Ann Lee by e-mail (no address)
  followup snooze 3/brief-maria tomorrow  # Tell Maria Lopez how the interview went
  followup snooze 3/record tomorrow       # Note down: how to reach them
)");
}

TEST_CASE("snooze warns where nothing of it is left on that day") {
  const auto second_line = [](const std::string& line) {
    Season world;
    const std::string out = type(world, line).out;
    const std::size_t start = out.find('\n') + 1;
    return out.substr(start, out.find('\n', start) - start);
  };
  CHECK(second_line("snooze 3/nick +3d").empty());
  CHECK(second_line("snooze 3/nick +9d") == "By then it is too late: its last day is Fri 27 Nov 2026, in 6 days.");
  CHECK(second_line("snooze 3/brief-maria +9d") ==
        "By then it is too late: its last day is Fri 27 Nov 2026, in 6 days.");
  CHECK(second_line("snooze 3/follow-up 2027-01-15").empty());  // a task holds it back, and may be done by then
}

TEST_CASE("snooze says that it comes no sooner anyway") {
  Season world;
  CHECK(
      type(world, "snooze 3/follow-up tue").out.find("It does not come up before Fri 4 Dec 2026, in 13 days anyway.") !=
      std::string::npos);
}

}  // namespace followup::testing
