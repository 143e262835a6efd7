// What an action asked for is logged; what is not advised is refused.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("what to type to record it all the same says when and how, too") {
  Season world;
  CHECK(world.run({"done", "3/follow-up", "--on", "2026-11-20 17:00", "--by", "phone"})
            .err.find("followup done 3/follow-up --on '2026-11-20 17:00' --by phone --anyway") != std::string::npos);
}

TEST_CASE("done logs each kind of advice with what it is about, as it was advised") {
  check_recorded(
      "done 3/nick", "Recorded 3/nick: thanked Nick Claus by e-mail; Sat 21 Nov 2026, today.\n", "-3/nick",
      with_log(
          {R"({"at": "2026-11-21T09:00:00-05:00", "kind": "thank-you", "interview": 1, "person": "Nick Claus", "by": "email"})"}));
  check_recorded(
      "done 3/ann.1 --by post", "Recorded 3/ann: thanked Ann Lee by post; Sat 21 Nov 2026, today.\n", "-3/ann",
      with_log(
          {R"({"at": "2026-11-21T09:00:00-05:00", "kind": "thank-you", "interview": 1, "person": "Ann Lee", "by": "post"})"}));
  check_recorded(
      "done 3/brief-maria --by phone",
      "Recorded 3/brief-maria: told Maria Lopez how it went by phone; Sat 21 Nov 2026, today.\n", "-3/brief-maria",
      with_log(
          {R"({"at": "2026-11-21T09:00:00-05:00", "kind": "reference-briefed", "reference": "Maria Lopez", "by": "phone"})"}));
  check_recorded(
      "done 3/follow-up", "Recorded 3/follow-up: followed up with Nick Claus by e-mail; Sat 5 Dec 2026, today.\n",
      "-3/follow-up",
      with_log({R"({"at": "2026-12-05T09:00:00-05:00", "kind": "task-done", "task": 1})",
                R"({"at": "2026-12-05T09:00:00-05:00", "kind": "follow-up", "person": "Nick Claus", "by": "email"})"}),
      {"done 3/task-1"}, "2026-12-05T09:00:00-05:00");
  check_recorded(
      "done 3/last-note", "Recorded 3/last-note: sent a last note to Nick Claus by e-mail; Tue 5 Jan 2027, today.\n",
      "-3/last-note",
      with_log({R"({"at": "2027-01-05T09:00:00-05:00", "kind": "last-note", "person": "Nick Claus", "by": "email"})"}),
      {}, "2027-01-05T09:00:00-05:00");
  check_recorded(
      "done 6/answer", "Recorded 6/answer: thanked them after the rejection by e-mail; Sat 21 Nov 2026, today.\n",
      "-6/answer", with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "rejection-reply", "by": "email"})"}, 6));
  check_recorded(
      "done 3/check-in-maria", "Recorded 3/check-in-maria: checked in with Maria Lopez; Sat 5 Dec 2026, today.\n",
      "-3/check-in-maria",
      with_log({R"({"at": "2026-12-05T09:00:00-05:00", "kind": "reference-check-in", "reference": "Maria Lopez"})"}),
      {}, "2026-12-05T09:00:00-05:00");
}

TEST_CASE("a way that is nearly the word of a channel is recorded as typed, and doubted") {
  const auto told = [](const std::string& way) {
    Season world;
    const std::string out = type(world, "done 3/ann --by " + way).out;
    return out.substr(0, out.find('\n'));
  };
  CHECK(told("emial") ==
        "Recorded 3/ann: thanked Ann Lee by emial; Sat 21 Nov 2026, today. (If you meant --by email: followup undo)");
  CHECK(told("telegram") == "Recorded 3/ann: thanked Ann Lee by telegram; Sat 21 Nov 2026, today.");
  CHECK(told("e-mail") == "Recorded 3/ann: thanked Ann Lee by e-mail; Sat 21 Nov 2026, today.");
}

TEST_CASE("done logs several at once, also of two applications") {
  check_recorded(
      "done 3/nick 3/ann 6/answer", R"(Recorded 3/nick: thanked Nick Claus by e-mail; Sat 21 Nov 2026, today.
Recorded 3/ann: thanked Ann Lee by e-mail; Sat 21 Nov 2026, today.
Recorded 6/answer: thanked them after the rejection by e-mail; Sat 21 Nov 2026, today.
)",
      "-3/nick -3/ann -6/answer",
      with_log(
          {R"({"at": "2026-11-21T09:00:00-05:00", "kind": "thank-you", "interview": 1, "person": "Nick Claus", "by": "email"})",
           R"({"at": "2026-11-21T09:00:00-05:00", "kind": "thank-you", "interview": 1, "person": "Ann Lee", "by": "email"})"},
          3, with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "rejection-reply", "by": "email"})"}, 6)));
}

TEST_CASE("done logs a requested task before its day") {
  check_recorded("done 3/task-1", "Recorded 3/task-1: sent two work samples; Sat 21 Nov 2026, today.\n", "-3/task-1",
                 with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "task-done", "task": 1})"}));
}

TEST_CASE("done logs a past day at its end, after an interview of that day") {
  check_recorded(
      "done 3/nick --on 2026-11-20", "Recorded 3/nick: thanked Nick Claus by e-mail; Fri 20 Nov 2026, yesterday.\n",
      "-3/nick",
      with_log(
          {R"({"at": "2026-11-20T23:59:59-05:00", "kind": "thank-you", "interview": 1, "person": "Nick Claus", "by": "email"})"}));
  check_recorded(
      "done 3/nick --on 2026-11-20T15:00",
      "Recorded 3/nick: thanked Nick Claus by e-mail; Fri 20 Nov 2026 15:00, yesterday.\n", "-3/nick",
      with_log(
          {R"({"at": "2026-11-20T15:00:00-05:00", "kind": "thank-you", "interview": 1, "person": "Nick Claus", "by": "email"})"}));
}

TEST_CASE("done of prepare is an entry of its own: it is not shown again") {
  check_recorded("done 5/prepare.2", "Recorded 5/prepare.2: prepared for interview 2; Sat 21 Nov 2026, today.\n",
                 "-5/prepare.2",
                 with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "prepared", "interview": 2})"}, 5));
}

TEST_CASE("done refuses what was done, with its day") {
  check_refused("done 3/nick", 4, R"(followup: 3/nick: done on Sat 21 Nov 2026, today; nothing was changed
  to record it all the same: followup done 3/nick --anyway
)",
                {"done 3/nick"});
  check_refused("done 3/task-1", 4, R"(followup: 3/task-1: done on Sat 21 Nov 2026, today; nothing was changed
  to record it all the same: followup done 3/task-1 --anyway
)",
                {"done 3/task-1"});
  check_refused(
      "done 3/follow-up", 4,
      R"(followup: 3/follow-up: done on Sat 5 Dec 2026, today. You followed up on Sat 5 Dec. Once is enough; now it is their turn. Don't chase before Mon 4 Jan 2027, in 30 days; nothing was changed
  to record it all the same: followup done 3/follow-up --anyway
)",
      {"done 3/task-1", "done 3/follow-up"}, "2026-12-05T09:00:00-05:00");
  check_refused("done 6/answer", 4, R"(followup: 6/answer: done on Sat 21 Nov 2026, today; nothing was changed
  to record it all the same: followup done 6/answer --anyway
)",
                {"done 6/answer"});
}

TEST_CASE("done refuses what is too early, with the day from which it is right") {
  check_refused(
      "done 3/follow-up", 4,
      R"(followup: 3/follow-up: not yet: on Fri 4 Dec 2026, in 13 days. They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask; nothing was changed
  to record it all the same: followup done 3/follow-up --anyway
)");
  check_refused(
      "done 3/last-note", 4,
      R"(followup: 3/last-note: not yet: on Mon 4 Jan 2027, in 44 days. They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask; nothing was changed
  to record it all the same: followup done 3/last-note --anyway
)");
  check_refused("done 3/check-in-maria", 4,
                R"(followup: 3/check-in-maria: not yet: on Fri 4 Dec 2026, in 13 days; nothing was changed
  to record it all the same: followup done 3/check-in-maria --anyway
)");
  check_refused("done 5/prepare.2", 4,
                R"(followup: 5/prepare.2: not yet: on Sat 21 Nov 2026, tomorrow; nothing was changed
  to record it all the same: followup done 5/prepare.2 --anyway
)",
                {}, "2026-11-20T16:00:00-05:00");
}

TEST_CASE("done refuses what has lapsed, was skipped, or was put off") {
  check_refused("done 3/nick", 4,
                R"(followup: 3/nick: too late: the last day was Fri 27 Nov 2026, 8 days ago; nothing was changed
  to record it all the same: followup done 3/nick --anyway
)",
                {}, "2026-12-05T09:00:00-05:00");
  check_refused("done 6/answer", 4,
                R"(followup: 6/answer: too late: the last day was Fri 27 Nov 2026, 8 days ago; nothing was changed
  to record it all the same: followup done 6/answer --anyway
)",
                {}, "2026-12-05T09:00:00-05:00");
  check_refused("done 3/nick", 4, R"(followup: 3/nick: you skipped it on Sat 21 Nov 2026, today; nothing was changed
  to record it all the same: followup done 3/nick --anyway
)",
                {"skip 3/nick"});
  check_refused("done 3/nick", 4,
                R"(followup: 3/nick: you put it off until Mon 23 Nov 2026, in 2 days; nothing was changed
  to record it all the same: followup done 3/nick --anyway
)",
                {"snooze 3/nick 2026-11-23"});
  check_refused(
      "done 3/follow-up", 4,
      R"(followup: 3/follow-up: you put it off until Mon 7 Dec 2026, in 2 days. You put off the follow-up; nothing was changed
  to record it all the same: followup done 3/follow-up --anyway
)",
      {"done 3/task-1", "snooze 3/follow-up 2026-12-07"}, "2026-12-05T09:00:00-05:00");
}

TEST_CASE("done refuses what is not for the stage") {
  check_refused("done 6/follow-up", 4,
                R"(followup: 6/follow-up: not now: the application is 'closed'; nothing was changed
  to record it all the same: followup done 6/follow-up --anyway
)");
  check_refused("done 3/answer", 4, R"(followup: 3/answer: they have not said no; nothing was changed
  to record it all the same: followup done 3/answer --anyway
)");
  check_refused(
      "done 3/follow-up", 4,
      R"(followup: 3/follow-up: not now: the application is 'upcoming'. Your interview is on Mon 23 Nov at 10:00. Don't chase before Mon 23 Nov 2026, in 2 days; nothing was changed
  to record it all the same: followup done 3/follow-up --anyway
)",
      {"add initech --on 2026-11-23T10:00"});
  check_refused("done 3/nick.1", 4,
                R"(followup: 3/nick.1: thanks go out once, for the latest talk with them; nothing was changed
  to record it all the same: followup done 3/nick.1 --anyway
)",
                {"add initech --met 'nick claus'"});
  check_refused("done 3/record", 4,
                R"(followup: 3/record: not now: the application is 'offered'; nothing was changed
)",
                {"close 3 offer"});
}

TEST_CASE("done --anyway records what is refused") {
  check_recorded(
      "done 3/nick --anyway", "Recorded 3/nick, all the same: thanked Nick Claus; Sat 21 Nov 2026, today.\n", "",
      with_log(
          {R"({"at": "2026-11-21T09:00:00-05:00", "kind": "thank-you", "interview": 1, "person": "Nick Claus", "by": "email"})",
           R"({"at": "2026-11-21T09:00:00-05:00", "kind": "thank-you", "interview": 1, "person": "Nick Claus"})"}),
      {"done 3/nick"});
  check_recorded("done 3/follow-up --anyway --by phone",
                 "Recorded 3/follow-up, all the same: followed up by phone; Sat 21 Nov 2026, today.\n", "",
                 with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "follow-up", "by": "phone"})"}));
  check_recorded(
      "done 3/nick --anyway", "Recorded 3/nick, all the same: thanked Nick Claus by e-mail; Sat 21 Nov 2026, today.\n",
      "",
      with_log(
          {R"({"at": "2026-11-21T09:00:00-05:00", "kind": "snoozed", "rule": "thank-you", "interview": 1, "person": "Nick Claus", "until": "2026-11-23"})",
           R"({"at": "2026-11-21T09:00:00-05:00", "kind": "thank-you", "interview": 1, "person": "Nick Claus", "by": "email"})"}),
      {"snooze 3/nick 2026-11-23"});
}

TEST_CASE("done --anyway has nothing to record of what is not logged") {
  check_refused("done 3/record --anyway", 4,
                R"(followup: 3/record: you skipped it on Sat 21 Nov 2026, today; nothing was changed
)",
                {"skip 3/record"});
}

TEST_CASE("done of an incomplete record says what to type for each gap") {
  check_refused("done 3/record", 2, R"(followup: 3/record is done once nothing is missing; nothing was changed
  followup person 3 ann --email ADDRESS
)");
  check_refused("done 5/record", 2, R"(followup: 5/record is done once nothing is missing; nothing was changed
  followup person 5 NAME --met
  followup heard 5 --decision-by DATE
)",
                {}, "2026-11-22T12:00:00-05:00");
}

TEST_CASE("done is all or nothing") {
  check_refused(
      "done 3/nick 3/follow-up", 4,
      R"(followup: 3/follow-up: not yet: on Fri 4 Dec 2026, in 13 days. They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask; nothing was changed
  to record it all the same: followup done 3/follow-up --anyway
)");
  check_refused("done 3/nick 3/nobody", 3, R"(followup: nothing is called '3/nobody'; nothing was changed
  to do there now:
  followup done 3/nick 3/task-1       # Send two work samples
  followup done 3/nick 3/nick         # Thank Nick Claus by e-mail
  followup done 3/nick 3/ann          # Thank Ann Lee by e-mail (no address)
  followup done 3/nick 3/brief-maria  # Tell Maria Lopez how the interview went
  followup done 3/nick 3/record       # Note down: how to reach them
)");
  check_refused("done 3/nick 3/nick", 2, R"(followup: '3/nick' is named twice
  nothing was changed
)");
  check_refused("done 3/nick 3/nick.1", 2, R"(followup: '3/nick.1' is named twice
  nothing was changed
)");
}

TEST_CASE("done refuses a handle that names nothing, with those that stand") {
  check_refused("done 3/nik", 3, R"(followup: nothing is called '3/nik'; nothing was changed
  did you mean: followup done 3/nick  # Thank Nick Claus by e-mail
)");
  check_refused("done 3", 3, R"(followup: nothing is called '3'; nothing was changed
  to do there now:
  followup done 3/task-1       # Send two work samples
  followup done 3/nick         # Thank Nick Claus by e-mail
  followup done 3/ann          # Thank Ann Lee by e-mail (no address)
  followup done 3/brief-maria  # Tell Maria Lopez how the interview went
  followup done 3/record       # Note down: how to reach them
)");
  check_refused("done 3/", 3, R"(followup: nothing is called '3/'; nothing was changed
  to do there now:
  followup done 3/task-1       # Send two work samples
  followup done 3/nick         # Thank Nick Claus by e-mail
  followup done 3/ann          # Thank Ann Lee by e-mail (no address)
  followup done 3/brief-maria  # Tell Maria Lopez how the interview went
  followup done 3/record       # Note down: how to reach them
)");
  check_refused("done 9/nick", 3, R"(followup: '9/nick': there is no application 9
  to see them all: followup list --all
)");
  check_refused("done nick", 3, R"(followup: 'nick' is no handle
  did you mean: followup done 3/nick  # Thank Nick Claus by e-mail
)");
  check_refused("done initech/nick", 3, R"(followup: 'initech/nick' is no handle
  a handle is ID/WORD, such as 3/nick; to see them: followup today
)");
  check_refused("done 6/nick", 3, R"(followup: nothing is called '6/nick'; nothing was changed
  nothing is to be done there now
)",
                {"done 6/answer"});
}

TEST_CASE("one handle that was typed in several words is shown as one") {
  const std::string meant = "  did you mean: followup done 3/nick  # Thank Nick Claus by e-mail\n";
  check_refused("done 3 nick", 3, "followup: '3 nick' is no handle\n" + meant);
  check_refused("done Nick Claus", 3, "followup: 'Nick Claus' is no handle\n" + meant);
}

TEST_CASE("done --undo of an unknown handle suggests what was done") {
  check_refused("done --undo 3/xyz", 3, R"(followup: nothing is called '3/xyz'; nothing was changed
  done there: followup done --undo 3/nick
)",
                {"done 3/nick"});
  check_refused("done --undo nick", 3, R"(followup: 'nick' is no handle
  did you mean: followup done --undo 3/nick
)",
                {"done 3/nick"});
  check_refused("done --undo 3/xyz", 3, R"(followup: nothing is called '3/xyz'; nothing was changed
  nothing is done there yet
)");
}

TEST_CASE("done refuses a day that is to come, or before what the advice is about") {
  check_refused("done 3/nick --on tomorrow", 2, R"(followup: --on 'tomorrow' has not come yet: Sun 22 Nov 2026, tomorrow
  what happened is recorded once it has happened
)");
  check_refused("done 3/nick --on 2026-11-21T09:01", 2,
                R"(followup: --on '2026-11-21T09:01' has not come yet: Sat 21 Nov 2026 09:01, today
  what happened is recorded once it has happened
)");
  check_refused("done 3/nick --on 2026-11-19", 2,
                R"(followup: --on is before the interview that 3/nick is about; nothing was changed
  that was on Fri 20 Nov 2026 15:00
)");
  check_refused("done 3/nick --on 2026-11-20T14:59", 2,
                R"(followup: --on is before the interview that 3/nick is about; nothing was changed
  that was on Fri 20 Nov 2026 15:00
)");
  check_refused("done 3/brief-maria --on 2026-11-19", 2,
                R"(followup: --on is before the time that 3/brief-maria is about; nothing was changed
  they spoke, or the interview was, after that
)");
  check_refused("done 3/follow-up --on 2026-11-20T14:00", 2,
                R"(followup: --on is before the time that 3/follow-up is about; nothing was changed
  they spoke, or the interview was, after that
)",
                {"done 3/task-1"}, "2026-12-05T09:00:00-05:00");
}

TEST_CASE("done --undo takes the latest record of an action out of the log, wherever it is") {
  check_recorded("done --undo 3/nick",
                 "Took back 3/nick: thanked Nick Claus by e-mail; it was logged for Sat 21 Nov "
                 "2026, today.\n",
                 "+3/nick", with_log({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "heard", "text": "hello"})"}),
                 {"done 3/nick", "heard 3 hello"});
  check_recorded(
      "done --undo 3/nick",
      "Took back 3/nick: thanked Nick Claus by phone; it was logged for Sat 21 Nov 2026, today.\n", "",
      with_log({R"({"at": "2026-11-20T23:59:59-05:00", "kind": "thank-you", "interview": 1, "person": "Nick Claus"})"}),
      {"done 3/nick --anyway --by phone", "done 3/nick --anyway --on 2026-11-20"});
  check_recorded("done 3/task-1 3/brief-maria --undo",
                 R"(Took back 3/task-1: sent two work samples; it was logged for Sat 21 Nov 2026, today.
Took back 3/brief-maria: told Maria Lopez how it went by phone; it was logged for Sat 21 Nov 2026, today.
)",
                 "+3/brief-maria +3/task-1", season, {"done 3/task-1", "done 3/brief-maria --by phone"});
  check_recorded("done --undo 5/prepare.2",
                 "Took back 5/prepare.2: prepared for interview 2; it was logged for Sat 21 Nov 2026, "
                 "today.\n",
                 "+5/prepare.2", season, {"done 5/prepare.2"});
  check_recorded(
      "done --undo 3/follow-up",
      "Took back 3/follow-up: followed up with Nick Claus by e-mail; it was logged for Sat 5 Dec 2026, today.\n",
      "+3/follow-up", with_log({R"({"at": "2026-12-05T09:00:00-05:00", "kind": "task-done", "task": 1})"}),
      {"done 3/task-1", "done 3/follow-up"}, "2026-12-05T09:00:00-05:00");
}

TEST_CASE("done --undo refuses what the log does not have, and what is said of something that was done") {
  check_refused("done --undo 3/ann", 3, R"(followup: 3/ann: the log has nothing that fulfilled it; nothing was changed
  to see the log: followup show 3
)",
                {"done 3/nick"});
  check_refused("done --undo 3/nick 3/ann", 3,
                R"(followup: 3/ann: the log has nothing that fulfilled it; nothing was changed
  to see the log: followup show 3
)",
                {"done 3/nick"});
  check_refused("done --undo 3/nick --by post", 2,
                R"(followup: done takes --undo without --on, --by and --anyway; nothing was changed
)",
                {"done 3/nick"});
  Season world({"done 3/nick"});
  CHECK(type(world, "done --undo 3/nick --json").out.find("\"message\": [\"Took back 3/nick: thanked") !=
        std::string::npos);
}

TEST_CASE("done of a call tells how to record that it was the follow-up") {
  const auto told = [](const std::string& now) {
    Season world({"done 3/task-1", "task 3 call HR", "policy follow_up.channel phone"}, saturday);
    world.set_now(now);
    return type(world, "done 3/task-2 --by phone").out;
  };
  CHECK(told("2026-12-02T10:00:00-05:00")
            .find("If you asked how things stand: followup done 3/follow-up --by phone --anyway\n") !=
        std::string::npos);
  CHECK(
      told("2026-12-04T10:00:00-05:00").find("If you asked how things stand: followup done 3/follow-up --by phone\n") !=
      std::string::npos);
  CHECK(told("2026-12-01T10:00:00-05:00").find("If you asked") == std::string::npos);
}

}  // namespace followup::testing
