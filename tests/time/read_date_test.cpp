#include <fmt/format.h>

#include "catch.hpp"
#include "time/zones.hpp"

#include "followup/text.hpp"

using namespace followup;
using followup::test::day;
using followup::test::moment;
using namespace std::chrono_literals;

namespace {

Typing at_desk(std::string_view now, Zone zone) {
  Calendar calendar;
  calendar.holidays = {day("2026-12-25"), day("2027-01-01")};
  return {moment(now), std::move(zone), calendar, test::few_zones};
}

/// The whole answer in one line: the date or moment as recorded, then a stroke and how it reads elsewhere; or
/// `! why -> choice, choice`.
std::string answer(std::string_view typed, Direction direction, const Typing& typing) {
  const auto read = read_date(typed, direction, typing);
  if (const auto* understood = std::get_if<Understood>(&read))
    return iso(understood->when) + (understood->elsewhere.empty() ? "" : " | " + understood->elsewhere);
  const auto& misread = std::get<Misread>(read);
  std::string text = "! " + misread.why;
  for (const auto& choice : misread.choices) text += (&choice == misread.choices.data() ? " -> " : ", ") + choice;
  return text;
}

struct Row {
  std::string_view typed;
  std::string past;
  std::string future = past;
};

void check(const Typing& typing, const std::vector<Row>& rows) {
  for (const auto& row : rows) {
    INFO(iso(typing.now) << ": '" << row.typed << "'");
    CHECK(answer(row.typed, Direction::past, typing) == row.past);
    CHECK(answer(row.typed, Direction::future, typing) == row.future);
  }
}

const std::string unknown = "! it is in no form of a date that followup knows";
const std::string bad_time = "! a time is written as 15:30 or 3pm, an offset after it as +01:00";
const std::string bad_year = "! the year is not one of 1970 to 2199";
const std::string too_far = "! it is over 3,660 days away";
const std::string same_weekday = "! that is the weekday of today: it may mean today, or a week from it";
const std::string either_way = "! a date in digits is written YYYY-MM-DD: day and month may stand either way round";
const std::string year_first = "! a date in digits is written YYYY-MM-DD";
const std::string far_year = "! it has no year, and the other way the day is nearer";
const std::string two_weeks = "! it may be the one of this week, or of the week after";
const std::string this_week = "! the one of this week lies the other way";
const std::string two_weekdays = "! a weekday alone may be the last one, or the next";
const std::string number_alone = "! a number alone may be a day of the month, a count of days or an hour";
const std::string four_digits = "! a year is written with four digits, a time as 15:30 or 3pm";

}  // namespace

TEST_CASE("dates typed on a Friday evening in Berlin") {
  check(at_desk("2026-11-20T18:00:00+01:00", test::berlin()),
        {{"2026-12-01", "2026-12-01"},
         {"1970-01-01", "1970-01-01"},
         {"2199-12-31", "2199-12-31"},
         {"today", "2026-11-20"},
         {"TODAY", "2026-11-20"},
         {"Yesterday", "2026-11-19"},
         {"tomorrow", "2026-11-21"},
         {"now", "2026-11-20T18:00:00+01:00"},
         {"NOW", "2026-11-20T18:00:00+01:00"},
         {"mon", "2026-11-16", "2026-11-23"},
         {"Monday", "2026-11-16", "2026-11-23"},
         {"tue", "2026-11-17", "2026-11-24"},
         {"tues", "2026-11-17", "2026-11-24"},
         {"TUESDAY", "2026-11-17", "2026-11-24"},
         {"wed", "2026-11-18", "2026-11-25"},
         {"wednesday", "2026-11-18", "2026-11-25"},
         {"thu", "2026-11-19", "2026-11-26"},
         {"thurs", "2026-11-19", "2026-11-26"},
         {"thursday", "2026-11-19", "2026-11-26"},
         {"sat", "2026-11-14", "2026-11-21"},
         {"saturday", "2026-11-14", "2026-11-21"},
         {"sun", "2026-11-15", "2026-11-22"},
         {"sunday", "2026-11-15", "2026-11-22"},
         {"fri", same_weekday + " -> 2026-11-20, 2026-11-13", same_weekday + " -> 2026-11-20, 2026-11-27"},
         {"Friday", same_weekday + " -> 2026-11-20, 2026-11-13", same_weekday + " -> 2026-11-20, 2026-11-27"},
         {"next fri", same_weekday + " -> 2026-11-20, 2026-11-27"},
         {"last fri", "2026-11-13"},
         {"last friday", "2026-11-13"},
         {"next tue", "2026-11-24"},
         {"next Tuesday", "2026-11-24"},
         {"last tue", "2026-11-17"},
         {"next sat", two_weeks + " -> 2026-11-21, 2026-11-28"},
         {"last sat", "2026-11-14"},
         {"next thu", "2026-11-26"},
         {"last thu", "2026-11-19"},
         {"fri 3pm", same_weekday + " -> 2026-11-20T15:00:00+01:00, 2026-11-13T15:00:00+01:00",
          same_weekday + " -> 2026-11-20T15:00:00+01:00, 2026-11-27T15:00:00+01:00"},
         {"last fri 3pm", "2026-11-13T15:00:00+01:00"},
         {"+3d", "2026-11-23"},
         {"+3D", "2026-11-23"},
         {"+0d", "2026-11-20"},
         {"-1d", "2026-11-19"},
         {"-1w", "2026-11-13"},
         {"+2w", "2026-12-04"},
         {"+3b", "2026-11-25"},
         {"+1b", "2026-11-23"},
         {"+0b", "2026-11-20"},
         {"-1b", "2026-11-19"},
         {"-5b", "2026-11-13"},
         {"+25b", "2027-01-05"},
         {"+30b", "2027-01-12"},
         {"+3660d", "2036-11-27"},
         {"-3660d", "2016-11-12"},
         {"+3661d", too_far},
         {"-3661d", too_far},
         {"+522w", "2036-11-21"},
         {"+523w", too_far},
         {"+3661b", too_far},
         {"+99999999999d", too_far},
         {"+2147483648d", too_far},
         {"in 10 days", "2026-11-30"},
         {"in 1 day", "2026-11-21"},
         {"In 2 Weeks", "2026-12-04"},
         {"in 1 week", "2026-11-27"},
         {"2 weeks ago", "2026-11-06"},
         {"1 week ago", "2026-11-13"},
         {"3 days ago", "2026-11-17"},
         {"1 day ago", "2026-11-19"},
         {"in  10  days", "2026-11-30"},
         {"in 99999999999 days", too_far},
         {"4000 days ago", too_far},
         {"dec 1", far_year + " -> 2025-12-01, 2026-12-01", "2026-12-01"},
         {"1 dec", far_year + " -> 2025-12-01, 2026-12-01", "2026-12-01"},
         {"Dec 01", far_year + " -> 2025-12-01, 2026-12-01", "2026-12-01"},
         {"1 December", far_year + " -> 2025-12-01, 2026-12-01", "2026-12-01"},
         {"1 December 2027", "2027-12-01"},
         {"december 1 2027", "2027-12-01"},
         {"dec 1 2027", "2027-12-01"},
         {"nov 20", "2026-11-20"},
         {"20 nov", "2026-11-20"},
         {"nov 19", "2026-11-19", far_year + " -> 2027-11-19, 2026-11-19"},
         {"nov 21", far_year + " -> 2025-11-21, 2026-11-21", "2026-11-21"},
         {"may 5", far_year + " -> 2026-05-05, 2027-05-05", "2027-05-05"},
         {"5 may", far_year + " -> 2026-05-05, 2027-05-05", "2027-05-05"},
         {"sept 9", "2026-09-09", far_year + " -> 2027-09-09, 2026-09-09"},
         {"31 jan", far_year + " -> 2026-01-31, 2027-01-31", "2027-01-31"},
         {"12-01", far_year + " -> 2025-12-01, 2026-12-01", "2026-12-01"},
         {"11-20", "2026-11-20"},
         {"01-31", far_year + " -> 2026-01-31, 2027-01-31", "2027-01-31"},
         {"eow", "2026-11-20"},
         {"eom", "2026-10-31", "2026-11-30"},
         {"EOM", "2026-10-31", "2026-11-30"},
         {"eom 5pm", "2026-10-31T17:00:00+01:00", "2026-11-30T17:00:00+01:00"},
         {"3pm", "2026-11-20T15:00:00+01:00", "2026-11-21T15:00:00+01:00"},
         {"7pm", "2026-11-19T19:00:00+01:00", "2026-11-20T19:00:00+01:00"},
         {"18:00", "2026-11-20T18:00:00+01:00"},
         {"9:00", "2026-11-20T09:00:00+01:00", "2026-11-21T09:00:00+01:00"},
         {"3pm +01:00", "2026-11-20T15:00:00+01:00", "2026-11-21T15:00:00+01:00"},
         {"3pm -05:00", "2026-11-19T21:00:00+01:00 | 15:00 -05:00", "2026-11-20T21:00:00+01:00 | 15:00 -05:00"},
         {"3pm-05:00", "2026-11-19T21:00:00+01:00 | 15:00 -05:00", "2026-11-20T21:00:00+01:00 | 15:00 -05:00"},
         {"3 pm -05:00", "2026-11-19T21:00:00+01:00 | 15:00 -05:00", "2026-11-20T21:00:00+01:00 | 15:00 -05:00"},
         {"today 3pm", "2026-11-20T15:00:00+01:00"},
         {"today 3 PM", "2026-11-20T15:00:00+01:00"},
         {"today 3:30pm", "2026-11-20T15:30:00+01:00"},
         {"today 12am", "2026-11-20T00:00:00+01:00"},
         {"today 12pm", "2026-11-20T12:00:00+01:00"},
         {"today 12:30am", "2026-11-20T00:30:00+01:00"},
         {"today 11:59:59pm", "2026-11-20T23:59:59+01:00"},
         {"yesterday 15:30", "2026-11-19T15:30:00+01:00"},
         {"yesterday 15:30:07", "2026-11-19T15:30:07+01:00"},
         {"tomorrow 9:00", "2026-11-21T09:00:00+01:00"},
         {"mon 09:00", "2026-11-16T09:00:00+01:00", "2026-11-23T09:00:00+01:00"},
         {"next tue 3pm", "2026-11-24T15:00:00+01:00"},
         {"+3d 3pm", "2026-11-23T15:00:00+01:00"},
         {"in 10 days 8am", "2026-11-30T08:00:00+01:00"},
         {"2 weeks ago 15:30", "2026-11-06T15:30:00+01:00"},
         {"dec 1 9:00", far_year + " -> 2025-12-01T09:00:00+01:00, 2026-12-01T09:00:00+01:00",
          "2026-12-01T09:00:00+01:00"},
         {"1 December 2027 9am", "2027-12-01T09:00:00+01:00"},
         {"12-01 9:00", far_year + " -> 2025-12-01T09:00:00+01:00, 2026-12-01T09:00:00+01:00",
          "2026-12-01T09:00:00+01:00"},
         {"aug 1 9:00", "2026-08-01T09:00:00+02:00",
          far_year + " -> 2027-08-01T09:00:00+01:00, 2026-08-01T09:00:00+02:00"},
         {"2026-12-01T09:00", "2026-12-01T09:00:00+01:00"},
         {"2026-12-01t09:00", "2026-12-01T09:00:00+01:00"},
         {"2026-12-01T9:00", "2026-12-01T09:00:00+01:00"},
         {"2026-12-01T09:00:30", "2026-12-01T09:00:30+01:00"},
         {"2026-12-01 9:00", "2026-12-01T09:00:00+01:00"},
         {"2026-12-01 9am", "2026-12-01T09:00:00+01:00"},
         {"2026-07-01 09:00", "2026-07-01T09:00:00+02:00"},
         {"2026-12-01T09:00:00-08:00", "2026-12-01T09:00:00-08:00 | 09:00 -08:00"},
         {"2026-12-01T09:00-08:00", "2026-12-01T09:00-08:00 | 09:00 -08:00"},
         {"2026-12-01T20:00-08:00", "2026-12-01T20:00-08:00 | Tue 1 Dec 20:00 -08:00"},
         {"2026-12-01T09:00+01:00", "2026-12-01T09:00+01:00"},
         {"2026-12-01T09:00Z", "2026-12-01T09:00Z | 09:00 UTC"},
         {"2026-12-01t09:00:00z", "2026-12-01T09:00:00Z | 09:00 UTC"},
         {"2026-12-01 09:00 -08:00", "2026-12-01T18:00:00+01:00 | 09:00 -08:00"},
         {"2026-12-01 09:00-08:00", "2026-12-01T18:00:00+01:00 | 09:00 -08:00"},
         {"2026-12-01 9:00z", "2026-12-01T10:00:00+01:00 | 09:00 UTC"},
         {"2026-12-01 9:00 Z", "2026-12-01T10:00:00+01:00 | 09:00 UTC"},
         {"2026-12-01 20:00 -08:00", "2026-12-02T05:00:00+01:00 | Tue 1 Dec 20:00 -08:00"},
         {"tomorrow 3pm +05:45", "2026-11-21T10:15:00+01:00 | 15:00 +05:45"}});
}

TEST_CASE("what is refused on a Friday evening, and what may have been meant") {
  check(at_desk("2026-11-20T18:00:00+01:00", test::berlin()),
        {{"", "! it is empty"},
         {" ", "! it begins or ends with a blank"},
         {" today", "! it begins or ends with a blank"},
         {"today ", "! it begins or ends with a blank"},
         {std::string_view("today\0", 6), unknown},
         {"today\n", unknown},
         {"today\t3pm", unknown},
         {"x", unknown},
         {"tomorow", unknown},
         {"next", unknown},
         {"last", unknown},
         {"next x", unknown},
         {"fr", unknown},
         {"frid4y", unknown},
         {"fridays", unknown},
         {"last next fri", unknown},
         {"now 3pm", unknown},
         {"now now", unknown},
         {"3pm fri", unknown},
         {"mon tue", unknown},
         {"dec", unknown},
         {"dec dec", unknown},
         {"in 10", unknown},
         {"in x days", unknown},
         {"in -1 days", unknown},
         {"in 1.5 days", unknown},
         {"10 days", unknown},
         {"+d", unknown},
         {"+3", unknown},
         {"+3m", unknown},
         {"3d", unknown},
         {"++3d", unknown},
         {"+-3d", unknown},
         {"+1e3d", unknown},
         {"3/4/2026", either_way + " -> 2026-03-04, 2026-04-03"},
         {"3/4", either_way + " -> 2026-03-04, 2026-04-03", either_way + " -> 2027-03-04, 2027-04-03"},
         {"12/11", either_way + " -> 2025-12-11, 2026-11-12", either_way + " -> 2026-12-11, 2027-11-12"},
         {"5/5/2026", either_way + " -> 2026-05-05"},
         {"13/4/2026", either_way + " -> 2026-04-13"},
         {"13-01", "! there is no month 13"},
         {"30/30/2026", either_way},
         {"3-4-2026", either_way + " -> 2026-03-04, 2026-04-03"},
         {"1-5", either_way + " -> 2026-01-05, 2026-05-01", either_way + " -> 2027-01-05, 2027-05-01"},
         {"2026/01/05", year_first + " -> 2026-01-05"},
         {"2026-1-5", year_first + " -> 2026-01-05"},
         {"2026/1/5 3pm", year_first + " -> 2026-01-05T15:00:00+01:00"},
         {"26-01-05", unknown},
         {"5", number_alone + " -> 2026-11-05, 2026-11-15", number_alone + " -> 2026-12-05, 2026-11-25"},
         {"31", number_alone + " -> 2026-10-31, 2026-10-20", number_alone + " -> 2026-12-31, 2026-12-21"},
         {"10", number_alone + " -> 2026-11-10", number_alone + " -> 2026-12-10, 2026-11-30"},
         {"0", number_alone},
         {"32", number_alone},
         {"2026", number_alone},
         {"20261201", unknown},
         {"feb 30", "! 2026-02 has no day 30 -> 2026-02-28, 2026-03-01",
          "! 2027-02 has no day 30 -> 2027-02-28, 2027-03-01"},
         {"feb 29", "! 2026-02 has no day 29 -> 2026-02-28, 2026-03-01",
          "! 2027-02 has no day 29 -> 2027-02-28, 2027-03-01"},
         {"31 april 2027", "! 2027-04 has no day 31 -> 2027-04-30, 2027-05-01"},
         {"dec 32 2026", "! 2026-12 has no day 32 -> 2026-12-31, 2027-01-01"},
         {"dec 32 2199", "! 2199-12 has no day 32 -> 2199-12-31"},
         {"dec 0 2026", "! 2026-12 has no day 0"},
         {"2026-02-30", "! 2026-02 has no day 30 -> 2026-02-28, 2026-03-01"},
         {"2026-02-30 3pm", "! 2026-02 has no day 30 -> 2026-02-28T15:00:00+01:00, 2026-03-01T15:00:00+01:00"},
         {"2026-13-01", "! there is no month 13"},
         {"1969-12-31", bad_year},
         {"2200-01-01", bad_year},
         {"1 dec 2200", bad_year},
         {"1 dec 27", four_digits},
         {"dec 1 15", four_digits},
         {"today 24:00", bad_time},
         {"today 25:00", bad_time},
         {"today 10:60", bad_time},
         {"today 10:00:60", bad_time},
         {"today 9:5", bad_time},
         {"today 009:00", bad_time},
         {"today 13pm", bad_time},
         {"today 0am", bad_time},
         {"today 10:00:00:00", bad_time},
         {"today :30", bad_time},
         {"today 10:00 +99:00", bad_time},
         {"today 10:00 +24:00", bad_time},
         {"today 10:00 -00:00", bad_time},
         {"today 10:00 +1:00", bad_time},
         {"today +01:00", bad_time},
         {"2026-12-01T24:00", bad_time},
         {"2026-12-01T09:00-00:00", bad_time},
         {"2026-12-01T09:00.5", bad_time},
         {"today 9", unknown},
         {"2026-12-01T", unknown},
         {"2026-12-01T09", unknown},
         {"1970-01-01 00:00 +02:00", bad_year},
         {"2199-12-31 23:30 -01:00", bad_year},
         {"in 0000000000000000000000000000000000000000000000000000000 days", "! it is too long for a date"}});
}

TEST_CASE("dates as programs and people write them, with the weekday, commas and ordinals") {
  const auto is_a = [](std::string_view day, std::string_view weekday, std::string_view near) {
    return fmt::format("! {} is a {} -> {}, {}", day, weekday, day, near);
  };
  check(at_desk("2026-11-20T18:00:00+01:00", test::berlin()),
        {{"Fri 4 Dec", "2026-12-04"},
         {"Thu 19 Nov", "2026-11-19"},
         {"Tue 24 Nov 2026", "2026-11-24"},
         {"Tue 24 Nov 2026 15:00", "2026-11-24T15:00:00+01:00"},
         {"Tue 24 Nov 2026 at 15:00", "2026-11-24T15:00:00+01:00"},
         {"Tuesday 24 November", "2026-11-24"},
         {"Tuesday, December 1, 2026", "2026-12-01"},
         {"tuesday, 1 december 2026", "2026-12-01"},
         {"Tuesday, December 1, 2026 3:00 PM", "2026-12-01T15:00:00+01:00"},
         {"Tuesday, December 1, 2026 at 3pm", "2026-12-01T15:00:00+01:00"},
         {"Dec 1, 2026", "2026-12-01"},
         {"Dec 1, 2026 3:00 PM", "2026-12-01T15:00:00+01:00"},
         {"Tue 2026-12-01", "2026-12-01"},
         {"Tue 2026-12-01 9:00", "2026-12-01T09:00:00+01:00"},
         {"Thu 4 Dec", "2025-12-04", is_a("2026-12-04", "Friday", "2026-12-03")},
         {"Thu 4 Dec 2026", is_a("2026-12-04", "Friday", "2026-12-03")},
         {"mon 2026-12-01", is_a("2026-12-01", "Tuesday", "2026-11-30")},
         {"sat 1 dec 2026 3pm", "! 2026-12-01 is a Tuesday -> 2026-12-01T15:00:00+01:00, 2026-11-28T15:00:00+01:00"},
         {"mon feb 30 2026", "! 2026-02 has no day 30 -> 2026-02-28, 2026-03-01"},
         {"fri 5", unknown},
         {"fri next week", "2026-11-27"},
         {"dec 1 2026 tue", unknown},
         {"nov 15th", "2026-11-15", far_year + " -> 2027-11-15, 2026-11-15"},
         {"15th nov", "2026-11-15", far_year + " -> 2027-11-15, 2026-11-15"},
         {"the 15th of November", "2026-11-15", far_year + " -> 2027-11-15, 2026-11-15"},
         {"dec 1st", far_year + " -> 2025-12-01, 2026-12-01", "2026-12-01"},
         {"2nd of december 2026", "2026-12-02"},
         {"3rd dec, 2026", "2026-12-03"},
         {"the 27th", "2026-10-27", "2026-11-27"},
         {"27th", "2026-10-27", "2026-11-27"},
         {"the 20th", "2026-11-20"},
         {"the 31st", "2026-10-31", "2026-12-31"},
         {"22nd 9:00", "2026-10-22T09:00:00+02:00", "2026-11-22T09:00:00+01:00"},
         {"fri the 27th", is_a("2026-10-27", "Tuesday", "2026-10-30"), "2026-11-27"},
         {"the 32nd", "! no month has a day 32"},
         {"0th", "! no month has a day 0"},
         {"the 27", number_alone + " -> 2026-10-27, 2026-10-24", number_alone + " -> 2026-11-27, 2026-12-17"},
         {"15.11.", "2026-11-15", far_year + " -> 2027-11-15, 2026-11-15"},
         {"1.12.", far_year + " -> 2025-12-01, 2026-12-01", "2026-12-01"},
         {"15.11.2026", "2026-11-15"},
         {"05.01.2026", "2026-01-05"},
         {"1.12.2026 14:00", "2026-12-01T14:00:00+01:00"},
         {"Sun 15.11.", "2026-11-15"},
         {"Sun, 15.11.2026", "2026-11-15"},
         {"31.4.2027", "! 2027-04 has no day 31 -> 2027-04-30, 2027-05-01"},
         {"11.15.2026", either_way + " -> 2026-11-15"},
         {"15.11", either_way + " -> 2026-11-15", either_way + " -> 2027-11-15"},
         {"1.13.", either_way + " -> 2026-01-13", either_way + " -> 2027-01-13"},
         {"5.", unknown},
         {"15.11.26", unknown},
         {"15.11.2026.", unknown},
         {"2026-12-01.", unknown},
         {",", unknown},
         {"the", unknown},
         {"of", unknown}});
}

TEST_CASE("times as people say them") {
  const std::string la = " America/Los_Angeles";
  check(
      at_desk("2026-11-20T18:00:00+01:00", test::berlin()),
      {{"noon", "2026-11-20T12:00:00+01:00", "2026-11-21T12:00:00+01:00"},
       {"midnight", "2026-11-20T00:00:00+01:00", "2026-11-21T00:00:00+01:00"},
       {"at noon", "2026-11-20T12:00:00+01:00", "2026-11-21T12:00:00+01:00"},
       {"today noon", "2026-11-20T12:00:00+01:00"},
       {"tomorrow at noon", "2026-11-21T12:00:00+01:00"},
       {"tomorrow midnight", "2026-11-21T00:00:00+01:00"},
       {"noon america/los_angeles", "2026-11-19T21:00:00+01:00 | 12:00" + la, "2026-11-20T21:00:00+01:00 | 12:00" + la},
       {"3:30", "2026-11-20T03:30:00+01:00", "2026-11-21T03:30:00+01:00"},
       {"tomorrow 3:30", "2026-11-21T03:30:00+01:00"},
       {"15h", "2026-11-20T15:00:00+01:00", "2026-11-21T15:00:00+01:00"},
       {"15h30", "2026-11-20T15:30:00+01:00", "2026-11-21T15:30:00+01:00"},
       {"tue 15h", "2026-11-17T15:00:00+01:00", "2026-11-24T15:00:00+01:00"},
       {"tue 9h05", "2026-11-17T09:05:00+01:00", "2026-11-24T09:05:00+01:00"},
       {"tomorrow 24h", bad_time},
       {"tomorrow 9h5", unknown},
       {"tue 1500", "2026-11-17T15:00:00+01:00", "2026-11-24T15:00:00+01:00"},
       {"tomorrow 0900", "2026-11-21T09:00:00+01:00"},
       {"tomorrow 2000", "2026-11-21T20:00:00+01:00"},
       {"tomorrow 1560", bad_time},
       {"2026-12-01 1500", "2026-12-01T15:00:00+01:00"},
       {"1 dec 2026 1500", "2026-12-01T15:00:00+01:00"},
       {"tomorrow 1500 America/Los_Angeles", "2026-11-22T00:00:00+01:00 | Sat 21 Nov 15:00" + la},
       {"dec 1 1500", far_year + " -> 2025-12-01T15:00:00+01:00, 2026-12-01T15:00:00+01:00",
        "2026-12-01T15:00:00+01:00"},
       {"dec 1 2000", "2000-12-01"},
       {"dec 1 at 2000", far_year + " -> 2025-12-01T20:00:00+01:00, 2026-12-01T20:00:00+01:00",
        "2026-12-01T20:00:00+01:00"},
       {"1500", number_alone},
       {"in 1000 days", "2029-08-16"},
       {"27 Nov at 3", far_year + " -> 2025-11-27T15:00:00+01:00, 2026-11-27T15:00:00+01:00",
        "2026-11-27T15:00:00+01:00"},
       {"27 nov 2026 at 3", "2026-11-27T15:00:00+01:00"},
       {"tomorrow at 1", "2026-11-21T13:00:00+01:00"},
       {"tomorrow at 6", "2026-11-21T18:00:00+01:00"},
       {"tomorrow at 7", "2026-11-21T07:00:00+01:00"},
       {"tomorrow at 9", "2026-11-21T09:00:00+01:00"},
       {"tomorrow at 12", "2026-11-21T12:00:00+01:00"},
       {"tomorrow at 15", "2026-11-21T15:00:00+01:00"},
       {"tomorrow at 0", "2026-11-21T00:00:00+01:00"},
       {"tomorrow at 24", bad_time},
       {"tomorrow at 3:30", "2026-11-21T15:30:00+01:00"},
       {"tomorrow at 03:30", "2026-11-21T03:30:00+01:00"},
       {"tomorrow at 3am", "2026-11-21T03:00:00+01:00"},
       {"tomorrow at 3 pm", "2026-11-21T15:00:00+01:00"},
       {"tomorrow at 15:00", "2026-11-21T15:00:00+01:00"},
       {"tomorrow at 15h30", "2026-11-21T15:30:00+01:00"},
       {"tomorrow at 1500", "2026-11-21T15:00:00+01:00"},
       {"tomorrow at 3 America/Los_Angeles", "2026-11-22T00:00:00+01:00 | Sat 21 Nov 15:00" + la},
       {"tomorrow at", unknown},
       {"tomorrow at work", unknown},
       {"at", unknown},
       {"2026-11-24T15:00:00.000Z", "2026-11-24T15:00:00Z | 15:00 UTC"},
       {"2026-11-24T15:00:00.5+01:00", "2026-11-24T15:00:00+01:00"},
       {"2026-11-24T15:00:00.123456-05:00", "2026-11-24T15:00:00-05:00 | 15:00 -05:00"},
       {"2026-11-24T15:00:00.000", "2026-11-24T15:00:00+01:00"},
       {"2026-11-24T15:00:00.", bad_time},
       {"2026-11-24T15:00.5Z", bad_time}});
}

TEST_CASE("dates as people promise them: the last day that is meant") {
  check(at_desk("2026-11-20T18:00:00+01:00", test::berlin()),
        {{"next week", "2026-11-27"},
         {"Early Next Week", "2026-11-24"},
         {"beginning of next week", "2026-11-24"},
         {"mid next week", "2026-11-25"},
         {"middle of next week", "2026-11-25"},
         {"later next week", "2026-11-27"},
         {"late next week", "2026-11-27"},
         {"end of next week", "2026-11-27"},
         {"by the end of next week", "2026-11-27"},
         {"this week", "2026-11-20"},
         {"later this week", "2026-11-20"},
         {"end of the week", "2026-11-20"},
         {"end of week", "2026-11-20"},
         {"end of the month", "2026-10-31", "2026-11-30"},
         {"mid month", "2026-11-15", "2026-12-15"},
         {"beginning of the month", "2026-11-07", "2026-12-07"},
         {"mid week", "2026-11-18", "2026-11-25"},
         {"early this week", "2026-11-17"},
         {"by the end of the month", "2026-10-31", "2026-11-30"},
         {"end of month 5pm", "2026-10-31T17:00:00+01:00", "2026-11-30T17:00:00+01:00"},
         {"this month", "2026-11-30"},
         {"next month", "2026-12-31"},
         {"early next month", "2026-12-07"},
         {"end of next month", "2026-12-31"},
         {"early december", far_year + " -> 2025-12-07, 2026-12-07", "2026-12-07"},
         {"beginning of december", far_year + " -> 2025-12-07, 2026-12-07", "2026-12-07"},
         {"by the beginning of December", far_year + " -> 2025-12-07, 2026-12-07", "2026-12-07"},
         {"mid december", far_year + " -> 2025-12-15, 2026-12-15", "2026-12-15"},
         {"mid-December", far_year + " -> 2025-12-15, 2026-12-15", "2026-12-15"},
         {"late december", far_year + " -> 2025-12-31, 2026-12-31", "2026-12-31"},
         {"end of dec", far_year + " -> 2025-12-31, 2026-12-31", "2026-12-31"},
         {"early november", "2026-11-07", far_year + " -> 2027-11-07, 2026-11-07"},
         {"late november", far_year + " -> 2025-11-30, 2026-11-30", "2026-11-30"},
         {"late february", far_year + " -> 2026-02-28, 2027-02-28", "2027-02-28"},
         {"late february 2028", "2028-02-29"},
         {"mid january 2027", "2027-01-15"},
         {"mid january 2200", bad_year},
         {"in two weeks", "2026-12-04"},
         {"within 10 days", "2026-11-30"},
         {"within the next two weeks", "2026-12-04"},
         {"in a week", "2026-11-27"},
         {"in one week", "2026-11-27"},
         {"in a month", "2026-12-20"},
         {"in 10 months", "2027-09-20"},
         {"in a couple of days", "2026-11-22"},
         {"in a couple of weeks", "2026-12-04"},
         {"in a few days", "2026-11-23"},
         {"in the next few days", "2026-11-23"},
         {"in 10 business days", "2026-12-04"},
         {"in ten working days", "2026-12-04"},
         {"in one business day", "2026-11-23"},
         {"in eleven days", "2026-12-01"},
         {"in twelve days", "2026-12-02"},
         {"in thirteen days", unknown},
         {"in two", unknown},
         {"in a", unknown},
         {"in few of a days", unknown},
         {"two weeks ago", "2026-11-06"},
         {"a week ago", "2026-11-13"},
         {"a month ago", "2026-10-20"},
         {"a couple of days ago", "2026-11-18"},
         {"3 business days ago", "2026-11-17"},
         {"in 120 months", "2036-11-20"},
         {"in 123 months", too_far},
         {"in 523 weeks", too_far},
         {"a week from monday", "2026-11-30"},
         {"two weeks from today", "2026-12-04"},
         {"a week from tomorrow", "2026-11-28"},
         {"10 days from now", "2026-11-30"},
         {"a week from friday", same_weekday + " -> 2026-11-27, 2026-12-04"},
         {"523 weeks from monday", too_far},
         {"a week from", unknown},
         {"a week from x", unknown},
         {"monday week", "2026-11-30"},
         {"friday week", same_weekday + " -> 2026-11-27, 2026-12-04"},
         {"monday week 3pm", "2026-11-30T15:00:00+01:00"},
         {"by monday", "2026-11-16", "2026-11-23"},
         {"on monday", "2026-11-16", "2026-11-23"},
         {"by 1 December 2026", "2026-12-01"},
         {"by next week", "2026-11-27"},
         {"by", unknown},
         {"by by monday", unknown},
         {"after the holidays", "2027-01-04"},
         {"after the holidays 9am", "2027-01-04T09:00:00+01:00"},
         {"early", unknown},
         {"mid fri", unknown},
         {"early december 5 2026", unknown},
         {"december", unknown},
         {"in december", unknown},
         {"next year", unknown},
         {"soon", unknown},
         {"shortly", unknown},
         {"they will be in touch", unknown}});
}

TEST_CASE("weeks and months as people say them, from other days") {
  check(at_desk("2026-11-25T09:00:00-05:00", test::fixed_zone(-300min)),
        {{"next fri", two_weeks + " -> 2026-11-27, 2026-12-04"},
         {"next sun 3pm", two_weeks + " -> 2026-11-29T15:00:00-05:00, 2026-12-06T15:00:00-05:00"},
         {"next tue", "2026-12-01"},
         {"next mon", "2026-11-30"},
         {"this fri", this_week + " -> 2026-11-27, 2026-11-20", "2026-11-27"},
         {"this friday 3pm", this_week + " -> 2026-11-27T15:00:00-05:00, 2026-11-20T15:00:00-05:00",
          "2026-11-27T15:00:00-05:00"},
         {"this wed", "2026-11-25"},
         {"this tue", "2026-11-24", this_week + " -> 2026-11-24, 2026-12-01"},
         {"this mon fri", unknown},
         {"friday this week", this_week + " -> 2026-11-27, 2026-11-20", "2026-11-27"},
         {"tuesday next week 9am", "2026-12-01T09:00:00-05:00"},
         {"next week wednesday", "2026-12-02"},
         {"next week x", unknown},
         {"fri next month", unknown},
         {"this", unknown},
         {"week after next", "2026-12-11"},
         {"early the week after next", "2026-12-08"},
         {"in a fortnight", "2026-12-09"},
         {"two fortnights ago", "2026-10-28"},
         {"in 262 fortnights", too_far},
         {"this week", "2026-11-27"},
         {"end of the week", "2026-11-20", "2026-11-27"},
         {"early this week", "2026-11-24"},
         {"next week", "2026-12-04"},
         {"a week from friday", "2026-12-04"},
         {"friday week", "2026-12-04"},
         {"by friday", "2026-11-20", "2026-11-27"}});
  check(at_desk("2026-12-19T09:00:00-05:00", test::fixed_zone(-300min)),  // a Saturday before the quiet days
        {{"next week", "2026-12-23"},
         {"end of next week", "2026-12-25"},
         {"this fri", "2026-12-18", "2026-12-25"},
         {"this sat", "2026-12-19"},
         {"this week", "2026-12-25"},
         {"two weeks from monday", "2027-01-04"},
         {"in a month", "2027-01-19"},
         {"next month", "2027-01-31"},
         {"early january", far_year + " -> 2026-01-07, 2027-01-07", "2027-01-07"},
         {"after the holidays", "2027-01-04"}});
  check(at_desk("2026-12-27T09:00:00-05:00", test::fixed_zone(-300min)),  // a Sunday inside of them
        {{"next week", "2027-01-01"},
         {"early next week", "2026-12-29"},
         {"next mon", "2026-12-28"},
         {"after the holidays", "2027-01-04"}});
  check(at_desk("2027-01-31T09:00:00-05:00", test::fixed_zone(-300min)), {{"in a month", "2027-02-28"},
                                                                          {"a month ago", "2026-12-31"},
                                                                          {"in two months", "2027-03-31"},
                                                                          {"end of the month", "2027-01-31"},
                                                                          {"end of next month", "2027-02-28"},
                                                                          {"late january", "2027-01-31"},
                                                                          {"the 30th", "2027-01-30", "2027-03-30"}});
  Typing typing = at_desk("2026-11-18T09:00:00+03:00", test::fixed_zone(180min));  // a Wednesday
  typing.calendar.weekend = {date::Friday, date::Saturday};
  typing.calendar.holidays.push_back(day("2026-11-26"));
  check(typing, {{"next week", "2026-11-25"},
                 {"early next week", "2026-11-23"},
                 {"mid next week", "2026-11-24"},
                 {"end of next week", "2026-11-26"},
                 {"next sun", "2026-11-22"},
                 {"next thu", two_weeks + " -> 2026-11-19, 2026-11-26"}});
  typing.calendar.quiet = {};
  check(typing, {{"after the holidays", "! the policy has no quiet days (calendar.quiet)"}});
  typing.calendar.quiet = {*parse_days_of_year("08-01..08-15"), *parse_days_of_year("11-10..11-20")};
  check(typing, {{"after the holidays", "2026-11-22"}});
}

TEST_CASE("in a field that looks to both sides a month and a day mean the nearer one, a weekday alone is refused") {
  const Typing typing = at_desk("2026-11-20T18:00:00+01:00", test::berlin());
  const std::vector<std::pair<std::string_view, std::string>> rows{
      {"dec 1", "2026-12-01"},
      {"nov 10", "2026-11-10"},
      {"may 5", "2027-05-05"},
      {"12-01", "2026-12-01"},
      {"11-12 10:00", "2026-11-12T10:00:00+01:00"},
      {"15.11.", "2026-11-15"},
      {"the 27th", "2026-11-27"},
      {"the 10th", "2026-11-10"},
      {"mid december", "2026-12-15"},
      {"Fri 4 Dec", "2026-12-04"},
      {"Thu 4 Dec", "! 2026-12-04 is a Friday -> 2026-12-04, 2026-12-03"},
      {"1 dec 9:00", "2026-12-01T09:00:00+01:00"},
      {"feb 29", "! 2026-02 has no day 29 -> 2026-02-28, 2026-03-01"},
      {"thu", "2026-11-19"},
      {"thu 3pm", "2026-11-19T15:00:00+01:00"},
      {"saturday", "2026-11-21"},
      {"mon", two_weekdays + " -> last mon, mon 23 nov"},
      {"Monday at 3", two_weekdays + " -> last mon 15:00, mon 23 nov 15:00"},
      {"wed 3pm america/los_angeles",
       two_weekdays + " -> last wed 3pm America/Los_Angeles, wed 25 nov 3pm America/Los_Angeles"},
      {"fri", same_weekday + " -> today, last fri, fri 27 nov"},
      {"last mon", "2026-11-16"},
      {"next mon", "2026-11-23"},
      {"next sat", two_weeks + " -> 2026-11-21, 2026-11-28"},
      {"mon 23 nov", "2026-11-23"},
      {"tomorrow", "2026-11-21"},
      {"3/4/2026", either_way + " -> 2026-03-04, 2026-04-03"},
      {"10:00", "2026-11-20T10:00:00+01:00"},
      {"19:00", "2026-11-20T19:00:00+01:00"},
      {"5:00", "2026-11-21T05:00:00+01:00"},
      {"7:00", "2026-11-20T07:00:00+01:00"},
      {"eow", "2026-11-20"},
      {"eom", "2026-11-30"},
      {"early this month", "2026-11-07"},
      {"mid month", "2026-11-15"},
      {"beginning of the month", "2026-11-07"},
      {"late month", "2026-11-30"}};
  for (const auto& [typed, expected] : rows) {
    INFO(typed);
    const std::string read = answer(typed, Direction::both, typing);
    CHECK(read == expected);
    const auto refused = read_date(typed, Direction::both, typing);
    if (const auto* misread = std::get_if<Misread>(&refused))
      for (const auto& choice : misread->choices) CHECK(answer(choice, Direction::both, typing)[0] != '!');
  }
}

TEST_CASE("only words that say more than the day are a phrase") {
  const Typing typing = at_desk("2026-11-20T18:00:00+01:00", test::berlin());
  const auto is_phrase = [&](std::string_view typed) {
    return std::get<Understood>(read_date(typed, Direction::future, typing)).is_phrase;
  };
  for (const auto* typed : {"next week", "early next week", "end of the month", "mid december", "in two weeks",
                            "in 10 days", "within 10 days", "a week from monday", "monday week", "after the holidays"})
    CHECK(is_phrase(typed));
  for (const auto* typed : {"2026-12-01", "dec 1", "Tue 1 Dec", "the 27th", "1.12.", "mon", "next tue", "by monday",
                            "tomorrow", "+10d", "+3b", "eow", "eom", "mon 3pm", "10:00", "now"})
    CHECK_FALSE(is_phrase(typed));
}

TEST_CASE("every form in which the program shows a date can be typed again") {
  const Day today = day("2026-11-20");
  const Typing typing = at_desk("2026-11-20T18:00:00+01:00", test::berlin());
  const Zone there = test::los_angeles();
  for (int away = -170; away <= 170; ++away) {
    const Day meant = today + date::days{away};
    const Direction direction = away < 0 ? Direction::past : Direction::future;
    const std::string weekday(name_of(Weekday(meant)));
    const date::year_month_day parts(meant);
    const std::string in_letters =
        fmt::format("{} {} {}", weekday, static_cast<unsigned>(parts.day()), name_of(parts.month()));
    for (const std::string& shown :
         {iso(meant), short_date(meant), long_date(meant), spoken(meant, today), in_full(When(meant), today),
          in_letters, short_date(meant).substr(4), fmt::format("{}, {}", short_date(meant), distance(meant, today)),
          fmt::format("{} {:04}", in_letters, static_cast<int>(parts.year())), distance(meant, today)}) {
      INFO(shown);
      CHECK(answer(shown, direction, typing) == iso(meant));
    }
    for (const auto time : {9h + 0min, 15h + 30min, 3h + 15min}) {
      const Moment moment = *at_local(meant + time, typing.zone);
      const Understood elsewhere{moment, clock_time(in_zone(moment.utc, there)) + " America/Los_Angeles"};
      for (const std::string& shown :
           {iso(moment), long_date(When(moment)), spoken(moment, today), in_full(When(moment), today),
            in_full(elsewhere, today), long_date(meant) + " at " + clock_time(moment)}) {
        INFO(shown);
        CHECK(answer(shown, direction, typing) == iso(moment));
      }
    }
  }
  check(typing, {{"Tue 1 Dec 2026, in 10 days", unknown},  // it has been copied yesterday
                 {"Tue 1 Dec 2026, in a hurry", unknown},
                 {"fri, sat", unknown}});
}

TEST_CASE("times of other zones, typed on a Friday evening in Berlin, which is Friday morning in Los Angeles") {
  const std::string skipped = "! the clocks are put forward then: that time does not exist on 2026-03-";
  const std::string no_zone = "! there is no time zone of that name";
  check(at_desk("2026-11-20T18:00:00+01:00", test::berlin()),
        {{"10:00 America/Los_Angeles", "2026-11-19T19:00:00+01:00 | 10:00 America/Los_Angeles",
          "2026-11-20T19:00:00+01:00 | 10:00 America/Los_Angeles"},
         {"9am america/los_angeles", "2026-11-20T18:00:00+01:00 | 09:00 America/Los_Angeles"},
         {"8:59 America/Los_Angeles", "2026-11-20T17:59:00+01:00 | 08:59 America/Los_Angeles",
          "2026-11-21T17:59:00+01:00 | 08:59 America/Los_Angeles"},
         {"8pm AMERICA/LOS_ANGELES", "2026-11-20T05:00:00+01:00 | Thu 19 Nov 20:00 America/Los_Angeles",
          "2026-11-21T05:00:00+01:00 | Fri 20 Nov 20:00 America/Los_Angeles"},
         {"8 pm America/Los_Angeles", "2026-11-20T05:00:00+01:00 | Thu 19 Nov 20:00 America/Los_Angeles",
          "2026-11-21T05:00:00+01:00 | Fri 20 Nov 20:00 America/Los_Angeles"},
         {"today 1am America/Los_Angeles", "2026-11-20T10:00:00+01:00 | 01:00 America/Los_Angeles"},
         {"mon 3pm America/Los_Angeles", "2026-11-17T00:00:00+01:00 | Mon 16 Nov 15:00 America/Los_Angeles",
          "2026-11-24T00:00:00+01:00 | Mon 23 Nov 15:00 America/Los_Angeles"},
         {"next tue 3pm UTC", "2026-11-24T16:00:00+01:00 | 15:00 UTC"},
         {"in 10 days 23:30 UTC", "2026-12-01T00:30:00+01:00 | Mon 30 Nov 23:30 UTC"},
         {"dec 31 23:30 utc", far_year + " -> 2026-01-01T00:30:00+01:00, 2027-01-01T00:30:00+01:00",
          "2027-01-01T00:30:00+01:00 | Thu 31 Dec 23:30 UTC"},
         {"1 July 2026 9:00 America/Los_Angeles", "2026-07-01T18:00:00+02:00 | 09:00 America/Los_Angeles"},
         {"2026-12-01T09:00 America/Los_Angeles", "2026-12-01T18:00:00+01:00 | 09:00 America/Los_Angeles"},
         {"2026-03-20 9:00 America/Los_Angeles", "2026-03-20T17:00:00+01:00 | 09:00 America/Los_Angeles"},
         {"2026-10-28 9:00 America/Los_Angeles", "2026-10-28T17:00:00+01:00 | 09:00 America/Los_Angeles"},
         {"2026-11-01 1:30 America/Los_Angeles", "2026-11-01T09:30:00+01:00 | 01:30 America/Los_Angeles"},
         {"2026-10-25 2:30 Europe/Berlin", "2026-10-25T02:30:00+02:00"},
         {"3pm Europe/Berlin", "2026-11-20T15:00:00+01:00", "2026-11-21T15:00:00+01:00"},
         {"2026-03-08 2:30 America/Los_Angeles",
          skipped + "08 in America/Los_Angeles -> 2026-03-08 01:30 America/Los_Angeles, "
                    "2026-03-08 03:30 America/Los_Angeles"},
         {"2026-03-29 2:30 Europe/Berlin",
          skipped + "29 in Europe/Berlin -> 2026-03-29 01:30 Europe/Berlin, 2026-03-29 03:30 Europe/Berlin"},
         {"2026-03-29 2:30 UTC", "2026-03-29T04:30:00+02:00 | 02:30 UTC"},
         {"fri 3pm America/Los_Angeles", same_weekday + " -> 2026-11-21T00:00:00+01:00, 2026-11-14T00:00:00+01:00",
          same_weekday + " -> 2026-11-21T00:00:00+01:00, 2026-11-28T00:00:00+01:00"},
         {"feb 30 3pm UTC", "! 2026-02 has no day 30 -> 2026-02-28T16:00:00+01:00, 2026-03-01T16:00:00+01:00",
          "! 2027-02 has no day 30 -> 2027-02-28T16:00:00+01:00, 2027-03-01T16:00:00+01:00"},
         {"10:00 Los_Angeles", no_zone + " -> 10:00 America/Los_Angeles"},
         {"Mon 10am Los_Angeles", no_zone + " -> mon 10am America/Los_Angeles"},
         {"fri 10:00 Los_Angeles", no_zone},
         {"10:00 Mars/Olympus", no_zone},
         {"10:00 ../../etc/passwd", unknown},
         {"10:00 /etc/passwd", unknown},
         {"10:00 nowhere", unknown},
         {"3pm mon", unknown},
         {"10:00 +01:00 UTC", bad_time},
         {"10:00 UTC +01:00", bad_time},
         {"25:00 UTC", bad_time},
         {"UTC", unknown},
         {"mon UTC", unknown},
         {"UTC 10:00", unknown},
         {"1969-12-31 23:30 UTC", bad_year}});
}

TEST_CASE("dates typed on a Monday, the first of March before a leap year") {
  check(at_desk("2027-03-01T08:00:00+00:00", test::fixed_zone(0min)),
        {{"tue", "2027-02-23", "2027-03-02"},
         {"wed", "2027-02-24", "2027-03-03"},
         {"thu", "2027-02-25", "2027-03-04"},
         {"fri", "2027-02-26", "2027-03-05"},
         {"sat", "2027-02-27", "2027-03-06"},
         {"sun", "2027-02-28", "2027-03-07"},
         {"mon", same_weekday + " -> 2027-03-01, 2027-02-22", same_weekday + " -> 2027-03-01, 2027-03-08"},
         {"last mon", "2027-02-22"},
         {"last sun", "2027-02-28"},
         {"next sun", two_weeks + " -> 2027-03-07, 2027-03-14"},
         {"feb 28", "2027-02-28", far_year + " -> 2028-02-28, 2027-02-28"},
         {"feb 29", "! 2027-02 has no day 29 -> 2027-02-28, 2027-03-01", "2028-02-29"},
         {"02-29", "! 2027-02 has no day 29 -> 2027-02-28, 2027-03-01", "2028-02-29"},
         {"mar 1", "2027-03-01"},
         {"1 mar", "2027-03-01"},
         {"mar 2", far_year + " -> 2026-03-02, 2027-03-02", "2027-03-02"},
         {"12-31", "2026-12-31", far_year + " -> 2027-12-31, 2026-12-31"},
         {"-1d", "2027-02-28"},
         {"-1w", "2027-02-22"},
         {"+52w", "2028-02-28"},
         {"+365d", "2028-02-29"},
         {"+366d", "2028-03-01"},
         {"in 100 days", "2027-06-09"},
         {"100 days ago", "2026-11-21"},
         {"9 weeks ago", "2026-12-28"},
         {"-1b", "2027-02-26"},
         {"-41b", "2026-12-23"},
         {"-42b", "2026-12-22"},
         {"-45b", "2026-12-17"},
         {"+5b", "2027-03-08"},
         {"eow", "2027-02-26", "2027-03-05"},
         {"eom", "2027-02-28", "2027-03-31"},
         {"8:00", "2027-03-01T08:00:00+00:00"},
         {"7:59:59", "2027-03-01T07:59:59+00:00", "2027-03-02T07:59:59+00:00"},
         {"8:00:01", "2027-02-28T08:00:01+00:00", "2027-03-01T08:00:01+00:00"},
         {"midnight", "2027-03-01T00:00:00+00:00", "2027-03-02T00:00:00+00:00"},
         {"1", number_alone + " -> 2027-03-01, 2027-02-28", number_alone + " -> 2027-03-01, 2027-03-02"},
         {"30", number_alone + " -> 2027-01-30", number_alone + " -> 2027-03-30, 2027-03-31"}});
}

TEST_CASE("dates typed on a Wednesday at the turn of the year") {
  check(at_desk("2026-12-30T09:00:00-05:00", test::fixed_zone(-300min)),
        {{"fri", "2026-12-25", "2027-01-01"},
         {"next fri", two_weeks + " -> 2027-01-01, 2027-01-08"},
         {"last fri", "2026-12-25"},
         {"wed", same_weekday + " -> 2026-12-30, 2026-12-23", same_weekday + " -> 2026-12-30, 2027-01-06"},
         {"last wed", "2026-12-23"},
         {"mon", "2026-12-28", "2027-01-04"},
         {"jan 2", far_year + " -> 2026-01-02, 2027-01-02", "2027-01-02"},
         {"dec 29", "2026-12-29", far_year + " -> 2027-12-29, 2026-12-29"},
         {"dec 30", "2026-12-30"},
         {"dec 31", far_year + " -> 2025-12-31, 2026-12-31", "2026-12-31"},
         {"01-04", far_year + " -> 2026-01-04, 2027-01-04", "2027-01-04"},
         {"12-31 5pm", far_year + " -> 2025-12-31T17:00:00-05:00, 2026-12-31T17:00:00-05:00",
          "2026-12-31T17:00:00-05:00"},
         {"eow", "2026-12-25", "2027-01-01"},
         {"eom", "2026-11-30", "2026-12-31"},
         {"+1b", "2027-01-04"},
         {"+2b", "2027-01-05"},
         {"-3b", "2026-12-21"},
         {"tomorrow", "2026-12-31"},
         {"+2d", "2027-01-01"},
         {"in 1 week", "2027-01-06"},
         {"52 weeks ago", "2025-12-31"},
         {"8:59", "2026-12-30T08:59:00-05:00", "2026-12-31T08:59:00-05:00"},
         {"9:01", "2026-12-29T09:01:00-05:00", "2026-12-30T09:01:00-05:00"},
         {"1am +10:00", "2026-12-29T10:00:00-05:00 | Wed 30 Dec 01:00 +10:00",
          "2026-12-30T10:00:00-05:00 | Thu 31 Dec 01:00 +10:00"},
         {"5", number_alone + " -> 2026-12-05, 2026-12-25", number_alone + " -> 2027-01-05, 2027-01-04"}});
}

TEST_CASE("dates typed on a Saturday before the clocks change in Berlin") {
  const std::string skipped =
      "! the clocks are put forward then: that time does not exist on 2026-03-29 -> "
      "2026-03-29T01:30:00+01:00, 2026-03-29T03:30:00+02:00";
  check(at_desk("2026-03-28T12:00:00+01:00", test::berlin()),
        {{"tomorrow 2:30", skipped},
         {"2026-03-29T02:30", skipped},
         {"+1d 2:30am", skipped},
         {"tomorrow 1:59", "2026-03-29T01:59:00+01:00"},
         {"tomorrow 3:00", "2026-03-29T03:00:00+02:00"},
         {"tomorrow 2:30 +01:00", "2026-03-29T03:30:00+02:00 | 02:30 +01:00"},
         {"tomorrow 00:00", "2026-03-29T00:00:00+01:00"},
         {"+3d", "2026-03-31"},
         {"eow", "2026-03-27", "2026-04-03"},
         {"eom", "2026-02-28", "2026-03-31"},
         {"sat 1pm", same_weekday + " -> 2026-03-28T13:00:00+01:00, 2026-03-21T13:00:00+01:00",
          same_weekday + " -> 2026-03-28T13:00:00+01:00, 2026-04-04T13:00:00+02:00"},
         {"sun", "2026-03-22", "2026-03-29"},
         {"+1b", "2026-03-30"},
         {"-1b", "2026-03-27"},
         {"2026-10-25 2:30", "2026-10-25T02:30:00+02:00"},
         {"oct 25 2:30", "2025-10-25T02:30:00+01:00",
          far_year + " -> 2026-10-25T02:30:00+02:00, 2025-10-25T02:30:00+01:00"}});
}

TEST_CASE("bare times around a change of clocks") {
  const std::string skipped =
      "! the clocks are put forward then: that time does not exist on 2026-03-29 -> "
      "2026-03-29T01:15:00+01:00, 2026-03-29T03:15:00+02:00";
  check(at_desk("2026-03-29T12:00:00+02:00", test::berlin()),
        {{"2:15", skipped}, {"1:15", "2026-03-29T01:15:00+01:00", "2026-03-30T01:15:00+02:00"}});
  check(at_desk("2026-10-25T02:10:00+01:00", test::berlin()),
        {{"2:30", "2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00"},
         {"2:30 +01:00", "2026-10-24T03:30:00+02:00 | 02:30 +01:00", "2026-10-25T02:30:00+01:00"}});
}

TEST_CASE("dates typed on a leap day, and where Friday and Saturday are the weekend") {
  Typing typing = at_desk("2028-02-29T23:30:00+03:00", test::fixed_zone(180min));
  typing.calendar.weekend = {date::Friday, date::Saturday};
  check(typing, {{"feb 29", "2028-02-29"},
                 {"29 feb 2024", "2024-02-29"},
                 {"29 feb 2100", "! 2100-02 has no day 29 -> 2100-02-28, 2100-03-01"},
                 {"02-29", "2028-02-29"},
                 {"feb 28", "2028-02-28", far_year + " -> 2029-02-28, 2028-02-28"},
                 {"mar 1", far_year + " -> 2027-03-01, 2028-03-01", "2028-03-01"},
                 {"eom", "2028-02-29"},
                 {"eow", "2028-02-24", "2028-03-02"},
                 {"+3b", "2028-03-05"},
                 {"-3b", "2028-02-24"},
                 {"tomorrow 1am", "2028-03-01T01:00:00+03:00"},
                 {"today 23:30 +00:00", "2028-03-01T02:30:00+03:00 | Tue 29 Feb 23:30 +00:00"},
                 {"tue", same_weekday + " -> 2028-02-29, 2028-02-22", same_weekday + " -> 2028-02-29, 2028-03-07"}});
  typing.calendar.weekend = {};
  check(typing, {{"eow", "2028-02-27", "2028-03-05"}, {"+3b", "2028-03-03"}});
}

TEST_CASE("an offset over the ends of the calendar is refused") {
  check(at_desk("2199-12-30T12:00:00Z", test::fixed_zone(0min)), {{"tomorrow", "2199-12-31"},
                                                                  {"+2d", bad_year},
                                                                  {"dec 1", "2199-12-01", bad_year},
                                                                  {"+1d 9am", "2199-12-31T09:00:00+00:00"}});
  check(at_desk("1970-01-02T12:00:00Z", test::fixed_zone(0min)),
        {{"-1d", "1970-01-01"}, {"-2d", bad_year}, {"eom", bad_year, "1970-01-31"}});
}

TEST_CASE("every choice can be typed as it stands, and is then no longer refused") {
  const Typing typing = at_desk("2026-03-28T12:00:00+01:00", test::berlin());
  for (const std::string typed :
       {"3/4/2026", "3/4", "5", "31", "feb 30", "sat", "next sat", "sat 1pm", "2026/3/29 2:30", "tomorrow 2:30",
        "2026-02-30 3pm", "sat 3pm -08:00", "feb 30 3pm utc"}) {
    for (const auto direction : {Direction::past, Direction::future}) {
      INFO(typed);
      const auto read = read_date(typed, direction, typing);
      REQUIRE(std::holds_alternative<Misread>(read));
      for (const auto& choice : std::get<Misread>(read).choices) CHECK(answer(choice, direction, typing) == choice);
    }
  }
}

TEST_CASE("every choice with a zone can be typed as it stands") {
  const Typing typing = at_desk("2026-11-20T18:00:00+01:00", test::berlin());
  for (const std::string typed : {"mon 10am Los_Angeles", "2026-03-08 2:30 America/Los_Angeles"}) {
    const auto read = read_date(typed, Direction::future, typing);
    const auto& choices = std::get<Misread>(read).choices;
    CHECK_FALSE(choices.empty());
    for (const auto& choice : choices)
      CHECK(std::holds_alternative<Understood>(read_date(choice, Direction::past, typing)));
  }
}

TEST_CASE("weekdays: for every weekday from every day of two years, towards the field") {
  for (Day today = day("2026-01-01"); today < day("2028-01-01"); today += date::days{1}) {
    const Typing typing{at_offset(today + 12h, 0h), test::fixed_zone(0min), {}, {}};
    for (int i = 0; i < 7; ++i) {
      const Weekday weekday = date::Monday + date::days{i};
      if (weekday == Weekday(today)) continue;
      Day back = today;
      while (Weekday(back) != weekday) back -= date::days{1};
      const std::string name{short_name(weekday)};
      if (answer(name, Direction::past, typing) != iso(back)) FAIL(iso(today) << " past " << name);
      if (answer(name, Direction::future, typing) != iso(back + date::days{7})) FAIL(iso(today) << " future " << name);
      if (answer("last " + name, Direction::future, typing) != iso(back)) FAIL(iso(today) << " last " << name);
      const Day coming = back + date::days{7};
      const bool is_of_this_week = weekday.iso_encoding() > Weekday(today).iso_encoding();
      const std::string next = is_of_this_week
                                   ? fmt::format("{} -> {}, {}", two_weeks, iso(coming), iso(coming + date::days{7}))
                                   : iso(coming);
      for (const auto direction : {Direction::past, Direction::future, Direction::both})
        if (answer("next " + name, direction, typing) != next) FAIL(iso(today) << " next " << name);
      const bool is_near = back == today - date::days{1} || coming == today + date::days{1};
      const std::string choices = fmt::format("{} -> last {}, {}", two_weekdays, name, lower_case(short_date(coming)));
      const std::string near = iso(back == today - date::days{1} ? back : coming);
      if (answer(name, Direction::both, typing) != (is_near ? near : choices)) FAIL(iso(today) << " both " << name);
    }
  }
}

TEST_CASE("dates without a year: for every day of a year, from the days of another, by the field's direction") {
  for (Day today = day("2026-01-01"); today < day("2027-01-01"); today += date::days{13}) {
    const Typing typing{at_offset(today + 12h, 0h), test::fixed_zone(0min), {}, {}};
    for (Day ahead = today; ahead < today + date::days{365}; ahead += date::days{1}) {
      const Day back = ahead == today ? today : Day(date::year_month_day(ahead) - date::years{1});
      const bool is_ahead_nearer = ahead - today < today - back;
      const auto read = [&](Day meant, Day other, bool is_other_nearer) {
        const bool is_far = meant - today > date::days{183} || today - meant > date::days{183};
        return is_far && is_other_nearer ? fmt::format("{} -> {}, {}", far_year, iso(meant), iso(other)) : iso(meant);
      };
      const std::string typed = iso(ahead).substr(5);
      const std::string words = short_date(ahead).substr(4);
      const bool is_back_nearer = ahead - today > today - back;
      if (answer(typed, Direction::future, typing) != read(ahead, back, is_back_nearer))
        FAIL(iso(today) << " future " << typed);
      if (answer(words, Direction::past, typing) != read(back, ahead, is_ahead_nearer))
        FAIL(iso(today) << " past " << words);
      if (answer(words, Direction::both, typing) != iso(is_ahead_nearer ? ahead : back))
        FAIL(iso(today) << " both " << words);
    }
  }
}

TEST_CASE("what a data file must refuse is refused when typed, but for forms that mean something to a person") {
  const Typing typing = at_desk("2026-11-20T18:00:00+01:00", test::berlin());
  // Left out: `-1d`, `05.01.2026` and `2026-01-05T10:00Z`, which the grammar reads.
  const std::vector<std::string> bad{"",
                                     " ",
                                     "x",
                                     "2026",
                                     "2026-01",
                                     "2026-13-01",
                                     "2026-00-01",
                                     "2026-01-00",
                                     "2026-01-32",
                                     "2026-02-29",
                                     "2025-02-29",
                                     "1900-02-29",
                                     "2100-02-29",
                                     "2026-02-30",
                                     "2026-04-31",
                                     "2026-06-31",
                                     "2026-1-5",
                                     "2026-01-5",
                                     "26-01-05",
                                     "02026-01-05",
                                     "20260-01-05",
                                     "2026-01-05x",
                                     "2026-01-05 x",
                                     " 2026-01-05",
                                     "2026-01-05 ",
                                     "2026-01-05\n",
                                     "+2026-01-05",
                                     "-2026-01-05",
                                     "0000-01-01",
                                     "0001-01-01",
                                     "9999-99-99",
                                     "10000-01-01",
                                     "32767-12-31",
                                     "32768-01-01",
                                     "99999-12-31",
                                     "999999999999999999999-01-01",
                                     "2026--1-05",
                                     "2026-01--5",
                                     "2026-01- 5",
                                     "2026/01/05",
                                     "01/05/2026",
                                     "２０２６-01-05",
                                     "2026-01-05T",
                                     "2026-01-05T25:00",
                                     "2026-01-05T24:00",
                                     "2026-01-05T10:60",
                                     "2026-01-05T10:00:60",
                                     "2026-01-05T10:00+99:00",
                                     "1e9",
                                     "NaN",
                                     "in 99999999999 days",
                                     "+99999999999d",
                                     "+2147483648d",
                                     "next",
                                     "tomorow",
                                     "2026-W54-1",
                                     "2025-W53-1",
                                     "2026-W00-1",
                                     "2026-W01-8",
                                     "2026-366",
                                     "2026-000",
                                     "--01-05",
                                     "2026-01-05\u202e",
                                     "2026\u201301\u201305"};
  for (const auto& text : bad) {
    for (const auto direction : {Direction::past, Direction::future}) {
      INFO("'" << text << "'");
      CHECK(answer(text, direction, typing).substr(0, 2) == "! ");
    }
  }
}

TEST_CASE("a refusal never repeats what was typed, and no byte breaks the reading") {
  const Typing typing = at_desk("2026-11-20T18:00:00+01:00", test::berlin());
  const std::vector<std::string> seeds{"2026-12-01T09:00-08:00", "fri 3pm", "in 10 days",
                                       "1 December 2027",        "+3b",     "3/4/2026"};
  for (const auto& seed : seeds) {
    for (std::size_t at = 0; at < seed.size(); ++at) {
      for (int byte = 0; byte < 256; ++byte) {
        std::string typed = seed;
        typed[at] = static_cast<char>(byte);
        for (const char c : answer(typed, Direction::future, typing)) {
          if (c < ' ' || c > '~') FAIL("an unprintable byte in the answer to a change of " << seed);
        }
      }
    }
  }
}
