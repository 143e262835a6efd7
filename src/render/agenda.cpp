// What to do and what to leave alone, as people read it.
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

std::string due_in_words(const When& due, const Moment& now) {
  const Day today = day_of(now);
  const auto* moment = std::get_if<Moment>(&due);
  const bool is_over = moment ? moment->utc <= now.utc : day_of(due) < today;
  const std::string time = moment ? " " + clock_time(*moment) : "";
  return (is_over ? "was due " : "by ") + short_date(day_of(due)) + time + ", " + distance(day_of(due), today);
}

std::string agenda_text(const Agenda& agenda, const Tracker& tracker, const Moment& now) {
  Table actions;
  for (const Advice& advice : agenda.actions)
    actions.add({std::string(name_of(advice.finding.urgency)), advice.handle, advice.finding.text,
                 find(tracker, advice.application)->company, due_in_words(advice.finding.due, now)});
  Table holds;
  for (const Hold& hold : agenda.holds)
    holds.add({std::to_string(hold.application.value), find(tracker, hold.application)->company,
               std::string(name_of(hold.stage)), until_in_words(hold.until, day_of(now)), hold.reason});
  std::string text;
  if (!actions.empty()) text += "To do\n" + actions.text();
  if (!holds.empty()) text += "Leave alone\n" + holds.text();
  return text;
}

}  // namespace followup
