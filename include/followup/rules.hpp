#pragma once
// The etiquette: an ordered rulebook of pure functions over one application, and the wait they share. Urgency, dates
// and words come from here alone, for every view. What follows from the rules is in `agenda.hpp`.

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "followup/model.hpp"
#include "followup/steps.hpp"

namespace followup {

// --- stages ---------------------------------------------------------------------------------------------------------

/// Where an application stands; always derived, never stored.
enum class Stage : std::uint8_t { closed, offered, upcoming, ghosted, followed_up, follow_up_due, waiting };
template <>
inline constexpr std::array<std::string_view, 7> vocabulary<Stage>{
    "closed", "offered", "upcoming", "ghosted", "followed-up", "follow-up-due", "waiting"};

/// An interview as of now.
struct Talk {
  const Interview* interview;
  When at;                              ///< its time, which may have been another than it is today
  bool is_off = false;                  ///< called off or missed, and not moved since
  bool is_held = false;                 ///< not off, and its moment or day has come
  const LogEntry* last_move = nullptr;  ///< the last that is seen
};
Talk talk_of(const Application& application, const Interview& interview, const Moment& now);
inline bool is_upcoming(const Talk& talk) { return !talk.is_off && !talk.is_held; }
/// Whether it is not known if a dated interview of today has been held yet.
bool is_pending(const Application& application, const Talk& talk, const Moment& now);
/// Whether an entry counts by now: its moment or its day has come.
bool is_seen(const LogEntry& entry, const Moment& now);
/// The outcome as of now: what was replaced later is what it was. Nothing if its day has not come.
std::optional<Outcome> outcome_of(const Application& application, const Moment& now);

/// What the wait comes to, for lists and for people.
struct Situation {
  Stage stage = Stage::waiting;
  std::optional<InterviewId> round;   ///< the latest held interview
  std::optional<When> round_at;       ///< when that was
  bool is_taken = false;              ///< another application is accepted
  std::optional<Day> since;           ///< when the wait began
  Term since_what = Term::last_word;  ///< what that day is: also a missed interview, or the day of the record
  std::optional<Day> promise;         ///< the decision date that holds
  std::optional<Day> follow_up_on;
  std::optional<Day> ghosted_on;
  std::optional<Day> quiet_until;  ///< not to be written to before
  std::optional<Day> ask_on;       ///< when they said to ask
  int follow_ups = 0;
  std::optional<Day> followed_up_on;  ///< the last of them
  const LogEntry* word = nullptr;     ///< of the application, with which the wait began; nothing if with none
  std::optional<Result> outcome;
  std::optional<Day> answer_by;        ///< of an offer
  std::optional<When> next_interview;  ///< the next upcoming one
  friend bool operator==(const Situation&, const Situation&) = default;
};

/// An offer that is still to be answered.
struct OfferElsewhere {
  ApplicationId application;
  Day on;
  std::optional<Day> answer_by;
  friend bool operator==(const OfferElsewhere&, const OfferElsewhere&) = default;
};

/// What the other applications mean for one, at one moment.
struct Elsewhere {
  std::optional<OfferElsewhere> offer;  ///< the one to be answered first
  std::optional<Day> accepted;          ///< the day of the latest acceptance
  friend bool operator==(const Elsewhere&, const Elsewhere&) = default;
};
Elsewhere elsewhere_of(const Tracker& tracker, const Moment& now);

Situation situation_of(const Application& application, const Policy& policy, const Moment& now,
                       const Elsewhere& elsewhere = {});

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
  std::optional<ApplicationId> offer;  ///< the application that made one
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

/// Up to four words that are known when the program is built. An empty one ends them.
struct Words {
  std::array<std::string_view, 4> words;
  [[nodiscard]] constexpr auto begin() const { return words.begin(); }
  [[nodiscard]] constexpr auto end() const { return std::ranges::find(words, ""); }
};
using Sources = Words;  ///< short names, as in `source_title`
std::string_view source_title(std::string_view source);

/// What a rule speaks of, one judgement each.
enum class SubjectKind : std::uint8_t { application, interview, person, task, reference };
/// What a rule is for. Code that treats some rules in its own way asks for their purpose, never for their id.
enum class Purpose : std::uint8_t {
  task,
  offer,  ///< to answer one
  thanks,
  follow_up,
  last_note,
  telling,  ///< of an offer elsewhere
  withdrawal,
  answer,  ///< to a rejection
  reference,
  reference_thanks,
  preparation,
  record
};

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
  Words policy;  ///< the policy's keys that it uses, each by its start: `thank_you.`
  SubjectKind about;
  Purpose purpose;
  std::optional<LogKind> logged_as;  ///< the entry that fulfils it; none if only skipping suppresses it
  Judgements (*check)(const Case&);
};

/// The rules in the order of the etiquette, which is the order of equals in the agenda.
std::span<const Rule> rulebook();
const Rule* find_rule(std::string_view id);
/// The first rule for a purpose.
const Rule& rule_for(Purpose purpose);
/// Whether the person does not want to hear of a rule.
bool is_off(const Policy& policy, const Rule& rule);

}  // namespace followup
