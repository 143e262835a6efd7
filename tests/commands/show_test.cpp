// Everything about one application.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("show tells everything as a timeline") {
  check_unchanged("show 3", R"(3  Initech, Packaging manager
  stage                   waiting
  last in touch           Fri 20 Nov 2026, yesterday
  they hope to decide by  Tue 1 Dec 2026, in 10 days
  follow-up day           Fri 4 Dec 2026, in 13 days
  probably a no from      Tue 29 Dec 2026, in 38 days
People
  nick  Nick Claus  nick@initech.example  prefers email
  ann   Ann Lee
Tasks
  3/task-1  send two work samples  by Tue 24 Nov 2026, in 3 days  not done
References
  maria  Maria Lopez
Timeline
  Fri 20 Nov 2026 15:00  interview 1 with Nick Claus, Ann Lee
                         they hope to decide by Tue 1 Dec 2026
To do
  due       3/nick         Thank Nick Claus by e-mail               Initech  by Sat 21 Nov 15:00, today
  due       3/ann          Thank Ann Lee by e-mail (no address)     Initech  by Sat 21 Nov 15:00, today
  due       3/brief-maria  Tell Maria Lopez how the interview went  Initech  by Sun 22 Nov, tomorrow
  due       3/task-1       Send two work samples                    Initech  by Tue 24 Nov, in 3 days
  optional  3/record       Note down: how to reach them             Initech  by Fri 27 Nov, in 6 days
Don't chase yet
  3  Initech  waiting  until Fri 4 Dec, in 13 days  They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask.
)");
  check_unchanged(
      "show initech", R"(3  Initech, Packaging manager
  stage           upcoming
  next interview  Tue 15 Dec 2026, in 24 days
  last in touch   Sat 21 Nov 2026, today
  calls           they asked not to be called
  via             a friend
People
  nick  Nick Claus  Plant manager  nick@initech.example  1  prefers email  the contact
  ann   Ann Lee
Tasks
  3/task-1  send two work samples  by Tue 24 Nov 2026, in 3 days  done Sat 21 Nov 2026, today
  3/task-2  reply they travel      by Sun 22 Nov 2026, tomorrow   put off until Mon 23 Nov 2026, in 2 days
  3/task-3  call the plant         no day named                   skipped Sat 21 Nov 2026, today
References
  maria  Maria Lopez
Timeline
  Fri 20 Nov 2026 15:00  interview 1 with Nick Claus, Ann Lee
                         they hope to decide by Tue 1 Dec 2026
                         Nick Claus: the conveyor
  Sat 21 Nov 2026 09:00  thanked Nick Claus by e-mail
  Sat 21 Nov 2026 09:00  sent two work samples
  Sat 21 Nov 2026 09:00  they contacted Maria Lopez
  Sat 21 Nov 2026 09:00  heard from them: they travel; decision by Tue 8 Dec 2026
  Sat 21 Nov 2026 09:00  put off requested-task, they travel until Mon 23 Nov 2026
  Sat 21 Nov 2026 09:00  skipped requested-task, the plant
  Tue 15 Dec 2026        interview 2 (video)
                         note: bring the drawings
To do
  due       3/ann          Thank Ann Lee by e-mail (no address)  Initech  by Sat 21 Nov 15:00, today
  optional  3/thank-maria  Thank Maria Lopez                     Initech  by Mon 23 Nov, in 2 days
  optional  3/record       Note down: how to reach them          Initech  by Fri 27 Nov, in 6 days
Don't chase yet
  3  Initech  upcoming  until Tue 15 Dec, in 24 days  Your interview is on Tue 15 Dec.
)",
      {"person 3 nick --title 'Plant manager' --contact --memorable 'the conveyor' --phone 1", "done 3/nick",
       "done 3/task-1", "reference 3 maria --contacted", "heard 3 'they travel' --decision-by 2026-12-08 --reply",
       "snooze 3/task-2 2026-11-23", "task 3 call 'the plant'", "skip 3/task-3",
       "add initech --on 2026-12-15 --kind video --via 'a friend' --no-calls --note 'bring the drawings'"});
  check_unchanged("show 6", R"(6  Stark
  stage    closed
  outcome  rejected, Fri 20 Nov 2026, yesterday
Timeline
  Thu 12 Nov 2026  interview 1
  Fri 20 Nov 2026  rejected
To do
  optional  6/answer  If you feel up to it: thank them by e-mail (no address), and ask for feedback  Stark  by Sun 22 Nov, tomorrow
)");
  check_unchanged("show 5", R"(5  Vandelay, Buyer
  stage           upcoming
  next interview  Sun 22 Nov 2026 09:30, tomorrow
  last in touch   Tue 10 Nov 2026, 11 days ago
Timeline
  Tue 10 Nov 2026 11:30  interview 1
  Sun 22 Nov 2026 09:30  interview 2
To do
  due  5/prepare.2  Prepare for the interview: bring paper for names, ask for cards, the next step and its date  Vandelay  by Sun 22 Nov 09:30, tomorrow
Don't chase yet
  5  Vandelay  upcoming  until Sun 22 Nov, tomorrow  Your interview is tomorrow at 09:30.
)");
}

TEST_CASE("show --json gives the data") {
  check_unchanged("show 3 --json", R"~({
  "format": "followup.show/1",
  "now": "2026-11-21T09:00:00-05:00",
  "application": 3,
  "company": "Initech",
  "role": "Packaging manager",
  "stage": "waiting",
  "round": 1,
  "since": "2026-11-20",
  "promise": "2026-12-01",
  "follow_up_on": "2026-12-04",
  "ghosted_on": "2026-12-29",
  "follow_ups": 0,
  "outcome": null,
  "taken": false,
  "quiet_until": null,
  "ask_on": null,
  "answer_by": null,
  "created": null,
  "outcome_on": null,
  "no_calls": false,
  "via": null,
  "fit": null,
  "people": [
    {
      "name": "Nick Claus",
      "title": null,
      "email": "nick@initech.example",
      "phone": null,
      "prefers": "email",
      "contact": false,
      "agency": false,
      "greeting": null,
      "former_names": []
    },
    {
      "name": "Ann Lee",
      "title": null,
      "email": null,
      "phone": null,
      "prefers": null,
      "contact": false,
      "agency": false,
      "greeting": null,
      "former_names": []
    }
  ],
  "interviews": [
    {
      "id": 1,
      "at": "2026-11-20T15:00:00-05:00",
      "zone": null,
      "until": null,
      "kind": null,
      "where": null,
      "invite": null,
      "decision_by": "2026-12-01",
      "decision_said": null,
      "no_date": false,
      "ask_on": null,
      "ask_by": null,
      "met": [
        {"name": "Nick Claus", "memorable": null},
        {"name": "Ann Lee", "memorable": null}
      ],
      "topics": null,
      "forgot": null,
      "correct": null,
      "notes": null
    }
  ],
  "tasks": [
    {"id": 1, "kind": "send", "what": "two work samples", "from": null, "due": "2026-11-24"}
  ],
  "references": [
    {"name": "Maria Lopez", "email": null, "phone": null, "about": null}
  ],
  "log": [],
  "actions": [
    {
      "handle": "3/nick",
      "rule": "thank-you",
      "application": 3,
      "company": "Initech",
      "role": "Packaging manager",
      "urgency": "due",
      "due": "2026-11-21T15:00:00-05:00",
      "interview": 1,
      "person": "Nick Claus",
      "task": null,
      "reference": null,
      "offer": null,
      "channel": "email",
      "missing": null,
      "text": "Thank Nick Claus by e-mail",
      "reason": "You met on Fri 20 Nov. Thank them by Sat 21 Nov at 15:00, or by Sun 22 Nov at 15:00 at the latest.",
      "sources": ["follow-ups", "nutshell", "post-interview", "after-interview"]
    },
    {
      "handle": "3/ann",
      "rule": "thank-you",
      "application": 3,
      "company": "Initech",
      "role": "Packaging manager",
      "urgency": "due",
      "due": "2026-11-21T15:00:00-05:00",
      "interview": 1,
      "person": "Ann Lee",
      "task": null,
      "reference": null,
      "offer": null,
      "channel": "email",
      "missing": null,
      "text": "Thank Ann Lee by e-mail (no address)",
      "reason": "You met on Fri 20 Nov. Thank them by Sat 21 Nov at 15:00, or by Sun 22 Nov at 15:00 at the latest.",
      "sources": ["follow-ups", "nutshell", "post-interview", "after-interview"]
    },
    {
      "handle": "3/brief-maria",
      "rule": "brief-reference",
      "application": 3,
      "company": "Initech",
      "role": "Packaging manager",
      "urgency": "due",
      "due": "2026-11-22",
      "interview": null,
      "person": null,
      "task": null,
      "reference": "Maria Lopez",
      "offer": null,
      "channel": null,
      "missing": null,
      "text": "Tell Maria Lopez how the interview went",
      "reason": "Tell Maria Lopez how the interview on Fri 20 Nov went, what interested them, and what they may ask.",
      "sources": ["after-interview"]
    },
    {
      "handle": "3/task-1",
      "rule": "requested-task",
      "application": 3,
      "company": "Initech",
      "role": "Packaging manager",
      "urgency": "due",
      "due": "2026-11-24",
      "interview": null,
      "person": null,
      "task": 1,
      "reference": null,
      "offer": null,
      "channel": null,
      "missing": null,
      "text": "Send two work samples",
      "reason": "They asked for this by Tue 24 Nov.",
      "sources": ["after-interview"]
    },
    {
      "handle": "3/record",
      "rule": "complete-record",
      "application": 3,
      "company": "Initech",
      "role": "Packaging manager",
      "urgency": "optional",
      "due": "2026-11-27",
      "interview": 1,
      "person": null,
      "task": null,
      "reference": null,
      "offer": null,
      "channel": null,
      "missing": ["contact"],
      "text": "Note down: how to reach them",
      "reason": "Write it down while you remember it. You will need it to follow up.",
      "sources": ["nutshell", "after-interview"]
    }
  ],
  "holds": [
    {
      "application": 3,
      "company": "Initech",
      "role": "Packaging manager",
      "stage": "waiting",
      "until": "2026-12-04",
      "reason": "They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask.",
      "sources": ["post-interview", "follow-ups"]
    }
  ]
}
)~");
  check_unchanged("show 6 --json", R"({
  "format": "followup.show/1",
  "now": "2026-11-21T09:00:00-05:00",
  "application": 6,
  "company": "Stark",
  "role": null,
  "stage": "closed",
  "round": 1,
  "since": null,
  "promise": null,
  "follow_up_on": null,
  "ghosted_on": null,
  "follow_ups": 0,
  "outcome": "rejected",
  "taken": false,
  "quiet_until": null,
  "ask_on": null,
  "answer_by": null,
  "created": null,
  "outcome_on": "2026-11-20",
  "no_calls": false,
  "via": null,
  "fit": null,
  "people": [],
  "interviews": [
    {
      "id": 1,
      "at": "2026-11-12",
      "zone": null,
      "until": null,
      "kind": null,
      "where": null,
      "invite": null,
      "decision_by": null,
      "decision_said": null,
      "no_date": false,
      "ask_on": null,
      "ask_by": null,
      "met": [],
      "topics": null,
      "forgot": null,
      "correct": null,
      "notes": null
    }
  ],
  "tasks": [],
  "references": [],
  "log": [
    {"at": "2026-11-21T09:00:00-05:00", "kind": "rejection-reply", "rule": null, "interview": null, "person": null, "task": null, "reference": null, "by": "email", "until": null, "from": null, "result": null, "on": null, "text": null, "decision_by": null, "decision_said": null, "no_date": false, "ask_on": null, "ask_by": null, "quiet_until": null, "answer_by": null, "auto": false, "message": null}
  ],
  "actions": [],
  "holds": []
}
)",
                  {"done 6/answer"});
}

TEST_CASE("show refuses a name of none") {
  check_refused("show globex", 3, R"(followup: there is no application 'globex'
  to see them all: followup list --all
)");
}

TEST_CASE("show answers as of --date: what came later is not told") {
  Season world({"close 3 offer --answer-by wed", "close 3 accepted"});
  const std::string offered = type(world, "show 3 --date 2026-11-20T20:00:00-05:00").out;
  CHECK(offered.starts_with("3  Initech, Packaging manager\n  stage                   waiting\n  last in touch "));
  CHECK(offered.find("offer") == std::string::npos);
  CHECK(offered.find("accepted") == std::string::npos);
  CHECK(type(world, "show 3 --json --date 2026-11-20T20:00:00-05:00").out.find("\"outcome_on\": null") !=
        std::string::npos);
  CHECK(type(world, "show 3 --json").out.find("\"outcome_on\": \"2026-11-21\"") != std::string::npos);
  world.set_now("2026-11-25T09:00:00-05:00");
  REQUIRE(type(world, "heard 6 'no, thank you' --on 2026-11-24").status == 0);
  CHECK(type(world, "show 6 --date 2026-11-23").out.find("thank you") == std::string::npos);
  CHECK(type(world, "show 6").out.find("heard from them: no, thank you") != std::string::npos);
}

TEST_CASE("show knows no last word where they have said none") {
  Season world({"add Globex --no-date", "add Umbra --on fri"});
  const std::string shown = type(world, "show globex").out;
  CHECK(shown.starts_with("7  Globex\n  stage               waiting\n  waiting since       Sat 21 Nov 2026, today\n"));
  CHECK(shown.find("There is no date for an interview yet. Wait until ") != std::string::npos);
  CHECK(type(world, "why 7/follow-up").out.find("  follow-up day        recorded Sat 21 Nov + 8 days") !=
        std::string::npos);
  REQUIRE(type(world, "add Soylent --on '2026-11-25 10:00'").status == 0);
  CHECK(type(world, "show soylent").out.find("last in touch") == std::string::npos);
  REQUIRE(type(world, "missed umbra").status == 0);
  const std::string missed = type(world, "show umbra").out;
  CHECK(missed.find("last in touch") == std::string::npos);
  CHECK(missed.find("  missed              Sat 21 Nov 2026, today\n") != std::string::npos);
}

TEST_CASE("show has a task for a day on that day") {
  Season world({"task 3 call HR --on 2026-12-02"});
  CHECK(type(world, "show 3").out.find("call HR                on Wed 2 Dec 2026, in 11 days  ") != std::string::npos);
}

}  // namespace followup::testing

TEST_CASE("list finds words in every text of the record, whatever their case and accents, in closed ones too") {
  followup::testing::TestWorld world;
  world.run({"add", "Initech", "Clerk", "--met", "Nick Claus", "--note", "two shifts; Cr\xc3\xa8me"});
  world.run({"add", "Globex", "Buyer", "--on", "yesterday"});
  world.run({"close", "1", "rejected", "no budget"});
  const auto found = [&](std::vector<std::string> words) {
    words.insert(words.begin(), "list");
    const std::string out = world.run(words).out;
    return out.substr(0, out.find_first_of(" ,"));
  };
  CHECK(found({"creme"}) == "1");
  CHECK(found({"BUDGET", "shifts"}) == "1");
  CHECK(found({"buyer"}) == "2");
  CHECK(world.run({"list", "buyer", "budget"}) ==
        followup::testing::Ran{0, "No application has 'buyer' and 'budget' in its record.\n", ""});
}
