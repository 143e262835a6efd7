#pragma once
// The parts of a typed date: its words, the day, the time of day. `read_date` puts them together.

#include "followup/time.hpp"

namespace followup::typed {

/// What is between blanks, in lower case. None is empty but the time of `2026-12-01T`.
using Words = std::vector<std::string>;

/// The day that was typed; or `why` it is refused, and the `days` that may be meant.
struct DayReading {
  std::vector<Day> days;
  std::string why = {};
};

/// What missing parts of a date are filled in from.
struct Around {
  Day today;
  Direction direction;
  const Calendar& calendar;

  /// One day in the direction.
  [[nodiscard]] date::days step() const { return date::days(direction == Direction::future ? 1 : -1); }
};

/// `today`, `eow`, `next fri`, `+3b`, `2 weeks ago`; nothing if the words are not of such a form.
std::optional<DayReading> read_relative_day(const Words& words, const Around& around);
/// `dec 1`, `1 dec`, `1 december 2027`; nothing if the words are not of such a form.
std::optional<DayReading> read_named_month(const Words& words, const Around& around);
/// `2026-12-01`, `12-01`, and the forms in digits that are refused with their choices: `3/4/2026`, `5`.
std::optional<DayReading> read_digit_date(const Words& words, const Around& around);
/// Why a year is refused.
std::string no_such_year();

/// A time of day, and the zone that was typed with it.
struct Clock {
  std::chrono::seconds time{};  ///< since midnight
  std::optional<NamedZone> elsewhere = {};
};

/// Whether a word has the form of a time of day, valid or not: `3pm`, `15:30`, `25:99`.
bool looks_like_clock(std::string_view word);
/// `15:30`, `9:00:30`, `3pm`, `3:30pm`, each perhaps with `+01:00` or `z` after it.
std::optional<Clock> read_clock(std::string_view word);
/// Takes a zone's name off the end of the words, if it follows a time: the zone, or the names of zones that an unknown
/// one may mean.
std::optional<std::variant<NamedZone, std::vector<std::string>>> take_zone(Words& words, const FindZone& find_zone);

}  // namespace followup::typed
