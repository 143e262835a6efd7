// The shell: command lines that are wrong, help, where the file is, what is printed when nothing can be.
#include <regex>

#include "app/transcript.hpp"
#include "catch.hpp"
#include "followup/commands.hpp"
#include "world.hpp"

using followup::testing::Ran;
using followup::testing::split_words;
using followup::testing::TestWorld;

namespace {

/// The command line is wrong use, and is told so in these words.
void check_wrong(const std::vector<std::string>& arguments, const std::string& words) {
  INFO(words);
  TestWorld world;
  CHECK(world.run(arguments) == Ran{2, "", "followup: " + words + "\n"});
}

}  // namespace

TEST_CASE("an unknown command is refused with a suggestion") {
  TestWorld world;
  check_wrong({"todya"}, "there is no command 'todya'\n  did you mean: followup today");
  CHECK(world.run({"--file", "a b.json", "todya", "--json"}).out.find("followup --file 'a b.json' today --json") !=
        std::string::npos);
  check_wrong({"3"}, "there is no command '3'\n  did you mean: followup show 3");
  CHECK(world.run({"--json", "3/nick"}).out.find("did you mean: followup --json why 3/nick") != std::string::npos);
  check_wrong({"version"}, "there is no command 'version'\n  did you mean: followup --version");
  check_wrong({"frobnicate"}, "there is no command 'frobnicate'\n  to see the commands: followup help");
}

TEST_CASE("the version names what the program is built by and from") {
  TestWorld world;
  Ran ran = world.run({"--version"});
  ran.out = std::regex_replace(ran.out, std::regex("[0-9]+([.][0-9]+)+"), "N");
  ran.out = std::regex_replace(ran.out, std::regex("by (GNU|Clang)"), "by COMPILER");
  CHECK(ran == Ran{0,
                   "followup N\nbuilt by COMPILER N from Boost N, CLI11 N, date N, fmt N, hunspell N, nlohmann/json N, "
                   "utf8proc N, xxhash N\n",
                   ""});
}

TEST_CASE("a clock that cannot be right is told of, and the file is not blamed") {
  TestWorld world;
  world.variables.erase("FOLLOWUP_NOW");
  for (const char* wrong : {"1970-01-01T00:00:00+00:00", "2199-12-31T12:00:00+00:00"}) {
    INFO(wrong);
    world.clock = *followup::parse_moment(wrong);
    CHECK(
        world.run({"add", "Initech"}) ==
        Ran{2, "",
            "followup: the clock of this machine is wrong: it is before 1970 or after 2199; nothing was changed\n  set "
            "it: sudo date -s '2026-12-01 09:00'\n"});
  }
  world.clock.utc = date::sys_seconds(std::chrono::seconds(-3600));
  CHECK(world.run({"today"}).status == 2);
  world.clock = *followup::parse_moment("1970-01-02T12:00:00+00:00");
  CHECK(world.run({"add", "Initech"}).status == 0);
}

TEST_CASE("an option with an empty value takes that, and not the next argument") {
  TestWorld world;
  check_wrong({"add", "Co", "--met=", "--note", "hello"}, "--met is empty");
  check_wrong({"add", "Initech", "--file=", "Clerk"}, "--file needs a name\n  for example: --file ~/jobs.json");
  CHECK_FALSE(std::filesystem::exists(world.folder / "Clerk"));
  CHECK(world.run({"add", "--note=", "Co", "Clerk"}).status == 0);
  CHECK(world.run({"list", "--json"}).out.find("\"role\": \"Clerk\"") != std::string::npos);
  check_wrong(
      {"add", "Co", "--decision-by=", "--quiet"},
      "--decision-by '' is not a clear date: it is empty\n  for example: 2026-12-01, yesterday, fri 3pm, in 10 days, "
      "next week; all forms: followup help dates");
  CHECK(world.run({"add", "--", "--met="}).status == 0);
}

TEST_CASE("followup-NAME in PATH is the command NAME, and finds the data file") {
  TestWorld world;
  std::filesystem::create_directory(world.folder / "bin");
  const auto program = world.folder / "bin/followup-weather";
  std::ofstream(program) << "#!/bin/sh\necho \"$FOLLOWUP_FILE $*\" > " << (world.folder / "called").string()
                         << "\nexit 7\n";
  world.variables["PATH"] = (world.folder / "bin").string() + ":/usr/bin:/bin";
  CHECK(world.run({"help"}).out.find("PATH") == std::string::npos);  // it can't be run yet
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  CHECK(world.run({"weather", "a b", "--all"}).status == 7);
  const auto called = [&] {
    std::string line;
    std::ifstream file(world.folder / "called");
    std::getline(file, line);
    return line;
  };
  CHECK(called() == world.file().string() + " a b --all");
  CHECK(world.run({"--file", "other.json", "weather"}).status == 7);
  CHECK(called() == (world.folder / "other.json").string() + " ");
  CHECK(world.run({"help"}).out.find("\nIn your PATH, as followup-NAME\n  weather\n") != std::string::npos);
  CHECK(world.run({"--help"}).out == world.run({"help"}).out);
  check_wrong({"weather"}, "there is no command 'weather'\n  to see the commands: followup help");
}

TEST_CASE("a command without its handle asks for one at a terminal, once") {
  const auto lay_out = [](TestWorld& world) {
    world.run({"add", "Initech", "--met", "Nick Claus", "--on", "10:00"});
    world.run({"add", "Globex", "--met", "Bo Li", "--on", "12:00"});
  };
  TestWorld world;
  lay_out(world);
  const Ran refused{2, "",
                    "followup: done: HANDLE is required\n"
                    "  for example: followup done 3/ann 3/brief-maria\n"
                    "  to see what it takes: followup done --help\n"};
  CHECK(world.run({"done"}) == refused);
  world.answers = {"2 1/nick"};
  const Ran ran = world.run({"done", "--by", "phone", "-q"});
  INFO(ran.out << ran.err);
  CHECK(ran.status == 0);
  CHECK(ran.out.starts_with("  1  due       1/nick"));
  CHECK(ran.out.find("  2  due       2/bo") != std::string::npos);
  CHECK(
      ran.out.ends_with("Which? (numbers or handles; Enter for none) 2 1/nick\n"
                        "Recorded 2/bo: thanked Bo Li by phone; Fri 20 Nov 2026, today.\n"
                        "Recorded 1/nick: thanked Nick Claus by phone; Fri 20 Nov 2026, today.\n"));
  world.answers = {""};
  CHECK(world.run({"why"}).status == 2);
  REQUIRE(world.run({"undo"}).status == 0);
  world.answers = {""};
  const std::string next_day = world.run({"done", "--date", "2026-11-21T11:00:00-05:00"}).out;
  INFO(next_day);
  CHECK(next_day.starts_with("  1  last day  1/nick"));
  world.answers = {"9"};
  CHECK(world.run({"why"}).err == "followup: there is no number 9 in the list; nothing was changed\n");
  world.write("{");
  CHECK(world.run({"why"}).status == 5);
}

TEST_CASE("the answer may be the word of a handle; a letter is offered for what needs one") {
  TestWorld world;
  world.run({"add", "Initech", "--met", "Nick Claus", "--on", "10:00"});
  world.answers = {"Nick"};
  const Ran ran = world.run({"draft"});
  INFO(ran.out << ran.err);
  CHECK(ran.status == 0);
  CHECK(ran.out.find("1/nick") != std::string::npos);
  CHECK(ran.out.find("1/record") == std::string::npos);
}

TEST_CASE("an id in the place of the command leads to the command behind it; words of other programs are known") {
  const auto hint = [](const std::string& line) {
    TestWorld world;
    const std::string err = world.run(split_words(line)).err;
    return err.substr(err.find('\n') + 1);
  };
  CHECK(hint("1 done") == "  did you mean: followup done 1\n");
  CHECK(hint("1/nick done --by phone") == "  did you mean: followup done 1/nick --by phone\n");
  CHECK(hint("1 info") == "  did you mean: followup show 1\n");
  CHECK(hint("1 start") == "  did you mean: followup show 1\n");
  CHECK(hint("1") == "  did you mean: followup show 1\n");
  CHECK(hint("status") == "  did you mean: followup today\n");
  CHECK(hint("mv 1 Initrode") == "  did you mean: followup rename 1 Initrode\n");
  CHECK(hint("annotate 1 'nice people'") == "  did you mean: followup note 1 'nice people'\n");
  CHECK(hint("list -a") == "  did you mean: followup list --all\n");
  CHECK(hint("add Initech --with Nick") == "  did you mean: followup add Initech --met Nick\n");
  CHECK(hint("task 1 send x --due fri") == "  did you mean: followup task 1 send x --by fri\n");
}

TEST_CASE("an unknown command is led to the one that does it, and never by a likeness to one that takes away") {
  const auto hint = [](const std::string& line) {
    TestWorld world;
    const std::string err = world.run(split_words(line)).err;
    return err.substr(err.find('\n') + 1);
  };
  const std::string none = "  to see the commands: followup help\n";
  for (const std::string word : {"remind", "recover", "gone", "redoing"}) CHECK(hint(word + " 1") == none);
  CHECK(hint("resort") == "  did you mean: followup report\n");
  CHECK(hint("reschedule 1 fri") == "  did you mean: followup move 1 fri\n");
  CHECK(hint("postpone 1 fri") == "  did you mean: followup move 1 fri\n");
  CHECK(hint("called-off 1") == "  did you mean: followup cancel 1\n");
  CHECK(hint("revive 1") == "  did you mean: followup reopen 1\n");
  CHECK(hint("Restart 1") == "  did you mean: followup reopen 1\n");
  CHECK(hint("delete 1/nick --json") == "");
  CHECK(hint("delete 1/nick") == "  did you mean: followup remove 1/nick\n");
  CHECK(hint("undone 1/al") == "  did you mean: followup undo\n");
  CHECK(hint("search acme") == "  did you mean: followup list acme\n");
  CHECK(hint("ls") == "  did you mean: followup list\n");
  CHECK(hint("--calendar") == "  there is a command for that: followup calendar --help\n");
  CHECK(hint("help find") == "  did you mean: followup help list\n");
  CHECK(hint("-V") == "  did you mean: followup --version\n");
  CHECK(hint("doen 1/al") == "  did you mean: followup done 1/al\n");
  CHECK(hint("udno") == "  did you mean: followup undo\n");
  CHECK(hint("person 1 al --remove") == "  there is a command for that: followup remove --help\n");
  CHECK(hint("restore --list") == "  it lists all when nothing more is said: followup restore\n");
  CHECK(hint("rules --all") == "  it lists all when nothing more is said: followup rules\n");
}

TEST_CASE("an unknown option is refused with a suggestion") {
  check_wrong({"today", "--jsn"},
              "today does not take '--jsn'\n"
              "  did you mean: followup today --json");
  check_wrong({"add", "Initech", "--decision-bye=fri", "--note", "their lobby"},
              "add does not take '--decision-bye=fri'\n"
              "  did you mean: followup add Initech '--decision-by=fri' --note 'their lobby'");
  check_wrong({"today", "--frobnicate"},
              "today does not take '--frobnicate'\n"
              "  to see what it takes: followup today --help");
}

TEST_CASE("a mistyped value of an option is refused with the whole line, put right") {
  check_wrong({"list", "--color", "allways", "--all"},
              "--color 'allways' is none of auto, always or never\n"
              "  did you mean: followup list --color always --all");
  check_wrong({"--color=nevre", "list"},
              "--color 'nevre' is none of auto, always or never\n"
              "  did you mean: followup '--color=never' list");
}

TEST_CASE("what is nearly no option's name is not guessed") {
  check_wrong({"add", "Initech", "--xyzzy", "Ann Lee"},
              "add does not take '--xyzzy'\n  to see what it takes: followup add --help");
}

TEST_CASE("a trailing word is refused, and put into quotes with the words before it where a text stands") {
  TestWorld world;
  check_wrong({"today", "now"}, "today does not take 'now'\n  to see what it takes: followup today --help");
  check_wrong({"undo", "3", "4"}, "undo does not take '4'\n  to see what it takes: followup undo --help");
  check_wrong({"heard", "3", "they", "--on", "today", "will", "call"},
              "heard does not take 'will'\n"
              "  put several words in quotes: followup heard 3 'they will call' --on today");
  CHECK(world.run({"--json", "snooze", "3/nick", "next", "fri"}).out.find("followup --json snooze 3/nick 'next fri'") !=
        std::string::npos);
}

TEST_CASE("an argument that is named as if it were an option is shown without the name") {
  check_wrong({"add", "Initech", "--role", "Packaging manager"},
              "add does not take '--role'\n  did you mean: followup add Initech 'Packaging manager'");
  check_wrong({"plan", "--days=3"}, "plan does not take '--days=3'\n  did you mean: followup plan 3");
}

TEST_CASE("an argument that is not UTF-8 is refused, and shown without its raw bytes") {
  TestWorld world;
  CHECK(world.run({"add", "caf\xe9"}) ==
        Ran{2, "", "followup: 'caf\\x{E9}' is not valid UTF-8; nothing was changed\n"});
  CHECK_FALSE(std::filesystem::exists(world.file()));
  CHECK(world.run({"--json", "\x8d"}) == Ran{2,
                                             R"({
  "format": "followup.error/1",
  "error": {"code": 2, "message": "'\\x{8D}' is not valid UTF-8; nothing was changed", "hint": null}
}
)",
                                             ""});
}

TEST_CASE("an error with --json is one document on standard output with the same exit status") {
  TestWorld world;
  CHECK(world.run({"todya", "--json"}) ==
        Ran{2,
            "{\n"
            "  \"format\": \"followup.error/1\",\n"
            "  \"error\": {\"code\": 2, \"message\": \"there is no command 'todya'\", "
            "\"hint\": \"did you mean: followup today --json\"}\n"
            "}\n",
            ""});
}

TEST_CASE("no file yet is an empty tracker that says how to begin, and reading makes none") {
  TestWorld world;
  const std::string begin = "Nothing recorded yet. After your next interview: followup add COMPANY\n";
  CHECK(world.run({}) == Ran{0, begin, ""});
  CHECK(world.run({"today"}) == Ran{0, begin, ""});
  CHECK(world.run({"list"}) == Ran{0, begin, ""});
  CHECK(std::filesystem::is_empty(world.folder));
}

TEST_CASE("the data file is found by --file, the environment, or the data folder, never by the current folder") {
  TestWorld world;
  const auto adds_at = [&](std::vector<std::string> arguments, const std::filesystem::path& path) {
    std::filesystem::remove(path);
    arguments.insert(arguments.begin(), {"add", "Initech"});
    CHECK(world.run(arguments).status == 0);
    CHECK(std::filesystem::exists(path));
  };
  adds_at({"--file", "named.json"}, world.folder / "named.json");
  adds_at({}, world.file());
  world.variables.erase("FOLLOWUP_FILE");
  world.variables["XDG_DATA_HOME"] = (world.folder / "data").string();
  adds_at({}, world.folder / "data/followup/followup.json");
  world.variables["XDG_DATA_HOME"] = "relative";
  adds_at({}, world.folder / ".local/share/followup/followup.json");
  world.variables.erase("HOME");
  std::filesystem::remove_all(world.folder / ".local");
  adds_at({}, world.folder / ".local/share/followup/followup.json");
}

TEST_CASE("a tilde that no shell has expanded is the user's home") {
  TestWorld world;
  world.variables["FOLLOWUP_FILE"] = "~/jobs.json";
  CHECK(world.run({"add", "Initech"}).status == 0);
  CHECK(std::filesystem::exists(world.folder / "jobs.json"));
  CHECK(world.run({"show", "1", "--file", "~/jobs.json"}).status == 0);
}

TEST_CASE("errors are folded on a terminal, but for lines to paste") {
  TestWorld world;
  world.columns = 40;
  world.run({"add", "Initech"});
  CHECK(world.run({"show", "7"}).err ==
        "followup: there is no application '7'\n  to see them all: followup list --all\n");
  CHECK(world.run({"add", "Initec"}).err ==
        "followup: no open application is at\n'Initec', but a company of a similar\nname has one; nothing was changed\n"
        "  which is meant?\n"
        "  followup add 1\n    # goes on: Initech\n"
        "  followup add Initec --new\n    # is another company\n");
}

TEST_CASE("-q leaves of the answer to a change that it was made") {
  TestWorld world;
  CHECK(world.run({"add", "Initech", "-q"}) ==
        Ran{0, "Added application 1: Initech.\nInterview 1: Fri 20 Nov 2026 16:30, today.\n", ""});
  CHECK(world.run({"undo", "--quiet"}) == Ran{0, "Took back: add Initech -q, of Fri 20 Nov 2026 16:30.\n", ""});
}

TEST_CASE("now is --date, else FOLLOWUP_NOW, else the clock; a bare date is the start of that day") {
  TestWorld world("2026-11-21T08:00:00-05:00");
  world.zone = [](date::sys_seconds) { return std::chrono::hours(-5); };
  const auto now_of = [&](const std::vector<std::string>& arguments) {
    const std::string out = world.run(arguments).out;
    const std::size_t start = out.find("\"now\": \"") + 8;
    return out.substr(start, out.find('"', start) - start);
  };
  CHECK(now_of({"today", "--json"}) == "2026-11-21T08:00:00-05:00");
  CHECK(now_of({"today", "--json", "--date", "2026-12-01"}) == "2026-12-01T00:00:00-05:00");
  CHECK(now_of({"today", "--json", "--date", "2026-12-01T10:00+02:00"}) == "2026-12-01T10:00:00+02:00");
  CHECK(now_of({"--date", "2026-12-01 10:00", "today", "--json"}) == "2026-12-01T10:00:00-05:00");
  CHECK(now_of({"today", "--json", "--date", "yesterday"}) == "2026-11-20T00:00:00-05:00");
  world.variables.erase("FOLLOWUP_NOW");
  CHECK(now_of({"today", "--json"}) == "2026-11-20T16:30:00-05:00");
  CHECK(now_of({"today", "--json", "--date", "yesterday"}) == "2026-11-19T00:00:00-05:00");
  CHECK(world.run({"today", "--date", "feb 30"}) ==
        Ran{2, "",
            "followup: --date 'feb 30' is not a clear date: 2027-02 has no day 30\n"
            "  type what is meant:\n"
            "  followup today --date 2027-02-28  # Sun 28 Feb 2027, in 100 days\n"
            "  followup today --date 2027-03-01  # Mon 1 Mar 2027, in 101 days\n"});
  CHECK(world.run({"today", "--date", "tommorow"}) ==
        Ran{2, "",
            "followup: --date 'tommorow' is not a clear date: it is in no form of a date that followup knows\n"
            "  did you mean: followup today --date tomorrow  # Sat 21 Nov 2026, tomorrow\n"});
  world.variables["FOLLOWUP_NOW"] = "soon";
  CHECK(world.run({"today"}) ==
        Ran{2, "",
            "followup: FOLLOWUP_NOW 'soon' is not a clear date: it is in no form of a date that followup knows\n"
            "  for example: 2026-12-01, 2026-12-01T09:00:00-05:00; all forms: followup help dates\n"});
}

TEST_CASE("what is understood of --date is told beside the answer, unless that is a document") {
  TestWorld world;
  world.zone = [](date::sys_seconds) { return std::chrono::hours(-5); };
  const auto told = [&](const std::string& typed) { return world.run({"list", "--date", typed}).err; };
  CHECK(told("next tue") == "followup: --date is Tue 24 Nov 2026, in 4 days\n");
  CHECK(told("2026-11-19") == "followup: --date is Thu 19 Nov 2026, yesterday\n");
  CHECK(told("9am America/Los_Angeles") ==
        "followup: --date is Sat 21 Nov 2026 12:00, tomorrow (09:00 America/Los_Angeles)\n");
  CHECK(world.run({"list", "--json", "--date", "next tue"}).err.empty());
}

namespace {

/// The sample tracker with a past: states to undo, to redo and to restore.
void lay_out_sample(TestWorld& world) {
  std::filesystem::remove_all(world.folder);
  std::filesystem::create_directory(world.folder);
  std::filesystem::copy_file(FOLLOWUP_SOURCE "/data/sample.json", world.file());
  std::filesystem::permissions(world.file(), std::filesystem::perms(0600));
  world.write("tracker.csv", "Company,On-site\nAperture,20/11/2026\n");
  for (const char* copy : {"before.json", "laptop.json"})
    std::filesystem::copy_file(FOLLOWUP_SOURCE "/data/sample.json", world.folder / copy);
  for (const std::string text : {"one", "two", "three"}) REQUIRE(world.run({"heard", "2", text}).status == 0);
  REQUIRE(world.run({"undo", "2"}).status == 0);
}

}  // namespace

TEST_CASE("every command has help with two examples, and each of them runs on the sample") {
  for (const followup::Command& command : followup::commands()) {
    INFO(command.name);
    TestWorld world("2026-11-22T09:00:00-05:00");
    const Ran help = world.run({std::string(command.name), "--help"});
    CHECK(help.status == 0);
    CHECK(help.err.empty());
    for (const std::string_view example : command.examples) {
      const std::string line(example);
      INFO(line);
      CHECK(help.out.find("\n  " + line + "\n") != std::string::npos);
      lay_out_sample(world);
      auto words = split_words(line);
      REQUIRE(words.front() == "followup");
      words.erase(words.begin());
      const Ran ran = world.run(words);
      INFO(ran.out << ran.err);
      CHECK(ran.status <= (command.name == "may" ? 1 : 0));
      const bool has_remarks = command.name == "draft" || command.name == "say" || command.name == "edit" ||
                               line.find("--date") != std::string::npos;
      CHECK((ran.err.empty() || has_remarks));
    }
  }
}

TEST_CASE("the program's help lists every command once, in order") {
  TestWorld world;
  const std::string help = world.run({"--help"}).out;
  std::size_t place = 0;
  for (const followup::Command& command : followup::commands()) {
    const std::size_t found = help.find("\n  " + std::string(command.name) + " ", place);
    INFO(command.name);
    REQUIRE(found != std::string::npos);
    place = found + 1;
  }
}
