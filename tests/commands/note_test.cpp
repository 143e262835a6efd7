// What is noted of an interview, and of what speaks for the person.
#include "commands/season.hpp"

namespace followup::testing {
namespace {

const std::string agenda = R"(
To do
  due       3/nick         Thank Nick Claus by e-mail          Initech  by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail             Initech  by Sat 21 Nov 15:00, today
  due       3/brief-maria  Brief Maria Lopez on the interview  Initech  by Sun 22 Nov, tomorrow
  due       3/task-1       Send two work samples               Initech  by Tue 24 Nov, in 3 days
  optional  3/record       Complete the record: contact        Initech  by Fri 27 Nov, in 6 days
Leave alone
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They promised a decision by Tue 1 Dec. Asking earlier is pestering.
)";

}  // namespace

TEST_CASE("note keeps what to remember and what letters should say") {
  check_changed("note 3 'two shifts' --forgot 'the forklift licence' --fit 'ten years on packaging lines'",
                R"(Interview 1: note two shifts.
Interview 1: forgot the forklift licence.
Initech, Packaging manager: fit ten years on packaging lines.
)" + agenda,
                replaced(replaced(season, R"(            {"name": "Ann Lee"}
          ]
)",
                                  R"(            {"name": "Ann Lee"}
          ],
          "forgot": "the forklift licence",
          "notes": "two shifts"
)"),
                         R"(        {"name": "Maria Lopez"}
      ]
)",
                         R"(        {"name": "Maria Lopez"}
      ],
      "fit": "ten years on packaging lines"
)"));
}

TEST_CASE("note replaces, and an empty text removes") {
  check_changed("note 3 '' --fit ''", R"(Interview 1: note removed (was two shifts).
Initech, Packaging manager: fit removed (was ten years).
)" + agenda,
                season, {"note 3 'two shifts' --fit 'ten years'"});
}

TEST_CASE("note is about the latest interview that was held, or else the first to come") {
  Season world({"note 5 'the stairs'", "add Globex --on 2026-11-30", "note 7 'bring a pen'"});
  CHECK(world.bytes().find(R"({"id": 1, "at": "2026-11-10T11:30:00-05:00", "notes": "the stairs"})") !=
        std::string::npos);
  CHECK(world.bytes().find(R"("notes": "bring a pen")") != std::string::npos);
}

TEST_CASE("note refuses what cannot be") {
  check_refused("note 3", 2, R"(followup: nothing is to be noted; nothing was changed
  what can be: TEXT, --forgot, --fit
)");
  check_refused("note hooli x", 3, R"(followup: there is no application 'hooli'
  to see them all: followup list --all
)");
}

TEST_CASE("what speaks for the person is shown") {
  Season world({"note 3 --fit 'ten years'"});
  CHECK(type(world, "show 3").out.find("\n  fit             ten years\n") != std::string::npos);
}

}  // namespace followup::testing
