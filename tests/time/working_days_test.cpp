#include "catch.hpp"
#include "time/zones.hpp"

using namespace followup;
using followup::test::day;

namespace {

/// Counts one day at a time, by what the weekday's name, the list of holidays and the days of the year say.
Day naive(const Calendar& calendar, Day from, int count) {
  while (count > 0) {
    from += date::days{1};
    bool works = true;
    for (const Weekday off : calendar.weekend) works = works && short_name(off) != short_name(Weekday(from));
    for (const Day off : calendar.holidays) works = works && iso(off) != iso(from);
    const std::string of_year = iso(from).substr(5);
    for (const DaysOfYear& span : calendar.quiet) {
      const std::string first = iso(span).substr(0, 5);
      const std::string last = iso(span).substr(7);
      const bool is_turn = last < first;  // of the year, within the span
      works = works && (is_turn ? last < of_year && of_year < first : of_year < first || last < of_year);
    }
    count -= works ? 1 : 0;
  }
  return from;
}

}  // namespace

TEST_CASE("working days skip the weekend and the holidays") {
  Calendar calendar{.quiet = {}};
  CHECK(add_working_days(calendar, day("2026-12-01"), 3) == day("2026-12-04"));
  CHECK(add_working_days(calendar, day("2026-12-03"), 3) == day("2026-12-08"));
  CHECK(add_working_days(calendar, day("2026-12-05"), 1) == day("2026-12-07"));
  CHECK(settle(calendar, day("2026-12-05")) == day("2026-12-07"));
  CHECK(settle(calendar, day("2026-12-04")) == day("2026-12-04"));
  calendar.holidays = {day("2026-12-25"), day("2026-12-24"), day("2026-12-28")};
  CHECK(add_working_days(calendar, day("2026-12-23"), 1) == day("2026-12-29"));
  CHECK(settle(calendar, day("2026-12-24")) == day("2026-12-29"));
  CHECK(is_holiday(calendar, day("2026-12-24")));
  CHECK_FALSE(is_working(calendar, day("2026-12-24")));
  CHECK_FALSE(is_weekend(calendar, day("2026-12-24")));
  CHECK(is_weekend(calendar, day("2026-12-26")));
  CHECK(add_working_days(calendar, day("2026-12-29"), -1) == day("2026-12-23"));
  CHECK(add_working_days(calendar, day("2026-12-26"), 0) == day("2026-12-26"));
  calendar.weekend = {};
  CHECK(settle(calendar, day("2026-12-26")) == day("2026-12-26"));
  calendar.weekend = {date::Friday, date::Saturday};
  CHECK(settle(calendar, day("2026-12-04")) == day("2026-12-06"));
}

TEST_CASE("working days skip the days of the year on which nobody decides") {
  const Calendar usual;
  CHECK(add_working_days(usual, day("2026-12-23"), 1) == day("2027-01-04"));
  CHECK(add_working_days(usual, day("2027-01-04"), -1) == day("2026-12-23"));
  CHECK(settle(usual, day("2026-12-24")) == day("2027-01-04"));
  const Calendar summer{.quiet = {{date::August / 3, date::August / 7}}};
  CHECK(add_working_days(summer, day("2026-07-31"), 1) == day("2026-08-10"));
  CHECK(settle(summer, day("2026-12-24")) == day("2026-12-24"));
}

TEST_CASE("working-day arithmetic is a naive count") {
  const Day start = day("2026-11-20");
  const Calendar usual{.holidays = {day("2026-12-25"), day("2027-01-01"), day("2026-12-25"), day("2026-11-26")}};
  const Calendar short_week{.weekend = {date::Thursday, date::Friday, date::Saturday}, .holidays = usual.holidays};
  const Calendar every_day{.weekend = {}, .holidays = {}};
  for (const Calendar& calendar : {usual, short_week, every_day}) {
    for (Day first = start; first < start + date::days{60}; first += date::days{1}) {
      for (int count = 1; count <= 30; ++count) {
        const Day got = add_working_days(calendar, first, count);
        if (got != naive(calendar, first, count)) FAIL(iso(first) << " + " << count);
        if (is_working(calendar, first) && add_working_days(calendar, got, -count) != first)
          FAIL(iso(got) << " - " << count);
      }
      CHECK(settle(calendar, first) == naive(calendar, first - date::days{1}, 1));
    }
  }
}
