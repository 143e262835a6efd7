// What every edit answers with, and what every field refuses.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("an edit answers with one JSON document if asked for it") {
  check_changed("close 3 rejected --json", R"({
  "format": "followup.change/1",
  "command": "close",
  "application": 3,
  "message": ["Closed application 3, Initech, Packaging manager: rejected on Sat 21 Nov 2026, today."],
  "actions": [
    {
      "handle": "3/answer",
      "rule": "answer-rejection",
      "application": 3,
      "company": "Initech",
      "role": "Packaging manager",
      "urgency": "optional",
      "due": "2026-11-23",
      "interview": null,
      "person": "Nick Claus",
      "task": null,
      "reference": null,
      "offer": null,
      "channel": "email",
      "missing": null,
      "text": "If you feel up to it: thank Nick Claus by e-mail, and ask for feedback",
      "reason": "They said no on Sat 21 Nov. Thank them for their time, and ask what you could do better.",
      "sources": ["nutshell"]
    }
  ],
  "holds": [],
  "undo": "followup undo"
}
)",
                season_with(R"({"on": "2026-11-21", "result": "rejected"})"));
}

TEST_CASE("an edit of two applications is about no single one in JSON") {
  Season world({"skip 3/nick 3/ann 3/brief-maria 3/record"});
  const Ran ran = type(world, "done 3/task-1 6/answer --json");
  CHECK(ran == Ran{0, R"({
  "format": "followup.change/1",
  "command": "done",
  "application": null,
  "message": ["Recorded 3/task-1: sent two work samples; Sat 21 Nov 2026, today.", "Recorded 6/answer: thanked them after the rejection by e-mail; Sat 21 Nov 2026, today."],
  "actions": [],
  "holds": [
    {
      "application": 3,
      "company": "Initech",
      "role": "Packaging manager",
      "stage": "waiting",
      "until": "2026-12-04",
      "reason": "They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask.",
      "sources": ["post-interview", "follow-ups"]
    }
  ],
  "undo": "followup undo"
}
)",
                   ""});
}

TEST_CASE("an edit that fails answers with one JSON document if asked for it") {
  Season world;
  CHECK(type(world, "done 3/follow-up --json") == Ran{4, R"({
  "format": "followup.error/1",
  "error": {"code": 4, "message": "3/follow-up: not yet: on Fri 4 Dec 2026, in 13 days. They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask; nothing was changed", "hint": "to record it all the same: followup done 3/follow-up --anyway"}
}
)",
                                                      ""});
  CHECK(world.bytes() == season);
}

TEST_CASE("what would command a terminal is kept in the file and shown harmless") {
  Season world;
  CHECK(world.run({"heard", "stark", "\x1b[2J\nclosed"}).out ==
        "Heard from Stark on Sat 21 Nov 2026, today.\n"
        "They said: \\e[2J\\nclosed\n"
        "It is closed; if it goes on: followup reopen 6\n"
        "\n"
        "To do\n"
        "  optional  6/answer  If you feel up to it: thank them by e-mail (no address), and ask for feedback  Stark  "
        "by Sun 22 Nov, tomorrow\n" +
            way_back);
  CHECK(world.bytes().find(R"("text": "\u001b[2J\nclosed")") != std::string::npos);
  CHECK(world.run({"add", "A\x1b[2J", "--new"}).status == 0);
  CHECK(world.run({"add", "A\x1b[2J", "--new"}).status == 0);
  CHECK(world.run({"heard", "\x1b"}).err ==
        "followup: several open applications have '\\e' in their names\n  followup heard 7  # A\\e[2J\n  followup "
        "heard 8  # A\\e[2J\n");
}

TEST_CASE("fields take 10,000 bytes and not one more") {
  const std::string longest(10'000, 'x');
  const std::vector<std::vector<std::string>> fields{
      {"add", "*"},
      {"add", "Globex", "*"},
      {"add", "Globex", "--kind", "*"},
      {"add", "Globex", "--met", "*"},
      {"add", "Globex", "--reference", "*"},
      {"add", "Globex", "--note", "*"},
      {"add", "Globex", "--via", "*"},
      {"done", "3/nick", "--by", "*"},
      {"heard", "3", "*"},
      {"person", "3", "*"},
      {"person", "3", "nick", "--title", "*"},
      {"person", "3", "nick", "--phone", "*"},
      {"person", "3", "nick", "--memorable", "*"},
      {"person", "3", "nick", "--rename", "*"},
      {"task", "3", "send", "*"},
      {"reference", "3", "*"},
      {"reference", "3", "maria", "--phone", "*"},
  };
  for (auto words : fields) {
    INFO(words.front() << " " << words.at(words.size() - 2));
    Season world;
    words.back() = longest + "x";
    const Ran ran = world.run(words);
    CHECK(ran.status == 2);
    CHECK(ran.err.find("has 10001 bytes; at most 10000 are kept\n") != std::string::npos);
    CHECK(world.bytes() == season);
    words.back() = longest;
    CHECK(world.run(words).status == 0);
    CHECK(world.bytes().find(longest) != std::string::npos);
  }
}

TEST_CASE("a command run twice gives the same bytes as one that changed nothing") {
  Season world({"person 3 ann --prefers phone"});
  const std::string before = world.bytes();
  CHECK(type(world, "person 3 ann --prefers phone").status == 0);
  CHECK(world.bytes() == before);
}

TEST_CASE("what the program does not know survives every edit") {
  const std::string extra = R"("mood": "good"}
      ],
      "interviews": [
        {
          "id": 1,)";
  TestWorld world(saturday);
  world.write(replaced(season, R"({"name": "Ann Lee"}
      ],
      "interviews": [
        {
          "id": 1,)",
                       R"({"name": "Ann Lee", )" + extra));
  REQUIRE(world.bytes() != season);
  for (const char* line :
       {"done 3/ann", "person 3 ann --rename 'Ann Roe' --email a@b", "heard 3", "skip 3/nick", "close 3 offer",
        "task 3 send x", "reference 3 'Sam Roe'", "add initech --met 'ann roe'", "reopen 3", "remove 6"}) {
    INFO(line);
    CHECK(type(world, line).status == 0);
    CHECK(world.bytes().find(R"("mood": "good")") != std::string::npos);
  }
}

}  // namespace followup::testing
