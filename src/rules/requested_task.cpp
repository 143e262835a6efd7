// Do what they asked for: it may be a test of whether you follow through. Source: after-interview.
#include "rules/judgement.hpp"

namespace followup {
namespace {

std::string asked_for(const Task& task) {
  switch (task.kind) {
    case TaskKind::send:
      return "Send " + task.what;
    case TaskKind::submit:
      return "Submit " + task.what;
    case TaskKind::reply:
      return "Reply: " + task.what;
    case TaskKind::call:
      return "Call: " + task.what;
  }
  return task.what;
}

Judgement judge(const Case& c, const Task& task) {
  const Subject subject{.task = task.id};
  const auto* done = last_entry(c, LogKind::task_done, [&](const LogEntry& entry) { return entry.task == task.id; });
  if (done) return fulfilled(subject, *done);
  if (c.stage == Stage::closed) return not_advised(subject, Standing::elsewhere);
  std::vector<Step> steps;
  if (c.stage == Stage::ghosted) {
    steps.push_back(end_of_last_note(c));
    const Day end = day_of(steps.back().result);
    if (c.today >= end) return not_advised(subject, Standing::lapsed, end - date::days{1}, std::move(steps));
  }
  Judgement judgement{.subject = subject, .due = task.due.value_or(c.today), .text = asked_for(task)};
  judgement.reason = "They asked for this and named no day: do it today.";
  if (task.due) {
    steps.push_back(minus(c, "shown from", "asked for by", *task.due, PolicyKey::requested_task_lead_days));
    const Day first = day_of(steps.back().result);
    if (c.today < first) return not_advised(subject, Standing::early, first, std::move(steps));
    judgement.urgency = c.today > *task.due ? Urgency::late : Urgency::due;
    judgement.reason = "They asked for this by " + short_date(*task.due) + ".";
  }
  judgement.steps = std::move(steps);
  return judgement;
}

Judgements check(const Case& c) {
  Judgements judgements;
  for (const Task& task : c.application.tasks) judgements.push_back(judge(c, task));
  return judgements;
}

constexpr std::string_view sources[]{"after-interview"};
constexpr std::string_view policy[]{"requested_task.", "ghosted.offer_days"};

}  // namespace

extern const Rule requested_task;
constinit const Rule requested_task{
    .id = "requested-task",
    .summary = "do what the interviewer asked for",
    .when = "from 2 days before the day they named; at once if they named none",
    .urgency = "due, late",
    .handle = "task-{task}",
    .settled = "",
    .sources = sources,
    .policy = policy,
    .span = Span::task,
    .logged_as = LogKind::task_done,
    .check = check,
};

}  // namespace followup
