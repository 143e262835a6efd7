#pragma once
// One application seen at one moment: what is on record by then, the round, the wait and the stage.

#include <algorithm>
#include <optional>
#include <vector>

#include "followup/agenda.hpp"

namespace followup {

inline Day day_before(Day day) { return day - date::days{1}; }
inline Day day_after(Day day) { return day + date::days{1}; }

/// A point of the record that entries may come after: an interview, an entry of the log, or a moment.
struct Anchor {
  When at;
  const LogEntry* entry = nullptr;  ///< nothing for what is no entry
};

/// The silence since the latest word from them (followup-etiquette(7), The wait).
struct Wait {
  Anchor began;
  Day since;
  Term since_what = Term::last_word;  ///< or a missed interview, or the record of what has none yet
  std::optional<Day> promise;
  std::optional<Day> old_promise;  ///< the last one, which a later word has overtaken
  std::optional<Day> ask;          ///< when they said to ask
  std::optional<Channel> ask_by;   ///< how they said to ask then
  std::optional<Day> quiet;        ///< not to be written to before
  int follow_ups = 0;
  std::optional<Day> followed_up_on;  ///< the last of them
  Term asked = Term::follow_up_sent;  ///< or that they were told of an offer
  Steps follow_up;                    ///< its latest result is the follow-up day
  Steps silence;                      ///< its latest result is the day from which silence counts as a no
  Day follow_up_on;                   ///< the follow-up day
  Day follow_up_from;                 ///< the same, or the later day to which it was put off, if that has come
  Day ghosted_on;                     ///< the day from which silence counts as a no
  Step last_note;                     ///< gives the day of the last note
};

/// A person of the application and where they were met, worked out once for all questions about them.
struct Acquaintance {
  const Person* person;
  const Talk* latest = nullptr;      ///< the latest held interview in which they were met
  const Interview* first = nullptr;  ///< the first in the record in which they are met
};

/// A person's words in handles: of each name, without a number, and their number among those who have the same.
using PersonWords = std::vector<std::pair<std::string, int>>;

struct Case {
  const Application& application;
  const Policy& policy;
  Calendar calendar;
  Moment now;
  Day today;
  std::vector<const LogEntry*> log;  ///< what is seen by now, in the order of the record
  std::vector<Talk> talks;           ///< the interviews, in the order of the record
  std::optional<Outcome> outcome;    ///< as of now, if it is seen by now
  const Talk* round = nullptr;       ///< the latest held interview
  const Talk* upcoming = nullptr;    ///< the next upcoming one
  std::optional<Wait> wait;          ///< of every application that is not closed
  Stage stage = Stage::waiting;
  std::optional<Day> taken;                  ///< since when another application is accepted
  std::optional<OfferElsewhere> offer;       ///< of another application, to be told of
  Zone zone;                                 ///< the reader's, for the words alone
  std::vector<Acquaintance> people{};        ///< by their names
  mutable std::vector<PersonWords> words{};  ///< of the people in the order of the record, once one was asked for
  mutable Day look_again = Day::max();       ///< the first later day on which an answer that was given may be another
};

Case look_at(const Application& application, const Policy& policy, const Moment& now, const Elsewhere& elsewhere,
             const Zone& zone = {});

/// Notes that an answer may be another on a later day.
inline void note_turn(const Case& c, Day day) {
  if (day > c.today) c.look_again = std::min(c.look_again, day);
}
/// Notes the next of the days around `day`, on which a moment lies as recorded. On the reader's clock it may lie two
/// days before or after that, and it counts as past from the midnight behind it.
inline void note_turns_around(const Case& c, Day day) {
  note_turn(c, std::clamp(day_after(c.today), day - date::days{2}, day + date::days{3}));
}
/// Whether a day has come. This and `is_over` are how rules compare a day with today, so that the case knows when to
/// look again: a plan of many days costs no more than what changes on them.
inline bool has_come(const Case& c, Day day) {
  note_turn(c, day);
  return day <= c.today;
}
inline bool is_over(const Case& c, Day day) { return has_come(c, day_after(day)); }

/// Makes the wait of a case, from everything that comes before it there.
Wait wait_of(const Case& c);
/// The last word from them after the round, or the last of all if there is no round; or nothing.
const LogEntry* last_word(const Case& c);

inline bool is_open(const Case& c) { return c.stage != Stage::closed; }
inline bool is_pending(const Case& c, const Talk& talk) { return is_pending(c.application, talk, c.now); }
/// Whether a held interview lies on the date of the round.
bool is_of_round(const Case& c, const Talk& talk);
/// Whether another interview of that date is upcoming; of those with a person, if one is named.
bool has_another_upcoming(const Case& c, const Talk& talk, std::string_view person = {});
/// The people met in the round, in the order of the record.
std::vector<const Person*> people_of_round(const Case& c);

/// Whether that person took part.
bool met(const Interview& interview, std::string_view name);
/// Whether `entry` comes after `anchor`: after a day on that day, too; at the same moment by its place in the log.
bool is_after(const LogEntry& entry, const Anchor& anchor);
inline Anchor anchor_of(const Talk& talk) { return {talk.at, nullptr}; }
inline Anchor anchor_of(const LogEntry& entry) { return {entry.at, &entry}; }

/// A moment is past at the moment itself, a day at its end.
bool is_past(const Case& c, const When& when);

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
const Talk* latest_held(const Case& c, Fits fits = {}) {
  const Talk* latest = nullptr;
  for (const Talk& talk : c.talks)
    if (talk.is_held && fits(talk) && (!latest || instant(talk.at, c.now, 0) >= instant(latest->at, c.now, 0)))
      latest = &talk;
  return latest;
}
/// The people of a case, by their names; its talks must be there.
std::vector<Acquaintance> people_of(const Case& c);
/// The person of that name, or nothing.
const Acquaintance* acquaintance(const Case& c, std::string_view name);
/// The latest held interview in which that person was met; or nothing.
const Talk* latest_talk(const Case& c, std::string_view name);
const Talk& talk_of(const Case& c, InterviewId id);

/// `base` plus an amount of the policy: the sum, with its explanation. The only arithmetic with policy numbers.
Step plus(const Case& c, Term gives, Term from, When base, PolicyKey key, Unit unit = Unit::days);
/// `base` less an amount of the policy, in days, or in days on which the applicant works.
Step minus(const Case& c, Term gives, Term from, Day base, PolicyKey key, Unit unit = Unit::days);
/// A day as it is, or on to the next working day.
Step take(const Case& c, Term gives, Term from, Day base, Unit unit = Unit::days);
/// How a number of days is counted that ends on a working day, if the policy counts those.
Unit settling(const Case& c);

/// What is missing from the record of the round, in the words of the JSON output.
std::vector<std::string_view> gaps_of(const Case& c);
/// Such a gap as a question: `by when they decide`
std::string_view question_for(std::string_view gap);

/// The person whom a follow-up, a last note or an answer goes to (followup-etiquette(7), Whom, and how), or nobody.
const Person* contact_of(const Case& c);
/// How an action for that purpose goes there.
Channel channel_of(const Case& c, Purpose purpose);

}  // namespace followup
