#pragma once
// What rules are written with, and what is made of what they say.

#include <fmt/format.h>

#include <string>

#include "followup/agenda.hpp"
#include "rules/case.hpp"

namespace followup {

// --- what rules are written with ------------------------------------------------------------------------------------

using enum PolicyKey;

/// What `judge` says of each of some things: tasks, references, interviews.
template <typename Thing>
Judgements judge_each(const Case& c, const std::vector<Thing>& things, Judgement (*judge)(const Case&, const Thing&)) {
  Judgements judgements;
  for (const Thing& thing : things) judgements.push_back(judge(c, thing));
  return judgements;
}

/// What `judge` says of everybody who was met, interview by interview.
Judgements judge_each_met(const Case& c, Judgement (*judge)(const Case&, const Interview&, const Person&));

/// The judgement that an action does not stand. `turn` is as in `Judgement`.
Judgement not_advised(Subject subject, Standing standing, std::optional<Day> turn = {}, Steps steps = {});
/// The same because its time is over: the last of the sums gives its last day.
Judgement lapsed(Subject subject, Steps steps);
/// The same because `entry` has fulfilled it.
Judgement fulfilled(Subject subject, const LogEntry& entry);
/// The same because it is for something else; `reason` is a clause.
Judgement for_another(Subject subject, std::string reason);

/// Whether an entry lies in the stretch of the record within which an action for that purpose is one and the same, and
/// is about the same thing. Such an entry suppresses or fulfils it.
bool is_about(const Case& c, Purpose purpose, const Subject& subject, const LogEntry& entry);
/// The last such entry of a kind; or nothing.
const LogEntry* last_about(const Case& c, LogKind kind, Purpose purpose, const Subject& subject);
/// The last entry that says that the employer has called a reference; or nothing.
const LogEntry* last_call_of(const Case& c, const Reference& reference);

/// The latest date of the round and of what was said to a reference.
Day last_contact(const Case& c, const Reference& reference);

/// When to thank for an interview: the sums, in which `target`, `limit` and `last` are the results.
struct ThanksTimes {
  Steps steps;
  When target;
  When limit;
  Day last;  ///< from the follow-up day on the thanks go into the follow-up
};
ThanksTimes times_of_thanks(const Case& c, const Interview& interview);
/// What `brief-reference` says of one reference, before suppression; `reference-check-in` needs it too.
Judgement judge_briefing(const Case& c, const Reference& reference);
/// The day from which the last note is no longer offered.
Step end_of_last_note(const Case& c);

/// Completes a judgement that something is due until `target`, closing until `limit` and late from then on.
Judgement due_by(const Case& c, const When& target, const When& limit, Judgement judgement);
/// The same of what is late as soon as it is not due any more.
inline Judgement due_by(const Case& c, Day day, Judgement judgement) {
  return due_by(c, day, day, std::move(judgement));
}
/// Completes a judgement that something is to be sent to the contact, with the person, the channel and the text:
/// `what`, then ` with NAME` if `whom` is ` with {}`, or `nobody` if no contact is known, then the channel.
Judgements to_contact(const Case& c, std::string_view what, fmt::format_string<const std::string&> whom,
                      std::string_view nobody, Judgement judgement);
/// What a task asks for: `Send your references`
std::string asked_for(const Task& task);
/// ` by e-mail`, ` by phone`, ` by post`
std::string_view by(Channel channel);

/// A number of the policy with its unit: `3 days`, `1 day`.
std::string days(const Policy& policy, PolicyKey key);
/// Two numbers of hours, the second at least the first: `24 to 48 hours`, `24 hours`.
std::string hours(const Policy& policy, PolicyKey from, PolicyKey to);
/// A number of days, as the policy counts days of grace: `3 working days`, or `3 days`.
std::string days_of_grace(const Policy& policy, PolicyKey key);
/// A number of days, in weeks if they are whole: `4 weeks`, `30 days`.
std::string weeks(const Policy& policy, PolicyKey key);

// --- what is made of judgements -------------------------------------------------------------------------------------

/// What one rule says about one thing, suppressed if the person wants it.
struct Ruling {
  const Rule* rule;
  Judgement judgement;
};
inline bool stands(const Ruling& ruling) { return ruling.judgement.standing == Standing::stands; }
/// Everything that the rules say about a case, in the order of the rulebook.
std::vector<Ruling> rulings_of(const Case& c);
/// The judgement of the rule for that purpose, one that judges the application as a whole.
const Judgement& judgement_for(Purpose purpose, const std::vector<Ruling>& all);
/// Until when to keep still (etiquette, section 6), given all that the rules say; or nothing.
std::optional<Hold> hold_of(const Case& c, const std::vector<Ruling>& all);
/// `3/nick`: the rule's handle with its subject filled in. An earlier talk with the same person is `3/nick.1`.
std::string handle_of(const Case& c, const Rule& rule, const Subject& subject);

}  // namespace followup
