// Two machines: what each did since a common state, merged by git's driver and by hand.
#include <functional>

#include "catch.hpp"
#include "world.hpp"

using followup::testing::bytes_of;
using followup::testing::Ran;
using followup::testing::TestWorld;

namespace {

using Line = std::vector<std::string>;
using Lines = std::vector<Line>;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A file in a world of its own, and what became of it.
std::string after(const std::string& bytes, const Lines& lines, const std::string& now) {
  TestWorld world(now);
  if (!bytes.empty()) world.write(bytes);
  for (const Line& line : lines) {
    const Ran ran = world.run(line);
    INFO(line.front() << ": " << ran.out << ran.err);
    REQUIRE(ran.status == 0);
  }
  return world.bytes();
}

const std::string& common() {
  static const std::string bytes = after(
      "",
      {{"add", "Initech", "Packaging manager", "--on", "2026-11-20 15:00", "--met", "Nick Claus <nick@initech.example>",
        "--met", "Ann Lee <ann@initech.example>", "--decision-by", "2026-12-01", "--note", "three lines"},
       {"add", "Globex", "Buyer", "--on", "2026-11-19", "--met", "Sam Roe"},
       {"person", "1", "Nick Claus", "--prefers", "email"}},
      "2026-11-20T16:30:00-05:00");
  return bytes;
}

/// What the driver made of three files.
struct Driven {
  Ran ran;
  std::string bytes;  ///< of the file that was ours
};

Driven drive(const std::string& base, const std::string& ours, const std::string& theirs) {
  TestWorld world;
  world.write("base", base);
  world.write("ours", ours);
  world.write("theirs", theirs);
  const auto files = [&] {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(world.folder)) names.push_back(entry.path());
    std::sort(names.begin(), names.end());
    return names;
  };
  const auto before = files();
  Ran ran = world.run({"merge", "--driver", "base", "ours", "theirs"});
  CHECK(files() == before);
  return {std::move(ran), bytes_of(world.folder / "ours")};
}

struct Pair {
  std::string name;
  Lines ours;
  Lines theirs;
  std::string choice = {};  ///< the one sentence, if a choice is made
  Lines before = {};        ///< what both have done
};

const std::vector<Pair>& pairs() {
  static const std::vector<Pair> all{
      {"thanked Nick / thanked Ann", {{"done", "1/nick"}}, {{"done", "1/ann"}}},
      {"title of one / mail of another",
       {{"person", "1", "Nick Claus", "--title", "Plant manager"}},
       {{"person", "1", "Ann Lee", "--email", "lee@initech.example"}}},
      {"title / phone of one person",
       {{"person", "1", "Nick Claus", "--title", "Plant manager"}},
       {{"person", "1", "Nick Claus", "--phone", "+1 555 0100"}}},
      {"an application each", {{"add", "Hooli", "Clerk"}}, {{"add", "Stark", "Welder"}}},
      {"a task each",
       {{"task", "1", "send", "two samples", "--by", "2026-11-27"}},
       {{"task", "1", "submit", "the test plan", "--by", "2026-11-26"}}},
      {"a next round each",
       {{"add", "Initech", "Packaging manager", "--on", "2026-11-26 10:00"}},
       {{"add", "Initech", "Packaging manager", "--on", "2026-11-25 09:00", "--met", "Bo Li"}}},
      {"two policy numbers", {{"policy", "follow_up.grace_days", "4"}}, {{"policy", "thank_you.target_hours", "12"}}},
      {"holidays each",
       {{"policy", "calendar.holidays", "2026-12-25"}},
       {{"policy", "calendar.holidays", "2026-11-26,2026-12-25"}}},
      {"the same done on both", {{"done", "1/nick"}}, {{"done", "1/nick"}}},
      {"done / heard elsewhere", {{"done", "1/nick"}}, {{"heard", "2", "the panel is travelling"}}},
      {"add / done", {{"add", "Hooli", "Clerk"}}, {{"done", "1/nick"}}},
      {"note / heard", {{"note", "1", "--forgot", "the licence"}}, {{"heard", "1", "all is well"}}},
      {"both remove, one notes", {{"remove", "2"}}, {{"remove", "2"}, {"note", "1", "--fit", "ten years"}}},
      {"undo / done", {{"done", "1/nick"}, {"undo"}}, {{"done", "1/ann"}}},
      {"one policy number twice",
       {{"policy", "follow_up.grace_days", "4"}},
       {{"policy", "follow_up.grace_days", "2"}},
       "policy, follow_up.grace_days: 4 stays; theirs has 2"},
      {"removed / changed",
       {{"remove", "2"}},
       {{"heard", "2", "the panel is travelling"}},
       "2 Globex: it stays, though ours removed it, since theirs changed it"},
      {"rejected / offer",
       {{"close", "1", "rejected"}},
       {{"close", "1", "offer", "--answer-by", "2026-12-04"}},
       "1 Initech, outcome: rejected on 2026-11-21 stays; theirs has offer on 2026-11-21, to be answered by "
       "2026-12-04"}};
  return all;
}

const std::string of_ours = "2026-11-21T09:00:00-05:00";
const std::string of_theirs = "2026-11-21T10:00:00-05:00";

}  // namespace

TEST_CASE("seventeen everyday pairs: fourteen merge, and each of three has one sentence on what was chosen") {
  int merged = 0;
  for (const Pair& pair : pairs()) {
    INFO(pair.name);
    const std::string ours = after(common(), pair.ours, of_ours);
    const std::string theirs = after(common(), pair.theirs, of_theirs);
    const Driven here = drive(common(), ours, theirs);
    const Driven there = drive(common(), theirs, ours);
    INFO(here.ran.out << here.ran.err);
    CHECK(here.ran.status == (pair.choice.empty() ? 0 : 1));
    CHECK(there.ran.status == here.ran.status);
    CHECK(here.ran.err.empty());
    if (here.ran.status == 0) {
      ++merged;
      CHECK(there.bytes == here.bytes);
      CHECK_FALSE(has(here.ran.out, "Changed by both"));
    } else {
      const std::string sentence = "Changed by both: " + pair.choice + ".\n";
      const std::size_t at = here.ran.out.find("Changed by both: ");
      CHECK(here.ran.out.substr(at, sentence.size()) == sentence);
      CHECK_FALSE(has(here.ran.out.substr(at + 1), "Changed by both"));
    }
    CHECK(after(here.bytes, {{"list"}}, of_ours) == here.bytes);
    CHECK(drive(common(), common(), theirs).bytes == theirs);
    CHECK(drive(common(), ours, common()).bytes == ours);
    CHECK(drive(common(), ours, ours).bytes == ours);
  }
  CHECK(merged == 14);
  CHECK(pairs().size() == 17);
}

namespace {

/// What the driver makes of what both did, from either side, which must be the same.
std::string both(const Lines& ours, const Lines& theirs, int status = 0, const std::string& base = common()) {
  const std::string here = after(base, ours, of_ours);
  const std::string there = after(base, theirs, of_theirs);
  const Driven driven = drive(base, here, there);
  const Driven other = drive(base, there, here);
  INFO(driven.ran.out << driven.ran.err);
  CHECK(driven.ran.status == status);
  CHECK(other.ran.status == status);
  if (status == 0) CHECK(driven.bytes == other.bytes);
  return driven.bytes;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t number = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++number;
  return number;
}

}  // namespace

TEST_CASE("one is the contact, also if one side removed the contact whom the other met again") {
  const Lines before{{"person", "1", "Ann Lee", "--contact"},
                     {"add", "Initech", "Packaging manager", "--on", "2026-11-20 16:00"}};
  const std::string base = after(common(), before, "2026-11-20T17:00:00-05:00");
  const std::string ours = after(base,
                                 {{"person", "1", "Ann Lee", "--not-met", "--interview", "1"},
                                  {"remove", "1/ann"},
                                  {"person", "1", "Bo Li", "--contact"}},
                                 of_ours);
  const std::string theirs = after(base, {{"person", "1", "Ann Lee", "--met"}}, of_theirs);
  const Driven here = drive(base, ours, theirs);
  CHECK(here.ran.status == 1);
  CHECK(count(here.bytes, "\"contact\": true") == 1);
  CHECK(has(here.ran.out, "1 Initech: Bo Li stays the contact; theirs has Ann Lee"));
  const Driven there = drive(base, theirs, ours);
  CHECK(count(there.bytes, "\"contact\": true") == 1);
  CHECK(has(there.ran.out, "1 Initech: Ann Lee stays the contact; theirs has Bo Li"));
}

TEST_CASE("what was done once and recorded twice is one entry, the earlier") {
  const std::string bytes = both({{"done", "1/nick"}}, {{"done", "1/nick"}});
  CHECK(count(bytes, "\"thank-you\"") == 1);
  CHECK(
      has(bytes, R"({"at": "2026-11-21T09:00:00-05:00", "kind": "thank-you", "interview": 1, "person": "Nick Claus")"));
  const Driven told =
      drive(common(), after(common(), {{"done", "1/nick"}}, of_ours), after(common(), {{"done", "1/nick"}}, of_theirs));
  CHECK(told.ran.out ==
        "From theirs: 0 applications new, 0 changed, 0 gone.\n"
        "1 Initech: thank-you (Nick Claus) was recorded by both; it is kept once, on Sat 21 Nov 2026 09:00.\n");
}

TEST_CASE("two follow-ups of one wait are one, but not with a word of theirs between") {
  const Line follow_up{"done", "1/follow-up", "--anyway"};
  CHECK(count(both({follow_up}, {follow_up}), "\"follow-up\"") == 1);
  const Line word{"heard", "1", "not yet", "--on", "2026-11-21 09:30"};
  CHECK(count(both({follow_up}, {word, follow_up}), "\"follow-up\"") == 2);
  const std::string twice =
      both({follow_up}, {follow_up, {"done", "1/follow-up", "--anyway", "--on", "2026-11-21 09:45"}});
  CHECK(count(twice, "\"follow-up\"") == 2);  // nothing is folded within one side
}

TEST_CASE("a word of theirs is one if it is the same message, or the same text, date and day") {
  const Line word{"heard", "1", "the panel is travelling", "--decision-by", "2026-12-08"};
  CHECK(count(both({word}, {word}), "\"heard\"") == 1);
  CHECK(count(both({word}, {{"heard", "1", "the panel is travelling"}}), "\"heard\"") == 2);
  const auto with = [](std::string bytes, const std::string& text, const std::string& more) {
    bytes.replace(bytes.find(text), text.size(), text + more);
    return bytes;
  };
  const std::string message = R"(, "message": "<1@initech.example>")";
  const std::string ours = with(after(common(), {{"heard", "1", "travelling"}}, of_ours), "\"travelling\"", message);
  const std::string theirs =
      with(after(common(), {{"heard", "1", "travelling, back soon"}}, of_theirs), "\"travelling, back soon\"", message);
  const Driven merged = drive(common(), ours, theirs);
  CHECK(merged.ran.status == 0);
  CHECK(count(merged.bytes, "\"heard\"") == 1);
  CHECK(has(merged.bytes, R"("text": "travelling, back soon")"));
}

TEST_CASE("a round that both added at the same time is one, and who was there is united") {
  const auto round = [](const std::string& who) {
    return Line{"add", "Initech", "Packaging manager", "--on", "2026-11-26 10:00", "--met", who};
  };
  const std::string bytes = both({round("Bo Li")}, {round("Al Bo")});
  CHECK(count(bytes, "2026-11-26T10:00") == 1);
  CHECK(has(bytes, R"("met": [
            {"name": "Al Bo"},
            {"name": "Bo Li"}
          ])"));
}

TEST_CASE("of clashing numbers all new things get others, in order, and the log goes along") {
  const std::string bytes = both({{"task", "1", "send", "samples", "--by", "2026-11-28"}, {"done", "1/task-1"}},
                                 {{"task", "1", "submit", "the plan", "--by", "2026-11-26"},
                                  {"task", "1", "reply", "to Ann", "--by", "2026-11-29"}});
  CHECK(has(bytes, R"({"id": 1, "kind": "submit")"));
  CHECK(has(bytes, R"({"id": 2, "kind": "send")"));
  CHECK(has(bytes, R"({"id": 3, "kind": "reply")"));
  CHECK(has(bytes, R"("kind": "task-done", "task": 2)"));
  const Driven applications = drive(common(), after(common(), {{"add", "Hooli"}}, of_ours),
                                    after(common(), {{"add", "Stark"}, {"heard", "3", "hello"}}, of_theirs));
  CHECK(has(applications.ran.out, "3 Stark of theirs is now 4.\n"));
  CHECK(has(applications.bytes, "\"next_id\": 5"));
}

TEST_CASE("who is renamed on one side is the same person on the other") {
  const std::string bytes = both({{"person", "1", "Nick Claus", "--rename", "Nik Klaus"}},
                                 {{"done", "1/nick"}, {"person", "1", "Nick Claus", "--phone", "+1 555 0100"}});
  CHECK(count(bytes, "\"Nick Claus\"") == 1);
  CHECK(has(bytes, R"("former_names": ["Nick Claus"])"));
  CHECK(has(bytes, R"("person": "Nik Klaus")"));
  CHECK(has(bytes, R"("phone": "+1 555 0100")"));
  const std::string twice = both({{"person", "1", "Nick Claus", "--rename", "Nik Klaus"}},
                                 {{"person", "1", "Nick Claus", "--rename", "Nicolas Claus"}}, 1);
  CHECK(has(twice, R"("former_names": ["Nick Claus", "Nicolas Claus"])"));
}

TEST_CASE("moved on one side, called off on the other: both are known") {
  const std::string base =
      after(common(), {{"add", "Initech", "Packaging manager", "--on", "2026-11-26 10:00"}}, of_ours);
  const std::string bytes = both({{"move", "1", "2026-11-27 10:00"}}, {{"cancel", "1", "they are ill"}}, 0, base);
  CHECK(has(bytes, R"("kind": "moved", "interview": 2, "from": "2026-11-26T10:00)"));
  CHECK(has(bytes, R"("kind": "called-off", "interview": 2)"));
  both({{"move", "1", "2026-11-27 10:00"}}, {{"move", "1", "2026-11-30 10:00"}}, 1, base);
}

TEST_CASE("an outcome that was replaced is in the log once") {
  const std::string base = after(common(), {{"close", "1", "offer", "--answer-by", "2026-12-04"}}, of_ours);
  const std::string bytes = both({{"close", "1", "accepted"}}, {{"close", "1", "accepted"}}, 0, base);
  CHECK(count(bytes, "\"kind\": \"outcome\"") == 1);
  both({{"close", "1", "accepted"}}, {{"close", "1", "declined"}}, 1, base);
}

TEST_CASE("texts that both changed are both kept") {
  const std::string bytes =
      both({{"note", "1", "--forgot", "the licence"}}, {{"note", "1", "--forgot", "the certificate"}});
  CHECK(has(bytes, R"("forgot": "the certificate\nthe licence")"));
}

TEST_CASE("what one side removed stays if the other speaks of it") {
  const std::string bytes = both({{"remove", "1/ann"}}, {{"done", "1/ann"}}, 1);
  CHECK(has(bytes, R"("name": "Ann Lee")"));
}

TEST_CASE("what is put back has its position among those that stay") {
  const std::string base =
      after(common(), {{"task", "1", "send", "samples"}, {"task", "1", "send", "references"}}, of_ours);
  const std::string bytes = both({{"remove", "1/task-1"}}, {{"done", "1/task-1"}}, 1, base);
  CHECK(bytes.find(R"({"id": 1, "kind": "send", "what": "samples"})") <
        bytes.find(R"({"id": 2, "kind": "send", "what": "references"})"));
}

TEST_CASE("a number that was given again after a removal does not make one of two things") {
  const std::string base = after(common(), {{"task", "1", "send", "a CV"}}, of_ours);
  const Lines again{{"remove", "1/task-1"}, {"task", "1", "send", "three references"}};
  for (const std::string& bytes :
       {both({{"done", "1/task-1"}}, again, 1, base), both(again, {{"done", "1/task-1"}}, 1, base)}) {
    CHECK(has(bytes, R"({"id": 1, "kind": "send", "what": "a CV"})"));
    CHECK(has(bytes, R"({"id": 2, "kind": "send", "what": "three references"})"));
    CHECK(has(bytes, R"("kind": "task-done", "task": 1)"));
    TestWorld world(of_ours);
    world.write(bytes);
    CHECK(has(world.run({"today"}).out, "three references"));
  }
  const std::string unspoken = both({{"note", "1", "--forgot", "the licence"}}, again, 0, base);
  CHECK(has(unspoken, R"({"id": 1, "kind": "send", "what": "three references"})"));
  CHECK_FALSE(has(unspoken, "a CV"));
  const std::string round =
      after(common(), {{"add", "Initech", "Packaging manager", "--on", "2026-11-26 10:00"}}, of_ours);
  const std::string rounds = both({{"person", "1", "Ann Lee", "--met", "--interview", "2"}},
                                  {{"remove", "1/interview-2"}, {"add", "1", "--on", "2026-12-03 09:00"}}, 1, round);
  CHECK(has(rounds, "2026-11-26T10:00"));
  CHECK(has(rounds, "2026-12-03T09:00"));
}

TEST_CASE("new people stand in the order of their side, or by name if both sides have some") {
  const std::string before = after(
      "", {{"add", "Initech", "PM", "--on", "2026-11-20 15:00"}, {"person", "1", "Ann Lee", "--title", "x"}}, of_ours);
  const Lines people{{"person", "1", "Cy Om", "--title", "x"}, {"person", "1", "Bo Li", "--title", "x"}};
  const std::string bytes = both({{"remove", "1/ann"}}, people, 0, before);
  CHECK(bytes.find("Cy Om") < bytes.find("Bo Li"));
  const std::string more = both({{"person", "1", "Di Fo", "--title", "x"}}, people, 0, before);
  CHECK(more.find("Bo Li") < more.find("Cy Om"));
}

TEST_CASE("one moment that is written with two offsets is one interview") {
  const std::string ours =
      after(common(), {{"add", "Initech", "Packaging manager", "--on", "2026-11-26 10:00", "--met", "Bo Li"}}, of_ours);
  std::string theirs =
      after(common(), {{"add", "Initech", "Packaging manager", "--on", "2026-11-26 10:00", "--met", "Al Bo"}}, of_ours);
  const std::string moment = "2026-11-26T10:00:00-05:00";
  theirs.replace(theirs.find(moment), moment.size(), "2026-11-26T15:00:00Z");
  const Driven here = drive(common(), ours, theirs);
  CHECK(here.ran == Ran{0, "", ""});
  CHECK(here.bytes == drive(common(), theirs, ours).bytes);
  CHECK(count(here.bytes, moment) == 1);
  CHECK_FALSE(has(here.bytes, "2026-11-26T15:00"));
}

TEST_CASE("numbers that fit alone and not together: ours stay") {
  const std::string bytes =
      both({{"policy", "thank_you.target_hours", "47"}}, {{"policy", "thank_you.limit_hours", "30"}}, 1);
  CHECK(has(bytes, "\"target_hours\": 47"));
  CHECK_FALSE(has(bytes, "limit_hours"));
}

TEST_CASE("members of a newer followup merge like others, at every level") {
  const auto with = [](const std::string& where, const std::string& member) {
    std::string bytes = common();
    return bytes.replace(bytes.find(where), where.size(), where + member);
  };
  const std::string person = R"("name": "Nick Claus",)";
  const Driven two = drive(common(), with(person, R"( "mood": "good",)"), with(person, R"( "shoe": 44,)"));
  CHECK(two.ran.status == 0);
  CHECK(has(two.bytes, "\"mood\": \"good\""));
  CHECK(has(two.bytes, "\"shoe\": 44"));
  const Driven clash = drive(common(), with(person, R"( "mood": "good",)"), with(person, R"( "mood": "bad",)"));
  CHECK(clash.ran.status == 1);
  CHECK(has(clash.ran.out,
            "Changed by both: 1 Initech, Nick Claus, mood, as a newer followup has it: \"\"good\"\" stays; "
            "theirs has \"\"bad\"\".\n"));
  const std::string policy = "\"next_id\": 3,";
  const Driven group = drive(common(), with(policy, R"( "policy": {"follow_up": {"mood": 1}},)"),
                             with(policy, R"( "policy": {"follow_up": {"grace_days": 4, "shoe": 2}},)"));
  CHECK(group.ran.status == 0);
  CHECK(has(group.bytes, R"("follow_up": {"grace_days": 4, "mood": 1, "shoe": 2})"));
}

TEST_CASE("what cannot be read leaves ours as it was") {
  const std::string ours = after(common(), {{"done", "1/nick"}}, of_ours);
  std::string newer = common();
  newer.replace(newer.find("followup/1"), 10, "followup/2");
  const std::string marked = "<<<<<<< ours\n" + ours + "=======\n" + common() + ">>>>>>> theirs\n";
  for (const std::string& broken :
       {newer, marked, common().substr(0, common().size() / 2), std::string("[]"), std::string()}) {
    const Driven theirs = drive(common(), ours, broken);
    CHECK(theirs.ran.status == 5);
    CHECK(theirs.bytes == ours);
    CHECK(has(theirs.ran.err, "followup: theirs cannot be used: "));
    CHECK(drive(common(), broken, ours).bytes == broken);
    if (broken.empty()) continue;  // git's base, where there was no file
    CHECK(drive(broken, ours, common()).ran.status == 5);
    CHECK(drive(broken, ours, common()).bytes == ours);
  }
}

TEST_CASE("trackers that began apart become one, and both machines hold the same bytes") {
  const std::string ours = after("", {{"add", "Hooli", "Clerk"}}, of_ours);
  const std::string theirs = after("", {{"add", "Stark", "Welder"}}, of_theirs);
  const Driven here = drive("", ours, theirs);
  CHECK(here.ran.status == 0);
  CHECK(has(here.bytes, "\"id\": 1,\n      \"created\": \"2026-11-21T09:00:00-05:00\",\n      \"company\": \"Hooli\""));
  CHECK(has(here.bytes, "\"id\": 2,\n      \"created\": \"2026-11-21T10:00:00-05:00\",\n      \"company\": \"Stark\""));
  CHECK(drive("", theirs, ours).bytes == here.bytes);
  CHECK(drive(theirs, theirs, here.bytes).bytes == here.bytes);
}

// --- by hand --------------------------------------------------------------------------------------------------------

namespace {

const std::string copy_name = "followup.sync-conflict-20261120-101010-ABCDEFG.json";

/// A world with a past: two applications, a person's title of later; and a copy of the time between.
void lay_out(TestWorld& world, const Lines& theirs) {
  REQUIRE(world.run({"add", "Initech", "--met", "Nick Claus"}).status == 0);
  REQUIRE(world.run({"add", "Globex"}).status == 0);
  const std::string before = world.bytes();
  REQUIRE(world.run({"person", "1", "Nick Claus", "--title", "Plant manager"}).status == 0);
  world.write(copy_name, after(before, theirs, "2026-11-20T17:00:00-05:00"));
}

}  // namespace

TEST_CASE("a copy of a sync tool is merged from the state it comes from, and set aside") {
  TestWorld world;
  lay_out(world, {{"heard", "2", "hello"}});
  const std::string before = world.bytes();
  const Ran ran = world.run({"merge", copy_name});
  CHECK(ran == Ran{0,
                   "From " + copy_name + ": 0 applications new, 1 changed, 0 gone.\nThe copy is kept as " + copy_name +
                       ".merged.\nTo take it back: followup undo\n",
                   ""});
  CHECK(
      has(world.bytes(), "\"title\": \"Plant manager\""));  // what came after the copy was taken is no change of theirs
  CHECK(has(world.bytes(), "\"text\": \"hello\""));
  CHECK_FALSE(std::filesystem::exists(world.folder / copy_name));
  CHECK(std::filesystem::exists(world.folder / (copy_name + ".merged")));
  CHECK(world.run({"undo"}).status == 0);
  CHECK(world.bytes() == before);
}

TEST_CASE("a copy with a choice in it stays where it is; other files do anyway") {
  TestWorld world;
  lay_out(world, {{"person", "1", "Nick Claus", "--title", "Owner"}});
  const Ran ran = world.run({"merge", copy_name, "--json"});
  CHECK(ran.status == 1);
  CHECK(ran.out == R"({
  "format": "followup.merge/1",
  "theirs": ")" + copy_name +
                       R"(",
  "applications": {"new": 0, "changed": 0, "gone": 0},
  "said": [],
  "choices": ["1 Initech, Nick Claus, title: \"Plant manager\" stays; theirs has \"Owner\""],
  "kept_as": null
}
)");
  CHECK(std::filesystem::exists(world.folder / copy_name));
  std::filesystem::rename(world.folder / copy_name, world.folder / "laptop.json");
  CHECK(world.run({"merge", "laptop.json", "--base", "followup.json"}).status == 0);
  CHECK(has(world.bytes(), "\"title\": \"Owner\""));
  CHECK(std::filesystem::exists(world.folder / "laptop.json"));
}

TEST_CASE("nothing is lost to a copy of which nobody knows where it comes from") {
  TestWorld world;
  lay_out(world, {});
  world.write("other.json", after("", {{"add", "Hooli"}}, "2026-11-19T10:00:00-05:00"));
  std::filesystem::remove(world.folder / copy_name);
  CHECK(world.run({"merge", "other.json"}).out ==
        "From other.json: 1 application new, 0 changed, 0 gone.\n"
        "1 Initech of ours is now 3.\nTo take it back: "
        "followup undo\n");
  CHECK(count(world.bytes(), "\"company\"") == 3);
}

namespace {

const std::string no_common_state = "No common state is known: what either removed stays. --base FILE names one.\n";
const std::string undo_line = "To take it back: followup undo\n";
const Line rename_initech{"rename", "3", "Initech Two"};

const std::string& sample_bytes() {
  static const std::string bytes = bytes_of(FOLLOWUP_SOURCE "/data/sample.json");
  return bytes;
}

/// `laptop.json: 0 applications new, 1 changed, 1 gone.`
std::string counted(int fresh, int changed, int gone) {
  return "From laptop.json: " + std::to_string(fresh) + (fresh == 1 ? " application" : " applications") + " new, " +
         std::to_string(changed) + " changed, " + std::to_string(gone) + " gone.\n";
}

/// Merges a copy, and checks that it comes out as if git had named the base.
void check_merged(TestWorld& world, const std::string& base, const std::string& theirs, const std::string& told) {
  world.write("laptop.json", theirs);
  const Driven driven = drive(base, world.bytes(), theirs);
  CHECK(world.run({"merge", "laptop.json"}) == Ran{driven.ran.status, told, ""});
  CHECK(world.bytes() == driven.bytes);
}

}  // namespace

TEST_CASE("what the copy removed is known from the history, whatever else was done here and there") {
  struct Case {
    Lines ours;
    Lines theirs;
    std::string told;
  };
  const Line note{"note", "3", "x"};
  const std::vector<Case> cases{{{note}, {{"remove", "1"}, rename_initech}, counted(0, 1, 1)},
                                {{rename_initech}, {{"remove", "6"}, {"done", "3/nick"}}, counted(0, 1, 1)},
                                {{note}, {{"remove", "6"}}, counted(0, 0, 1)},
                                {{note}, {{"remove", "3/ann"}}, counted(0, 1, 0)},
                                {{note}, {{"person", "4", "Sam Roe", "--rename", "Samuel Roe"}}, counted(0, 1, 0)}};
  for (const Case& one : cases) {
    INFO(one.told << one.theirs.front().front());
    TestWorld world(of_ours);
    world.write(sample_bytes());
    for (const Line& line : one.ours) REQUIRE(world.run(line).status == 0);
    check_merged(world, sample_bytes(), after(sample_bytes(), one.theirs, of_theirs), one.told + undo_line);
  }
}

TEST_CASE("a copy comes from the state that it has most of, not from one with more in it, nor from one with less") {
  TestWorld world(of_ours);
  world.write(sample_bytes());
  REQUIRE(world.run({"heard", "2", "one more week"}).status == 0);
  REQUIRE(world.run({"add", "Acme", "Welder"}).status == 0);
  const std::string base = world.bytes();
  REQUIRE(world.run({"heard", "3", "the panel is travelling"}).status == 0);
  REQUIRE(world.run({"add", "Wayne", "Clerk"}).status == 0);
  const Lines lines{{"remove", "6"}, {"remove", "3/ann"}, {"task", "7", "send", "samples"}};
  check_merged(world, base, after(base, lines, of_theirs), counted(0, 2, 1) + undo_line);
  CHECK(has(world.bytes(), "the panel is travelling"));
}

TEST_CASE("a state later than the copy is not where it comes from: what was added since stays") {
  TestWorld world(of_ours);
  world.write(after(sample_bytes(), {{"add", "Acme", "Welder"}}, of_ours));
  REQUIRE(world.run({"note", "3", "x"}).status == 0);
  check_merged(world, "", sample_bytes(), counted(0, 0, 0) + no_common_state);
  CHECK(has(world.bytes(), "\"company\": \"Acme\""));
}

TEST_CASE("without a common state an application that one side renamed is one, and both names are told") {
  TestWorld world(of_ours);
  world.write(sample_bytes());
  world.write("laptop.json", after(sample_bytes(), {rename_initech}, of_theirs));
  CHECK(world.run({"merge", "laptop.json"}) ==
        Ran{1,
            counted(0, 0, 0) + no_common_state +
                "Changed by both: 3 Initech, company: \"Initech\" stays; theirs has \"Initech Two\".\n"
                "What stays is in the file now; to change it: followup edit APPLICATION\n",
            ""});
  CHECK(world.bytes() == sample_bytes());
  world.write("before.json", sample_bytes());
  CHECK(world.run({"merge", "laptop.json", "--base", "before.json"}).out == counted(0, 1, 0) + undo_line);
}

TEST_CASE("applications of one number and moment that have nothing else in common are two") {
  const std::string ours = after("", {{"add", "Hooli", "--on", "2026-11-19 10:00", "--met", "Bo Li"}}, of_ours);
  const std::string theirs = after("", {{"add", "Stark", "--on", "2026-11-19 11:00", "--met", "Kim Park"}}, of_ours);
  const Driven driven = drive("", ours, theirs);
  CHECK(driven.ran.status == 0);
  CHECK(count(driven.bytes, "\"company\"") == 2);
}

TEST_CASE("a copy that is merged again does not take back what stayed here") {
  TestWorld world(of_ours);
  world.write(common());
  REQUIRE(world.run({"person", "1", "Nick Claus", "--phone", "666"}).status == 0);
  world.write("laptop.json",
              after(common(), {{"person", "1", "Nick Claus", "--phone", "555"}, {"done", "1/ann"}}, of_theirs));
  const std::string choice =
      "Changed by both: 1 Initech, Nick Claus, phone: \"666\" stays; theirs has \"555\".\n"
      "What stays is in the file now; to change it: followup edit APPLICATION\n";
  CHECK(world.run({"merge", "laptop.json"}) == Ran{1, counted(0, 1, 0) + choice + undo_line, ""});
  CHECK(world.run({"merge", "laptop.json"}) == Ran{1, counted(0, 0, 0) + choice, ""});
  CHECK(has(world.bytes(), "\"phone\": \"666\""));
}

TEST_CASE("applications that both added in one second are two") {
  TestWorld world(of_ours);
  world.write(common());
  REQUIRE(world.run({"add", "Hooli", "Clerk"}).status == 0);
  world.write("laptop.json", after(common(), {{"add", "Stark", "Buyer"}}, of_ours));
  CHECK(world.run({"merge", "laptop.json"}).status == 0);
  CHECK(has(world.bytes(), "\"Hooli\""));
  CHECK(has(world.bytes(), "\"Stark\""));
}

// --- a copy that came from the file
// -----------------------------------------------------------------------------------

namespace {

/// Two machines: the file, and its copy `laptop.json`, on which a line is typed if it begins with `copy`.
class Machines {
 public:
  Machines() : world_(of_ours) {}

  Ran type(Line line) {
    if (line.front() == "copy") {
      line.erase(line.begin());
      line.insert(line.end(), {"--file", laptop().string()});
    }
    return world_.run(line);
  }
  void type_all(const Lines& lines) {
    for (const Line& line : lines) {
      const Ran ran = type(line);
      INFO(line.front() << ": " << ran.out << ran.err);
      REQUIRE(ran.status == 0);
    }
  }
  void copy() { std::filesystem::copy_file(world_.file(), laptop()); }
  [[nodiscard]] std::filesystem::path laptop() const { return world_.folder / "laptop.json"; }
  [[nodiscard]] std::string ours() const { return world_.bytes(); }
  [[nodiscard]] std::string theirs() const { return bytes_of(laptop()); }
  [[nodiscard]] std::string file() const { return world_.file().string(); }
  [[nodiscard]] TestWorld& world() { return world_; }

 private:
  TestWorld world_;
};

const Line initech{"add", "Initech", "PM", "--on", "2026-11-18 10:00"};

}  // namespace

TEST_CASE("a copy in which the newest interview or task has another time comes from the state with that one") {
  struct Case {
    Line newest;
    Line change;
  };
  for (const Case& one : {Case{{"add", "1", "--on", "2026-11-25 10:00"}, {"copy", "move", "1", "2026-11-27 09:00"}},
                          Case{{"task", "1", "send", "samples", "--by", "2026-11-23"},
                               {"copy", "task", "1/task-1", "--by", "2026-11-25"}}}) {
    Machines machines;
    machines.type_all({initech, one.newest});
    machines.copy();
    machines.type_all({one.change});
    CHECK(machines.type({"merge", "laptop.json"}) == Ran{0, counted(0, 1, 0) + undo_line, ""});
    CHECK(machines.ours() == machines.theirs());
    CHECK(machines.type({"merge", "laptop.json"}) == Ran{0, counted(0, 0, 0), ""});
  }
}

TEST_CASE("what both typed of a new round is united, also if the history knows the round of ours alone") {
  Machines machines;
  machines.type_all({initech});
  machines.copy();
  machines.type_all({{"add", "1", "--on", "2026-11-25 10:00", "--met", "Bo Li", "--note", "bring the laptop"},
                     {"copy", "add", "1", "--on", "2026-11-25 10:00", "--met", "Al Bo"},
                     {"merge", "laptop.json"}});
  CHECK(count(machines.ours(), "2026-11-25T10:00") == 1);
  CHECK(has(machines.ours(), "bring the laptop"));
  CHECK(has(machines.ours(), "{\"name\": \"Bo Li\"}"));
  CHECK(has(machines.ours(), "{\"name\": \"Al Bo\"}"));
}

TEST_CASE("the newest application, which the copy removed, stays, and it is told how to remove it here") {
  Machines machines;
  machines.type_all({initech, {"add", "Globex"}});
  machines.copy();
  machines.type_all({{"copy", "remove", "2"}});
  const std::string told =
      "2 Globex stays: theirs has given that number, too, and has no such application. If it was removed there, "
      "followup remove 2 removes it here.\n";
  CHECK(machines.type({"merge", "laptop.json"}) == Ran{0, counted(0, 0, 0) + told, ""});
  CHECK(has(machines.ours(), "\"Globex\""));
  machines.type_all({{"remove", "2"}});
  CHECK(machines.type({"merge", "laptop.json"}) == Ran{0, counted(0, 0, 0), ""});
}

TEST_CASE("a copy that is merged again adds to no text") {
  Machines machines;
  Line first = initech;
  first.insert(first.end(), {"--note", "base"});
  machines.type_all({first});
  machines.copy();
  machines.type_all({{"copy", "note", "1", "theirs"}, {"note", "1", "mine"}});
  CHECK(machines.type({"merge", "laptop.json"}) == Ran{0, counted(0, 1, 0) + undo_line, ""});
  CHECK(has(machines.ours(), R"("notes": "base; mine; theirs")"));
  CHECK(machines.type({"merge", "laptop.json"}) == Ran{0, counted(0, 0, 0), ""});
  machines.type_all({{"copy", "note", "1", "theirs too"}, {"note", "1", "zero"}, {"merge", "laptop.json"}});
  CHECK(has(machines.ours(), R"("notes": "base; mine; theirs; zero; theirs too")"));
  const std::string ours = machines.ours();
  CHECK(machines.type({"merge", "laptop.json"}) == Ran{0, counted(0, 0, 0), ""});
  CHECK(machines.ours() == ours);
}

TEST_CASE("a merge that was taken back can be made again") {
  Machines machines;
  machines.type_all({initech});
  machines.copy();
  machines.type_all({{"copy", "heard", "1", "hello"}, {"merge", "laptop.json"}});
  const std::string merged = machines.ours();
  machines.type_all({{"undo"}});
  CHECK(machines.type({"merge", "laptop.json"}) == Ran{0, counted(0, 1, 0) + undo_line, ""});
  CHECK(machines.ours() == merged);
}

TEST_CASE("tasks that both machines changed and added are three on both, and one sentence tells of the day") {
  Machines machines;
  machines.type_all({initech, {"task", "1", "send", "samples", "--by", "2026-11-23"}});
  machines.copy();
  machines.type_all({{"copy", "task", "1/task-1", "--by", "2026-11-25"},
                     {"copy", "task", "1", "send", "references"},
                     {"task", "1/task-1", "--by", "2026-11-26"},
                     {"task", "1", "call", "boss"}});
  CHECK(machines.type({"merge", "laptop.json"}) ==
        Ran{1,
            counted(0, 1, 0) + "1 Initech: task 2 of ours is now 3.\n" +
                "Changed by both: 1 Initech, task 1, due: 2026-11-26 stays; theirs has 2026-11-25.\n"
                "What stays is in the file now; to change it: followup edit APPLICATION\n" +
                undo_line,
            ""});
  const auto tasks_of = [](const std::string& bytes) {
    const std::size_t at = bytes.find("\"tasks\"");
    return bytes.substr(at, bytes.find(']', at) - at);
  };
  CHECK(tasks_of(machines.ours()) == R"("tasks": [
        {"id": 1, "kind": "send", "what": "samples", "due": "2026-11-26"},
        {"id": 2, "kind": "send", "what": "references"},
        {"id": 3, "kind": "call", "what": "boss"}
      )");
  CHECK(machines.type({"copy", "merge", machines.file()}).status == 0);
  CHECK(tasks_of(machines.theirs()) == tasks_of(machines.ours()));
}

TEST_CASE("most of ten or more applications go only with --yes, but git's driver asks for nothing") {
  Machines machines;
  for (int i = 0; i < 12; ++i) machines.type_all({{"add", "C" + std::to_string(i)}});
  machines.copy();
  for (int i = 1; i < 12; ++i) machines.type_all({{"copy", "remove", std::to_string(i)}});
  const std::string before = machines.ours();
  machines.world().write("base.json", before);
  CHECK(machines.type({"merge", "laptop.json", "--base", "base.json"}) ==
        Ran{2, "",
            "followup: this would remove 11 of 12 applications; nothing was changed\n"
            "  if you mean it: say it again with --yes\n"});
  CHECK(machines.ours() == before);
  CHECK(machines.type({"merge", "laptop.json", "--base", "base.json", "--yes"}) ==
        Ran{0, counted(0, 0, 11) + undo_line, ""});
  CHECK(machines.ours() == machines.theirs());
  CHECK(drive(before, before, machines.theirs()).bytes == machines.theirs());
}

TEST_CASE("a conflict copy is known by whatever path it is named") {
  for (const std::string& folder : {std::string("./"), std::string("link/")}) {
    TestWorld world;
    lay_out(world, {{"heard", "2", "hello"}});
    std::filesystem::create_directory_symlink(world.folder, world.folder / "link");
    CHECK(has(world.run({"merge", folder + copy_name}).out, "The copy is kept as " + copy_name + ".merged.\n"));
    CHECK_FALSE(std::filesystem::exists(world.folder / copy_name));
    CHECK(std::filesystem::exists(world.folder / (copy_name + ".merged")));
  }
}

TEST_CASE("every run names a conflict copy with the line that merges it") {
  TestWorld world;
  lay_out(world, {{"heard", "2", "hello"}});
  const std::string line =
      "followup merge " + (world.folder / copy_name).string() + " --file " + world.file().string() + "\n";
  CHECK(has(world.run({"check"}).out,
            ": is a conflict copy: a sync tool could not settle two versions of the file\n  " + line));
  CHECK(has(world.run({"today"}).err,
            " is a conflict copy: a sync tool could not settle two versions of the file\n  " + line));
}

TEST_CASE("merge says how it is called") {
  TestWorld world;
  CHECK(world.run({"merge", "a", "b"}).err ==
        "followup: merge takes one file, the copy of another machine; nothing was changed\n"
        "  for example: followup merge laptop.json --base before.json\n");
  CHECK(world.run({"merge", "--driver", "a", "b"}).err ==
        "followup: --driver takes three files: the base, ours and theirs; nothing was changed\n"
        "  as git calls it: followup merge --driver %O %A %B\n");
  CHECK(world.run({"merge", "--driver", "a", "b", "c", "--base", "d"}).status == 2);
  CHECK(world.run({"merge", "nowhere.json"}) ==
        Ran{5, "", "followup: nowhere.json cannot be read: No such file or directory; nothing was changed\n"});
}
