// What one application means for the others, and whether it means anything any more.
#include <algorithm>
#include <tuple>

#include "rules/judgement.hpp"

namespace followup {
namespace {

bool is_offered_or_accepted(Result result) { return result == Result::offer || result == Result::accepted; }

/// The last day on which an offer is still to be answered, as far as others are concerned.
Day last_day_of(Day offered_on, const std::optional<Day>& answer_by, const Policy& policy) {
  return answer_by.value_or(offered_on + date::days{policy[offer_lapse_days]});
}

/// The one to be answered first; one without a day comes last.
bool is_before(const OfferElsewhere& a, const OfferElsewhere& b) {
  return std::tuple(!a.answer_by, a.answer_by, a.application) < std::tuple(!b.answer_by, b.answer_by, b.application);
}

}  // namespace

std::vector<const Application*> with_offers(const Tracker& tracker) {
  std::vector<const Application*> offering;
  for (const Application& application : tracker.applications) {
    const bool is_now = application.outcome && is_offered_or_accepted(application.outcome->result);
    const auto was = [](const LogEntry& entry) { return entry.result && is_offered_or_accepted(*entry.result); };
    if (is_now || std::ranges::any_of(application.log, was)) offering.push_back(&application);
  }
  return offering;
}

Elsewhere elsewhere_of(const std::vector<const Application*>& offering, const Policy& policy, const Moment& now) {
  Elsewhere elsewhere;
  for (const Application* application : offering) {
    const std::optional<Outcome> outcome = outcome_of(*application, now);
    if (!outcome) continue;
    if (outcome->result == Result::accepted)
      elsewhere.accepted = std::max(elsewhere.accepted.value_or(outcome->on), outcome->on);
    const Day last = last_day_of(outcome->on, outcome->answer_by, policy);
    if (outcome->result != Result::offer || day_of(now) > last) continue;
    const OfferElsewhere offer{application->id, outcome->on, outcome->answer_by};
    if (!elsewhere.offer || is_before(offer, *elsewhere.offer)) elsewhere.offer = offer;
  }
  return elsewhere;
}

Elsewhere elsewhere_of(const Tracker& tracker, const Moment& now) {
  return elsewhere_of(with_offers(tracker), tracker.policy, now);
}

void note_turns_elsewhere(const Case& c, const std::vector<const Application*>& offering) {
  const auto note = [&](Day on, const std::optional<Day>& answer_by) {
    note_turn(c, on);
    note_turn(c, day_after(last_day_of(on, answer_by, c.policy)));
  };
  for (const Application* application : offering) {
    if (const auto& outcome = application->outcome) note(outcome->on, outcome->answer_by);
    for (const LogEntry& entry : application->log) {
      if (!entry.result) continue;
      note_turns_around(c, day_of(entry.at));
      note(entry.on.value_or(day_of(entry.at)), entry.answer_by);
    }
  }
}

bool may_matter(const Application& application, Day today) {
  const auto is_recent = [today](Day day) { return days_between(day, today) <= 90; };
  const auto& outcome = application.outcome;
  if (!has_ended(application) || outcome->result == Result::accepted || is_recent(outcome->on)) return true;
  return std::ranges::any_of(application.log, [&](const LogEntry& entry) {
    const auto is_late = [&](const std::optional<Day>& day) { return day && is_recent(*day); };
    return is_recent(day_of(entry.at)) || is_late(entry.until) || is_late(entry.decision_by) || is_late(entry.on) ||
           is_late(entry.answer_by);
  });
}

}  // namespace followup
