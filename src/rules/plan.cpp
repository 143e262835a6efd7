// The days ahead, if nothing more is recorded: the agenda of each, and what is new in it.
#include <algorithm>

#include "followup/agenda.hpp"

namespace followup {
namespace {

bool is_known(const Advice& advice, const std::vector<Advice>& before) {
  return std::ranges::any_of(before, [&](const Advice& other) {
    return other.handle == advice.handle && other.rule == advice.rule &&
           other.finding.urgency <= advice.finding.urgency;
  });
}

}  // namespace

std::vector<PlannedDay> plan(const Tracker& tracker, const Moment& now, const Zone& zone, int days) {
  std::vector<PlannedDay> planned;
  for (int ahead = 0; ahead < days; ++ahead) {
    PlannedDay day{.seen_from = ahead == 0 ? now : start_of(day_of(now) + ahead, zone)};
    day.agenda = evaluate(tracker, day.seen_from);
    for (const Advice& advice : day.agenda.actions)
      if (planned.empty() || !is_known(advice, planned.back().agenda.actions)) day.news.push_back(advice);
    planned.push_back(std::move(day));
  }
  return planned;
}

}  // namespace followup
