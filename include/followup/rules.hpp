#pragma once
// The etiquette: an ordered rulebook of pure functions over one application, and the wait they share. Urgency, dates
// and words come from here alone, whoever shows them. What follows from the rules is in `agenda.hpp`.

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "followup/model.hpp"

namespace followup {

// --- stages ---------------------------------------------------------------------------------------------------------

/// Where an application stands; always derived, never stored.
enum class Stage : std::uint8_t { closed, offered, upcoming, ghosted, followed_up, follow_up_due, waiting };
template <>
inline constexpr std::array<std::string_view, 7> vocabulary<Stage>{
    "closed", "offered", "upcoming", "ghosted", "followed-up", "follow-up-due", "waiting"};

/// What the wait comes to, for lists and for people.
struct Situation {
  Stage stage = Stage::waiting;
  std::optional<InterviewId> round;  ///< the latest held interview
  std::optional<Day> since;          ///< the latest word from them
  std::optional<Day> promise;        ///< the decision date that holds
  std::optional<Day> follow_up_on;
  std::optional<Day> ghosted_on;
  int follow_ups = 0;
  std::optional<Result> outcome;
  std::optional<When> next_interview;  ///< the next upcoming one
  friend bool operator==(const Situation&, const Situation&) = default;
};

Situation situation_of(const Application& application, const Policy& policy, const Moment& now);

// --- arithmetic -----------------------------------------------------------------------------------------------------

/// How an amount is counted.
enum class Unit : std::uint8_t {
  hours,            ///< elapsed time
  hours_as_days,    ///< hours from the end of a day, in whole days rounded up
  days,             ///< all days
  working_days,     ///< days on which an office works
  days_then_settle  ///< all days, and on to the next working day
};

/// What a date in a sum is.
enum class Term : std::uint8_t {
  interview,
  promised_decision,
  last_word,  ///< from them
  follow_up_sent,
  follow_up_day,
  follow_up_late,
  ghosting,  ///< the day from which silence counts as an answer
  last_note_end,
  thanks_due,
  thanks_late,
  thanks_lapse,
  task_due,
  task_shown,
  rejection,
  answer_due,
  answer_lapse,
  briefing_due,
  briefing_lapse,
  reference_contact,  ///< the last one with a reference
  check_in,
  record_end,
};
template <>
inline constexpr std::array<std::string_view, 21> vocabulary<Term>{"interview",
                                                                   "promised decision",
                                                                   "last word from them",
                                                                   "follow-up sent",
                                                                   "follow-up day",
                                                                   "follow-up late from",
                                                                   "silence counts as an answer",
                                                                   "last note no longer offered",
                                                                   "thank-you due",
                                                                   "thank-you late from",
                                                                   "thank-you lapses after",
                                                                   "asked for by",
                                                                   "shown from",
                                                                   "rejection",
                                                                   "answer due",
                                                                   "answer lapses after",
                                                                   "briefing due",
                                                                   "briefing lapses after",
                                                                   "last contact",
                                                                   "check-in from",
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

// --- judgements -----------------------------------------------------------------------------------------------------

enum class Urgency : std::uint8_t { late, closing, due, optional };
template <>
inline constexpr std::array<std::string_view, 4> vocabulary<Urgency>{"late", "closing", "due", "optional"};

/// What an action is about, besides its application. Which members are set follows from the rule.
struct Subject {
  std::optional<InterviewId> interview;
  std::string person;
  std::optional<TaskId> task;
  std::string reference;
  friend bool operator==(const Subject&, const Subject&) = default;
};

/// Whether an action stands, or why it does not.
enum class Standing : std::uint8_t {
  stands,
  early,      ///< its day has not come
  done,       ///< what it asks for has been logged
  lapsed,     ///< its time is over
  skipped,    ///< the person will not do it
  snoozed,    ///< the person does not want to see it before a date
  elsewhere,  ///< the application is in another stage, or something else takes its place
};

/// What a rule says about one thing, whether it is advised or not.
struct Judgement {
  Subject subject;
  Standing standing = Standing::stands;
  Urgency urgency = Urgency::due;
  When due;
  std::optional<Day> turn;  ///< early, snoozed: the first day; done: the day of it; lapsed: the last day that it stood
  std::optional<Channel> channel;
  std::vector<std::string_view> missing;  ///< from the record
  std::string text;                       ///< what to do; of an action that stands
  std::string reason;                     ///< why it stands; elsewhere: why, where that is more than the stage
  Steps steps;
  friend bool operator==(const Judgement&, const Judgement&) = default;
};
using Judgements = std::vector<Judgement>;

// --- rules ----------------------------------------------------------------------------------------------------------

/// A few words that are known when the program is built.
struct Words {
  std::array<std::string_view, 4> words;
  [[nodiscard]] constexpr auto begin() const { return words.begin(); }
  [[nodiscard]] constexpr auto end() const { return std::ranges::find(words, ""); }
};
using Sources = Words;  ///< short names, as in `source_title`
std::string_view source_title(std::string_view source);

/// What a rule speaks of, one judgement each.
enum class SubjectKind : std::uint8_t { application, interview, person, task, reference };
/// What a rule is for. Who wants to know what an action is asks for this, never for the name of its rule.
enum class Purpose : std::uint8_t { task, thanks, follow_up, last_note, answer, reference, preparation, record };

struct Case;  ///< one application, seen at one moment

/// A rule of the etiquette: data, and one pure function over a case. Suppression and order are not its business.
struct Rule {
  std::string_view id;                 ///< also the name of its letter, if it has one
  std::string_view summary;            ///< one line: what to do
  std::string (*when)(const Policy&);  ///< one line: when it is advised, with the numbers in force
  std::string_view urgency;            ///< one line: which urgencies it has
  std::string_view handle;             ///< `task-{task}`: the word of its handles
  std::string_view settled;            ///< where the sources disagree, and how that was settled; may be empty
  Sources sources;
  Words policy;  ///< the policy's keys that it uses, by how they begin
  SubjectKind about;
  Purpose purpose;
  std::optional<LogKind> logged_as;  ///< the entry that fulfils it; none if only skipping suppresses it
  Judgements (*check)(const Case&);
};

/// The rules in the order of the etiquette, which is the order of equals in the agenda.
std::span<const Rule> rulebook();
const Rule* find_rule(std::string_view id);

}  // namespace followup
