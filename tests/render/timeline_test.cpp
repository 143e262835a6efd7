// The picture of the weeks.
#include "commands/season.hpp"

namespace followup::testing {
namespace {

/// The picture as it is drawn without Unicode.
std::string in_ascii(std::string picture) {
  const std::vector<std::pair<std::string, char>> signs{{"─", '-'}, {"═", '='}, {"│", '|'}, {"«", '<'}, {"✕", 'X'},
                                                        {"◆", 'P'}, {"▲", 'F'}, {"○", 'i'}, {"●", 'I'}};
  for (const auto& [sign, letter] : signs)
    for (std::size_t at = 0; (at = picture.find(sign, at)) != std::string::npos;)
      picture.replace(at, sign.size(), 1, letter);
  return picture;
}

void check_picture(std::optional<int> columns, const std::string& line, const std::string& words,
                   const std::string& now = saturday) {
  INFO(line << " in " << columns.value_or(0) << " columns");
  Season world;
  world.set_now(now);
  world.columns = columns;
  world.variables["LANG"] = "C.UTF-8";
  CHECK(type(world, line) == Ran{0, words, ""});
  world.variables["LANG"] = "C";
  CHECK(type(world, line) == Ran{0, in_ascii(words), ""});
}

}  // namespace

TEST_CASE("the timeline, in Unicode and in ASCII") {
  const std::string wide = R"(Today: Sat 21 Nov; a column: 1 day
              9 Nov  16 Nov 23 Nov 30 Nov 7 Dec  14 Dec 21 Dec 28 Dec
                          │
  3 Initech              ●│═────────◆──▲────────────────────────✕
  5 Vandelay   ●──────────│○
  ● interview  ○ interview to come  ▲ follow-up day  ◆ their date
  ✕ probably a no  │ today  ═ time for thanks  ─ waiting
)";
  check_picture(80, "plan --timeline", wide);
  check_picture({}, "plan --timeline", wide);
  check_picture(40, "plan --timeline", R"(Today: Sat 21 Nov; a column: 2 days
  9 Nov  23 Nov 7 Dec  21 Dec
        │
  3 Initech
       ●│────◆▲────────────✕
  5 Vandelay
  ●─────○
  ● interview  ○ interview to come
  ▲ follow-up day  ◆ their date
  ✕ probably a no  │ today  ─ waiting
)");
}

TEST_CASE("the timeline reaches as far as it is told, and says what lies beyond") {
  check_picture({}, "plan 14 --timeline", R"(Today: Sat 21 Nov; a column: 1 day
              9 Nov  16 Nov 23 Nov 30 Nov
                          │
  3 Initech              ●│═────────◆──▲
  5 Vandelay   ●──────────│○
  ● interview  ○ interview to come  ▲ follow-up day  ◆ their date  │ today
  ═ time for thanks  ─ waiting
)");
  check_picture({}, "plan 1 --timeline", R"(Today: Mon 1 Feb; a column: 1 day
              7 Dec  14 Dec 21 Dec 28 Dec 4 Jan  11 Jan 18 Jan 25 Jan 1 Feb
                                                                      │
  3 Initech   «─────────────────────✕                                 │
  5 Vandelay  «────────────✕                                          │
  ✕ probably a no  « earlier  │ today  ─ waiting
)",
                "2027-02-01T00:00:00-05:00");
}

TEST_CASE("without an open application there is no picture") {
  Season world({"close 3 withdrawn", "close 5 withdrawn"});
  CHECK(type(world, "plan --timeline") == Ran{0, "No open application.\n", ""});
  world.columns = 80;
  CHECK(type(world, "show 6").out.find("Today:") == std::string::npos);
}

}  // namespace followup::testing
