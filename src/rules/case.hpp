#pragma once
// One application seen at one moment: what is on record by then, the round, the wait and the stage.

#include <optional>
#include <vector>

#include "followup/agenda.hpp"

namespace followup {

/// A point of the record that entries may come after: an interview, or an entry of the log.
struct Anchor {
  When at;
  const LogEntry* entry = nullptr;  ///< nothing for an interview
};

/// The silence since the latest word from them (etiquette, section 3).
struct Wait {
  Anchor began;
  Day since;
  std::optional<Day> promise;
  int follow_ups = 0;
  std::optional<Day> followed_up_on;  ///< the last of them
  Step follow_up;                     ///< gives F
  Steps silence;                      ///< gives G: the latest of the results
  Day follow_up_on;                   ///< F
  Day ghosted_on;                     ///< G
};

struct Case {
  const Application& application;
  const Policy& policy;
  Calendar calendar;
  Moment now;
  Day today;
  std::vector<const LogEntry*> log;     ///< what is seen by now, in the order of the record
  const Outcome* outcome = nullptr;     ///< if it is seen by now
  const Interview* round = nullptr;     ///< R, the latest held interview
  const Interview* upcoming = nullptr;  ///< the next upcoming one
  std::optional<Wait> wait;
  Stage stage = Stage::waiting;
};

Case look_at(const Application& application, const Policy& policy, const Moment& now);

bool is_held(const Case& c, const Interview& interview);
/// Whether that person took part.
bool met(const Interview& interview, std::string_view name);
/// Whether `entry` comes after `anchor` (etiquette, section 1).
bool is_after(const LogEntry& entry, const Anchor& anchor);
inline Anchor anchor_of(const Interview& interview) { return {interview.at, nullptr}; }

/// A moment is past at the moment itself, a day at its end.
bool is_past(const Case& c, const When& when);
inline Day day_before(Day day) { return day - date::days{1}; }
inline Day day_after(Day day) { return day + date::days{1}; }

/// The instant at which interviews and due dates are compared; a date counts as `hour` o'clock at now's
/// offset.
date::sys_seconds instant(const When& when, const Moment& now, int hour);

struct Any {
  bool operator()(const auto&) const { return true; }
};

/// The last seen entry, by moment, of a kind that satisfies `fits`; or nothing.
template <typename Fits = Any>
const LogEntry* last_entry(const Case& c, LogKind kind, Fits fits = {}) {
  const LogEntry* last = nullptr;
  for (const LogEntry* entry : c.log)
    if (entry->kind == kind && (!last || entry->at.utc >= last->at.utc) && fits(*entry)) last = entry;
  return last;
}

/// The latest held interview that satisfies `fits` (by moment; of equals, the one recorded last); or nothing.
template <typename Fits = Any>
const Interview* latest_held(const Case& c, Fits fits = {}) {
  const Interview* latest = nullptr;
  for (const Interview& interview : c.application.interviews)
    if (is_held(c, interview) && fits(interview) &&
        (!latest || instant(interview.at, c.now, 0) >= instant(latest->at, c.now, 0)))
      latest = &interview;
  return latest;
}
/// The latest held interview in which that person was met; or nothing.
const Interview* latest_talk(const Case& c, std::string_view name);

/// `base` plus an amount of the policy: the sum, with its explanation. The only arithmetic with policy numbers.
Step plus(const Case& c, Term gives, Term from, When base, PolicyKey key, Unit unit = Unit::days);
/// `base` less an amount of the policy, in days.
Step minus(const Case& c, Term gives, Term from, Day base, PolicyKey key);

/// What they said last about the decision, a clause: `They promised a decision by Tue 1 Dec`
std::string last_statement(const Wait& wait);
/// What is missing from the record of the round, in the words of the JSON output.
std::vector<std::string_view> gaps_of(const Case& c);

/// The person whom a follow-up, a last note or an answer goes to (section 5), or nobody.
const Person* contact_of(const Case& c);
/// How it goes there.
Channel channel_of(const Case& c);

}  // namespace followup
