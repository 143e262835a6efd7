// What the person will not do is suppressed for good.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("skip logs what stands, and what is to come") {
  check_recorded(
      "skip 3/nick", "Skipped 3/nick. It will not come up again.\n", "-3/nick",
      with_log(
          {R"({"at": "2026-11-21T09:00:00-05:00", "kind": "skipped", "rule": "thank-you", "interview": 1, "person": "Nick Claus"})"}));
  check_recorded("skip 3/follow-up", "Skipped 3/follow-up. It will not come up again.\n", "",
                 with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "skipped", "rule": "follow-up"})"}));
  check_recorded(
      "skip 3/task-1 6/answer", R"(Skipped 3/task-1. It will not come up again.
Skipped 6/answer. It will not come up again.
)",
      "-3/task-1 -6/answer",
      with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "skipped", "rule": "requested-task", "task": 1})"}, 3,
               with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "skipped", "rule": "answer-rejection"})"}, 6)));
  check_recorded(
      "skip 3/nick", "Skipped 3/nick. It will not come up again.\n", "",
      with_log(
          {R"({"at": "2026-11-21T09:00:00-05:00", "kind": "snoozed", "rule": "thank-you", "interview": 1, "person": "Nick Claus", "until": "2026-11-23"})",
           R"({"at": "2026-11-21T09:00:00-05:00", "kind": "skipped", "rule": "thank-you", "interview": 1, "person": "Nick Claus"})"}),
      {"snooze 3/nick 2026-11-23"});
}

TEST_CASE("skip a second time changes nothing") {
  check_unchanged("skip 3/nick", R"(3/nick: you skipped it on Sat 21 Nov 2026, today; nothing was changed.

To do
  due       3/ann          Thank Ann Lee by e-mail (no address)     Initech  by Sat 21 Nov 15:00, today
  due       3/brief-maria  Tell Maria Lopez how the interview went  Initech  by Sun 22 Nov, tomorrow
  due       3/task-1       Send two work samples                    Initech  by Tue 24 Nov, in 3 days
  optional  3/record       Note down: how to reach them             Initech  by Fri 27 Nov, in 6 days
Don't chase yet
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask.
)",
                  {"skip 3/nick"});
}

TEST_CASE("skip refuses what is done, lapsed, or not for the stage") {
  check_refused("skip 3/nick", 4, R"(followup: 3/nick: done on Sat 21 Nov 2026, today; nothing was changed
  there is nothing to skip
)",
                {"done 3/nick"});
  check_refused("skip 3/nick", 4,
                R"(followup: 3/nick: too late: the last day was Fri 27 Nov 2026, 8 days ago; nothing was changed
  there is nothing to skip
)",
                {}, "2026-12-05T09:00:00-05:00");
  check_refused("skip 6/follow-up", 4,
                R"(followup: 6/follow-up: not now: the application is 'closed'; nothing was changed
  there is nothing to skip
)");
}

TEST_CASE("skip is all or nothing") {
  check_refused("skip 3/nick 6/follow-up", 4,
                R"(followup: 6/follow-up: not now: the application is 'closed'; nothing was changed
  there is nothing to skip
)");
  check_refused("skip 3/nick 3/nick", 2, R"(followup: '3/nick' is named twice
  nothing was changed
)");
  check_refused("skip 3/nobody", 3, R"(followup: nothing is called '3/nobody'; nothing was changed
  to do there now:
  followup skip 3/task-1       # Send two work samples
  followup skip 3/nick         # Thank Nick Claus by e-mail
  followup skip 3/ann          # Thank Ann Lee by e-mail (no address)
  followup skip 3/brief-maria  # Tell Maria Lopez how the interview went
  followup skip 3/record       # Note down: how to reach them
)");
}

}  // namespace followup::testing
