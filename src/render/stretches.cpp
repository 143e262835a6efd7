#include "render/stretches.hpp"

#include <algorithm>

namespace followup {
namespace {

/// The days after the talk on which thanks are in time, as long as they are owed.
void add_thanks(const Application& application, const Policy& policy, const Situation& situation, const Moment& now,
                Stretches& stretches) {
  for (const Action& action : judgements_of(application, policy, now)) {
    if (action.rule->purpose != Purpose::thanks || action.judgement.subject.interview != situation.round) continue;
    for (const Step& step : action.judgement.steps)
      if (step.gives == Term::thanks_late) stretches.push_back({Mark::thanks, day_of(step.base), day_of(step.result)});
  }
}

}  // namespace

Stretches stretches_of(const Application& application, const Policy& policy, const Moment& now) {
  const Situation situation = situation_of(application, policy, now);
  Stretches stretches;
  const auto add = [&](Mark mark, Day day) { stretches.push_back({mark, day, day}); };
  for (const Interview& interview : application.interviews) {
    const Day day = day_of(interview.at);
    const bool comes = situation.next_interview && day >= day_of(*situation.next_interview);
    add(comes && interview.id != situation.round ? Mark::coming : Mark::held, day);
  }
  if (situation.promise) add(Mark::promise, *situation.promise);
  const bool waits = situation.stage != Stage::upcoming && situation.stage != Stage::offered;
  if (waits && situation.follow_up_on) add(Mark::follow_up, *situation.follow_up_on);
  if (waits && situation.ghosted_on) add(Mark::silence, *situation.ghosted_on);
  add_thanks(application, policy, situation, now, stretches);
  if (stretches.empty()) return stretches;
  const Day first = std::ranges::min(stretches, {}, &Stretch::first).first;
  const Day last = std::ranges::max(stretches, {}, &Stretch::last).last;
  stretches.push_back({Mark::wait, first, last});
  return stretches;
}

}  // namespace followup
