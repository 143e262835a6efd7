// A word from them starts the wait anew.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("heard logs what they said, and what they promise now") {
  check_recorded(
      "heard 3 'the panel is travelling' --decision-by 2026-12-08",
      R"(Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.
They said: the panel is travelling
Decision promised by Tue 8 Dec 2026, in 17 days.
)",
      "",
      with_log(
          {R"({"at": "2026-11-21T09:00:00-05:00", "kind": "heard", "text": "the panel is travelling", "decision_by": "2026-12-08"})"}));
  check_recorded("heard 3", "Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.\n", "",
                 with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "heard"})"}));
  check_recorded("heard initech --on fri", "Heard from Initech, Packaging manager on Fri 20 Nov 2026, yesterday.\n", "",
                 with_log({R"({"at": "2026-11-20T23:59:59-05:00", "kind": "heard"})"}));
  check_recorded("heard 3 --decision-by today", R"(Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.
Decision promised by Sat 21 Nov 2026, today.
)",
                 "",
                 with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "heard", "decision_by": "2026-11-21"})"}));
}

TEST_CASE("heard --reply asks for an answer by tomorrow") {
  check_recorded("heard 3 'when could you start?' --reply",
                 R"(Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.
They said: when could you start?
Task 2: reply by Sun 22 Nov 2026, tomorrow.
)",
                 "+3/task-2",
                 replaced(replaced(season, R"(        {"name": "Maria Lopez"}
)",
                                   R"(        {"name": "Maria Lopez"}
      ],
      "log": [
        {"at": "2026-11-21T09:00:00-05:00", "kind": "heard", "text": "when could you start?"}
)"),
                          R"(        {"id": 1, "kind": "send", "what": "two work samples", "due": "2026-11-24"}
)",
                          R"(        {"id": 1, "kind": "send", "what": "two work samples", "due": "2026-11-24"},
        {"id": 2, "kind": "reply", "what": "when could you start?", "due": "2026-11-22"}
)"));
  check_recorded("heard 3 --reply", R"(Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.
Task 2: reply by Sun 22 Nov 2026, tomorrow.
)",
                 "+3/task-2",
                 replaced(replaced(season, R"(        {"name": "Maria Lopez"}
)",
                                   R"(        {"name": "Maria Lopez"}
      ],
      "log": [
        {"at": "2026-11-21T09:00:00-05:00", "kind": "heard"}
)"),
                          R"(        {"id": 1, "kind": "send", "what": "two work samples", "due": "2026-11-24"}
)",
                          R"(        {"id": 1, "kind": "send", "what": "two work samples", "due": "2026-11-24"},
        {"id": 2, "kind": "reply", "what": "their message", "due": "2026-11-22"}
)"));
}

TEST_CASE("heard on a closed application says how to open it") {
  check_recorded("heard 6 sorry", R"(Heard from Stark on Sat 21 Nov 2026, today.
They said: sorry
It is closed; if it goes on: followup reopen 6
)",
                 "", with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "heard", "text": "sorry"})"}, 6));
}

TEST_CASE("heard refuses a word that is to come, or a promise that was over") {
  check_refused("heard 3 --on tomorrow", 2, R"(followup: --on 'tomorrow' has not come yet: Sun 22 Nov 2026, tomorrow
  what happened is recorded once it has happened
)");
  check_refused("heard 3 --decision-by yesterday", 2,
                R"(followup: --decision-by Fri 20 Nov 2026 is before the day on which they said so, Sat 21 Nov 2026
)");
  check_refused("heard 3 --on soon", 2,
                R"(followup: --on 'soon' is not a clear date: it is in no form of a date that followup knows
  for example: 2026-12-01, yesterday, fri 3pm, +3d; all forms: followup help dates
)");
}

}  // namespace followup::testing
