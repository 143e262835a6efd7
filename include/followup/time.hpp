#pragma once
// Civil days, moments, working days, and what a person types for a date. Pure: nothing here knows what time it is.

#include <date/date.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace followup {

// --- civil days -----------------------------------------------------------------------------------------------------

/// A civil date. It has no zone; differences are `date::days`.
using Day = date::local_days;
using Weekday = date::weekday;

/// How many days `to` lies after `from`; negative if it lies before.
constexpr int days_between(Day from, Day to) { return (to - from).count(); }

/// The day, or nothing for a date that does not exist (30 February) or lies outside 1970 to 2199.
std::optional<Day> day_of(int year, unsigned month, unsigned day);
/// Reads exactly `YYYY-MM-DD`, an existing date of the years 1970 to 2199; anything else is nothing.
std::optional<Day> parse_day(std::string_view text);
std::string iso(Day day);         ///< `2026-12-01`
std::string short_date(Day day);  ///< `Tue 1 Dec`
/// `Tue 1 Dec`, with the year if it is another one than today's.
std::string short_date(Day day, Day today);
std::string long_date(Day day);               ///< `Tue 1 Dec 2026`
std::string short_name(Weekday weekday);      ///< `mon` … `sun`, as the file and the policy have it
std::string_view name_of(Weekday weekday);    ///< `Monday` … `Sunday`
std::string_view name_of(date::month month);  ///< `January` … `December`
/// What a word names, or abbreviates to three letters or more, whatever its case: `sat`, `Saturday`; `dec`, `December`.
std::optional<Weekday> weekday_named(std::string_view word);
std::optional<date::month> month_named(std::string_view word);

// --- moments --------------------------------------------------------------------------------------------------------

/// A point in time with the UTC offset that it was written with.
struct Moment {
  date::sys_seconds utc;
  std::chrono::minutes offset{};  ///< east of UTC
  bool with_seconds = true;       ///< `15:00:00`, not `15:00`
  bool zulu = false;              ///< `Z`, not `+00:00`
  friend bool operator==(const Moment&, const Moment&) = default;
};

/// The UTC offset that is in force at `utc` where the user is.
using Zone = std::function<std::chrono::minutes(date::sys_seconds utc)>;

/// What the calendar and the clock show at the moment's own offset.
date::local_seconds local_time(const Moment& moment);
/// The civil date of a moment, as written with its offset.
Day day_of(const Moment& moment);
/// The moment at which a clock of a fixed offset shows `local`.
Moment at_offset(date::local_seconds local, std::chrono::minutes offset);
/// The moment at which the user's clock shows `local`: the first, if it shows it twice; nothing, if a change of clocks
/// skips it.
std::optional<Moment> at_local(date::local_seconds local, const Zone& zone);
/// A moment with the offset that `zone` has then.
Moment in_zone(date::sys_seconds utc, const Zone& zone);
/// The first moment of a day on the user's clock (which is not midnight where the clocks change at midnight).
Moment start_of(Day day, const Zone& zone);
/// The last second of a day on the user's clock.
inline Moment end_of(Day day, const Zone& zone) {
  return in_zone(start_of(day + date::days{1}, zone).utc - std::chrono::seconds(1), zone);
}
/// Reads RFC 3339 with an offset, seconds optional, no fraction: `2026-11-20T15:00:00-05:00`, `2026-11-20T15:00Z`.
std::optional<Moment> parse_moment(std::string_view text);
/// RFC 3339, as it was written.
std::string iso(const Moment& moment);
/// `15:00`
std::string clock_time(const Moment& moment);

/// A date, or a moment: how an interview is recorded, and when an action is due.
using When = std::variant<Day, Moment>;

Day day_of(const When& when);
std::string iso(const When& when);
/// `Tue 1 Dec 2026`, or `Tue 1 Dec 2026 15:00`
std::string long_date(const When& when);
std::optional<When> parse_when(std::string_view text);
/// Before, as far as both say: a date alone is no earlier than a moment of that day.
inline bool is_before(const When& one, const When& other) {
  const auto* first = std::get_if<Moment>(&one);
  const auto* second = std::get_if<Moment>(&other);
  return first && second ? first->utc < second->utc : day_of(one) < day_of(other);
}

// --- working days ---------------------------------------------------------------------------------------------------

/// Some days of every year, both ends included: `12-24..01-01`. If the end is before the start, it lies in the next
/// year.
struct DaysOfYear {
  date::month_day first;
  date::month_day last;
  friend bool operator==(const DaysOfYear&, const DaysOfYear&) = default;
};
std::string iso(const DaysOfYear& days);
/// Reads exactly `MM-DD..MM-DD`, days that exist in leap years.
std::optional<DaysOfYear> parse_days_of_year(std::string_view text);
bool has(const DaysOfYear& days, Day day);
/// How many days of a leap year lie in at least one of these.
int days_in_all(const std::vector<DaysOfYear>& spans);

/// Which days an office works on; at least one weekday is a working one.
struct Calendar {
  std::vector<Weekday> weekend{date::Saturday, date::Sunday};               ///< from Monday on, without repetition
  std::vector<Day> holidays;                                                ///< as recorded
  std::vector<DaysOfYear> quiet{{date::December / 24, date::January / 1}};  ///< when nobody decides
  friend bool operator==(const Calendar&, const Calendar&) = default;
};

bool is_weekend(const Calendar& calendar, Day day);
bool is_holiday(const Calendar& calendar, Day day);
bool is_quiet(const Calendar& calendar, Day day);
bool is_working(const Calendar& calendar, Day day);
/// The `count`-th working day after `day`, or before it if `count` is negative.
Day add_working_days(const Calendar& calendar, Day day, int count);
/// `day` if it is a working day, else the next one.
Day settle(const Calendar& calendar, Day day);

// --- what a person types --------------------------------------------------------------------------------------------

/// Whether a field is about the past or the future: `tue` is the last Tuesday there, or the next one. In one that is
/// about both, a month and a day mean the nearer one, and most weekdays alone are refused; all else is as in the past.
enum class Direction : std::uint8_t { past, future, both };

/// A zone by the name that shows it: one of the tz database, or an offset.
struct NamedZone {
  std::string name;  ///< `America/Los_Angeles`, `+01:00`
  Zone zone;
};

/// Finds a zone of the tz database, whatever the case of its name; else gives the names of zones that may be meant.
using FindZone = std::function<std::variant<NamedZone, std::vector<std::string>>(std::string_view name)>;

/// What surrounds the person who types.
struct Typing {
  Moment now;
  Zone zone;
  Calendar calendar;
  FindZone find_zone = {};  ///< empty: zones have no names
};

/// A date as it is understood.
struct Understood {
  When when;
  std::string elsewhere = {};      ///< a time of another zone, as it reads there: `10:00 America/Los_Angeles`
  bool is_phrase = false;          ///< words that say more than the day: `early next week`, `in two weeks`
  std::optional<Moment> own = {};  ///< the same on the user's clock, where `when` keeps another offset
  friend bool operator==(const Understood&, const Understood&) = default;
};

/// An input that is no date, or more than one: what is wrong, and what to type instead.
struct Misread {
  std::string why;
  std::vector<std::string> choices;
  friend bool operator==(const Misread&, const Misread&) = default;
};

/// Reads a date, or a date and a time, in the closed grammar of dates (`followup help dates`). A time is put on the
/// user's clock, whichever zone it was typed for; only a moment in the form of the file (RFC 3339) keeps its offset.
/// Of a phrase, such as `next week`, it is the last day that is meant.
/// `Misread::why` never repeats what was typed, and each of the choices can be typed.
std::variant<Understood, Misread> read_date(std::string_view typed, Direction direction, const Typing& typing);

/// What was understood, to be shown to the person: `Tue 1 Dec 2026, in 10 days`; a time comes after the date.
std::string in_full(const When& when, Day today);
/// A date that was typed, in words; a time of another zone follows as it was typed:
/// `Tue 1 Dec 2026 19:00, in 10 days (10:00 America/Los_Angeles)`
std::string in_full(const Understood& understood, Day today);
/// The time of an interview, in words: first on the reader's clock, then on the other side's.
std::string in_full(const When& when, Day today, const Zone& reader, std::string_view zone_name);
/// A moment on the clock of `zone`. A day, or a moment without a zone, stays as it is.
When on_clock(const When& when, const Zone& zone);
/// The hour that the other side's clock shows, in brackets, where it is not the reader's: ` (10:00 in Los Angeles)`, or
/// ` (10:00 UTC-8)` where the zone has no name; with the day if that differs, too. Empty for a day.
std::string on_other_clock(const When& when, const Zone& reader, std::string_view zone_name = {});
/// `Tue 1 Dec at 15:00`, or `Tue 1 Dec`; with the year if it is another one than today's.
std::string spoken(const When& when, Day today);
/// `today`, `tomorrow`, `in 10 days`, `3 days ago`
std::string distance(Day day, Day today);

}  // namespace followup
