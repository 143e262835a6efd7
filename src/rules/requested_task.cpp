// Do what they asked for: it may be a test of whether you follow through. Source: after-interview.
#include "rules/judgement.hpp"

namespace followup {

static std::string when(const Policy& policy) {
  const bool has_lead = policy[requested_task_lead_days] > 0;
  return fmt::format("from {}the day they named; at once if they named none",
                     has_lead ? days(policy, requested_task_lead_days) + " before " : "");
}

static Judgement judge(const Case& c, const Task& task) {
  const Subject subject{.task = task.id};
  if (const auto* done = last_about(c, LogKind::task_done, Purpose::task, subject)) return fulfilled(subject, *done);
  if (c.stage == Stage::closed) return not_advised(subject, Standing::elsewhere);
  Steps steps;
  if (c.stage == Stage::ghosted) steps.push_back(end_of_last_note(c));
  if (!steps.empty() && c.today >= day_of(steps.back()))
    return not_advised(subject, Standing::lapsed, day_before(day_of(steps.back())), steps);
  if (task.due) steps.push_back(minus(c, Term::task_shown, Term::task_due, day_of(*task.due), requested_task_lead_days));
  if (task.due && c.today < day_of(steps.back()))
    return not_advised(subject, Standing::early, day_of(steps.back()), steps);
  const When due = task.due.value_or(c.today);
  const std::string reason = task.due ? "by " + spoken(due) + "." : "and named no day: do it today.";
  return due_by(
      c, due, due,
      {.subject = subject, .text = asked_for(task), .reason = "They asked for this " + reason, .steps = steps});
}

extern constinit const Rule requested_task{
    .id = "requested-task",
    .summary = "do what the interviewer asked for",
    .when = when,
    .urgency = "due, late",
    .handle = "task-{task}",
    .sources = {"after-interview"},
    .policy = {"requested_task.", "ghosted.offer_days"},
    .about = SubjectKind::task,
    .purpose = Purpose::task,
    .logged_as = LogKind::task_done,
    .check = [](const Case& c) { return judge_each(c, c.application.tasks, judge); },
};

}  // namespace followup
