// An application ends, or has an offer to answer.
#include "commands/season.hpp"

namespace followup::testing {
namespace {

/// The entry by which the log keeps an offer of that day, replaced on the season's Saturday.
std::string offer_of(const std::string& day) {
  return R"({"at": ")" + saturday + R"(", "kind": "outcome", "result": "offer", "on": ")" + day + "\"}";
}

}  // namespace

static const std::string offer_of_today =
    R"({"at": "2026-11-21T09:00:00-05:00", "kind": "outcome", "result": "offer", "on": "2026-11-21"})";

/// The season's file once Initech has that log and that outcome.
static std::string with_log_and_outcome(const std::vector<std::string>& log, const std::string& outcome) {
  return with_log(log, 3, season_with(outcome));
}

TEST_CASE("close records how it ended, and what comes next") {
  check_recorded("close 3 rejected",
                 "Closed application 3, Initech, Packaging manager: rejected on Sat 21 Nov 2026, today.\n",
                 "-3/nick -3/ann -3/brief-maria -3/task-1 -3/record +3/answer",
                 season_with(R"({"on": "2026-11-21", "result": "rejected"})"));
  check_recorded("close 3 withdrawn --on yesterday",
                 "Closed application 3, Initech, Packaging manager: withdrawn on Fri 20 Nov 2026, yesterday.\n",
                 "-3/nick -3/ann -3/brief-maria -3/task-1 -3/record",
                 season_with(R"({"on": "2026-11-20", "result": "withdrawn"})"));
  check_recorded(
      "close 3 ghosted", "Closed application 3, Initech, Packaging manager: ghosted on Sat 21 Nov 2026, today.\n",
      "-3/nick -3/ann -3/brief-maria -3/task-1 -3/record", season_with(R"({"on": "2026-11-21", "result": "ghosted"})"));
  check_recorded("close vandelay declined",
                 "Closed application 5, Vandelay, Buyer: declined on Sat 21 Nov 2026, today.\n", "-5/prepare.2",
                 replaced(season, R"(        {"id": 2, "at": "2026-11-22T09:30:00-05:00"}
      ]
)",
                          R"(        {"id": 2, "at": "2026-11-22T09:30:00-05:00"}
      ],
      "outcome": {"on": "2026-11-21", "result": "declined"}
)"));
}

TEST_CASE("close offer asks for an answer, which closes it") {
  check_recorded("close 3 offer", R"(An offer for application 3, Initech, Packaging manager, on Sat 21 Nov 2026, today.
If they want an answer by a day: followup close 3 offer --answer-by DATE
Once you have answered: followup close 3 accepted, or followup close 3 declined
)",
                 "-3/brief-maria -3/record +3/offer +5/tell",
                 season_with(R"({"on": "2026-11-21", "result": "offer"})"));
  check_changed("close 3 accepted",
                R"(Closed application 3, Initech, Packaging manager: accepted on Sat 21 Nov 2026, today.
Before: offer on Sat 21 Nov 2026, today.
Still open: 5, Vandelay, Buyer. To withdraw: followup close 5 withdrawn

To do
  due  5/withdraw  Withdraw by e-mail (no address)  Vandelay  by Sun 22 Nov, tomorrow
  due  3/task-1    Send two work samples            Initech   by Tue 24 Nov, in 3 days
)",
                with_log({offer_of("2026-11-21")}, 3, season_with(R"({"on": "2026-11-21", "result": "accepted"})")),
                {"close 3 offer"});
  check_recorded("close 3 rejected",
                 "Closed application 3, Initech, Packaging manager: rejected on Sat 21 Nov 2026, today.\n"
                 "Before: offer on Fri 20 Nov 2026, yesterday.\n",
                 "-3/nick -3/ann -3/offer -3/task-1 -5/tell +3/answer",
                 with_log({offer_of("2026-11-20")}, 3, season_with(R"({"on": "2026-11-21", "result": "rejected"})")),
                 {"close 3 offer --on yesterday"});
}

TEST_CASE("close with the outcome that it has changes nothing") {
  check_unchanged("close 6 rejected",
                  R"(Stark has that outcome already: rejected on Fri 20 Nov 2026, yesterday; nothing was changed.

To do
  optional  6/answer  If you feel up to it: thank them by e-mail (no address), and ask for feedback  Stark  by Sun 22 Nov, tomorrow
)");
  check_unchanged(
      "close 3 offer",
      R"(Initech, Packaging manager has that outcome already: offer on Fri 20 Nov 2026, yesterday; nothing was changed.

To do
  due  3/nick    Thank Nick Claus by e-mail                Initech  by Sat 21 Nov 15:00, today
  due  3/ann     Thank Ann Lee by e-mail (no address)      Initech  by Sat 21 Nov 15:00, today
  due  3/offer   Thank Nick Claus for the offer by e-mail  Initech  by Sun 22 Nov, tomorrow
  due  3/task-1  Send two work samples                     Initech  by Tue 24 Nov, in 3 days
)",
      {"close 3 offer --on yesterday"});
}

TEST_CASE("close corrects the day of an offer") {
  check_recorded("close 3 offer --on yesterday",
                 R"(An offer for application 3, Initech, Packaging manager, on Fri 20 Nov 2026, yesterday.
Before: offer on Sat 21 Nov 2026, today.
If they want an answer by a day: followup close 3 offer --answer-by DATE
Once you have answered: followup close 3 accepted, or followup close 3 declined
)",
                 "", with_log_and_outcome({offer_of_today}, R"({"on": "2026-11-20", "result": "offer"})"),
                 {"close 3 offer"});
}

TEST_CASE("close offer takes the day by which they want an answer, and another one") {
  const std::string offer = R"({"on": "2026-11-21", "result": "offer", "answer_by": "2026-11-25"})";
  check_recorded("close 3 offer --answer-by wed",
                 R"(An offer for application 3, Initech, Packaging manager, on Sat 21 Nov 2026, today.
They want an answer by Wed 25 Nov 2026, in 4 days.
Once you have answered: followup close 3 accepted, or followup close 3 declined
)",
                 "-3/brief-maria -3/record +3/offer +5/tell", season_with(offer));
  check_recorded(
      "close 3 offer --answer-by fri",
      R"(An offer for application 3, Initech, Packaging manager, on Sat 21 Nov 2026, today.
They want an answer by Fri 27 Nov 2026, in 6 days.
Before: offer on Sat 21 Nov 2026, today, to be answered by Wed 25 Nov 2026, in 4 days.
Once you have answered: followup close 3 accepted, or followup close 3 declined
)",
      "",
      with_log_and_outcome(
          {R"({"at": "2026-11-21T09:00:00-05:00", "kind": "outcome", "result": "offer", "on": "2026-11-21", "answer_by": "2026-11-25"})"},
          R"({"on": "2026-11-21", "result": "offer", "answer_by": "2026-11-27"})"),
      {"close 3 offer --answer-by wed"});
  check_recorded(
      "close 3 offer --answer-by none",
      R"(An offer for application 3, Initech, Packaging manager, on Sat 21 Nov 2026, today.
Before: offer on Sat 21 Nov 2026, today, to be answered by Wed 25 Nov 2026, in 4 days.
If they want an answer by a day: followup close 3 offer --answer-by DATE
Once you have answered: followup close 3 accepted, or followup close 3 declined
)",
      "",
      with_log_and_outcome(
          {R"({"at": "2026-11-21T09:00:00-05:00", "kind": "outcome", "result": "offer", "on": "2026-11-21", "answer_by": "2026-11-25"})"},
          R"({"on": "2026-11-21", "result": "offer"})"),
      {"close 3 offer --answer-by wed"});
  Season world({"close 3 offer --answer-by wed"});
  const std::string before = world.bytes();
  CHECK(type(world, "close 3 offer").out.find("has that outcome already") != std::string::npos);
  CHECK(type(world, "close 3 offer --answer-by 2026-11-25").out.find("nothing was changed") != std::string::npos);
  CHECK(world.bytes() == before);
}

TEST_CASE("close refuses a day to answer by before the offer, or for what is none") {
  check_refused("close 3 offer --answer-by 2026-11-20", 2,
                "followup: --answer-by Fri 20 Nov 2026 is before the day of the offer, Sat 21 Nov 2026; nothing was "
                "changed\n  if they made it earlier: --on DATE\n");
  check_refused("close 3 accepted --answer-by wed", 2,
                "followup: --answer-by goes with an offer alone; nothing was changed\n");
  check_refused("close 3 withdrawn 'too far'", 2,
                R"(followup: a REASON goes with rejected alone; nothing was changed
  to record what they said: followup heard 3 TEXT
)");
}

TEST_CASE("close rejected keeps their reason as a word of theirs") {
  check_recorded("close 3 rejected inside",
                 R"(Closed application 3, Initech, Packaging manager: rejected on Sat 21 Nov 2026, today.
They said: inside
)",
                 "-3/nick -3/ann -3/brief-maria -3/task-1 -3/record +3/answer",
                 with_log_and_outcome({R"({"at": "2026-11-21T09:00:00-05:00", "kind": "heard", "text": "inside"})"},
                                      R"({"on": "2026-11-21", "result": "rejected"})"));
  Season world;
  CHECK(type(world, "close 6 rejected inside")
            .out.starts_with(
                "Stark has that outcome already: rejected on Fri 20 Nov 2026, yesterday.\nThey said: inside\n"));
}

TEST_CASE("the timeline tells of outcomes that were replaced and taken back") {
  Season world({"close 3 offer --answer-by wed", "close 3 offer --answer-by fri", "close 3 rejected inside", "reopen 3",
                "close 3 rejected"});
  const std::string shown = type(world, "show 3").out;
  const std::size_t start = shown.find("  Sat 21 Nov 2026        offer");
  REQUIRE(start != std::string::npos);
  CHECK(shown.substr(start, shown.find("To do") - start) ==
        R"(  Sat 21 Nov 2026        offer, to be answered by Wed 25 Nov 2026
  Sat 21 Nov 2026 09:00  no longer: offer, to be answered by Wed 25 Nov 2026
  Sat 21 Nov 2026        offer, to be answered by Fri 27 Nov 2026
  Sat 21 Nov 2026 09:00  heard from them: inside
  Sat 21 Nov 2026 09:00  no longer: offer, to be answered by Fri 27 Nov 2026
  Sat 21 Nov 2026        rejected
  Sat 21 Nov 2026 09:00  no longer: rejected
  Sat 21 Nov 2026        rejected
)");
  world.set_now("2026-12-01T09:00:00-05:00");
  CHECK(type(world, "reopen 3").status == 0);
  CHECK(type(world, "close 3 withdrawn").status == 0);
  CHECK(type(world, "show 3")
            .out.find("  Tue 1 Dec 2026 09:00   no longer: rejected\n"
                      "  Tue 1 Dec 2026         withdrawn\n") != std::string::npos);
}

TEST_CASE("close refuses another outcome for what is closed") {
  check_refused("close stark accepted", 2,
                R"(followup: Stark is closed already: rejected on Fri 20 Nov 2026, yesterday; nothing was changed
  to open it again first: followup reopen 6
)");
  check_refused("close 6 accepted", 2,
                R"(followup: Stark is closed already: rejected on Fri 20 Nov 2026, yesterday; nothing was changed
  to open it again first: followup reopen 6
)");
  check_refused("close 6 rejected --on today", 2,
                R"(followup: Stark is closed already: rejected on Fri 20 Nov 2026, yesterday; nothing was changed
  to open it again first: followup reopen 6
)");
}

TEST_CASE("close refuses a word or a day that is none") {
  check_refused("close 3 reject", 2,
                R"(followup: RESULT 'reject' is none of offer, accepted, declined, rejected, withdrawn or ghosted
  did you mean: followup close 3 rejected
)");
  check_refused("close 3 xyz", 2,
                R"(followup: RESULT 'xyz' is none of offer, accepted, declined, rejected, withdrawn or ghosted
)");
  check_refused("close 3 rejected --on tomorrow", 2,
                R"(followup: --on 'tomorrow' has not come yet: Sun 22 Nov 2026, tomorrow
  what happened is recorded once it has happened
)");
  check_refused("close 3 rejected --on whenever", 2,
                R"(followup: --on 'whenever' is not a clear date: it is in no form of a date that followup knows
  for example: 2026-12-01, yesterday, fri 3pm, in 10 days, next week; all forms: followup help dates
)");
}

TEST_CASE("close accepted names the others that are still open, and how to withdraw them") {
  const auto told = [](const std::vector<std::string>& earlier) {
    Season world(earlier);
    return type(world, "close 3 accepted").out;
  };
  const std::string closed = "Closed application 3, Initech, Packaging manager: accepted on Sat 21 Nov 2026, today.\n";
  CHECK(told({}).starts_with(closed + "Still open: 5, Vandelay, Buyer. To withdraw: followup close 5 withdrawn"));
  CHECK(
      told({"add Globex"})
          .starts_with(closed + "Still open: 5, Vandelay, Buyer; 7, Globex. To withdraw: followup close ID withdrawn"));
  CHECK(told({"close 5 withdrawn"}).find("Still open") == std::string::npos);
  CHECK(told({"close 5 offer"})
            .starts_with(closed + "Other offers: 5, Vandelay, Buyer. To decline: followup close 5 declined"));
}

TEST_CASE("reopen tells of the offer that was there before") {
  const auto told = [](const std::vector<std::string>& earlier) {
    Season world(earlier);
    return type(world, "reopen 3").out;
  };
  CHECK(told({"close 3 offer --answer-by 2026-12-11", "close 3 accepted"})
            .starts_with("Reopened application 3, Initech, Packaging manager: no longer accepted (Sat 21 Nov 2026).\n"
                         "If their offer of Sat 21 Nov 2026 still stands: followup close 3 offer --on 2026-11-21 "
                         "--answer-by 2026-12-11\n"));
  CHECK(told({"close 3 rejected"}).find("If their offer") == std::string::npos);
}

TEST_CASE("the log has outcomes in the order in which they were replaced") {
  Season world({"close 3 offer", "close 3 offer --on yesterday"});
  CHECK(type(world, "close 3 accepted --on yesterday").status == 0);
  CHECK(world.bytes() == with_log_and_outcome({offer_of("2026-11-21"), offer_of("2026-11-20")},
                                              R"({"on": "2026-11-20", "result": "accepted"})"));
  CHECK(type(world, "show 3 --date 2026-11-20T20:00").out.find("offer") == std::string::npos);
}

TEST_CASE("close accepted shows what is due elsewhere now: the withdrawals") {
  Season world({"add Globex", "close 3 offer"});
  const std::string out = type(world, "close 3 accepted").out;
  CHECK(out.substr(out.find("\n\n")) == R"(

To do
  due  5/withdraw  Withdraw by e-mail (no address)  Vandelay  by Sun 22 Nov, tomorrow
  due  3/task-1    Send two work samples            Initech   by Tue 24 Nov, in 3 days
  due  7/withdraw  Withdraw by e-mail (no address)  Globex    by Tue 24 Nov, in 3 days
To take it back: followup undo
)");
  CHECK(type(world, "undo").status == 0);
  const std::string document = type(world, "close 3 accepted --json").out;
  CHECK(document.find("\"application\": 3,") != std::string::npos);
  CHECK(document.find("\"handle\": \"7/withdraw\"") != std::string::npos);
}

TEST_CASE("the timeline tells of a rejection before its answer") {
  Season world({"close 3 rejected inside", "done 3/answer"});
  const std::string shown = type(world, "show 3").out;
  CHECK(shown.find("rejected\n") < shown.find("after the rejection"));
  CHECK(shown.find("after the rejection") != std::string::npos);
}

}  // namespace followup::testing
