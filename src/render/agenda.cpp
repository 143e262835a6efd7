// What to do and what to leave alone, as people read it.
#include <algorithm>

#include "followup/render.hpp"

namespace followup {
namespace {

std::string until_in_words(const std::optional<Day>& until, Day today) {
  if (!until) return "for good";
  return "until " + short_date(*until) + ", " + distance(*until, today);
}

}  // namespace

std::string title_of(const Application& application) {
  return application.role.empty() ? application.company : application.company + ", " + application.role;
}

std::string due_in_words(const Judgement& judgement, const Moment& now) {
  const Day today = day_of(now);
  const Day day = day_of(judgement.due);
  const auto* moment = std::get_if<Moment>(&judgement.due);
  if (!moment && day == today) return "today, " + short_date(day);
  const bool is_over = moment ? moment->utc <= now.utc : day < today;
  const std::string_view over = judgement.urgency == Urgency::optional ? "since " : "was due ";
  return std::string(is_over ? over : "by ") + short_date(day) + (moment ? " " + clock_time(*moment) : "") + ", " +
         distance(day, today);
}

std::string agenda_text(const Agenda& agenda, const Moment& now, const Style& style) {
  Table actions("  ", 2);
  for (const Action& action : agenda.actions) {
    const Tone tone = tone_of(action.judgement.urgency);
    actions.add({{std::string(name_of(action.judgement.urgency)), tone},
                 action.handle,
                 action.judgement.text,
                 action.company,
                 {due_in_words(action.judgement, now), tone}});
  }
  Table holds;
  for (const Hold& hold : agenda.holds)
    holds.add({{std::to_string(hold.application.value), Tone::quiet},
               {hold.company, Tone::quiet},
               {std::string(name_of(hold.stage)), Tone::quiet},
               {until_in_words(hold.until, day_of(now)), Tone::quiet},
               {hold.reason, Tone::quiet}});
  std::string text;
  if (!actions.empty()) text += paragraph("To do", style, Tone::heading) + actions.text(style);
  if (!holds.empty()) text += paragraph("Leave alone", style, Tone::heading) + holds.text(style);
  return text;
}

std::string brief_text(const Agenda& agenda, const Style& style) {
  std::string counts;
  for (const Urgency urgency : {Urgency::late, Urgency::closing, Urgency::due}) {
    const auto count =
        std::ranges::count(agenda.actions, urgency, [](const Action& action) { return action.judgement.urgency; });
    if (count == 0) continue;
    const std::string words = std::to_string(count) + " " + std::string(name_of(urgency));
    counts += (counts.empty() ? "" : ", ") + painted(words, tone_of(urgency), style);
  }
  return counts.empty() ? "" : "followup: " + counts + ": " + visible(agenda.actions.front().handle) + "\n";
}

std::string porcelain_text(const Agenda& agenda) {
  std::string text;
  for (const Action& action : agenda.actions) {
    const Judgement& judgement = action.judgement;
    text += visible(action.handle) + "\t" + std::string(action.rule->id) + "\t" +
            std::string(name_of(judgement.urgency)) + "\t" + iso(judgement.due) + "\t" +
            std::to_string(action.application.value) + "\t" + visible(action.company) + "\t" +
            visible(judgement.subject.person) + "\t" + visible(judgement.text) + "\n";
  }
  return text;
}

}  // namespace followup
