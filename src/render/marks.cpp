#include "render/marks.hpp"

#include <algorithm>
#include <array>

namespace followup {

std::string_view words_for(Mark mark) {
  static constexpr std::array<std::string_view, 11> words{
      "",           "waiting",       "time for thanks",   "today",    "earlier", "later", "probably a no",
      "their date", "follow-up day", "interview to come", "interview"};
  return words.at(static_cast<std::size_t>(mark));
}

Stretches stretches_of(const Application& application, const Policy& policy, const Moment& now) {
  const Situation situation = situation_of(application, policy, now);
  Stretches stretches;
  const auto add = [&](Mark mark, const std::optional<Day>& day) {
    if (day) stretches.push_back({mark, *day, *day});
  };
  for (const Interview& interview : application.interviews) {
    const Talk talk = talk_of(application, interview, now);
    if (!talk.is_off) add(talk.is_held ? Mark::held : Mark::ahead, day_of(talk.at));
  }
  add(Mark::promise, situation.promise);
  if (situation.stage != Stage::upcoming && situation.stage != Stage::offered) {
    add(Mark::follow_up, situation.follow_up_on);
    add(Mark::silence, situation.ghosted_on);
  }
  for (const Action& action : judgements_of(application, policy, now)) {  // the days on which thanks are in time
    if (action.rule->purpose != Purpose::thanks || action.judgement.subject.interview != situation.round) continue;
    for (const Step& step : action.judgement.steps)
      if (step.gives == Term::thanks_late) stretches.push_back({Mark::thanks, day_of(step.base), day_of(step.result)});
  }
  if (stretches.empty()) return stretches;
  const Day first = std::ranges::min(stretches, {}, &Stretch::first).first;
  const Day last = std::ranges::max(stretches, {}, &Stretch::last).last;
  stretches.push_back({Mark::wait, first, last});
  return stretches;
}

DaysDrawn days_drawn(const std::vector<Stretches>& rows, Day today) {
  constexpr date::days most_before{8 * 7};
  constexpr date::days most_after{26 * 7};
  DaysDrawn drawn{today, today};
  for (const Stretches& row : rows)
    for (const Stretch& stretch : row) {
      drawn.first = std::min(drawn.first, stretch.first);
      drawn.last = std::max(drawn.last, stretch.last);
    }
  drawn.first = std::max(drawn.first, today - most_before);
  drawn.first -= Weekday(drawn.first) - date::Monday;
  drawn.last = std::min(drawn.last, today + most_after);
  return drawn;
}

}  // namespace followup
