#pragma once
// What follows from the rules: what to do, what to leave alone, today and on the days ahead.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/model.hpp"
#include "followup/rules.hpp"
#include "followup/time.hpp"

namespace followup {

/// A judgement with the rule and the application that it comes from.
struct Action {
  std::string_view rule;
  ApplicationId application;
  std::string company;
  std::string role;
  std::string handle;  ///< `3/nick`
  Judgement judgement;
  friend bool operator==(const Action&, const Action&) = default;
};

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
};

/// What to do and what to leave alone. Depends on nothing but the tracker (which has the policy) and now.
Agenda evaluate(const Tracker& tracker, const Moment& now);
/// The same for one application.
Agenda evaluate(const Application& application, const Policy& policy, const Moment& now);

/// The same for applications that come one after the other, and are not needed any more when the next comes.
class AgendaBuilder {
 public:
  explicit AgendaBuilder(const Moment& now) : now_(now) {}

  void add(const Application& application, const Policy& policy);
  Agenda take();

 private:
  Moment now_;
  Agenda agenda_;
};

/// Whether nothing can follow any more from an application that has ended like this: if it was a rejection, it is too
/// old for an answer. Then it has no part in an agenda, of today or of a later day.
bool is_over(const Outcome& outcome, const Policy& policy, const Moment& now);
/// Whether anything may follow from the application today or later. It is false only for one that was closed more than
/// 90 days ago, and has no later date in its log: then nothing follows under any policy.
bool may_matter(const Application& application, Day today);
/// Everything that the rules say about one application, advised or not, in the order of the rulebook.
std::vector<Action> judgements_of(const Application& application, const Policy& policy, const Moment& now);

// --- the days ahead -------------------------------------------------------------------------------------------------

/// One day as it will be if nothing more is recorded.
struct PlannedDay {
  Moment seen_from;  ///< now on the first day, the start of the day on the others
  Agenda agenda;
  std::vector<Action> news;  ///< the actions that were not there the day before, or less urgent
};

/// `days` days from today on.
std::vector<PlannedDay> plan(const Tracker& tracker, const Moment& now, const Zone& zone, int days);

}  // namespace followup
