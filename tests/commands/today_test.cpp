// What to do today: for people, for a prompt, for a shell's start, for scripts.
#include "commands/season.hpp"

namespace followup::testing {
namespace {

const std::string monday = "2026-11-23T09:00:00-05:00";

std::filesystem::path mark(const TestWorld& world) { return world.folder / ".local/state/followup/told"; }

}  // namespace

TEST_CASE("today --brief is one line: what is late, closing and due, and the first of it") {
  check_unchanged("today --brief", "followup: 5 due: 3/nick\n");
  check_unchanged("today --brief", "followup: 2 last day, 3 due: 3/nick\n", {}, "2026-11-22T09:00:00-05:00");
  check_unchanged("today --brief", "followup: 3 late, 1 due: 3/nick\n", {}, monday);
}

TEST_CASE("today --brief is silent when there is nothing to do") {
  check_unchanged("today --brief", "", {"close 3 withdrawn", "close 5 withdrawn", "skip 6/answer"});
  // A last note is optional.
  check_unchanged("today --brief", "", {"close 5 withdrawn", "done 3/task-1"}, "2026-12-29T09:00:00-05:00");
  TestWorld world;
  CHECK(world.run({"today", "--brief"}) == Ran{0, "", ""});
  CHECK(std::filesystem::is_empty(world.folder));
}

TEST_CASE("today --porcelain: the columns for scripts, which never change") {
  check_unchanged(
      "today --porcelain",
      "3/nick\tthank-you\tdue\t2026-11-21T15:00:00-05:00\t3\tInitech\tNick Claus\tThank Nick Claus by e-mail\n"
      "3/ann\tthank-you\tdue\t2026-11-21T15:00:00-05:00\t3\tInitech\tAnn Lee\tThank Ann Lee by e-mail (no address)\n"
      "5/prepare.2\tprepare\tdue\t2026-11-22T09:30:00-05:00\t5\tVandelay\t\tPrepare for the interview: bring paper for "
      "names, ask for cards, the next step and its date\n"
      "3/brief-maria\tbrief-reference\tdue\t2026-11-22\t3\tInitech\t\tTell Maria Lopez how the interview went\n"
      "3/task-1\trequested-task\tdue\t2026-11-24\t3\tInitech\t\tSend two work samples\n"
      "6/answer\tanswer-rejection\toptional\t2026-11-22\t6\tStark\t\tIf you feel up to it: thank them by e-mail (no "
      "address), and ask for feedback\n"
      "3/record\tcomplete-record\toptional\t2026-11-27\t3\tInitech\t\tNote down: how to reach them\n");
}

TEST_CASE("today --porcelain keeps a tab and a line break in a name from being columns and lines") {
  Season world(
      {"skip 3/ann 3/brief-maria 3/task-1 3/record 6/answer 5/prepare.2", "person 3 nick --rename 'N\ti\nck'"});
  CHECK(type(world, "today --porcelain") ==
        Ran{0,
            "3/nick\tthank-you\tdue\t2026-11-21T15:00:00-05:00\t3\tInitech\tN\\ti\\nck\tThank N\\ti\\nck by e-mail\n",
            ""});
}

TEST_CASE("today takes one way to print") {
  const std::string one = "followup: choose one of --count, --brief and --porcelain\n";
  check_refused("today --count --brief", 2, one);
  check_refused("today --porcelain --brief", 2, one);
  const std::string people = "followup: --once is for people: it goes with --brief alone\n";
  check_refused("today --once --count", 2, people);
  check_refused("today --once --porcelain", 2, people);
  Season world;
  CHECK(type(world, "today --once --json").status == 2);
}

TEST_CASE("today --once prints on the first call of a day") {
  Season world;
  const std::string all = type(world, "today").out;
  CHECK(type(world, "today --once") == Ran{0, all, ""});
  CHECK(type(world, "today --once") == Ran{0, "", ""});
  CHECK(type(world, "today --once --check") == Ran{1, "", ""});
  CHECK(type(world, "today") == Ran{0, all, ""});
  world.set_now(monday);
  CHECK(type(world, "today --once") == type(world, "today"));
  CHECK(type(world, "today --once") == Ran{0, "", ""});
}

TEST_CASE("today --date is a question: it neither uses up the day of --once nor heeds it") {
  Season world;
  const Ran all = type(world, "today --once --date 2026-11-21");
  CHECK(all.out == type(world, "today --date 2026-11-21").out);
  world.set_now("2026-11-21T08:00:00-05:00");
  CHECK(type(world, "today --once").out == type(world, "today").out);
  CHECK(type(world, "today --once --date 2026-11-21").out == all.out);
}

TEST_CASE("today --brief --plain has the counts alone") {
  Season world;
  const std::string brief = type(world, "today --brief").out;
  const std::string start = "followup: ";
  REQUIRE(brief.starts_with(start));
  CHECK(type(world, "today --brief --plain").out ==
        brief.substr(start.size(), brief.rfind(": ") - start.size()) + "\n");
  check_refused("today --plain", 2, "followup: --plain goes with --brief\n  followup today --brief --plain\n");
}

TEST_CASE("today --once leaves a note of the day and the file, for the user alone, and the data folder as it is") {
  Season world;
  const std::string before = world.bytes();
  type(world, "today --once");
  CHECK(bytes_of(mark(world)) == "2026-11-21 " + world.file().string() + "\n");
  CHECK(std::filesystem::status(mark(world)).permissions() == std::filesystem::perms(0600));
  CHECK(std::filesystem::status(mark(world).parent_path()).permissions() == std::filesystem::perms(0700));
  CHECK(world.bytes() == before);
  CHECK_FALSE(std::filesystem::exists(world.folder / ".followup.json.lock"));
}

TEST_CASE("today --once tells of every data file, and forgets other days") {
  Season world;
  const std::string other = (world.folder / "other.json").string();
  std::filesystem::copy_file(world.file(), other);
  type(world, "today --once");
  CHECK_FALSE(world.run({"today", "--once", "--file", other}).out.empty());
  CHECK(type(world, "today --once").out.empty());
  CHECK(world.run({"today", "--once", "--file", other}).out.empty());
  world.set_now(monday);
  type(world, "today --once");
  CHECK(bytes_of(mark(world)) == "2026-11-23 " + world.file().string() + "\n");
}

TEST_CASE("today --once --brief that has nothing to say has not told anything") {
  Season world({"close 3 withdrawn", "close 5 withdrawn", "skip 6/answer"});
  CHECK(type(world, "today --once --brief") == Ran{0, "", ""});
  CHECK_FALSE(std::filesystem::exists(mark(world)));
}

TEST_CASE("today --once has not told what could not be written") {
  Season world;
  world.is_full = true;
  CHECK(type(world, "today --once") == Ran{5, "", "followup: the answer could not be written to standard output\n"});
  CHECK_FALSE(std::filesystem::exists(mark(world)));
}

TEST_CASE("today --once prints whatever is wrong with its note") {
  Season world;
  const std::string all = type(world, "today").out;
  SECTION("the folder cannot be made") { std::ofstream(world.folder / ".local") << "a file"; }
  SECTION("a folder has its name") { std::filesystem::create_directories(mark(world)); }
  SECTION("it is a link") {
    std::filesystem::create_directories(mark(world).parent_path());
    std::ofstream(world.folder / "victim") << "victim";
    std::filesystem::create_symlink(world.folder / "victim", mark(world));
  }
  SECTION("it is no text") {
    std::filesystem::create_directories(mark(world).parent_path());
    std::ofstream(mark(world)) << std::string("\xFF\0 2026", 7);
  }
  CHECK(type(world, "today --once") == Ran{0, all, ""});
  if (std::filesystem::exists(world.folder / "victim")) CHECK(bytes_of(world.folder / "victim") == "victim");
}

}  // namespace followup::testing
