// An outcome is taken away.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("reopen takes the outcome away") {
  check_changed("reopen 6", R"(Reopened application 6, Stark: no longer rejected (Fri 20 Nov 2026).

To do
  due  6/follow-up  Follow up by e-mail  Stark  was due Fri 20 Nov, yesterday
)",
                replaced(season, R"(      ],
      "outcome": {"on": "2026-11-20", "result": "rejected"}
)",
                         R"(      ]
)"));
  check_changed("reopen initech",
                R"(Reopened application 3, Initech, Packaging manager: no longer offer (Sat 21 Nov 2026).

To do
  due       3/nick         Thank Nick Claus by e-mail          Initech  by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail             Initech  by Sat 21 Nov 15:00, today
  due       3/brief-maria  Brief Maria Lopez on the interview  Initech  by Sun 22 Nov, tomorrow
  optional  3/record       Complete the record: contact        Initech  by Fri 27 Nov, in 6 days
Leave alone
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They promised a decision by Tue 1 Dec. Asking earlier is pestering.
)",
                season, {"close 3 offer"});
}

TEST_CASE("reopen refuses what is open") {
  check_refused("reopen 3", 2, R"(followup: application 3, Initech, Packaging manager, is open; nothing was changed
  to see all: followup list --all
)");
}

}  // namespace followup::testing
