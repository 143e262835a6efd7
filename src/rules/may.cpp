// May I? Yes or no, why, and from when (etiquette, section 6).
#include <algorithm>
#include <array>

#include "rules/judgement.hpp"

namespace followup {
namespace {

constexpr Sources on_thanks{"follow-ups", "nutshell", "post-interview", "after-interview"};
constexpr Sources on_writing{"after-interview", "post-interview", "nutshell", "follow-ups"};
constexpr Sources on_tasks{"after-interview"};
constexpr Sources on_calls{"follow-ups", "post-interview", "after-interview"};
constexpr Sources on_visits{"follow-ups"};
constexpr Sources on_gifts{"after-interview"};

Permission yes(std::string reason, Sources sources) { return {true, {}, std::move(reason), sources}; }
Permission no(std::string reason, Sources sources) { return {false, {}, std::move(reason), sources}; }

const Ruling* standing(const std::vector<Ruling>& all, Purpose purpose, std::string_view person = {}) {
  const auto found = std::ranges::find_if(all, [&](const Ruling& ruling) {
    return ruling.rule->purpose == purpose && stands(ruling) &&
           (person.empty() || ruling.judgement.subject.person == person);
  });
  return found == all.end() ? nullptr : &*found;
}

/// A task that was asked for and is not done, though it may be skipped.
const Task* open_task(const Case& c, bool is_call) {
  const auto found = std::ranges::find_if(c.application.tasks, [&](const Task& task) {
    return (task.kind == TaskKind::call) == is_call &&
           !last_about(c, LogKind::task_done, Purpose::task, {.task = task.id});
  });
  return found == c.application.tasks.end() ? nullptr : &*found;
}

Permission may_thank(const std::vector<Ruling>& all, std::string_view person) {
  if (const Ruling* thanks = standing(all, Purpose::thanks, person)) return yes(thanks->judgement.reason, on_thanks);
  if (const Ruling* answer = standing(all, Purpose::answer)) return yes(answer->judgement.reason, on_thanks);
  return no(person.empty() ? "Nobody is owed thanks." : std::string(person) + " is owed no thanks.", on_thanks);
}

Permission not_to_write(const Case& c, const std::vector<Ruling>& all) {
  if (c.stage == Stage::closed) return no("The application is closed.", on_writing);
  const auto hold = hold_of(c, all);
  return hold ? no(hold->reason, hold->sources) : no("There is nothing to write about.", on_writing);
}

Permission may_write(const Case& c, const std::vector<Ruling>& all) {
  if (c.stage == Stage::offered) return yes("They made an offer, which wants an answer.", on_writing);
  if (const Ruling* ask = standing(all, Purpose::follow_up)) return yes(ask->judgement.reason, on_writing);
  if (c.stage == Stage::follow_up_due)
    return yes("Since " + short_date(c.wait->follow_up_on) + " you may ask how it stands, once.", on_writing);
  if (const Ruling* note = standing(all, Purpose::last_note)) return yes(note->judgement.reason, on_writing);
  const bool is_open = c.stage != Stage::closed;
  if (const Task* task = open_task(c, false); is_open && task)
    return yes("They asked for " + task->what + ".", on_tasks);
  const LogEntry* heard = c.wait ? c.wait->began.entry : nullptr;
  if (is_open && heard && c.today <= day_after(day_of(heard->at)))
    return yes("They wrote or called on " + short_date(day_of(heard->at)) + ": answering is no pestering.", on_writing);
  if (Permission thanks = may_thank(all, {}); thanks.allowed) return thanks;
  return not_to_write(c, all);
}

Permission may_call(const Case& c) {
  if (c.stage == Stage::offered) return yes("They made an offer, which wants an answer.", on_calls);
  const bool is_open = c.stage != Stage::closed;
  if (const Task* task = open_task(c, true); is_open && task)
    return yes("They asked for a call: " + task->what + ".", on_tasks);
  if (c.application.no_calls) return no("They asked not to be called.", on_calls);
  if (!is_open) return no("The application is closed.", on_calls);
  if (c.round && c.today <= day_after(day_of(c.round->at)))
    return no("Never call before the second day after an interview, unless they asked for it.", on_calls);
  if (channel_of(c) != Channel::phone)
    return no("The way here is in writing, by their preference or by follow_up.channel.", on_calls);
  if (c.stage != Stage::follow_up_due) return no("A call is for the follow-up alone, once, on its day.", on_calls);
  return yes("The follow-up day was " + short_date(c.wait->follow_up_on) + ", and a call is the way. Call once.",
             on_calls);
}

Permission ask(Approach approach, const Application& application, const Policy& policy, const Moment& now,
               std::string_view person) {
  if (approach == Approach::visit) return no("Dropping in is a nuisance; nobody has asked you to come.", on_visits);
  if (approach == Approach::gift) return no("A gift looks like a bribe.", on_gifts);
  if (approach == Approach::befriend) return no("They are not your friends, but perhaps your employers.", on_gifts);
  const Case c = look_at(application, policy, now);
  if (approach == Approach::call) return may_call(c);
  const std::vector<Ruling> all = rulings_of(c);
  return approach == Approach::thank ? may_thank(all, person) : may_write(c, all);
}

/// The days on which the record itself turns: what is written there, and today.
std::vector<Day> turning_days(const Application& application, Day today) {
  std::vector<Day> days{today};
  for (const Interview& interview : application.interviews) {
    days.push_back(day_of(interview.at));
    if (interview.decision_by) days.push_back(*interview.decision_by);
  }
  for (const LogEntry& entry : application.log) {
    days.push_back(day_of(entry.at));
    if (entry.decision_by) days.push_back(*entry.decision_by);
    if (entry.until) days.push_back(*entry.until);
  }
  if (application.outcome) days.push_back(application.outcome->on);
  std::ranges::sort(days);
  return days;
}

}  // namespace

Permission may(Approach approach, const Application& application, const Policy& policy, const Moment& now,
               std::string_view person) {
  Permission permission = ask(approach, application, policy, now, person);
  if (permission.allowed || approach >= Approach::visit) return permission;
  // How long after a day of the record an answer can still turn: the longest sum that the policy allows.
  const date::days reach{300 + 2 * static_cast<int>(policy.holidays.size())};
  Day next = day_of(now);
  for (const Day turn : turning_days(application, next))
    for (next = std::max(next, turn); next - turn <= reach; next = day_after(next)) {
      const Moment end = at_offset(next + std::chrono::seconds{86'399}, now.offset);
      if (!ask(approach, application, policy, end, person).allowed) continue;
      permission.from = next;
      return permission;
    }
  return permission;
}

}  // namespace followup
