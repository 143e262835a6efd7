// The numbers behind the rules.
#include "commands/season.hpp"

namespace followup::testing {

TEST_CASE("policy shows every key with value, default, range and source") {
  check_unchanged(
      "policy", R"~(  KEY                             VALUE         DEFAULT       RANGE                            FROM
  thank_you.target_hours          24            24            1 to 48                          follow-ups, post-interview
  thank_you.limit_hours           48            48            target_hours to 168              nutshell
  thank_you.lapse_days            7             7             3 to 14                          ours
  follow_up.grace_days            3             3             1 to 10                          follow-ups, after-interview
  follow_up.no_promise_days       8             8             8 to 30                          post-interview
  follow_up.late_days             3             3             1 to 14                          ours
  follow_up.count                 working       working       working, calendar                ours
  follow_up.channel               email         email         email, phone                     post-interview; nutshell, follow-ups
  calendar.weekend                sat,sun       sat,sun       up to 3 weekdays                 ours
  calendar.holidays               none          none          up to 400 dates                  ours
  calendar.quiet                  12-24..01-01  12-24..01-01  up to 10 spans (92 days in all)  ours
  ghosted.after_days              28            28            21 to 120                        post-interview, nutshell
  ghosted.reply_days              8             8             1 to 30                          post-interview
  ghosted.offer_days              14            14            1 to 60                          ours
  ghosted.shown_days              7             7             0 to 60                          ours
  offer.reply_days                2             2             1 to 7                           ours
  offer.closing_days              1             1             0 to 7                           ours
  offer.lapse_days                14            14            1 to 60                          ours
  withdraw.days                   3             3             1 to 14                          ours
  withdraw.lapse_days             14            14            days to 60                       ours
  references.brief_days           2             2             1 to 7                           after-interview
  references.brief_lapse_days     7             7             brief_days to 30                 ours
  references.check_in_days        14            14            7 to 60                          after-interview
  references.check_in_lapse_days  7             7             1 to check_in_days               ours
  references.thank_days           2             2             1 to 7                           after-interview
  references.thank_lapse_days     7             7             thank_days to 30                 ours
  requested_task.lead_days        2             2             0 to 14                          ours
  rejection.reply_days            2             2             1 to 7                           nutshell
  rejection.lapse_days            7             7             reply_days to 30                 ours
  record.gap_days                 7             7             1 to 30                          ours
  rules.off                       none          none          names of rules                   ours
What for
  thank_you.target_hours          hours after an interview in which thanks should go out
  thank_you.limit_hours           hours after it in which they are still in time
  thank_you.lapse_days            days after it from which they are no longer sent
  follow_up.grace_days            days to give them after the date they named
  follow_up.no_promise_days       days to wait where they named no date
  follow_up.late_days             days after which a follow-up is late
  follow_up.count                 whether those are working days or all days
  follow_up.channel               how to follow up where nobody said what they prefer
  calendar.weekend                the days of a week on which nobody works
  calendar.holidays               other days on which nobody works
  calendar.quiet                  spans of days of the year in which nobody decides
  ghosted.after_days              days of silence that count as a no
  ghosted.reply_days              days without an answer to a follow-up that count as a no
  ghosted.offer_days              days in which a last note may be sent
  ghosted.shown_days              days after that in which the silence is still listed
  offer.reply_days                days in which to thank for an offer, and agree on a day
  offer.closing_days              days before its date from which an answer presses
  offer.lapse_days                days after which an offer is no longer shown
  withdraw.days                   days in which to withdraw once you have accepted another
  withdraw.lapse_days             days after which it is too late for that
  references.brief_days           days after an interview in which to tell your references
  references.brief_lapse_days     days after which it is too late for that
  references.check_in_days        days after you were last in touch with a reference, to ask about a call
  references.check_in_lapse_days  days in which that is shown, each time
  references.thank_days           days in which to thank a reference that they called
  references.thank_lapse_days     days after which it is too late for that
  requested_task.lead_days        days before its date from which a task is shown
  rejection.reply_days            days in which to answer a rejection
  rejection.lapse_days            days after which it is too late for an answer
  record.gap_days                 days in which to fill what is missing of an interview
  rules.off                       rules that you do not want to hear of
)~");
  check_unchanged("policy follow_up.grace_days", R"~(  KEY                   VALUE  DEFAULT  RANGE    FROM
  follow_up.grace_days  3      3        1 to 10  follow-ups, after-interview
What for
  follow_up.grace_days  days to give them after the date they named
)~");
  check_unchanged("policy follow_up.grace_days --json", R"~({
  "format": "followup.policy/1",
  "policy": [
    {"key": "follow_up.grace_days", "value": "3", "default": "3", "range": "1 to 10", "source": "follow-ups, after-interview", "set_in_file": false, "purpose": "days to give them after the date they named"}
  ]
}
)~");
}

TEST_CASE("policy tells of every key what it is for") {
  Season world;
  CHECK(type(world, "policy --json").out.find("\"purpose\": \"\"") == std::string::npos);
}

TEST_CASE("policy sets a key in the file") {
  check_changed("policy follow_up.grace_days 4", R"~(  KEY                   VALUE    DEFAULT  RANGE    FROM
  follow_up.grace_days  4 (set)  3        1 to 10  follow-ups, after-interview
)~",
                replaced(season, "  \"applications\"",
                         R"(  "policy": {
    "follow_up": {"grace_days": 4}
  },
)"
                         "  \"applications\""));
  check_changed("policy follow_up.count calendar",
                R"~(  KEY              VALUE           DEFAULT  RANGE              FROM
  follow_up.count  calendar (set)  working  working, calendar  ours
)~",
                replaced(season, "  \"applications\"",
                         R"(  "policy": {
    "follow_up": {"count": "calendar"}
  },
)"
                         "  \"applications\""));
  check_changed("policy follow_up.channel phone", R"~(  KEY                VALUE        DEFAULT  RANGE         FROM
  follow_up.channel  phone (set)  email    email, phone  post-interview; nutshell, follow-ups
)~",
                replaced(season, "  \"applications\"",
                         R"(  "policy": {
    "follow_up": {"channel": "phone"}
  },
)"
                         "  \"applications\""));
  check_changed("policy calendar.weekend none", R"~(  KEY               VALUE       DEFAULT  RANGE             FROM
  calendar.weekend  none (set)  sat,sun  up to 3 weekdays  ours
No longer weekend: sat, sun.
)~",
                replaced(season, "  \"applications\"",
                         R"(  "policy": {
    "calendar": {
      "weekend": []
    }
  },
)"
                         "  \"applications\""));
  check_changed("policy calendar.holidays 2026-12-25,2027-01-01",
                R"~(  KEY                VALUE                        DEFAULT  RANGE            FROM
  calendar.holidays  2026-12-25,2027-01-01 (set)  none     up to 400 dates  ours
Holiday: Fri 25 Dec 2026, in 34 days.
Holiday: Fri 1 Jan 2027, in 41 days.
)~",
                replaced(season, "  \"applications\"",
                         R"(  "policy": {
    "calendar": {
      "holidays": ["2026-12-25", "2027-01-01"]
    }
  },
)"
                         "  \"applications\""));
}

TEST_CASE("the weekend is typed in every form of a weekday, and in any order") {
  for (const std::string days : {"fri,sat", "sat,fri", "Friday,Saturday", "'SATURDAY, fri'"})
    check_changed("policy calendar.weekend " + days,
                  R"~(  KEY               VALUE          DEFAULT  RANGE             FROM
  calendar.weekend  fri,sat (set)  sat,sun  up to 3 weekdays  ours
No longer weekend: sun.
)~",
                  replaced(season, "  \"applications\"",
                           R"(  "policy": {
    "calendar": {
      "weekend": ["fri", "sat"]
    }
  },
)"
                           "  \"applications\""));
}

TEST_CASE("holidays are typed in every form of a date, and what was understood is told") {
  const std::string file = replaced(season, "  \"applications\"",
                                    R"(  "policy": {
    "calendar": {
      "holidays": ["2026-11-26", "2026-12-25", "2027-01-01"]
    }
  },
)"
                                    "  \"applications\"");
  check_changed("policy calendar.holidays 'thu, 25 December,jan 1'",
                R"~(  KEY                VALUE                                   DEFAULT  RANGE            FROM
  calendar.holidays  2026-11-26,2026-12-25,2027-01-01 (set)  none     up to 400 dates  ours
Holiday: Thu 26 Nov 2026, in 5 days.
Holiday: Fri 25 Dec 2026, in 34 days.
Holiday: Fri 1 Jan 2027, in 41 days.
)~",
                file);
  check_changed("policy calendar.holidays thu,12-25,2027-01-01 --json", R"~({
  "format": "followup.policy/1",
  "policy": [
    {"key": "calendar.holidays", "value": "2026-11-26,2026-12-25,2027-01-01", "default": "none", "range": "up to 400 dates", "source": "ours", "set_in_file": true, "purpose": "other days on which nobody works"}
  ],
  "message": ["Holiday: Thu 26 Nov 2026, in 5 days.", "Holiday: Fri 25 Dec 2026, in 34 days.", "Holiday: Fri 1 Jan 2027, in 41 days."],
  "undo": "followup undo"
}
)~",
                file);
}

TEST_CASE("policy gives a key its default again") {
  check_changed("policy follow_up.grace_days --default", R"~(  KEY                   VALUE  DEFAULT  RANGE    FROM
  follow_up.grace_days  3      3        1 to 10  follow-ups, after-interview
)~",
                replaced(season, "  \"applications\"",
                         R"()"
                         "  \"applications\""),
                {"policy follow_up.grace_days 4"});
  check_changed("policy follow_up.count --default", R"~(  KEY              VALUE    DEFAULT  RANGE              FROM
  follow_up.count  working  working  working, calendar  ours
)~",
                replaced(season, "  \"applications\"",
                         R"()"
                         "  \"applications\""),
                {"policy follow_up.count calendar"});
  check_changed("policy follow_up.channel --default", R"~(  KEY                VALUE  DEFAULT  RANGE         FROM
  follow_up.channel  email  email    email, phone  post-interview; nutshell, follow-ups
)~",
                replaced(season, "  \"applications\"",
                         R"()"
                         "  \"applications\""),
                {"policy follow_up.channel phone"});
  check_changed("policy calendar.weekend --default", R"~(  KEY               VALUE    DEFAULT  RANGE             FROM
  calendar.weekend  sat,sun  sat,sun  up to 3 weekdays  ours
)~",
                replaced(season, "  \"applications\"",
                         R"()"
                         "  \"applications\""),
                {"policy calendar.weekend none"});
  check_changed("policy calendar.holidays --default", R"~(  KEY                VALUE  DEFAULT  RANGE            FROM
  calendar.holidays  none   none     up to 400 dates  ours
No longer a holiday: Fri 25 Dec 2026.
)~",
                replaced(season, "  \"applications\"",
                         R"()"
                         "  \"applications\""),
                {"policy calendar.holidays 2026-12-25"});
}

TEST_CASE("policy refuses what is out of range or contradicts another key") {
  check_refused("policy follow_up.grace_days 11", 2,
                R"~(followup: follow_up.grace_days is 11, but its range is 1 to 10; nothing was changed
  to see the ranges: followup policy
)~");
  check_refused("policy follow_up.grace_days 0", 2,
                R"~(followup: follow_up.grace_days is 0, but its range is 1 to 10; nothing was changed
  to see the ranges: followup policy
)~");
  check_refused("policy follow_up.grace_days few", 2,
                R"~(followup: follow_up.grace_days is a whole number; nothing was changed
  to see the ranges: followup policy
)~");
  check_refused(
      "policy follow_up.no_promise_days 28", 2,
      R"~(followup: follow_up.no_promise_days is 28, but it must be below ghosted.after_days, which is 28; nothing was changed
  to see the ranges: followup policy
)~");
  check_refused(
      "policy thank_you.limit_hours 23", 2,
      R"~(followup: thank_you.limit_hours is 23, but its range is 24 to 168 (from thank_you.target_hours up); nothing was changed
  to see the ranges: followup policy
)~");
  check_refused(
      "policy references.brief_lapse_days 1", 2,
      R"~(followup: references.brief_lapse_days is 1, but its range is 2 to 30 (from references.brief_days up); nothing was changed
  to see the ranges: followup policy
)~");
  check_refused("policy follow_up.count often", 2,
                R"~(followup: follow_up.count is working or calendar; nothing was changed
  to see the ranges: followup policy
)~");
  check_refused("policy follow_up.count callendar", 2,
                R"~(followup: follow_up.count is working or calendar; nothing was changed
  did you mean: followup policy follow_up.count calendar
)~");
  check_refused("policy follow_up.channel post", 2,
                R"~(followup: follow_up.channel is post, but it must be email or phone; nothing was changed
  to see the ranges: followup policy
)~");
  check_refused("policy calendar.weekend thu,fri,sat,sun", 2,
                R"~(followup: calendar.weekend has 4 days, but it may have up to 3; nothing was changed
  to see the ranges: followup policy
)~");
  check_refused(
      "policy calendar.weekend satday", 2,
      R"~(followup: calendar.weekend is none, or up to three of mon,tue,wed,thu,fri,sat,sun; nothing was changed
  to see the ranges: followup policy
)~");
  check_refused("policy calendar.holidays 2026-02-30", 2,
                R"~(followup: calendar.holidays '2026-02-30' is not a clear date: 2026-02 has no day 30
  type what is meant:
  2026-02-28  # Sat 28 Feb 2026, 266 days ago
  2026-03-01  # Sun 1 Mar 2026, 265 days ago
)~");
  check_refused(
      "policy calendar.holidays 'dec 25,3/4/2027'", 2,
      R"~(followup: calendar.holidays '3/4/2027' is not a clear date: a date in digits is written YYYY-MM-DD: day and month may stand either way round
  type what is meant:
  2027-03-04  # Thu 4 Mar 2027, in 103 days
  2027-04-03  # Sat 3 Apr 2027, in 133 days
)~");
  for (const std::string dates : {"''", "' '", ",", "2026-12-25,", "2026-12-25,,2027-01-01"})
    check_refused("policy calendar.holidays " + dates, 2,
                  R"~(followup: calendar.holidays is none, or dates such as 2026-12-25,2027-01-01; nothing was changed
  to see the ranges: followup policy
)~");
  check_refused("policy follow_up.grace 3", 3, R"~(followup: there is no policy key 'follow_up.grace'
  did you mean: followup policy follow_up.grace_days 3
)~");
  check_refused("policy grace_days 5", 3, R"~(followup: there is no policy key 'grace_days'
  did you mean: followup policy follow_up.grace_days 5
)~");
  check_refused("policy lapse_days 5", 3, R"~(followup: there is no policy key 'lapse_days'
  did you mean:
  followup policy thank_you.lapse_days 5
  followup policy offer.lapse_days 5
  followup policy withdraw.lapse_days 5
  followup policy rejection.lapse_days 5
)~");
  check_refused("policy --default", 2, R"~(followup: --default needs a key
  to see them: followup policy
)~");
  check_refused("policy follow_up.grace_days 3 --default", 2,
                R"~(followup: policy takes a value or --default, not both; nothing was changed
)~");
}

TEST_CASE("a default that contradicts another key is refused") {
  check_refused(
      "policy ghosted.after_days --default", 2,
      R"~(followup: follow_up.no_promise_days is 30, but it must be below ghosted.after_days, which is 28; nothing was changed
  to see the ranges: followup policy
)~",
      {"policy ghosted.after_days 40", "policy follow_up.no_promise_days 30"});
}

namespace {

/// What the command says below the table, and the holidays and the weekend that the file then has.
std::string told(Season& world, const std::string& line) {
  const Ran ran = type(world, line);
  INFO(line << ran.out << ran.err);
  CHECK(ran.status == 0);
  const std::string rest = ran.out.substr(ran.out.find("ours\n") + 5);
  return rest.substr(0, rest.find(way_back));
}
std::string value_of(Season& world, const std::string& key) {
  const std::string row = type(world, "policy " + key + " --json").out;
  const std::size_t start = row.find("\"value\": \"") + 10;
  return row.substr(start, row.find('"', start) - start);
}

}  // namespace

TEST_CASE("a list of the policy takes values in and out, and spans of days") {
  Season world;
  CHECK(told(world, "policy calendar.holidays 12-25") == "Holiday: Fri 25 Dec 2026, in 34 days.\n");
  CHECK(told(world, "policy calendar.holidays '+jan 1, 12-25'") ==
        "Holiday: Fri 1 Jan 2027, in 41 days.\nHoliday: Fri 25 Dec 2026, in 34 days.\n");
  CHECK(value_of(world, "calendar.holidays") == "2026-12-25,2027-01-01");
  CHECK(told(world, "policy calendar.holidays '+dec 24..dec 27'") ==
        "Holidays: Thu 24 Dec 2026, in 33 days, to Sun 27 Dec 2026, in 36 days.\n");
  CHECK(value_of(world, "calendar.holidays") == "2026-12-24,2026-12-25,2026-12-26,2026-12-27,2027-01-01");
  CHECK(told(world, "policy calendar.holidays -2026-12-26..2026-12-31") ==
        "No longer a holiday: Sat 26 Dec 2026 to Sun 27 Dec 2026.\n");
  CHECK(told(world, "policy calendar.holidays -2026-12-26") == "calendar.holidays has nothing of that: not changed.\n");
  CHECK(told(world, "policy calendar.holidays 2027-01-06") ==
        "Holiday: Wed 6 Jan 2027, in 46 days.\n"
        "No longer a holiday: Thu 24 Dec 2026 to Fri 25 Dec 2026, Fri 1 Jan 2027.\n");
  CHECK(told(world, "policy calendar.holidays -2027-01-06") == "No longer a holiday: Wed 6 Jan 2027.\n");
  CHECK(world.bytes() == season);
}

TEST_CASE("the weekend takes days in and out") {
  Season world;
  CHECK(told(world, "policy calendar.weekend +fri").empty());
  CHECK(value_of(world, "calendar.weekend") == "fri,sat,sun");
  CHECK(told(world, "policy calendar.weekend -sun") == "No longer weekend: sun.\n");
  CHECK(told(world, "policy calendar.weekend mon") == "No longer weekend: fri, sat.\n");
  CHECK(told(world, "policy calendar.weekend -- -mon") == "No longer weekend: mon.\n");
  CHECK(value_of(world, "calendar.weekend") == "none");
  Season other;
  CHECK(type(other, "policy calendar.weekend -Sunday --json").out.find("\"message\": [\"No longer weekend: sun.\"]") !=
        std::string::npos);
  CHECK(value_of(other, "calendar.weekend") == "sat");
}

TEST_CASE("what a list cannot take is refused") {
  check_refused(
      "policy calendar.holidays 2027-01-02..2026-12-24", 2,
      "followup: calendar.holidays '2027-01-02..2026-12-24' is no span of 1 to 400 days: Sat 2 Jan 2027, in 42 "
      "days, to Thu 24 Dec 2026, in 33 days\n");
  check_refused(
      "policy calendar.holidays 2027-01-01..2029-01-01", 2,
      "followup: calendar.holidays '2027-01-01..2029-01-01' is no span of 1 to 400 days: Fri 1 Jan 2027, in 41 "
      "days, to Mon 1 Jan 2029, in 772 days\n");
  check_refused("policy follow_up.grace_days +4", 2,
                R"(followup: follow_up.grace_days is a whole number; nothing was changed
  to see the ranges: followup policy
)");
}

}  // namespace followup::testing
