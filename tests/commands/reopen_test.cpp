// An outcome is taken away.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("reopen takes the outcome away") {
  check_recorded(
      "reopen 6", "Reopened application 6, Stark: no longer rejected (Fri 20 Nov 2026).\n", "-6/answer +6/follow-up",
      with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "outcome", "result": "rejected", "on": "2026-11-20"})"},
               6,
               replaced(season, R"(      ],
      "outcome": {"on": "2026-11-20", "result": "rejected"}
)",
                        R"(      ]
)")));
  check_recorded(
      "reopen initech", "Reopened application 3, Initech, Packaging manager: no longer offer (Sat 21 Nov 2026).\n",
      "-3/offer -5/tell +3/brief-maria +3/record",
      with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "outcome", "result": "offer", "on": "2026-11-21"})"}),
      {"close 3 offer"});
}

TEST_CASE("reopen takes a part of the name") {
  Season world({"add Stark Clerk --new"});
  CHECK(type(world, "reopen stark").out.starts_with("Reopened application 6, Stark: no longer rejected"));
  check_refused("reopen stark", 3, R"(followup: several closed applications have 'stark' in their names
  followup reopen 6  # Stark
  followup reopen 7  # Stark, Clerk
)",
                {"add Stark Clerk", "close 7 withdrawn"});
  check_refused("reopen vandelay", 2, R"(followup: application 5, Vandelay, Buyer, is open; nothing was changed
  to see all: followup list --all
)");
}

TEST_CASE("reopen refuses what is open") {
  check_refused("reopen 3", 2, R"(followup: application 3, Initech, Packaging manager, is open; nothing was changed
  to see all: followup list --all
)");
}

}  // namespace followup::testing
