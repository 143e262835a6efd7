// The timeline of an application: its interviews, and what was done and heard.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "followup/text.hpp"
#include "render/parts.hpp"

namespace followup {
namespace {

/// A row of the timeline, with the time by which it is put in order; further lines follow below it.
struct Event {
  date::sys_seconds at;
  std::string date;
  std::vector<std::string> lines;
};

Event event_of(const Interview& interview, const Application& application, const Moment& now, const Style& style) {
  const Talk talk = talk_of(application, interview, now);
  const auto* moment = std::get_if<Moment>(&talk.at);
  Event event{moment ? moment->utc : at_offset(day_of(talk.at), now.offset).utc,
              long_date(on_clock(talk.at, style.zone)) + on_other_clock(talk.at, style.zone, interview.zone),
              {}};
  event.lines.push_back(fmt::format(
      "interview {}{}{}{}", interview.id.value, interview.kind.empty() ? "" : " (" + interview.kind + ")",
      interview.met.empty() ? "" : " with " + join(interview.met, ", ", &Met::name), talk.is_off ? ", off" : ""));
  if (!interview.where.empty()) event.lines.push_back("where: " + interview.where);
  const std::string said = as_said(interview.decision_said);
  if (interview.decision_by)
    event.lines.push_back(fmt::format("they hope to decide by {}{}", long_date(*interview.decision_by), said));
  if (interview.no_date) event.lines.push_back("they named no day for the decision" + said);
  if (interview.ask_on) event.lines.push_back("they said to ask on " + long_date(*interview.ask_on));
  for (const Met& met : interview.met)
    if (!met.memorable.empty()) event.lines.push_back(met.name + ": " + met.memorable);
  if (!interview.topics.empty()) event.lines.push_back("topics: " + interview.topics);
  if (!interview.forgot.empty()) event.lines.push_back("forgot to say: " + interview.forgot);
  if (!interview.correct.empty()) event.lines.push_back("to set right: " + interview.correct);
  if (!interview.notes.empty()) event.lines.push_back("note: " + interview.notes);
  return event;
}

/// When an entry is of: one that was recorded for a day, without an hour, has the last second of it.
std::string date_of(const LogEntry& entry, const Style& style) {
  const auto time = local_time(entry.at);
  const bool has_hour = time != day_of(entry.at) + std::chrono::seconds(86'399);
  return has_hour ? long_date(on_clock(entry.at, style.zone)) : long_date(day_of(entry.at));
}

/// An outcome that was given after an earlier one had been replaced or taken back (`since`, if there is one), and was
/// known at `known`: when it was answered, or was over.
Event event_of(const Outcome& outcome, const std::optional<Moment>& since, const std::optional<Moment>& known,
               const Moment& now) {
  const Moment given = at_offset(outcome.on + std::chrono::seconds(86'399), now.offset);
  Event event{given.utc, long_date(outcome.on), {outcome_in_words(outcome)}};
  if (known) event.at = std::min(event.at, known->utc - std::chrono::seconds(1));
  if (!since) return event;
  const Day day = day_of(*since);
  event.at = outcome.on > day ? std::max(event.at, since->utc) : since->utc;
  if (outcome.on >= day) return event;
  event.lines.front() += fmt::format(" (of {})", event.date);
  event.date = long_date(day);
  return event;
}

/// What was done and heard by now, and the outcomes that it has had, and has.
std::vector<Event> log_events(const Application& application, const Moment& now, const Style& style) {
  std::vector<const LogEntry*> log;
  for (const LogEntry& entry : application.log)
    if (is_seen(entry, now)) log.push_back(&entry);
  std::ranges::stable_sort(log, {}, [](const LogEntry* entry) { return entry->at.utc; });
  std::vector<Event> events;
  std::optional<Moment> since;
  std::optional<Moment> known;
  std::ptrdiff_t turn = 0;  // where the outcome belongs that was given next
  for (const LogEntry* entry : log) {
    const bool is_end = entry->kind == LogKind::outcome;
    if (!known && (is_end || entry->kind == LogKind::rejection_reply)) known = entry->at;
    if (is_end) events.insert(events.begin() + turn, event_of(kept_outcome(*entry), since, known, now));
    events.push_back({entry->at.utc, date_of(*entry, style), {entry_in_words(*entry, application)}});
    if (!is_end) continue;
    since = entry->at;
    known.reset();
    turn = std::ssize(events);
  }
  if (const auto outcome = outcome_of(application, now))
    events.insert(events.begin() + turn, event_of(*outcome, since, known, now));
  return events;
}

}  // namespace

std::string events_text(const Application& application, const Moment& now, const Style& style) {
  std::vector<Event> events;
  events.reserve(application.interviews.size() + application.log.size());
  for (const Interview& interview : application.interviews)
    events.push_back(event_of(interview, application, now, style));
  std::ranges::move(log_events(application, now, style), std::back_inserter(events));
  std::ranges::stable_sort(events, {}, &Event::at);
  Table table;
  for (const Event& event : events)
    for (const std::string& line : event.lines) table.add({&line == &event.lines.front() ? event.date : "", line});
  return section("Timeline", table, style);
}

}  // namespace followup
