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
Judgements judge_each_met(const Case& c, Judgement (*judge)(const Case&, const Talk&, const Person&));

/// The judgement that an action does not stand. `turn` is as in `Judgement`.
Judgement not_advised(Subject subject, Standing standing, std::optional<Day> turn = {}, Steps steps = {});
/// The judgement that an action has lapsed. The last of the sums gives its last day.
Judgement lapsed(Subject subject, Steps steps);
/// The judgement that `entry` has fulfilled an action.
Judgement fulfilled(Subject subject, const LogEntry& entry);
/// The judgement that nothing is to be done since the employer has called the reference, as `entry` says.
Judgement called_already(const Case& c, Subject subject, const LogEntry& entry);
/// The judgement that something else takes the place of an action. `reason` is a clause.
Judgement for_another(Subject subject, std::string reason);

/// Whether an entry counts for an action of that purpose: it is about the same thing, and of the same wait or round if
/// the purpose comes again with each. Such an entry suppresses or fulfils the action.
bool is_about(const Case& c, Purpose purpose, const Subject& subject, const LogEntry& entry);
/// The last such entry of a kind; or nothing.
const LogEntry* last_about(const Case& c, LogKind kind, Purpose purpose, const Subject& subject);
/// The last entry that says that the employer has called a reference; or nothing.
const LogEntry* last_call_of(const Case& c, std::string_view reference);

/// The latest date of the round and of what was said to a reference.
Day last_contact(const Case& c, const Reference& reference);
/// The turn of the check-ins since then that is on or comes next, and the day from which it has lapsed.
Steps times_of_check_in(const Case& c, Day last_contact);

/// When to thank for an interview: the sums, in which `target` and `limit` are results, and the last day.
struct ThanksTimes {
  Steps steps;
  When target;
  When limit;
  Day last;
  bool is_lapsed;  ///< late thanks go into the follow-up from its day on
};
ThanksTimes times_of_thanks(const Case& c, const Talk& talk);

/// Whether a task is past what they named: its due date or moment, or else two days after the day it is wanted from.
bool is_late(const Case& c, const Task& task);
inline bool is_wanted(const Case& c, const Task& task) { return !task.from || has_come(c, *task.from); }
/// The day from which a task with a due date is shown as due.
Step lead_of(const Case& c, const Task& task);
/// What a task asks for: `Send your references`
std::string asked_for(const Task& task);
/// When they want it, the end of a sentence: `by Tue 1 Dec`
std::string when_wanted(const Case& c, const Task& task);
/// What the rules say of the late tasks that they wait for: neither calls nor skipped.
Judgements awaited_tasks(const Case& c);

/// What `brief-reference` says of one reference, before suppression; `reference-check-in` needs it too.
Judgement judge_briefing(const Case& c, const Reference& reference);
/// Whether what is to be asked for is a date for an interview: there was none yet, or the last one is off.
bool asks_for_date(const Case& c);
/// What they said last about the decision, or that they said nothing: a sentence.
std::string last_statement(const Case& c);
/// When an interview is, behind `Your interview is`: `today at 17:00`, `on Wed 4 Nov at 14:00`
std::string interview_day(const Case& c, const Talk& talk);
/// Why to thank somebody who was met in a talk, where thanks are due by `target`, and by `limit` at the latest.
std::string reason_to_thank(const Case& c, const Talk& talk, const When& target, const When& limit);
/// Why to follow up now, where that is right from `day` on.
std::string reason_to_ask(const Case& c, Day day);
/// Why something may be done, or not, on a day on which `may` says so (may_reasons.cpp).
std::string reason_not_to_thank(const Case& c, std::string_view person);
std::string reason_to_answer_offer(const Case& c);
std::string reason_to_write_instead(const Case& c);  ///< of calling
std::string reason_not_to_call_now(const Case& c);   ///< where the phone is the way
std::string reason_to_call(const Case& c);
/// The day from which the last note is no longer offered.
Step end_of_last_note(const Case& c);

/// Completes a judgement that something is due until `target`, closing until `limit` and late from then on.
Judgement due_by(const Case& c, const When& target, const When& limit, Judgement judgement);
/// Completes a judgement that something is due until the end of `day`, and late from then on.
inline Judgement due_by(const Case& c, Day day, Judgement judgement) {
  return due_by(c, day, day, std::move(judgement));
}
/// Completes a judgement that something is to be sent to the contact, with the person, the channel and the text. The
/// text is `what`, then `whom` with the contact's name in it (`nobody` if no contact is known), then the channel.
using Whom = fmt::format_string<const std::string&>;
Judgements to_contact(const Case& c, Purpose purpose, std::string_view what, Whom whom, std::string_view nobody,
                      Judgement judgement);
/// ` by e-mail`, ` by phone`, ` by post`; and that there is no address or number for it, if there is none. `whom` may
/// be nobody.
std::string by(Channel channel, const Person* whom);

/// A number of the policy with its unit: `3 days`, `1 day`.
std::string days(const Policy& policy, PolicyKey key);
/// Two numbers of hours, the second at least the first: `24 to 48 hours`, `24 hours`.
std::string hours(const Policy& policy, PolicyKey from, PolicyKey to);
/// A number of days, as the policy counts days of grace: `3 working days`, or `3 days`.
std::string days_of_grace(const Policy& policy, PolicyKey key);

// --- what is made of judgements -------------------------------------------------------------------------------------

/// Adds to an agenda what a case asks to do and to leave alone; then the actions are to be put in order.
void add(Agenda& agenda, const Case& c);
/// By urgency, then by when it is due (a date counts as the end of its day), then by application; what is equal keeps
/// the order of the rulebook and of the record.
void put_in_order(std::vector<Action>& actions, const Moment& now);

/// What the person has said against an action. Skipped beats snoozed.
struct Suppression {
  bool is_skipped = false;        ///< or its rule is switched off
  std::optional<Day> skipped_on;  ///< nothing if its rule is switched off
  std::optional<Day> until;       ///< it is put off until that day, which has not come
};
Suppression suppression_of(const Case& c, const Rule& rule, const Subject& subject);
/// What one rule says, suppressed, and nothing for a stage that the rule is not for.
Judgements judgements_by(const Case& c, const Rule& rule);
/// A judgement with its rule.
struct Ruling {
  const Rule* rule;
  Judgement judgement;
};
inline bool stands(const Ruling& ruling) { return ruling.judgement.standing == Standing::stands; }
/// Everything that the rules say about a case, in the order of the rulebook.
std::vector<Ruling> rulings_of(const Case& c);
/// The judgement of the rule for that purpose. The rule must be one about the application as a whole.
const Judgement& judgement_for(Purpose purpose, const std::vector<Ruling>& all);
/// Until when to leave the application alone, given all that the rules say; or nothing.
std::optional<Hold> hold_of(const Case& c, const std::vector<Ruling>& all);
/// An offer that is open though nothing asks for an answer any more; or nothing.
std::optional<Hold> open_offer_of(const Case& c, const std::vector<Ruling>& all);
/// The applications of a tracker that have, or had, an offer or an acceptance; and what they mean for others then.
std::vector<const Application*> with_offers(const Tracker& tracker);
Elsewhere elsewhere_of(const std::vector<const Application*>& offering, const Policy& policy, const Moment& now);
/// Notes the days on which what they mean may be another thing.
void note_turns_elsewhere(const Case& c, const std::vector<const Application*>& offering);
/// `3/nick`: the rule's handle with its subject filled in. An earlier talk with the same person is `3/nick.1`.
std::string handle_of(const Case& c, const Rule& rule, const Subject& subject);
/// The same with the names that a person had before.
std::vector<std::string> aliases_of(const Case& c, const Rule& rule, const Subject& subject);

}  // namespace followup
