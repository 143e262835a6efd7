// The days ahead.
#include "followup/render.hpp"
#include "render/values.hpp"

namespace followup {
namespace {

/// What happens on a day besides the action: interviews, promised dates, the day on which silence becomes an answer.
std::vector<std::string> milestones(const PlannedDay& planned, const Tracker& tracker) {
  std::vector<std::string> lines;
  const Day day = day_of(planned.seen_from);
  for (const Application& application : tracker.applications) {
    const Situation situation = situation_of(application, tracker.policy, planned.seen_from);
    if (situation.stage == Stage::closed) continue;
    const std::string name = std::to_string(application.id.value) + " " + application.company;
    for (const Interview& interview : application.interviews)
      if (day_of(interview.at) == day) {
        const auto* moment = std::get_if<Moment>(&interview.at);
        lines.push_back("interview" + (moment ? " at " + clock_time(*moment) : "") + ": " + name);
      }
    if (situation.promise == day) lines.push_back("they promised a decision by today: " + name);
    const bool waits = situation.stage != Stage::upcoming && situation.stage != Stage::offered;
    if (waits && situation.ghosted_on == day) lines.push_back("from today silence is the answer: " + name);
  }
  return lines;
}

}  // namespace

std::string plan_text(const std::vector<PlannedDay>& days, const Tracker& tracker, const Style& style) {
  std::string text;
  for (const PlannedDay& planned : days) {
    const std::vector<std::string> events = milestones(planned, tracker);
    if (planned.news.empty() && events.empty()) continue;
    const Day day = day_of(planned.seen_from);
    text += paragraph(in_full(day, day_of(days.front().seen_from)), style, Tone::heading);
    Table happens;
    for (const std::string& event : events) happens.add({event});
    Table news("  ", 2);
    for (const Action& action : planned.news)
      news.add({{std::string(name_of(action.judgement.urgency)), tone_of(action.judgement.urgency)},
                action.handle,
                action.judgement.text,
                action.company});
    text += happens.text(style) + news.text(style);
  }
  return text.empty() ? paragraph("Nothing new in " + std::to_string(days.size()) + " days.", style) : text;
}

std::string plan_json(const std::vector<PlannedDay>& days, const Moment& now) {
  const auto day = [](const PlannedDay& planned) {
    return json::Value::object(
        {{"date", iso(day_of(planned.seen_from))}, {"actions", array_of(planned.agenda.actions, action_json)}});
  };
  return print_ascii(
      json::Value::object({{"format", "followup.plan/1"}, {"now", iso(now)}, {"days", array_of(days, day)}}));
}

}  // namespace followup
