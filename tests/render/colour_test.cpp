// What is coloured, and how: everything says in words what its colour says.
#include "commands/season.hpp"

namespace followup::testing {
namespace {

/// The escape sequences made readable: `{1;31}late{0}`.
std::string readable(std::string text) {
  for (std::size_t at = text.find("\x1b["); at != std::string::npos; at = text.find("\x1b[", at)) {
    text[text.find('m', at)] = '}';
    text.replace(at, 2, "{");
  }
  return text;
}

void check_colours(const std::string& line, const std::string& words, const std::string& now = saturday) {
  INFO(line);
  Season world({}, now);
  Ran ran = type(world, line + " --color always");
  ran.out = readable(ran.out);
  CHECK(ran == Ran{0, words, ""});
}

}  // namespace

TEST_CASE("a colour is an escape sequence before the words, and its end behind them") {
  Season world({}, "2026-11-23T09:00:00-05:00");
  CHECK(type(world, "today --brief --color always").out ==
        "followup: \x1b[1;31m3 late\x1b[0m, \x1b[33m1 due\x1b[0m: 3/nick\n");
}

TEST_CASE("urgency is coloured, what is to be left alone is dim") {
  check_colours("today", R"({1}To do{0}
  {1;33}last day{0}  3/nick         Thank Nick Claus by e-mail                                                                   Initech   {1;33}by Sun 22 Nov 15:00, today{0}
  {1;33}last day{0}  3/ann          Thank Ann Lee by e-mail (no address)                                                         Initech   {1;33}by Sun 22 Nov 15:00, today{0}
  {33}due{0}       5/prepare.2    Prepare for the interview: bring paper for names, ask for cards, the next step and its date  Vandelay  {33}by Sun 22 Nov 09:30, today{0}
  {33}due{0}       3/brief-maria  Tell Maria Lopez how the interview went                                                      Initech   {33}today, Sun 22 Nov{0}
  {33}due{0}       3/task-1       Send two work samples                                                                        Initech   {33}by Tue 24 Nov, in 2 days{0}
  {32}optional{0}  6/answer       If you feel up to it: thank them by e-mail (no address), and ask for feedback                Stark     {32}today, Sun 22 Nov{0}
  {32}optional{0}  3/record       Note down: how to reach them                                                                 Initech   {32}by Fri 27 Nov, in 5 days{0}
{1}Don't chase yet{0}
  {2}3{0}  {2}Initech{0}  {2}waiting{0}  {2}until Fri 4 Dec, in 12 days{0}  {2}They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask.{0}
)",
                "2026-11-22T09:00:00-05:00");
  check_colours(
      "list --all",
      R"(3  Initech, Packaging manager  waiting   round 1 on Fri 20 Nov                 they hope to decide by Tue 1 Dec, in 10 days  {33}4 to do{0}
5  Vandelay, Buyer             upcoming  interview Sun 22 Nov 09:30, tomorrow  no date                                       {33}1 to do{0}
6  Stark                       closed    round 1 on Thu 12 Nov                 rejected                                      {2}nothing to do{0}
)");
  check_colours("show 6", R"({1}6{0}  {1}Stark{0}
  stage    closed
  outcome  rejected, Fri 20 Nov 2026, yesterday
{1}Timeline{0}
  Thu 12 Nov 2026  interview 1
  Fri 20 Nov 2026  rejected
{1}To do{0}
  {32}optional{0}  6/answer  If you feel up to it: thank them by e-mail (no address), and ask for feedback  Stark  {32}by Sun 22 Nov, tomorrow{0}
)");
  check_colours("plan 3", R"({1}Sat 21 Nov 2026, today{0}
  {33}due{0}       3/nick         Thank Nick Claus by e-mail                                                                   Initech
  {33}due{0}       3/ann          Thank Ann Lee by e-mail (no address)                                                         Initech
  {33}due{0}       5/prepare.2    Prepare for the interview: bring paper for names, ask for cards, the next step and its date  Vandelay
  {33}due{0}       3/brief-maria  Tell Maria Lopez how the interview went                                                      Initech
  {33}due{0}       3/task-1       Send two work samples                                                                        Initech
  {32}optional{0}  6/answer       If you feel up to it: thank them by e-mail (no address), and ask for feedback                Stark
  {32}optional{0}  3/record       Note down: how to reach them                                                                 Initech
{1}Sun 22 Nov 2026, tomorrow{0}
  interview at 09:30: 5 Vandelay
  {1;33}last day{0}  3/nick  Thank Nick Claus by e-mail            Initech
  {1;33}last day{0}  3/ann   Thank Ann Lee by e-mail (no address)  Initech
{1}Mon 23 Nov 2026, in 2 days{0}
  {1;31}late{0}      3/nick         Thank Nick Claus by e-mail                     Initech
  {1;31}late{0}      3/ann          Thank Ann Lee by e-mail (no address)           Initech
  {1;31}late{0}      3/brief-maria  Tell Maria Lopez how the interview went        Initech
  {32}optional{0}  5/record       Note down: who was there; by when they decide  Vandelay
)");
  check_colours("plan --timeline", R"({1}Today: Sat 21 Nov; a column: 1 day{0}
              9 Nov  16 Nov 23 Nov 30 Nov 7 Dec  14 Dec 21 Dec 28 Dec
                          {1}|{0}
  3 Initech              {1}I{0}{1}|{0}{33}={0}{2}--------{0}P{2}--{0}{33}F{0}{2}------------------------{0}X
  5 Vandelay   {1}I{0}{2}----------{0}{1}|{0}{1}i{0}
  {1}I interview{0}  {1}i interview to come{0}  {33}F follow-up day{0}  P their date
  X probably a no  {1}| today{0}  {33}= time for thanks{0}  {2}- waiting{0}
)");
}

}  // namespace followup::testing
