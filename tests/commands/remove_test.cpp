// An application is forgotten.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("remove takes an application away, and its id is not used again") {
  check_changed("remove 3", R"(Removed application 3, Initech, Packaging manager.
With it went 1 interview, 2 people, 1 task, 1 reference and 0 entries of the log.
The states that undo keeps, and the .bak, still hold all of it.
)",
                replaced(season, R"(    {
      "id": 3,
      "company": "Initech",
      "role": "Packaging manager",
      "people": [
        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee"}
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-11-20T15:00:00-05:00",
          "decision_by": "2026-12-01",
          "met": [
            {"name": "Nick Claus"},
            {"name": "Ann Lee"}
          ]
        }
      ],
      "tasks": [
        {"id": 1, "kind": "send", "what": "two work samples", "due": "2026-11-24"}
      ],
      "references": [
        {"name": "Maria Lopez"}
      ]
    },
)",
                         ""));
  check_changed("remove 6", R"(Removed application 6, Stark.
With it went 1 interview, 0 people, 0 tasks, 0 references and 0 entries of the log.
The states that undo keeps, and the .bak, still hold all of it.
)",
                replaced(season, R"(    },
    {
      "id": 6,
      "company": "Stark",
      "interviews": [
        {"id": 1, "at": "2026-11-12"}
      ],
      "outcome": {"on": "2026-11-20", "result": "rejected"}
)",
                         ""));
  check_recorded("add Globex", R"(Added application 7: Globex.
Interview 1: Sat 21 Nov 2026 09:00, today.
)",
                 "+7/record",
                 replaced(replaced(replaced(season, R"(        {"id": 1, "at": "2026-11-12"}
      ],
      "outcome": {"on": "2026-11-20", "result": "rejected"}
)",
                                            R"(        {"id": 1, "at": "2026-11-21T09:00:00-05:00"}
      ]
)"),
                                   R"(      "id": 6,
      "company": "Stark",
)",
                                   R"(      "id": 7,
      "created": "2026-11-21T09:00:00-05:00",
      "company": "Globex",
)"),
                          R"(  "next_id": 7,
)",
                          R"(  "next_id": 8,
)"),
                 {"remove 6"});
}

TEST_CASE("remove refuses a name of a closed one, or of none") {
  check_refused("remove stark", 3, R"(followup: only closed applications have 'stark': type the id
  followup remove 6  # Stark
)");
  check_refused("remove 9", 3, R"(followup: there is no application '9'
  to see them all: followup list --all
)");
}

namespace {

const std::string kept = "The states that undo keeps, and the .bak, still hold all of it.\n";

}  // namespace

TEST_CASE("remove takes a person, a reference, a task or an interview out of an application") {
  check_recorded(
      "remove 3/nick", R"(Removed Nick Claus from application 3, Initech, Packaging manager.
They are no longer in interview 1.
)" + kept,
      "-3/nick",
      replaced(replaced(season, R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
)",
                        ""),
               R"(            {"name": "Nick Claus"},
)",
               ""),
      {"snooze 3/nick tomorrow", "undo"});
  check_recorded("remove 3/MARIA",
                 "Removed the reference Maria Lopez from application 3, Initech, Packaging manager.\n" + kept,
                 "-3/brief-maria",
                 replaced(season, R"(],
      "references": [
        {"name": "Maria Lopez"}
      ]
)",
                          R"(]
)"));
  check_recorded("remove 3/task-1",
                 "Removed task 1 (send two work samples) from application 3, Initech, Packaging manager.\n" + kept,
                 "-3/task-1",
                 replaced(season, R"(      "tasks": [
        {"id": 1, "kind": "send", "what": "two work samples", "due": "2026-11-24"}
      ],
)",
                          ""));
  check_recorded("remove 5/interview-2",
                 R"(Removed interview 2 of Sun 22 Nov 2026 09:30 from application 5, Vandelay, Buyer.
)" + kept,
                 "-5/prepare.2 +5/follow-up",
                 replaced(season, R"(,
        {"id": 2, "at": "2026-11-22T09:30:00-05:00"}
)",
                          "\n"),
                 {"skip 5/prepare.2", "undo"});
}

TEST_CASE("what was skipped or put off goes with what it is about, and what is only said of it is told") {
  Season world({"skip 3/nick", "snooze 3/ann tomorrow", "remove 3/nick"});
  CHECK(world.bytes().find("Nick") == std::string::npos);
  CHECK(world.bytes().find("snoozed") != std::string::npos);
  CHECK(type(world, "add Initech --note 'the sea' --decision-by +9d").status == 0);
  const std::string out = type(world, "remove 3/interview-2").out;
  CHECK(out.find("With it went their date, Mon 30 Nov 2026.\nWith it went the note: the sea\n") != std::string::npos);
}

TEST_CASE("remove refuses what the log speaks of, with the lines that take that back") {
  check_refused(
      "remove 3/nick", 2,
      R"(followup: the log speaks of Nick Claus: thanked Nick Claus by e-mail, Sat 21 Nov 2026; nothing was changed
  to take that back first:
  followup done --undo 3/nick
)",
      {"done 3/nick"});
  check_refused(
      "remove 3/maria", 2,
      R"(followup: the log speaks of the reference Maria Lopez: told Maria Lopez how it went by phone, Sat 21 Nov 2026; they contacted Maria Lopez, Sat 21 Nov 2026; nothing was changed
  to take that back first:
  followup done --undo 3/brief-maria
  followup edit 3
)",
      {"done 3/brief-maria --by phone", "reference 3 maria --contacted"});
  check_refused(
      "remove 3/task-1", 2,
      R"(followup: the log speaks of task 1 (send two work samples): sent two work samples, Sat 21 Nov 2026; nothing was changed
  to take that back first:
  followup done --undo 3/task-1
)",
      {"done 3/task-1"});
}

TEST_CASE("remove refuses the last interview, and a word that names nothing or two things") {
  check_refused("remove 3/interview-1", 2,
                R"(followup: interview 1 of Fri 20 Nov 2026 15:00 is the only one of application 3; nothing was changed
  to forget the application: followup remove 3
)");
  check_refused("remove 3/nikc", 3, R"(followup: nothing is called '3/nikc'; nothing was changed
  did you mean: followup remove 3/nick  # Nick Claus
)");
  check_refused("remove 3/follow-up", 3, R"(followup: nothing is called '3/follow-up'; nothing was changed
  to see what there is: followup show 3
)");
  check_refused("remove 9/nick", 3, R"(followup: there is no application '9'
  to see them all: followup list --all
)");
  check_refused("remove 3/maria", 3, R"(followup: '3/maria' is a person and a reference; nothing was changed
  followup remove 3/person-maria     # Maria Roe
  followup remove 3/reference-maria  # the reference Maria Lopez
)",
                {"person 3 'Maria Roe'"});
  Season world({"person 3 'Maria Roe'", "remove 3/person-maria"});
  CHECK(world.bytes() == season);
  CHECK(type(world, "remove '3/maria lopez' --json").out.find("Removed the reference Maria Lopez from") !=
        std::string::npos);
}

}  // namespace followup::testing
