// From the rules to the agenda: every rule over every application, suppressed, named and put in order.
#include "rules/evaluate.hpp"

#include <algorithm>
#include <tuple>

#include "rules/handle.hpp"
#include "rules/hold.hpp"
#include "rules/suppression.hpp"

namespace followup {
namespace {

/// By urgency, then by when it is due (a date counts as the end of its day), then by application; what is equal keeps
/// the order of the rulebook and of the record.
std::vector<Action> in_order(std::vector<Action> actions, const Moment& now) {
  using Place = std::tuple<Urgency, std::int64_t, ApplicationId, std::size_t>;
  std::vector<Place> places;
  places.reserve(actions.size());
  for (const Action& action : actions)
    places.emplace_back(action.judgement.urgency, instant(action.judgement.due, now, 24), action.application,
                        places.size());
  std::ranges::sort(places);
  std::vector<Action> ordered;
  ordered.reserve(actions.size());
  for (const Place& place : places) ordered.push_back(std::move(actions[std::get<std::size_t>(place)]));
  return ordered;
}

/// Calls `use(rule, judgement)` for everything that the rules say about a case, suppressed.
template <typename Use>
void for_each_finding(const Case& c, Use use) {
  for (const Rule& rule : rulebook())
    for (Judgement& judgement : rule.check(c)) {
      suppress(c, rule, judgement);
      use(rule, judgement);
    }
}

Action action_of(const Case& c, const Rule& rule, Judgement&& judgement) {
  std::string handle = handle_of(c, rule, judgement.subject);
  const Application& application = c.application;
  return {rule.id, application.id, application.company, application.role, std::move(handle), std::move(judgement)};
}

}  // namespace

void AgendaBuilder::add(const Application& application, const Policy& policy) {
  if (application.outcome && is_over(*application.outcome, policy, now_)) return;
  const Case c = look_at(application, policy, now_);
  Judgement follow_up;  // these stand, unless they turn out not to
  Judgement last_note;
  for_each_finding(c, [&](const Rule& rule, Judgement& judgement) {
    if (judgement.standing == Standing::stands)
      agenda_.actions.push_back(action_of(c, rule, std::move(judgement)));
    else if (rule.id == "follow-up")
      follow_up = std::move(judgement);
    else if (rule.id == "last-note")
      last_note = std::move(judgement);
  });
  if (auto hold = hold_of(c, follow_up, last_note)) agenda_.holds.push_back(std::move(*hold));
}

Agenda AgendaBuilder::take() {
  agenda_.actions = in_order(std::move(agenda_.actions), now_);
  std::ranges::sort(agenda_.holds, {}, [](const Hold& hold) { return hold.application.value; });
  return std::move(agenda_);
}

bool may_matter(const Application& application, Day today) {
  const auto is_recent = [today](Day day) { return today - day <= 90; };
  if (!has_ended(application) || is_recent(application.outcome->on)) return true;
  return std::ranges::any_of(application.log, [&](const LogEntry& entry) {
    return is_recent(day_of(entry.at)) || (entry.until && is_recent(*entry.until)) ||
           (entry.decision_by && is_recent(*entry.decision_by));
  });
}

std::vector<Action> judgements_of(const Case& c) {
  std::vector<Action> all;
  for_each_finding(
      c, [&](const Rule& rule, Judgement& judgement) { all.push_back(action_of(c, rule, std::move(judgement))); });
  return all;
}

const Judgement& judgement_of(const std::vector<Action>& all, std::string_view rule) {
  return std::ranges::find(all, rule, &Action::rule)->judgement;
}

std::vector<Action> judgements_of(const Application& application, const Policy& policy, const Moment& now) {
  return judgements_of(look_at(application, policy, now));
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

}  // namespace followup
