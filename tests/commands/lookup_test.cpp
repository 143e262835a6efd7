// What is meant by a name.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("an application is meant by its id, or a part of its names that one open one has") {
  check_recorded("heard 3", "Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.\n", "",
                 with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "heard"})"}));
  check_recorded("heard ITECH", "Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.\n", "",
                 with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "heard"})"}));
  check_recorded("heard 'Packaging m'", "Heard from Initech, Packaging manager on Sat 21 Nov 2026, today.\n", "",
                 with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "heard"})"}));
  check_recorded("heard vändelay", "Heard from Vandelay, Buyer on Sat 21 Nov 2026, today.\n", "",
                 with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "heard"})"}, 5));
}

TEST_CASE("a name that several have, or none, or closed ones alone, is refused") {
  check_refused("note a x", 3, R"(followup: several open applications have 'a' in their names
  followup note 3 x  # Initech, Packaging manager
  followup note 5 x  # Vandelay, Buyer
)");
  check_refused("heard a", 3, R"(followup: open and closed applications have 'a' in their names
  followup heard 3  # Initech, Packaging manager
  followup heard 5  # Vandelay, Buyer
  followup heard 6  # Stark
)");
  check_refused("heard nobody", 3, R"(followup: there is no application 'nobody'
  to see them all: followup list --all
)");
  check_refused("heard ''", 3, R"(followup: there is no application ''
  to see them all: followup list --all
)");
  check_refused("note stark x", 3, R"(followup: only closed applications have 'stark': type the id
  followup note 6 x  # Stark
)");
  check_refused("heard 4", 3, R"(followup: there is no application '4'
  to see them all: followup list --all
)");
  check_refused("heard 03x", 3, R"(followup: there is no application '03x'
  to see them all: followup list --all
)");
}

TEST_CASE("a name that closed applications alone have means the only one, where nothing of it need be open") {
  const auto told = [](const std::string& line) {
    Season world;
    const Ran ran = type(world, line);
    CHECK(ran.status < 2);
    return ran.out;
  };
  CHECK(told("show stark").starts_with("6  Stark\n  stage    closed\n"));
  CHECK(told("may call STAR").starts_with("No. The application is closed.\n"));
  CHECK(told("person stark 'Pat Hill'").starts_with("Added Pat Hill.\n"));
  CHECK(told("why stark/answer").starts_with("6/answer: If you feel up to it: thank them"));
  CHECK(told("draft stark/answer").starts_with("Subject: "));
  check_refused("draft star", 3, R"(followup: 'star' is no handle
  did you mean: followup draft 6/answer  # If you feel up to it: thank them by e-mail (no address), and ask for feedback
)");
  check_refused("show stark", 3, R"(followup: several closed applications have 'stark' in their names
  followup show 6  # Stark
  followup show 7  # Stark, Clerk
)",
                {"add Stark Clerk", "close 7 withdrawn"});
  Season world({"add Stark Clerk"});
  CHECK(type(world, "show stark").out.starts_with("7  Stark, Clerk\n"));
}

TEST_CASE("a handle may have the name of an application in the place of its id where it is only read") {
  Season world;
  CHECK(type(world, "why initech/nick").out.starts_with("3/nick: Thank Nick Claus by e-mail"));
  CHECK(type(world, "say initech/brief-maria").status == 0);
  for (const std::string line : {"why globex/nick", "done initech/nick", "skip stark/answer"}) {
    const std::string handle = line.substr(line.find(' ') + 1);
    check_refused(line, 3, "followup: '" + handle + R"(' is no handle
  a handle is ID/WORD, such as 3/nick; to see them: followup today
)");
  }
}

TEST_CASE("a person's name is no application, but says which may be meant") {
  check_refused("may thank Ann", 3, R"(followup: there is no application 'Ann'
  did you mean: followup may thank 3  # Initech, Packaging manager
)");
  check_refused("heard 'nick clas' no", 3, R"(followup: there is no application 'nick clas'
  did you mean: followup heard 3 no  # Initech, Packaging manager
)");
}

TEST_CASE("a person's or a company's name is no handle, but says which may be meant") {
  check_refused("done 'nick CLAUS' --by post", 3, R"(followup: 'nick CLAUS' is no handle
  did you mean: followup done 3/nick --by post  # Thank Nick Claus by e-mail
)");
  check_refused("why vandelay", 3, R"(followup: 'vandelay' is no handle
  did you mean: followup why 5/prepare.2  # Prepare for the interview: bring paper for names, ask for cards, the next step and its date
)");
}

TEST_CASE("a mistyped name is answered with the whole command line, put right") {
  check_refused("may call initch", 3, R"(followup: there is no application 'initch'
  did you mean: followup may call 3  # Initech, Packaging manager
)");
  check_refused("show pakcaging", 3, R"(followup: there is no application 'pakcaging'
  did you mean: followup show 3  # Initech, Packaging manager
)");
  check_refused("show strak", 3, R"(followup: there is no application 'strak'
  did you mean: followup show 6  # Stark
)");
  check_refused("may thank 3 nik", 3, R"(followup: nobody called 'nik' is in application 3
  did you mean: followup may thank 3 'Nick Claus'
)");
  check_refused("may thank 3 cluas", 3, R"(followup: nobody called 'cluas' is in application 3
  did you mean: followup may thank 3 'Nick Claus'
)");
  check_refused("reference 3 mria --contacted", 3, R"(followup: there is no reference 'mria'
  did you mean: followup reference 3 'Maria Lopez' --contacted
)");
  check_refused("done 3/nick 3/brief-mria --on yesterday", 3,
                R"(followup: nothing is called '3/brief-mria'; nothing was changed
  did you mean: followup done 3/nick 3/brief-maria --on yesterday  # Tell Maria Lopez how the interview went
)");
  check_refused("done brief-maria --by phone", 3, R"(followup: 'brief-maria' is no handle
  did you mean: followup done 3/brief-maria --by phone  # Tell Maria Lopez how the interview went
)");
  check_refused("may cal 3", 2, R"(followup: ACTION 'cal' is none of thank, write, call, visit, gift or befriend
  did you mean: followup may call 3
)");
}

TEST_CASE("the line to type has the word replaced that was meant, and is quoted for a shell") {
  const std::string several = "followup: open and closed applications have 'a' in their names\n";
  check_refused("heard a a --on a", 3, several + R"(  followup heard 3 a --on a  # Initech, Packaging manager
  followup heard 5 a --on a  # Vandelay, Buyer
  followup heard 6 a --on a  # Stark
)");
  check_refused("heard --on a a a", 3, several + R"(  followup heard --on a 3 a  # Initech, Packaging manager
  followup heard --on a 5 a  # Vandelay, Buyer
  followup heard --on a 6 a  # Stark
)");
  check_refused("heard -- a -9", 3, several + R"(  followup heard -- 3 -9  # Initech, Packaging manager
  followup heard -- 5 -9  # Vandelay, Buyer
  followup heard -- 6 -9  # Stark
)");
  check_refused("heard a -9 --on=-1d", 3, several + R"(  followup heard 3 -9 '--on=-1d'  # Initech, Packaging manager
  followup heard 5 -9 '--on=-1d'  # Vandelay, Buyer
  followup heard 6 -9 '--on=-1d'  # Stark
)");
  check_refused("may call call", 3, R"(followup: there is no application 'call'
  to see them all: followup list --all
)");
  Season world;
  CHECK(world.run({"heard", "a", "it's over; $x", "--on", "=x", "--reply"}) ==
        Ran{3, "", several + R"(  followup heard 3 'it'\''s over; $x' --on '=x' --reply  # Initech, Packaging manager
  followup heard 5 'it'\''s over; $x' --on '=x' --reply  # Vandelay, Buyer
  followup heard 6 'it'\''s over; $x' --on '=x' --reply  # Stark
)"});
  CHECK(world.run({"heard", "a", "two\nlines"}) == Ran{3, "", several + R"(  3  # Initech, Packaging manager
  5  # Vandelay, Buyer
  6  # Stark
)"});
  CHECK(world.run({"show", "a", "--json"}) == Ran{3, R"({
  "format": "followup.error/1",
  "error": {"code": 3, "message": "several open applications have 'a' in their names", "hint": "followup show 3 --json  # Initech, Packaging manager\nfollowup show 5 --json  # Vandelay, Buyer"}
}
)",
                                                  ""});
}

TEST_CASE("of many applications the first ten are told") {
  TestWorld world(saturday);
  for (int i = 1; i <= 12; ++i) REQUIRE(world.run({"add", "Hooli " + std::to_string(i), "--new"}).status == 0);
  const Ran ran = type(world, "show hooli");
  CHECK(ran.status == 3);
  CHECK(
      ran.err.starts_with("followup: several open applications have 'hooli' in their names\n"
                          "  the first ten of 12:\n  followup show 1   # Hooli 1\n"));
  CHECK(ran.err.ends_with("  followup show 10  # Hooli 10\n"));
}

TEST_CASE("handles and names are meant whatever their case and accents, and as they stand before that") {
  Season world({"add Globex --on yesterday --met 'Zoë Li' --met 'Zoe Kim' --met 'Zoë Roe' --met 'Åsa Roe'"});
  const auto said = [&](const std::string& line) {
    const Ran ran = type(world, line);
    return ran.status == 0 ? ran.out.substr(0, ran.out.find('\n')) : ran.err;
  };
  CHECK(said("done 3/NICK") == "Recorded 3/nick: thanked Nick Claus by e-mail; Sat 21 Nov 2026, today.");
  CHECK(said("done 3/Brief-María") == "Recorded 3/brief-maria: told Maria Lopez how it went; Sat 21 Nov 2026, today.");
  CHECK(said("skip 7/asa") == "Skipped 7/Åsa. It will not come up again.");
  CHECK(said("skip 7/Asa.1") == "7/Åsa: you skipped it on Sat 21 Nov 2026, today; nothing was changed.");
  CHECK(said("skip 7/zoe") == "Skipped 7/zoe. It will not come up again.");
  CHECK(said("skip 7/zoë") == "Skipped 7/zoë. It will not come up again.");
  CHECK(said("skip 7/zoë-2") == "Skipped 7/zoë-2. It will not come up again.");
  CHECK(said("skip 7/ZOE-2") == "7/zoë-2: you skipped it on Sat 21 Nov 2026, today; nothing was changed.");
  CHECK(said("skip 7/ZOE") == R"(followup: several are called '7/ZOE'; nothing was changed
  followup skip 7/zoë  # Thank Zoë Li by e-mail (no address)
  followup skip 7/zoe  # Thank Zoe Kim by e-mail (no address)
)");
  CHECK(said("person globex zoë --title Cook") == "Zoë Li: title Cook.");
  CHECK(said("person globex zoe --title Buyer") == "Zoe Kim: title Buyer.");
  CHECK(said("person globex zoë-2 --title Nurse") == "Zoë Roe: title Nurse.");
  CHECK(said("person globex asa --title Clerk") == "Åsa Roe: title Clerk.");
  CHECK(said("person globex 'ZOE LI' --title Chef") == "Zoë Li: title Chef (was Cook).");
  CHECK(said("person globex Roe --title Chef") == R"(followup: several are called 'Roe': type the whole name
  followup person globex 'Zoë Roe' --title Chef
  followup person globex 'Åsa Roe' --title Chef
)");
}

TEST_CASE("a new name that is near a known one is taken, with a word on the way back") {
  Season world;
  CHECK(type(world, "person 3 nik --title Chef")
            .out.starts_with("Added nik. (If you meant Nick Claus: followup undo)\n"));
  CHECK(type(world, "reference 3 'Mara Lopez' --phone 1")
            .out.starts_with("Added the reference Mara Lopez. (If you meant Maria Lopez: followup undo)\n"));
  CHECK(type(world, "person 3 Pat --title Chef").out.starts_with("Added Pat.\nPat: title Chef.\n"));
}

TEST_CASE("digits are an id, and never a part of a name") {
  const std::vector<std::string> earlier{"add 'Route 66' 'Driver (50%)'"};
  for (const std::string typed : {"66", "50", "0", "99999999999999999999"})
    check_refused("close " + typed + " rejected", 3, "followup: there is no application '" + typed + R"('
  to see them all: followup list --all
)",
                  earlier);
  Season world(earlier);
  CHECK(type(world, "close 'route 66' rejected").status == 0);
  CHECK(type(world, "reopen 007").status == 0);
}

TEST_CASE("a name that a closed application has, too, is pointed out") {
  const std::vector<std::string> earlier{"add Initech Cook", "close 7 rejected"};
  const std::string doubt =
      "A closed application has that name, too: 7, Initech, Cook. (If it is meant: followup undo, and its id)\n";
  for (const std::string line : {"close initech offer", "task initech send plans", "note initech quiet"}) {
    INFO(line);
    Season world(earlier);
    CHECK(type(world, line).out.find("\n" + doubt) != std::string::npos);
    Season by_id(earlier);
    const std::size_t name = line.find("initech");
    CHECK(type(by_id, std::string(line).replace(name, 7, "3")).out.find("closed") == std::string::npos);
    Season alone;
    CHECK(type(alone, line).out.find("closed") == std::string::npos);
  }
  Season world({"add Initech Cook", "close 7 rejected", "add Initech Clerk", "close 8 withdrawn"});
  CHECK(type(world, "note initech quiet")
            .out.find(
                "Closed applications have that name, too: 7, Initech, Cook; 8, Initech, Clerk. (If one is meant: ") !=
        std::string::npos);
}

}  // namespace followup::testing
