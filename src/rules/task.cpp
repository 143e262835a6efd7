// What they asked for, as several rules see it: whether it is late, and whether they wait for it.
#include <array>

#include "rules/judgement.hpp"

namespace followup {

bool is_late(const Case& c, const Task& task) {
  if (!task.due) return task.from && is_over(c, *task.from + date::days{2});
  const auto* moment = std::get_if<Moment>(&*task.due);
  if (moment) note_turns_around(c, day_of(*moment));
  return is_over(c, day_of(*task.due)) || (moment && c.now.utc > moment->utc);
}

Judgements awaited_tasks(const Case& c) {
  Judgements judgements = judgements_by(c, rule_for(Purpose::task));
  std::erase_if(judgements, [&](const Judgement& judgement) {
    const bool is_call = find(c.application, *judgement.subject.task)->kind == TaskKind::call;
    const bool waits = judgement.standing == Standing::stands || judgement.standing == Standing::snoozed;
    return is_call || !waits || judgement.urgency != Urgency::late;
  });
  return judgements;
}

Step lead_of(const Case& c, const Task& task) {
  const Unit unit = c.policy.counting() == Count::working ? Unit::own_working_days : Unit::days;
  return minus(c, Term::task_shown, Term::task_due, day_of(*task.due), requested_task_lead_days, unit);
}

std::string asked_for(const Task& task) {
  static constexpr std::array<std::string_view, 4> verbs{"Send ", "Submit ", "Reply: ", "Call: "};
  return fmt::format("{}{}", verbs.at(static_cast<std::size_t>(task.kind)), task.what);
}

std::string when_wanted(const Case& c, const Task& task) {
  if (task.due && task.from == day_of(*task.due)) return "on " + spoken(on_clock(*task.due, c.zone), c.today);
  if (task.due) return "by " + spoken(on_clock(*task.due, c.zone), c.today);
  return task.from ? fmt::format("from {} on", spoken(*task.from, c.today)) : "and named no day: do it today";
}

}  // namespace followup
