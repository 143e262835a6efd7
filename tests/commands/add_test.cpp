// An interview is recorded: of a new application, or the next round of one.
#include <fmt/format.h>

#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("add records a new application with all that was said") {
  check_recorded(
      "add Globex Buyer --on 2026-11-20T10:30 --kind phone --met 'Bo Li <bo@globex.example>' --met 'Sam Roe' "
      "--decision-by 2026-12-01 --no-calls --reference 'Maria Lopez' --reference 'maria lopez' --note 'night shifts' "
      "--via 'the fair'",
      R"(Added application 7: Globex, Buyer.
Interview 1, phone: Fri 20 Nov 2026 10:30, yesterday.
Met: Bo Li <bo@globex.example>, Sam Roe.
They hope to decide by Tue 1 Dec 2026, in 10 days.
They asked not to be called.
References: Maria Lopez.
Note: night shifts
Globex, Buyer: via the fair.
)",
      "+7/bo +7/sam +7/brief-maria +7/record", with_application(R"(      "company": "Globex",
      "role": "Buyer",
      "no_calls": true,
      "people": [
        {"name": "Bo Li", "email": "bo@globex.example"},
        {"name": "Sam Roe"}
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-11-20T10:30:00-05:00",
          "kind": "phone",
          "decision_by": "2026-12-01",
          "met": [
            {"name": "Bo Li"},
            {"name": "Sam Roe"}
          ],
          "notes": "night shifts"
        }
      ],
      "references": [
        {"name": "Maria Lopez"}
      ],
      "via": "the fair")"));
}

TEST_CASE("add takes now for the time of an interview, also for --on today") {
  check_recorded("add Globex", R"(Added application 7: Globex.
Interview 1: Sat 21 Nov 2026 09:00, today.
)",
                 "+7/record", with_application(R"(      "company": "Globex",
      "interviews": [
        {"id": 1, "at": "2026-11-21T09:00:00-05:00"}
      ])"));
  check_recorded("add Globex --on today", R"(Added application 7: Globex.
Interview 1: Sat 21 Nov 2026 09:00, today.
)",
                 "+7/record", with_application(R"(      "company": "Globex",
      "interviews": [
        {"id": 1, "at": "2026-11-21T09:00:00-05:00"}
      ])"));
}

TEST_CASE("add takes a day without a time for a dated interview, a weekday alone if it is yesterday or tomorrow") {
  check_recorded("add Globex --on fri", R"(Added application 7: Globex.
Interview 1: Fri 20 Nov 2026, yesterday.
)",
                 "+7/record", with_application(R"(      "company": "Globex",
      "interviews": [
        {"id": 1, "at": "2026-11-20"}
      ])"));
  check_recorded("add Globex --on 2026-11-21", R"(Added application 7: Globex.
Interview 1: Sat 21 Nov 2026, today.
)",
                 "+7/prepare.1", with_application(R"(      "company": "Globex",
      "interviews": [
        {"id": 1, "at": "2026-11-21"}
      ])"));
}

TEST_CASE("add looks to both sides: a month and a day mean the nearer one, most weekdays alone are refused") {
  const auto said = [](const std::string& typed) {
    Season world;
    const std::string out = type(world, "add Globex --on '" + typed + "'").out;
    const std::size_t start = out.find("Interview 1");
    return start == std::string::npos ? out : out.substr(start, out.find('\n', start) - start);
  };
  CHECK(said("dec 1") == "Interview 1, upcoming: Tue 1 Dec 2026, in 10 days.");
  CHECK(said("nov 2 10:00") == "Interview 1: Mon 2 Nov 2026 10:00, 19 days ago.");
  CHECK(said("the 27th") == "Interview 1, upcoming: Fri 27 Nov 2026, in 6 days.");
  CHECK(said("sun at 3") == "Interview 1, upcoming: Sun 22 Nov 2026 15:00, tomorrow.");
  CHECK(said("last wed") == "Interview 1: Wed 18 Nov 2026, 3 days ago.");
  check_refused("add Globex --on wed", 2,
                R"(followup: --on 'wed' is not a clear date: a weekday alone may be the last one, or the next
  type what is meant:
  followup add Globex --on 'last wed'    # Wed 18 Nov 2026, 3 days ago
  followup add Globex --on 'wed 25 nov'  # Wed 25 Nov 2026, in 4 days
)");
  check_refused("snooze 3/nick 'next fri'", 2,
                R"(followup: DATE 'next fri' is not a clear date: it may be the one of this week, or of the week after
  type what is meant:
  followup snooze 3/nick 2026-11-27  # Fri 27 Nov 2026, tomorrow
  followup snooze 3/nick 2026-12-04  # Fri 4 Dec 2026, in 8 days
)",
                {}, "2026-11-26T09:00:00-05:00");
}

TEST_CASE("add keeps how they said by when they decide, also of an interview that was planned") {
  check_recorded("add Globex --on yesterday --decision-by 'early next week'", R"(Added application 7: Globex.
Interview 1: Fri 20 Nov 2026, yesterday.
They hope to decide by Tue 24 Nov 2026, in 3 days ("early next week").
)",
                 "+7/record", with_application(R"(      "company": "Globex",
      "interviews": [
        {"id": 1, "at": "2026-11-20", "decision_by": "2026-11-24", "decision_said": "early next week"}
      ])"));
  check_recorded("add Globex --on yesterday --decision-by soon",
                 R"(Added application 7: Globex.
Interview 1: Fri 20 Nov 2026, yesterday.
They named no day for the decision ("soon").
)",
                 "+7/record", with_application(R"(      "company": "Globex",
      "interviews": [
        {"id": 1, "at": "2026-11-20", "decision_said": "soon", "no_date": true}
      ])"));
  Season world({"add 5 --on 2026-11-22 --decision-by 'in two weeks'"});
  CHECK(world.bytes().find(R"("decision_by": "2026-12-05", "decision_said": "in two weeks"})") != std::string::npos);
  CHECK(type(world, "show 5").out.find(R"(they hope to decide by Sat 5 Dec 2026 ("in two weeks"))") !=
        std::string::npos);
}

TEST_CASE("add takes an interview that is still to come") {
  check_recorded("add Globex --on 2026-12-03T10:00 --met 'Bo Li'", R"(Added application 7: Globex.
Interview 1, upcoming: Thu 3 Dec 2026 10:00, in 12 days.
You will meet: Bo Li.
)",
                 "", with_application(R"(      "company": "Globex",
      "people": [
        {"name": "Bo Li"}
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-12-03T10:00:00-05:00",
          "met": [
            {"name": "Bo Li"}
          ]
        }
      ])"));
}

TEST_CASE("add goes on with the next round of the only open application of the company") {
  check_recorded("add 'INITÉCH' --met 'ann lee' --met 'Bo Li'",
                 R"(Round 2 of application 3: Initech, Packaging manager. (For another application: add --new.)
Interview 2: Sat 21 Nov 2026 09:00, today.
Met: Ann Lee, Bo Li.
)",
                 "+3/bo",
                 replaced(replaced(season, R"(            {"name": "Ann Lee"}
)",
                                   R"(            {"name": "Ann Lee"}
          ]
        },
        {
          "id": 2,
          "at": "2026-11-21T09:00:00-05:00",
          "met": [
            {"name": "Ann Lee"},
            {"name": "Bo Li"}
)"),
                          R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee"}
)",
                          R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee"},
        {"name": "Bo Li"}
)"));
  check_recorded("add initech 'packaging MANAGER' --on yesterday",
                 R"(Round 2 of application 3: Initech, Packaging manager. (For another application: add --new.)
Interview 2: Fri 20 Nov 2026, yesterday.
)",
                 "",
                 replaced(season, R"(        }
)",
                          R"(        },
        {"id": 2, "at": "2026-11-20"}
)"));
  check_recorded("add initech --via 'a friend' --no-calls --reference 'maria lopez' --reference 'Sam Roe'",
                 R"(Round 2 of application 3: Initech, Packaging manager. (For another application: add --new.)
Interview 2: Sat 21 Nov 2026 09:00, today.
They asked not to be called.
References: Maria Lopez, Sam Roe.
Initech, Packaging manager: via a friend.
)",
                 "+3/brief-sam",
                 replaced(replaced(replaced(season, R"(        {"name": "Maria Lopez"}
      ]
)",
                                            R"(        {"name": "Maria Lopez"},
        {"name": "Bo Li"},
        {"name": "Sam Roe"}
      ],
      "via": "a friend"
)"),
                                   R"(        }
)",
                                   R"(        },
        {"id": 2, "at": "2026-11-21T09:00:00-05:00"}
)"),
                          R"(      "role": "Packaging manager",
)",
                          R"(      "role": "Packaging manager",
      "no_calls": true,
)"),
                 {"reference 3 'Bo Li'"});
}

TEST_CASE("add goes on with an application that has an offer") {
  check_recorded("add initech",
                 R"(Round 2 of application 3: Initech, Packaging manager. (For another application: add --new.)
Interview 2: Sat 21 Nov 2026 09:00, today.
)",
                 "",
                 replaced(replaced(season, R"(        {"name": "Maria Lopez"}
      ]
)",
                                   R"(        {"name": "Maria Lopez"}
      ],
      "outcome": {"on": "2026-11-21", "result": "offer"}
)"),
                          R"(        }
)",
                          R"(        },
        {"id": 2, "at": "2026-11-21T09:00:00-05:00"}
)"),
                 {"close 3 offer"});
}

TEST_CASE("add begins another application for another role, with --new, or when the earlier one is closed") {
  check_recorded("add Initech Cook",
                 R"(Added application 7: Initech, Cook. It is another role than that of application 3.
Interview 1: Sat 21 Nov 2026 09:00, today.
)",
                 "+7/record", with_application(R"(      "company": "Initech",
      "role": "Cook",
      "interviews": [
        {"id": 1, "at": "2026-11-21T09:00:00-05:00"}
      ])"));
  check_recorded("add Initech --new", R"(Added application 7: Initech.
Interview 1: Sat 21 Nov 2026 09:00, today.
)",
                 "+7/record", with_application(R"(      "company": "Initech",
      "interviews": [
        {"id": 1, "at": "2026-11-21T09:00:00-05:00"}
      ])"));
  check_recorded("add Stark", R"(Added application 7: Stark.
Interview 1: Sat 21 Nov 2026 09:00, today.
)",
                 "+7/record", with_application(R"(      "company": "Stark",
      "interviews": [
        {"id": 1, "at": "2026-11-21T09:00:00-05:00"}
      ])"));
}

TEST_CASE("add refuses to guess between open applications, and its lines tell them apart") {
  check_refused("add initech --met 'Sam Roe'", 3,
                R"(followup: several open applications are meant by 'initech': 3, 7; nothing was changed
  type the id of one in the place of the company, or for another application: --new
  followup add 3 --met 'Sam Roe'  # Initech, Packaging manager, interview of Fri 20 Nov 2026
  followup add 7 --met 'Sam Roe'  # Initech, Cook, interview of Sat 21 Nov 2026
)",
                {"add Initech Cook"});
  check_refused("add initech cook", 3,
                R"(followup: several open applications are meant by 'initech': 7, 8; nothing was changed
  type the id of one in the place of the company, or for another application: --new
  followup add 7 cook  # Initech, Cook, interview of Wed 18 Nov 2026
  followup add 8 cook  # Initech, Cook, interview of Thu 19 Nov 2026
)",
                {"add Initech Cook --on 'last wed'", "add Initech Cook --new --on 'last thu'"});
}

TEST_CASE("add takes the id of the application that goes on") {
  const std::vector<std::string> twins{"add Initech Cook --on 'last wed'", "add Initech Cook --new --on 'last thu'"};
  const auto first_line = [&](const std::string& line) {
    Season world(twins);
    const Ran ran = type(world, line);
    CHECK(ran.status == 0);
    return ran.out.substr(0, ran.out.find('\n'));
  };
  const std::string of_eight = "Round 2 of application 8: Initech, Cook. (For another application: add --new.)";
  CHECK(first_line("add 8") == of_eight);
  CHECK(first_line("add 8 COOK") == of_eight);
  CHECK(first_line("add 8 --new") == "Added application 9: 8.");
  CHECK(first_line("add 88 --new") == "Added application 9: 88.");
  check_refused("add 88", 3, R"(followup: there is no application '88'; nothing was changed
  to see them all: followup list --all
  for a company that is called 88: --new
)");
  check_refused("add 8 Clerk", 2,
                R"(followup: application 8, Initech, Cook, is for another role than 'Clerk'; nothing was changed
  leave the role away, or name the company
)",
                twins);
  check_refused("add 6", 2, R"(followup: application 6, Stark, is closed; nothing was changed
  to open it again first: followup reopen 6; for a company that is called 6: --new
)");
}

TEST_CASE("add doubts a name that looks like several") {
  const auto told = [](const std::string& name) {
    Season world;
    const std::string out = type(world, "add Globex --met '" + name + "' --met Bo").out;
    const std::size_t start = out.find("Met:");
    return out.substr(start, out.find("\n\n") - start);
  };
  const std::string doubt = "' is one person. (If they are several: followup undo, and --met for each)";
  for (const std::string name : {"Nick Claus, Ann Lee", "Nick Claus and Ann Lee", "Nick & Ann"})
    CHECK(told(name) == fmt::format("Met: {0}, Bo.\n'{0}{1}", name, doubt));
  CHECK(told("Sandy Anderson") == "Met: Sandy Anderson, Bo.");
}

TEST_CASE("add takes a known person again, and says which address changed") {
  check_recorded(
      "add initech --met 'NICK claus <nc@initech.example>' --met 'nick claus' --met 'Ann Lee <ann@initech.example>'",
      R"(Round 2 of application 3: Initech, Packaging manager. (For another application: add --new.)
Interview 2: Sat 21 Nov 2026 09:00, today.
Met: Nick Claus <nc@initech.example>, Ann Lee <ann@initech.example>.
Nick Claus: e-mail nc@initech.example (was nick@initech.example).
Ann Lee: e-mail ann@initech.example.
)",
      "-3/record",
      replaced(replaced(season, R"(          "decision_by": "2026-12-01",
)",
                        R"(          "decision_by": "2026-12-01",
          "met": [
            {"name": "Nick Claus"},
            {"name": "Ann Lee"}
          ]
        },
        {
          "id": 2,
          "at": "2026-11-21T09:00:00-05:00",
)"),
               R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee"}
)",
               R"(        {"name": "Nick Claus", "email": "nc@initech.example", "prefers": "email"},
        {"name": "Ann Lee", "email": "ann@initech.example"}
)"));
  check_recorded("add initech --met 'Nick Claus <nick@initech.example>'",
                 R"(Round 2 of application 3: Initech, Packaging manager. (For another application: add --new.)
Interview 2: Sat 21 Nov 2026 09:00, today.
Met: Nick Claus <nick@initech.example>.
)",
                 "-3/record",
                 replaced(season, R"(            {"name": "Ann Lee"}
)",
                          R"(            {"name": "Ann Lee"}
          ]
        },
        {
          "id": 2,
          "at": "2026-11-21T09:00:00-05:00",
          "met": [
            {"name": "Nick Claus"}
)"));
}

TEST_CASE("add knows those whom it has just added by all their names, as it knows those on record") {
  Season world;
  const Ran ran = type(world,
                       "add Globex --met 'Nick Claus' --met nick --met 'Nick Roe' --met NICK-2 "
                       "--met 'nick roe <roe@globex.example>' --met claus --quiet");
  CHECK(ran.status == 0);
  CHECK(world.bytes() == with_application(R"(      "company": "Globex",
      "people": [
        {"name": "Nick Claus"},
        {"name": "Nick Roe", "email": "roe@globex.example"}
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-11-21T09:00:00-05:00",
          "met": [
            {"name": "Nick Claus"},
            {"name": "Nick Roe"}
          ]
        }
      ])"));
}

TEST_CASE("add takes thousands of people at once") {  // it would not end if it looked at all of them for each
  Season world;
  std::string line = "add Globex --quiet";
  for (int number = 1; number <= 3000; ++number) line += fmt::format(" --met P{}", number);
  CHECK(type(world, line).status == 0);
  CHECK(handles(world).size() > 3000);
}

TEST_CASE("their words of a day count from the day on which they said them") {
  const auto has = [](const std::string& line, const std::string& sentence) {
    Season world({}, "2026-11-23T09:00:00-05:00");
    const Ran ran = world.run({line == "heard" ? "heard" : "add", line == "heard" ? "3" : "Hooli", "--on", "2026-11-20",
                               "--decision-by", line == "heard" ? "in two weeks" : line});
    INFO(ran.out << ran.err);
    return ran.out.find(sentence) != std::string::npos;
  };
  CHECK(has("early next week",
            "They hope to decide by Tue 24 Nov 2026, tomorrow, counted from Fri 20 Nov 2026 (\"early next week\").\n"));
  CHECK(has("heard",
            "They hope to decide by Fri 4 Dec 2026, in 11 days, counted from Fri 20 Nov 2026 (\"in two weeks\").\n"));
  CHECK(has("+10d", "They hope to decide by Thu 3 Dec 2026, in 10 days.\n"));
}

TEST_CASE("a day in words that may mean several is said to be one of them") {
  Season world;
  CHECK(type(world, "add Globex Clerk").status == 0);
  CHECK(world.run({"add", "Umbrella", "--on", "early next week"})
            .out.find("Interview 1, upcoming: Tue 24 Nov 2026, in 3 days.\n'early next week' may be another day than "
                      "that; once you know it: followup move 8 DATE\n") != std::string::npos);
  CHECK(world.run({"add", "Hooli", "--on", "2026-11-24"}).out.find("may be another day") == std::string::npos);
}

TEST_CASE("a role that is nearly another one of the company may be a slip") {
  Season world({"add Globex Cook --no-date"});
  CHECK(type(world, "add Globex Cok --no-date")
            .out.find("It is another role than that of application 7. (If it is the same: followup undo, and followup "
                      "add 7)") != std::string::npos);
}

TEST_CASE("a name that ends with a dot is not given another") {
  Season world;
  CHECK(world.run({"add", "Globex", "--met", "Cara M."}).out.find("Met: Cara M.\n") != std::string::npos);
}

TEST_CASE("add refuses a promise before its interview") {
  check_refused("add Globex --decision-by 2026-11-20", 2,
                R"(followup: --decision-by Fri 20 Nov 2026 is before the interview, Sat 21 Nov 2026; nothing was changed
  for example: --decision-by 2026-11-28
)");
  check_refused("add Globex --on 2026-12-03T10:00 --decision-by 2026-12-02", 2,
                R"(followup: --decision-by Wed 2 Dec 2026 is before the interview, Thu 3 Dec 2026; nothing was changed
  for example: --decision-by 2026-12-10
)");
}

TEST_CASE("add takes a promise of the day itself") {
  check_recorded("add Globex --decision-by today", R"(Added application 7: Globex.
Interview 1: Sat 21 Nov 2026 09:00, today.
They hope to decide by Sat 21 Nov 2026, today.
)",
                 "+7/record", with_application(R"(      "company": "Globex",
      "interviews": [
        {"id": 1, "at": "2026-11-21T09:00:00-05:00", "decision_by": "2026-11-21"}
      ])"));
}

TEST_CASE("add refuses people, addresses, names and dates that are none") {
  check_refused("add ''", 2, R"(followup: COMPANY is empty
)");
  check_refused("add '  '", 2, R"(followup: COMPANY is empty
)");
  check_refused("add Globex ''", 2, R"(followup: ROLE is empty
)");
  check_refused("add Globex --met ''", 2, R"(followup: --met is empty
)");
  check_refused("add Globex --met 'Bo Li <bo@globex.example'", 2,
                R"(followup: --met 'Bo Li <bo@globex.example' is no name with an address
  for example: --met 'Nick Claus', or --met 'Nick Claus <nick@initech.example>'
)");
  check_refused("add Globex --met 'Bo Li <>'", 2, R"(followup: the address in --met '' is not one e-mail address
  for example: nick@initech.example
)");
  check_refused("add Globex --met '<bo@globex.example>'", 2,
                R"(followup: the name of --met '<bo@globex.example>' is empty
)");
  check_refused("add Globex --met bo@globex.example", 2,
                R"(followup: --met 'bo@globex.example' is no name with an address
  for example: --met 'Nick Claus', or --met 'Nick Claus <nick@initech.example>'
)");
  check_refused("add Globex --met 'Bo Li <a@b,c@d>'", 2,
                R"(followup: the address in --met 'a@b,c@d' is not one e-mail address
  for example: nick@initech.example
)");
  check_refused("add Globex --reference ''", 2, R"(followup: --reference is empty
)");
  check_refused(
      "add Globex --on 3/4/2026", 2,
      R"(followup: --on '3/4/2026' is not a clear date: a date in digits is written YYYY-MM-DD: day and month may stand either way round
  type what is meant:
  followup add Globex --on 2026-03-04  # Wed 4 Mar 2026, 262 days ago
  followup add Globex --on 2026-04-03  # Fri 3 Apr 2026, 232 days ago
)");
  check_refused("add Globex --decision-by 2026-02-30", 2,
                R"(followup: --decision-by '2026-02-30' is not a clear date: 2026-02 has no day 30
  type what is meant:
  followup add Globex --decision-by 2026-02-28  # Sat 28 Feb 2026, 266 days ago
  followup add Globex --decision-by 2026-03-01  # Sun 1 Mar 2026, 265 days ago
)");
  check_refused(
      "add Globex --on sat", 2,
      R"(followup: --on 'sat' is not a clear date: that is the weekday of today: it may mean today, or a week from it
  type what is meant:
  followup add Globex --on today         # Sat 21 Nov 2026, today
  followup add Globex --on 'last sat'    # Sat 14 Nov 2026, 7 days ago
  followup add Globex --on 'sat 28 nov'  # Sat 28 Nov 2026, in 7 days
)");
}

TEST_CASE("add tells of an earlier application for the same role") {
  Season world({"add Globex Buyer --via 'agency One'", "close 7 rejected"});
  CHECK(type(world, "add globex buyer")
            .out.starts_with("Added application 8: globex, buyer. Application 7 was for it, too (via agency One): "
                             "rejected on Sat 21 Nov 2026.\n"));
  CHECK(type(world, "add Globex Cook --new").out.starts_with("Added application 9: Globex, Cook.\n"));
}

TEST_CASE("add fills in an interview that was planned for the day") {
  const std::string sunday = "2026-11-22T18:00:00-05:00";
  check_recorded("add Vandelay --kind onsite --met 'Bo Li' --decision-by +9d --note 'two shifts'",
                 R"(Application 5: Vandelay, Buyer. (For another application: add --new.)
Interview 2, onsite, as planned: Sun 22 Nov 2026 09:30, today. (If it is another talk: followup undo, and --another)
Met: Bo Li.
They hope to decide by Tue 1 Dec 2026, in 9 days.
Note: two shifts
)",
                 "+5/bo",
                 replaced(replaced(season, R"(        {"id": 2, "at": "2026-11-22T09:30:00-05:00"}
)",
                                   R"(        {
          "id": 2,
          "at": "2026-11-22T09:30:00-05:00",
          "kind": "onsite",
          "decision_by": "2026-12-01",
          "met": [
            {"name": "Bo Li"}
          ],
          "notes": "two shifts"
        }
)"),
                          R"(      "role": "Buyer",
)",
                          R"(      "role": "Buyer",
      "people": [
        {"name": "Bo Li"}
      ],
)"),
                 {}, sunday);
  const auto second_line = [&](const std::string& line, const std::vector<std::string>& earlier = {}) {
    Season world(earlier, sunday);
    const std::string out = type(world, line).out;
    const std::size_t start = out.find('\n') + 1;
    return out.substr(start, out.find('\n', start) - start);
  };
  CHECK(second_line("add 5 --another") == "Interview 3: Sun 22 Nov 2026 18:00, today.");
  CHECK(second_line("add 5 --on 14:00", {"note 5 quiet"}) == "Interview 3: Sun 22 Nov 2026 14:00, today.");
  CHECK(second_line("add 5 --on 'nov 22 14:00'") ==
        "Interview 2, as planned: Sun 22 Nov 2026 09:30, today. (It keeps its hour. If it was moved: followup move 5 "
        "'nov 22 14:00' --interview 2; if it is another talk: --another)");
  CHECK(second_line("add 5 --on 11-22") ==
        "Interview 2, as planned: Sun 22 Nov 2026 09:30, today. (If it is another talk: --another)");
  CHECK(second_line("add 5 --on 11-10").starts_with("Interview 1, as planned: Tue 10 Nov 2026 11:30"));
  CHECK(second_line("add 5 --on '11-12 10:00'", {"add 5 --on 11-12"})
            .starts_with("Interview 3, as planned: Thu 12 Nov 2026 10:00, 10 days ago."));
  CHECK(second_line("add 5 --on 9:30 --another", {"note 5 quiet"}).empty());
}

TEST_CASE("add asks back where a company has nearly the name of an open one") {
  check_refused(
      "add Initec Cook --on fri", 3,
      R"(followup: no open application is at 'Initec', but a company of a similar name has one; nothing was changed
  which is meant?
  followup add 3 Cook --on fri             # goes on: Initech, Packaging manager
  followup add Initec --new Cook --on fri  # is another company
)");
  for (const std::string name : {"'Initech Labs'", "initehc", "Vandelai", "init", "Van"}) {
    Season world;
    INFO(name);
    CHECK(type(world, "add " + name).status == 3);
    CHECK(world.bytes() == season);
  }
  for (const std::string line : {"add Starck", "add Unitech", "add Initech Cook", "add In", "add Initec --new"}) {
    Season world;
    INFO(line);
    CHECK(type(world, line).status == 0);
  }
}

TEST_CASE("add takes names that differ in their digits for two companies") {
  Season world({"add 'Area 51'"});
  CHECK(type(world, "add 'Area 52'").status == 0);
  CHECK(type(world, "add 'Area'").status == 3);
}

TEST_CASE("add refuses the very same interview, with the lines that add to it") {
  const std::string words =
      R"(followup: interview 1 of application 3, Initech, Packaging manager, is on record for that very minute; nothing was changed
  to add to it:
  followup note 3 TEXT
  followup person 3 NAME --met
  followup heard 3 TEXT --decision-by DATE
)";
  check_refused("add Initech --on 'fri 3pm' --met 'Nick Claus'", 2, words);
  check_refused("add 3 --on 2026-11-20T15:00:30 --kind phone", 2, words);
  check_refused("add Initech --on '20:00 +00:00'", 2, words, {}, "2026-11-20T16:00:00-05:00");
  for (const std::string other : {"add Initech --on 'fri 3:01pm'", "add Initech --on fri",
                                  "add Initech --new --on 'fri 3pm'", "add Stark --on 'fri 3pm'"}) {
    Season world;
    INFO(other);
    CHECK(type(world, other).status == 0);
  }
}

TEST_CASE("add --no-date says what is recorded of an application that is known, and what that means") {
  Season world({"add Globex --no-date"});
  CHECK(type(world, "add 7 --no-date")
            .out.starts_with("Application 7, Globex, is on record already, without an interview.\n"
                             "Once it has a date: followup add 7 --on DATE\n"));
  CHECK(type(world, "add 3 --no-date")
            .out.starts_with("Application 3, Initech, Packaging manager, is on record already: an interview without a "
                             "date is not recorded.\nOnce it has a date: followup add 3 --on DATE\n"));
}

TEST_CASE("add refuses to make an interview of a word about the decision alone") {
  for (const std::string said : {"--decision-by 2026-12-02", "--ask-on 2026-12-02"})
    check_refused(
        "add 3 " + said, 2,
        fmt::format(
            R"(followup: only their decision was typed, and nothing of another interview of application 3, Initech, Packaging manager; nothing was changed
  if they said it since the last one: followup heard 3 {}
  if there was one now: followup add 3 --on today {}
)",
            said, said));
  Season world;
  CHECK(type(world, "add 3 --decision-by 2026-12-02 --on today").status == 0);
}

TEST_CASE("add says that no number is left for an application, an interview or a task") {
  const std::string greatest = "1000000000";
  const auto refused = [](const std::string& file, const std::string& line, const std::string& what) {
    Season world;
    world.write(file);
    CHECK(type(world, line) ==
          Ran{5, "",
              fmt::format("followup: no number is left for another {}: they end at 1000000000; nothing was changed\n"
                          "  to go on: another file, by FOLLOWUP_FILE=PATH\n",
                          what)});
    CHECK(world.bytes() == file);
  };
  refused(replaced(season, "\"next_id\": 7", "\"next_id\": " + greatest), "add Globex", "application");
  refused(replaced(season, "\"id\": 2, \"at\": \"2026-11-22", "\"id\": " + greatest + ", \"at\": \"2026-11-22"),
          "add Vandelay --on yesterday", "interview");
  refused(replaced(season, "\"id\": 1, \"kind\"", "\"id\": " + greatest + ", \"kind\""), "task 3 send plans", "task");
}

TEST_CASE("a date in the place of the role is refused, with --on before it") {
  check_refused("add Globex yesterday", 2, R"(followup: ROLE 'yesterday' is a date; nothing was changed
  if that is when the interview is: followup add Globex --on yesterday
)");
  check_refused("add Globex 09/11/2026", 2, R"(followup: ROLE '09/11/2026' is a date; nothing was changed
  if that is when the interview is: followup add Globex --on 09/11/2026
)");
}

TEST_CASE("an hour for a day says that it is not kept") {
  Season world;
  CHECK(type(world, "add Globex --on today --decision-by 'tue 5pm'")
            .out.find("They hope to decide by Tue 24 Nov 2026, in 3 days (the hour is not kept).\n") !=
        std::string::npos);
}

}  // namespace followup::testing
