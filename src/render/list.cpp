// Where the applications stand, one line each.
#include <algorithm>

#include "followup/render.hpp"

namespace followup {
namespace {

std::string on(Day day, Day today) { return short_date(day) + ", " + distance(day, today); }

std::string round_in_words(const Application& application, const Situation& situation, Day today) {
  if (situation.stage == Stage::upcoming && situation.next_interview)
    return "interview " + on(day_of(*situation.next_interview), today);
  if (!situation.round) return "no interview yet";
  const Interview& round = *find(application, *situation.round);
  return "round " + std::to_string(round.id.value) + " on " + short_date(day_of(round.at));
}

std::string they_owe(const Situation& situation, Day today) {
  if (situation.outcome) return std::string(name_of(*situation.outcome));
  if (situation.stage == Stage::ghosted) return "silence since " + on(*situation.since, today);
  return situation.promise ? "they decide by " + on(*situation.promise, today) : "no date promised";
}

Cell you_owe(const Agenda& agenda) {
  const auto urgency = [](const Action& action) { return action.judgement.urgency; };
  const auto& actions = agenda.actions;
  const auto owed = std::ssize(actions) - std::ranges::count(actions, Urgency::optional, urgency);
  if (owed == 0) return {"nothing to do", Tone::quiet};
  const Urgency most = actions.front().judgement.urgency;
  std::string words = std::to_string(owed) + " to do";
  if (most != Urgency::due)
    words += ", " + std::to_string(std::ranges::count(actions, most, urgency)) + " " + std::string(name_of(most));
  return {words, tone_of(most)};
}

}  // namespace

std::string list_text(const std::vector<const Application*>& applications, const Tracker& tracker, const Moment& now,
                      const Style& style) {
  Table table("");
  for (const Application* application : applications) {
    const Situation situation = situation_of(*application, tracker.policy, now);
    table.add({std::to_string(application->id.value), title_of(*application), std::string(name_of(situation.stage)),
               round_in_words(*application, situation, day_of(now)), they_owe(situation, day_of(now)),
               you_owe(evaluate(*application, tracker.policy, now))});
  }
  return table.text(style);
}

}  // namespace followup
