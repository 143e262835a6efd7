// Everything about one application, as a timeline.
#include <algorithm>

#include "followup/render.hpp"

namespace followup {
namespace {

std::string facts(const Application& application, const Situation& situation, Day today, const Style& style) {
  Table table;
  table.add({"stage", std::string(name_of(situation.stage))});
  if (application.outcome)
    table.add({"outcome",
               std::string(name_of(application.outcome->result)) + ", " + in_full(application.outcome->on, today)});
  if (situation.next_interview) table.add({"next interview", in_full(*situation.next_interview, today)});
  if (situation.since) table.add({"last word", in_full(*situation.since, today)});
  if (situation.promise) table.add({"they decide by", in_full(*situation.promise, today)});
  if (situation.follow_up_on) table.add({"follow-up day", in_full(*situation.follow_up_on, today)});
  if (situation.ghosted_on) table.add({"ghosted from", in_full(*situation.ghosted_on, today)});
  if (application.no_calls) table.add({"calls", "they asked not to be called"});
  if (!application.via.empty()) table.add({"via", application.via});
  if (!application.fit.empty()) table.add({"fit", application.fit});
  if (application.created) table.add({"recorded", in_full(*application.created, today)});
  return table.text(style);
}

/// A table with its heading; nothing if it is empty.
std::string section(const char* heading, const Table& table, const Style& style) {
  return table.empty() ? "" : paragraph(heading, style, Tone::heading) + table.text(style);
}

std::string people(const Application& application, const Style& style) {
  Table table;
  for (const Person& person : application.people)
    table.add({person_slug(application, person.name), person.name, person.title, person.email, person.phone,
               person.prefers ? "prefers " + std::string(name_of(*person.prefers)) : "",
               person.contact ? "the contact" : ""});
  return section("People", table, style);
}

std::string state_of(const Judgement& judgement, Day today) {
  switch (judgement.standing) {
    case Standing::done:
      return "done " + in_full(*judgement.turn, today);
    case Standing::skipped:
      return "skipped " + in_full(*judgement.turn, today);
    case Standing::snoozed:
      return "put off until " + in_full(*judgement.turn, today);
    case Standing::stands:
    case Standing::early:
    case Standing::lapsed:
    case Standing::elsewhere:
      break;
  }
  return "not done";
}

std::string tasks(const Application& application, const Tracker& tracker, const Moment& now, const Style& style) {
  const Day today = day_of(now);
  Table table;
  for (const Action& action : judgements_of(application, tracker.policy, now)) {
    if (action.rule->about != SubjectKind::task) continue;
    const Task& task = *find(application, *action.judgement.subject.task);
    table.add({action.handle, std::string(name_of(task.kind)) + " " + task.what,
               task.due ? "by " + in_full(*task.due, today) : "no day named", state_of(action.judgement, today)});
  }
  return section("Tasks", table, style);
}

std::string references(const Application& application, const Style& style) {
  Table table;
  for (const Reference& reference : application.references)
    table.add({reference_slug(application, reference.name), reference.name, reference.email, reference.phone});
  return section("References", table, style);
}

/// A row of the timeline, with the second in UTC by which it is put in order.
struct Event {
  std::int64_t at = 0;
  std::string date;
  std::vector<std::string> lines;
};

Event event_of(const Interview& interview, const Moment& now) {
  const auto* moment = std::get_if<Moment>(&interview.at);
  Event event{
      moment ? moment->utc : at_offset(day_of(interview.at), 0, now.offset).utc, long_date(day_of(interview.at)), {}};
  if (moment) event.date += " " + clock_time(*moment);
  std::string names;
  for (const Met& met : interview.met) names += (names.empty() ? " with " : ", ") + met.name;
  event.lines.push_back("interview " + std::to_string(interview.id.value) +
                        (interview.kind.empty() ? "" : " (" + interview.kind + ")") + names);
  if (interview.decision_by) event.lines.push_back("they promised a decision by " + long_date(*interview.decision_by));
  for (const Met& met : interview.met)
    if (!met.memorable.empty()) event.lines.push_back(met.name + ": " + met.memorable);
  if (!interview.forgot.empty()) event.lines.push_back("not said: " + interview.forgot);
  if (!interview.notes.empty()) event.lines.push_back("note: " + interview.notes);
  return event;
}

Event event_of(const LogEntry& entry, const Application& application) {
  return {entry.at.utc, long_date(day_of(entry.at)) + " " + clock_time(entry.at), {entry_in_words(entry, application)}};
}

std::string timeline(const Application& application, const Moment& now, const Style& style) {
  std::vector<Event> events;
  events.reserve(application.interviews.size() + application.log.size() + 1);
  for (const Interview& interview : application.interviews) events.push_back(event_of(interview, now));
  for (const LogEntry& entry : application.log) events.push_back(event_of(entry, application));
  if (application.outcome) {
    const Outcome& outcome = *application.outcome;
    events.push_back(
        {at_offset(outcome.on, 86'399, now.offset).utc, long_date(outcome.on), {std::string(name_of(outcome.result))}});
  }
  std::ranges::stable_sort(events, {}, &Event::at);
  Table table;
  for (const Event& event : events)
    for (std::size_t i = 0; i < event.lines.size(); ++i) table.add({i == 0 ? event.date : "", event.lines[i]});
  return section("Timeline", table, style);
}

}  // namespace

std::string show_text(const Application& application, const Tracker& tracker, const Moment& now, const Style& style) {
  const Situation situation = situation_of(application, tracker.policy, now);
  Table title("");
  title.add({{std::to_string(application.id.value), Tone::heading}, {title_of(application), Tone::heading}});
  const bool has_picture = style.width && situation.stage != Stage::closed;
  return title.text(style) + facts(application, situation, day_of(now), style) +
         (has_picture ? timeline_text({&application}, tracker, now, std::nullopt, style) : "") +
         people(application, style) + tasks(application, tracker, now, style) + references(application, style) +
         timeline(application, now, style) + agenda_text(evaluate(application, tracker.policy, now), now, style);
}

}  // namespace followup
