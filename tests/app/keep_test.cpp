// The commands that act on the file as a whole, from the command line to the bytes.
#include <sys/stat.h>

#include <csignal>

#include "catch.hpp"
#include "followup/text.hpp"
#include "world.hpp"

using followup::split;
using followup::testing::bytes_of;
using followup::testing::Ran;
using followup::testing::TestWorld;

namespace {

constexpr const char* take_back = "To take it back: followup undo\n";

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

void write(const std::filesystem::path& path, const std::string& text) { std::ofstream(path) << text; }

/// An editor that does what `script` says with the file, which is `$1`.
void set_editor(TestWorld& world, const std::string& script) {
  write(world.folder / "editor", "#!/bin/sh\n" + script + "\n");
  std::filesystem::permissions(world.folder / "editor", std::filesystem::perms::owner_all);
  world.variables["VISUAL"] = (world.folder / "editor").string();
  world.variables["XDG_RUNTIME_DIR"] = world.folder.string();
}

}  // namespace

TEST_CASE("every change says at its end how it is taken back, and what changes nothing does not") {
  TestWorld world;
  CHECK(world.run({"add", "Initech"}).out.ends_with(take_back));
  CHECK(has(world.run({"add", "Globex", "--json"}).out, ",\n  \"undo\": \"followup undo\"\n}\n"));
  CHECK(world.run({"policy", "follow_up.grace_days", "4"}).out.ends_with(take_back));
  CHECK_FALSE(has(world.run({"policy", "follow_up.grace_days", "4"}).out, take_back));
  CHECK_FALSE(has(world.run({"list"}).out, take_back));
}

TEST_CASE("undo and redo tell what they took back and did again") {
  TestWorld world;
  world.zone = [](date::sys_seconds) { return std::chrono::hours(-5); };
  world.run({"add", "Initech"});
  const std::string one = world.bytes();
  world.run({"add", "Globex"});
  const std::string two = world.bytes();
  CHECK(world.run({"undo"}) ==
        Ran{0, "Took back: add Globex, of Fri 20 Nov 2026 16:30.\nTo do it again: followup redo\n", ""});
  CHECK(world.bytes() == one);
  CHECK(world.run({"undo", "--list"}) == Ran{0,
                                             "followup undo N takes back the changes from 1 to N\n"
                                             "  1  Fri 20 Nov 2026 16:30  " +
                                                 std::to_string(one.size()) +
                                                 " bytes  state 2  add Initech\n"
                                                 "followup redo N does again the changes from 1 to N\n"
                                                 "  1  Fri 20 Nov 2026 16:30  " +
                                                 std::to_string(two.size()) + " bytes  state 3  add Globex\n",
                                             ""});
  CHECK(world.run({"redo"}) ==
        Ran{0, std::string("Did again: add Globex, of Fri 20 Nov 2026 16:30.\n") + take_back, ""});
  CHECK(world.bytes() == two);
  CHECK(world.run({"undo", "3"}) ==
        Ran{3, "",
            "followup: there are only 2 changes to undo; nothing was changed\n  to see them: followup undo --list\n"});
  CHECK(world.run({"undo", "zero"}).status == 2);
  CHECK(world.run({"undo", "0"}).status == 2);
  CHECK(has(world.run({"undo", "--json"}).out, "\"made_by\": \"add Globex\""));
}

TEST_CASE("a command line in the history is one line, and cut between characters") {
  TestWorld world;
  std::string name;
  for (int i = 0; i < 200; ++i) name += "é";
  world.run({"add", "a\n\x1b[2J" + name});
  const std::string list = world.run({"undo", "--list"}).out;
  CHECK(has(list, "add a\\n\\e[2Jé"));
  CHECK(has(list, "é…\n"));
  CHECK(list.find('\x1b') == std::string::npos);
}

TEST_CASE("restore lists what there is, and keeps a damaged file beside") {
  TestWorld world;
  CHECK(world.run({"restore"}) == Ran{0, "No previous state is kept.\n", ""});
  world.run({"add", "Initech"});
  const std::string good = world.bytes();
  world.run({"add", "Globex"});
  world.write("{");
  const Ran refused = world.run({"today"});
  CHECK(refused.status == 5);
  CHECK(has(refused.err, "to see all that can be brought back: followup restore\n"));
  const std::string damaged = world.file().string() + ".damaged-20261120T163000";
  const Ran restored = world.run({"restore", "bak"});
  CHECK(restored.status == 0);
  CHECK(has(restored.out, "The file that could not be used is kept as " + damaged + ".\n"));
  CHECK_FALSE(has(restored.out, take_back));
  CHECK(world.bytes() == good);
  CHECK(std::filesystem::file_size(damaged) == 1);
  CHECK(has(world.run({"restore", "--json"}).out, "\"name\": \"bak\""));
  CHECK(world.run({"restore", "9"}).status == 3);
}

TEST_CASE("check is quiet, doubts or finds damage, each with its exit status") {
  TestWorld world;
  CHECK(world.run({"check"}) == Ran{0, "Nothing wrong, nothing doubtful.\n", ""});
  world.run({"add", "Initech"});
  CHECK(world.run({"check"}) == Ran{0, "Nothing wrong, nothing doubtful.\n", ""});
  world.variables["TZ"] = "Nonsense/Zone";
  CHECK(world.run({"check"}).status == 1);
  CHECK(has(world.run({"check"}).out, "TZ: there is no time zone 'Nonsense/Zone', so times are taken as UTC\n"));
  // None of these is a zone, though they are files, or look like a rule.
  for (const char* wrong :
       {"/etc/passwd", ":/etc/passwd", "zone.tab", "../../../etc/passwd", "XXX-999999999999", "/proc/kmsg"}) {
    INFO(wrong);
    world.variables["TZ"] = wrong;
    CHECK(has(world.run({"check"}).out, "so times are taken as UTC\n  export TZ=America/New_York, or"));
  }
  world.variables["TZ"] = "PDT";
  CHECK(has(world.run({"check"}).out, "export TZ=America/Los_Angeles, or the zone that you are in\n"));
  for (const char* good : {"America/New_York", ":Europe/Berlin", "EST5EDT", "<+03>-3", "UTC", ""}) {
    world.variables["TZ"] = good;
    CHECK(world.run({"check"}).status == 0);
  }
  world.write(
      R"({"format": "followup/1", "next_id": 2, "applications": [{"id": 1, "company": "Initech", "interviews": [)"
      R"({"id": 1, "at": "2026-11-20", "decision_by": "2026-11-19"}, {"id": 2, "at": "2026-11-19"}]}]})");
  std::filesystem::permissions(world.file(), std::filesystem::perms(0600));
  CHECK(world.run({"check"}) ==
        Ran{1,
            world.file().string() +
                ": was changed by another program since the last followup\n"
                "  if you know of it, all is well; to see the states before it: followup restore\n"
                "applications[0].interviews[0].decision_by: a decision is promised for a day before the interview\n"
                "  look at it: followup show 1; put it right: followup edit 1\n"
                "applications[0].interviews[1].at: this interview is before the one above it\n"
                "  look at it: followup show 1; put it right: followup edit 1\n",
            ""});
  world.write("{\"format\": \"followup/2\"}");
  CHECK(world.run({"check"}).status == 5);
  CHECK(has(world.run({"check", "--json"}).out, "\"damage\": true"));
}

TEST_CASE("check doubts what was recorded by a clock that was ahead") {
  TestWorld world("2026-11-21T09:00:00-05:00");
  world.run({"add", "Initech"});
  world.run({"heard", "1", "hello"});
  world.set_now("2026-11-20T09:00:00-05:00");
  const std::string hint = "  look at it: followup show 1; put it right: followup edit 1\n";
  CHECK(world.run({"check"}).out ==
        "applications[0].created: Sat 21 Nov 2026 is still to come: the clock may have been wrong\n" + hint +
            "applications[0].log[0].at: Sat 21 Nov 2026 is still to come: the clock may have been wrong\n" + hint);
}

TEST_CASE("restore makes an index of the states when the old one is of no use") {
  TestWorld world;
  world.run({"add", "Initech"});
  const std::string one = world.bytes();
  world.run({"add", "Globex"});
  const std::filesystem::path states = *std::filesystem::directory_iterator(world.folder / ".local/state/followup");
  write(states / "index.json", "{");
  write(states / "000002.json", "[");
  CHECK(world.run({"restore", "2", "--rebuild"}) ==
        Ran{2, "", "followup: restore takes a state or --rebuild, not both\n"});
  const Ran rebuilt = world.run({"restore", "--rebuild"});
  CHECK(rebuilt.status == 0);
  CHECK(rebuilt.out.starts_with(
      "Found 2 more states: followup restore shows them.\n" + (states / "000002.json").string() +
      " is no state that can be used.\nThe index before is kept as " + (states / "index.json.damaged-").string()));
  CHECK(world.run({"restore", "--rebuild"}).out == "No state was found that is not listed already.\n" +
                                                       (states / "000002.json").string() +
                                                       " is no state that can be used.\n");
  CHECK(has(world.run({"restore", "--rebuild", "--json"}).out, "\"found\": 0,\n"));
  CHECK(has(world.run({"restore"}).out, "as it was found"));
  world.run({"restore", "bak"});
  CHECK(world.bytes() == one);
}

TEST_CASE("an editor that returns at once may still be open: its file stays, and the person is told where") {
  TestWorld world;
  world.run({"add", "Initech"});
  set_editor(world, "echo \"$1\" > \"$0.name\"");
  const Ran ran = world.run({"edit", "1"});
  const auto name = [&] {
    std::string line;
    std::ifstream file(world.folder / "editor.name");
    std::getline(file, line);
    return line;
  }();
  CHECK(ran.status == 0);
  CHECK(ran.err ==
        "followup: the editor returned at once; if it is still open, what you type is only in " + name + "\n");
  CHECK(std::filesystem::exists(name));

  // What a run left that was ended by force goes after a month; younger folders, and others, stay.
  const auto folder = std::filesystem::path(name).parent_path();
  std::filesystem::create_directory(world.folder / "followup-letters");
  for (const auto& old : {folder, world.folder / "followup-letters"})
    std::filesystem::last_write_time(old, std::filesystem::file_time_type::clock::now() - std::chrono::hours(31 * 24));
  std::filesystem::create_directory(world.folder / "followup-abcdef");
  world.run({"edit", "1"});
  CHECK_FALSE(std::filesystem::exists(folder));
  CHECK(std::filesystem::exists(world.folder / "followup-letters"));
  CHECK(std::filesystem::exists(world.folder / "followup-abcdef"));
}

TEST_CASE("an editor's file that is no file any more, or far too large, is not read") {
  TestWorld world;
  world.run({"add", "Initech"});
  const std::string before = world.bytes();
  for (const char* script : {"rm \"$1\"; mkfifo \"$1\"", "truncate -s 3G \"$1\""}) {
    set_editor(world, script);
    const Ran ran = world.run({"edit", "1"});
    CHECK(ran.status == 5);
    CHECK(has(ran.err, "followup: what was typed cannot be read; nothing was changed; what you typed is kept in "));
    CHECK(world.bytes() == before);
  }
}

TEST_CASE("an editor is waited for although whoever started followup ignores the end of its children") {
  TestWorld world;
  world.run({"add", "Initech"});
  set_editor(world, "sed -i s/Initech/Hooli/ \"$1\"");
  const auto before = std::signal(SIGCHLD, SIG_IGN);
  const Ran ran = world.run({"edit", "1"});
  std::signal(SIGCHLD, before);
  CHECK(ran.out.starts_with("Edited application 1, Hooli.\n"));
}

TEST_CASE("the note of the day leaves no temporary file of a run that was killed") {
  TestWorld world;
  world.run({"add", "Initech"});
  const auto states = world.folder / ".local/state/followup";
  write(states / ".told.tmp.0123456789abcdef", "half");
  std::filesystem::last_write_time(states / ".told.tmp.0123456789abcdef",
                                   std::filesystem::file_time_type::clock::now() - std::chrono::hours(2));
  world.run({"today", "--once"});
  CHECK(std::filesystem::exists(states / "told"));
  CHECK_FALSE(std::filesystem::exists(states / ".told.tmp.0123456789abcdef"));
}

TEST_CASE("check doubts days that are far away, an outcome before the interview, and two interviews at one moment") {
  TestWorld world("2026-11-21T09:00:00-05:00");
  const auto doubts = [&](const std::string& members, const std::string& others = "") {
    world.write(R"({"format": "followup/1", "next_id": 3, "applications": [{"id": 1, )"
                R"("created": "2026-11-20T12:00:00-05:00", "company": "Initech", )" +
                members + "}" + others + "]}");
    std::filesystem::permissions(world.file(), std::filesystem::perms(0600));
    std::string found;
    for (const std::string& line : split(world.run({"check"}).out, '\n'))
      if (line.starts_with("applications[")) found += line + "\n";
    return found;
  };
  const auto interviews = [](const std::string& list) { return R"("interviews": [)" + list + "]"; };
  CHECK(doubts(interviews(R"({"id": 1, "at": "2028-11-21", "decision_by": "2028-11-21"})")).empty());
  CHECK(doubts(interviews(R"({"id": 1, "at": "2024-11-20"})")).empty());
  CHECK(doubts(interviews(R"({"id": 1, "at": "2028-11-23", "decision_by": "2062-11-24"})")) ==
        "applications[0].interviews[0].at: Thu 23 Nov 2028 is more than two years away\n"
        "applications[0].interviews[0].decision_by: Fri 24 Nov 2062 is more than two years away\n");
  CHECK(doubts(interviews(R"({"id": 1, "at": "2016-11-20"})")) ==
        "applications[0].interviews[0].at: Sun 20 Nov 2016 is more than two years away\n");
  CHECK(doubts(R"("tasks": [{"id": 1, "kind": "send", "what": "x", "due": "2126-11-24"}], "log": )"
               R"([{"at": "2026-11-21T09:00:00-05:00", "kind": "heard", "decision_by": "2036-12-01"}])") ==
        "applications[0].tasks[0].due: Sun 24 Nov 2126 is more than two years away\n"
        "applications[0].log[0].decision_by: Mon 1 Dec 2036 is more than two years away\n");
  const std::string outcome = R"(, "outcome": {"on": "2026-11-18", "result": "rejected"})";
  CHECK(doubts(interviews(R"({"id": 1, "at": "2026-11-18"})") + outcome).empty());
  CHECK(doubts(interviews(R"({"id": 1, "at": "2026-11-19"})") + outcome) ==
        "applications[0].outcome.on: the outcome is before the first interview\n");
  const std::string recorded = R"("created": "2026-11-17T09:00:00-05:00", )";  // then nobody waits for the interview
  CHECK(doubts(recorded + interviews(R"({"id": 1, "at": "2026-11-19"})") + outcome).empty());
  const std::string off = R"(, "log": [{"at": "2026-11-17T09:00:00-05:00", "kind": "called-off", "interview": 1}])";
  CHECK(doubts(interviews(R"({"id": 1, "at": "2026-11-19"})") + off + outcome).empty());
  const std::string one = R"({"id": 1, "at": "2026-11-19T10:00:00-05:00"})";
  const auto other = [](const std::string& at) {
    return R"(, {"id": 2, "company": "Globex", "interviews": [{"id": 1, "at": ")" + at + R"("}]})";
  };
  CHECK(doubts(interviews(one), other("2026-11-19T10:01:00-05:00")).empty());
  CHECK(doubts(interviews(one), other("2026-11-19")).empty());
  CHECK(doubts(interviews(one), other("2026-11-19T15:00:30Z")) ==
        "applications[1].interviews[0].at: interview 1 of application 1 is at the same moment\n");
  CHECK(doubts(interviews(one + R"(, {"id": 2, "at": "2026-11-19T10:00:00-05:00"})")) ==
        "applications[0].interviews[1].at: interview 1 of application 1 is at the same moment\n");
  CHECK(doubts(interviews(one) + off, other("2026-11-19T10:00:00-05:00")).empty());
}

TEST_CASE("conflict copies and an open folder are warned of by every command") {
  TestWorld world;
  world.run({"add", "Initech"});
  const auto copy = world.folder / "followup.sync-conflict-20261120-163000-ABCDEFG.json";
  write(copy, "{}");
  const std::string warning = "followup: warning: " + copy.string() +
                              " is a conflict copy: a sync tool could not settle two versions of the file\n"
                              "  followup merge " +
                              copy.string() + " --file " + world.file().string() + "\n";
  CHECK(world.run({"list"}).err == warning);
  CHECK(world.run({"add", "Globex"}).err == warning);
  std::filesystem::permissions(world.folder, std::filesystem::perms(0777));
  CHECK(has(world.run({"list"}).err,
            "followup: warning: " + world.folder.string() + " may be written by others (mode 777)\n"));
}

TEST_CASE("edit puts what was typed in the place of the record, and leaves no file") {
  TestWorld world;
  world.run({"add", "Initech", "Clerk"});
  set_editor(world, "sed -i s/Initech/Hooli/ \"$1\"");
  const auto names = [&] {
    return std::distance(std::filesystem::directory_iterator(world.folder), std::filesystem::directory_iterator());
  };
  const auto before = names();
  const Ran ran = world.run({"edit", "1"});
  CHECK(ran.status == 0);
  CHECK(has(ran.out, "Edited application 1, Hooli, Clerk.\n"));
  CHECK(ran.out.ends_with(take_back));
  CHECK(names() == before + 1);  // the .bak
  CHECK(has(world.bytes(), "Hooli"));
  world.run({"undo"});
  CHECK(has(world.bytes(), "Initech"));

  set_editor(world, "true");
  const std::string same = world.bytes();
  CHECK(has(world.run({"edit", "1"}).out,
            "Nothing was changed. (If your editor returned at once, let it wait: VISUAL='code --wait')\n"));
  CHECK(world.bytes() == same);
}

TEST_CASE("an edit is called off by an empty file, and nothing is kept of it, or where no editor could be started") {
  TestWorld world;
  world.run({"add", "Initech"});
  const std::string same = world.bytes();
  const auto files = [&] {
    return std::distance(std::filesystem::directory_iterator(world.folder), std::filesystem::directory_iterator());
  };
  set_editor(world, "printf ' \\n' > \"$1\"");
  const auto before = files();
  const Ran emptied = world.run({"edit", "1", "-q"});
  CHECK(emptied.status == 0);
  CHECK(emptied.out.starts_with("Nothing was changed."));
  world.variables["VISUAL"] = "/no/such editor";
  CHECK(world.run({"edit", "1"}) == Ran{5, "",
                                        "followup: the editor '/no/such editor' failed; nothing was changed\n"
                                        "  set $EDITOR to one that works\n"});
  CHECK(files() == before);
  CHECK(world.bytes() == same);
}

TEST_CASE("what edit cannot take may be edited again at a terminal") {
  TestWorld world;
  world.run({"add", "Initech"});
  set_editor(world,
             "grep -q broken \"$1\" && sed -i -e s/broken/Hooli/ -e s/,,/,/ \"$1\" || sed -i -e s/Initech/broken/ -e "
             "s/,/,,/ \"$1\"");
  world.answers = {"y"};
  const Ran ran = world.run({"edit", "1"});
  CHECK(ran.status == 0);
  CHECK(has(ran.out, "\nEdit it again? [Y/n] y\nEdited application 1, Hooli.\n"));
  CHECK(has(world.bytes(), "Hooli"));

  world.answers = {"n"};
  set_editor(world, "echo '{' > \"$1\"");
  CHECK(has(world.run({"edit", "1"}).err, "what you typed is kept in "));
}

TEST_CASE("edit refuses an address that person refuses, unless it was there before") {
  TestWorld world;
  world.run({"add", "Initech"});
  set_editor(world, R"(sed -i 's/"interviews"/"people": [{"name": "Bo", "email": "a b"}], "interviews"/' "$1")");
  const Ran ran = world.run({"edit", "1"});
  CHECK(ran.status == 5);
  CHECK(ran.err.starts_with("followup: email of Bo 'a b' is not one e-mail address; what you typed is kept in "));
}

TEST_CASE("what edit cannot take is kept in a file that is named") {
  TestWorld world;
  world.run({"add", "Initech"});
  const std::string before = world.bytes();
  const auto keeps = [&](const std::string& script, const std::string& typed) {
    INFO(script);
    set_editor(world, script);
    const Ran ran = world.run({"edit", "1"});
    CHECK(ran.status == 5);
    const std::string words = "what you typed is kept in ";
    const std::size_t start = ran.err.find(words);
    REQUIRE(start != std::string::npos);
    const std::filesystem::path kept =
        ran.err.substr(start + words.size(), ran.err.find('\n', start) - start - words.size());
    CHECK(has(bytes_of(kept), typed));
    struct stat status {};
    REQUIRE(::stat(kept.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    REQUIRE(::stat(kept.parent_path().c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0700);
  };
  keeps("echo '{ broken' > \"$1\"", "{ broken");
  keeps("sed -i 's/\"id\": 1,$/\"id\": 7,/' \"$1\"", "\"id\": 7");
  keeps("sed -i s/Initech/Hooli/ \"$1\"; exit 1", "Hooli");
  CHECK(world.bytes() == before);
  const std::string other = "sed -i s/Initech/Globex/ " + world.file().string();
  keeps(other + "; sed -i s/Initech/Hooli/ \"$1\"", "Hooli");
  CHECK(has(world.bytes(), "Globex"));
}

TEST_CASE("an argument that is too long, and a lock timeout that is no number, are refused") {
  TestWorld world;
  const Ran ran = world.run({"show", std::string(20'000, 'x')});
  CHECK(ran.status == 2);
  CHECK(has(ran.err, "has 20000 bytes; at most 10,000 are taken; nothing was changed\n"));
  CHECK(ran.err.size() < 300);
  CHECK(world.run({"list", "--lock-timeout", "0"}).status == 0);
  CHECK(world.run({"--lock-timeout", "3", "list"}).status == 0);
  for (const char* wrong : {"", "-1", "1.5", "99999", "x"})
    CHECK(world.run({"list", "--lock-timeout", wrong}).status == 2);
}

TEST_CASE("states lie in XDG_STATE_HOME, a relative one is none") {
  TestWorld world;
  world.variables["XDG_STATE_HOME"] = (world.folder / "s").string();
  world.run({"add", "Initech"});
  CHECK(std::filesystem::exists(world.folder / "s/followup"));
  world.variables["XDG_STATE_HOME"] = "relative";
  world.run({"add", "Globex"});
  CHECK(std::filesystem::exists(world.folder / ".local/state/followup"));
}
