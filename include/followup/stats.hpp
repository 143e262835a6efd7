#pragma once
// What became of the days that they named, how long their answers took, and your own thanks and follow-ups: counted
// from the record, with no score. A word of theirs is a talk (all those of one day are one), something heard, or an
// outcome of theirs. An automatic answer and an interview that was called off are none.

#include <optional>
#include <vector>

#include "followup/rules.hpp"

namespace followup {

/// What became of a promised day, by their next word.
enum class PromiseOutcome : std::uint8_t {
  kept,     ///< it came on the day or before
  moved,    ///< it came on the day or before, and named another day
  late,     ///< it came after the day
  no_word,  ///< the day has passed without one
  open
};
template <>
inline constexpr std::array<std::string_view, 5> vocabulary<PromiseOutcome>{"kept", "moved", "late", "no-word", "open"};

/// A day by which they said they would decide. The same day said again is the same promise; one that you gave up on or
/// before its day, by withdrawing or by counting their silence as a no, is none.
struct Promise {
  const Application* application;
  Day said_on;
  Day day;
  PromiseOutcome became = PromiseOutcome::open;
  int days = 0;  ///< after the day: late: until their word; no word: until today, or until you gave up
  friend bool operator==(const Promise&, const Promise&) = default;
};

/// When somebody was thanked for a talk, by the policy's hours.
enum class ThanksTime : std::uint8_t { within_target, within_limit, later, not_yet, never };
template <>
inline constexpr std::array<std::string_view, 5> vocabulary<ThanksTime>{"within-target", "within-limit", "later",
                                                                        "not-yet", "never"};

/// Thanks to one person for one talk; who was met again before being thanked is thanked for the later talk alone.
struct Thanks {
  const Application* application;
  ThanksTime when = ThanksTime::never;
  friend bool operator==(const Thanks&, const Thanks&) = default;
};

/// Something of yours or a talk, and how many days later their next word came, if it came.
struct Answer {
  const Application* application;
  std::optional<int> days;
  friend bool operator==(const Answer&, const Answer&) = default;
};

/// By application, in order of time.
struct Statistics {
  std::vector<Promise> promises;
  std::vector<Thanks> thanks;
  std::vector<Answer> follow_ups;
  std::vector<Answer> talks;
  friend bool operator==(const Statistics&, const Statistics&) = default;
};

/// The days of those answers that came, the shortest first.
std::vector<int> days_of(const std::vector<Answer>& answers);
/// Of sorted numbers; between two of them, rounded up. Nothing for fewer than three, which have none to speak of.
std::optional<int> median_of(const std::vector<int>& sorted);

/// What the record says by now; with `since`, of the promises, talks and follow-ups of that day and later.
Statistics statistics_of(const Tracker& tracker, const Moment& now, std::optional<Day> since = {});

}  // namespace followup
