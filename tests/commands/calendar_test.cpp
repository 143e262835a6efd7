// The calendar, printed, in a file, in a folder.
#include <sys/stat.h>

#include "commands/season.hpp"

namespace followup::testing {
namespace {

constexpr const char* monday_morning = "2026-11-23T08:00:00-05:00";

/// A world with the sample in its file.
class Sample : public TestWorld {
 public:
  explicit Sample(const std::string& now = monday_morning) : TestWorld(now) {
    std::filesystem::copy_file(FOLLOWUP_SOURCE "/data/sample.json", file());
  }
};

/// Lines end as in a calendar.
std::string with_crlf(const std::string& text) {
  std::string lines;
  for (const char c : text) lines += c == '\n' ? "\r\n" : std::string(1, c);
  return lines;
}

/// What a calendar says of one UID's word (`3-promise-1`): its component without line ends of their own.
std::string item(const std::string& calendar, const std::string& word) {
  const std::size_t uid = calendar.find("Z-" + word + "@followup\r\n");
  if (uid == std::string::npos) return "";
  const std::size_t start = calendar.rfind("BEGIN:", uid);
  std::string text = calendar.substr(start, calendar.find("END:V", uid) - start);
  std::erase(text, '\r');
  return text;
}

std::string line_of(const std::string& item, const std::string& name) {
  const std::size_t start = item.find("\n" + name);
  return start == std::string::npos ? "" : item.substr(start + 1, item.find('\n', start + 1) - start - 1);
}

/// The days of an application's items: `promise-1 20261201`
std::vector<std::string> days(TestWorld& world, int application) {
  const std::string calendar = type(world, "calendar " + std::to_string(application)).out;
  const std::string start = "-" + std::to_string(application) + "-";
  std::vector<std::string> days;
  for (std::size_t at = 0; (at = calendar.find("UID:", at)) != std::string::npos; ++at) {
    const std::size_t word = calendar.find(start, at) + start.size();
    const std::size_t time = calendar.find(':', calendar.find("DTSTART", at)) + 1;
    days.push_back(calendar.substr(word, calendar.find('@', at) - word) + " " +
                   calendar.substr(time, calendar.find('\r', time) - time));
  }
  return days;
}

std::vector<std::string> uids(const std::string& calendar) {
  std::vector<std::string> all;
  for (const std::string& line : split(calendar, '\n'))
    if (line.starts_with("UID:")) all.push_back(line);
  return all;
}

const std::string initech = R"(BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//followup//followup 0.1.0//EN
CALSCALE:GREGORIAN
X-WR-CALNAME:Job interviews
REFRESH-INTERVAL;VALUE=DURATION:PT1H
X-PUBLISHED-TTL:PT1H
BEGIN:VEVENT
UID:20261120T230211Z-3-interview-1@followup
DTSTAMP:20261120T230211Z
LAST-MODIFIED:20261120T230211Z
SEQUENCE:0
DTSTART:20261120T200000Z
DTEND:20261120T210000Z
SUMMARY:Interview: Initech\, Packaging manager
DESCRIPTION:With Nick Claus\, Ann Lee\nonsite\nfollowup show 3
TRANSP:OPAQUE
CATEGORIES:interview
STATUS:CONFIRMED
END:VEVENT
BEGIN:VEVENT
UID:20261120T230211Z-3-promise-1@followup
DTSTAMP:20261120T230211Z
LAST-MODIFIED:20261120T230211Z
SEQUENCE:0
DTSTART;VALUE=DATE:20261201
DTEND;VALUE=DATE:20261202
SUMMARY:Initech\, Packaging manager: they decide by today
DESCRIPTION:Give them until Thu 3 Dec before you ask.
TRANSP:TRANSPARENT
CATEGORIES:promise
END:VEVENT
BEGIN:VEVENT
UID:20261120T230211Z-3-follow-up-1@followup
DTSTAMP:20261120T230211Z
LAST-MODIFIED:20261120T230211Z
SEQUENCE:0
DTSTART;VALUE=DATE:20261203
DTEND;VALUE=DATE:20261204
SUMMARY:Follow up: Initech\, Packaging manager
DESCRIPTION:Ask once\, then wait.\nfollowup why 3/follow-up
TRANSP:TRANSPARENT
CATEGORIES:follow-up
END:VEVENT
BEGIN:VEVENT
UID:20261120T230211Z-3-task-1@followup
DTSTAMP:20261120T230211Z
LAST-MODIFIED:20261120T230211Z
SEQUENCE:0
DTSTART;VALUE=DATE:20261124
DTEND;VALUE=DATE:20261125
SUMMARY:They asked: two work samples (Initech)
DESCRIPTION:followup why 3/task-1
TRANSP:TRANSPARENT
CATEGORIES:task
END:VEVENT
END:VCALENDAR
)";

}  // namespace

TEST_CASE("calendar has the interviews, the promise, the follow-up day and the task of an application") {
  Sample world;
  CHECK(type(world, "calendar initech") == Ran{0, with_crlf(initech), ""});
}

TEST_CASE("calendar of all applications has 13 items, each with a UID of its own, in lines of 75 octets") {
  Sample world;
  const std::string plain = type(world, "calendar").out;
  CHECK(uids(plain).size() == 13);
  CHECK(plain.find("VTODO") == std::string::npos);
  const std::string all = type(world, "calendar --todo --alarm 1h").out;
  std::vector<std::string> known = uids(all);
  CHECK(known.size() > 13);
  std::ranges::sort(known);
  CHECK(std::ranges::adjacent_find(known) == known.end());
  for (const std::string& line : split(all, '\n')) {
    CHECK((line.empty() || line.ends_with('\r')));
    CHECK(line.size() <= 76);
  }
}

TEST_CASE("the same record and the same now are the same bytes, and nothing of the clock is in them") {
  Sample world;
  const std::string morning = type(world, "calendar").out;
  CHECK(type(world, "calendar").out == morning);
  world.set_now("2026-11-23T20:00:00-05:00");
  const std::string evening = type(world, "calendar").out;
  CHECK(item(morning, "5-follow-up-2") == "");
  CHECK(line_of(item(evening, "5-follow-up-2"), "SUMMARY") == "SUMMARY:Follow up: Vandelay\\, Import clerk");
  std::string without = evening;
  const std::size_t start = evening.rfind("BEGIN:VEVENT", evening.find("-5-follow-up-2@"));
  without.erase(start, evening.find("END:VEVENT\r\n", start) + 12 - start);
  CHECK(without == morning);
}

TEST_CASE("what is done makes the items of its application newer, and keeps their UIDs") {
  Sample world;
  const std::string before = type(world, "calendar 3").out;
  REQUIRE(type(world, "done 3/nick").status == 0);
  const std::string after = type(world, "calendar 3").out;
  CHECK(uids(after) == uids(before));
  const std::string promise = item(after, "3-promise-1");
  CHECK(line_of(promise, "DTSTAMP") == "DTSTAMP:20261123T130000Z");
  CHECK(line_of(promise, "LAST-MODIFIED") == "LAST-MODIFIED:20261123T130000Z");
  CHECK(line_of(promise, "SEQUENCE") == "SEQUENCE:3717");
}

TEST_CASE("a new promise moves the events that are there") {
  Sample world;
  REQUIRE(type(world, "heard 3 --decision-by 2026-12-08").status == 0);
  CHECK(days(world, 3) == std::vector<std::string>{"interview-1 20261120T200000Z", "promise-1 20261208",
                                                   "follow-up-1 20261210", "task-1 20261124"});
  REQUIRE(type(world, "snooze 3/follow-up 2026-12-14").status == 0);
  REQUIRE(type(world, "done 3/task-1").status == 0);
  CHECK(days(world, 3) ==
        std::vector<std::string>{"interview-1 20261120T200000Z", "promise-1 20261208", "follow-up-1 20261214"});
  REQUIRE(type(world, "skip 3/follow-up").status == 0);
  CHECK(days(world, 3) == std::vector<std::string>{"interview-1 20261120T200000Z", "promise-1 20261208"});
}

TEST_CASE("the days that they named are items: to ask, not to write before, to answer by") {
  Sample world;
  REQUIRE(type(world, "heard 3 --ask-on 2026-12-07").status == 0);
  CHECK(days(world, 3).at(2) == "ask-1 20261207");
  CHECK(line_of(item(type(world, "calendar 3").out, "3-ask-1"), "SUMMARY") ==
        "SUMMARY:Initech\\, Packaging manager: they said to ask today");
  REQUIRE(type(world, "heard 3 --quiet-until 2027-01-11").status == 0);
  CHECK(line_of(item(type(world, "calendar 3").out, "3-quiet-1"), "DTSTART") == "DTSTART;VALUE=DATE:20270111");
  REQUIRE(type(world, "close 3 offer --answer-by 2026-11-30").status == 0);
  CHECK(days(world, 3) ==
        std::vector<std::string>{"interview-1 20261120T200000Z", "answer-1 20261130", "task-1 20261124"});
  CHECK(line_of(item(type(world, "calendar 3").out, "3-answer-1"), "SUMMARY") ==
        "SUMMARY:Initech\\, Packaging manager: they want your answer by today");
}

TEST_CASE("of an interview that is off there is its cancellation alone, and one that moved has its new time") {
  Sample world;
  REQUIRE(type(world, "move 5 'wed 10:00'").status == 0);
  CHECK(days(world, 5) == std::vector<std::string>{"interview-1 20261110T163000Z", "interview-2 20261125T150000Z"});
  REQUIRE(type(world, "cancel 5").status == 0);
  const std::string off = item(type(world, "calendar 5").out, "5-interview-2");
  CHECK(line_of(off, "STATUS") == "STATUS:CANCELLED");
  CHECK(line_of(off, "TRANSP") == "TRANSP:TRANSPARENT");
  CHECK(line_of(off, "SUMMARY") == "SUMMARY:Interview off: Vandelay\\, Import clerk");
  CHECK(type(world, "calendar 5 --alarm 1h").out.find("Interview off: Vandelay\\, Import clerk\r\nTRIGGER") ==
        std::string::npos);
}

TEST_CASE("an upcoming interview of a closed application is no item, and --since says how far back they go") {
  Sample world;
  REQUIRE(type(world, "close 5 withdrawn").status == 0);
  CHECK(days(world, 5) == std::vector<std::string>{"interview-1 20261110T163000Z"});
  CHECK(uids(type(world, "calendar --since 2026-11-20").out).size() == 7);
  world.set_now("2027-06-01T09:00:00-04:00");
  CHECK(uids(type(world, "calendar").out).empty());
}

TEST_CASE("a place is a link if it has no character that a link has not") {
  const auto lines_of = [](const std::string& where) {
    TestWorld world(saturday);
    REQUIRE(world.run({"add", "Initech", "--on", "2026-11-24T10:00", "--where", where}).status == 0);
    const std::string calendar = type(world, "calendar").out;
    const std::size_t start = calendar.find("\r\nLOCATION:") + 2;
    return calendar.substr(start, calendar.find("TRANSP:", start) - start);
  };
  const std::string plain = "https://meet.example/a-b_c.d~e?f=%20&g=[h]#i!$'()*+,;=@:";
  CHECK(lines_of(plain).ends_with("\r\nURL:" + plain + "\r\n"));
  for (const std::string odd : {"\r", "\x1b", "\x07", "\u2028", "\u202e", "\t"})
    CHECK(lines_of("https://meet.example/a" + odd + "ATTENDEE:mailto:e@x.example") ==
          "LOCATION:https://meet.example/aATTENDEE:mailto:e@x.example\r\n");
  CHECK(lines_of("https://meet.example/ë") == "LOCATION:https://meet.example/ë\r\n");
}

TEST_CASE("where and until of an interview are its place and its end") {
  TestWorld world(saturday);
  const std::string talk = R"("interviews": [{"id": 1, "at": "2026-11-24T10:00:00-05:00", )"
                           R"("until": "2026-11-24T10:45:00-05:00", "where": "https://meet.example/a"}])";
  world.write(R"({"format": "followup/1", "next_id": 4, "applications": [{"id": 3, "company": "Initech", )" + talk +
              "}]}");
  CHECK(type(world, "calendar --alarm 90m").out == with_crlf(R"(BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//followup//followup 0.1.0//EN
CALSCALE:GREGORIAN
X-WR-CALNAME:Job interviews
REFRESH-INTERVAL;VALUE=DURATION:PT1H
X-PUBLISHED-TTL:PT1H
BEGIN:VEVENT
UID:3-interview-1@followup
DTSTAMP:20261124T150000Z
LAST-MODIFIED:20261124T150000Z
SEQUENCE:0
DTSTART:20261124T150000Z
DTEND:20261124T154500Z
SUMMARY:Interview: Initech
DESCRIPTION:https://meet.example/a\nfollowup show 3
LOCATION:https://meet.example/a
URL:https://meet.example/a
TRANSP:OPAQUE
CATEGORIES:interview
STATUS:CONFIRMED
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Interview: Initech
TRIGGER:-PT90M
END:VALARM
END:VEVENT
END:VCALENDAR
)"));
}

TEST_CASE("--todo has what is to be done, by its urgency") {
  Sample world;
  const std::string todo = item(type(world, "calendar 3 --todo").out, "3-todo-nick-1");
  CHECK(todo == R"(BEGIN:VTODO
UID:20261120T230211Z-3-todo-nick-1@followup
DTSTAMP:20261120T230211Z
LAST-MODIFIED:20261120T230211Z
SEQUENCE:0
DUE:20261122T200000Z
SUMMARY:Thank Nick Claus by e-mail (Initech)
DESCRIPTION:You met on Fri 20 Nov. It is late for thanks\, but a short note
  is still welcome.\nfollowup done 3/nick
STATUS:NEEDS-ACTION
PRIORITY:1
CATEGORIES:thank-you
)");
  CHECK(line_of(item(type(world, "calendar 3 --todo").out, "3-todo-task-1"), "PRIORITY") == "PRIORITY:5");
  CHECK(line_of(item(type(world, "calendar 3 --todo").out, "3-todo-record-1"), "PRIORITY") == "PRIORITY:9");
}

TEST_CASE("a calendar without anything is a calendar") {
  TestWorld world;
  const Ran ran = type(world, "calendar");
  CHECK(ran.status == 0);
  CHECK(ran.out.ends_with("X-PUBLISHED-TTL:PT1H\r\nEND:VCALENDAR\r\n"));
  CHECK(type(world, "calendar --json") ==
        Ran{0, "{\n  \"format\": \"followup.calendar/1\",\n  \"items\": []\n}\n", ""});
}

TEST_CASE("calendar --to keeps it in a file, for the user alone, and says what is new") {
  Sample world;
  const auto file = world.folder / "jobs.ics";
  CHECK(type(world, "calendar 3 --to jobs.ics") == Ran{0, "4 items in jobs.ics: 4 new.\n", ""});
  CHECK(bytes_of(file) == with_crlf(initech));
  struct stat status {};
  REQUIRE(::stat(file.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  ::chmod(file.c_str(), 0644);
  const auto written = std::filesystem::last_write_time(file);
  CHECK(type(world, "calendar 3 --to jobs.ics") == Ran{0, "4 items in jobs.ics: none new, moved or gone.\n", ""});
  CHECK(std::filesystem::last_write_time(file) == written);
  REQUIRE(type(world, "heard 3 --decision-by 2026-12-08").status == 0);
  REQUIRE(type(world, "done 3/task-1").status == 0);
  CHECK(type(world, "calendar 3 --to jobs.ics") == Ran{0, "3 items in jobs.ics: 2 moved, 1 gone.\n", ""});
  REQUIRE(::stat(file.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0644);
  std::ofstream(world.folder / "empty.ics").flush();
  CHECK(type(world, "calendar 3 --to empty.ics").out == "3 items in empty.ics: 3 new.\n");
}

TEST_CASE("a file that is no calendar of followup's is never replaced") {
  Sample world;
  const auto file = world.folder / "hostname";
  std::ofstream(file) << "BEGIN:VCALENDAR\r\nPRODID:-//other//EN\r\n";
  const std::string before = bytes_of(file);
  CHECK(type(world, "calendar --to hostname") ==
        Ran{5, "", "followup: " + file.string() + " is not a calendar of followup's; nothing was changed\n"});
  CHECK(bytes_of(file) == before);
  const std::string record = world.bytes();
  CHECK(type(world, "calendar --to followup.json") ==
        Ran{5, "", "followup: " + world.file().string() + " is the data file itself; nothing was changed\n"});
  CHECK(world.bytes() == record);
}

TEST_CASE("calendar --to keeps it in a folder: a file for each item, and no other file is touched") {
  Sample world;
  const auto folder = world.folder / "jobs";
  const std::string promise = "20261120T230211Z-3-promise-1@followup.ics";
  CHECK(type(world, "calendar --to jobs/") == Ran{0, "13 items in jobs/: 13 new.\n", ""});
  CHECK(item(bytes_of(folder / promise), "3-promise-1") == item(with_crlf(initech), "3-promise-1"));
  std::ofstream(folder / "birthday.ics") << "mine";
  std::ofstream(folder / "gone@followup.ics") << "UID:gone@followup\r\nDTSTART:20260101T000000Z\r\n";
  const auto untouched = std::filesystem::last_write_time(folder / promise);
  CHECK(type(world, "calendar 3 --to jobs") == Ran{0, "4 items in jobs: none new, moved or gone.\n", ""});
  CHECK(std::filesystem::exists(folder / "gone@followup.ics"));
  CHECK(std::filesystem::last_write_time(folder / promise) == untouched);
  REQUIRE(type(world, "done 3/task-1").status == 0);
  REQUIRE(type(world, "heard 2 --decision-by 2026-12-09").status == 0);
  CHECK(type(world, "calendar --to jobs") == Ran{0, "12 items in jobs: 2 moved, 2 gone.\n", ""});
  CHECK(bytes_of(folder / "birthday.ics") == "mine");
  CHECK(!std::filesystem::exists(folder / "gone@followup.ics"));
  CHECK(!std::filesystem::exists(folder / "20261120T230211Z-3-task-1@followup.ics"));
  CHECK(type(world, "calendar 5 --to jobs").out == "2 items in jobs: none new, moved or gone.\n");
  CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 13);
}

TEST_CASE("what fails in a folder says how far it came, and what is missing") {
  Sample world;
  const auto folder = world.folder / "jobs";
  const std::string promise = "20261120T230211Z-3-promise-1@followup.ics";
  std::filesystem::create_directories(folder / promise);
  const Ran ran = type(world, "calendar 3 --to jobs");
  CHECK(ran.status == 5);
  CHECK(ran.err.starts_with("followup: " + (folder / promise).string() + " "));
  CHECK(ran.err.ends_with("; 1 file before it is written\n"));
}

TEST_CASE("calendar --json lists the items") {
  Sample world;
  CHECK(type(world, "calendar 5 --json") == Ran{0, R"({
  "format": "followup.calendar/1",
  "items": [
    {"uid": "20261110T184500Z-5-interview-1@followup", "kind": "interview", "application": 5, "company": "Vandelay", "start": "2026-11-10T11:30:00-05:00", "end": "2026-11-10T12:30:00-05:00", "summary": "Interview: Vandelay, Import clerk"},
    {"uid": "20261110T184500Z-5-interview-2@followup", "kind": "interview", "application": 5, "company": "Vandelay", "start": "2026-11-23T09:30:00-05:00", "end": "2026-11-23T10:30:00-05:00", "summary": "Interview: Vandelay, Import clerk"}
  ]
}
)",
                                                ""});
}

TEST_CASE("calendar refuses what it cannot understand, and tells a person at a terminal how to keep it") {
  check_refused("calendar 3 --alarm 1x", 2, R"(followup: --alarm: '1x' is no span of time
  for example: 30m, 2h or 1d
)");
  check_refused("calendar 3 --alarm ''", 2, R"(followup: --alarm: '' is no span of time
  for example: 30m, 2h or 1d
)");
  Season world;
  CHECK(type(world, "calendar 99").status == 3);
  CHECK(type(world, "calendar --to ''") == Ran{2, "", "followup: --to: no file is named; nothing was written\n"});
  CHECK(type(world, "calendar --since 'feb 30'").status == 2);
  world.columns = 80;
  CHECK(type(world, "calendar").err == "To keep it: followup calendar --to FILE\n");
}

}  // namespace followup::testing
