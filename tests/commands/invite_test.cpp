// Interviews that are read from invitations.
#include "commands/season.hpp"

namespace followup::testing {
namespace {

/// The sample tracker, with the invitations of the samples in the folder.
class Invited : public TestWorld {
 public:
  explicit Invited(const std::vector<std::string>& earlier = {}) : TestWorld("2026-11-23T08:00:00-05:00") {
    std::filesystem::copy(FOLLOWUP_SOURCE "/tests/interchange/invitations", folder);
    std::filesystem::copy_file(FOLLOWUP_SOURCE "/data/sample.json", file());
    for (const std::string& line : earlier) REQUIRE(type(*this, line).status == 0);
  }

  /// An invitation to an event of these lines.
  void write_event(const std::vector<std::string>& lines, const std::string& method = "REQUEST") const {
    write("it.ics", "BEGIN:VCALENDAR\r\nMETHOD:" + method + "\r\nBEGIN:VEVENT\r\n" + join(lines, "\r\n") +
                        "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  }
};

/// The lines that went and came, `-` and `+`, without their indent and without brackets alone.
std::string difference(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  // How many lines are common to what is left of both, from each pair of positions on.
  std::vector<std::vector<int>> common(before.size() + 1, std::vector<int>(after.size() + 1));
  for (std::size_t i = before.size(); i-- > 0;)
    for (std::size_t k = after.size(); k-- > 0;)
      common[i][k] = before[i] == after[k] ? common[i + 1][k + 1] + 1 : std::max(common[i + 1][k], common[i][k + 1]);
  std::string changes;
  const auto add = [&](const char* sign, const std::string& line) {
    if (line.size() > 1 && !line.ends_with('[')) changes += sign + line + "\n";
  };
  std::size_t i = 0;
  std::size_t k = 0;
  while (i < before.size() || k < after.size()) {
    const bool is_same = i < before.size() && k < after.size() && before[i] == after[k];
    const bool is_gone = !is_same && i < before.size() && (k == after.size() || common[i + 1][k] >= common[i][k + 1]);
    if (is_gone) add("- ", before[i]);
    if (!is_same && !is_gone) add("+ ", after[k]);
    if (is_same || is_gone) ++i;
    if (!is_gone) ++k;
  }
  return changes;
}

/// What a command says, with `--quiet`, and how it changes the file.
std::string said_and_done(TestWorld& world, const std::string& line) {
  const auto lines = [&] {
    std::vector<std::string> all;
    for (const std::string& one : split(world.bytes(), '\n')) all.push_back(trimmed(one, " ,"));
    return all;
  };
  const auto before = lines();
  const Ran ran = type(world, line + " --quiet");
  return (ran.status == 0 ? "" : "exit " + std::to_string(ran.status) + "\n") + ran.out + ran.err +
         difference(before, lines());
}

/// The command fails with that status and these words, and leaves the file as it is.
void check_refusal(TestWorld& world, const std::string& line, int status, const std::string& words) {
  INFO(line);
  const std::string before = world.bytes();
  CHECK(type(world, line) == Ran{status, "", words});
  CHECK(world.bytes() == before);
}

const std::string of_google =
    "Round 2 of application 3: Initech, Packaging manager. (For another application: add --new.)\n"
    "Interview 2, video, upcoming: Wed 2 Dec 2026 14:30, in 9 days.\n"
    "Where: https://meet.google.com/abc-defg-hij\n"
    "You will meet: Nick Claus <nick@initech.example>, Ann Lee <ann@initech.example>.\n"
    "Ann Lee: e-mail ann@initech.example.\n"
    "Arranged by: Dana Recruiter <dana@initech.example>.\n";

const std::string of_outlook =
    "Round 2 of application 2: Globex, Buyer. (For another application: add --new.)\n"
    "Interview 2, video, upcoming: Mon 30 Nov 2026 11:00, in 7 days.\n"
    "Where: https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d\n"
    "You will meet: Bo Li <bo@globex.example>, Jörg Müller <joerg.mueller@globex.example>.\n"
    "Arranged by: Talent Team <talent@globex.example>.\n";

}  // namespace

TEST_CASE("an invitation is the next round of the application whose people it names") {
  Invited world;
  CHECK(said_and_done(world, "add --invite google.ics") == of_google +
                                                               R"(- {"name": "Ann Lee", "title": "Line lead"}
+ {"name": "Ann Lee", "title": "Line lead", "email": "ann@initech.example"}
+ {"name": "Dana Recruiter", "email": "dana@initech.example"}
+ "id": 2
+ "at": "2026-12-02T14:30:00-05:00"
+ "until": "2026-12-02T15:30:00-05:00"
+ "kind": "video"
+ "where": "https://meet.google.com/abc-defg-hij"
+ "invite": {"uid": "7kq2v0example4t1@google.com", "sequence": 0}
+ {"name": "Nick Claus"}
+ {"name": "Ann Lee"}
)");
  CHECK(type(world, "undo --yes").status == 0);
  CHECK(world.bytes() == bytes_of(FOLLOWUP_SOURCE "/data/sample.json"));
}

TEST_CASE("what follows is said as by add, and standard input does as well as a file") {
  Invited world;
  world.input = bytes_of(world.folder / "google.ics");
  const Ran ran = type(world, "add --invite -");
  CHECK(ran.out.starts_with(of_google + "\nTo do\n"));
  CHECK(ran.out.ends_with(
      "  3  Initech  upcoming  until Wed 2 Dec, in 9 days  Your interview is on Wed 2 Dec at 14:30.\n" + way_back));
  world.set_now("2026-12-02T17:00:00-05:00");
  const std::vector<std::string> to_do = handles(world);
  CHECK(std::ranges::count(to_do, "3/ann") == 1);
  Invited document;
  CHECK(type(document, "add --invite google.ics --json")
            .out.starts_with("{\n  \"format\": \"followup.change/1\",\n  \"command\": \"add\",\n  \"application\": "
                             "3,\n  \"message\": [\"Round 2"));
}

TEST_CASE("however Outlook writes a zone, the record is the same") {
  Invited one;
  const std::string first = said_and_done(one, "add --invite outlook.ics");
  CHECK(first.starts_with(of_outlook));
  CHECK(one.bytes().find(R"("at": "2026-11-30T11:00:00-05:00",
          "until": "2026-11-30T11:45:00-05:00",
          "kind": "video",
          "where": "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d",
          "invite": {"uid": "040000008200E00074C5B7101A82E00800000000B0E5F00000000000000000000000000)"
                         R"(0100000000000000000000000000000AB", "sequence": 0},
          "met": [
            {"name": "Bo Li"},
            {"name": "Jörg Müller"}
          ])") != std::string::npos);
  for (const std::string name : {"quoted-tzid", "customized-tz", "no-vtimezone", "bom-lf", "utf16"}) {
    INFO(name);
    Invited other;
    CHECK(said_and_done(other, "add --invite outlook-" + name + ".ics") == first);
    CHECK(other.bytes() == one.bytes());
  }
}

TEST_CASE("a later invitation moves the interview, an earlier one changes nothing, and one that is called off is off") {
  Invited world({"add --invite google.ics"});
  CHECK(said_and_done(world, "add --invite google.ics") ==
        "Known already: Interview 2 of Initech, Packaging manager, Wed 2 Dec 2026 14:30, in 9 days; nothing was "
        "changed.\n");
  CHECK(
      said_and_done(world, "add --invite google-moved.ics") ==
      R"(Interview 2 of Initech, Packaging manager is now on Thu 3 Dec 2026 10:00, in 10 days; it was on Wed 2 Dec 2026 14:30.
Where: https://meet.google.com/abc-defg-hij
- "at": "2026-12-02T14:30:00-05:00"
- "until": "2026-12-02T15:30:00-05:00"
+ "at": "2026-12-03T10:00:00-05:00"
+ "until": "2026-12-03T11:00:00-05:00"
- "invite": {"uid": "7kq2v0example4t1@google.com", "sequence": 0}
+ "invite": {"uid": "7kq2v0example4t1@google.com", "sequence": 1}
+ {"at": "2026-11-23T08:00:00-05:00", "kind": "moved", "interview": 2, "from": "2026-12-02T14:30:00-05:00"}
)");
  CHECK(said_and_done(world, "add --invite google.ics") ==
        "Known already from a later invitation: Interview 2 of Initech, Packaging manager, Thu 3 Dec 2026 10:00, in 10 "
        "days; nothing was changed.\n");
  CHECK(
      said_and_done(world, "add --invite google-cancel.ics") ==
      R"(Interview 2 of Initech, Packaging manager is off: Thu 3 Dec 2026 10:00, in 10 days. They called it off on Mon 23 Nov 2026, today.
Once it has another time: followup move 3 DATE
- "invite": {"uid": "7kq2v0example4t1@google.com", "sequence": 1}
+ "invite": {"uid": "7kq2v0example4t1@google.com", "sequence": 2}
+ {"at": "2026-11-23T08:00:00-05:00", "kind": "called-off", "interview": 2}
)");
  CHECK(said_and_done(world, "add --invite google-cancel.ics") ==
        "Interview 2 of Initech, Packaging manager is off already: called off on Mon 23 Nov 2026, today; nothing was "
        "changed.\n");
  CHECK(
      said_and_done(world, "add --invite google-moved.ics") ==
      "Known already from a later invitation: Interview 2 of Initech, Packaging manager, which is off, Thu 3 Dec 2026 "
      "10:00, in 10 days; nothing was changed.\n");
  std::string again = bytes_of(world.folder / "google.ics");
  world.write("again.ics", replaced(again, "SEQUENCE:0", "SEQUENCE:3"));
  CHECK(said_and_done(world, "add --invite again.ics")
            .starts_with("Interview 2 of Initech, Packaging manager is now on Wed 2 Dec 2026 14:30, in 9 days; it was "
                         "to be on Thu 3 Dec "
                         "2026 10:00.\n"));
}

TEST_CASE("another time without a new number moves the interview, and a new number alone brings what is new") {
  Invited world({"add --invite google.ics", "person 3 Ann --not-met --interview 2"});
  const std::string google = bytes_of(world.folder / "google.ics");
  world.write("it.ics", replaced(google, "DTSTART;TZID=America/New_York:20261202T143000",
                                 "DTSTART;TZID=America/New_York:20261202T140000"));
  CHECK(said_and_done(world, "add --invite it.ics").find("\"from\": \"2026-12-02T14:30:00-05:00\"") !=
        std::string::npos);
  world.write("it.ics", replaced(google, "SEQUENCE:0", "SEQUENCE:7"));
  REQUIRE(type(world, "add --invite it.ics").status == 0);
  world.write("it.ics", replaced(replaced(google, "SEQUENCE:0", "SEQUENCE:8"), "\nLOCATION:", "\nLOCATION:Room 9"));
  CHECK(said_and_done(world, "add --invite it.ics") ==
        "Interview 2 of Initech, Packaging manager, as planned: Wed 2 Dec 2026 14:30, in 9 days.\n"
        "Where: https://meet.google.com/abc-defg-hij\n"
        "- \"invite\": {\"uid\": \"7kq2v0example4t1@google.com\", \"sequence\": 7}\n"
        "+ \"invite\": {\"uid\": \"7kq2v0example4t1@google.com\", \"sequence\": 8}\n");
  check_refusal(
      world, "add --invite it.ics --note x", 2,
      "followup: interview 2 of application 3, Initech, Packaging manager, came from this invitation; nothing "
      "was changed\n  to add to it:\n  followup note 3 TEXT\n  followup person 3 NAME --met\n"
      "  followup heard 3 TEXT --decision-by DATE\n");
  check_refusal(world, "add 2 --invite it.ics", 2,
                "followup: the invitation is on record, as interview 2 of application 3, Initech, Packaging manager; "
                "nothing was changed\n");
}

TEST_CASE("a number that is a moment, and more than a record may have, is the greatest one") {
  for (const std::string number : {"1764239000", "1764239000123"}) {
    Invited world;
    const std::string google = bytes_of(world.folder / "google.ics");
    world.write("it.ics", replaced(google, "SEQUENCE:0", "SEQUENCE:" + number));
    CHECK(type(world, "add --invite it.ics").status == 0);
    CHECK(world.bytes().find("\"sequence\": 1000000000}") != std::string::npos);
    CHECK(type(world, "add --invite it.ics").out.starts_with("Known already: "));
  }
}

TEST_CASE("the same invitation does not take back what you did with the interview since") {
  const auto known = [](const std::string& time, const std::string& more) {
    return "Known already: Interview 2 of Initech, Packaging manager" + time + "; nothing was changed.\n" + more;
  };
  const std::string to_take_it =
      "The invitation has another time; to take that: followup move 3 2026-12-02T14:30:00-05:00 --interview 2\n";
  Invited moved({"add --invite google.ics", "move 3 '2026-12-08 10:00'"});
  CHECK(said_and_done(moved, "add --invite google.ics") == known(", Tue 8 Dec 2026 10:00, in 15 days", to_take_it));
  CHECK(said_and_done(moved, "add --invite google-moved.ics")
            .starts_with("Interview 2 of Initech, Packaging manager is now on Thu 3 Dec 2026 10:00, in 10 days; it "
                         "was on Tue 8 Dec 2026 10:00.\n"));
  Invited typed({"add --invite google.ics --on '2026-12-08 10:00'"});
  CHECK(said_and_done(typed, "add --invite google.ics") == known(", Tue 8 Dec 2026 10:00, in 15 days", to_take_it));
  CHECK(said_and_done(typed, "add --invite google.ics --on '2026-12-09 10:00'")
            .starts_with("Interview 2 of Initech, Packaging manager is now on Wed 9 Dec 2026 10:00"));
  Invited cancelled({"add --invite google.ics", "cancel 3"});
  CHECK(said_and_done(cancelled, "add --invite google.ics") ==
        known(", which is off, Wed 2 Dec 2026 14:30, in 9 days", ""));
  CHECK(said_and_done(cancelled, "add --invite google.ics --on '2026-12-09 10:00'")
            .starts_with("Interview 2 of Initech, Packaging manager is now on Wed 9 Dec 2026 10:00"));
}

TEST_CASE("a kind and a place on record stay, unless a link takes the place of a link") {
  Invited typed({"add --invite google.ics --kind onsite --where 'Main St 1'"});
  CHECK(said_and_done(typed, "add --invite google-moved.ics").find(R"(
Kind: onsite, as recorded; the invitation has video.
Where: Main St 1, as recorded; the invitation has https://meet.google.com/abc-defg-hij.
- "at")") != std::string::npos);
  Invited linked({"add --invite google.ics"});
  std::string moved = bytes_of(linked.folder / "google-moved.ics");
  for (std::size_t at = 0; (at = moved.find("abc-defg-hij", at)) != moved.npos;) moved.replace(at, 12, "new-link-one");
  linked.write("it.ics", moved);
  CHECK(said_and_done(linked, "add --invite it.ics")
            .find("\nWhere: https://meet.google.com/new-link-one (was https://meet.google.com/abc-defg-hij)\n") !=
        std::string::npos);
  CHECK(linked.bytes().find("\"where\": \"https://meet.google.com/new-link-one\"") != std::string::npos);
}

TEST_CASE("letters of windows-1252 are read as such, and the answer says so") {
  Invited world;
  world.write_event({"DTSTART:20261202T193000Z", "SUMMARY:Initech", "LOCATION:Caf\xE9 M\xFCller"});
  const std::string said = said_and_done(world, "add --invite it.ics");
  CHECK(said.find("Where: Café Müller\n") != std::string::npos);
  CHECK(said.find("\nThe file is not UTF-8: its letters are read as those of windows-1252.\n") != std::string::npos);
}

TEST_CASE("an interview that was recorded by hand is the one that the invitation is about") {
  Invited world({"add initech --on 2026-12-02 --kind onsite"});
  CHECK(said_and_done(world, "add --invite google.ics")
            .find("Interview 2, onsite, as planned: Wed 2 Dec 2026 14:30, in 9 days. (If it is another talk: followup "
                  "undo, and --another)\nKind: onsite, as recorded; the invitation has video.\n"
                  "Where: https://meet.google.com/abc-defg-hij\n") != std::string::npos);
  Invited hour({"add 3 --on 2026-12-02T15:00:00-05:00"});
  const std::string told = said_and_done(hour, "add --invite google.ics");
  CHECK(
      told.find("Interview 2 of Initech, Packaging manager is now on Wed 2 Dec 2026 14:30, in 9 days; it was on Wed 2 "
                "Dec 2026 15:00.\n") != std::string::npos);
  CHECK(told.find("+ \"until\": \"2026-12-02T15:30:00-05:00\"\n") != std::string::npos);
  Invited noted({"add 3 --on 2026-12-02T14:30:00-05:00 --note beware"});
  CHECK(said_and_done(noted, "add --invite google.ics").find("+ \"invite\"") != std::string::npos);
  Invited called_off({"add 3 --on 2026-12-02T14:30:00-05:00"});
  CHECK(said_and_done(called_off, "add --invite google-cancel.ics")
            .starts_with("Interview 2 of Initech, Packaging manager is off: "));
}

TEST_CASE("what an invitation called off before a later one changes nothing") {
  Invited world({"add --invite google.ics", "add --invite google-cancel.ics"});
  const std::string again = bytes_of(world.folder / "google.ics");
  world.write("again.ics", replaced(again, "SEQUENCE:0", "SEQUENCE:3"));
  REQUIRE(type(world, "add --invite again.ics").status == 0);
  CHECK(said_and_done(world, "add --invite google-cancel.ics") ==
        "Known already from a later invitation: Interview 2 of Initech, Packaging manager, Wed 2 Dec 2026 14:30, in 9 "
        "days; nothing was changed.\n");
}

TEST_CASE("with an invitation that calls off an interview, nothing else is typed, and no other application") {
  Invited world({"add --invite google.ics"});
  check_refusal(world, "add Globex --invite google-cancel.ics", 2,
                "followup: the invitation is on record, as interview 2 of application 3, Initech, Packaging manager; "
                "nothing was changed\n");
  for (const std::string more : {"--note 'Nick is ill'", "--decision-by +10d"})
    check_refusal(world, "add --invite google-cancel.ics " + more, 2,
                  "followup: the invitation says that the interview is off: nothing else can be recorded with it; "
                  "nothing was changed\n"
                  "  what they said: followup heard APPLICATION TEXT\n");
  CHECK(type(world, "add Initech --invite google-cancel.ics").status == 0);
}

TEST_CASE("what is called off and not on record is not recorded") {
  Invited world;
  check_refusal(world, "add --invite google-cancel.ics", 3,
                "followup: the invitation calls off an interview that is not on record: Wed 2 Dec 2026 14:30, in 9 "
                "days, Interview: Packaging "
                "manager @ Initech; nothing was changed\n"
                "  if you know it under another time: followup cancel APPLICATION\n");
}

TEST_CASE("several events are listed, and taken one by one or all") {
  Invited world;
  check_refusal(world, "add --invite two-events.ics", 2,
                "followup: two-events.ics has 2 events; nothing was changed\n"
                "  say which is meant:\n"
                "  followup add --invite two-events.ics --event 1    # Wed 2 Dec 2026 14:30, in 9 days: Interview: "
                "Packaging manager @ Initech\n"
                "  followup add --invite two-events.ics --event 2    # Wed 2 Dec 2026 16:00, in 9 days: Interview: "
                "Packaging manager @ Initech (panel)\n"
                "  followup add --invite two-events.ics --event all  # each of them is a talk of its own\n");
  check_refusal(world, "add --invite two-events.ics --event 3", 2,
                "followup: two-events.ics has 2 events, and none is '3'; nothing was changed\n");
  check_refusal(world, "add --invite two-events.ics --event all --on tomorrow", 2,
                "followup: --on is for one of the events; nothing was changed\n  say which: --event N\n");
  check_refusal(
      world, "add --event 1", 2,
      "followup: --event and --me go with --invite\n  for example: followup add --invite invite.ics --event 1\n");
  CHECK(said_and_done(world, "add --invite two-events.ics --event all")
            .starts_with(of_google +
                         "Round 3 of application 3: Initech, Packaging manager. (For another application: add --new.)\n"
                         "Interview 3, video, upcoming: Wed 2 Dec 2026 16:00, in 9 days.\n"));
  CHECK(type(world, "undo --yes").status == 0);
  CHECK(said_and_done(world, "add --invite two-events.ics --event 2").find("+ \"at\": \"2026-12-02T16:00:00-05:00\"") !=
        std::string::npos);
}

TEST_CASE("what is typed beats the file") {
  Invited world;
  CHECK(said_and_done(world,
                      "add 4 --invite recurring.ics --on 2026-12-03T10:00:00-05:00 --kind phone --where 'gate 2' "
                      "--met 'Sam Roe' --note 'ask for Sam' --decision-by 2026-12-10") ==
        R"(Round 2 of application 4: Umbrella, Shift supervisor. (For another application: add --new.)
Interview 2, phone, upcoming: Thu 3 Dec 2026 10:00, in 10 days.
Where: gate 2
You will meet: Sam Roe.
Arranged by, and now the contact: Dana Recruiter <dana@initech.example>.
They hope to decide by Thu 10 Dec 2026, in 17 days.
Note: ask for Sam
+ {"name": "Dana Recruiter", "email": "dana@initech.example", "contact": true}
+ "id": 2
+ "at": "2026-12-03T10:00:00-05:00"
+ "kind": "phone"
+ "where": "gate 2"
+ "invite": {"uid": "7kq2v0example4t1@google.com", "sequence": 0}
+ "decision_by": "2026-12-10"
+ {"name": "Sam Roe"}
+ "notes": "ask for Sam"
)");
  check_refusal(world, "add --invite google.ics --no-date", 2,
                "followup: --no-date does not go with --invite; nothing was changed\n");
  check_refusal(world, "add --invite google.ics --new", 2,
                "followup: --new needs the company; nothing was changed\n"
                "  followup add COMPANY ROLE --invite FILE --new\n");
  CHECK(said_and_done(world, "add Soylent Cook --invite allday.ics")
            .starts_with("Added application 7: Soylent, Cook.\nInterview 1, upcoming: Tue 1 Dec 2026, in 8 days.\n"
                         "Arranged by, and now the contact: HR <hr@umbrella.example>.\n"));
}

TEST_CASE("a time of another zone is kept with the zone, and one of none is the user's own") {
  Invited world;
  world.write_event({"UID:u", "DTSTART;TZID=Europe/Berlin:20261202T100000", "DURATION:PT45M", "SUMMARY:Initech"});
  CHECK(said_and_done(world, "add --invite it.ics") ==
        R"(Round 2 of application 3: Initech, Packaging manager. (For another application: add --new.)
Interview 2, upcoming: Wed 2 Dec 2026 04:00, in 9 days (10:00 Europe/Berlin).
+ "id": 2
+ "at": "2026-12-02T10:00:00+01:00"
+ "zone": "Europe/Berlin"
+ "until": "2026-12-02T10:45:00+01:00"
+ "invite": {"uid": "u"}
)");
  CHECK(said_and_done(world, "add 4 --invite floating.ics") ==
        R"(Round 2 of application 4: Umbrella, Shift supervisor. (For another application: add --new.)
Interview 2, onsite, upcoming: Tue 1 Dec 2026 09:00, in 8 days.
Where: 12 Mill Lane
The invitation names no time zone: its time is taken for one of yours.
+ "id": 2
+ "at": "2026-12-01T09:00:00-05:00"
+ "until": "2026-12-01T09:45:00-05:00"
+ "kind": "onsite"
+ "where": "12 Mill Lane"
+ "invite": {"uid": "ats-1"}
)");
  world.write_event({"DTSTART:20261102T140000Z", "SUMMARY:Initech"});
  CHECK(said_and_done(world, "add --invite it.ics").find("Interview 3: Mon 2 Nov 2026 09:00, 21 days ago.\n") !=
        std::string::npos);
  world.write_event({"DTSTART;TZID=Nowhere:20261202T100000", "SUMMARY:Initech"});
  check_refusal(world, "add --invite it.ics", 2,
                "followup: the time of the event is not clear: '20261202T100000 (Nowhere)'; nothing was changed\n"
                "  say when it is: --on 'DATE TIME ZONE', for example: --on '2026-12-02 14:30 America/New_York'\n");
  check_refusal(world, "add --invite recurring.ics", 2,
                "followup: the event repeats, and one interview does not; nothing was changed\n"
                "  say when it is: --on DATE\n");
}

TEST_CASE("which of those invited is the user is said, or plain, or asked for") {
  Invited world;
  const std::vector<std::string> event{
      "DTSTART:20261202T193000Z", "SUMMARY:Initech", "ORGANIZER;CN=Dana:mailto:dana@initech.example",
      "ATTENDEE;CN=Al Bo:mailto:al@agency.example", "ATTENDEE;CN=Me:MAILTO:Me@home.example"};
  world.write_event(event);
  check_refusal(world, "add --invite it.ics", 2,
                "followup: it is not clear which of those invited is you; nothing was changed\n"
                "  say which address is yours:\n"
                "  followup add --invite it.ics --me al@agency.example  # Al Bo\n"
                "  followup add --invite it.ics --me Me@home.example    # Me\n");
  check_refusal(world, "add --invite it.ics --me x", 2,
                "followup: --me 'x' is not one e-mail address\n  for example: nick@initech.example\n");
  const std::string met = "You will meet: Al Bo <al@agency.example>.\n";
  CHECK(said_and_done(world, "add --invite it.ics --me me@home.example").find(met) != std::string::npos);
  REQUIRE(type(world, "undo --yes").status == 0);
  world.variables["EMAIL"] = "me@home.example";
  CHECK(said_and_done(world, "add --invite it.ics").find(met) != std::string::npos);
}

TEST_CASE("offices and machines are not met, and whoever arranges is, if nobody else comes") {
  const auto people = [](const std::string& organizer, const std::vector<std::string>& attendees = {}) {
    Invited world;
    std::vector<std::string> event{"DTSTART:20261202T193000Z", "SUMMARY:Hooli", "ORGANIZER" + organizer};
    for (const std::string& one : attendees) event.push_back("ATTENDEE" + one);
    world.write_event(event);
    const std::string said = said_and_done(world, "add --invite it.ics");
    std::string lines;
    for (const std::string& line : split(said, '\n'))
      if (line.starts_with("You will meet") || line.starts_with("Arranged")) lines += line + "\n";
    return lines;
  };
  const std::string dana = ";CN=Dana:mailto:dana@hooli.example";
  CHECK(people(dana) ==
        "You will meet: Dana <dana@hooli.example>.\n"
        "Arranged by, and now the contact: Dana <dana@hooli.example>.\n");
  CHECK(people(dana, {":mailto:joerg.mueller@hooli.example"}) ==
        "You will meet: Joerg Mueller <joerg.mueller@hooli.example>.\n"
        "Arranged by, and now the contact: Dana <dana@hooli.example>.\n");
  CHECK(people(dana, {dana, ";CN=Me:mailto:me@home.example"}) ==
        "You will meet: Dana <dana@hooli.example>.\nArranged by, and now the contact: Dana <dana@hooli.example>.\n");
  CHECK(people(":mailto:no-reply@hooli.example") == "");
  CHECK(people(":mailto:recruiting@hooli.example", {";CN=HR Team:mailto:x@hooli.example"}) ==
        "Arranged by, and now the contact: Recruiting <recruiting@hooli.example>.\n");
  CHECK(people(";CN=Ann:mailto:ann@gmail.com", {":mailto:me@gmail.com"}) ==
        "You will meet: Ann <ann@gmail.com>.\nArranged by, and now the contact: Ann <ann@gmail.com>.\n");
}

TEST_CASE("which application it is for is plain, or asked for") {
  Invited world;
  check_refusal(world, "add --invite calendly.ics", 3,
                "followup: the invitation names nobody and no company on record; nothing was changed\n"
                "  say which:\n"
                "  followup add --invite calendly.ics 1             # Hooli, Warehouse planner\n"
                "  followup add --invite calendly.ics 2             # Globex, Buyer\n"
                "  followup add --invite calendly.ics 3             # Initech, Packaging manager\n"
                "  followup add --invite calendly.ics 4             # Umbrella, Shift supervisor\n"
                "  followup add --invite calendly.ics 5             # Vandelay, Import clerk\n"
                "  followup add --invite calendly.ics COMPANY ROLE  # another one\n");
  CHECK(said_and_done(world, "add 1 --invite calendly.ics")
            .find("Interview 2, phone, upcoming: Tue 1 Dec 2026 12:00, in 8 days.\n") != std::string::npos);
  Invited two({"add Initech Cook --new --no-date"});
  two.write_event({"DTSTART:20261202T193000Z", "SUMMARY:talk at Initech"});
  check_refusal(two, "add --invite it.ics", 3,
                "followup: the invitation may be for several applications; nothing was changed\n"
                "  say which:\n"
                "  followup add --invite it.ics 3             # Initech, Packaging manager\n"
                "  followup add --invite it.ics 7             # Initech, Cook\n"
                "  followup add --invite it.ics COMPANY ROLE  # another one\n");
  CHECK(said_and_done(two, "add --invite google.ics").starts_with("Round 2 of application 3"));
  TestWorld none;
  none.write("it.ics", bytes_of(world.folder / "google.ics"));
  CHECK(type(none, "add --invite it.ics") ==
        Ran{3, "",
            "followup: no application is open that the invitation could be for: Wed 2 Dec 2026 14:30, in 12 days, "
            "Interview: Packaging manager @ Initech; nothing was changed\n"
            "  to record it with a new one: followup add COMPANY ROLE --invite it.ics\n"});
  REQUIRE(type(none, "add Soylent Cook --no-date").status == 0);
  CHECK(type(none, "add --invite it.ics") ==
        Ran{3, "",
            "followup: the invitation names nobody and no company on record; nothing was changed\n"
            "  say which:\n"
            "  followup add --invite it.ics 1             # Soylent, Cook\n"
            "  followup add --invite it.ics COMPANY ROLE  # another one\n"});
  Invited closed({"close 3 rejected"});
  check_refusal(closed, "add --invite google.ics", 3,
                "followup: no application is open that the invitation could be for: Wed 2 Dec 2026 14:30, in 9 days, "
                "Interview: Packaging manager @ Initech; nothing was changed\n"
                "  if Initech, Packaging manager goes on: followup reopen 3\n"
                "  then: followup add --invite google.ics\n"
                "  to record it with a new one: followup add COMPANY ROLE --invite google.ics\n");
}

TEST_CASE("an e-mail brings its invitation, and says who the user is") {
  Invited world;
  const std::string calendar =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261202T193000Z\nSUMMARY:Initech\n"
      "ATTENDEE;CN=Al Bo:mailto:al@agency.example\nATTENDEE:mailto:me@home.example\n"
      "END:VEVENT\nEND:VCALENDAR\n";
  const std::string head = "From: Dana <dana@initech.example>\nTo: me@home.example\nSubject: Interview\n";
  world.write("it.eml", head + "Content-Type: text/calendar; charset=utf-8\n\n" + calendar);
  CHECK(said_and_done(world, "add --invite it.eml").find("You will meet: Al Bo <al@agency.example>.\n") !=
        std::string::npos);
  world.write("it.eml", head + "\nSee you.\n");
  check_refusal(world, "add --invite it.eml", 2,
                "followup: the e-mail in it.eml brings no invitation; nothing was changed\n"
                "  to record what it says: followup heard APPLICATION TEXT\n");
}

TEST_CASE("what is no invitation is refused, and nothing is recorded") {
  Invited world;
  const std::string hint = "  it is the .ics file that came with the e-mail, or the e-mail itself\n";
  check_refusal(world, "add --invite truncated.ics", 2,
                "followup: truncated.ics is no invitation: line 30: it is cut off; nothing was changed\n" + hint);
  world.input = "hello";
  check_refusal(world, "add --invite -", 2,
                "followup: standard input is no invitation: line 1: it is no calendar; nothing was changed\n" + hint);
  check_refusal(world, "add --invite none.ics", 5,
                "followup: none.ics cannot be read: No such file or directory; nothing was changed\n");
  world.write("it.ics", std::string((1U << 20U) + 1, 'x'));
  check_refusal(world, "add --invite it.ics", 2, "followup: it.ics has more than 1048576 bytes; nothing was changed\n");
  for (const std::string method : {"REPLY", "COUNTER", "DECLINECOUNTER", "refresh"}) {
    world.write_event({"DTSTART:20261202T193000Z", "SUMMARY:Initech"}, method);
    std::string capitals = method == "refresh" ? "REFRESH" : method;
    check_refusal(
        world, "add --invite it.ics", 2,
        "followup: it.ics is an answer to an invitation (" + capitals + "), and no invitation; nothing was changed\n");
  }
}

TEST_CASE("what an invitation brings passes the doors of what is typed") {
  Invited world;
  world.write_event({"UID:u\x1b", "DTSTART:20261202T193000Z", "SUMMARY:\u202eInitech", "LOCATION:one\\ntwo\x1b]0;x\x07",
                     "ATTENDEE;CN=\"x\\r\\nBcc: e@evil.example<b@c.example>\":mailto:a@b.example?bcc=e@evil.example",
                     "ATTENDEE;CN=\"Nick\x1b[2J \u202eClaus\":mailto:nick2@initech.example\\n",
                     "ATTENDEE;CN=Bo & Li:mailto:a@b,c@d", "ATTENDEE;CN=me:mailto:me@home.example"});
  CHECK(said_and_done(world, "add --invite it.ics --me me@home.example") ==
        R"(Round 2 of application 3: Initech, Packaging manager. (For another application: add --new.)
Interview 2, onsite, upcoming: Wed 2 Dec 2026 14:30, in 9 days.
Where: one two]0;x
You will meet: Nick[2J Claus, Bo & Li.
+ {"name": "Nick[2J Claus"}
+ {"name": "Bo & Li"}
+ "id": 2
+ "at": "2026-12-02T14:30:00-05:00"
+ "kind": "onsite"
+ "where": "one two]0;x"
+ "invite": {"uid": "u"}
+ {"name": "Nick[2J Claus"}
+ {"name": "Bo & Li"}
)");
  std::vector<std::string> fair{"DTSTART:20261202T193000Z", "SUMMARY:Initech"};
  for (int i = 0; i < 51; ++i) fair.push_back("ATTENDEE:mailto:a" + std::to_string(i) + "@initech.example");
  world.write_event(fair);
  check_refusal(world, "add --invite it.ics", 2,
                "followup: 51 people are invited; nothing was changed\n"
                "  say whom you will meet: --met NAME, again for each\n");
}

}  // namespace followup::testing
