// The days ahead.
#include <fmt/format.h>

#include "followup/render.hpp"
#include "render/values.hpp"

namespace followup {
namespace {

/// What happens on a day besides the actions: interviews, promised dates, the day on which silence counts as a no.
std::vector<std::string> milestones(const PlannedDay& planned, const Tracker& tracker) {
  std::vector<std::string> lines;
  const Day day = day_of(planned.seen_from);
  for (const Application& application : tracker.applications) {
    const Situation situation = situation_of(application, tracker.policy, planned.seen_from);
    if (situation.stage == Stage::closed) continue;
    const std::string name = fmt::format("{} {}", application.id.value, application.company);
    for (const Interview& interview : application.interviews) {
      const Talk talk = talk_of(application, interview, planned.seen_from);
      if (talk.is_off || day_of(talk.at) != day) continue;
      const auto* moment = std::get_if<Moment>(&talk.at);
      lines.push_back(fmt::format("interview{}: {}", moment ? " at " + clock_time(*moment) : "", name));
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
    for (const std::string& event : events) text += detail(event, style);
    Table news("  ", 2);
    for (const Action& action : planned.news)
      news.add({{name_of(action.judgement.urgency), tone_of(action.judgement.urgency)},
                action.handle,
                action.judgement.text,
                action.company});
    text += news.text(style);
  }
  return text.empty() ? paragraph(fmt::format("Nothing new in {} days.", days.size()), style) : text;
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
