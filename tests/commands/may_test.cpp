// May I? Yes or no, why, and from when.
#include "commands/season.hpp"

namespace followup::testing {

namespace {

/// The answer is no: exit status 1, with words on standard output.
void check_no(const std::string& line, const std::string& words, const std::vector<std::string>& earlier = {},
              const std::string& now = saturday) {
  INFO(line);
  Season world(earlier, now);
  CHECK(type(world, line) == Ran{1, words, ""});
}

}  // namespace

TEST_CASE("may thank is yes while thanks, or an answer to a no, are owed") {
  check_unchanged(
      "may thank 3",
      R"~(Yes. You met on Fri 20 Nov. Thank them by Sat 21 Nov at 15:00, or by Sun 22 Nov at 15:00 at the latest.
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
  Source: Post Interview Etiquette In A Nutshell
  Source: Post-Interview Etiquette
  Source: What to Do After Your Job Interview (Mir Garvy)
)~");
  check_unchanged(
      "may thank 3 nick",
      R"~(Yes. You met on Fri 20 Nov. Thank them by Sat 21 Nov at 15:00, or by Sun 22 Nov at 15:00 at the latest.
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
  Source: Post Interview Etiquette In A Nutshell
  Source: Post-Interview Etiquette
  Source: What to Do After Your Job Interview (Mir Garvy)
)~");
  check_unchanged("may thank 6",
                  R"~(Yes. They said no on Fri 20 Nov. Thank them for their time, and ask what you could do better.
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
  Source: Post Interview Etiquette In A Nutshell
  Source: Post-Interview Etiquette
  Source: What to Do After Your Job Interview (Mir Garvy)
)~");
  check_no("may thank 3 nick", R"~(No. You thanked Nick Claus on Sat 21 Nov.
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
  Source: Post Interview Etiquette In A Nutshell
  Source: Post-Interview Etiquette
  Source: What to Do After Your Job Interview (Mir Garvy)
)~",
           {"done 3/nick"});
  check_no("may thank 5", R"~(No. There is nobody left to thank.
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
  Source: Post Interview Etiquette In A Nutshell
  Source: Post-Interview Etiquette
  Source: What to Do After Your Job Interview (Mir Garvy)
)~");
}

TEST_CASE("may write is no while they decide, and tells from when") {
  check_no("may write 3", R"~(No. They hope to decide by Tue 1 Dec. Give them until Fri 4 Dec before you ask.
  It will be fine on Fri 4 Dec 2026, in 5 days.
  Source: Post-Interview Etiquette
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
)~",
           {"done 3/task-1"}, "2026-11-29T09:00:00-05:00");
  check_unchanged("may write 3",
                  R"~(Yes. They said Tue 1 Dec, and it is now Fri 4 Dec. Ask once, then wait for their answer.
  Source: What to Do After Your Job Interview (Mir Garvy)
  Source: Post-Interview Etiquette
  Source: Post Interview Etiquette In A Nutshell
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
)~",
                  {"done 3/task-1"}, "2026-12-04T09:00:00-05:00");
  check_no("may write 3", R"~(No. You followed up on Fri 4 Dec. Once is enough; now it is their turn.
  It will be fine on Mon 4 Jan 2027, in 30 days.
  Source: Post-Interview Etiquette
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
)~",
           {"done 3/task-1 --date 2026-11-23T09:00:00-05:00", "done 3/follow-up --date 2026-12-04T09:00:00-05:00"},
           "2026-12-05T09:00:00-05:00");
  check_unchanged(
      "may write 5",
      R"~(Yes. Your interview is tomorrow at 09:30. Ask your questions there; writing to confirm or move it is fine.
  Source: What to Do After Your Job Interview (Mir Garvy)
  Source: Post-Interview Etiquette
  Source: Post Interview Etiquette In A Nutshell
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
)~");
}

TEST_CASE("may write is yes for what they asked for, on the day after a word from them, and for an offer") {
  check_unchanged("may write 3", R"~(Yes. They asked for two work samples.
  Source: What to Do After Your Job Interview (Mir Garvy)
)~",
                  {}, "2026-11-29T09:00:00-05:00");
  check_unchanged("may write 3", R"~(Yes. They wrote on Sun 22 Nov; a reply is always welcome.
  Source: What to Do After Your Job Interview (Mir Garvy)
  Source: Post-Interview Etiquette
  Source: Post Interview Etiquette In A Nutshell
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
)~",
                  {"done 3/task-1 3/nick 3/ann", "heard 3 hello"}, "2026-11-22T09:00:00-05:00");
  check_unchanged("may write 3", R"~(Yes. They made you an offer. Thank them, and agree on a day for your answer.
  Source: What to Do After Your Job Interview (Mir Garvy)
  Source: Post-Interview Etiquette
  Source: Post Interview Etiquette In A Nutshell
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
)~",
                  {"done 3/task-1 3/nick 3/ann", "close 3 offer"});
}

TEST_CASE("may call sends nobody to a letter that is not right now either") {
  Season world({"done 3/task-1 3/nick 3/ann"}, "2026-11-23T09:00:00-05:00");
  CHECK(type(world, "may call 3")
            .out.starts_with("No. Write instead: Nick prefers e-mail. But not now: They hope to decide by Tue 1 Dec. "
                             "Give them until Fri 4 Dec before you ask.\n"));
}

TEST_CASE(
    "may write names what they wait for before it speaks of the follow-up, and their wish for quiet beside a reply") {
  TestWorld world("2026-11-20T16:30:00-05:00");
  REQUIRE(type(world, "add Initech --on '2026-11-10 10:00' --met 'Ann Lee <ann@initech.example>'").status == 0);
  REQUIRE(type(world, "task 1 send samples --by 2026-11-16").status == 0);
  CHECK(type(world, "may write 1").out.starts_with("Yes. They asked for samples.\n"));
  REQUIRE(type(world, "done 1/task-1").status == 0);
  CHECK(type(world, "may write 1").out.starts_with("Yes. You last spoke on Tue 10 Nov"));
  REQUIRE(type(world, "heard 1 'all away' --quiet-until 'dec 1'").status == 0);
  CHECK(type(world, "may write 1")
            .out.starts_with("Yes. They wrote on Fri 20 Nov; a reply is always welcome, but nothing else before Tue 1 "
                             "Dec, as they asked.\n"));
}

TEST_CASE("may tells the day on which another application turns the answer") {
  TestWorld world("2026-11-20T12:00:00-05:00");
  const auto on = [&](const std::string& day, const std::vector<std::string>& lines) {
    world.set_now(day + "T12:00:00-05:00");
    for (const std::string& line : lines) REQUIRE(type(world, line).status == 0);
  };
  on("2026-11-20", {"add Initech --on '2026-11-19 10:00' --met 'Ann <ann@initech.example>' --decision-by 2027-01-15",
                    "done 1/ann", "add Globex", "add Hooli", "close 2 offer --answer-by 2026-11-25"});
  SECTION("an offer that runs out makes room for the next one, of which they were not told") {
    on("2026-11-21", {"done 1/tell"});
    on("2026-11-22", {"close 3 offer --answer-by 2026-12-10"});
    const Ran ran = type(world, "may write 1");
    INFO(ran.out);
    CHECK(ran.status == 1);
    CHECK(ran.out.find("It will be fine on Thu 26 Nov") != std::string::npos);
  }
  SECTION("what was recorded a day late counts from then on") {
    on("2026-11-21", {"done 1/tell"});
    on("2026-11-24", {"close 2 accepted"});
    world.write(replaced(world.bytes(), R"("on": "2026-11-24", "result": "accepted")",
                         R"("on": "2026-11-23", "result": "accepted")"));
    world.set_now("2026-11-23T12:00:00-05:00");
    const Ran ran = type(world, "may write 1");
    INFO(ran.out);
    CHECK(ran.status == 1);
    CHECK(ran.out.find("It will be fine on Tue 24 Nov") != std::string::npos);
  }
}

TEST_CASE("may sees an interview of the farthest east two days early in the farthest west") {
  TestWorld world("2026-10-20T03:59:59-12:00");
  REQUIRE(type(world, "add Initech --on 2026-11-08T00:00:00+14:00 --met 'Ann <ann@initech.example>'").status == 0);
  const Ran ran = type(world, "may thank 1");
  INFO(ran.out);
  CHECK(ran.out.find("It will be fine on Fri 6 Nov") != std::string::npos);
}

TEST_CASE("may call is no by default, on a no-calls application, and on the day after an interview") {
  check_no("may call 3",
           R"~(No. Too soon. Don't call on the day of the interview or the day after, unless they asked you to.
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
  Source: Post-Interview Etiquette
  Source: What to Do After Your Job Interview (Mir Garvy)
)~");
  check_no("may call 3", R"~(No. Write instead: Nick prefers e-mail.
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
  Source: Post-Interview Etiquette
  Source: What to Do After Your Job Interview (Mir Garvy)
)~",
           {}, "2026-12-04T09:00:00-05:00");
  check_no("may call 3", R"~(No. Not yet: call once, to follow up, from Fri 4 Dec.
  It will be fine on Fri 4 Dec 2026, in 4 days.
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
  Source: Post-Interview Etiquette
  Source: What to Do After Your Job Interview (Mir Garvy)
)~",
           {"policy follow_up.channel phone", "person 3 nick --prefers phone"}, "2026-11-30T09:00:00-05:00");
  check_no("may call 6", R"~(No. The application is closed.
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
  Source: Post-Interview Etiquette
  Source: What to Do After Your Job Interview (Mir Garvy)
)~");
}

TEST_CASE(
    "may call is yes on the follow-up day if the phone is the way, for a call that they asked for, and for an offer") {
  check_unchanged("may call 3", R"~(Yes. Their date has passed, and Nick prefers the phone. Call once.
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
  Source: Post-Interview Etiquette
  Source: What to Do After Your Job Interview (Mir Garvy)
)~",
                  {"person 3 nick --prefers phone"}, "2026-12-04T09:00:00-05:00");
  check_unchanged("may call 3", R"~(Yes. They asked for a call: with the salary.
  Source: What to Do After Your Job Interview (Mir Garvy)
)~",
                  {"task 3 call 'with the salary'"});
  check_unchanged("may call 3", R"~(Yes. They made you an offer. Thank them, and agree on a day for your answer.
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
  Source: Post-Interview Etiquette
  Source: What to Do After Your Job Interview (Mir Garvy)
)~",
                  {"close 3 offer"});
}

TEST_CASE("may visit, gift and befriend are never") {
  check_no("may visit 3",
           R"~(No. Don't drop in; it annoys almost everyone. (Leaving a thank-you card at the front desk is fine.)
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
)~");
  check_no("may gift 3", R"~(No. No gifts, not even flowers or chocolates. They look like a bribe, or like despair.
  Source: What to Do After Your Job Interview (Mir Garvy)
)~");
  check_no("may befriend 3", R"~(No. No friend requests: they may become your employer. Keep it professional.
  Source: What to Do After Your Job Interview (Mir Garvy)
)~");
}

TEST_CASE("may tells the deed to who names the way") {
  const auto meant = [](const std::string& typed, const std::string& approach) {
    check_refused("may " + typed + " 3", 2,
                  "followup: ACTION '" + typed +
                      "' is none of thank, write, call, visit, gift or befriend\n  did you mean: followup may " +
                      approach + " 3\n");
  };
  meant("email", "write");
  meant("e-mail", "write");
  meant("post", "write");
  meant("phone", "call");
  meant("calll", "call");
}

TEST_CASE("may refuses other actions and people") {
  check_refused("may dance 3", 2, R"~(followup: ACTION 'dance' is none of thank, write, call, visit, gift or befriend
)~");
  check_refused("may thank 3 bo", 3, R"~(followup: nobody called 'bo' is in application 3
  to see who is: followup show 3
)~");
  check_refused("may call 9", 3, R"~(followup: there is no application '9'
  to see them all: followup list --all
)~");
}

TEST_CASE("the first day of a yes is found behind many holidays") {
  std::string holidays;
  for (Day day = *parse_day("2026-12-02"); day < *parse_day("2027-05-01"); day += date::days{1})
    holidays += (holidays.empty() ? "" : ",") + iso(day);
  check_no("may write 3",
           R"~(No. They hope to decide by Tue 1 Dec. Give them until Mon 3 May 2027 before you ask.
  It will be fine on Mon 3 May 2027, in 153 days.
  Source: Post-Interview Etiquette
  Source: How to Handle Follow Ups After an Interview (24 April 2014)
)~",
           {"done 3/task-1", "policy calendar.holidays " + holidays}, "2026-12-01T08:00:00-05:00");
}

TEST_CASE("may write names what they did on the last day") {
  const std::string sunday = "2026-11-22T12:00:00-05:00";
  Season world({"done 3/task-1 3/nick 3/ann", "missed 3"});
  REQUIRE(type(world, "done 3/follow-up").status == 0);
  CHECK(type(world, "may write 3")
            .out.starts_with("Yes. They missed the interview on Sat 21 Nov: you may ask for another date.\n"));
  Season other({"done 3/task-1 3/nick 3/ann", "cancel 5"});
  CHECK(type(other, "may write 5")
            .out.starts_with("Yes. The interview was called off on Sat 21 Nov; a reply is always welcome.\n"));
}

}  // namespace followup::testing
