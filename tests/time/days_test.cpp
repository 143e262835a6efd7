#include <vector>

#include "catch.hpp"
#include "time/zones.hpp"

using namespace followup;
using followup::test::day;

TEST_CASE("every day of 1970 to 2199 is read as it is written, and the weekdays go round") {
  const Day first;
  const Day last = day("2199-12-31");
  CHECK(iso(first) == "1970-01-01");
  CHECK(Weekday(first) == date::Thursday);
  CHECK(days_between(first, last) == 84005);
  unsigned weekday = 3;
  std::string previous = "1969-12-31";
  for (Day d = first; d <= last; d += date::days{1}, weekday = (weekday + 1) % 7) {
    const std::string text = iso(d);
    if (parse_day(text) != d || Day(date::year_month_day(d)) != d || text <= previous || text.size() != 10 ||
        Weekday(d).iso_encoding() != weekday + 1) {
      FAIL(text);
    }
    previous = text;
  }
}

TEST_CASE("known days") {
  CHECK(days_between(Day(), day("2026-12-01")) == 20788);
  CHECK(days_between(Day(), day("2000-02-29")) == 11016);
  CHECK(Weekday(day("2026-12-01")) == date::Tuesday);
  CHECK(Weekday(day("2024-02-29")) == date::Thursday);
  CHECK(Weekday(Day(date::days{-1})) == date::Wednesday);
  CHECK(iso(Day(date::days{-1})) == "1969-12-31");
  CHECK(iso(day("2199-12-31") + date::days{1}) == "2200-01-01");
  CHECK(short_date(day("2026-12-01")) == "Tue 1 Dec");
  CHECK(short_date(day("2026-02-28")) == "Sat 28 Feb");
  CHECK(long_date(day("2026-12-01")) == "Tue 1 Dec 2026");
  CHECK(days_between(day("2026-01-01"), day("2027-01-01")) == 365);
  CHECK(days_between(day("2027-01-01"), day("2026-01-01")) == -365);
  CHECK(day("2026-12-31") + date::days{1} == day("2027-01-01"));
  CHECK(day("2024-03-01") - date::days{1} == day("2024-02-29"));
  CHECK(short_name(date::Monday) == "mon");
  CHECK(short_name(date::Sunday) == "sun");
  CHECK(name_of(date::Monday) == "Monday");
  CHECK(name_of(date::Sunday) == "Sunday");
  CHECK(name_of(date::January) == "January");
  CHECK(name_of(date::December) == "December");
}

TEST_CASE("a civil date that does not exist is no day") {
  CHECK(day_of(2026, 2, 29) == std::nullopt);
  CHECK(day_of(2024, 2, 29) == day("2024-02-29"));
  CHECK(day_of(2100, 2, 29) == std::nullopt);
  CHECK(day_of(2000, 2, 29) == day("2000-02-29"));
  CHECK(day_of(2026, 0, 1) == std::nullopt);
  CHECK(day_of(2026, 13, 1) == std::nullopt);
  CHECK(day_of(2026, 257, 1) == std::nullopt);
  CHECK(day_of(2026, 1, 0) == std::nullopt);
  CHECK(day_of(2026, 1, 32) == std::nullopt);
  CHECK(day_of(2026, 1, 257) == std::nullopt);
  CHECK(day_of(1969, 12, 31) == std::nullopt);
  CHECK(day_of(2200, 1, 1) == std::nullopt);
  CHECK(day_of(65536 + 2026, 1, 1) == std::nullopt);
}

TEST_CASE("a day is read strictly") {
  // Hostile input to a data file: none of it may pass as a date.
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
                                     "1969-12-31",
                                     "2200-01-01",
                                     "9999-99-99",
                                     "10000-01-01",
                                     "2026--1-05",
                                     "2026-01--5",
                                     "2026-01- 5",
                                     "2026/01/05",
                                     "05.01.2026",
                                     "01/05/2026",
                                     "２０２６-01-05",
                                     "2026-01-05T",
                                     "+026-01-05",
                                     "2026-+1-05",
                                     "2026-01-+5",
                                     std::string("2026-01-05\0", 11),
                                     std::string("2026-01-0\0", 10)};
  for (const auto& text : bad) {
    INFO(text);
    CHECK(parse_day(text) == std::nullopt);
  }
}

TEST_CASE("the distance of a day in words, and the echo") {
  const Day today = day("2026-11-21");
  CHECK(distance(today, today) == "today");
  CHECK(distance(today + date::days{1}, today) == "tomorrow");
  CHECK(distance(today - date::days{1}, today) == "yesterday");
  CHECK(distance(today + date::days{2}, today) == "in 2 days");
  CHECK(distance(today + date::days{10}, today) == "in 10 days");
  CHECK(distance(today - date::days{3}, today) == "3 days ago");
  CHECK(in_full(day("2026-12-01"), today) == "Tue 1 Dec 2026, in 10 days");
  CHECK(in_full(today, today) == "Sat 21 Nov 2026, today");
  CHECK(in_full(test::moment("2026-11-20T15:00:00-05:00"), today) == "Fri 20 Nov 2026 15:00, yesterday");
  CHECK(in_full(test::moment("2026-11-20T23:30+14:00"), today) == "Fri 20 Nov 2026 23:30, yesterday");
}

TEST_CASE("weekdays and months are named in full, or by three letters or more, in any case") {
  for (unsigned i = 1; i <= 7; ++i) {
    const Weekday weekday(i);
    CHECK(weekday_named(name_of(weekday)) == weekday);
    CHECK(weekday_named(short_name(weekday)) == weekday);
    CHECK(weekday_named(name_of(weekday).substr(0, 2)) == std::nullopt);
  }
  for (unsigned i = 1; i <= 12; ++i) {
    const date::month month(i);
    CHECK(month_named(name_of(month)) == month);
    CHECK(month_named(name_of(month).substr(0, 3)) == month);
    CHECK(month_named(name_of(month).substr(0, 2)) == std::nullopt);
  }
  CHECK(weekday_named("THURS") == date::Thursday);
  CHECK(month_named("sepT") == date::September);
  CHECK(weekday_named("mond ay") == std::nullopt);
  CHECK(month_named("") == std::nullopt);
}
