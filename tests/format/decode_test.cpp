#include <string>
#include <string_view>

#include "catch.hpp"
#include "format/example.hpp"

namespace {

using namespace followup;
using namespace followup::example;
using namespace std::string_literals;

struct Case {
  std::string_view from;
  std::string_view to;
  std::string_view message;
};

// Each change of the example is refused with exactly this message.
void check_refusals(std::initializer_list<Case> cases) {
  for (const Case& one : cases) {
    INFO(one.from << "  ->  " << one.to);
    CHECK(refusal_of(with(one.from, one.to)) == one.message);
  }
}

// Each change of the example is accepted, and what is read is canonical already.
void check_accepted(std::initializer_list<std::pair<std::string_view, std::string_view>> cases) {
  for (const auto& [from, to] : cases) {
    INFO(from << "  ->  " << to);
    const std::string text = with(from, to);
    REQUIRE(refusal_of(text) == "accepted");
    CHECK(encode(decode(text)) == text);
  }
}

std::string in_log(std::string_view entry) {
  return with_application(R"("people": [{"name": "Nick Claus"}], "interviews": [{"id": 1, "at": "2026-11-20"}],
      "tasks": [{"id": 1, "kind": "send", "what": "samples"}], "references": [{"name": "Maria Lopez"}],
      "log": [{"at": "2026-11-21T09:10:00-05:00", )" +
                          std::string(entry) + "}]");
}

// What is said against the one log entry, without the place of the application.
std::string log_refusal(std::string_view entry) {
  const std::string place = "applications[0].log[0].";
  const std::string message = refusal_of(in_log(entry));
  return message.starts_with(place) ? message.substr(place.size()) : message;
}

}  // namespace

TEST_CASE("the example is read whole") {
  const Tracker tracker = decode(file);
  CHECK(tracker.next_id == 4);
  CHECK(tracker.policy[PolicyKey::follow_up_grace_days] == 2);
  CHECK(tracker.policy.holidays == std::vector<Day>{*parse_day("2026-12-25")});
  REQUIRE(tracker.applications.size() == 1);

  Application expected;
  expected.id = {3};
  expected.created = parse_moment("2026-11-20T18:02:11-05:00");
  expected.company = "Initech";
  expected.role = "Packaging manager";
  expected.no_calls = true;
  expected.people = {{.name = "Nick Claus",
                      .title = "Plant manager",
                      .email = "nick@initech.example",
                      .phone = "+1 555 0100",
                      .prefers = Preference::email,
                      .contact = true,
                      .extras = {}}};
  Interview interview;
  interview.id = {1};
  interview.at = *parse_moment("2026-11-20T15:00:00-05:00");
  interview.kind = "onsite";
  interview.decision_by = parse_day("2026-12-01");
  interview.met = {{"Nick Claus", "the conveyor that ran backwards", {}}};
  interview.forgot = "the forklift licence";
  expected.interviews = {interview};
  expected.tasks = {{.id = {1}, .what = "two work samples", .due = parse_when("2026-11-24")}};
  expected.references = {{.name = "Maria Lopez", .email = "maria@example.org"}};
  const auto entry = [&](std::string_view at, LogKind kind) -> LogEntry& {
    LogEntry& added = expected.log.emplace_back();
    added.at = *parse_moment(at);
    added.kind = kind;
    return added;
  };
  LogEntry& thanks = entry("2026-11-21T09:10:00-05:00", LogKind::thank_you);
  thanks.interview = InterviewId{1};
  thanks.person = "Nick Claus";
  thanks.by = "email";
  LogEntry& heard = entry("2026-11-23T11:00:00-05:00", LogKind::heard);
  heard.text = "panel is travelling";
  heard.decision_by = parse_day("2026-12-08");
  entry("2026-11-23T11:05:00-05:00", LogKind::task_done).task = TaskId{1};
  entry("2026-11-23T11:06:00-05:00", LogKind::reference_briefed).reference = "Maria Lopez";
  LogEntry& snoozed = entry("2026-12-09T08:00:00-05:00", LogKind::snoozed);
  snoozed.rule = "reference-check-in";
  snoozed.reference = "Maria Lopez";
  snoozed.until = parse_day("2026-12-15");
  expected.outcome = Outcome{.on = *parse_day("2026-12-20"), .result = Result::rejected};
  CHECK(tracker.applications[0] == expected);
}

TEST_CASE("the least file") {
  CHECK(decode(R"({"format": "followup/1", "next_id": 1})") == Tracker());
  CHECK(decode(R"({"next_id": 1, "applications": [], "policy": {"calendar": {}}, "format": "followup/1"})") ==
        Tracker());
  CHECK(refusal_of(with_application(R"("interviews": [{"id": 1, "at": "2026-11-20"}])")) == "accepted");
}

TEST_CASE("another format is not touched") {
  check_refusals({
      {"followup/1", "followup/2",
       "written by a newer followup: its format is \"followup/2\", and this one reads followup/1"},
      {"followup/1", "followup/10",
       "written by a newer followup: its format is \"followup/10\", and this one reads followup/1"},
      {"followup/1", "followup/01", "format: \"followup/01\" is not followup/1"},
      {"followup/1", "followup/0", "format: \"followup/0\" is not followup/1"},
      {"followup/1", "followup/", "format: \"followup/\" is not followup/1"},
      {"followup/1", "followup/1.1", "format: \"followup/1.1\" is not followup/1"},
      {"followup/1", "followup.today/1", "format: \"followup.today/1\" is not followup/1"},
      {"followup/1", "", "format: this text is empty"},
      {"\"followup/1\"", "1", "format: a text belongs here, not a number"},
      {"\"format\": \"followup/1\",", "", "format: this is missing"},
  });
  try {
    decode(with("followup/1", "followup/2"));
    FAIL();
  } catch (const DataError& error) {
    CHECK(error.hint == "install a followup that reads \"followup/2\"");
  }
}

TEST_CASE("a text that is no JSON is refused with its place") {
  check_refusals({
      {"\"next_id\": 4,", "\"next_id\": 4", "line 4, column 3: `\"` is not expected here"},
      {"\"next_id\": 4,", "\"next_id\": 4, \"next_id\": 4,",
       "line 3, column 25: the name \"next_id\" stands twice in one object"},
      {"\"next_id\": 4,", "<<<<<<< HEAD\n\"next_id\": 4,\n=======\n\"next_id\": 5,\n>>>>>>> theirs",
       "line 3, column 3: `<` is not expected here"},
  });
  CHECK(refusal_of(file.substr(0, 100)) == "line 6, column 7: the text ends in the middle");
  CHECK(refusal_of("[]") == "an object belongs here, not a list");
  CHECK(refusal_of("null") == "an object belongs here, not null");
}

TEST_CASE("conflict markers are named") {
  const std::string_view what =
      ": conflict markers (<<<<<<<): two versions of the file were merged, and which of their lines are right is still "
      "to be settled";
  CHECK(refusal_of(with("  \"next_id\": 4,\n", "<<<<<<< HEAD\n  \"next_id\": 4,\n=======\n>>>>>>> b\n")) ==
        "line 3" + std::string(what));
  CHECK(refusal_of("<<<<<<< HEAD\n{}\n=======\n") == "line 1" + std::string(what));
}

TEST_CASE("the traces of a crash are named") {
  CHECK(refusal_of("") == "damaged by a crash or a full disk (line 1, column 1: the text is empty)");
  CHECK(refusal_of(" \n") == "damaged by a crash or a full disk (line 1, column 1: the text is empty)");
  CHECK(refusal_of("\0\0\0\0"s) == "damaged by a crash or a full disk (line 1, column 1: a NUL byte stands here)");
  CHECK(refusal_of(std::string(file) + "\0\0"s) ==
        "damaged by a crash or a full disk (line 49, column 1: NUL bytes follow the end)");
  CHECK(refusal_of(std::string(file.substr(0, 100)) + "\0"s) ==
        "damaged by a crash or a full disk (line 6, column 7: a NUL byte stands here)");
}

TEST_CASE("wrong types are named with their place") {
  check_refusals({
      {"\"company\": \"Initech\"", "\"company\": 7",
       "applications[0].company (application 3): a text belongs here, not a number"},
      {"\"no_calls\": true", "\"no_calls\": \"yes\"",
       "applications[0].no_calls (application 3): true or false belongs here, not a text"},
      {"\"role\": \"Packaging manager\"", "\"role\": null",
       "applications[0].role (application 3): a text belongs here, not null"},
      {"{\"on\": \"2026-12-20\", \"result\": \"rejected\"}", "[]",
       "applications[0].outcome (application 3): an object belongs here, not a list"},
      {"{\"grace_days\": 2}", "2", "policy.follow_up: an object belongs here, not a number"},
      {"[\"2026-12-25\"]", "{}", "policy.calendar.holidays: a list belongs here, not an object"},
      {"{\"name\": \"Maria Lopez\", \"email\": \"maria@example.org\"}", "\"Maria Lopez\"",
       "applications[0].references[0] (application 3): an object belongs here, not a text"},
      {"\"next_id\": 4", "\"next_id\": true", "next_id: a number belongs here, not true or false"},
  });
}

TEST_CASE("numbers out of range are refused") {
  check_refusals({
      {"\"next_id\": 4", "\"next_id\": 0", "next_id: 0 is not a whole number from 1 to 1000000000"},
      {"\"next_id\": 4", "\"next_id\": 1000000001", "next_id: 1000000001 is not a whole number from 1 to 1000000000"},
      {"\"next_id\": 4", "\"next_id\": 4.0", "next_id: 4.0 is not a whole number from 1 to 1000000000"},
      {"\"next_id\": 4", "\"next_id\": 4e0", "next_id: 4e0 is not a whole number from 1 to 1000000000"},
      {"\"next_id\": 4", "\"next_id\": 18446744073709551620",
       "next_id: 18446744073709551620 is not a whole number from 1 to 1000000000"},
      {"\"next_id\": 4", "\"next_id\": 12345678901234567890123456789012345678901234567890",
       "next_id: 1234567890123456789012345678901234567890 is not a whole number from 1 to 1000000000"},
      {"\"id\": 3", "\"id\": -1", "applications[0].id: -1 is not a whole number from 1 to 1000000000"},
      {"\"task\": 1", "\"task\": 0",
       "applications[0].log[2].task (application 3): 0 is not a whole number from 1 to 1000000000"},
      {"\"grace_days\": 2", "\"grace_days\": 11", "policy: follow_up.grace_days is 11, but its range is 1 to 10"},
      {"\"grace_days\": 2", "\"grace_days\": 1.5",
       "policy.follow_up.grace_days: 1.5 is not a whole number from -1000000000 to 1000000000"},
      {"\"grace_days\": 2", "\"channel\": \"post\"",
       "policy: follow_up.channel is post, but it must be email or phone"},
  });
  check_accepted({{"\"next_id\": 4", "\"next_id\": 1000000000"}, {"\"grace_days\": 2", "\"grace_days\": 10"}});
}

TEST_CASE("ids are given once") {
  check_refusals({
      {"\"next_id\": 4", "\"next_id\": 3", "applications[0].id: 3 is not below next_id, which is 3"},
      {"\"next_id\": 4,", "", "next_id: this is missing"},
      {"\"id\": 3,", "", "applications[0].id: this is missing"},
      {"        {\"id\": 1, \"kind\": \"send\"",
       "        {\"id\": 1, \"kind\": \"call\", \"what\": \"x\"},\n        {\"id\": 1, \"kind\": \"send\"",
       "applications[0].tasks (application 3): the id 1 stands here twice"},
      {"\"interviews\": [", "\"interviews\": [{\"id\": 1, \"at\": \"2026-11-20\"},",
       "applications[0].interviews (application 3): the id 1 stands here twice"},
      {"\"applications\": [",
       R"("applications": [{"id": 3, "company": "A", "interviews": [{"id": 1, "at": "2026-11-20"}]},)",
       "applications: the id 3 is given twice"},
  });
}

TEST_CASE("dates and moments exist") {
  const auto day = [](std::string_view text) {
    return "applications[0].interviews[0].decision_by (application 3): \"" + std::string(text) +
           "\" is not an existing date YYYY-MM-DD of the years 1970 to 2199";
  };
  for (const char* text : {"2026-02-30", "2026-12-1", "1969-12-31", "2200-01-01", "2026-12-01 ", "", "tomorrow"})
    CHECK(refusal_of(with("\"2026-12-01\"", "\"" + std::string(text) + "\"")) == day(text));
  check_refusals({
      {"2026-11-20T18:02:11-05:00", "2026-11-20T18:02:11",
       "applications[0].created (application 3): \"2026-11-20T18:02:11\" is not a moment with its offset, such as "
       "2026-11-20T15:00:00-05:00"},
      {"2026-11-20T18:02:11-05:00", "2026-11-20",
       "applications[0].created (application 3): \"2026-11-20\" is not a moment with its offset, such as "
       "2026-11-20T15:00:00-05:00"},
      {"2026-11-20T15:00:00-05:00", "2026-11-31",
       "applications[0].interviews[0].at (application 3): \"2026-11-31\" is not a date or a moment, such as "
       "2026-11-20 or 2026-11-20T15:00:00-05:00"},
      {"\"2026-12-25\"", "\"2026-12-25\", \"25 Dec\"",
       "policy.calendar.holidays[1]: \"25 Dec\" is not an existing date YYYY-MM-DD of the years 1970 to 2199"},
  });
  check_accepted({{"2026-12-01", "2028-02-29"},
                  {"2026-11-20T18:02:11-05:00", "2026-11-20T18:02Z"},
                  {"2026-11-20T15:00:00-05:00", "2026-11-20"}});
}

TEST_CASE("words are known words") {
  check_refusals({
      {"\"prefers\": \"email\"", "\"prefers\": \"Email\"",
       "applications[0].people[0].prefers (application 3): \"Email\" is not one of email, phone, post, unknown"},
      {"\"kind\": \"send\"", "\"kind\": \"write\"",
       "applications[0].tasks[0].kind (application 3): \"write\" is not one of send, submit, reply, call"},
      {"\"result\": \"rejected\"", "\"result\": \"\"",
       "applications[0].outcome.result (application 3): \"\" is not one of offer, accepted, declined, rejected, "
       "withdrawn, ghosted"},
      {"\"kind\": \"heard\"", "\"kind\": \"note\"",
       "applications[0].log[1].kind (application 3): \"note\" is not one of thank-you, follow-up, last-note, heard, "
       "called-off, missed, moved, task-done, reference-briefed, reference-check-in, reference-contacted, "
       "reference-thanked, rejection-reply, told-of-offer, prepared, outcome, skipped, snoozed"},
      {"\"holidays\": [\"2026-12-25\"]", "\"weekend\": [\"fri\", \"Sat\"]",
       "policy.calendar.weekend[1]: \"Sat\" is not one of mon, tue, wed, thu, fri, sat, sun"},
      {"\"holidays\": [\"2026-12-25\"]", "\"weekend\": [\"fri\", \"fri\"]",
       "policy.calendar.weekend[1]: this day of the week stands here twice"},
      {"\"grace_days\": 2", "\"count\": \"all\"", "policy.follow_up.count: \"all\" is not one of working, calendar"},
  });
  check_accepted(
      {{"\"kind\": \"onsite\"", "\"kind\": \"over lunch\""}, {"\"by\": \"email\"", "\"by\": \"carrier pigeon\""}});
}

TEST_CASE("texts are not too long, and names not empty") {
  const std::string most(10'000, 'x');
  CHECK(refusal_of(with("the forklift licence", most)) == "accepted");
  CHECK(refusal_of(with("the forklift licence", most + "x")) ==
        "applications[0].interviews[0].forgot (application 3): this text has 10001 bytes, but 10000 are the most");
  check_refusals({
      {"\"company\": \"Initech\"", "\"company\": \"\"", "applications[0].company (application 3): this text is empty"},
      {"\"company\": \"Initech\",", "", "applications[0].company (application 3): this is missing"},
      {"{\"name\": \"Maria Lopez\", ", "{\"name\": \"\", ",
       "applications[0].references[0].name (application 3): this text is empty"},
      {"{\"name\": \"Nick Claus\", \"title\"", "{\"title\"",
       "applications[0].people[0].name (application 3): this is missing"},
      {"\"what\": \"two work samples\"", "\"what\": \"\"",
       "applications[0].tasks[0].what (application 3): this text is empty"},
  });
}

TEST_CASE("a long text is cut where a message shows it, between characters") {
  const std::string start(59, 'x');
  CHECK(refusal_of(with("\"prefers\": \"email\"", "\"prefers\": \"" + start + "éé\"")) ==
        "applications[0].people[0].prefers (application 3): \"" + start +
            "…\" is not one of email, phone, post, unknown");
}

TEST_CASE("nobody is named twice, and whoever is spoken of is there") {
  check_refusals({
      {"\"people\": [", "\"people\": [{\"name\": \"Nick Claus\"},",
       "applications[0].people (application 3): the name \"Nick Claus\" stands here twice"},
      {"\"references\": [", "\"references\": [{\"name\": \"Maria Lopez\"},",
       "applications[0].references (application 3): the name \"Maria Lopez\" stands here twice"},
      {"\"met\": [", "\"met\": [{\"name\": \"Nick Claus\"},",
       "applications[0].interviews[0].met (application 3): the name \"Nick Claus\" stands here twice"},
      {"\"met\": [", "\"met\": [{\"name\": \"Ann Lee\"},",
       "applications[0].interviews[0].met[0].name (application 3): \"Ann Lee\" is not among the people of this "
       "application"},
      {"\"interview\": 1, \"person\"", "\"interview\": 2, \"person\"",
       "applications[0].log[0].interview (application 3): 2 is not among the interviews of this application"},
      {"\"person\": \"Nick Claus\"", "\"person\": \"Nick\"",
       "applications[0].log[0].person (application 3): \"Nick\" is not among the people of this application"},
      {"\"task\": 1", "\"task\": 2",
       "applications[0].log[2].task (application 3): 2 is not among the tasks of this application"},
      {"\"kind\": \"reference-briefed\", \"reference\": \"Maria Lopez\"",
       "\"kind\": \"reference-briefed\", \"reference\": \"Sam Roe\"",
       "applications[0].log[3].reference (application 3): \"Sam Roe\" is not among the references of this application"},
  });
}

TEST_CASE("an application has an interview, or says when it was created") {
  CHECK(refusal_of(with_application(R"("created": "2026-11-20T18:00Z")")) == "accepted");
  CHECK(refusal_of(with_application(R"("interviews": [])")) ==
        "applications[0].interviews (application 1): an application without an interview says when it was created");
  CHECK(refusal_of(with_application(R"("role": "Buyer")")) ==
        "applications[0].interviews (application 1): an application without an interview says when it was created");
}

TEST_CASE("a log entry names what it is about") {
  const std::string missing = " (application 1): this is missing";
  CHECK(log_refusal(R"("kind": "thank-you", "person": "Nick Claus")") == "interview" + missing);
  CHECK(log_refusal(R"("kind": "thank-you", "interview": 1)") == "person" + missing);
  CHECK(log_refusal(R"("kind": "task-done")") == "task" + missing);
  CHECK(log_refusal(R"("kind": "reference-briefed")") == "reference" + missing);
  CHECK(log_refusal(R"("kind": "reference-check-in")") == "reference" + missing);
  CHECK(log_refusal(R"("kind": "reference-contacted")") == "reference" + missing);
  for (const char* kind : {"follow-up", "last-note", "heard", "rejection-reply"})
    CHECK(log_refusal("\"kind\": \"" + std::string(kind) + "\"") == "accepted");
}

TEST_CASE("what is skipped or snoozed is a rule with its thing") {
  const std::string missing = " (application 1): this is missing";
  const auto skipped = [](std::string_view rule, std::string_view more = "") {
    return log_refusal("\"kind\": \"skipped\", \"rule\": \"" + std::string(rule) + "\"" + std::string(more));
  };
  CHECK(log_refusal(R"("kind": "skipped")") == "rule" + missing);
  CHECK(skipped("Follow up") == "rule (application 1): \"Follow up\" is no rule");
  CHECK(skipped("a-rule-of-a-newer-program") == "accepted");
  CHECK(skipped("thank-you", R"(, "interview": 1)") == "person" + missing);
  CHECK(skipped("thank-you", R"(, "person": "Nick Claus")") == "interview" + missing);
  CHECK(skipped("thank-you", R"(, "interview": 1, "person": "Nick Claus")") == "accepted");
  CHECK(skipped("prepare") == "interview" + missing);
  CHECK(skipped("prepare", R"(, "interview": 1)") == "accepted");
  CHECK(skipped("requested-task") == "task" + missing);
  CHECK(skipped("requested-task", R"(, "task": 1)") == "accepted");
  for (const char* rule : {"brief-reference", "reference-check-in"}) {
    CHECK(skipped(rule) == "reference" + missing);
    CHECK(skipped(rule, R"(, "reference": "Maria Lopez")") == "accepted");
  }
  for (const char* rule : {"follow-up", "last-note", "answer-rejection", "complete-record"}) {
    CHECK(skipped(rule) == "accepted");
    CHECK(skipped(rule, R"(, "person": "Nick Claus", "interview": 1)") == "accepted");
  }
  CHECK(log_refusal(R"("kind": "snoozed", "rule": "follow-up")") == "until" + missing);
  CHECK(log_refusal(R"("kind": "snoozed", "rule": "follow-up", "until": "2026-12-01")") == "accepted");
}

TEST_CASE("entries of the second edition name what they need") {
  for (const std::string kind : {"called-off", "missed", "moved", "prepared"})
    CHECK(log_refusal(R"("kind": ")" + kind + "\"").starts_with("interview"));
  CHECK(log_refusal(R"("kind": "moved", "interview": 1)").starts_with("from"));
  CHECK(log_refusal(R"("kind": "moved", "interview": 1, "from": "2026-11-20")") == "accepted");
  CHECK(log_refusal(R"("kind": "outcome", "on": "2026-11-20")").starts_with("result"));
  CHECK(log_refusal(R"("kind": "outcome", "result": "offer")").starts_with("on"));
  CHECK(log_refusal(R"("kind": "outcome", "result": "offer", "on": "2026-11-20", "answer_by": "2026-11-24")") ==
        "accepted");
  CHECK(log_refusal(R"("kind": "reference-thanked")").starts_with("reference"));
  CHECK(log_refusal(R"("kind": "told-of-offer")") == "accepted");
  CHECK(log_refusal(R"("kind": "heard", "ask_by": "post")").find("is not one of email, phone") != std::string::npos);
  CHECK(log_refusal(R"("kind": "skipped", "rule": "thank-reference")").starts_with("reference"));
  CHECK(log_refusal(R"("kind": "skipped", "rule": "withdraw")") == "accepted");
}

TEST_CASE("a large application is held against itself at once") {
  std::string people, met;
  for (int i = 0; i < 50'000; ++i) {
    people += (i ? ", " : "") + ("{\"name\": \"" + std::to_string(i) + "\"}");
    met += (i ? ", " : "") + ("{\"name\": \"" + std::to_string(49'999 - i) + "\"}");
  }
  CHECK(refusal_of(with_application("\"people\": [" + people +
                                    "], \"interviews\": [{\"id\": 1, \"at\": \"2026-11-20\", \"met\": [" + met +
                                    "]}]")) == "accepted");
}

TEST_CASE("an application takes nothing over from the one before it") {
  const std::string full =
      R"({"id": 1, "created": "2026-11-20T18:00Z", "company": "Initech", "role": "Clerk", "no_calls": true, "people": [{"name": "Nick Claus", "title": "Head", "email": "n@x.example", "phone": "1", "prefers": "phone", "contact": true, "agency": true, "greeting": "g", "former_names": ["Nik"], "x": 1}], "interviews": [{"id": 1, "at": "2026-11-20T15:00Z", "zone": "Z", "until": "2026-11-20T16:00Z", "kind": "onsite", "where": "h", "invite": {"uid": "u", "sequence": 1, "x": 1}, "decision_by": "2026-12-01", "decision_said": "d", "no_date": true, "ask_on": "2026-12-01", "ask_by": "phone", "met": [{"name": "Nick Claus", "memorable": "m", "x": 1}], "topics": "t", "forgot": "f", "correct": "c", "notes": "n", "x": 1}], "tasks": [{"id": 1, "kind": "call", "what": "w", "from": "2026-11-30", "due": "2026-12-01", "x": 1}], "references": [{"name": "Bo Li", "email": "b@x.example", "phone": "2", "about": "a", "x": 1}], "log": [{"at": "2026-11-21T09:00:00Z", "kind": "snoozed", "rule": "thank-you", "interview": 1, "person": "Nick Claus", "task": 1, "reference": "Bo Li", "by": "post", "until": "2026-12-01", "from": "2026-12-01", "result": "offer", "on": "2026-12-01", "text": "t", "decision_by": "2026-12-02", "decision_said": "d", "no_date": true, "ask_on": "2026-12-03", "ask_by": "email", "quiet_until": "2026-12-04", "answer_by": "2026-12-05", "auto": true, "message": "m", "x": 1}], "outcome": {"on": "2026-12-20", "result": "rejected", "answer_by": "2026-12-31", "x": 1}, "via": "v", "fit": "f", "x": 1})";
  const std::string bare =
      R"({"id": 2, "company": "Hooli", "people": [{"name": "Sam Roe"}], "interviews": [{"id": 1, "at": "2026-11-20", "met": [{"name": "Sam Roe"}]}], "tasks": [{"id": 1, "kind": "send", "what": "w"}], "references": [{"name": "Bo Li"}], "log": [{"at": "2026-11-21T09:00Z", "kind": "heard"}]})";
  const std::string least =
      R"({"id": 3, "company": "Globex", "people": [{"name": "Sam Roe"}], "interviews": [{"id": 1, "at": "2026-11-20"}]}, {"id": 4, "company": "Umbrella", "interviews": [{"id": 1, "at": "2026-11-20"}]})";
  const std::string together =
      R"({"format": "followup/1", "next_id": 5, "applications": [)" + full + "," + bare + "," + least + "]}";
  const auto alone = [](const std::string& application) {
    return decode(R"({"format": "followup/1", "next_id": 5, "applications": [)" + application + "]}")
        .applications.at(0);
  };
  const Tracker tracker = decode(together);
  REQUIRE(tracker.applications.size() == 4);
  CHECK(tracker.applications[0] == alone(full));
  CHECK(tracker.applications[1] == alone(bare));
}

TEST_CASE("the groups of the policy may come in any order") {
  const Tracker tracker = decode(
      R"({"policy": {"rejection": {"x": 1}, "calendar": {"y": 2}}, "next_id": 1, "applications": [], "format": "followup/1"})");
  CHECK(decode(encode(tracker)) == tracker);
}

TEST_CASE("an office may be closed on any day of the week") {
  for (const std::string day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}) {
    const Tracker tracker =
        decode(R"({"format": "followup/1", "next_id": 1, "policy": {"calendar": {"weekend": [")" + day + R"("]}}})");
    REQUIRE(tracker.policy.weekend);
    REQUIRE(tracker.policy.weekend->size() == 1);
    CHECK(short_name(tracker.policy.weekend->front()) == day);
  }
}
