// The record for other programs: a table, an address book, all of it.
#include "commands/season.hpp"

namespace followup::testing {
namespace {

class SampleToExport : public TestWorld {
 public:
  SampleToExport() : TestWorld("2026-11-23T08:00:00-05:00") {
    std::filesystem::copy_file(FOLLOWUP_SOURCE "/data/sample.json", file());
  }
  [[nodiscard]] std::string text_of(const std::string& name) const { return bytes_of(folder / name); }
};

std::string lines_with_crlf(const std::string& text) {
  std::string lines;
  for (const char c : text) lines += c == '\n' ? "\r\n" : std::string(1, c);
  return lines;
}

const std::string sample_table = lines_with_crlf(
    R"(application,company,role,stage,round,interview,kind,people,decision_by,follow_up_on,status,notes,via
1,Hooli,Warehouse planner,ghosted,1,2026-10-01T10:00:00-04:00,phone,,,,,,the job fair
2,Globex,Buyer,waiting,1,2026-11-05T14:00:00-05:00,video,Bo Li <bo@globex.example>,2026-12-04,2026-12-08,,,
3,Initech,Packaging manager,waiting,1,2026-11-20T15:00:00-05:00,onsite,"Nick Claus <nick@initech.example>; Ann Lee",2026-12-01,2026-12-03,,"two shifts; the new hall opens in March",
4,Umbrella,Shift supervisor,follow-up-due,1,2026-11-03,onsite,Sam Roe,,2026-11-11,,,
5,Vandelay,Import clerk,upcoming,1,2026-11-10T11:30:00-05:00,phone,,,,,,
5,Vandelay,Import clerk,upcoming,2,2026-11-23T09:30:00-05:00,onsite,,,,,,
6,Stark,Packaging designer,closed,1,2026-11-12T16:00:00-05:00,video,Kim Park <kim@stark.example>,2026-11-20,,rejected,,
)");

const std::string cards_of_initech = lines_with_crlf(R"(BEGIN:VCARD
VERSION:3.0
PRODID:-//followup//followup 0.1.0//EN
UID:20261120T230211Z-3-nick@followup
FN:Nick Claus
N:Claus;Nick;;;
ORG:Initech
TITLE:Plant manager
EMAIL;TYPE=INTERNET:nick@initech.example
TEL:+1 555 0100
NOTE:Interview for Packaging manager on 2026-11-20\nthe conveyor that ran b
 ackwards
CATEGORIES:interviewer
REV:20261120T230211Z
END:VCARD
BEGIN:VCARD
VERSION:3.0
PRODID:-//followup//followup 0.1.0//EN
UID:20261120T230211Z-3-ann@followup
FN:Ann Lee
N:Lee;Ann;;;
ORG:Initech
TITLE:Line lead
NOTE:Interview for Packaging manager on 2026-11-20
CATEGORIES:interviewer
REV:20261120T230211Z
END:VCARD
BEGIN:VCARD
VERSION:3.0
PRODID:-//followup//followup 0.1.0//EN
UID:20261120T230211Z-3-maria@followup
FN:Maria Lopez
N:Lopez;Maria;;;
EMAIL;TYPE=INTERNET:maria@example.org
NOTE:My reference
CATEGORIES:reference
REV:20261120T230211Z
END:VCARD
)");

const std::string columns_of_log = "date,time,application,company,role,what,person,way,result,notes\n";

const std::string sample_log = R"(2026-10-01,10:00,1,Hooli,Warehouse planner,interview,,phone,,
2026-10-12,09:00,1,Hooli,Warehouse planner,follow-up sent,,email,,
2026-11-03,,4,Umbrella,Shift supervisor,interview,Sam Roe,onsite,,
2026-11-04,10:00,4,Umbrella,Shift supervisor,thanks sent,Sam Roe,email,,
2026-11-05,14:00,2,Globex,Buyer,interview,Bo Li,video,,
2026-11-06,08:30,2,Globex,Buyer,thanks sent,Bo Li,email,,
2026-11-10,11:30,5,Vandelay,Import clerk,interview,,phone,,
2026-11-12,16:00,6,Stark,Packaging designer,interview,Kim Park,video,,
2026-11-13,09:00,6,Stark,Packaging designer,thanks sent,Kim Park,email,,
2026-11-13,16:05,5,Vandelay,Import clerk,heard from them,,,,invited to a second round
2026-11-16,15:20,2,Globex,Buyer,heard from them,,,,one more candidate to meet
2026-11-20,15:00,3,Initech,Packaging manager,interview,"Nick Claus; Ann Lee",onsite,,"two shifts; the new hall opens in March"
2026-11-21,,6,Stark,Packaging designer,rejection received,,,rejected,
)";

/// What the log of one application has, a line each, without the columns that are always the same.
std::vector<std::string> log_of_initech(TestWorld& world) {
  std::istringstream lines(type(world, "export 3 --log").out);
  std::vector<std::string> rows;
  for (std::string line; std::getline(lines, line);) {
    const std::string same = ",3,Initech,Packaging manager,";
    const std::size_t at = line.find(same);
    if (at != line.npos)
      rows.push_back(line.substr(0, at) + " " + line.substr(at + same.size(), line.size() - at - same.size() - 1));
  }
  return rows;
}

}  // namespace

TEST_CASE("export --log is every contact with an employer, a row each, by now") {
  SampleToExport world;
  CHECK(type(world, "export --log") == Ran{0, lines_with_crlf(columns_of_log + sample_log), ""});
  const std::size_t start = sample_log.find("2026-11-10");
  CHECK(type(world, "export --log --since 2026-11-10 --until 2026-11-20").out ==
        lines_with_crlf(columns_of_log + sample_log.substr(start, sample_log.find("2026-11-21") - start)));
  world.set_now("2026-11-23T09:30:00-05:00");
  CHECK(
      type(world, "export --log").out ==
      lines_with_crlf(columns_of_log + sample_log + "2026-11-23,09:30,5,Vandelay,Import clerk,interview,,onsite,,\n"));
}

TEST_CASE("the log tells of each kind of contact in plain words, and of nothing that is none") {
  SampleToExport world;
  world.set_now("2026-11-24T08:00:00-05:00");
  for (const std::string line :
       {"done 3/task-1 --on '2026-11-21 10:00'", "done 3/brief-maria --on '2026-11-21 11:00'",
        "heard 3 'out of office' --auto --on '2026-11-21 12:00'", "heard 3 --on 2026-11-21",
        "add initech --on '2026-11-30 10:00'", "move 3 '2026-12-01 11:00'", "cancel 3 'the manager is ill'",
        "skip 3/ann", "close 3 offer --answer-by 'dec 5' --on 2026-11-23",
        "close 3 offer --answer-by 'dec 6' --on 2026-11-23", "close 3 declined", "reopen 3", "close 3 ghosted"})
    REQUIRE(type(world, line).status == 0);
  CHECK(log_of_initech(world) ==
        std::vector<std::string>{
            R"(2026-11-20,15:00 interview,"Nick Claus; Ann Lee",onsite,,"two shifts; the new hall opens in March")",
            "2026-11-21, heard from them,,,,", "2026-11-21,10:00 work sent,,,,two work samples",
            "2026-11-23, offer received,,,offer,", "2026-11-24, offer declined,,,declined,",
            "2026-11-24,08:00 interview moved,,,,it was on Mon 30 Nov 2026 10:00",
            "2026-11-24,08:00 interview called off,,,,the manager is ill"});
}

TEST_CASE("the log is a table to read at a terminal, with a sentence at its end") {
  SampleToExport world;
  world.columns = 200;
  CHECK(
      type(world, "export --log --since 2026-11-16") ==
      Ran{0,
          R"(2026-11-16  15:20  Globex, Buyer               heard from them                                  one more candidate to meet
2026-11-20  15:00  Initech, Packaging manager  interview           Nick Claus; Ann Lee  onsite  two shifts; the new hall opens in March
2026-11-21         Stark, Packaging designer   rejection received
3 contacts with 3 employers from Mon 16 Nov 2026 to Sat 21 Nov 2026.
)",
          ""});
  CHECK(type(world, "export --log --since 2026-11-22") == Ran{0, "No contact.\n", ""});
  CHECK(type(world, "export --log --until 2026-10-12 --to log.csv --bom") ==
        Ran{0, "2 contacts with 1 employer from Thu 1 Oct 2026 to Mon 12 Oct 2026 in log.csv.\n", ""});
  CHECK(world.text_of("log.csv").starts_with("\ufeffdate,time,application,"));
  CHECK(type(world, "export --log --to log.csv").status == 0);
  CHECK(type(world, "export --csv --to log.csv").status == 5);
}

TEST_CASE("export --csv is a table with a row for each interview") {
  SampleToExport world;
  CHECK(type(world, "export --csv") == Ran{0, sample_table, ""});
  CHECK(type(world, "export --csv --bom") == Ran{0, "\ufeff" + sample_table, ""});
  CHECK(type(world, "export 4 --csv").out ==
        sample_table.substr(0, sample_table.find("1,Hooli")) +
            "4,Umbrella,Shift supervisor,follow-up-due,1,2026-11-03,onsite,Sam Roe,,2026-11-11,,,\r\n");
  REQUIRE(type(world, "cancel 5").status == 0);
  CHECK(type(world, "export 5 --csv").out.find("09:30:00-05:00,onsite,,,,called off,,\r\n") != std::string::npos);
}

TEST_CASE("no cell of the table is a formula") {
  SampleToExport world;
  REQUIRE(world.run({"rename", "4", "=cmd|'/c calc'!A1"}).status == 0);
  CHECK(type(world, "export 4 --csv").out.find("\r\n4,\"'=cmd|'/c calc'!A1\",") != std::string::npos);
}

TEST_CASE("export --vcard is a card for each of the people and references") {
  SampleToExport world;
  CHECK(type(world, "export 3 --vcard") == Ran{0, cards_of_initech, ""});
  const std::string named = type(world, "export 3 --vcard --caller-id").out;
  CHECK(named.find("\r\nFN:Nick Claus (Initech)\r\nN:Claus;Nick;;;\r\n") != std::string::npos);
  CHECK(named.find("\r\nFN:Maria Lopez\r\n") != std::string::npos);
  CHECK(type(world, "export --vcard --to people.vcf") == Ran{0, "6 cards in people.vcf.\n", ""});
  REQUIRE(type(world, "person 3 'Maria Bo'").status == 0);
  const std::string both = type(world, "export 3 --vcard").out;
  CHECK(both.find("-3-maria@followup") != std::string::npos);
  CHECK(both.find("-3-reference-maria@followup") != std::string::npos);
}

TEST_CASE("a card stays the same one when its person gets another name") {
  SampleToExport world;
  const auto uids = [&] {
    std::string all;
    std::istringstream lines(type(world, "export 3 --vcard").out);
    for (std::string line; std::getline(lines, line);)
      if (line.starts_with("UID:")) all += line.substr(line.find("-3-"));
    return all;
  };
  const std::string before = uids();
  REQUIRE(world.run({"person", "3", "nick", "--rename", "Maria Claus"}).status == 0);
  CHECK(uids() == before);
  REQUIRE(world.run({"person", "3", "maria", "--rename", "Zoe Claus"}).status == 0);
  CHECK(uids() == before);
}

TEST_CASE("a card takes a name apart, whichever way it is written") {
  SampleToExport world;
  const auto parts_of = [&](const std::string& name) {
    REQUIRE(world.run({"person", "3", "nick", "--rename", name}).status == 0);
    const std::string cards = type(world, "export 3 --vcard").out;
    const std::size_t start = cards.find("\r\nN:") + 4;
    REQUIRE(world.run({"undo"}).status == 0);
    return cards.substr(start, cards.find('\r', start) - start);
  };
  CHECK(parts_of("Claus, Nick") == "Claus;Nick;;;");
  CHECK(parts_of("Claus, Dr. Nick") == "Claus;Dr. Nick;;;");
  CHECK(parts_of("Nick Claus, PhD") == "Claus;Nick;;;PhD");
  CHECK(parts_of("Nicholas A. Claus") == "Claus;Nicholas A.;;;");
  CHECK(parts_of("Nick") == "Nick;;;;");
  CHECK(parts_of("Nick Cl;aus") == "Cl\\;aus;Nick;;;");
}

TEST_CASE("export --json is all of the record") {
  SampleToExport world;
  const std::string before = world.bytes();
  CHECK(type(world, "export --json") == Ran{0, before, ""});
  CHECK(type(world, "export --json --to copy.json").status == 0);
  CHECK(world.text_of("copy.json") == before);
}

TEST_CASE("export --to replaces what the same command wrote, and anything else with --force alone") {
  SampleToExport world;
  CHECK(type(world, "export --csv --bom --to jobs.csv") == Ran{0, "7 rows in jobs.csv.\n", ""});
  CHECK(type(world, "export --csv --to jobs.csv") == Ran{0, "7 rows in jobs.csv.\n", ""});
  CHECK(world.text_of("jobs.csv") == sample_table);
  const auto refused = [&](const std::string& what) {
    return Ran{5, "",
               "followup: " + (world.folder / "jobs.csv").string() + " is not " + what +
                   " of followup's; --force replaces it; nothing was changed\n"};
  };
  CHECK(type(world, "export --vcard --to jobs.csv") == refused("an address book"));
  CHECK(type(world, "calendar --to jobs.csv").status == 5);
  CHECK(world.text_of("jobs.csv") == sample_table);
  CHECK(type(world, "export 3 --vcard --to jobs.csv --force").status == 0);
  CHECK(world.text_of("jobs.csv") == cards_of_initech);
  CHECK(type(world, "export --csv --to jobs.csv") == refused("a table"));
  CHECK(type(world, "calendar --to jobs.csv").status == 5);
  REQUIRE(type(world, "export --json --to copy.json").status == 0);
  REQUIRE(type(world, "done 3/nick").status == 0);
  CHECK(type(world, "export --json --to copy.json").status == 5);
  const std::string record = world.bytes();
  CHECK(type(world, "export --csv --to followup.json --force").status == 5);
  CHECK(world.bytes() == record);
}

TEST_CASE("export wants one form, and options that go with it") {
  check_refused("export", 2, R"(followup: take one of --csv, --log, --vcard and --json
  for example: followup export --csv --to interviews.csv
)");
  Season world;
  CHECK(type(world, "export --csv --vcard").status == 2);
  CHECK(type(world, "export --vcard --bom").status == 2);
  CHECK(type(world, "export --csv --caller-id").status == 2);
  CHECK(type(world, "export --csv --log").status == 2);
  CHECK(type(world, "export --csv --since 2026-11-01").status == 2);
  CHECK(type(world, "export --log --since 'nov 20' --until 'nov 10'") ==
        Ran{2, "",
            "followup: --until is before --since: Tue 10 Nov 2026 is before Fri 20 Nov 2026\n"
            "  followup export --log --since 2026-11-10 --until 2026-11-20\n"});
  CHECK(type(world, "export 3 --json").status == 2);
  CHECK(type(world, "export 99 --csv").status == 3);
  std::filesystem::create_directory(world.folder / "jobs");
  CHECK(type(world, "export --csv --to jobs") ==
        Ran{2, "", "followup: jobs is a folder, not a file; nothing was written\n"});
}

}  // namespace followup::testing
