// Whom they may ask, and whom they have asked.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("reference records somebody new, and changes who is known") {
  check_recorded("reference 3 'Sam Roe' --phone '+1 555 0103'", R"(Added the reference Sam Roe.
Sam Roe: phone +1 555 0103.
)",
                 "+3/brief-sam",
                 replaced(season, R"(        {"name": "Maria Lopez"}
)",
                          R"(        {"name": "Maria Lopez"},
        {"name": "Sam Roe", "phone": "+1 555 0103"}
)"));
  check_recorded("reference 3 lopez --email maria@example.org", "Maria Lopez: e-mail maria@example.org.\n", "",
                 replaced(season, R"(        {"name": "Maria Lopez"}
)",
                          R"(        {"name": "Maria Lopez", "email": "maria@example.org"}
)"));
  check_recorded("reference 5 'Maria Lopez'", "Added the reference Maria Lopez.\n", "",
                 replaced(season, R"(        {"id": 2, "at": "2026-11-22T09:30:00-05:00"}
)",
                          R"(        {"id": 2, "at": "2026-11-22T09:30:00-05:00"}
      ],
      "references": [
        {"name": "Maria Lopez"}
)"));
}

TEST_CASE("reference --contacted logs that they were asked") {
  check_recorded(
      "reference 3 maria --contacted", "They contacted Maria Lopez on Sat 21 Nov 2026, today.\n",
      "-3/brief-maria +3/thank-maria",
      with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "reference-contacted", "reference": "Maria Lopez"})"}));
}

TEST_CASE("reference says when nothing changes") {
  check_unchanged("reference 3 maria --contacted",
                  R"(It is known that they contacted Maria Lopez, since Sat 21 Nov 2026, today; nothing was changed.

To do
  due       3/nick         Thank Nick Claus by e-mail            Initech  by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail (no address)  Initech  by Sat 21 Nov 15:00, today
  due       3/task-1       Send two work samples                 Initech  by Tue 24 Nov, in 3 days
  optional  3/thank-maria  Thank Maria Lopez                     Initech  by Mon 23 Nov, in 2 days
  optional  3/record       Note down: how to reach them          Initech  by Fri 27 Nov, in 6 days
Don't chase yet
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask.
)",
                  {"reference 3 maria --contacted"});
  check_unchanged("reference 3 maria --phone 1", R"(Maria Lopez: phone is 1 already: not changed.

To do
  due       3/nick         Thank Nick Claus by e-mail               Initech  by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail (no address)     Initech  by Sat 21 Nov 15:00, today
  due       3/brief-maria  Tell Maria Lopez how the interview went  Initech  by Sun 22 Nov, tomorrow
  due       3/task-1       Send two work samples                    Initech  by Tue 24 Nov, in 3 days
  optional  3/record       Note down: how to reach them             Initech  by Fri 27 Nov, in 6 days
Don't chase yet
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask.
)",
                  {"reference 3 maria --phone 1"});
}

TEST_CASE("reference refuses what cannot be") {
  check_refused("reference 3 maria", 2, R"(followup: the reference Maria Lopez is known, and nothing is to be set
  what can be set: --email, --phone, --about, --contacted
)");
  check_refused("reference 3 bo --contacted", 3, R"(followup: there is no reference 'bo'
  to see who is: followup show 3
)");
  check_refused("reference 3 ''", 2, R"(followup: NAME is empty
)");
  check_refused("reference 3 maria --email x", 2, R"(followup: --email 'x' is not one e-mail address
  for example: nick@initech.example
)");
}

}  // namespace followup::testing
