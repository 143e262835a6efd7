#pragma once
// What follows from the rules: what to do, what to leave alone, today and on the days ahead; what may be done; and why.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/names.hpp"
#include "followup/rules.hpp"

namespace followup {

/// A judgement with the rule and the application that it comes from.
struct Action {
  const Rule* rule;  ///< of the rulebook
  ApplicationId application;
  std::string company;
  std::string role;
  std::string handle;                ///< `3/nick`
  std::vector<std::string> aliases;  ///< the same with names that somebody had before
  Judgement judgement;
  friend bool operator==(const Action&, const Action&) = default;
};
inline bool stands(const Action& action) { return action.judgement.standing == Standing::stands; }

/// Until when to leave an application alone, and why.
struct Hold {
  ApplicationId application;
  std::string company;
  std::string role;
  Stage stage = Stage::waiting;
  std::optional<Day> until;  ///< nothing: for good
  std::string reason;
  Sources sources;
};

struct Agenda {
  std::vector<Action> actions;  ///< what to do, the most urgent first
  std::vector<Hold> holds;      ///< what to leave alone, by application
  std::vector<Hold> offers;     ///< what is offered, where nothing asks for an answer any more
};
inline bool is_empty(const Agenda& agenda) {
  return agenda.actions.empty() && agenda.holds.empty() && agenda.offers.empty();
}

/// What to do and what to leave alone. Depends on nothing but the tracker (which has the policy) and now; `zone`, here
/// and below, is that of the reader, for the hours in words.
Agenda evaluate(const Tracker& tracker, const Moment& now, const Zone& zone = {});
/// What to do and what to leave alone for one application; `elsewhere` is what the others mean for it.
Agenda evaluate(const Application& application, const Policy& policy, const Moment& now,
                const Elsewhere& elsewhere = {}, const Zone& zone = {});
/// Everything that the rules say about one application, advised or not, in the order of the rulebook.
std::vector<Action> judgements_of(const Application& application, const Policy& policy, const Moment& now,
                                  const Elsewhere& elsewhere = {}, const Zone& zone = {});

/// Whether anything may follow from the application today or later, for itself or for another one. It is false only for
/// one that was closed more than 90 days ago, not by an acceptance, and has no later date in its log: then nothing
/// follows under any policy.
bool may_matter(const Application& application, Day today);

// --- the days ahead -------------------------------------------------------------------------------------------------

/// One day as it will be if nothing more is recorded.
struct PlannedDay {
  Moment seen_from;          ///< now on the first day, the start of the day on the others
  std::vector<Action> news;  ///< the actions that were not there the day before, or less urgent; the most urgent first
  std::vector<const Application*> spoken_of;  ///< all of the tracker's that are in the agenda of the day
  std::vector<const Application*> eventful;   ///< all for which more than actions may fall on the day
};

/// `days` days from today on.
std::vector<PlannedDay> plan(const Tracker& tracker, const Moment& now, const Zone& zone, int days);

// --- permission -----------------------------------------------------------------------------------------------------

/// What a person may be tempted to do.
enum class Approach : std::uint8_t { thank, write, call, visit, gift, befriend };
template <>
inline constexpr std::array<std::string_view, 6> vocabulary<Approach>{"thank", "write", "call",
                                                                      "visit", "gift",  "befriend"};

struct Permission {
  bool allowed = false;
  std::optional<Day> from;  ///< of a no: the first day, today included, at whose end it would be a yes
  std::string reason;
  Sources sources;
};

/// Whether the etiquette allows it for an application of the tracker. `person` narrows `thank` and `call`
/// to one person; empty means anybody.
Permission may(Approach approach, const Application& application, const Tracker& tracker, const Moment& now,
               std::string_view person = {}, const Zone& zone = {});

// --- whom to write to -----------------------------------------------------------------------------------------------

/// The person whom a follow-up, a last note or an answer to a rejection goes to, and how
/// (followup-etiquette(7), Whom, and how).
struct Contact {
  const Person* person = nullptr;  ///< of the application; or nobody
  Channel channel = Channel::email;
};

Contact contact_of(const Application& application, const Policy& policy, const Moment& now,
                   Purpose purpose = Purpose::follow_up);
/// The people met in the round, in any interview of its day, in the order of the record.
std::vector<const Person*> people_of_round(const Application& application, const Policy& policy, const Moment& now);
/// How thanks go to a person: by post if that is preferred, else by e-mail.
Channel channel_of_thanks(const Person& person);

// --- handles --------------------------------------------------------------------------------------------------------

/// The first word of a person's name as it stands in handles: `nick`, or `nick-2` for the second of that name.
std::string person_slug(const Application& application, std::string_view name);
/// The words of all people in handles, in the order of the record.
std::vector<std::string> person_slugs(const Application& application);
std::string reference_slug(const Application& application, std::string_view name);
/// The word that a name gets in handles if `before` earlier names begin with the same word.
std::string person_slug(std::string_view name, int before);
std::string reference_slug(std::string_view name, int before);
/// All words of each person, those of earlier names first, in the order of the record.
std::vector<std::vector<std::string>> all_person_slugs(const Application& application);
/// The words that a person had before in handles, by earlier names.
std::vector<std::string> former_slugs(const Application& application, const Person& person);
/// Whether `word`, which comes after the slash, names this action.
bool names(std::string_view word, const Action& action);

/// A number of days of the policy, in weeks if they are whole: `four weeks`, `30 days`.
std::string weeks(const Policy& policy, PolicyKey key);

// --- reasons --------------------------------------------------------------------------------------------------------

/// Something on record that the rule looked at: `promised`, and `Tue 1 Dec 2026, at interview 1`.
struct Fact {
  std::string_view name;
  std::string words;
};

/// A day that a sum passes over.
struct LeftOut {
  Day day;
  std::string_view why;  ///< `weekend`, `holiday` or `quiet`
};

/// One sum with the days that it counts and those that it leaves out (for sums over working days).
struct ExplainedStep {
  Step step;
  std::vector<Day> counted;
  std::vector<LeftOut> left_out;
  bool is_set = false;  ///< whether the file sets the amount; else it is the default
};

/// Why an action stands, or does not: the record, the rule and the sums behind it.
struct Explanation {
  std::vector<Fact> facts;
  std::string when;  ///< the rule's, with the numbers in force
  std::vector<ExplainedStep> steps;
};

/// `action` is one of `judgements_of` the same application, policy and moment.
Explanation explain(const Action& action, const Application& application, const Policy& policy, const Moment& now,
                    const Elsewhere& elsewhere = {}, const Zone& zone = {});

}  // namespace followup
