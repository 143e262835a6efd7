// What was done and heard, in words.
#include "followup/render.hpp"

namespace followup {
namespace {

std::string with(const char* before, const std::string& name) { return name.empty() ? "" : before + name; }

std::string task_of(const LogEntry& entry, const Application& application) {
  if (!entry.task) return "";
  const Task* task = find(application, *entry.task);
  return " task " + std::to_string(entry.task->value) + (task ? ", " + task->what : "");
}

/// What a `skipped` or `snoozed` entry is about.
std::string thing_of(const LogEntry& entry, const Application& application) {
  std::string thing = entry.rule + with(", ", entry.person) + with(", ", entry.reference);
  if (entry.task) thing += "," + task_of(entry, application);
  return thing;
}

std::string approach_of(const LogEntry& entry, const Application& application) {
  switch (entry.kind) {
    case LogKind::thank_you:
      return "thanked " + entry.person;
    case LogKind::follow_up:
      return "followed up" + with(" with ", entry.person);
    case LogKind::last_note:
      return "sent a last note" + with(" to ", entry.person);
    case LogKind::heard:
      return "heard from them";
    case LogKind::task_done:
      return "did" + task_of(entry, application);
    case LogKind::reference_briefed:
      return "briefed " + entry.reference;
    case LogKind::reference_check_in:
      return "checked in with " + entry.reference;
    case LogKind::reference_contacted:
      return "they contacted " + entry.reference;
    case LogKind::rejection_reply:
      return "answered the rejection" + with(", to ", entry.person);
    case LogKind::skipped:
      return "skipped " + thing_of(entry, application);
    case LogKind::snoozed:
      return "put off " + thing_of(entry, application);
  }
  return "";
}

}  // namespace

std::string entry_in_words(const LogEntry& entry, const Application& application) {
  std::string words = approach_of(entry, application) + with(" by ", entry.by == "email" ? "e-mail" : entry.by);
  if (entry.until) words += " until " + long_date(*entry.until);
  if (!entry.text.empty()) words += ": " + entry.text;
  if (entry.decision_by) words += "; decision by " + long_date(*entry.decision_by);
  return words;
}

}  // namespace followup
