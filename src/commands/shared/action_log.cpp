// What is logged of an action, and which entries of the log fulfil it.
#include "commands/shared/command.hpp"

namespace followup {

LogEntry entry_about(const Action& action, LogKind kind, const Moment& at) {
  const Subject& subject = action.judgement.subject;
  const bool is_suppressed = kind == LogKind::skipped || kind == LogKind::snoozed;
  return {.at = at,
          .kind = kind,
          .rule = is_suppressed ? std::string(action.rule->id) : "",
          .interview = subject.interview,
          .person = subject.person,
          .task = subject.task,
          .reference = subject.reference};
}

bool fulfils(const LogEntry& entry, const Action& action) {
  const Rule& rule = *action.rule;
  const Subject& subject = action.judgement.subject;
  if (entry.kind != rule.logged_as.value_or(LogKind::skipped)) return false;
  if (!rule.logged_as && entry.rule != rule.id) return false;
  switch (rule.about) {
    case SubjectKind::application:
      return true;
    case SubjectKind::interview:
    case SubjectKind::person:
      return entry.interview == subject.interview && entry.person == subject.person;
    case SubjectKind::task:
      return entry.task == subject.task;
    case SubjectKind::reference:
      return entry.reference == subject.reference;
  }
  return false;
}

const LogEntry* latest_fulfilling(const Action& action, const Application& application) {
  const LogEntry* latest = nullptr;
  for (const LogEntry& entry : application.log)
    if (fulfils(entry, action) && (!latest || entry.at.utc >= latest->at.utc)) latest = &entry;
  return latest;
}

}  // namespace followup
