#pragma once
// The etiquette: an ordered rulebook of pure functions over one application, and the wait they share. Urgency, dates
// and words come from here alone, whoever shows them.

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
std::string_view name_of(Stage stage);

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

/// One line of arithmetic: the sum that gave a date is kept, so that it can be explained.
struct Step {
  std::string_view result_name;  ///< `follow-up day`
  std::string_view base_name;    ///< `promised decision`
  When base;
  int amount = 0;
  Unit unit = Unit::days;
  std::optional<PolicyKey> key;  ///< where the amount comes from
  When result;
  friend bool operator==(const Step&, const Step&) = default;
};

// --- rules ----------------------------------------------------------------------------------------------------------

enum class Urgency : std::uint8_t { late, closing, due, optional };
std::string_view name_of(Urgency urgency);

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
  elsewhere,  ///< the application is in another stage
};

/// What a rule says about one thing, whether it is advised or not.
struct Judgement {
  Subject subject;
  Standing standing = Standing::stands;
  Urgency urgency = Urgency::due;
  When due;
  std::optional<Day> turn;  ///< early, snoozed: the first day; done: the day of it; lapsed: the last day that it stood
  std::optional<Channel> channel;
  std::vector<std::string_view> missing;  ///< of `complete-record`
  std::string text;                       ///< what to do; of an action that stands
  std::string reason;                     ///< why; of an action that stands
  std::vector<Step> steps;
  friend bool operator==(const Judgement&, const Judgement&) = default;
};
using Judgements = std::vector<Judgement>;

/// The stretch of the record within which an action is one and the same, and an entry suppresses or fulfils it.
enum class Span : std::uint8_t { interview, wait, task, round, outcome };

using Words = std::span<const std::string_view>;
using Sources = Words;  ///< short names, as in `source_title`
std::string_view source_title(std::string_view source);

struct Case;  ///< one application, seen at one moment

/// A rule of the etiquette: data, and one pure function over a case. suppression and order are not its business.
struct Rule {
  std::string_view id;
  std::string_view summary;  ///< one line: what to do
  std::string_view when;     ///< one line: when it is advised
  std::string_view urgency;  ///< one line: which urgencies it has
  std::string_view handle;   ///< `task-{task}`: the word of its handles
  std::string_view settled;  ///< where the sources disagree, and how that was settled; may be empty
  Sources sources;
  Words policy;  ///< the policy's keys that it uses, by how they begin
  Span span;
  std::optional<LogKind> logged_as;  ///< the entry that fulfils it; none if only skipping suppresses it
  Judgements (*check)(const Case&);
};

/// The rules in the order of the etiquette, which is the order of equals in the agenda.
std::span<const Rule> rulebook();
const Rule* find_rule(std::string_view id);

// --- permission -----------------------------------------------------------------------------------------------------

/// What a person may be tempted to do.
enum class Approach : std::uint8_t { thank, write, call, visit, gift, befriend };
std::string_view name_of(Approach approach);
std::optional<Approach> approach_named(std::string_view name);

struct Permission {
  bool allowed = false;
  std::optional<Day> from;  ///< of a no: the first day, today included, at whose end it would be a yes
  std::string reason;
  Sources sources;
};

/// Whether the etiquette allows it (section 6). `person` narrows `thank` to one person; empty means anybody.
Permission may(Approach approach, const Application& application, const Policy& policy, const Moment& now,
               std::string_view person = {});

}  // namespace followup
