// The days ahead.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("plan shows what is new on each day, the promises, the interviews, and when silence is an answer") {
  check_unchanged("plan", R"~(Sat 21 Nov 2026, today
  due       3/nick         Thank Nick Claus by e-mail                                                                   Initech
  due       3/ann          Thank Ann Lee by e-mail (no address)                                                         Initech
  due       5/prepare.2    Prepare for the interview: bring paper for names, ask for cards, the next step and its date  Vandelay
  due       3/brief-maria  Tell Maria Lopez how the interview went                                                      Initech
  due       3/task-1       Send two work samples                                                                        Initech
  optional  6/answer       If you feel up to it: thank them by e-mail (no address), and ask for feedback                Stark
  optional  3/record       Note down: how to reach them                                                                 Initech
Sun 22 Nov 2026, tomorrow
  interview at 09:30: 5 Vandelay
  last day  3/nick  Thank Nick Claus by e-mail            Initech
  last day  3/ann   Thank Ann Lee by e-mail (no address)  Initech
Mon 23 Nov 2026, in 2 days
  late      3/nick         Thank Nick Claus by e-mail                     Initech
  late      3/ann          Thank Ann Lee by e-mail (no address)           Initech
  late      3/brief-maria  Tell Maria Lopez how the interview went        Initech
  optional  5/record       Note down: who was there; by when they decide  Vandelay
Wed 25 Nov 2026, in 4 days
  late  3/task-1  Send two work samples  Initech
Mon 30 Nov 2026, in 9 days
  due  5/follow-up  Follow up by e-mail (no address)  Vandelay
Tue 1 Dec 2026, in 10 days
  they hope to decide by today: 3 Initech
Thu 3 Dec 2026, in 12 days
  late  5/follow-up  Follow up by e-mail (no address)  Vandelay
Fri 4 Dec 2026, in 13 days
  optional  3/check-in-maria  Check in with Maria Lopez  Initech
)~");
  check_unchanged("plan 366", R"~(Sun 20 Dec 2026, today
  four weeks of silence: probably a no - 5 Vandelay
  late      3/follow-up       Follow up with Nick Claus by e-mail  Initech
  optional  3/check-in-maria  Check in with Maria Lopez            Initech
Mon 21 Dec 2026, tomorrow
  optional  5/last-note  Send a last note by e-mail (no address)  Vandelay
Tue 29 Dec 2026, in 9 days
  four weeks of silence: probably a no - 3 Initech
Mon 4 Jan 2027, in 15 days
  optional  3/last-note  Send a last note to Nick Claus by e-mail  Initech
)~",
                  {"done 3/task-1"}, "2026-12-20T09:00:00-05:00");
  check_unchanged("plan 1", R"~(Nothing new in 1 day.
)~",
                  {"close 5 withdrawn"}, "2027-06-01T09:00:00-05:00");
}

TEST_CASE("plan takes a number of days from 1 to 366") {
  check_refused("plan 0", 2, R"~(followup: '0' is no number of days from 1 to 366
  for example: followup plan 30
)~");
  check_refused("plan 367", 2, R"~(followup: '367' is no number of days from 1 to 366
  for example: followup plan 30
)~");
  check_refused("plan soon", 2, R"~(followup: 'soon' is no number of days from 1 to 366
  for example: followup plan 30
)~");
}

TEST_CASE("plan orders the interviews of a day by their hours") {
  Season world(
      {"add Globex --on '2026-11-27 16:00'", "add Hooli --on 2026-11-27T05:30:00-08:00", "add Aviato --on 2026-11-27"});
  const std::string out = type(world, "plan").out;
  INFO(out);
  CHECK(out.find("Fri 27 Nov 2026, in 6 days\n"
                 "  interview at 08:30 (05:30 UTC-8): 8 Hooli\n"
                 "  interview at 16:00: 7 Globex\n"
                 "  interview: 9 Aviato\n") != std::string::npos);
}

}  // namespace followup::testing
