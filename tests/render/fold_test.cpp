// What people read at a glance, on screens of 80 and of 40 columns.
#include "commands/season.hpp"

namespace followup::testing {
namespace {

void check_on_screen(int columns, const std::string& line, const std::string& words) {
  INFO(line << " in " << columns << " columns");
  Season world;
  world.columns = columns;
  CHECK(type(world, line) == Ran{0, words, ""});
}

}  // namespace

TEST_CASE("today on a screen") {
  check_on_screen(80, "today", R"(To do
  due       3/nick         Thank Nick Claus by e-mail                  Initech
                           by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail                     Initech
                           by Sat 21 Nov 15:00, today
  due       5/prepare.2    Prepare for the interview                   Vandelay
                           by Sun 22 Nov 09:30, tomorrow
  due       3/brief-maria  Brief Maria Lopez on the interview          Initech
                           by Sun 22 Nov, tomorrow
  due       6/answer       Answer the rejection: thank them by e-mail  Stark
                           by Sun 22 Nov, tomorrow
  optional  3/record       Complete the record: contact                Initech
                           by Fri 27 Nov, in 6 days
Leave alone
  3  Initech   waiting   until Fri 4 Dec, in 13 days
     They promised a decision by Tue 1 Dec. Asking earlier is pestering.
  5  Vandelay  upcoming  until Sun 22 Nov, tomorrow
     You are invited for Sun 22 Nov at 09:30.
)");
  check_on_screen(40, "today", R"(To do
  due  3/nick
    Thank Nick Claus by e-mail  Initech
    by Sat 21 Nov 15:00, today
  due  3/ann  Thank Ann Lee by e-mail
    Initech  by Sat 21 Nov 15:00, today
  due  5/prepare.2
    Prepare for the interview  Vandelay
    by Sun 22 Nov 09:30, tomorrow
  due  3/brief-maria
    Brief Maria Lopez on the interview
    Initech  by Sun 22 Nov, tomorrow
  due  6/answer
    Answer the rejection: thank them by
    e-mail
    Stark  by Sun 22 Nov, tomorrow
  optional  3/record
    Complete the record: contact
    Initech  by Fri 27 Nov, in 6 days
Leave alone
  3  Initech  waiting
    until Fri 4 Dec, in 13 days
    They promised a decision by Tue 1
    Dec. Asking earlier is pestering.
  5  Vandelay  upcoming
    until Sun 22 Nov, tomorrow
    You are invited for Sun 22 Nov at
    09:30.
)");
}

TEST_CASE("list on a screen") {
  check_on_screen(80, "list --all", R"(3  Initech, Packaging manager  waiting   round 1 on Fri 20 Nov
   they decide by Tue 1 Dec, in 10 days  3 to do
5  Vandelay, Buyer             upcoming  interview Sun 22 Nov, tomorrow
   no date promised                      1 to do
6  Stark                       closed    round 1 on Thu 12 Nov
   rejected                              1 to do
)");
  check_on_screen(40, "list --all", R"(3  Initech, Packaging manager  waiting
  round 1 on Fri 20 Nov
  they decide by Tue 1 Dec, in 10 days
  3 to do
5  Vandelay, Buyer  upcoming
  interview Sun 22 Nov, tomorrow
  no date promised  1 to do
6  Stark  closed  round 1 on Thu 12 Nov
  rejected  1 to do
)");
}

TEST_CASE("show on a screen, with its picture") {
  check_on_screen(80, "show 3", R"(3  Initech, Packaging manager
  stage           waiting
  last word       Fri 20 Nov 2026, yesterday
  they decide by  Tue 1 Dec 2026, in 10 days
  follow-up day   Fri 4 Dec 2026, in 13 days
  ghosted from    Tue 29 Dec 2026, in 38 days
Today: Sat 21 Nov; a column: 1 day
             16 Nov 23 Nov 30 Nov 7 Dec  14 Dec 21 Dec 28 Dec
                  |
  3 Initech      I|=--------P--F------------------------X
  I interview  F follow-up day  P promised decision  X silence is the answer
  | today  = time for thanks  - waiting
People
  nick  Nick Claus  nick@initech.example  prefers email
  ann   Ann Lee
Tasks
  3/task-1  send two work samples  by Tue 24 Nov 2026, in 3 days  not done
References
  maria  Maria Lopez
Timeline
  Fri 20 Nov 2026 15:00  interview 1 with Nick Claus, Ann Lee
                         they promised a decision by Tue 1 Dec 2026
To do
  due       3/nick         Thank Nick Claus by e-mail          Initech
                           by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail             Initech
                           by Sat 21 Nov 15:00, today
  due       3/brief-maria  Brief Maria Lopez on the interview  Initech
                           by Sun 22 Nov, tomorrow
  optional  3/record       Complete the record: contact        Initech
                           by Fri 27 Nov, in 6 days
Leave alone
  3  Initech  waiting  until Fri 4 Dec, in 13 days
     They promised a decision by Tue 1 Dec. Asking earlier is pestering.
)");
  check_on_screen(40, "show 3", R"(3  Initech, Packaging manager
  stage  waiting
  last word  Fri 20 Nov 2026, yesterday
  they decide by
    Tue 1 Dec 2026, in 10 days
  follow-up day
    Fri 4 Dec 2026, in 13 days
  ghosted from
    Tue 29 Dec 2026, in 38 days
Today: Sat 21 Nov; a column: 2 days
  16 Nov 30 Nov 14 Dec 28 Dec
    |
  3 Initech
    I=---P-F-----------X
  I interview  F follow-up day
  P promised decision
  X silence is the answer  | today
  = time for thanks  - waiting
People
  nick  Nick Claus  nick@initech.example
    prefers email
  ann  Ann Lee
Tasks
  3/task-1  send two work samples
    by Tue 24 Nov 2026, in 3 days
    not done
References
  maria  Maria Lopez
Timeline
  Fri 20 Nov 2026 15:00
    interview 1 with Nick Claus, Ann Lee
    they promised a decision by Tue 1
    Dec 2026
To do
  due  3/nick
    Thank Nick Claus by e-mail  Initech
    by Sat 21 Nov 15:00, today
  due  3/ann  Thank Ann Lee by e-mail
    Initech  by Sat 21 Nov 15:00, today
  due  3/brief-maria
    Brief Maria Lopez on the interview
    Initech  by Sun 22 Nov, tomorrow
  optional  3/record
    Complete the record: contact
    Initech  by Fri 27 Nov, in 6 days
Leave alone
  3  Initech  waiting
    until Fri 4 Dec, in 13 days
    They promised a decision by Tue 1
    Dec. Asking earlier is pestering.
)");
}

TEST_CASE("plan on a screen") {
  check_on_screen(80, "plan", R"(Sat 21 Nov 2026, today
  due       3/nick         Thank Nick Claus by e-mail                  Initech
  due       3/ann          Thank Ann Lee by e-mail                     Initech
  due       5/prepare.2    Prepare for the interview                   Vandelay
  due       3/brief-maria  Brief Maria Lopez on the interview          Initech
  due       6/answer       Answer the rejection: thank them by e-mail  Stark
  optional  3/record       Complete the record: contact                Initech
Sun 22 Nov 2026, tomorrow
  interview at 09:30: 5 Vandelay
  closing  3/nick    Thank Nick Claus by e-mail  Initech
  closing  3/ann     Thank Ann Lee by e-mail     Initech
  due      3/task-1  Send two work samples       Initech
Mon 23 Nov 2026, in 2 days
  late      3/nick         Thank Nick Claus by e-mail
                           Initech
  late      3/ann          Thank Ann Lee by e-mail
                           Initech
  late      3/brief-maria  Brief Maria Lopez on the interview
                           Initech
  late      6/answer       Answer the rejection: thank them by e-mail
                           Stark
  optional  5/record       Complete the record: interviewers, decision-date
                           Vandelay
Wed 25 Nov 2026, in 4 days
  late  3/task-1  Send two work samples  Initech
Mon 30 Nov 2026, in 9 days
  due  5/follow-up  Follow up by e-mail  Vandelay
Tue 1 Dec 2026, in 10 days
  they promised a decision by today: 3 Initech
Thu 3 Dec 2026, in 12 days
  late  5/follow-up  Follow up by e-mail  Vandelay
Fri 4 Dec 2026, in 13 days
  due       3/follow-up       Follow up with Nick Claus by e-mail  Initech
  optional  3/check-in-maria  Check in with Maria Lopez            Initech
)");
  check_on_screen(40, "plan", R"(Sat 21 Nov 2026, today
  due  3/nick
    Thank Nick Claus by e-mail  Initech
  due  3/ann  Thank Ann Lee by e-mail
    Initech
  due  5/prepare.2
    Prepare for the interview  Vandelay
  due  3/brief-maria
    Brief Maria Lopez on the interview
    Initech
  due  6/answer
    Answer the rejection: thank them by
    e-mail
    Stark
  optional  3/record
    Complete the record: contact
    Initech
Sun 22 Nov 2026, tomorrow
  interview at 09:30: 5 Vandelay
  closing  3/nick
    Thank Nick Claus by e-mail  Initech
  closing  3/ann
    Thank Ann Lee by e-mail  Initech
  due  3/task-1  Send two work samples
    Initech
Mon 23 Nov 2026, in 2 days
  late  3/nick
    Thank Nick Claus by e-mail  Initech
  late  3/ann  Thank Ann Lee by e-mail
    Initech
  late  3/brief-maria
    Brief Maria Lopez on the interview
    Initech
  late  6/answer
    Answer the rejection: thank them by
    e-mail
    Stark
  optional  5/record
    Complete the record: interviewers,
    decision-date
    Vandelay
Wed 25 Nov 2026, in 4 days
  late  3/task-1  Send two work samples
    Initech
Mon 30 Nov 2026, in 9 days
  due  5/follow-up  Follow up by e-mail
    Vandelay
Tue 1 Dec 2026, in 10 days
  they promised a decision by today: 3
  Initech
Thu 3 Dec 2026, in 12 days
  late  5/follow-up  Follow up by e-mail
    Vandelay
Fri 4 Dec 2026, in 13 days
  due  3/follow-up
    Follow up with Nick Claus by e-mail
    Initech
  optional  3/check-in-maria
    Check in with Maria Lopez  Initech
)");
}

TEST_CASE("what a change says on a screen") {
  Season world;
  world.columns = 40;
  CHECK(type(world, "heard vandelay 'we are travelling, the decision will take some more days'") ==
        Ran{0, R"(Heard from Vandelay, Buyer on Sat 21 Nov
2026, today.
They said: we are travelling, the
decision will take some more days

To do
  due  5/prepare.2
    Prepare for the interview  Vandelay
    by Sun 22 Nov 09:30, tomorrow
Leave alone
  5  Vandelay  upcoming
    until Sun 22 Nov, tomorrow
    You are invited for Sun 22 Nov at
    09:30.
To take it back: followup undo
)",
            ""});
}

TEST_CASE("names of all widths stand in line") {
  Season world;
  for (const char* line : {"remove 5", "remove 6", "add 東京都庁 'Zoe\u0308' --on 2026-11-19",
                           "add Zoë --on 2026-11-18", "add '👨‍👩‍👧‍👦 Family' Cook --on 2026-11-17"})
    REQUIRE(type(world, line).status == 0);
  CHECK(
      type(world, "list") ==
      Ran{0,
          R"(3  Initech, Packaging manager  waiting  round 1 on Fri 20 Nov  they decide by Tue 1 Dec, in 10 days  3 to do
7  東京都庁, Zoë               waiting  round 1 on Thu 19 Nov  no date promised                      nothing to do
8  Zoë                         waiting  round 1 on Wed 18 Nov  no date promised                      nothing to do
9  👨‍👩‍👧‍👦 Family, Cook             waiting  round 1 on Tue 17 Nov  no date promised                      nothing to do
)",
          ""});
}

}  // namespace followup::testing
