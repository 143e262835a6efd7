// What was done and heard, in words.
#include <fmt/format.h>

#include <array>

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
      return "skipped " + thing_of(entry, application);
    case LogKind::snoozed:
      return "put off " + thing_of(entry, application);
  }
  return "";
}

}  // namespace

Outcome kept_outcome(const LogEntry& entry) {
  return {.on = entry.on.value_or(day_of(entry.at)),
          .result = entry.result.value_or(Result::offer),
          .answer_by = entry.answer_by};
}

std::string outcome_in_words(const Outcome& outcome) {
  return std::string(name_of(outcome.result)) +
         (outcome.answer_by ? ", to be answered by " + long_date(*outcome.answer_by) : "");
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
