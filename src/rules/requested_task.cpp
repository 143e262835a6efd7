// Do what they asked for: it may be a test of whether you follow through. Source: after-interview.
#include "rules/judgement.hpp"

namespace followup {

static std::string when_requested_task(const Policy& policy) {
  const bool has_lead = policy[requested_task_lead_days] > 0;
  return fmt::format("from {}the day they named, optional before that; at once if they named none",
                     has_lead ? days_of_grace(policy, requested_task_lead_days) + " before " : "");
}

static Judgement judge_task(const Case& c, const Task& task) {
  const Subject subject{.task = task.id};
  if (const auto* done = last_about(c, LogKind::task_done, Purpose::task, subject)) return fulfilled(subject, *done);
  Steps steps;
  if (c.stage == Stage::ghosted) steps.push_back(end_of_last_note(c));
  if (!steps.empty() && has_come(c, day_of(steps.back())))
    return not_advised(subject, Standing::lapsed, day_before(day_of(steps.back())), steps);
  const bool has_lead = task.due && (!task.from || day_of(lead_of(c, task)) >= *task.from);
  if (has_lead) steps.push_back(lead_of(c, task));
  if (!is_wanted(c, task)) return not_advised(subject, Standing::early, task.from, steps);
  const bool is_early = has_lead && !has_come(c, day_of(steps.back()));
  const Urgency urgency = is_late(c, task) ? Urgency::late : is_early ? Urgency::optional : Urgency::due;
  const When due = task.due.value_or(task.from.value_or(c.today));
  const std::string reason = fmt::format("They asked for this {}.", when_wanted(c, task));
  return {subject, Standing::stands, urgency, due, {}, {}, {}, asked_for(task), reason, steps};
}

extern constinit const Rule requested_task{
    .id = "requested-task",
    .summary = "do what the interviewer asked for",
    .when = when_requested_task,
    .urgency = "optional, due, late",
    .handle = "task-{task}",
    .sources = {"after-interview"},
    .policy = {"requested_task.", "ghosted.offer_days"},
    .about = SubjectKind::task,
    .purpose = Purpose::task,
    .logged_as = LogKind::task_done,
    .check = [](const Case& c) { return judge_each(c, c.application.tasks, judge_task); },
};

}  // namespace followup
