// How a date is read in each direction, and times of other zones, which are told as they were typed, too.
#include <fmt/format.h>

#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("date shows both readings with weekday and distance") {
  check_unchanged("date 'next tue 3pm'", R"(looking back   Tue 24 Nov 2026 15:00, in 3 days
looking ahead  Tue 24 Nov 2026 15:00, in 3 days
)");
  check_unchanged("date sep 1", R"(looking back   Tue 1 Sep 2026, 81 days ago
looking ahead  refused: it has no year, and the other way the day is nearer; to choose from:
               2027-09-01: Wed 1 Sep 2027, in 284 days
               2026-09-01: Tue 1 Sep 2026, 81 days ago
)");
  check_unchanged("date -1w", R"(looking back   Sat 14 Nov 2026, 7 days ago
looking ahead  Sat 14 Nov 2026, 7 days ago
)");
  check_unchanged("date +1b", R"(looking back   Tue 24 Nov 2026, in 3 days
looking ahead  Tue 24 Nov 2026, in 3 days
)",
                  {"policy calendar.holidays 2026-11-23"});
}

TEST_CASE("date shows what a direction refuses, and what to choose from") {
  check_unchanged("date feb 29", R"(looking back   refused: 2027-02 has no day 29; to choose from:
               2027-02-28: Sun 28 Feb 2027, yesterday
               2027-03-01: Mon 1 Mar 2027, today
looking ahead  Tue 29 Feb 2028, in 365 days
)",
                  {}, "2027-03-01T08:00:00-05:00");
}

TEST_CASE("date refuses what no direction reads, with the choices of each") {
  check_refused(
      "date 3/4/2026", 2,
      "followup: DATE '3/4/2026' is not a clear date: a date in digits is written YYYY-MM-DD: day and month may "
      "stand either way round\n  type what is meant:\n"
      "  followup date 2026-03-04  # Wed 4 Mar 2026, 262 days ago\n"
      "  followup date 2026-04-03  # Fri 3 Apr 2026, 232 days ago\n");
  check_refused(
      "date sat", 2,
      R"(followup: DATE 'sat' is not a clear date: that is the weekday of today: it may mean today, or a week from it
  type what is meant:
  followup date 2026-11-21  # Sat 21 Nov 2026, today
  followup date 2026-11-14  # Sat 14 Nov 2026, 7 days ago
  followup date 2026-11-28  # Sat 28 Nov 2026, in 7 days
)");
  check_refused("date feb 30", 2,
                R"(followup: DATE 'feb 30' is not a clear date: 2026-02 has no day 30, or 2027-02 has no day 30
  type what is meant:
  followup date 2026-02-28  # Sat 28 Feb 2026, 266 days ago
  followup date 2026-03-01  # Sun 1 Mar 2026, 265 days ago
  followup date 2027-02-28  # Sun 28 Feb 2027, in 99 days
  followup date 2027-03-01  # Mon 1 Mar 2027, in 100 days
)");
  check_refused("date tomorow", 2,
                R"(followup: DATE 'tomorow' is not a clear date: it is in no form of a date that followup knows
  did you mean: followup date tomorrow  # Sun 22 Nov 2026, tomorrow
)");
}

TEST_CASE("a misspelt date in several words is shown as one, with its day if both directions agree on it") {
  const std::string wrong = " is not a clear date: it is in no form of a date that followup knows\n";
  check_refused("date tommorow 3pm", 2,
                "followup: DATE 'tommorow 3pm'" + wrong +
                    "  did you mean: followup date 'tomorrow 3pm'  # Sun 22 Nov 2026 15:00, tomorrow\n");
  check_refused("date tommorow --color never 3pm", 2,
                "followup: DATE 'tommorow 3pm'" + wrong +
                    "  did you mean: followup date 'tomorrow 3pm' --color never  # Sun 22 Nov 2026 15:00, tomorrow\n");
  check_refused("date friady", 2, "followup: DATE 'friady'" + wrong + "  did you mean: followup date friday\n");
}

TEST_CASE("a date without a word in it is refused") {
  const std::string examples =
      "\n  for example: 2026-12-01, yesterday, fri 3pm, in 10 days, next week; all forms: followup help dates\n";
  const std::string empty = " '' is not a clear date: it is empty";
  const std::string blank = " '  ' is not a clear date: it begins or ends with a blank";
  check_refused("date ''", 2, "followup: DATE" + empty + examples);
  check_refused("date '  '", 2, "followup: DATE" + blank + examples);
  check_refused("add Globex --on ''", 2, "followup: --on" + empty + examples);
  check_refused("add Globex --on '  '", 2, "followup: --on" + blank + examples);
  const std::string days = "\n  for example: 2026-12-01, 2026-12-01T09:00:00-05:00; all forms: followup help dates\n";
  check_refused("today --date ''", 2, "followup: --date" + empty + days);
  check_refused("today --date '  '", 2, "followup: --date" + blank + days);
}

TEST_CASE("date has a document, too") {
  Season world({}, "2027-03-01T08:00:00-05:00");
  CHECK(world.run({"date", "feb 29", "--json"}) == Ran{0, R"({
  "format": "followup.date/1",
  "typed": "feb 29",
  "now": "2027-03-01T08:00:00-05:00",
  "past": {
    "date": null,
    "days": null,
    "words": null,
    "refused": "2027-02 has no day 29",
    "choices": ["2027-02-28", "2027-03-01"]
  },
  "future": {
    "date": "2028-02-29",
    "days": 365,
    "words": "Tue 29 Feb 2028, in 365 days",
    "refused": null,
    "choices": []
  }
}
)",
                                                       ""});
}

TEST_CASE("a time of a named zone is kept on the user's clock, and told on both") {
  Season world;
  const auto said = [&](const std::string& line) {
    const Ran ran = type(world, line);
    INFO(line << ran.err);
    CHECK(ran.status == 0);
    return ran.out.substr(0, ran.out.find("\n\n"));
  };
  CHECK(said("date 10:00 america/los_angeles") ==
        "looking back   Fri 20 Nov 2026 13:00, yesterday (10:00 America/Los_Angeles)\n"
        "looking ahead  Sat 21 Nov 2026 13:00, today (10:00 America/Los_Angeles)\n");
  CHECK(said("add Globex --on '2026-11-27 10:00 America/Los_Angeles' --decision-by 'dec 1 3am Asia/Tokyo'") ==
        "Added application 7: Globex.\n"
        "Interview 1, upcoming: Fri 27 Nov 2026 13:00, in 6 days (10:00 America/Los_Angeles).\n"
        "They hope to decide by Mon 30 Nov 2026, in 9 days (Tue 1 Dec 03:00 Asia/Tokyo; the hour is not kept).");
  CHECK(world.bytes().find("\"at\": \"2026-11-27T10:00:00-08:00\", \"zone\": \"America/Los_Angeles\", \"decision_by\": "
                           "\"2026-11-30\"") != std::string::npos);
  CHECK(said("done 3/nick --on '8am Europe/Berlin'") ==
        "Recorded 3/nick: thanked Nick Claus by e-mail; Sat 21 Nov 2026 02:00, today (08:00 Europe/Berlin).");
  CHECK(said("snooze 3/ann 'mon 3am Europe/Berlin'") ==
        "Put off 3/ann until Sun 22 Nov 2026, tomorrow (Mon 23 Nov 03:00 Europe/Berlin; the hour is not kept).");
  CHECK(said("heard 3 --on 'yesterday 23:00 Europe/Berlin'") ==
        "Heard from Initech, Packaging manager on Fri 20 Nov 2026 17:00, yesterday (23:00 Europe/Berlin).");
  CHECK(said("task 3 call Nick --by 'fri 3pm +01:00'") ==
        "Task 2 for Initech, Packaging manager: call Nick, by Fri 27 Nov 2026 09:00, in 6 days (15:00 +01:00).\n"
        "Once it is done: followup done 3/task-2");
  CHECK(said("close 3 rejected --on '8am Europe/Berlin'") ==
        "Closed application 3, Initech, Packaging manager: rejected on Sat 21 Nov 2026 02:00, today (08:00 "
        "Europe/Berlin).");
}

TEST_CASE("of a local time that comes twice the first is meant, one that is skipped is refused, there as here") {
  check_unchanged("date 2026-11-01 1:30 America/Los_Angeles",
                  "looking back   Sun 1 Nov 2026 03:30, 20 days ago (01:30 America/Los_Angeles)\n"
                  "looking ahead  Sun 1 Nov 2026 03:30, 20 days ago (01:30 America/Los_Angeles)\n");
  check_refused("date 2026-03-08 2:30 America/Los_Angeles", 2,
                "followup: DATE '2026-03-08 2:30 America/Los_Angeles' is not a clear date: the clocks are put forward "
                "then: that time does not exist on 2026-03-08 in America/Los_Angeles\n"
                "  type what is meant:\n"
                "  followup date '2026-03-08 01:30 America/Los_Angeles'  # Sun 8 Mar 2026 04:30, 258 days ago (01:30 "
                "America/Los_Angeles)\n"
                "  followup date '2026-03-08 03:30 America/Los_Angeles'  # Sun 8 Mar 2026 05:30, 258 days ago (03:30 "
                "America/Los_Angeles)\n");
}

TEST_CASE("an unknown zone is refused with those that may be meant, and names no file") {
  const auto refused = [](const std::string& zone, const std::string& next) {
    check_refused("date 10:00 " + zone, 2,
                  "followup: DATE '10:00 " + zone + "' is not a clear date: there is no time zone of that name\n  " +
                      next + "\n");
  };
  const std::string examples =
      "for example: 2026-12-01, yesterday, fri 3pm, in 10 days, next week; all forms: followup help dates";
  refused("Los_Angeles", "type what is meant: followup date '10:00 America/Los_Angeles'");
  refused("Europe/Los_Angeles", "type what is meant: followup date '10:00 America/Los_Angeles'");
  refused("Asia/Tokio", "type what is meant: followup date '10:00 Asia/Tokyo'");
  refused("PST", "type what is meant: followup date '10:00 America/Los_Angeles'");
  refused("cest", "type what is meant:\n  followup date '10:00 Europe/Berlin'\n  followup date '10:00 Europe/Paris'");
  refused("Europe/Berlln", "type what is meant: followup date '10:00 Europe/Berlin'");
  refused("Mars/Olympus_Mons", examples);
  refused("posix/Europe/Paris", "type what is meant: followup date '10:00 Europe/Paris'");
  refused("right/utc", "type what is meant:\n  followup date '10:00 Etc/UTC'\n  followup date '10:00 UTC'");
  refused("europe/../Europe/Paris", "type what is meant: followup date '10:00 Europe/Paris'");
  for (const std::string zone : {"/etc/passwd", "../../../etc/passwd", "nowhere", "x"})
    check_refused("date 10:00 " + zone, 2,
                  fmt::format("followup: DATE '10:00 {}' is not a clear date: it is in no form of a date that followup "
                              "knows\n  {}\n",
                              zone, examples));
}

TEST_CASE("asking for a named zone leaves the user's own as it was") {
  const Zone own = real_world().zone;
  const auto winter = parse_moment("2026-01-15T12:00Z")->utc;
  const auto summer = parse_moment("2026-07-15T12:00Z")->utc;
  const std::pair before{own(winter), own(summer)};
  const auto found = std::get<NamedZone>(real_world().find_zone("europe/BERLIN"));
  CHECK(found.name == "Europe/Berlin");
  CHECK(found.zone(winter) == std::chrono::minutes(60));
  CHECK(found.zone(summer) == std::chrono::minutes(120));
  CHECK(std::pair{own(winter), own(summer)} == before);
}

TEST_CASE("a date that is nearly one is refused with the date that it may be") {
  const auto meant = [](const std::string& typed, const std::string& line) {
    check_refused("snooze 3/nick '" + typed + "'", 2,
                  "followup: DATE '" + typed +
                      "' is not a clear date: it is in no form of a date that followup knows\n"
                      "  did you mean: followup snooze 3/nick " +
                      line + "\n");
  };
  meant("tommorow", "tomorrow  # Sun 22 Nov 2026, tomorrow");
  meant("Friady 3pm", "'friday 3pm'  # Fri 27 Nov 2026 15:00, in 6 days");
  meant("3pm tomorrow", "'tomorrow 3pm'  # Sun 22 Nov 2026 15:00, tomorrow");
  meant("the 5th of decmber", "'5th of december'  # Sat 5 Dec 2026, in 14 days");
  meant("end of the year", "'end of december'  # Thu 31 Dec 2026, in 40 days");
  meant("this frday", "friday  # Fri 27 Nov 2026, in 6 days");
  meant("Fri. 4 Dec.", "'fri 4 dec'  # Fri 4 Dec 2026, in 13 days");
  meant("after christmas", "'after holidays'  # Mon 4 Jan 2027, in 44 days");
  meant("ealry next week", "'early next week'  # Tue 24 Nov 2026, in 3 days");
  meant("end of teh month", "'end of the month'  # Mon 30 Nov 2026, in 9 days");
  meant("in december", "'late december'  # Thu 31 Dec 2026, in 40 days");
  meant("in 3-5 business days", "'in 5 business days'  # Fri 27 Nov 2026, in 6 days");
  meant("2 weeks", "'in 2 weeks'  # Sat 5 Dec 2026, in 14 days");
  for (const std::string typed : {"soon", "at", "th", "-"})
    check_refused(
        "snooze 3/nick " + typed, 2,
        "followup: DATE '" + typed +
            "' is not a clear date: it is in no form of a date that followup knows\n"
            "  for example: 2026-12-01, yesterday, fri 3pm, in 10 days, next week; all forms: followup help dates\n");
}

TEST_CASE("a time in the form of the file is told on the reader's clock first") {
  check_unchanged("date 2026-11-24T10:00:00-08:00",
                  "looking back   Tue 24 Nov 2026 13:00, in 3 days (10:00 -08:00)\n"
                  "looking ahead  Tue 24 Nov 2026 13:00, in 3 days (10:00 -08:00)\n");
  check_unchanged("date 2026-11-25T01:00Z",
                  "looking back   Tue 24 Nov 2026 20:00, in 3 days (Wed 25 Nov 01:00 UTC)\n"
                  "looking ahead  Tue 24 Nov 2026 20:00, in 3 days (Wed 25 Nov 01:00 UTC)\n");
}

TEST_CASE("a date as spreadsheets have it, and `until` before one, are led to the date that is meant") {
  const auto hint = [](const std::string& typed) {
    Season world;
    const std::string err = type(world, "date " + typed).err;
    return err.substr(err.find('\n') + 1);
  };
  const std::string meant = "  did you mean: followup date '24 nov 2026'  # Tue 24 Nov 2026, in 3 days\n";
  CHECK(hint("24-Nov-26") == meant);
  CHECK(hint("24-nov-2026") == meant);
  CHECK(hint("'until fri'") == "  did you mean: followup date fri\n");
}

}  // namespace followup::testing
