// Where the applications stand, one line each.
#include "followup/render.hpp"

namespace followup {
namespace {

std::string round_in_words(const Application& application, const Situation& situation, Day today) {
  if (situation.stage == Stage::upcoming && situation.next_interview)
    return "interview " + short_date(day_of(*situation.next_interview)) + ", " +
           distance(day_of(*situation.next_interview), today);
  if (!situation.round) return "no interview yet";
  const Interview& round = *find(application, *situation.round);
  return "round " + std::to_string(round.id.value) + " on " + short_date(day_of(round.at));
}

std::string they_owe(const Situation& situation) {
  if (situation.outcome) return std::string(name_of(*situation.outcome));
  if (situation.stage == Stage::ghosted) return "silence since " + short_date(*situation.since);
  return situation.promise ? "they decide by " + short_date(*situation.promise) : "no date promised";
}

std::string you_owe(const Agenda& agenda) {
  std::size_t owed = 0;
  for (const Advice& advice : agenda.actions) owed += advice.finding.urgency != Urgency::optional ? 1U : 0U;
  return owed == 0 ? "nothing to do" : std::to_string(owed) + " to do";
}

}  // namespace

std::string list_text(const std::vector<const Application*>& applications, const Tracker& tracker, const Moment& now) {
  Table table("");
  for (const Application* application : applications) {
    const Situation situation = situation_of(*application, tracker.policy, now);
    table.add({std::to_string(application->id.value), title_of(*application), std::string(name_of(situation.stage)),
               round_in_words(*application, situation, day_of(now)), they_owe(situation),
               you_owe(evaluate(*application, tracker.policy, now))});
  }
  return table.text();
}

}  // namespace followup
