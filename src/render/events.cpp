// What was done and heard: in words, and with the interviews in order of time.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "followup/text.hpp"
#include "render/parts.hpp"

namespace followup {
namespace {

std::string with(std::string_view before, const std::string& name) {
  return name.empty() ? "" : fmt::format("{}{}", before, name);
}

std::string task_of(const LogEntry& entry, const Application& application) {
  const Task* task = entry.task ? find(application, *entry.task) : nullptr;
  return task ? task->what : entry.task ? fmt::format("task {}", entry.task->value) : "";
}

/// `sent copies of your certificates`
std::string task_event_of(const LogEntry& entry, const Application& application) {
  static constexpr std::array<std::string_view, 4> verbs{"sent ", "submitted ", "answered: ", "called: "};
  const Task* task = entry.task ? find(application, *entry.task) : nullptr;
  const std::string_view verb = task ? verbs.at(static_cast<std::size_t>(task->kind)) : "did ";
  return std::string(verb) + task_of(entry, application);
}

std::string interview_of(const LogEntry& entry) {
  return entry.interview ? fmt::format(" interview {}", entry.interview->value) : "";
}

/// What a `skipped` or `snoozed` entry is about.
std::string thing_of(const LogEntry& entry, const Application& application) {
  return entry.rule + with(", ", entry.person) + with(", ", entry.reference) + with(", ", task_of(entry, application));
}

/// What an `outcome` entry keeps.
Outcome kept_outcome(const LogEntry& entry) {
  return {.on = entry.on.value_or(day_of(entry.at)),
          .result = entry.result.value_or(Result::offer),
          .answer_by = entry.answer_by};
}

std::string outcome_in_words(const Outcome& outcome) {
  return std::string(name_of(outcome.result)) +
         (outcome.answer_by ? ", to be answered by " + long_date(*outcome.answer_by) : "");
}

/// What became of an interview that was arranged.
std::string talk_event_of(const LogEntry& entry) {
  if (entry.kind == LogKind::called_off) return "called off" + interview_of(entry);
  if (entry.kind == LogKind::missed) return "they missed" + interview_of(entry);
  if (entry.kind == LogKind::prepared) return "prepared for" + interview_of(entry);
  return "moved" + interview_of(entry) + (entry.from ? ", which was on " + long_date(*entry.from) : "");
}

std::string event_of(const LogEntry& entry, const Application& application) {
  switch (entry.kind) {
    case LogKind::thank_you:
      return "thanked " + entry.person;
    case LogKind::follow_up:
      return "followed up" + with(" with ", entry.person);
    case LogKind::last_note:
      return "sent a last note" + with(" to ", entry.person);
    case LogKind::heard:
      return entry.auto_reply ? "got an automatic answer" : "heard from them";
    case LogKind::called_off:
    case LogKind::missed:
    case LogKind::moved:
    case LogKind::prepared:
      return talk_event_of(entry);
    case LogKind::task_done:
      return task_event_of(entry, application);
    case LogKind::reference_briefed:
      return fmt::format("told {} how it went", entry.reference);
    case LogKind::reference_check_in:
      return "checked in with " + entry.reference;
    case LogKind::reference_contacted:
      return "they contacted " + entry.reference;
    case LogKind::reference_thanked:
      return "thanked " + entry.reference;
    case LogKind::rejection_reply:
      return fmt::format("thanked {} after the rejection", entry.person.empty() ? "them" : entry.person);
    case LogKind::told_of_offer:
      return fmt::format("told {} of the offer", entry.person.empty() ? "them" : entry.person);
    case LogKind::outcome:
      return "no longer: " + outcome_in_words(kept_outcome(entry));
    case LogKind::skipped:
    case LogKind::snoozed:
      return (entry.kind == LogKind::skipped ? "skipped " : "put off ") + thing_of(entry, application);
  }
  return "";
}

/// A row of the timeline, with the time by which it is put in order; further lines follow below it.
struct Event {
  date::sys_seconds at;
  std::string date;
  std::vector<std::string> lines;
};

Event event_of(const Interview& interview, const Application& application, const Moment& now, const Style& style) {
  const Talk talk = talk_of(application, interview, now);
  const auto* moment = std::get_if<Moment>(&talk.at);
  const std::string names = join(interview.met, ", ", &Met::name);
  Event event{moment ? moment->utc : at_offset(day_of(talk.at), now.offset).utc,
              long_date(on_clock(talk.at, style.zone)) + on_other_clock(talk.at, style.zone, interview.zone),
              {}};
  event.lines.push_back(fmt::format("interview {}{}{}{}", interview.id.value,
                                    interview.kind.empty() ? "" : " (" + interview.kind + ")", with(" with ", names),
                                    talk.is_off ? ", off" : ""));
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
  for (const Interview& interview : application.interviews)
    events.push_back(event_of(interview, application, now, style));
  std::ranges::move(log_events(application, now, style), std::back_inserter(events));
  std::ranges::stable_sort(events, {}, &Event::at);
  Table table;
  for (const Event& event : events)
    for (const std::string& line : event.lines) table.add({&line == &event.lines.front() ? event.date : "", line});
  return section("Timeline", table, style);
}

std::string entry_in_words(const LogEntry& entry, const Application& application) {
  std::string words = event_of(entry, application) + with(" by ", entry.by == "email" ? "e-mail" : entry.by);
  if (entry.until) words += " until " + long_date(*entry.until);
  words += with(": ", entry.text);
  if (entry.decision_by) words += "; decision by " + long_date(*entry.decision_by);
  if (entry.no_date) words += "; they named no day";
  words += as_said(entry.decision_said);
  if (entry.ask_on) words += "; ask on " + long_date(*entry.ask_on);
  if (entry.quiet_until) words += "; don't write before " + long_date(*entry.quiet_until);
  return words;
}

}  // namespace followup
