#pragma once
// The arithmetic of the rules: every date that follows from the policy keeps the sum that gave it. Part of rules.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "followup/policy.hpp"
#include "followup/time.hpp"

namespace followup {

/// How an amount is counted.
enum class Unit : std::uint8_t {
  hours,             ///< elapsed time
  hours_as_days,     ///< hours from the end of a day, in whole days rounded up
  days,              ///< all days
  working_days,      ///< days on which an office works
  days_then_settle,  ///< all days, and on to the next working day
  own_working_days   ///< the applicant's, who works on quiet days too
};

/// What a date in a sum is.
enum class Term : std::uint8_t {
  interview,
  promised_decision,
  last_word,  ///< when they were last heard, or spoken to
  missed_interview,
  recorded,   ///< the day on which an application without an interview was
  ask_day,    ///< on which they said to ask
  quiet_end,  ///< before which they are not to be written to
  follow_up_sent,
  offer_told,         ///< they were told of an offer elsewhere
  follow_up_put_off,  ///< the day to which it was put off
  follow_up_day,
  follow_up_late,
  ghosting,  ///< the day from which silence counts as an answer
  last_note_day,
  last_note_end,
  thanks_due,
  thanks_late,
  thanks_lapse,
  task_due,
  task_wanted,  ///< the day before which it is not wanted
  task_shown,   ///< as due
  task_late,
  offer,
  answer_by,  ///< the day by which an offer is to be answered
  offer_answer_due,
  offer_answer_closing,
  offer_answer_lapse,
  acceptance,  ///< of an offer elsewhere
  withdrawal_due,
  withdrawal_lapse,
  rejection,
  answer_due,
  answer_lapse,
  briefing_due,
  briefing_lapse,
  reference_contact,  ///< the last one with a reference
  check_in,
  check_in_lapse,
  reference_call,  ///< the employer's
  reference_thanks_due,
  reference_thanks_lapse,
  record_end,
};
template <>
inline constexpr std::array<std::string_view, 42> vocabulary<Term>{"interview",
                                                                   "their date",
                                                                   "last heard from them",
                                                                   "missed interview",
                                                                   "recorded",
                                                                   "day to ask",
                                                                   "quiet until",
                                                                   "follow-up sent",
                                                                   "told of the offer",
                                                                   "follow-up put off to",
                                                                   "follow-up day",
                                                                   "follow-up late from",
                                                                   "silence counts as a no",
                                                                   "last note from",
                                                                   "last note no longer offered",
                                                                   "thank-you due",
                                                                   "thank-you late from",
                                                                   "thank-you lapses after",
                                                                   "asked for by",
                                                                   "wanted from",
                                                                   "due from",
                                                                   "late after",
                                                                   "offer",
                                                                   "answer wanted by",
                                                                   "answer due",
                                                                   "last days from",
                                                                   "answer lapses after",
                                                                   "offer accepted",
                                                                   "withdrawal due",
                                                                   "withdrawal lapses after",
                                                                   "rejection",
                                                                   "answer due",
                                                                   "answer lapses after",
                                                                   "briefing due",
                                                                   "briefing lapses after",
                                                                   "last contact",
                                                                   "check-in from",
                                                                   "check-in lapses on",
                                                                   "reference called",
                                                                   "thanks due",
                                                                   "thanks lapse after",
                                                                   "asked for until"};

/// One line of arithmetic: the sum that gave a date is kept, so that it can be explained.
struct Step {
  Term gives;
  Term from;
  When base;
  int amount = 0;
  Unit unit = Unit::days;
  std::optional<PolicyKey> key;  ///< where the amount comes from
  When result;
  friend bool operator==(const Step&, const Step&) = default;
};
using Steps = std::vector<Step>;
inline Day day_of(const Step& step) { return day_of(step.result); }

}  // namespace followup
