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

std::string due_in_words(const Finding& finding, const Moment& now) {
  const Day today = day_of(now);
  const Day day = day_of(finding.due);
  const auto* moment = std::get_if<Moment>(&finding.due);
  if (!moment && day == today) return "today, " + short_date(day);
  const bool is_over = moment ? moment->utc <= now.utc : day < today;
  const std::string_view over = finding.urgency == Urgency::optional ? "since " : "was due ";
  return std::string(is_over ? over : "by ") + short_date(day) + (moment ? " " + clock_time(*moment) : "") + ", " +
         distance(day, today);
}

std::string agenda_text(const Agenda& agenda, const Tracker& tracker, const Moment& now) {
  Table actions;
  for (const Advice& advice : agenda.actions)
    actions.add({std::string(name_of(advice.finding.urgency)), advice.handle, advice.finding.text,
                 find(tracker, advice.application)->company, due_in_words(advice.finding, now)});
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
