// Tables that were kept elsewhere.
#include "commands/season.hpp"

namespace followup::testing {
namespace {

/// An empty tracker beside the tables.
class Importing : public TestWorld {
 public:
  Importing() : TestWorld("2026-11-23T08:00:00-05:00") {
    for (const auto& entry : std::filesystem::directory_iterator(FOLLOWUP_SOURCE "/tests/commands/tables"))
      std::filesystem::copy_file(entry.path(), folder / entry.path().filename());
  }
  /// Imports a text, which succeeds, and returns the applications of the file as the program writes them.
  std::string applications_of(const std::string& table, const std::string& options = "") {
    input = table;
    const Ran ran = type(*this, "import -" + (options.empty() ? "" : " " + options));
    INFO(ran.err);
    REQUIRE(ran.status == 0);
    const std::string all = bytes();
    const std::size_t start = all.find("\"applications\"");
    return start == all.npos ? "" : all.substr(start);
  }
  /// What a dry run says of the rows of a table, a line each.
  std::string rows_of(const std::string& table, const std::string& options = "") {
    input = table;
    const Ran ran = type(*this, "import - --dry-run" + (options.empty() ? "" : " " + options));
    std::string rows = ran.err;
    std::istringstream lines(ran.out);
    for (std::string line; std::getline(lines, line);)
      if (line.starts_with("  row ")) rows += line.substr(2) + "\n";
    return rows;
  }
};

}  // namespace

TEST_CASE("a table from Excel: people, a promised day, an end, notes of two lines") {
  Importing world;
  CHECK(type(world, "import excel-us.csv") == Ran{0, R"(UTF-8, separated by ",", headers in row 1.
  company      Company
  role         Position
  interview    Interview Date
  person       Contact Person
  decision-by  Decision By
  status       Status
  notes        Notes
Not used: Date Applied.
Status 'Ghosted' (1 row) says no outcome: left out.
The table has no day for 1 outcome: that of the last interview is taken.
  row 4 (line 5): no date of an interview
4 new interviews of 4 new applications, 1 row skipped.
To take it back: followup undo
)",
                                                  ""});
  CHECK(world.bytes() == R"({
  "format": "followup/1",
  "next_id": 5,
  "applications": [
    {
      "id": 1,
      "created": "2026-11-23T08:00:01-05:00",
      "company": "Initech",
      "role": "Packaging manager",
      "people": [
        {"name": "Nick Claus"}
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-11-20",
          "decision_by": "2026-12-01",
          "met": [
            {"name": "Nick Claus"}
          ],
          "notes": "two shifts;\nnew hall in March"
        }
      ]
    },
    {
      "id": 2,
      "created": "2026-11-23T08:00:02-05:00",
      "company": "Globex",
      "role": "Buyer",
      "people": [
        {"name": "Bo Li", "email": "bo@globex.example"}
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-11-05",
          "decision_by": "2026-11-17",
          "met": [
            {"name": "Bo Li"}
          ]
        }
      ]
    },
    {
      "id": 3,
      "created": "2026-11-23T08:00:03-05:00",
      "company": "Umbrella",
      "role": "Shift supervisor",
      "people": [
        {"name": "Sam Roe"}
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-11-03",
          "met": [
            {"name": "Sam Roe"}
          ]
        }
      ]
    },
    {
      "id": 4,
      "created": "2026-11-23T08:00:04-05:00",
      "company": "Stark",
      "role": "Packaging designer",
      "people": [
        {"name": "Kim Park"}
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-11-12",
          "met": [
            {"name": "Kim Park"}
          ],
          "notes": "said \"no\" on 11/20"
        }
      ],
      "outcome": {"on": "2026-11-12", "result": "rejected"}
    }
  ]
}
)");
}

TEST_CASE("a table in windows-1252 with semicolons and dots in its dates") {
  Importing world;
  CHECK(type(world, "import excel-de-semicolon-cp1252.csv --dry-run") ==
        Ran{0, R"(windows-1252, separated by ";", headers in row 1.
  company    Firma
  role       Stelle
  interview  Gespräch am
  person     Ansprechpartner
  status     Status
  notes      Notizen
Not used: Beworben am.
The table has no day for 1 outcome: that of the last interview is taken.
  row 2: Müller & Söhne, Einkäufer: Fri 20 Nov 2026, 3 days ago, with Jörg Weiß
  row 3: Vandelay, Sachbearbeiter: Tue 10 Nov 2026, 13 days ago, with Zoë Groß, rejected
2 new interviews of 2 new applications.
A dry run: nothing was recorded.
)",
            ""});
}

TEST_CASE("dates that may stand either way round are refused until it is said how they do") {
  Importing world;
  CHECK(
      type(world, "import ambiguous.csv") ==
      Ran{2, "",
          R"(followup: the dates of 'interview date' may stand either way round: 11/02/2026 in row 2; nothing was changed
  if the day comes first: --dates dmy
  if the month comes first: --dates mdy
)"});
  CHECK_FALSE(std::filesystem::exists(world.file()));
  const std::string table = bytes_of(world.folder / "ambiguous.csv");
  CHECK(world.rows_of(table, "--dates dmy") ==
        "row 2: Initech, Packaging manager: Wed 11 Feb 2026, 285 days ago, with Nick Claus\n"
        "row 3: Globex, Buyer: Thu 5 Nov 2026, 18 days ago, with Bo Li\n");
  CHECK(world.rows_of(table, "--dates mdy") ==
        "row 2: Initech, Packaging manager: Mon 2 Nov 2026, 21 days ago, with Nick Claus\n"
        "row 3: Globex, Buyer: Mon 11 May 2026, 196 days ago, with Bo Li\n");
}

TEST_CASE("the order of dates is settled by the column, else by the other columns; both in one are refused") {
  Importing world;
  CHECK(world.rows_of(bytes_of(world.folder / "mixed-columns.csv")) ==
        "row 2: Initech, Packaging manager: Sun 11 Oct 2026, 43 days ago\n"
        "row 3: Globex, Buyer: Mon 12 Oct 2026, 42 days ago\n");
  CHECK(type(world, "import mixed-columns.csv")
            .out.find("The dates of 'interview date' are read with the day first, as in the other columns.\n") !=
        std::string::npos);
  CHECK(type(world, "import contradiction.csv") ==
        Ran{2, "",
            "followup: the dates of 'interview date' stand both ways round: 25/10/2026 in row 2, 10/26/2026 in row 3; "
            "nothing was changed\n  one of them is wrong in the table\n"});
  CHECK(world.rows_of("company,interview\nA,1/2/2026\nB,13/2/2026\n") ==
        "row 2: A: Sun 1 Feb 2026, 295 days ago\nrow 3: B: Fri 13 Feb 2026, 283 days ago\n");
  CHECK(world.rows_of("company,interview\nA,5/5/2026\n") == "row 2: A: Tue 5 May 2026, 202 days ago\n");
  CHECK(world.rows_of("company,applied,interview,decision by\nA,13/1/2026,1/2/2026,1/14/2027\n") ==
        "followup: the dates of 'interview' may stand either way round: 1/2/2026 in row 2; nothing was changed\n"
        "  if the day comes first: --dates dmy\n  if the month comes first: --dates mdy\n");
}

TEST_CASE("dates and times as people and programs write them") {
  Importing world;
  const auto date_of = [&](const std::string& date) {
    const std::string rows = world.rows_of("company;interview\nA;\"" + date + "\"\n");
    return rows.substr(0, rows.find('\n'));
  };
  for (const std::string same :
       {"2026-11-20", "2026/11/20", "20.11.2026", "20.11.26", "20 Nov 2026", "20. November 2026", "20th November 2026",
        "Nov 20, 2026", "November 20 2026", "Fri, 20 Nov 2026", "Friday, November 20, 2026", "20-Nov-26",
        "20 novembre 2026", "20 de noviembre de 2026", "Freitag, 20. November 2026", "46346", "2026-11-20 00:00:00",
        "2026-11-20T00:00:00.000Z", "2026-11-20 → 2026-11-21"})
    CHECK(date_of(same) == "row 2: A: Fri 20 Nov 2026, 3 days ago");
  for (const std::string same :
       {"2026-11-20T15:00:00-05:00", "2026-11-20T20:00:00Z", "2026-11-20T20:00:00.000Z", "2026-11-20T15:00",
        "2026-11-20 15:00:00", "Nov 20, 2026 3:00 PM", "20.11.2026 um 15 Uhr", "20.11.2026, 15.00 Uhr",
        "Fri, 20 Nov 2026 15:00:00 -0500", "20 Nov 2026 at 3pm", "20/11/2026 3 p.m.", "46346.625",
        "November 20, 2026 3:00 PM → 4:00 PM", "20 Nov 2026 15:00 - 16:00", "2026-11-20 20:00 UTC"})
    CHECK(date_of(same) == "row 2: A: Fri 20 Nov 2026 15:00, 3 days ago");
  for (const std::string none : {"", "-", "n/a", "TBD"}) CHECK(date_of(none) == "row 2: no date of an interview");
  for (const std::string wrong :
       {"today", "next week", "yes", "2026-11-20 25:00", "3pm", "2026-11-20 15:00 maybe", "123456", "12345"})
    CHECK(date_of(wrong) == "row 2: '" + wrong + "' in interview is no date");
  for (const std::string wrong : {"31.2.2026", "2026/02/31", "1.1.1969", "1.1.2200"})
    CHECK(date_of(wrong) == "row 2: '" + wrong + "' is no day of the years 1970 to 2199");
  for (const std::string same : {"20 nov", "Nov 20", "Nov 20th", "Fri, Nov 20", "20. November"})
    CHECK(date_of(same) == "row 2: A: Fri 20 Nov 2026, 3 days ago");
  for (const std::string same : {"Nov 20 @ 3pm", "Fri, Nov 20 @ 3pm", "20 Nov 15:00", "Nov 20, 03 pm"})
    CHECK(date_of(same) == "row 2: A: Fri 20 Nov 2026 15:00, 3 days ago");
  for (const std::string same : {"2026-11-5", "2026/11/5", "2026/11/05"})
    CHECK(date_of(same) == "row 2: A: Thu 5 Nov 2026, 18 days ago");
  for (const std::string same :
       {"Nov 20, 2026 2:00 – 3:00 pm", "2026-11-20 2-3pm", "2026-11-20 2pm-3pm", "Nov 20, 2026 2 to 3 p.m.",
        "Nov 20, 2026 2:00 PM - 3:00 PM", "20 Nov 2026 14:00 - 15:00", "Fri, Nov 20 2-3pm -0500"})
    CHECK(date_of(same) == "row 2: A: Fri 20 Nov 2026 14:00, 3 days ago");
  for (const std::string same : {"2026-11-20 11-1pm", "2026-11-20 11am-1pm", "2026-11-20 11am - noon"})
    CHECK(date_of(same) == "row 2: A: Fri 20 Nov 2026 11:00, 3 days ago");
  for (const std::string wrong : {"2026/11/2026", "2026/11/055"})
    CHECK(date_of(wrong) == "row 2: '" + wrong + "' in interview is no date");
  for (const std::string open : {"2026-11-20 11-1am", "20.11.2026 9:00-10:00", "20 Nov 2026 9-10"})
    CHECK(date_of(open) == "row 2: '" + open + "' in interview is no date (write the hour of its start alone)");
  for (const std::string same : {"20.11.2026 15:00-16:00", "20 Nov 2026 15-16 Uhr", "2026-11-20 10:00:00-10",
                                 "2026-11-20 10:00:00-10:00", "Nov 20, 2026 3:00 PM -05:00"})
    CHECK(date_of(same).starts_with("row 2: A: Fri 20 Nov 2026 15:00, 3 days ago"));
  CHECK(date_of("Jan 22") == "row 2: A: Fri 22 Jan 2027, in 60 days");
  CHECK(date_of("Jan 23") == "row 2: A: Fri 23 Jan 2026, 304 days ago");
  CHECK(date_of("Mon, Nov 20") == "row 2: 'Mon, Nov 20' is not Fri 20 Nov 2026: write the year, too");
  CHECK(date_of("11/20") == "row 2: '11/20' in interview is no date (write the year, too)");
  CHECK(date_of("0000-11-20") == "row 2: '0000-11-20' is no day of the years 1970 to 2199");
  CHECK(date_of("31 Feb") == "row 2: '31 Feb' is no day of the years 1970 to 2199");
  CHECK(date_of("20 Nov 2026 15:00 EST") ==
        "row 2: '20 Nov 2026 15:00 EST' in interview is no date (write the zone as hours from UTC, such as -05:00)");
}

TEST_CASE("the time may have a column of its own") {
  Importing world;
  CHECK(world.rows_of("company,interview,interview time\nA,2026-11-20,3:30 PM\nB,2026-11-20,\nC,2026-11-20,noon\n") ==
        "row 2: A: Fri 20 Nov 2026 15:30, 3 days ago\nrow 3: B: Fri 20 Nov 2026, 3 days ago\n"
        "row 4: C: Fri 20 Nov 2026, 3 days ago ('noon' in interview time is no time: left out)\n");
  const auto hour_of = [&](const std::string& time) {
    const std::string row = world.rows_of("company,interview,interview time\nA,2026-11-20," + time + "\n");
    return row.substr(26, 5);
  };
  for (const std::string time :
       {"2-3pm", "2 - 3 pm", "2:00 – 3:00 pm", "2 to 3 pm", "2pm-3pm", "2pm - 3pm", "2-5pm", "14:00-15:00", "14-3pm"})
    CHECK(hour_of(time) == "14:00");
  for (const auto& [time, hour] : std::vector<std::pair<std::string, std::string>>{{"9am-5pm", "09:00"},
                                                                                   {"9-5pm", "09:00"},
                                                                                   {"9-10am", "09:00"},
                                                                                   {"11-1pm", "11:00"},
                                                                                   {"12-1pm", "12:00"},
                                                                                   {"12:30 - 1 am", "00:30"},
                                                                                   {"2-3", "02:00"},
                                                                                   {"0:30-1am", "00:30"}})
    CHECK(hour_of(time) == hour);
  CHECK(world.rows_of("company,interview,interview time\nA,2026-11-20,11-1am\n") ==
        "row 2: A: Fri 20 Nov 2026, 3 days ago ('11-1am' in interview time is no time: left out)\n");
}

TEST_CASE("a time that the clocks skip is named, and of one that comes twice it is the first") {
  Importing world;
  world.set_now("2026-11-23T08:00:00");
  world.zone = [](date::sys_seconds utc) {
    const bool is_summer = utc >= date::sys_days(date::March / 29 / 2026) + std::chrono::hours(1) &&
                           utc < date::sys_days(date::October / 25 / 2026) + std::chrono::hours(1);
    return std::chrono::minutes(is_summer ? 120 : 60);
  };
  CHECK(world.rows_of("company,interview\nA,2026-03-29 02:30\nB,2026-10-25 02:30\n") ==
        "row 2: '2026-03-29 02:30' is an hour that your clocks skip\nrow 3: B: Sun 25 Oct 2026 02:30, 29 days ago\n");
}

TEST_CASE("rows that are no rows are passed over, and said") {
  Importing world;
  CHECK(type(world, "import conflict-markers.csv --dry-run") == Ran{0, R"(UTF-8, separated by ",", headers in row 1.
  company    Company
  role       Position Title
  interview  Interview Date
  person     Contact Person
  status     Application Status
  follow-up  Follow-Up Date
  notes      Notes
Not used: Date Applied.
Ignored: 3 lines of a conflict.
Ignored: 1 row that repeats the headers.
  row 2 (line 3): Initech, Packaging manager: Fri 20 Nov 2026, 3 days ago, with Nick Claus
  row 4 (line 6): no date of an interview
1 new interview of 1 new application, 1 row skipped.
A dry run: nothing was recorded.
)",
                                                                    ""});
  CHECK(world.rows_of(bytes_of(world.folder / "header-late.csv")) ==
        "row 4: Initech, Packaging manager: Fri 20 Nov 2026, 3 days ago, with Nick Claus\n");
  CHECK(world.rows_of("company,interview\n\n,,\nA,2026-11-20\n,2026-11-20\n") ==
        "row 4: A: Fri 20 Nov 2026, 3 days ago\nrow 5: no company\n");
  CHECK(world.rows_of("company,interview,notes\nA,2026-11-20,\"a\n=======\nb\"\n") ==
        "row 2: A: Fri 20 Nov 2026, 3 days ago\n");
}

TEST_CASE("a table with headers alone is empty, one without headers is refused") {
  Importing world;
  CHECK(type(world, "import empty-with-header.csv") == Ran{0, R"(UTF-8, separated by ",", headers in row 1.
  company    company
  role       role
  interview  interview_date
  status     stage
  outcome    result
  notes      notes
Not used: next_step.
0 new interviews of 0 new applications.
)",
                                                           ""});
  CHECK(
      type(world, "import no-header.csv") ==
      Ran{2, "",
          R"(followup: no column is the company's; row 1 has: Initech, Packaging manager, 2026-11-20, Nick Claus; nothing was changed
  if one is: --column company=HEADER, and so for the others
  if no row has headers, put one above
)"});
  world.write("nothing.csv", "");
  CHECK(type(world, "import nothing.csv") == Ran{2, "", "followup: the table is empty; nothing was changed\n"});
  CHECK_FALSE(std::filesystem::exists(world.file()));
}

TEST_CASE("a table of applications without interviews imports nothing, and says why") {
  Importing world;
  world.input = "Company,Role\nA,b\n";
  CHECK(type(world, "import -") == Ran{0, R"(UTF-8, separated by ",", headers in row 1.
  company  Company
  role     Role
No column is the interviews', and what is recorded here begins with an interview: nothing was changed. If one is: --column interview=HEADER
0 new interviews of 0 new applications, 1 row skipped.
)",
                                       ""});
  const std::string why =
      "No column is the interviews', and what is recorded here begins with an interview: nothing was changed. If one "
      "is: --column interview=HEADER";
  CHECK(type(world, "import - -q") == Ran{0, why + "\n0 new interviews of 0 new applications, 1 row skipped.\n", ""});
  CHECK(type(world, "import - --json").out.find("\"notices\": [\"" + why + "\"]") != std::string::npos);
}

TEST_CASE("a column that may be the interviews' is named in what to type") {
  Importing world;
  world.input = "Company,Place,Interview Dt\nA,b,2026-11-10\n";
  const std::string told = type(world, "import -").out;
  CHECK(told.find("If one is: --column interview='Interview Dt'\n") != std::string::npos);
}

TEST_CASE("--column names a column that has a name of its own") {
  Importing world;
  const std::string table = "Wo,Was,Wann,Notes\nInitech,Buyer,2026-11-20,\n";
  CHECK(world.rows_of(table, "--column company=wo --column role=Was --column interview=Wann") ==
        "row 2: Initech, Buyer: Fri 20 Nov 2026, 3 days ago\n");
  CHECK(world.rows_of("Company,Firm,Interview\nA,B,2026-11-20\n", "--column company=Firm") ==
        "row 2: B: Fri 20 Nov 2026, 3 days ago\n");
  CHECK(world.rows_of(table, "--column company=Wer") ==
        "followup: there is no column 'Wer'; nothing was changed\n  row 1 has: Wo, Was, Wann, Notes\n");
  CHECK(type(world, "import excel-us.csv --column company") ==
        Ran{2, "",
            "followup: --column 'company' is no F=HEADER; nothing was changed\n"
            "  for example: --column company='Where I applied'\n"});
  CHECK(type(world, "import excel-us.csv --column firm=Company").status == 2);
  CHECK(type(world, "import excel-us.csv --dates ymd").status == 2);
}

TEST_CASE("rows of one company and role are rounds of one application, by date") {
  Importing world;
  CHECK(type(world, "import repeat-interviews.csv --json") == Ran{0, R"({
  "format": "followup.import/1",
  "source": "UTF-8, separated by \",\", headers in row 1",
  "mapping": {"company": "company", "role": "role", "interview": "interview date", "round": "round", "person": "interviewer"},
  "unused": [],
  "notices": [],
  "rows": [
    {"row": 2, "application": 1, "interview": 1, "skipped": null},
    {"row": 3, "application": 1, "interview": 2, "skipped": null},
    {"row": 4, "application": 1, "interview": 3, "skipped": null}
  ],
  "saved": true,
  "undo": "followup undo"
}
)",
                                                                  ""});
  Importing other;
  CHECK(other.applications_of("company,interview,round\nA,2026-11-20,Final\nA Ltd.,2026-11-10,Phone\n") ==
        R"("applications": [
    {
      "id": 1,
      "created": "2026-11-23T08:00:01-05:00",
      "company": "A",
      "interviews": [
        {"id": 1, "at": "2026-11-10", "kind": "phone"},
        {"id": 2, "at": "2026-11-20", "kind": "Final"}
      ]
    }
  ]
}
)");
  CHECK(other.rows_of("company,interview\nB,2026-11-20\nb,2026-11-20\n") ==
        "row 2: B: Fri 20 Nov 2026, 3 days ago\nrow 3: the same interview as in row 2\n");
}

TEST_CASE(
    "what a spreadsheet would take for a formula comes in as it stands, without the apostrophe that protects it") {
  Importing world;
  const std::string applications = world.applications_of(bytes_of(world.folder / "formulas.csv"));
  CHECK(applications.find(R"("company": "=cmd|'/c calc'!A1",
      "role": "+1 555 0100")") != std::string::npos);
  CHECK(applications.find(R"("company": "=1+1",
      "role": "-5 shifts")") != std::string::npos);
  Importing other;
  const std::string values =
      other.applications_of("company,interview,notes\na,2026-11-20,\"''=1\"\nb,2026-11-20,'x'\n");
  CHECK(values.find(R"("notes": "'=1")") != std::string::npos);
  CHECK(values.find(R"("notes": "'x'")") != std::string::npos);
}

TEST_CASE("a quote that never closes would swallow the rows behind it, and is refused") {
  Importing world;
  world.input = "company,role,interview\nAcme,\"Clerk,2026-11-20\nHooli,Cook,2026-11-21\n";
  CHECK(type(world, "import -") ==
        Ran{2, "",
            "followup: line 2: a quote is opened here and never closed; nothing was changed\n"
            "  close the quote, or take it out, and import again\n"});
  // A quote within a cell is a letter, and the end of the text ends a row.
  const std::string whole =
      world.applications_of("company,interview,role\nAcme,2026-11-20,3\" pipes\nHooli,2026-11-21,\"Cook\nand baker\"");
  CHECK(whole.find(R"("role": "3\" pipes")") != std::string::npos);
  CHECK(whole.find(R"("role": "Cook\nand baker")") != std::string::npos);
}

TEST_CASE("the values of a column that a spreadsheet kept come back as they were") {
  Importing world;
  std::string table = bytes_of(world.folder / "injection.csv");
  table.replace(table.find("value"), 5, "notes,company,interview");
  std::string rows;
  std::istringstream lines(table);
  for (std::string line; std::getline(lines, line);) {
    const bool is_whole = line.ends_with('\r') && !line.starts_with("\xEF") && line != "\r";
    if (is_whole) line.insert(line.size() - 1, ",c" + std::to_string(rows.size()) + ",2026-11-20");
    rows += line + "\n";
  }
  const std::string all = world.applications_of(rows);
  for (const std::string value : {R"("=cmd|'/c calc'!A1")",
                                  R"("+1 555 0100")",
                                  R"("-2+3")",
                                  R"~("@SUM(1)")~",
                                  R"("\t=1")",
                                  R"(" =1")",
                                  R"("'=1+1")",
                                  R"("''=x")",
                                  R"("O'Neil")",
                                  R"("'quoted'")",
                                  R"("a;b")",
                                  R"("a\nb")",
                                  R"("say \"no\"")",
                                  "\"\uff1d1\"",
                                  R"("normal")",
                                  R"("-")",
                                  R"("007")",
                                  R"("1e5")",
                                  R"("2026-11-20")",
                                  R"(" lead")"}) {
    INFO(value);
    CHECK(all.find("\"notes\": " + value) != std::string::npos);
  }
}

TEST_CASE("people of a cell") {
  Importing world;
  const auto people_of = [&](const std::string& cell) {
    Importing fresh;
    const std::string all = fresh.applications_of("company,interview,who\nA,2026-11-20,\"" + cell + "\"\n");
    const std::size_t start = all.find("\"people\": [");
    if (start == all.npos) return std::string();
    std::string people = all.substr(start + 11, all.find("      ]", start) - start - 11);
    for (std::size_t at = people.find("\n        "); at != people.npos; at = people.find("\n        "))
      people.erase(at, 9);
    return trimmed(people, "\n");
  };
  const std::string both = R"({"name": "Nick Claus"},{"name": "Ann Lee"})";
  for (const std::string cell : {"Nick Claus; Ann Lee", "Nick Claus\nAnn Lee", "Nick Claus & Ann Lee",
                                 "Nick Claus and Ann Lee", "Nick Claus, Ann Lee"})
    CHECK(people_of(cell) == both);
  CHECK(people_of("Li, Bo") == R"({"name": "Bo Li"})");
  CHECK(people_of("Li, Bo <bo@globex.example>") == R"({"name": "Bo Li", "email": "bo@globex.example"})");
  CHECK(people_of("Nick Claus (Plant manager)") == R"({"name": "Nick Claus", "title": "Plant manager"})");
  CHECK(people_of("Nick Claus, CEO") == R"({"name": "Nick Claus", "title": "CEO"})");
  CHECK(people_of("Nick Claus, PhD") == R"({"name": "Nick Claus, PhD"})");
  CHECK(people_of("nick@initech.example") == R"({"name": "nick@initech.example", "email": "nick@initech.example"})");
  CHECK(people_of("Nick Claus <n@i.example>, Ann Lee <a@i.example>") ==
        R"({"name": "Nick Claus", "email": "n@i.example"},{"name": "Ann Lee", "email": "a@i.example"})");
  CHECK(people_of("Nick Claus (HR & IT)") == R"({"name": "Nick Claus", "title": "HR & IT"})");
  CHECK(people_of("-").empty());
  CHECK(people_of("Ann Lee :), Bo Li") == R"people({"name": "Ann Lee :)"},{"name": "Bo Li"})people");
  CHECK(people_of("1) Ann Lee; 2) Bo Li") == R"({"name": "1) Ann Lee"},{"name": "2) Bo Li"})");
  CHECK(people_of("Bo Li (HR) bo@x.example") == R"({"name": "Bo Li", "title": "HR", "email": "bo@x.example"})");
  for (const std::string cell : {"Ann Lee ann@x.example", "Ann Lee - ann@x.example", "ann@x.example Ann Lee"})
    CHECK(people_of(cell) == R"({"name": "Ann Lee", "email": "ann@x.example"})");
  CHECK(people_of("Ann Lee @ Initech") == R"({"name": "Ann Lee @ Initech"})");
  CHECK(world.applications_of("company,interview,contact,email,phone\nA,2026-11-20,Nick Claus,n@i.example,+1 555\n")
            .find(R"({"name": "Nick Claus", "email": "n@i.example", "phone": "+1 555"})") != std::string::npos);
  CHECK(world.rows_of("company,interview,contact,email,phone\nB,2026-11-20,,,+1 555\n") ==
        "row 2: B: Fri 20 Nov 2026, 3 days ago (the row names nobody whose the phone number could be: left out)\n");
}

TEST_CASE("what a status says of the end") {
  const auto outcome_of = [](const std::string& status, const std::string& more = "") {
    Importing world;
    const std::string all = world.applications_of("company,interview,status,decision date,answer by\nA,2026-11-20," +
                                                  status + "," + more + "\n");
    const std::size_t start = all.find("\"outcome\": ");
    return start == all.npos ? "" : all.substr(start + 11, all.find('\n', start) - start - 11);
  };
  const auto result = [](const std::string& word) { return R"({"on": "2026-11-20", "result": ")" + word + "\"}"; };
  for (const std::string status :
       {"Rejected", "rejection email", "Not selected", "Declined by them", "Absage", "refusé", "No offer"})
    CHECK(outcome_of(status, ",") == result("rejected"));
  for (const std::string status : {"Accepted", "Offer accepted", "Hired!"})
    CHECK(outcome_of(status, ",") == result("accepted"));
  for (const std::string status : {"Offer", "Got an offer"}) CHECK(outcome_of(status, ",") == result("offer"));
  for (const std::string status : {"Withdrawn", "I withdrew"}) CHECK(outcome_of(status, ",") == result("withdrawn"));
  CHECK(outcome_of("Offer declined", ",") == result("declined"));
  for (const std::string status : {"Ghosted", "no response", "Interview", "2nd round", "", "Declined", "awaiting offer",
                                   "Not rejected", "not yet rejected", "nicht abgelehnt", "pas refusé",
                                   "noch keine Absage", "No offer yet", "wasn't rejected", "On hold"})
    CHECK(outcome_of(status, ",").empty());
  CHECK(outcome_of("not a fit: rejected", ",") == result("rejected"));
  CHECK(outcome_of("Rejected", "2026-11-22,") == R"({"on": "2026-11-22", "result": "rejected"})");
  CHECK(outcome_of("Offer", "2026-11-22,2026-11-27") ==
        R"({"on": "2026-11-22", "result": "offer", "answer_by": "2026-11-27"})");
}

TEST_CASE("a status that may mean several things, or less than a job, is named and left out") {
  for (const std::string status : {"Accepted interview",
                                   "Interview accepted",
                                   "Invitation accepted",
                                   "Application accepted",
                                   "Accepted (screening)",
                                   "Accepted for interview",
                                   "Interview offered",
                                   "Offered interview",
                                   "Offer of 2nd interview",
                                   "Offer expected",
                                   "Offer next week",
                                   "Offer/rejected",
                                   "Rejected (but reopened)",
                                   "Offer?",
                                   "Einladung zum Gespräch, Zusage",
                                   "Offer expired",
                                   "Offer lapsed",
                                   "Offered to someone else",
                                   "Offer: gone",
                                   "Offer/declined",
                                   "Offer on hold",
                                   "Offer pending",
                                   "❌ Offer",
                                   "They hired internally",
                                   "Acceptance pending",
                                   "Accepted for second stage",
                                   "Accepted another offer",
                                   "Accepted by the company",
                                   "Rejected offer from them",
                                   "Turned down by me",
                                   "Rejected: by me",
                                   "Rejected (on hold)",
                                   "Rejected after offer",
                                   "Declined by phone",
                                   "I declined the interview",
                                   "Rejected them",
                                   "Position withdrawn",
                                   "They have withdrawn",
                                   "Angebot zurückgezogen"}) {
    Importing world;
    world.input = "company,interview,status\nA,2026-11-10,\"" + status + "\"\n";
    const Ran ran = type(world, "import - --dry-run");
    INFO(status << ran.out);
    CHECK(ran.out.find("Status '" + status + "' (1 row) says no outcome: left out.") != std::string::npos);
  }
  const auto result_of = [](const std::string& status) {
    Importing world;
    const std::string all = world.applications_of("company,interview,status\nA,2026-11-20,\"" + status + "\"\n");
    const std::size_t start = all.find("\"result\": \"");
    return start == all.npos ? "" : all.substr(start + 11, all.find('"', start + 11) - start - 11);
  };
  for (const std::string status :
       {"Offer (declined)", "I rejected their offer", "Turned down the offer", "Turned down offer", "Offer turned down",
        "Declined job offer", "Declined their offer", "Offer, declined", "Offer: declined", "Offer - declined",
        "I refused the offer", "Offre refusée", "Angebot abgelehnt", "I declined"}) {
    INFO(status);
    CHECK(result_of(status) == "declined");
  }
  for (const std::string status :
       {"They hired someone else", "Offer revoked", "Rejected - position filled", "Rejected by e-mail, 11/20",
        "Rejected on Nov 12", "They rejected me", "Absage per Mail erhalten", "❌ Rejected", "Turned down by them",
        "Application rejected after the second round", "Candidature refusée"}) {
    INFO(status);
    CHECK(result_of(status) == "rejected");
  }
  for (const std::string status : {"Offer: accepted", "I accepted the offer", "Offre acceptée", "✅ Accepted",
                                   "Got hired", "They hired me", "Angebot angenommen"}) {
    INFO(status);
    CHECK(result_of(status) == "accepted");
  }
  for (const std::string status :
       {"🎉 Offer", "Offer received 11/20", "Offer: $80,000", "Written offer in hand", "They made an offer"}) {
    INFO(status);
    CHECK(result_of(status) == "offer");
  }
  for (const std::string status : {"Withdrawn by me", "I withdrew from the process", "Application withdrawn"}) {
    INFO(status);
    CHECK(result_of(status) == "withdrawn");
  }
  CHECK(result_of("Offer declined by company") == "rejected");
  CHECK(result_of("they withdrew offer") == "rejected");
  CHECK(result_of("Withdrawn (company)") == "rejected");
  CHECK(result_of("Rejected after interview") == "rejected");
  CHECK(result_of("waiting on offer").empty());
}

TEST_CASE("a status that says neither an end nor that all goes on is named once") {
  Importing world;
  world.input =
      "company,interview,status\nA,2026-11-10,On hold\nB,2026-11-10,Not rejected\nC,2026-11-10,On hold\n"
      "D,2026-11-10,Interviewing\nE,2026-11-10,\n";
  CHECK(type(world, "import -") == Ran{0, R"(UTF-8, separated by ",", headers in row 1.
  company    company
  interview  interview
  status     status
Status 'Not rejected' (1 row), 'On hold' (2 rows) says no outcome: left out.
5 new interviews of 5 new applications.
To take it back: followup undo
)",
                                       ""});
}

TEST_CASE("an outcome before the first interview is left out and named") {
  Importing world;
  CHECK(world.applications_of("company,interview,status\nA,2026-12-01,Rejected\n").find("outcome") ==
        std::string::npos);
  world.input = "company,interview,status\nB,2026-12-01,Rejected\n";
  CHECK(type(world, "import -").out.find("B: rejected before the first interview, Tue 1 Dec 2026: left out.\n") !=
        std::string::npos);
  CHECK(type(world, "check").out.find("outcome") == std::string::npos);
}

TEST_CASE("further rows of one interview bring further people") {
  Importing world;
  const std::string table =
      "company,interview,person,email,notes\nA,2026-11-20T15:00,Nick Claus,,x\n"
      "A,2026-11-20T15:00,Ann Lee,ann@a.example,y\nA,2026-11-20T15:00,Ann Lee,,y\n";
  CHECK(world.rows_of(table) ==
        "row 2: A: Fri 20 Nov 2026 15:00, 3 days ago, with Nick Claus, Ann Lee\n"
        "row 3: A: Fri 20 Nov 2026 15:00, 3 days ago, with Nick Claus, Ann Lee (the same interview as in row 2: Ann "
        "Lee, a note added)\nrow 4: the same interview as in row 2\n");
  CHECK(world.applications_of(table) == R"("applications": [
    {
      "id": 1,
      "created": "2026-11-23T08:00:01-05:00",
      "company": "A",
      "people": [
        {"name": "Nick Claus"},
        {"name": "Ann Lee", "email": "ann@a.example"}
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-11-20T15:00:00-05:00",
          "met": [
            {"name": "Nick Claus"},
            {"name": "Ann Lee"}
          ],
          "notes": "x\ny"
        }
      ]
    }
  ]
}
)");
  CHECK(world.rows_of(table) == "row 2: known already\nrow 3: known already\nrow 4: known already\n");
}

TEST_CASE("further rows of one interview fill what the first left open, and what differs is named") {
  Importing world;
  const std::string headers = "company,interview,who,email,decision by,via,kind,follow up,status,notes\n";
  const std::string table = headers +
                            "A,2026-11-10,Bo Li,bo@a.example,,,,,,\n"
                            "A,2026-11-10,Bo Li,bo@a.example,2026-12-01,Fair,Video,2026-11-18,Rejected,\n"
                            "A,2026-11-10,Bo Li,li@a.example,2026-12-02,Site,Phone,2026-11-18,Offer,\n";
  CHECK(
      world.rows_of(table) ==
      "row 2: A: Tue 10 Nov 2026, 13 days ago, with Bo Li, decision by Tue 1 Dec 2026, rejected\n"
      "row 3: A: Tue 10 Nov 2026, 13 days ago, with Bo Li, decision by Tue 1 Dec 2026, rejected (the same interview as "
      "in row 2: rejected, decision by 2026-12-01, kind video, via Fair, a follow-up on 2026-11-18 added)\n"
      "row 4: the same interview as in row 2: li@a.example of Bo Li, offer, decision by 2026-12-02, kind phone, via "
      "Site: left out\n");
  CHECK(world.applications_of(table) == R"("applications": [
    {
      "id": 1,
      "created": "2026-11-23T08:00:01-05:00",
      "company": "A",
      "people": [
        {"name": "Bo Li", "email": "bo@a.example"}
      ],
      "interviews": [
        {
          "id": 1,
          "at": "2026-11-10",
          "kind": "video",
          "decision_by": "2026-12-01",
          "met": [
            {"name": "Bo Li"}
          ]
        }
      ],
      "log": [
        {"at": "2026-11-18T23:59:59-05:00", "kind": "follow-up"}
      ],
      "outcome": {"on": "2026-11-10", "result": "rejected"},
      "via": "Fair"
    }
  ]
}
)");
  CHECK(world.rows_of(headers + "A,2026-11-10,,,,,,,,\n") == "row 2: known already\n");
}

TEST_CASE("notes of further rows that are too long together stay out, in a dry run as in the record") {
  Importing world;
  const std::string first(6'000, 'x');
  const std::string table = "company,interview,notes\nA,2026-11-20," + first + "\nA,2026-11-20," +
                            std::string(3'999, 'y') + "\nA,2026-11-20,z\n";
  CHECK(
      world.rows_of(table).ends_with("(the same interview as in row 2: a note added)\nrow 4: the same interview as in "
                                     "row 2: a note (the two have more than 10000 bytes): left out\n"));
  CHECK(world.applications_of(table).find("\"notes\": \"" + first + "\\n" + std::string(3'999, 'y') + "\"") !=
        std::string::npos);
}

TEST_CASE("what a row has and the record lacks is named, and nothing is changed") {
  Importing world;
  world.applications_of("company,interview,person\nA,2026-11-20T15:00,Nick Claus\nB,2026-11-19,Bo Li\n");
  const std::string before = world.bytes();
  CHECK(world.rows_of("company,interview,person,email,status,notes,decision by\n"
                      "A,2026-11-20T15:00,Nick Claus; Ann Lee,nick@a.example,Rejected,x,2026-12-01\n"
                      "B,2026-11-19T16:00,Bo Li,,,,\n") ==
        "row 2: known already; the table also has: rejected (followup close 1 rejected), nick@a.example, Ann Lee, a "
        "note, decision by 2026-12-01\nrow 3: known already; the table also has: the time 16:00\n");
  CHECK(world.rows_of("company,interview,kind,via,follow up\nA,2026-11-20T15:00,Video,Fair,2026-11-22\n"
                      "B,2026-11-19,,,2026-11-30\n") ==
        "row 2: known already; the table also has: kind video, via Fair, a follow-up on 2026-11-22\n"
        "row 3: known already\n");
  CHECK(world.rows_of("company,interview\nA,2026-11-20T16:00\n") ==
        "row 2: known already; the table also has: the time 16:00\n");
  CHECK(world.applications_of("company,interview\nA,2026-11-20T16:00\n").empty() == false);
  CHECK(world.bytes() == before);
  for (const std::string both :
       {"A,2026-11-20T15:00\nA,2026-11-20T16:00\n", "A,2026-11-20T16:00\nA,2026-11-20T15:00\n"}) {
    const std::string rows = world.rows_of("company,interview\n" + both);
    CHECK(rows.find(": known already\n") != std::string::npos);
    CHECK(rows.find(": A: Fri 20 Nov 2026 16:00, 3 days ago\n") != std::string::npos);
  }
}

TEST_CASE("addresses of one cell go to the people of the row, through the door of typed ones") {
  const auto rows_of = [](const std::string& people, const std::string& addresses) {
    Importing world;
    const std::string table = "company;interview;who;email\nA;2026-11-20;\"" + people + "\";\"" + addresses + "\"\n";
    const std::string rows = world.rows_of(table);
    const std::string all = world.applications_of(table);
    std::string found;
    for (std::size_t at = all.find("\"email\": \""); at != all.npos; at = all.find("\"email\": \"", at + 1))
      found += all.substr(at + 10, all.find('"', at + 10) - at - 10) + " ";
    const std::size_t remark = rows.find('(');
    return found + (remark == rows.npos ? "" : rows.substr(remark, rows.size() - remark - 1));
  };
  CHECK(rows_of("Nick Claus; Ann Lee", "n@h.example; a@h.example") == "n@h.example a@h.example ");
  CHECK(rows_of("Nick Claus; Ann Lee", "ann.lee@h.example") == "ann.lee@h.example ");
  CHECK(rows_of("Nick Claus", "hr@h.example, nick@h.example") ==
        "nick@h.example (hr@h.example fits nobody in the row: left out)");
  CHECK(rows_of("Nick Claus", "nick@@h.example") == "('nick@@h.example' is not one e-mail address: left out)");
  CHECK(rows_of("Nick Claus", "by phone") == "('by phone' is not one e-mail address: left out)");
  CHECK(rows_of("Nick Claus <nick@a.example>", "nick@b.example") ==
        "nick@a.example (Nick Claus has another address; nick@b.example: left out)");
  CHECK(rows_of("Nick Claus <nick@a.example>", "Nick@A.example") == "nick@a.example ");
  CHECK(rows_of("Nick Claus <nick>", "") == "('nick' of Nick Claus is not one e-mail address: left out)");
}

TEST_CASE("every column with dates of a round is a round") {
  Importing world;
  const std::string table =
      "Company,Phone Screen,1st Interview,2nd Interview,Interview prep,Status,Notes\n"
      "A,2026-11-02,2026-11-10,,2026-11-01,Rejected,n\nB,2026-11-03,,2026-11-12,,,\nC,,,,,,x\n";
  CHECK(world.rows_of(table) ==
        "row 2: A: Mon 2 Nov 2026, 21 days ago, rejected\nrow 2: A: Tue 10 Nov 2026, 13 days ago, rejected\n"
        "row 3: B: Tue 3 Nov 2026, 20 days ago\nrow 3: B: Thu 12 Nov 2026, 11 days ago\n"
        "row 4: no date of an interview\n");
  world.input = table;
  CHECK(type(world, "import - --json --dry-run")
            .out.find(R"("interview": ["1st Interview", "Phone Screen", "2nd Interview"])") != std::string::npos);
  const auto rows_with = [&](const std::vector<std::string>& columns) {
    world.input = table;
    std::vector<std::string> words{"import", "-", "--dry-run"};
    for (const std::string& column : columns) words.insert(words.end(), {"--column", "interview=" + column});
    const std::string out = world.run(words).out;
    return out.substr(out.find("  row 2"), out.find("  row 3") - out.find("  row 2"));
  };
  CHECK(rows_with({"Phone Screen"}) == "  row 2: A: Mon 2 Nov 2026, 21 days ago, rejected\n");
  CHECK(rows_with({"Phone Screen", "Interview prep"}) ==
        "  row 2: A: Sun 1 Nov 2026, 22 days ago, rejected\n  row 2: A: Mon 2 Nov 2026, 21 days ago, rejected\n");
}

TEST_CASE("an end that is in no column has the day of the last interview, but none to come") {
  Importing world;
  CHECK(world.applications_of("company,interview,status\nA,2026-11-10,\nA,2026-12-01,Rejected\n")
            .find(R"("outcome": {"on": "2026-11-23", "result": "rejected"})") != std::string::npos);
}

TEST_CASE("a follow-up of a day that has come is on record, one to come is not") {
  Importing world;
  CHECK(world.applications_of(
            "company,interview,follow up\nA,2026-11-10,2026-11-18\nB,2026-11-10,2026-11-30\nC,2026-11-10,yes\n") ==
        R"("applications": [
    {
      "id": 1,
      "created": "2026-11-23T08:00:01-05:00",
      "company": "A",
      "interviews": [
        {"id": 1, "at": "2026-11-10"}
      ],
      "log": [
        {"at": "2026-11-18T23:59:59-05:00", "kind": "follow-up"}
      ]
    },
    {
      "id": 2,
      "created": "2026-11-23T08:00:02-05:00",
      "company": "B",
      "interviews": [
        {"id": 1, "at": "2026-11-10"}
      ]
    },
    {
      "id": 3,
      "created": "2026-11-23T08:00:03-05:00",
      "company": "C",
      "interviews": [
        {"id": 1, "at": "2026-11-10"}
      ]
    }
  ]
}
)");
  CHECK(world.rows_of("company,interview,follow up,decision by\nD,2026-11-10,yes,2026-11-01\n") ==
        "row 2: D: Tue 10 Nov 2026, 13 days ago (a decision by 2026-11-01, before the interview: left out; 'yes' in "
        "follow up is no date: left out)\n");
}

TEST_CASE("an import is one change; the second one of the same table changes nothing") {
  Importing world;
  world.write(season);
  REQUIRE(type(world, "import excel-us.csv").status == 0);
  const std::string imported = world.bytes();
  const Ran again = type(world, "import excel-us.csv -q");
  CHECK(again == Ran{0, "0 new interviews of 0 new applications, 4 known already, 1 row skipped.\n", ""});
  CHECK(world.bytes() == imported);
  REQUIRE(type(world, "undo").status == 0);
  CHECK(world.bytes() == season);
}

TEST_CASE("what the tracker has is known by company, role and day, and a new round joins it") {
  Importing world;
  world.write(season);
  REQUIRE(type(world, "move 5 2026-11-25 --interview 2").status == 0);
  world.input =
      "company,role,interview\nINITECH,packaging manager,2026-11-20\nInitech,Packaging manager,2026-12-02\n"
      "Vandelay,Buyer,2026-11-22\nStark,,2026-11-22\n";
  CHECK(type(world, "import - --json").out.find(R"("rows": [
    {"row": 2, "application": 3, "interview": 1, "skipped": "known already"},
    {"row": 3, "application": 3, "interview": 2, "skipped": null},
    {"row": 4, "application": 5, "interview": 2, "skipped": "known already"},
    {"row": 5, "application": 7, "interview": 1, "skipped": null}
  ])") != std::string::npos);
}

TEST_CASE("a dry run writes nothing, and takes no lock") {
  Importing world;
  CHECK(type(world, "import excel-us.csv --dry-run").status == 0);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(world.folder))
    CHECK(entry.path().extension() == ".csv");
  world.write(season);
  const auto changed = std::filesystem::last_write_time(world.file());
  REQUIRE(type(world, "import excel-us.csv --dry-run").status == 0);
  CHECK(world.bytes() == season);
  CHECK(std::filesystem::last_write_time(world.file()) == changed);
  CHECK_FALSE(std::filesystem::exists(world.folder / ".followup.json.lock"));
}

TEST_CASE("a text that is too long is not recorded") {
  Importing world;
  CHECK(world.rows_of("company,interview,notes\nA,2026-11-20," + std::string(10'001, 'x') + "\nB,2026-11-20," +
                      std::string(10'000, 'x') + "\n") ==
        "row 2: a text has more than 10000 bytes\nrow 3: B: Fri 20 Nov 2026, 3 days ago\n");
  CHECK(world.rows_of("company,interview,posting\nA,2026-11-20," + std::string(10'001, 'x') + "\n") ==
        "row 2: A: Fri 20 Nov 2026, 3 days ago\n");
}

TEST_CASE("what is no text is refused") {
  Importing world;
  world.write("jobs.xlsx", std::string("PK\x03\x04\x14\0\0", 7));
  CHECK(type(world, "import jobs.xlsx") == Ran{2, "",
                                               R"(followup: this is a workbook, not a table as text; nothing was changed
  to make a table of it (gnumeric): ssconvert FILE.xlsx FILE.csv
  or (csvkit): in2csv FILE.xlsx > FILE.csv
)"});
  world.write("jobs.bin", std::string("company,interview\0\n", 19));
  CHECK(type(world, "import jobs.bin") ==
        Ran{2, "", "followup: this is no text; nothing was changed\n  followup import reads tables as CSV\n"});
  CHECK(type(world, "import missing.csv") ==
        Ran{5, "", "followup: missing.csv cannot be read: No such file or directory; nothing was changed\n"});
}

TEST_CASE("a table may be UTF-16 with a mark, and separated by tabs") {
  Importing world;
  std::string wide = "\xFF\xFE";
  for (const char16_t c : std::u16string(u"company\tinterview\nMüller 😀\t2026-11-20\n")) {
    wide += static_cast<char>(c & 0xFF);
    wide += static_cast<char>(c >> 8);
  }
  world.input = wide;
  CHECK(type(world, "import - --dry-run") == Ran{0, R"(UTF-16, separated by tabs, headers in row 1.
  company    company
  interview  interview
  row 2: Müller 😀: Fri 20 Nov 2026, 3 days ago
1 new interview of 1 new application.
A dry run: nothing was recorded.
)",
                                                 ""});
}

TEST_CASE("another tracker is for merge") {
  Importing world;
  world.write("other.json", season);
  const Ran refused{
      2, "",
      "followup: this is another tracker, not a table; nothing was changed\n  to merge the two: followup merge FILE\n"};
  CHECK(type(world, "import other.json") == refused);
  CHECK(type(world, "import excel-us.csv --as followup") == refused);
}

TEST_CASE("the file of ghosted") {
  Importing world;
  const std::string file = R"([
  {"id": "a", "company": "Initech", "position": "Packaging manager", "status": "interview",
   "date_applied": "2026-11-02T00:00:00Z", "notes": "two shifts", "contact_name": "Nick Claus",
   "contact_email": "nick@initech.example", "interviews": [
     {"date": "2026-11-20T15:00:00-05:00", "type": "onsite", "with_whom": "Nick Claus"},
     {"date": "2026-11-27T00:00:00Z", "type": "video", "notes": "the panel", "with_whom": "Ann Lee"}]},
  {"id": "b", "company": "Hooli", "position": "Warehouse planner", "status": "applied"},
  {"id": "c", "company": "Stark", "position": "Packaging designer", "status": "rejected",
   "interviews": [{"date": "2026-11-12T00:00:00Z", "type": "phone"}]}
])";
  CHECK(world.rows_of(file) ==
        "row 1: Initech, Packaging manager: Fri 20 Nov 2026 15:00, 3 days ago, with Nick Claus\n"
        "row 1: Initech, Packaging manager: Fri 27 Nov 2026, in 4 days, with Ann Lee\n"
        "row 2: no date of an interview\n"
        "row 3: Stark, Packaging designer: Thu 12 Nov 2026, 11 days ago, rejected\n");
  CHECK(world.applications_of(R"({"jobs": )" + file + "}", "--as ghosted").find(R"({
          "id": 1,
          "at": "2026-11-20T15:00:00-05:00",
          "kind": "onsite",
          "met": [
            {"name": "Nick Claus"}
          ],
          "notes": "two shifts"
        })") != std::string::npos);
  world.input = R"([{"name": "x"}])";
  CHECK(type(world, "import -") ==
        Ran{2, "",
            "followup: this is no list of applications with company, position and interviews; nothing was changed\n"
            "  followup import reads tables as CSV, and the files of ghosted and career-ops\n"});
}

TEST_CASE("the table of career-ops") {
  Importing world;
  const std::string file = R"(# Applications Tracker

| # | Date | Company | Role | Score | Status | PDF | Report | Notes |
|---|------|---------|------|-------|--------|-----|--------|-------|
| 1 | 2026-11-20 | Initech | Packaging manager | 4.4/5 | **Interview** | no | [001](reports/001.md) | two \| three shifts |
| 2 | 2026-11-05 | Globex | Buyer | 4/5 | Applied | no | | |
| 3 | 2026-11-12 | Stark | Packaging designer | 4/5 | Offer | no | | |
)";
  CHECK(world.rows_of(file) ==
        "row 1 (line 5): Initech, Packaging manager: Fri 20 Nov 2026, 3 days ago\n"
        "row 2 (line 6): no date of an interview\n"
        "row 3 (line 7): Stark, Packaging designer: Thu 12 Nov 2026, 11 days ago, offer\n");
  CHECK(world.applications_of(file).find(R"("notes": "two | three shifts")") != std::string::npos);
  CHECK(type(world, "import excel-us.csv --as career-ops").status == 2);
}

TEST_CASE("what export --csv writes comes back as the same table") {
  Importing world;
  std::filesystem::copy_file(FOLLOWUP_SOURCE "/data/sample.json", world.file());
  REQUIRE(type(world, "cancel 5").status == 0);
  REQUIRE(world.run({"rename", "4", "=cmd|'/c calc'!A1"}).status == 0);
  REQUIRE(world.run({"person", "3", "ann", "--rename", "Lee, Ann"}).status == 0);
  REQUIRE(world.run({"note", "3", " with blanks, and \"quotes\" "}).status == 0);
  const std::string table = type(world, "export --csv").out;
  Importing other;  // the follow-up days follow from the policy, too
  const std::string sample = bytes_of(FOLLOWUP_SOURCE "/data/sample.json");
  const std::size_t policy = sample.find("  \"policy\"");
  other.write("{\n  \"format\": \"followup/1\",\n  \"next_id\": 1,\n" +
              sample.substr(policy, sample.find("  \"applications\"") - policy) + "  \"applications\": []\n}\n");
  REQUIRE(other.applications_of(table).size() > 1000);
  CHECK(type(other, "export --csv").out == table);
  CHECK(type(other, "export --csv --bom --to ours.csv").status == 0);
  const std::string before = other.bytes();
  CHECK(type(other, "import ours.csv -q") == Ran{0, "0 new interviews of 0 new applications, 7 known already.\n", ""});
  CHECK(other.bytes() == before);
}

}  // namespace followup::testing
