// `add` at a terminal: the questions, and what is still missing after it.
#include "commands/season.hpp"

namespace followup::testing {

namespace {

Ran asked(Season& world, const std::string& line, std::deque<std::string> answers) {
  world.answers = std::move(answers);
  return type(world, line);
}

/// What the same command line leaves without questions.
std::string file_after(const std::string& line) {
  Season world;
  REQUIRE(type(world, line).status == 0);
  return world.bytes();
}

}  // namespace

TEST_CASE("add without words asks for the next round of an application, with what is known offered") {
  Season world;
  const Ran ran = asked(world, "add",
                        {"1", "", "yesterday 4pm", "video", "1", "Bo Li <bo@initech.example>", "", "+10d", "y", "1", "",
                         "two shifts", ""});
  CHECK(ran == Ran{0, R"(Nothing is saved before the end. An empty answer means what
is in [brackets]; < goes back to the question before; Ctrl-C
leaves everything as it is.
Company (1 Initech, 2 Vandelay): 1
  Round 2 of application 3: Initech, Packaging manager. (For
  another application: add --new.)
  Interview 2: Sat 21 Nov 2026 09:00, today.
Role
  1 Packaging manager
  [the next round of application 3]: 
When it was, or will be [now]: yesterday 4pm
  Interview 2: Fri 20 Nov 2026 16:00, yesterday.
Kind: onsite, phone, video, …; - for none [none]: video
  Interview 2, video: Fri 20 Nov 2026 16:00, yesterday.
Whom you met: Name, or Name <address>
  1 Nick Claus, 2 Ann Lee
  [nobody]: 1
  Met: Nick Claus.
Whom you met: Name, or Name <address>
  1 Ann Lee
  [nobody else]: Bo Li <bo@initech.example>
  Met: Nick Claus, Bo Li <bo@initech.example>.
Whom you met: Name, or Name <address>
  1 Ann Lee
  [nobody else]: 
The day by which they hope to decide [none]: +10d
  They hope to decide by Tue 1 Dec 2026, in 10 days.
Did they ask not to be called? (yes, no) [no]: y
  They asked not to be called.
References they may call (1 Maria Lopez) [nobody]: 1
  References: Maria Lopez.
References they may call [nobody else]: 
What to remember of the interview [nothing]: two shifts
So this will be saved:
  Round 2 of application 3: Initech, Packaging manager. (For
  another application: add --new.)
  Interview 2, video: Fri 20 Nov 2026 16:00, yesterday.
  Met: Nick Claus, Bo Li <bo@initech.example>.
  They hope to decide by Tue 1 Dec 2026, in 10 days.
  They asked not to be called.
  References: Maria Lopez.
  Note: two shifts
Save it? (yes, no) [yes]: 

Round 2 of application 3: Initech, Packaging manager. (For another application: add --new.)
Interview 2, video: Fri 20 Nov 2026 16:00, yesterday.
Met: Nick Claus, Bo Li <bo@initech.example>.
They hope to decide by Tue 1 Dec 2026, in 10 days.
They asked not to be called.
References: Maria Lopez.
Note: two shifts

To do
  due       3/ann          Thank Ann Lee by e-mail (no address)     Initech  by Sat 21 Nov 15:00, today
  due       3/nick         Thank Nick Claus by e-mail               Initech  by Sat 21 Nov 16:00, today
  due       3/bo           Thank Bo Li by e-mail                    Initech  by Sat 21 Nov 16:00, today
  due       3/brief-maria  Tell Maria Lopez how the interview went  Initech  by Sun 22 Nov, tomorrow
  due       3/task-1       Send two work samples                    Initech  by Tue 24 Nov, in 3 days
  optional  3/record       Note down: how to reach them             Initech  by Fri 27 Nov, in 6 days
Don't chase yet
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask.
How do you reach Ann? followup person 3 ann --email ADDRESS
The same without questions: followup add Initech --on 'yesterday 4pm' --kind video --met 'Nick Claus' --met 'Bo Li <bo@initech.example>' --decision-by +10d --no-calls --reference 'Maria Lopez' --note 'two shifts'
To take it back: followup undo
)",
                   ""});
  CHECK(world.bytes() == file_after("add Initech --on 'yesterday 4pm' --kind video --met 'Nick Claus' --met "
                                    "'Bo Li <bo@initech.example>' --decision-by +10d --no-calls --reference "
                                    "'Maria Lopez' --note 'two shifts'"));
}

TEST_CASE("add asks for a new application, and takes empty answers for what stands in brackets") {
  Season world({"add Hooli --kind phone"});
  const Ran ran = asked(world, "add", {"Globex", "", "", "", "", "", "", "", "", "", ""});
  CHECK(ran == Ran{0, R"(Nothing is saved before the end. An empty answer means what
is in [brackets]; < goes back to the question before; Ctrl-C
leaves everything as it is.
Company (1 Initech, 2 Vandelay, 3 Hooli): Globex
  To be added: application 8: Globex.
  Interview 1: Sat 21 Nov 2026 09:00, today.
Role [none]: 
When it was, or will be [now]: 
Kind: onsite, phone, video, …; - for none [phone]: 
  Interview 1, phone: Sat 21 Nov 2026 09:00, today.
Whom you met: Name, or Name <address> [nobody]: 
The day by which they hope to decide [none]: 
Did they ask not to be called? (yes, no) [no]: 
References they may call (1 Maria Lopez) [nobody]: 
What to remember of the interview [nothing]: 
How you came to it [not said]: 
So this will be saved:
  To be added: application 8: Globex.
  Interview 1, phone: Sat 21 Nov 2026 09:00, today.
Save it? (yes, no) [yes]: 

Added application 8: Globex.
Interview 1, phone: Sat 21 Nov 2026 09:00, today.

To do
  optional  8/record  Note down: who was there; by when they decide  Globex  by Sat 28 Nov, in 7 days
Don't chase yet
  8  Globex  waiting  until Mon 30 Nov, in 9 days  You last spoke on Sat 21 Nov and they named no date. Wait until Mon 30 Nov before you ask.
Who was there? followup person 8 NAME --met
The same without questions: followup add Globex --kind phone
To take it back: followup undo
)",
                   ""});
  Season same({"add Hooli --kind phone", "add Globex --kind phone"});
  CHECK(world.bytes() == same.bytes());
}

TEST_CASE("add explains an answer that it can't understand, and asks again") {
  Season world({"add Initech Clerk"});
  const Ran ran = asked(world, "add",
                        {"", "initech", "", "2", "feb 30", "fri\x1b[A", "yesterday", "-", "Nick <nick", "", "-5d",
                         "yesterday", "perhaps", "no", "", "it's \"loud\"", ""});
  CHECK(ran == Ran{0,
                   R"(Nothing is saved before the end. An empty answer means what
is in [brackets]; < goes back to the question before; Ctrl-C
leaves everything as it is.
Company (1 Initech, 2 Vandelay): 
  COMPANY is empty
Company (1 Initech, 2 Vandelay): initech
Role (1 Packaging manager, 2 Clerk): 
  several open applications are meant by 'initech': 3, 7;
  nothing was changed
  type the id of one in the place of the company, or for
  another application: --new
  3  # Initech, Packaging manager, interview of Fri 20 Nov
  2026
  7  # Initech, Clerk, interview of Sat 21 Nov 2026
Role (1 Packaging manager, 2 Clerk): 2
  Round 2 of application 7: Initech, Clerk. (For another
  application: add --new.)
  Interview 2: Sat 21 Nov 2026 09:00, today.
When it was, or will be [now]: feb 30
  --on 'feb 30' is not a clear date: 2026-02 has no day 30
  type what is meant:
  2026-02-28  # Sat 28 Feb 2026, 266 days ago
  2026-03-01  # Sun 1 Mar 2026, 265 days ago
When it was, or will be [now]: fri)"
                   "\x1b"
                   R"([A
  that has characters that cannot be shown
  was it an arrow key?
When it was, or will be [now]: yesterday
  Interview 2: Fri 20 Nov 2026, yesterday.
Kind: onsite, phone, video, …; - for none [none]: -
Whom you met: Name, or Name <address>
  1 Nick Claus, 2 Ann Lee
  [nobody]: Nick <nick
  --met 'Nick <nick' is no name with an address
  for example: --met 'Nick Claus', or --met 'Nick Claus
  <nick@initech.example>'
Whom you met: Name, or Name <address>
  1 Nick Claus, 2 Ann Lee
  [nobody]: 
The day by which they hope to decide [none]: -5d
  --decision-by Mon 16 Nov 2026 is before the interview, Fri
  20 Nov 2026; nothing was changed
  for example: --decision-by 2026-11-27
The day by which they hope to decide [none]: yesterday
  They hope to decide by Fri 20 Nov 2026, yesterday.
Did they ask not to be called? (yes, no) [no]: perhaps
  'perhaps' is neither yes nor no
Did they ask not to be called? (yes, no) [no]: no
References they may call (1 Maria Lopez) [nobody]: 
What to remember of the interview [nothing]: it's "loud"
So this will be saved:
  Round 2 of application 7: Initech, Clerk. (For another
  application: add --new.)
  Interview 2: Fri 20 Nov 2026, yesterday.
  They hope to decide by Fri 20 Nov 2026, yesterday.
  Note: it's "loud"
Save it? (yes, no) [yes]: 

Round 2 of application 7: Initech, Clerk. (For another application: add --new.)
Interview 2: Fri 20 Nov 2026, yesterday.
They hope to decide by Fri 20 Nov 2026, yesterday.
Note: it's "loud"

To do
  optional  7/record  Note down: who was there; by when they decide  Initech  by Sat 28 Nov, in 7 days
Don't chase yet
  7  Initech  waiting  until Mon 30 Nov, in 9 days  You last spoke on Sat 21 Nov and they named no date. Wait until Mon 30 Nov before you ask.
Who was there? followup person 7 NAME --met
The same without questions: followup add initech Clerk --on yesterday --decision-by yesterday --note 'it'\''s "loud"'
To take it back: followup undo
)",
                   ""});
}

TEST_CASE("add asks only for what was not said, and not for what makes no sense") {
  Season world;
  const Ran ran = asked(world,
                        "add --on yesterday --kind onsite --met Ann --decision-by +9d --no-calls --reference 'Maria "
                        "Lopez' --note -x --via fair",
                        {"Globex", "Buyer", ""});
  CHECK(ran == Ran{0, R"(Nothing is saved before the end. An empty answer means what
is in [brackets]; < goes back to the question before; Ctrl-C
leaves everything as it is.
Company (1 Initech, 2 Vandelay): Globex
  To be added: application 7: Globex.
  Interview 1, onsite: Fri 20 Nov 2026, yesterday.
  Met: Ann.
  They hope to decide by Mon 30 Nov 2026, in 9 days.
  They asked not to be called.
  References: Maria Lopez.
  Note: -x
  Globex: via fair.
Role [none]: Buyer
So this will be saved:
  To be added: application 7: Globex, Buyer.
  Interview 1, onsite: Fri 20 Nov 2026, yesterday.
  Met: Ann.
  They hope to decide by Mon 30 Nov 2026, in 9 days.
  They asked not to be called.
  References: Maria Lopez.
  Note: -x
  Globex, Buyer: via fair.
Save it? (yes, no) [yes]: 

Added application 7: Globex, Buyer.
Interview 1, onsite: Fri 20 Nov 2026, yesterday.
Met: Ann.
They hope to decide by Mon 30 Nov 2026, in 9 days.
They asked not to be called.
References: Maria Lopez.
Note: -x
Globex, Buyer: via fair.

To do
  due       7/ann          Thank Ann by e-mail (no address)                             Globex  today, Sat 21 Nov
  due       7/brief-maria  Tell Maria Lopez how the interview went                      Globex  by Sun 22 Nov, tomorrow
  optional  7/record       Note down: how to reach them; how they like to be contacted  Globex  by Fri 27 Nov, in 6 days
Don't chase yet
  7  Globex  waiting  until Thu 3 Dec, in 12 days  They hope to decide by Mon 30 Nov. Give them until Thu 3 Dec before you ask.
How do you reach Ann? followup person 7 ann --email ADDRESS
The same without questions: followup add Globex Buyer --on yesterday --kind onsite --met Ann --decision-by +9d --no-calls --reference 'Maria Lopez' --note=-x --via fair
To take it back: followup undo
)",
                   ""});
  Season other;
  CHECK(asked(other, "add --on 'feb 30'", {"Globex"}) ==
        Ran{2, "", R"(followup: --on 'feb 30' is not a clear date: 2026-02 has no day 30
  type what is meant:
  followup add --on 2026-02-28  # Sat 28 Feb 2026, 266 days ago
  followup add --on 2026-03-01  # Sun 1 Mar 2026, 265 days ago
)"});
}

TEST_CASE("add leaves nothing recorded if the questions are not answered to the end") {
  const std::deque<std::string> all{"Globex", "Buyer", "", "", "", "", "", "", "", ""};
  for (std::size_t count = 0; count <= all.size(); ++count) {
    Season world;
    const Ran ran = asked(world, "add", {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)});
    CHECK(ran.status == 2);
    CHECK(ran.err == "followup: the questions were not answered to the end; nothing was recorded\n");
    CHECK(world.bytes() == season);
  }
}

TEST_CASE("add goes back to the question before, and forgets what was answered there") {
  Season world;
  const Ran ran =
      asked(world, "add", {"Initech", "<",     "Globex", "",        "yesterday", "video", "<", "phone", "<", "<", "now",
                           "-",       "Bo Li", "<",      "Sam Roe", "",          "",      "",  "",      "",  "",  ""});
  INFO(ran.out);
  CHECK(ran.status == 0);
  CHECK(ran.out.find("So this will be saved:\n"
                     "  To be added: application 7: Globex.\n"
                     "  Interview 1: Sat 21 Nov 2026 09:00, today.\n"
                     "  Met: Sam Roe.\n"
                     "Save it? (yes, no) [yes]: \n") != std::string::npos);
}

TEST_CASE("add asks of an interview to come where it is and whom one will meet, not what was said there") {
  Season world;
  const Ran ran =
      asked(world, "add", {"Globex", "", "tomorrow 3pm", "video", "call.example/1", "Sam Roe", "", "", "", ""});
  INFO(ran.out);
  CHECK(ran.status == 0);
  for (const char* not_yet : {"hope to decide", "not to be called", "What to remember"})
    CHECK(ran.out.find(not_yet) == std::string::npos);
  CHECK(ran.out.find("Whom you will meet: Name, or Name <address> [nobody]: Sam Roe\n") != std::string::npos);
  CHECK(ran.out.find("  Where: call.example/1\n") != std::string::npos);
}

TEST_CASE("add saves nothing that is not wanted in the end") {
  Season world;
  const Ran ran = asked(world, "add", {"Globex", "", "", "", "", "", "", "", "", "", "no"});
  CHECK(ran.status == 2);
  CHECK(ran.err == "followup: nothing was recorded, as you wished\n");
  CHECK(world.bytes() == season);
}

TEST_CASE("add never asks off a terminal, nor for a document") {
  const std::string words = R"(followup: add: COMPANY is missing
  for example: followup add Initech 'Packaging manager' --on 'yesterday 3pm' --met 'Nick Claus'
)";
  check_refused("add", 2, words);
  check_refused("add --kind phone", 2, words);
  Season world;
  CHECK(asked(world, "add --json", {"Globex"}).status == 2);
  CHECK(world.answers->size() == 1);
}

TEST_CASE("an id answers the question for the company") {
  Season world(
      {"add Initech Cook --on 'last wed' --met 'Sam Roe'", "add Initech Cook --new --on 'last thu' --met 'Bo Li'"});
  const std::string out = asked(world, "add", {"8", "", "", "", "1"}).out;
  const std::string start = R"(Nothing is saved before the end. An empty answer means what
is in [brackets]; < goes back to the question before; Ctrl-C
leaves everything as it is.
Company (1 Initech, 2 Vandelay): 8
  Round 2 of application 8: Initech, Cook. (For another
  application: add --new.)
  Interview 2: Sat 21 Nov 2026 09:00, today.
Role (1 Cook) [the next round of application 8]: 
When it was, or will be [now]: 
Kind: onsite, phone, video, …; - for none [none]: 
Whom you met: Name, or Name <address> (1 Bo Li) [nobody]: 1
  Met: Bo Li.
)";
  CHECK(out.substr(0, start.size()) == start);
}

TEST_CASE("add shows on a terminal what is still missing, and the line that fills it in") {
  const auto missing_after = [](const std::string& line) {
    Season world;
    const std::string out = asked(world, line, {}).out;
    const std::size_t end = out.find("? followup ");
    return end == std::string::npos ? "" : out.substr(out.rfind('\n', end) + 1);
  };
  CHECK(missing_after("add Globex") == "Who was there? followup person 7 NAME --met\n" + way_back);
  CHECK(missing_after("add Globex --met 'Sam Roe' --met 'Bo Li <bo@globex.example>'") ==
        "How do you reach Sam? followup person 7 sam --email ADDRESS\n" + way_back);
  CHECK(missing_after("add Globex --met 'Bo Li <bo@globex.example>' --decision-by +9d") ==
        "How does Bo like to be contacted? followup person 7 bo --prefers email (or phone, post)\n" + way_back);
  CHECK(missing_after("add Initech --met 'Nick Claus'").empty());  // their promise holds through the next talk
  CHECK(missing_after("add Initech --met 'Nick Claus' --decision-by +9d").empty());
  CHECK(missing_after("add Globex --on tomorrow").empty());
  CHECK(missing_after("add Globex --json").empty());
}

TEST_CASE("add asks again for an id that there is not, and for a minute that an interview has") {
  Season world;
  const Ran ran =
      asked(world, "add", {"12", "Initech", "", "yesterday 3pm", "yesterday 4pm", "", "", "", "", "", "", ""});
  CHECK(ran.status == 0);
  CHECK(ran.out.find("  there is no application '12'; nothing was changed\n") != std::string::npos);
  CHECK(ran.out.find("  interview 1 of application 3, Initech, Packaging") != std::string::npos);
  CHECK(world.bytes().find("2026-11-20T16:00:00-05:00") != std::string::npos);
}

TEST_CASE("without a date there is nothing to ask") {
  Season world;
  const Ran ran = asked(world, "add --no-date", {"1", "", "-"});
  CHECK(ran == Ran{2, "",
                   "followup: add --no-date: COMPANY is missing\n"
                   "  for example: followup add Initech 'Packaging manager' --no-date\n"});
  CHECK(world.answers->size() == 3);
  CHECK(world.bytes() == season);
}

}  // namespace followup::testing
