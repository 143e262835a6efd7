// The days ahead, if nothing more is recorded: the agenda of each, and what is new in it.
#include <algorithm>

#include "followup/agenda.hpp"

namespace followup {
namespace {

bool is_known(const Action& action, const std::vector<Action>& before) {
  return std::ranges::any_of(before, [&](const Action& other) {
    return other.handle == action.handle && other.rule == action.rule &&
           other.judgement.urgency <= action.judgement.urgency;
  });
}

}  // namespace

std::vector<PlannedDay> plan(const Tracker& tracker, const Moment& now, const Zone& zone, int days) {
  std::vector<PlannedDay> planned;
  for (int ahead = 0; ahead < days; ++ahead) {
    PlannedDay day{.seen_from = ahead == 0 ? now : start_of(day_of(now) + date::days{ahead}, zone)};
    day.agenda = evaluate(tracker, day.seen_from);
    for (const Action& action : day.agenda.actions)
      if (planned.empty() || !is_known(action, planned.back().agenda.actions)) day.news.push_back(action);
    planned.push_back(std::move(day));
  }
  return planned;
}

}  // namespace followup
