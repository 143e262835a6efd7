// What is noted of an interview, and of what speaks for the person.
#include "commands/season.hpp"

namespace followup::testing {
namespace {

const std::string agenda = R"(
To do
  due       3/nick         Thank Nick Claus by e-mail               Initech  by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail (no address)     Initech  by Sat 21 Nov 15:00, today
  due       3/brief-maria  Tell Maria Lopez how the interview went  Initech  by Sun 22 Nov, tomorrow
  due       3/task-1       Send two work samples                    Initech  by Tue 24 Nov, in 3 days
  optional  3/record       Note down: how to reach them             Initech  by Fri 27 Nov, in 6 days
Don't chase yet
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask.
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

TEST_CASE("an empty text removes what is noted") {
  check_changed("note 3 '' --fit ''", R"(Interview 1: note removed (was two shifts).
Initech, Packaging manager: fit removed (was ten years).
)" + agenda,
                season, {"note 3 'two shifts' --fit 'ten years'"});
}

TEST_CASE("note adds to a text that is there, as its next sentence or behind a semicolon") {
  Season world({"note 3 'two shifts' --fit 'Ten years on lines.'"});
  CHECK(type(world, "note 3 'the new hall' --fit 'I speak Polish.'").out ==
        R"(Interview 1: note two shifts; the new hall. (Added to what was there. In its place: --replace)
Initech, Packaging manager: fit Ten years on lines. I speak Polish. (Added to what was there. In its place: --replace)
)" + agenda +
            way_back);
  CHECK(type(world, "note 3 'the new hall'").out ==
        "Interview 1: note ends with that already: not changed.\n" + agenda);
  CHECK(world.bytes().find(R"("notes": "two shifts; the new hall")") != std::string::npos);
  CHECK(type(world, "note 3 'quiet' --replace").out ==
        "Interview 1: note quiet (was two shifts; the new hall).\n" + agenda + way_back);
  const std::string most(6000, 'x');
  CHECK(type(world, "note 3 " + most).status == 0);
  const std::string before = world.bytes();
  CHECK(type(world, "note 3 y" + most).status == 2);
  CHECK(world.bytes() == before);
}

TEST_CASE("note is about the latest interview that was held, or else the first to come") {
  Season world({"note 5 'the stairs'", "add Globex --on 2026-11-30", "note 7 'bring a pen'"});
  CHECK(world.bytes().find(R"({"id": 1, "at": "2026-11-10T11:30:00-05:00", "notes": "the stairs"})") !=
        std::string::npos);
  CHECK(world.bytes().find(R"("notes": "bring a pen")") != std::string::npos);
}

TEST_CASE("note is about the next interview if it begins within a day, or about the one that is named") {
  const auto first_line = [](const std::string& line, const std::string& now) {
    Season world({}, now);
    const std::string out = type(world, line).out;
    return out.substr(0, out.find('\n'));
  };
  CHECK(first_line("note 5 'bring a pen'", "2026-11-21T09:29:00-05:00") == "Interview 1: note bring a pen.");
  CHECK(first_line("note 5 'bring a pen'", "2026-11-21T09:30:00-05:00") == "Interview 2: note bring a pen.");
  CHECK(first_line("note 5 'was calm' --interview 1", "2026-11-22T09:00:00-05:00") == "Interview 1: note was calm.");
  check_refused("note 5 x --interview 3", 3, R"(followup: application 5 has no interview '3'; nothing was changed
  it has: 1, 2
)");
}

TEST_CASE("note refuses what cannot be") {
  check_refused("note 3", 2, R"(followup: nothing is to be noted; nothing was changed
  what can be: TEXT, --topics, --forgot, --correct, --fit
)");
  check_refused("note hooli x", 3, R"(followup: there is no application 'hooli'
  to see them all: followup list --all
)");
}

TEST_CASE("what speaks for the person is shown") {
  Season world({"note 3 --fit 'ten years'"});
  CHECK(type(world, "show 3").out.find("\n  fit                     ten years\n") != std::string::npos);
}

}  // namespace followup::testing
