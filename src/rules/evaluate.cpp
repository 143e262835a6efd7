// From the rules to the agenda: every rule over every application, suppressed, named and put in order; today and on
// the days ahead.
#include <algorithm>
#include <tuple>

#include "rules/judgement.hpp"

namespace followup {
namespace {

/// Makes a judgement that stands `skipped` or `snoozed` if the log says so. Skipped beats snoozed.
void suppress(const Case& c, const Rule& rule, Judgement& judgement) {
  if (judgement.standing != Standing::stands) return;
  std::optional<Day> until;
  for (const LogEntry* entry : c.log) {
    const bool suppresses = entry->kind == LogKind::skipped || entry->kind == LogKind::snoozed;
    if (!suppresses || entry->rule != rule.id || !is_about(c, rule.purpose, judgement.subject, *entry)) continue;
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

/// By urgency, then by when it is due (a date counts as the end of its day), then by application; what is equal keeps
/// the order of the rulebook and of the record.
void put_in_order(std::vector<Action>& actions, const Moment& now) {
  std::ranges::stable_sort(actions, {}, [&](const Action& action) {
    return std::tuple(action.judgement.urgency, instant(action.judgement.due, now, 24), action.application);
  });
}

bool is_known(const Action& action, const std::vector<Action>& before) {
  return std::ranges::any_of(before, [&](const Action& other) {
    return other.handle == action.handle && other.rule == action.rule &&
           other.judgement.urgency <= action.judgement.urgency;
  });
}

}  // namespace

std::vector<Action> judgements_of(const Case& c) {
  const Application& of = c.application;
  std::vector<Action> all;
  for (const Rule& rule : rulebook())
    for (Judgement& judgement : rule.check(c)) {
      suppress(c, rule, judgement);
      std::string handle = handle_of(c, rule, judgement.subject);
      all.push_back({&rule, of.id, of.company, of.role, std::move(handle), std::move(judgement)});
    }
  return all;
}

std::vector<Action> judgements_of(const Application& application, const Policy& policy, const Moment& now) {
  return judgements_of(look_at(application, policy, now));
}

const Judgement& judgement_for(Purpose purpose, const std::vector<Action>& all) {
  return std::ranges::find(all, purpose, [](const Action& action) { return action.rule->purpose; })->judgement;
}

void AgendaBuilder::add(const Application& application, const Policy& policy) {
  if (application.outcome && is_over(*application.outcome, policy, now_)) return;
  const Case c = look_at(application, policy, now_);
  std::vector<Action> all = judgements_of(c);
  if (auto hold = hold_of(c, all)) agenda_.holds.push_back(std::move(*hold));
  for (Action& action : all)
    if (stands(action)) agenda_.actions.push_back(std::move(action));
}

Agenda AgendaBuilder::take() {
  put_in_order(agenda_.actions, now_);
  std::ranges::sort(agenda_.holds, {}, [](const Hold& hold) { return hold.application.value; });
  return std::move(agenda_);
}

Agenda evaluate(const Application& application, const Policy& policy, const Moment& now) {
  AgendaBuilder builder(now);
  builder.add(application, policy);
  return builder.take();
}

Agenda evaluate(const Tracker& tracker, const Moment& now) {
  AgendaBuilder builder(now);
  for (const Application& application : tracker.applications) builder.add(application, tracker.policy);
  return builder.take();
}

bool is_over(const Outcome& outcome, const Policy& policy, const Moment& now) {
  const Day today = day_of(now);
  if (outcome.result == Result::offer || outcome.on > today) return false;
  return outcome.result != Result::rejected || days_between(outcome.on, today) > policy[rejection_lapse_days];
}

bool may_matter(const Application& application, Day today) {
  const auto is_recent = [today](Day day) { return days_between(day, today) <= 90; };
  if (!has_ended(application) || is_recent(application.outcome->on)) return true;
  return std::ranges::any_of(application.log, [&](const LogEntry& entry) {
    return is_recent(day_of(entry.at)) || (entry.until && is_recent(*entry.until)) ||
           (entry.decision_by && is_recent(*entry.decision_by));
  });
}

std::vector<PlannedDay> plan(const Tracker& tracker, const Moment& now, const Zone& zone, int days) {
  std::vector<PlannedDay> planned;
  Day day = day_of(now);
  for (int ahead = 0; ahead < days; ++ahead, day = day_after(day)) {
    const Moment seen_from = ahead == 0 ? now : start_of(day, zone);
    PlannedDay& next = planned.emplace_back(seen_from, evaluate(tracker, seen_from));
    for (const Action& action : next.agenda.actions)
      if (ahead == 0 || !is_known(action, planned[planned.size() - 2].agenda.actions)) next.news.push_back(action);
  }
  return planned;
}

}  // namespace followup
