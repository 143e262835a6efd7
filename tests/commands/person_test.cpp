// Who they are, and how to reach them.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("person records somebody new") {
  check_recorded(
      "person 3 'Bo Li' --title Recruiter --email bo@initech.example --phone '+1 555 0102' --prefers post --contact",
      R"(Added Bo Li.
Bo Li: title Recruiter.
Bo Li: e-mail bo@initech.example.
Bo Li: phone +1 555 0102.
Bo Li: prefers post.
Bo Li is now the contact for follow-ups.
)",
      "",
      replaced(season, R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee"}
)",
               R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee"},
        {"name": "Bo Li", "title": "Recruiter", "email": "bo@initech.example", "phone": "+1 555 0102", "prefers": "post", "contact": true}
)"));
  check_recorded(
      "person 3 'Sam Roe'", "Added Sam Roe.\n", "",
      replaced(season, R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee"}
)",
               R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee"},
        {"name": "Sam Roe"}
)"));
}

TEST_CASE("person changes who is known, by name, word of the handle, or a word of the name") {
  check_recorded(
      "person 3 'ANN lee' --prefers phone", "Ann Lee: prefers phone.\n", "",
      replaced(season, R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee"}
)",
               R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee", "prefers": "phone"}
)"));
  check_recorded(
      "person 3 ann --email ann@initech.example", "Ann Lee: e-mail ann@initech.example.\n", "-3/record",
      replaced(season, R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee"}
)",
               R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee", "email": "ann@initech.example"}
)"));
  check_recorded(
      "person 3 lee --phone 5550103", "Ann Lee: phone 5550103.\n", "-3/record",
      replaced(season, R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee"}
)",
               R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee", "phone": "5550103"}
)"));
}

TEST_CASE("person tells short names from parts of known ones") {
  check_recorded(
      "person 3 An", "Added An. (If you meant Ann Lee: followup undo)\n", "",
      replaced(season, R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee"}
)",
               R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee"},
        {"name": "An"}
)"));
}

TEST_CASE("person replaces and removes") {
  check_recorded(
      "person 3 nick --email nc@initech.example --prefers ''",
      R"(Nick Claus: e-mail nc@initech.example (was nick@initech.example).
Nick Claus: prefers removed (was email).
)",
      "",
      replaced(season, R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
)",
               R"(        {"name": "Nick Claus", "email": "nc@initech.example"},
)"));
  check_recorded(
      "person 3 nick --email ''", "Nick Claus: e-mail removed (was nick@initech.example).\n", "",
      replaced(season, R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
)",
               R"(        {"name": "Nick Claus", "prefers": "email"},
)"));
}

TEST_CASE("person marks one contact and nobody else") {
  check_recorded(
      "person 3 ann --contact", "Ann Lee is now the contact for follow-ups.\n", "",
      replaced(season, R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee"}
)",
               R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
        {"name": "Ann Lee", "contact": true}
)"),
      {"person 3 nick --contact"});
}

TEST_CASE("person puts somebody into the latest interview, and remembers the talk") {
  check_recorded("person 3 'Bo Li' --met --memorable 'the red helmet'", R"(Added Bo Li.
Bo Li was in interview 1.
Will mention to Bo Li: "the red helmet"
)",
                 "+3/bo",
                 replaced(replaced(season, R"(            {"name": "Ann Lee"}
)",
                                   R"(            {"name": "Ann Lee"},
            {"name": "Bo Li", "memorable": "the red helmet"}
)"),
                          R"(        {"name": "Ann Lee"}
)",
                          R"(        {"name": "Ann Lee"},
        {"name": "Bo Li"}
)"));
  check_recorded("person 3 nick --memorable 'the conveyor'", "Will mention to Nick Claus: \"the conveyor\"\n", "",
                 replaced(season, R"(            {"name": "Nick Claus"},
)",
                          R"(            {"name": "Nick Claus", "memorable": "the conveyor"},
)"));
  check_recorded("person 5 Bo --met", R"(Added Bo.
Bo was in interview 1.
)",
                 "",
                 replaced(replaced(season, R"(        {"id": 1, "at": "2026-11-10T11:30:00-05:00"},
)",
                                   R"(        {
          "id": 1,
          "at": "2026-11-10T11:30:00-05:00",
          "met": [
            {"name": "Bo"}
          ]
        },
)"),
                          R"(      "role": "Buyer",
)",
                          R"(      "role": "Buyer",
      "people": [
        {"name": "Bo"}
      ],
)"));
}

TEST_CASE("person renames somebody wherever the name stands") {
  check_recorded("person 3 nick --rename 'Nick Roe'", "Nick Claus is now called Nick Roe.\n", "",
                 replaced(replaced(replaced(season, R"(        {"name": "Maria Lopez"}
)",
                                            R"(        {"name": "Maria Lopez"}
      ],
      "log": [
        {"at": "2026-11-21T09:00:00-05:00", "kind": "thank-you", "interview": 1, "person": "Nick Roe", "by": "email"}
)"),
                                   R"(            {"name": "Nick Claus"},
)",
                                   R"(            {"name": "Nick Roe"},
)"),
                          R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
)",
                          R"(        {
          "name": "Nick Roe",
          "email": "nick@initech.example",
          "prefers": "email",
          "former_names": ["Nick Claus"]
        },
)"),
                 {"done 3/nick"});
  check_recorded("person 3 nick --rename 'NICK Claus'", "Nick Claus is now called NICK Claus.\n", "",
                 replaced(replaced(season, R"(            {"name": "Nick Claus"},
)",
                                   R"(            {"name": "NICK Claus"},
)"),
                          R"(        {"name": "Nick Claus", "email": "nick@initech.example", "prefers": "email"},
)",
                          R"(        {
          "name": "NICK Claus",
          "email": "nick@initech.example",
          "prefers": "email",
          "former_names": ["Nick Claus"]
        },
)"));
}

TEST_CASE("person says when nothing changes") {
  check_unchanged("person 3 nick --email nick@initech.example --prefers email --met --rename 'Nick Claus' --title '' ",
                  R"(Nick Claus: title is not set: not changed.
Nick Claus: e-mail is nick@initech.example already: not changed.
Nick Claus: prefers is email already: not changed.
Nick Claus is already in interview 1: not changed.
Nick Claus has that name already: not changed.

To do
  due       3/nick         Thank Nick Claus by e-mail               Initech  by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail (no address)     Initech  by Sat 21 Nov 15:00, today
  due       3/brief-maria  Tell Maria Lopez how the interview went  Initech  by Sun 22 Nov, tomorrow
  due       3/task-1       Send two work samples                    Initech  by Tue 24 Nov, in 3 days
  optional  3/record       Note down: how to reach them             Initech  by Fri 27 Nov, in 6 days
Don't chase yet
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask.
)");
  check_unchanged("person 3 nick --contact", R"(Nick Claus is the contact already: not changed.

To do
  due       3/nick         Thank Nick Claus by e-mail               Initech  by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail (no address)     Initech  by Sat 21 Nov 15:00, today
  due       3/brief-maria  Tell Maria Lopez how the interview went  Initech  by Sun 22 Nov, tomorrow
  due       3/task-1       Send two work samples                    Initech  by Tue 24 Nov, in 3 days
  optional  3/record       Note down: how to reach them             Initech  by Fri 27 Nov, in 6 days
Don't chase yet
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask.
)",
                  {"person 3 nick --contact"});
}

TEST_CASE("an address is taken in any script as it was typed, but for signs that cannot be seen") {
  Season world;
  for (const std::string address : {"jo@m\xc3\xbcller.example", "j\xc3\xb6rg@example.org"})
    CHECK(world.run({"person", "3", "ann", "--email", address}).out.find("e-mail " + address) != std::string::npos);
  CHECK(world.run({"person", "3", "ann", "--email", "a\xe2\x80\xae@b"}).status == 2);
}

TEST_CASE("person refuses what cannot be") {
  check_refused("person 3 nick", 2, R"(followup: Nick Claus is known, and nothing is to be set; nothing was changed
  what can be set: --title, --email, --phone, --prefers, --greeting, --contact, --agency, --met, --not-met, --memorable, --rename
)");
  check_refused("person 3 ''", 2, R"(followup: NAME is empty
)");
  check_refused("person 3 ann --rename 'nick claus'", 2,
                R"(followup: there is a person Nick Claus already; nothing was changed
)");
  check_refused("person 3 ann --rename ''", 2, R"(followup: --rename is empty
)");
  check_refused("person 3 ann --email 'a@b,c@d'", 2, R"(followup: --email 'a@b,c@d' is not one e-mail address
  for example: nick@initech.example
)");
  check_refused("person 3 ann --email ann", 2, R"(followup: --email 'ann' is not one e-mail address
  for example: nick@initech.example
)");
  check_refused("person 3 ann --prefers fone", 2, R"(followup: --prefers 'fone' is none of email, phone, post or unknown
  did you mean: followup person 3 ann --prefers phone
)");
  check_refused("person 3 ann --prefers=fone --contact", 2,
                R"(followup: --prefers 'fone' is none of email, phone, post or unknown
  did you mean: followup person 3 ann '--prefers=phone' --contact
)");
  check_refused("person 3 'Bo Li' --memorable x", 2, R"(followup: Bo Li was in no interview; nothing was changed
  if they were in the latest: --met
)");
  check_refused("person 3 claus --phone 1", 3, R"(followup: several are called 'claus': type the whole name
  followup person 3 'Nick Claus' --phone 1
  followup person 3 'Bo Claus' --phone 1
)",
                {"person 3 'Bo Claus'"});
}

TEST_CASE("person puts several people into the latest interview at once") {
  check_recorded("person 3 'Bo Li' nick 'Sam Roe' --met", R"(Added Bo Li.
Bo Li was in interview 1.
Nick Claus is already in interview 1: not changed.
Added Sam Roe.
Sam Roe was in interview 1.
)",
                 "+3/bo +3/sam",
                 replaced(replaced(season, R"(            {"name": "Ann Lee"}
)",
                                   R"(            {"name": "Ann Lee"},
            {"name": "Bo Li"},
            {"name": "Sam Roe"}
)"),
                          R"(        {"name": "Ann Lee"}
)",
                          R"(        {"name": "Ann Lee"},
        {"name": "Bo Li"},
        {"name": "Sam Roe"}
)"));
  check_refused("person 3 Bo Li --met", 2,
                R"(followup: nobody is called 'Bo', and of several new names each has two words; nothing was changed
  put several words in quotes: followup person 3 'Bo Li' --met
)");
  check_refused("person 3 Bo Li --title Recruiter", 2,
                R"(followup: person takes several names with --met or --not-met alone; nothing was changed
  put several words in quotes: followup person 3 'Bo Li' --title Recruiter
)");
}

TEST_CASE("person takes people out of the latest talk with them, unless the log speaks of it") {
  check_recorded("person 3 nick ann --not-met", R"(Nick Claus was not in interview 1.
Ann Lee was not in interview 1. Gone: the conveyor
)",
                 "",
                 replaced(season, R"(        {
          "id": 1,
          "at": "2026-11-20T15:00:00-05:00",
          "decision_by": "2026-12-01",
          "met": [
            {"name": "Nick Claus"},
            {"name": "Ann Lee"}
          ]
        }
)",
                          R"(        {"id": 1, "at": "2026-11-20T15:00:00-05:00", "decision_by": "2026-12-01"}
)"),
                 {"person 3 ann --memorable 'the conveyor'", "skip 3/nick", "snooze 3/ann tomorrow"});
  check_refused(
      "person 3 nick --not-met", 2,
      R"(followup: the log speaks of Nick Claus in interview 1: thanked Nick Claus by e-mail, Sat 21 Nov 2026; nothing was changed
  to take that back first:
  followup done --undo 3/nick
)",
      {"done 3/nick"});
  check_refused("person 3 'Bo Li' --not-met", 3, R"(followup: nobody called 'Bo Li' is in application 3
  to see who is: followup show 3
)");
  check_refused("person 3 bo --not-met", 2, R"(followup: Bo Li was in no interview; nothing was changed
  if they were in the latest: --met
)",
                {"person 3 'Bo Li'"});
  check_refused("person 3 nick --met --not-met", 2, R"(followup: person takes --met or --not-met, not both
)");
}

TEST_CASE("person takes an interview by its number, and an address with the name") {
  check_recorded("person 5 'Bo Li <bo@vandelay.example>' --met --interview 1", R"(Added Bo Li.
Bo Li: e-mail bo@vandelay.example.
Bo Li was in interview 1.
)",
                 "",
                 replaced(season, R"(      "role": "Buyer",
      "interviews": [
        {"id": 1, "at": "2026-11-10T11:30:00-05:00"},
)",
                          R"(      "role": "Buyer",
      "people": [
        {"name": "Bo Li", "email": "bo@vandelay.example"}
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-11-10T11:30:00-05:00",
          "met": [
            {"name": "Bo Li"}
          ]
        },
)"));
  const auto told = [](const std::string& line, const std::vector<std::string>& earlier = {}) {
    Season world(earlier);
    return type(world, line).out;
  };
  CHECK(told("person 5 'Bo Li' --met --interview 2").starts_with("Added Bo Li.\nBo Li will be in interview 2.\n"));
  CHECK(told("person 5 bo --not-met --interview 2", {"person 5 'Bo Li' --met --interview 2"})
            .starts_with("Bo Li will not be in interview 2.\n"));
  CHECK(told("person 3 nick --agency").starts_with("Nick Claus is of an agency, on your side.\n"));
  CHECK(told("person 3 nick --agency", {"person 3 nick --agency"})
            .starts_with("Nick Claus is of an agency already: not changed.\n"));
  check_refused("person 3 nick --interview 1", 2,
                "followup: --interview goes with --met or --not-met; nothing was changed\n");
  check_refused("person 3 'Bo <bo@x.example>' --email b@x.example", 2,
                "followup: there are two addresses of Bo; nothing was changed\n  leave one of them away\n");
  check_refused("person 5 bo --not-met --interview 1", 2,
                "followup: Bo Li is not in interview 1; nothing was changed\n",
                {"person 5 'Bo Li' --met --interview 2"});
}

TEST_CASE("people of the company and of an agency are known to its other applications, with their addresses") {
  const auto told = [](const std::string& line, const std::vector<std::string>& earlier = {}) {
    Season world(earlier);
    return type(world, line).out;
  };
  CHECK(told("add Initech Cook --met nick")
            .find("\nMet: Nick Claus.\nNick Claus is known from application 3: nick@initech.example.\n") !=
        std::string::npos);
  CHECK(told("person 7 claus", {"add Initech Cook"})
            .starts_with("Added Nick Claus.\nNick Claus is known from application 3: nick@"));
  CHECK(told("add Globex --met nick").find("Met: nick.\n") != std::string::npos);
  CHECK(told("add Globex --met nick", {"person 3 nick --agency"}).find("Met: Nick Claus.\n") != std::string::npos);
  CHECK(told("reference 5 lopez --phone 1", {"reference 3 maria --email m@lopez.example"})
            .starts_with("Added the reference Maria Lopez.\nMaria Lopez is known from application 3: m@lopez.example.\n"
                         "Maria Lopez: phone 1.\n"));
  CHECK(
      told("add Globex --reference 'Maria Lopez <m@lopez.example>'").find("\nMaria Lopez: e-mail m@lopez.example.\n") !=
      std::string::npos);
}

TEST_CASE("what is memorable is added to, or replaced") {
  const auto told = [](const std::string& line) {
    Season world({"person 3 nick --memorable 'the conveyor'"});
    const std::string out = type(world, line).out;
    return out.substr(0, out.find('\n'));
  };
  CHECK(told("person 3 nick --memorable 'the sea'") ==
        "Will mention to Nick Claus: \"the conveyor; the sea\" (Added to what was there. In its place: --replace)");
  CHECK(told("person 3 nick --memorable 'the sea' --replace") == "Will mention to Nick Claus: \"the sea\"");
}

TEST_CASE("person --greeting records how letters begin") {
  const std::string nick = R"("prefers": "email"},
        {"name": "Ann Lee")";
  Season world;
  CHECK(world.run({"person", "3", "nick", "--greeting", ""})
            .out.starts_with("Nick Claus: greeting is not set: not changed.\n"));
  CHECK(world.run({"person", "3", "ann", "--greeting", "Dear Dr Lee"})
            .out.starts_with("Ann Lee: greeting Dear Dr Lee.\n"));
  CHECK(world.bytes() == replaced(season, nick, nick + R"(, "greeting": "Dear Dr Lee")"));
  CHECK(type(world, "show 3").out.find("greeted: Dear Dr Lee") != std::string::npos);
  CHECK(type(world, "show 3 --json").out.find("\"greeting\": \"Dear Dr Lee\"") != std::string::npos);
  CHECK(world.run({"person", "3", "ann", "--greeting", ""})
            .out.starts_with("Ann Lee: greeting removed (was Dear Dr Lee).\n"));
  CHECK(world.bytes() == season);
}

TEST_CASE("e-mail, as the program writes it, is taken for email") {
  Season world;
  CHECK(type(world, "person 3 ann --prefers e-mail").out.starts_with("Ann Lee: prefers email.\n"));
  CHECK(type(world, "heard 3 --ask-on fri --ask-by E-mail").out.find("by e-mail.\n") != std::string::npos);
}

}  // namespace followup::testing
