// A word from them starts the wait anew.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("heard logs what they said, and what they promise now") {
  check_changed("heard 3 'the panel is travelling' --decision-by 2026-12-08",
                R"(Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.
They said: the panel is travelling
Decision promised by Tue 8 Dec 2026, in 17 days.

To do
  due       3/nick         Thank Nick Claus by e-mail          Initech  by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail             Initech  by Sat 21 Nov 15:00, today
  due       3/brief-maria  Brief Maria Lopez on the interview  Initech  by Sun 22 Nov, tomorrow
  optional  3/record       Complete the record: contact        Initech  by Fri 27 Nov, in 6 days
Leave alone
  3  Initech  waiting  until Fri 11 Dec, in 20 days  They promised a decision by Tue 8 Dec. Asking earlier is pestering.
)",
                replaced(season, R"(        {"name": "Maria Lopez"}
)",
                         R"(        {"name": "Maria Lopez"}
      ],
      "log": [
        {"at": "2026-11-21T09:00:00-05:00", "kind": "heard", "text": "the panel is travelling", "decision_by": "2026-12-08"}
)"));
  check_changed("heard 3", R"(Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.

To do
  due       3/nick         Thank Nick Claus by e-mail          Initech  by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail             Initech  by Sat 21 Nov 15:00, today
  due       3/brief-maria  Brief Maria Lopez on the interview  Initech  by Sun 22 Nov, tomorrow
  optional  3/record       Complete the record: contact        Initech  by Fri 27 Nov, in 6 days
Leave alone
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They promised a decision by Tue 1 Dec. Asking earlier is pestering.
)",
                replaced(season, R"(        {"name": "Maria Lopez"}
)",
                         R"(        {"name": "Maria Lopez"}
      ],
      "log": [
        {"at": "2026-11-21T09:00:00-05:00", "kind": "heard"}
)"));
  check_changed("heard initech --on fri", R"(Heard from Initech, Packaging manager on Fri 20 Nov 2026, yesterday.

To do
  due       3/nick         Thank Nick Claus by e-mail          Initech  by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail             Initech  by Sat 21 Nov 15:00, today
  due       3/brief-maria  Brief Maria Lopez on the interview  Initech  by Sun 22 Nov, tomorrow
  optional  3/record       Complete the record: contact        Initech  by Fri 27 Nov, in 6 days
Leave alone
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They promised a decision by Tue 1 Dec. Asking earlier is pestering.
)",
                replaced(season, R"(        {"name": "Maria Lopez"}
)",
                         R"(        {"name": "Maria Lopez"}
      ],
      "log": [
        {"at": "2026-11-20T23:59:59-05:00", "kind": "heard"}
)"));
  check_changed("heard 3 --decision-by today", R"(Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.
Decision promised by Sat 21 Nov 2026, today.

To do
  due       3/nick         Thank Nick Claus by e-mail          Initech  by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail             Initech  by Sat 21 Nov 15:00, today
  due       3/brief-maria  Brief Maria Lopez on the interview  Initech  by Sun 22 Nov, tomorrow
  optional  3/record       Complete the record: contact        Initech  by Fri 27 Nov, in 6 days
Leave alone
  3  Initech  waiting  until Wed 25 Nov, in 4 days  They promised a decision by Sat 21 Nov. Asking earlier is pestering.
)",
                replaced(season, R"(        {"name": "Maria Lopez"}
)",
                         R"(        {"name": "Maria Lopez"}
      ],
      "log": [
        {"at": "2026-11-21T09:00:00-05:00", "kind": "heard", "decision_by": "2026-11-21"}
)"));
}

TEST_CASE("heard --reply asks for an answer by tomorrow") {
  check_changed("heard 3 'when could you start?' --reply",
                R"(Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.
They said: when could you start?
Task 2: reply by Sun 22 Nov 2026, tomorrow.

To do
  due       3/nick         Thank Nick Claus by e-mail          Initech  by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail             Initech  by Sat 21 Nov 15:00, today
  due       3/task-2       Reply: when could you start?        Initech  by Sun 22 Nov, tomorrow
  due       3/brief-maria  Brief Maria Lopez on the interview  Initech  by Sun 22 Nov, tomorrow
  optional  3/record       Complete the record: contact        Initech  by Fri 27 Nov, in 6 days
Leave alone
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They promised a decision by Tue 1 Dec. Asking earlier is pestering.
)",
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
  check_changed("heard 3 --reply", R"(Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.
Task 2: reply by Sun 22 Nov 2026, tomorrow.

To do
  due       3/nick         Thank Nick Claus by e-mail          Initech  by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail             Initech  by Sat 21 Nov 15:00, today
  due       3/task-2       Reply: their message                Initech  by Sun 22 Nov, tomorrow
  due       3/brief-maria  Brief Maria Lopez on the interview  Initech  by Sun 22 Nov, tomorrow
  optional  3/record       Complete the record: contact        Initech  by Fri 27 Nov, in 6 days
Leave alone
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They promised a decision by Tue 1 Dec. Asking earlier is pestering.
)",
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
  check_changed("heard 6 sorry", R"(Heard from Stark on Sat 21 Nov 2026, today.
They said: sorry
It is closed; if it goes on: followup reopen 6

To do
  due  6/answer  Answer the rejection: thank them by e-mail  Stark  by Sun 22 Nov, tomorrow
)",
                replaced(season, R"(      ],
      "outcome": {"on": "2026-11-20", "result": "rejected"}
)",
                         R"(      ],
      "log": [
        {"at": "2026-11-21T09:00:00-05:00", "kind": "heard", "text": "sorry"}
      ],
      "outcome": {"on": "2026-11-20", "result": "rejected"}
)"));
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
