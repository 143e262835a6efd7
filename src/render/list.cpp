// How far each application is: a row for each.
#include <fmt/format.h>

#include <algorithm>

#include "followup/text.hpp"
#include "render/parts.hpp"

namespace followup {
namespace {

std::string round_in_words(const Situation& situation, Day today, const Style& style) {
  if (situation.stage == Stage::upcoming && situation.next_interview) {
    const When at = on_clock(*situation.next_interview, style.zone);
    const auto* moment = std::get_if<Moment>(&at);
    return fmt::format("interview {}{}, {}", short_date(day_of(at), today), moment ? " " + clock_time(*moment) : "",
                       distance(day_of(at), today));
  }
  if (!situation.round) return "no interview yet";
  return fmt::format("round {} on {}", situation.round->value, short_date(day_of(*situation.round_at), today));
}

std::string their_turn(const Situation& situation, Day today) {
  if (situation.outcome) return std::string(name_of(*situation.outcome));
  if (situation.stage == Stage::ghosted) return "silence since " + date_in_words(*situation.since, today);
  if (!situation.promise) return "no date";
  return (*situation.promise < today ? "their date was " : "they hope to decide by ") +
         date_in_words(*situation.promise, today);
}

/// How much is to be done now, and how much of what they asked for is to be done later.
Cell your_turn(std::vector<Action> actions) {
  const auto is_ahead = [](const Action& action) {
    const Standing standing = action.judgement.standing;
    const bool can_wait = standing == Standing::stands && action.judgement.urgency == Urgency::optional;
    return action.rule->purpose == Purpose::task && (can_wait || standing == Standing::early);
  };
  const auto ahead = std::ranges::count_if(actions, is_ahead);
  std::erase_if(actions,
                [](const Action& action) { return !stands(action) || action.judgement.urgency == Urgency::optional; });
  if (actions.empty()) return {ahead == 0 ? "nothing to do" : plural(ahead, "task") + " ahead", Tone::quiet};
  const auto urgency_of = [](const Action& action) { return action.judgement.urgency; };
  const Urgency most = urgency_of(std::ranges::min(actions, {}, urgency_of));
  std::string words = fmt::format("{} to do", actions.size());
  if (most != Urgency::due) words += fmt::format(", {} {}", count_of(actions, most), words_for(most));
  if (ahead > 0) words += ", " + plural(ahead, "task") + " ahead";
  return {words, tone_of(most)};
}

}  // namespace

std::vector<ListRow> list_rows(const std::vector<const Application*>& applications, const Tracker& tracker,
                               const Moment& now, const Style& style) {
  std::vector<ListRow> rows;
  const Elsewhere elsewhere = elsewhere_of(tracker, now);
  for (const int place : {0, 1, 2})  // the living come first, then those gone silent, then the closed ones
    for (const Application* application : applications) {
      const Situation situation = situation_of(*application, tracker.policy, now);
      if (place != (situation.stage == Stage::closed ? 2 : situation.stage == Stage::ghosted ? 1 : 0)) continue;
      rows.push_back({application, situation, round_in_words(situation, day_of(now), style),
                      their_turn(situation, day_of(now)),
                      your_turn(judgements_of(*application, tracker.policy, now, elsewhere))});
    }
  return rows;
}

std::string list_text(const std::vector<const Application*>& applications, const Tracker& tracker, const Moment& now,
                      const Style& style) {
  Table table("");
  for (const ListRow& row : list_rows(applications, tracker, now, style))
    table.add({std::to_string(row.application->id.value), title_of(*row.application), name_of(row.situation.stage),
               row.round, row.theirs, row.yours});
  return table.text(style);
}

}  // namespace followup
