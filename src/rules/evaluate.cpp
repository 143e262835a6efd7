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

/// A ruling as the agenda shows it, with its handle and the names of its application.
Action action_of(const Case& c, Ruling&& ruling) {
  std::string handle = handle_of(c, *ruling.rule, ruling.judgement.subject);
  const Application& of = c.application;
  return {ruling.rule, of.id, of.company, of.role, std::move(handle), std::move(ruling.judgement)};
}

void add(Agenda& agenda, const Case& c) {
  std::vector<Ruling> all = rulings_of(c);
  if (auto hold = hold_of(c, all)) agenda.holds.push_back(std::move(*hold));
  for (Ruling& ruling : all)
    if (stands(ruling)) agenda.actions.push_back(action_of(c, std::move(ruling)));
}

bool is_known(const Action& action, const std::vector<Action>& before) {
  return std::ranges::any_of(before, [&](const Action& other) {
    return other.handle == action.handle && other.rule == action.rule &&
           other.judgement.urgency <= action.judgement.urgency;
  });
}

}  // namespace

std::vector<Ruling> rulings_of(const Case& c) {
  std::vector<Ruling> all;
  for (const Rule& rule : rulebook())
    for (Judgement& judgement : rule.check(c)) {
      suppress(c, rule, judgement);
      all.push_back({&rule, std::move(judgement)});
    }
  return all;
}

const Judgement& judgement_for(Purpose purpose, const std::vector<Ruling>& all) {
  return std::ranges::find(all, purpose, [](const Ruling& ruling) { return ruling.rule->purpose; })->judgement;
}

std::vector<Action> judgements_of(const Application& application, const Policy& policy, const Moment& now) {
  const Case c = look_at(application, policy, now);
  std::vector<Action> actions;
  for (Ruling& ruling : rulings_of(c)) actions.push_back(action_of(c, std::move(ruling)));
  return actions;
}

Agenda evaluate(const Application& application, const Policy& policy, const Moment& now) {
  Agenda agenda;
  add(agenda, look_at(application, policy, now));
  put_in_order(agenda.actions, now);
  return agenda;
}

Agenda evaluate(const Tracker& tracker, const Moment& now) {
  Agenda agenda;
  for (const Application& application : tracker.applications) add(agenda, look_at(application, tracker.policy, now));
  put_in_order(agenda.actions, now);
  std::ranges::sort(agenda.holds, {}, &Hold::application);
  return agenda;
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
