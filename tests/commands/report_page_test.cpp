// The page to look at: what is on it, what never is, and where it goes.
#include "commands/letters.hpp"

namespace followup::testing {
namespace {

/// The sample on a Monday morning, with no program on the PATH.
class SampleToLookAt : public Writer {
 public:
  SampleToLookAt() : Writer({}, "2026-11-23T08:00:00-05:00") {
    std::filesystem::copy_file(FOLLOWUP_SOURCE "/data/sample.json", file(),
                               std::filesystem::copy_options::overwrite_existing);
  }
  std::string page(const std::string& options = "") {
    const Ran ran = type(*this, "report " + options);
    REQUIRE(ran.status == 0);
    return ran.out;
  }
};

bool has(const std::string& text, const std::string& passage) { return text.find(passage) != std::string::npos; }

/// The contents of the cells of each row between a heading and the next, with `|` between.
std::vector<std::string> rows_below(const std::string& heading, const std::string& page) {
  const std::size_t start = page.find("<h2>" + heading + "</h2>");
  REQUIRE(start != std::string::npos);
  std::istringstream lines(page.substr(start + 4, page.find("<h2>", start + 4) - start - 4));
  std::vector<std::string> rows;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("<tr")) continue;
    std::string row;
    for (std::size_t at = line.find("<td>"); at != std::string::npos; at = line.find("<td>", at + 1))
      row += (row.empty() ? "" : "|") + line.substr(at + 4, line.find("</td>", at) - at - 4);
    rows.push_back(row);
  }
  return rows;
}

const std::string hostile = R"({"format": "followup/1", "next_id": 2, "applications": [{"id": 1,
  "company": "<script>alert(1)</script>&\u202EGlobex", "role": "\"><img src=x onerror='alert(2)'>",
  "people": [{"name": "</title><b>Bo"}],
  "interviews": [{"id": 1, "at": "2026-11-22T15:00:00-05:00", "decision_by": "2026-11-23", "met": [{"name": "</title><b>Bo"}]}],
  "tasks": [{"id": 1, "kind": "send", "what": "</style><style>*{background:url(//x)}", "due": "2026-11-23"}]}]})";

}  // namespace

TEST_CASE("the report has today's list, what to leave alone, the applications and the promises") {
  SampleToLookAt world;
  const std::string page = world.page();
  CHECK(has(page, "<h1>Follow-ups on Monday 23 November 2026</h1>\n<p>As of 08:00: 4 late, 2 due, 2 optional.</p>\n"));
  const std::vector<std::string> to_do = rows_below("To do", page);
  REQUIRE(to_do.size() == 8);
  CHECK(
      to_do.front() ==
      "late|Follow up with Sam Roe by phone|4 Umbrella|was due Wed 11 Nov, 12 days ago|You last spoke on Tue 3 Nov and "
      "they named no date. Since Wed 11 Nov it is fine to ask, once.");
  CHECK(rows_below("Don't chase yet", page) ==
        std::vector<std::string>{
            ("2 Globex|waiting|until Tue 8 Dec, in 15 days|They hope to decide by Fri 4 Dec. Give them "
             "until Tue 8 Dec before you ask."),
            ("3 Initech|waiting|until Thu 3 Dec, in 10 days|They hope to decide by Tue 1 Dec. Give "
             "them until Thu 3 Dec before you ask.")});
  CHECK(rows_below("Applications", page) ==
        std::vector<std::string>{
            "2 Globex, Buyer|waiting|Thu 5 Nov|they hope to decide by Fri 4 Dec, in 11 days|Tue 8 Dec|Fri 1 Jan 2027",
            ("3 Initech, Packaging manager|waiting|Fri 20 Nov|they hope to decide by Tue 1 Dec, in 8 days|Thu 3 Dec|"
             "Tue 29 Dec"),
            "4 Umbrella, Shift supervisor|follow-up-due|Tue 3 Nov|no date|Wed 11 Nov|Tue 1 Dec",
            "5 Vandelay, Import clerk|upcoming|Tue 10 Nov, Mon 23 Nov 09:30|no date||",
            "1 Hooli, Warehouse planner|ghosted|Thu 1 Oct|silence since Thu 1 Oct, 53 days ago|Fri 9 Oct|Thu 29 Oct",
            "6 Stark, Packaging designer|closed|Thu 12 Nov|rejected||"});
  CHECK(rows_below("Promises", page) ==
        std::vector<std::string>{"2 Globex|Tue 17 Nov|moved in time", "2 Globex|Fri 4 Dec|still open",
                                 "3 Initech|Tue 1 Dec|still open", "6 Stark|Fri 20 Nov|late by 1 day"});
  CHECK(has(page, "<p>They promised 4 dates: 1 moved in time, 1 late by 1 day (Stark), 2 still open.</p>\n"));
}

TEST_CASE("the report draws the open applications over the weeks, each kind of mark as one path") {
  SampleToLookAt world;
  const std::string page = world.page();
  // A day is 750/95 wide; rows are 26 high: Hooli's interview is 3 days after Monday 28 September.
  CHECK(has(page, "<desc id=\"sd\">From Mon 28 Sep 2026 to Fri 1 Jan 2027; the tables say the same in words.</desc>"));
  CHECK(has(page,
            "<text y=\"39\">1 Hooli</text><text y=\"65\">2 Globex</text><text y=\"91\">3 Initech</text>"
            "<text y=\"117\">4 Umbrella</text><text y=\"143\">5 Vandelay</text>\n"));
  CHECK(has(page, "<path class=\"b f\" d=\"M193 35h0M470 61h0M588 87h0M454 113h0M509 139h0\"/>"));
  CHECK(has(page, "<path class=\"b\" d=\"M607 139a5 5 0 1 0 10 0a5 5 0 1 0-10 0\"/>"));
  CHECK(has(page, "<path class=\"d\" d=\"M698 54l7 7-7 7-7-7zM675 80l7 7-7 7-7-7z\"/>"));
  CHECK(has(page, "<path class=\"k\" d=\"M588 87H604\"/>"));
  CHECK(has(page, "<path class=\"n\" d=\"M612 18V152\"/>"));
  CHECK(has(page, "<span class=\"b f\">●</span> interview, <span class=\"b\">○</span> interview to come, "));
}

TEST_CASE("the report is small, loads and runs nothing, and is the same each time") {
  SampleToLookAt world;
  const std::string page = world.page();
  CHECK(page.size() < 4096 + 6 * 700);
  CHECK(page == world.page());
  CHECK(has(page,
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'\">"));
  for (const std::string word : {"http:", "https:", "<script", "<img", "<link", "url(", "@import", "src=", "href="})
    CHECK_FALSE(has(page, word));
  world.set_now("2026-11-23T14:00:00+01:00");
  CHECK(has(world.page(), "by Mon 23 Nov 15:30, today"));  // the interview at 09:30 in New York
}

TEST_CASE("whatever is on record is text on the page") {
  SampleToLookAt world;
  world.write(hostile);
  const std::string page = world.page();
  for (const std::string word : {"<script", "<img", "<b>", "<style>*", "\u202E", "</title><b"})
    CHECK_FALSE(has(page, word));
  CHECK(has(page,
            "1 &lt;script&gt;alert(1)&lt;/script&gt;&amp;\\u{202E}Globex, &quot;&gt;&lt;img src=x "
            "onerror=&#39;alert(2)&#39;&gt;</td>"));
  CHECK(has(page, "<td>Send &lt;/style&gt;&lt;style&gt;*{background:url(//x)}</td>"));
  CHECK(has(page, "<td>Thank &lt;/title&gt;&lt;b&gt;Bo by e-mail (no address)</td>"));
}

TEST_CASE("the report of an empty record says so") {
  SampleToLookAt world;
  world.write(R"({"format": "followup/1", "next_id": 1, "applications": []})");
  CHECK(has(world.page(), "<p>As of 08:00: nothing to do today.</p>\n<p>Nothing recorded yet.</p>\n</main>"));
}

TEST_CASE("report --redact leaves nothing that tells who it is about") {
  SampleToLookAt world;
  world.write(
      replaced(world.bytes(), R"(-04:00", "kind": "phone")", R"(-04:00", "kind": "at Stark's", "where": "Hooli")"));
  for (const std::string line :
       {"rename 5 'Initech' 'Buyer at Umbrella'", "note 3 --fit 'I know Nick of Globex' --topics 'Hooli and we'",
        "heard 3 'Nick is at Stark today' --decision-by 'early next week'",
        "task 2 call 'Bo Li at Globex' --by 'nov 24'", "person 3 'Lee Umbrella' --title 'Head of Hooli'"})
    REQUIRE(type(world, line).status == 0);
  REQUIRE(world.run({"move", "5", "2026-11-24 10:00 America/Los_Angeles"}).status == 0);
  const std::string page = world.page("--redact");
  for (const std::string name :
       {"Hooli",    "Globex",   "Initech",   "Umbrella",  "Vandelay", "Stark",  " Bo",          "Li ",
        "Nick",     "Claus",    "Ann",       "Lee",       "Maria",    "Lopez",  "Sam",          "Roe",
        "Kim",      "Park",     "Warehouse", "Packaging", "Buyer",    "Import", "work samples", "555",
        ".example", "conveyor", "forklift",  "Angeles",   "job fair"}) {
    INFO(name);
    CHECK_FALSE(has(page, name));
  }
  const std::vector<std::string> to_do = rows_below("To do", page);
  const auto has_row = [&](const std::string& part) {
    return std::ranges::any_of(to_do, [&](const std::string& row) { return has(row, part); });
  };
  CHECK(has_row("late|Follow up with Person 6 by phone|4 Company D|was due Wed 11 Nov, 12 days ago|"));
  CHECK(has_row("|Send what they asked for|3 Company C|by Tue 24 Nov, tomorrow|"));
  CHECK(has_row("|Call: what they asked for|2 Company B|"));
  CHECK(has(page, ">5 Company C</text>"));  // Initech, too
  // What is to be done, how soon and until when is the same.
  const std::vector<std::string> all = rows_below("To do", world.page());
  REQUIRE(all.size() == to_do.size());
  const auto urgency_of = [](const std::string& row) { return row.substr(0, row.find('|')); };
  for (std::size_t i = 0; i < all.size(); ++i) CHECK(urgency_of(all[i]) == urgency_of(to_do[i]));
}

TEST_CASE("report --to keeps the page, and replaces such a page alone") {
  SampleToLookAt world;
  const std::string page = world.page();
  CHECK(type(world, "report --to report.html") == Ran{0, "The report is in report.html.\n", ""});
  CHECK(bytes_of(world.folder / "report.html") == page);
  CHECK(std::filesystem::status(world.folder / "report.html").permissions() == std::filesystem::perms(0600));
  CHECK(type(world, "report --redact --to report.html").status == 0);
  CHECK(bytes_of(world.folder / "report.html") == world.page("--redact"));
  world.write("mine.html", "<!DOCTYPE html>\n<p>mine\n");
  CHECK(type(world, "report --to mine.html") == Ran{5, "",
                                                    "followup: " + (world.folder / "mine.html").string() +
                                                        " is not a report of followup's; nothing was changed\n"});
  CHECK(bytes_of(world.folder / "mine.html") == "<!DOCTYPE html>\n<p>mine\n");
  CHECK(type(world, "report --to report.html --json") ==
        Ran{0, "{\"format\": \"followup.report/1\", \"path\": \"report.html\"}\n", ""});
  CHECK(type(world, "report --json").out.starts_with("{\"format\": \"followup.report/1\", \"text\": \"<!DOCTYPE"));
}

TEST_CASE("report --open shows the page from the session's folder, else from that of the snapshots") {
  SampleToLookAt world;
  world.variables.erase("XDG_RUNTIME_DIR");
  const std::filesystem::path state = world.folder / ".local/state/followup/followup-report.html";
  const Ran none = type(world, "report --open");
  CHECK(none == Ran{5, "",
                    "followup: " + state.string() +
                        " is written, but there is no xdg-open to show it with\n"
                        "  it is in the package xdg-utils; or open it in a browser: file://" +
                        state.string() + "\n"});
  CHECK(bytes_of(state) == world.page());
  world.install("xdg-open", notes_arguments(world));
  const auto opened = [&](const std::string& line, const std::filesystem::path& file, const std::string& shown) {
    CHECK(type(world, line) == Ran{0, "The report is in " + shown + ".\n", ""});
    CHECK(bytes_of(world.folder / "called") == file.string() + "\n");
    CHECK(bytes_of(file) == world.page());
  };
  opened("report --open", state, state.string());
  std::filesystem::create_directory(world.folder / "run");
  world.variables["XDG_RUNTIME_DIR"] = (world.folder / "run").string();
  const std::filesystem::path file = world.folder / "run/followup-report.html";
  opened("report --open", file, file.string());
  opened("report --open --to mine.html", world.folder / "mine.html", "mine.html");
  world.install("xdg-open", "exit 3");
  CHECK(type(world, "report --open").err ==
        "followup: " + file.string() + " is written, but " + (world.folder / "xdg-open").string() +
            " failed to show it\n  open it in a browser: file://" + file.string() + "\n");
}

}  // namespace followup::testing
