#include "rules/suppression.hpp"

#include <algorithm>

namespace followup {
namespace {

/// Whether an entry lies in the stretch within which the action is one and the same, and is about the same thing.
bool is_about(const Case& c, Span span, const Subject& subject, const LogEntry& entry) {
  switch (span) {
    case Span::interview:
      return entry.interview == subject.interview && entry.person == subject.person;
    case Span::task:
      return entry.task == subject.task;
    case Span::wait:
      return is_after(entry, c.wait->began);
    case Span::round:
      return entry.reference == subject.reference && is_after(entry, anchor_of(*c.round));
    case Span::outcome:
      break;
  }
  return true;
}

}  // namespace

void suppress(const Case& c, const Rule& rule, Judgement& judgement) {
  if (judgement.standing != Standing::stands) return;
  std::optional<Day> until;
  for (const LogEntry* entry : c.log) {
    const bool suppresses = entry->kind == LogKind::skipped || entry->kind == LogKind::snoozed;
    if (!suppresses || entry->rule != rule.id || !is_about(c, rule.span, judgement.subject, *entry)) continue;
    if (entry->kind == LogKind::skipped) {
      judgement.standing = Standing::skipped;
      judgement.turn = day_of(entry->at);
      return;
    }
    if (entry->until && c.today < *entry->until) until = std::max(until.value_or(*entry->until), *entry->until);
  }
  if (!until) return;
  judgement.standing = Standing::snoozed;
  judgement.turn = until;
}

}  // namespace followup
