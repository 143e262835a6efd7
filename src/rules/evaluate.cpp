// From the rules to the agenda: every rule over every application, suppressed, named and put in order.
#include <algorithm>
#include <tuple>

#include "rules/judgement.hpp"

namespace followup {
namespace {

/// Whether a rule for that purpose has a say in the stage.
bool is_for_stage(const Case& c, Purpose purpose) {
  using enum Purpose;
  const auto is_one_of = [purpose](std::initializer_list<Purpose> some) {
    return std::ranges::find(some, purpose) != some.end();
  };
  const bool is_accepted = c.outcome && c.outcome->result == Result::accepted;
  if (c.stage == Stage::closed) return is_one_of({answer, reference_thanks}) || (is_accepted && purpose == task);
  if (c.stage == Stage::offered) return is_one_of({task, offer, thanks, reference_thanks, preparation});
  return !c.taken || is_one_of({withdrawal, reference_thanks});
}

/// Makes a judgement that stands `skipped` or `snoozed` if the person wants it.
void suppress(const Case& c, const Rule& rule, Judgement& judgement) {
  if (judgement.standing != Standing::stands) return;
  const Suppression suppression = suppression_of(c, rule, judgement.subject);
  if (!suppression.is_skipped && !suppression.until) return;
  judgement.standing = suppression.is_skipped ? Standing::skipped : Standing::snoozed;
  judgement.turn = suppression.is_skipped ? suppression.skipped_on : suppression.until;
}

/// A ruling as the agenda shows it, with its handles and the names of its application.
Action action_of(const Case& c, Ruling&& ruling) {
  const Application& of = c.application;
  const auto& [rule, judgement] = ruling;
  return {.rule = rule,
          .application = of.id,
          .company = of.company,
          .role = of.role,
          .handle = handle_of(c, *rule, judgement.subject),
          .aliases = aliases_of(c, *rule, judgement.subject),
          .judgement = std::move(ruling.judgement)};
}

/// What may stand, and all that a hold looks at: when an application is closed, few rules are for it.
std::vector<Ruling> rulings_for_agenda(const Case& c) {
  if (is_open(c)) return rulings_of(c);
  std::vector<Ruling> some;
  for (const Rule& rule : rulebook())
    if (is_for_stage(c, rule.purpose))
      for (Judgement& judgement : judgements_by(c, rule)) some.push_back({&rule, std::move(judgement)});
  return some;
}

}  // namespace

void put_in_order(std::vector<Action>& actions, const Moment& now) {
  std::ranges::stable_sort(actions, {}, [&](const Action& action) {
    return std::tuple(action.judgement.urgency, instant(action.judgement.due, now, 24), action.application);
  });
}

void add(Agenda& agenda, const Case& c) {
  std::vector<Ruling> all = rulings_for_agenda(c);
  if (auto hold = hold_of(c, all)) agenda.holds.push_back(std::move(*hold));
  if (auto offer = open_offer_of(c, all)) agenda.offers.push_back(std::move(*offer));
  for (Ruling& ruling : all)
    if (stands(ruling)) agenda.actions.push_back(action_of(c, std::move(ruling)));
}

Suppression suppression_of(const Case& c, const Rule& rule, const Subject& subject) {
  Suppression suppression{.is_skipped = is_off(c.policy, rule)};
  for (const LogEntry* entry : c.log) {
    const bool suppresses = entry->kind == LogKind::skipped || entry->kind == LogKind::snoozed;
    if (!suppresses || entry->rule != rule.id || !is_about(c, rule.purpose, subject, *entry)) continue;
    if (entry->kind == LogKind::skipped)
      suppression = {true, suppression.skipped_on.value_or(day_of(entry->at)), suppression.until};
    else if (entry->until && !has_come(c, *entry->until))
      suppression.until = std::max(suppression.until.value_or(*entry->until), *entry->until);
  }
  return suppression;
}

Judgements judgements_by(const Case& c, const Rule& rule) {
  Judgements judgements = rule.check(c);
  for (Judgement& judgement : judgements) {
    if (!is_for_stage(c, rule.purpose) && judgement.standing != Standing::done) {
      const bool has_reason = judgement.standing == Standing::elsewhere && !c.taken;
      const std::string reason = has_reason ? judgement.reason : c.taken ? "you have accepted another offer" : "";
      judgement = for_another(judgement.subject, reason);
    }
    suppress(c, rule, judgement);
  }
  return judgements;
}

std::vector<Ruling> rulings_of(const Case& c) {
  std::vector<Ruling> all;
  for (const Rule& rule : rulebook())
    for (Judgement& judgement : judgements_by(c, rule)) all.push_back({&rule, std::move(judgement)});
  return all;
}

const Judgement& judgement_for(Purpose purpose, const std::vector<Ruling>& all) {
  return std::ranges::find(all, purpose, [](const Ruling& ruling) { return ruling.rule->purpose; })->judgement;
}

std::vector<Action> judgements_of(const Application& application, const Policy& policy, const Moment& now,
                                  const Elsewhere& elsewhere, const Zone& zone) {
  const Case c = look_at(application, policy, now, elsewhere, zone);
  std::vector<Action> actions;
  for (Ruling& ruling : rulings_of(c)) actions.push_back(action_of(c, std::move(ruling)));
  return actions;
}

Agenda evaluate(const Application& application, const Policy& policy, const Moment& now, const Elsewhere& elsewhere,
                const Zone& zone) {
  Agenda agenda;
  add(agenda, look_at(application, policy, now, elsewhere, zone));
  put_in_order(agenda.actions, now);
  return agenda;
}

Agenda evaluate(const Tracker& tracker, const Moment& now, const Zone& zone) {
  const Elsewhere elsewhere = elsewhere_of(tracker, now);
  Agenda agenda;
  for (const Application& application : tracker.applications)
    add(agenda, look_at(application, tracker.policy, now, elsewhere, zone));
  put_in_order(agenda.actions, now);
  std::ranges::sort(agenda.holds, {}, &Hold::application);
  return agenda;
}

}  // namespace followup
