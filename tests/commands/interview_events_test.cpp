// Interviews are called off, missed, and given another time.
#include "commands/season.hpp"

namespace followup::testing {

static std::string entry(const std::string& members) {
  return R"({"at": "2026-11-21T09:00:00-05:00", "kind": )" + members + "}";
}
static const std::string off = entry(R"("called-off", "interview": 2)");

/// The season's file once Vandelay's second interview has another time, and that log.
static std::string with_time(const std::string& at, const std::vector<std::string>& log) {
  return with_log(log, 5, replaced(season, "\"2026-11-22T09:30:00-05:00\"", "\"" + at + "\""));
}

/// The first line of what it prints, after earlier ones.
static std::string first_line(const std::string& line, const std::vector<std::string>& earlier = {},
                              const std::string& now = saturday) {
  Season world(earlier);
  world.set_now(now);
  const Ran ran = type(world, line);
  return (ran.out + ran.err).substr(0, (ran.out + ran.err).find('\n'));
}

TEST_CASE("cancel records that the next interview is off") {
  check_recorded(
      "cancel 5 'she is ill'",
      R"(Interview 2 of Vandelay, Buyer is off: Sun 22 Nov 2026 09:30, tomorrow. They called it off on Sat 21 Nov 2026, today.
They said: she is ill
Once it has another time: followup move 5 DATE
)",
      "-5/prepare.2", with_log({entry(R"("called-off", "interview": 2, "text": "she is ill")")}, 5));
  check_recorded(
      "cancel vandelay --by-me",
      R"(Interview 2 of Vandelay, Buyer is off: Sun 22 Nov 2026 09:30, tomorrow. You called it off on Sat 21 Nov 2026, today.
Once it has another time: followup move 5 DATE
)",
      "-5/prepare.2", with_log({entry(R"("called-off", "interview": 2, "text": "by me")")}, 5));
  check_recorded(
      "cancel 5 'a cold' --by-me --on yesterday",
      R"(Interview 2 of Vandelay, Buyer is off: Sun 22 Nov 2026 09:30, tomorrow. You called it off on Fri 20 Nov 2026, yesterday.
You said: a cold
Once it has another time: followup move 5 DATE
)",
      "-5/prepare.2",
      with_log(
          {R"({"at": "2026-11-20T23:59:59-05:00", "kind": "called-off", "interview": 2, "text": "by me: a cold"})"},
          5));
}

TEST_CASE("cancel means the one of today if none is to come") {
  CHECK(first_line("cancel 5", {}, "2026-11-22T12:00:00-05:00") ==
        "Interview 2 of Vandelay, Buyer is off: Sun 22 Nov 2026 09:30, today. They called it off on Sun 22 Nov 2026, "
        "today.");
  CHECK(first_line("cancel 5 --interview 1").starts_with("Interview 1 of Vandelay, Buyer is off: Tue 10 Nov 2026"));
}

TEST_CASE("cancel changes nothing if it is off already, and says what to type if there is none") {
  CHECK(first_line("cancel 5", {"cancel 5"}) ==
        "Interview 2 of Vandelay, Buyer is off already: called off on Sat 21 Nov 2026, today; nothing was changed.");
  check_refused(
      "cancel 3", 2,
      R"(followup: application 3, Initech, Packaging manager, has no interview to call off; nothing was changed
  if one of these is meant: followup cancel 3 --interview 1  # Fri 20 Nov 2026 15:00, yesterday
)");
  check_refused("cancel 5 --interview 7", 3, R"(followup: application 5 has no interview '7'; nothing was changed
  it has: 1, 2
)");
  check_refused("cancel 5 --on yesterday", 2,
                "followup: --on is before interview 2 was given its time, Tue 24 Nov 2026 09:30, in 3 days; nothing "
                "was changed\n",
                {"move 5 '2026-11-24 09:30'"});
}

TEST_CASE("missed records that nobody came to the latest interview whose time has come") {
  check_recorded(
      "missed 3 'nobody called' --on '2026-11-20 15:30'",
      R"(Interview 1 of Initech, Packaging manager did not take place: Fri 20 Nov 2026 15:00, yesterday. They missed it.
Note: nobody called
Once it has another time: followup move 3 DATE
)",
      "-3/nick -3/ann -3/brief-maria -3/record +3/follow-up",
      with_log({R"({"at": "2026-11-20T15:30:00-05:00", "kind": "missed", "interview": 1, "text": "nobody called"})"}));
  CHECK(first_line("missed 3", {"missed 3"}) ==
        "Interview 1 of Initech, Packaging manager is off already: missed on Sat 21 Nov 2026, today; nothing was "
        "changed.");
  CHECK(first_line("missed 5", {}, "2026-11-22T10:00:00-05:00").starts_with("Interview 2 of Vandelay, Buyer did not"));
}

TEST_CASE("missed refuses what is still to come, and a moment before it") {
  check_refused("missed 5 --interview 2", 2,
                R"(followup: interview 2 is still to come: Sun 22 Nov 2026 09:30, tomorrow; nothing was changed
  if they called it off: followup cancel 5 --interview 2
)");
  TestWorld world("2026-11-25T09:50:00-05:00");
  REQUIRE(type(world, "add Initech --on 10:00").status == 0);
  CHECK(type(world, "missed 1") == Ran{2, "",
                                       "followup: interview 1 is still to come: Wed 25 Nov 2026 10:00, today; nothing "
                                       "was changed\n  if they called it off: followup cancel 1 --interview 1\n"});
  check_refused("missed 3 --on '2026-11-20 14:00'", 2,
                "followup: --on is before interview 1, Fri 20 Nov 2026 15:00, yesterday; nothing was changed\n");
}

TEST_CASE("move gives the next interview another time, and keeps the one that it had") {
  const std::string from = R"("moved", "interview": 2, "from": "2026-11-22T09:30:00-05:00")";
  check_recorded("move 5 'fri 10:00'",
                 "Interview 2 of Vandelay, Buyer is now on Fri 27 Nov 2026 10:00, in 6 days; it was on Sun 22 Nov 2026 "
                 "09:30.\n",
                 "-5/prepare.2", with_time("2026-11-27T10:00:00-05:00", {entry(from)}));
  check_recorded("move 5 fri",
                 "Interview 2 of Vandelay, Buyer is now on Fri 27 Nov 2026, in 6 days; it was on Sun 22 Nov 2026 "
                 "09:30.\nIts hour is no longer recorded; once you know it: followup move 5 '2026-11-27 15:00'\n",
                 "-5/prepare.2", with_time("2026-11-27", {entry(from)}));
}

TEST_CASE("move gives an interview that is off another time, even the one that it had") {
  const std::string from = entry(R"("moved", "interview": 2, "from": "2026-11-22T09:30:00-05:00")");
  check_recorded("move 5 'sun 9:30'",
                 "Interview 2 of Vandelay, Buyer is now on Sun 22 Nov 2026 09:30, tomorrow; it was to be on Sun 22 Nov "
                 "2026 09:30.\n",
                 "+5/prepare.2", with_log({off, from}, 5), {"cancel 5"});
  const std::string missed_one = first_line("move 3 'mon 15:00'", {"missed 3", "cancel 5"});
  CHECK(missed_one.starts_with("Interview 1 of Initech, Packaging manager is now on Mon 23 Nov 2026 15:00"));
}

TEST_CASE("an entry of now comes no earlier than one that is seen already") {
  const std::string morning = "2026-11-21T08:00:00-05:00";
  Season world({"cancel 5"});
  world.set_now(morning);  // the day is the same
  CHECK(type(world, "move 5 mon").status == 0);
  CHECK(world.bytes() ==
        with_time("2026-11-23", {off, entry(R"("moved", "interview": 2, "from": "2026-11-22T09:30:00-05:00")")}));
  CHECK(type(world, "list").out.find("upcoming") != std::string::npos);
}

TEST_CASE("move of a held interview mends the record, and looks back") {
  check_recorded("move 3 14:00 --interview 1",
                 "Interview 1 of Initech, Packaging manager is now on Fri 20 Nov 2026 14:00, yesterday; it was on Fri "
                 "20 Nov 2026 15:00.\nIt was held: that mends the record.\n",
                 "",
                 with_log({entry(R"("moved", "interview": 1, "from": "2026-11-20T15:00:00-05:00")")}, 3,
                          replaced(season, "2026-11-20T15:00:00-05:00", "2026-11-20T14:00:00-05:00")));
}

TEST_CASE("move to the time that it has changes nothing") {
  const std::string same =
      "Interview 2 of Vandelay, Buyer has that time already: Sun 22 Nov 2026 09:30, tomorrow; nothing was changed.";
  CHECK(first_line("move 5 'tomorrow 9:30'") == same);
  CHECK(first_line("move 5 tomorrow") == same);
  CHECK(first_line("move 5 'tomorrow 9:45'") != same);
}

TEST_CASE("move says what to type if none is to come") {
  check_refused(
      "move 3 fri", 2,
      R"(followup: application 3, Initech, Packaging manager, has no interview to come, and none that is off; nothing was changed
  if one of these is meant: followup move 3 --interview 1 fri  # Fri 20 Nov 2026 15:00, yesterday
)");
}

TEST_CASE("done of a withdrawal closes the application, and done of an offer says how to answer it") {
  Season world({"close 3 accepted"});
  CHECK(type(world, "done 5/withdraw")
            .out.starts_with("Recorded 5/withdraw: closed, withdrawn; Sat 21 Nov 2026, today.\n"));
  CHECK(world.bytes().find(R"("outcome": {"on": "2026-11-21", "result": "withdrawn"})") != std::string::npos);
  check_refused("done 3/offer", 2, R"(followup: 3/offer is done once you have answered; nothing was changed
  followup close 3 accepted
  followup close 3 declined
)",
                {"close 3 offer"});
  check_refused("done 5/withdraw", 4,
                R"(followup: 5/withdraw: you have accepted no other offer; nothing was changed
  to withdraw all the same: followup close 5 withdrawn
)");
}

TEST_CASE("done, skip and snooze take the new handles") {
  Season world({"close 3 offer --answer-by wed"});
  CHECK(type(world, "snooze 5/tell fri").out.find("By then it") != std::string::npos);
  CHECK(type(world, "undo").status == 0);
  CHECK(type(world, "done 5/tell").status == 0);
  CHECK(type(world, "done 5/prepare.2").status == 0);
  CHECK(type(world, "reference 3 maria --contacted").status == 0);
  CHECK(type(world, "done 3/thank-maria").status == 0);
  CHECK(type(world, "snooze 3/offer fri").out.find("By then it is late: it is due by Wed 25 Nov 2026, in 4 days.") !=
        std::string::npos);
  CHECK(type(world, "skip 3/offer").status == 0);
}

TEST_CASE("move says the time that an interview had on the clock of the zone that it had") {
  CHECK(first_line("move 7 '2026-11-27 16:00 Europe/Berlin'",
                   {"add Globex --on '2026-11-27 10:00 America/Los_Angeles'"}) ==
        "Interview 1 of Globex is now on Fri 27 Nov 2026 10:00, in 6 days (16:00 Europe/Berlin); it was on Fri 27 Nov "
        "2026 13:00 (10:00 in Los Angeles).");
}

TEST_CASE("the time of an interview in another zone is told on the reader's clock first") {
  Season world({"add Globex --on '2026-11-27 10:00 America/Los_Angeles'"});
  CHECK(type(world, "move 7 '2026-11-27 11:00 America/Los_Angeles'")
            .out.find("; it was on Fri 27 Nov 2026 13:00 (10:00 in Los Angeles).\n") != std::string::npos);
  CHECK(type(world, "add 7 --on 2026-11-27 --note 'bring a badge'")
            .out.find("Fri 27 Nov 2026 14:00, in 6 days (11:00 in Los Angeles). (If it is another") !=
        std::string::npos);
  CHECK(type(world, "cancel 7")
            .out.starts_with(
                "Interview 1 of Globex is off: Fri 27 Nov 2026 14:00, in 6 days (11:00 in Los Angeles). They called"));
}

}  // namespace followup::testing
