// Withdraw where another offer was accepted. Source: ours.
#include "rules/judgement.hpp"

namespace followup {

static std::string when_withdraw(const Policy& policy) {
  return fmt::format("within {} of accepting another offer, or on the day of the next interview; it lapses after {}",
                     days(policy, withdraw_days), policy[withdraw_lapse_days]);
}

static Judgements check_withdraw(const Case& c) {
  if (!c.taken)
    return {for_another({}, c.outcome ? "it has an outcome of its own" : "you have accepted no other offer")};
  const Day on = *c.taken;
  Steps steps{plus(c, Term::withdrawal_due, Term::acceptance, on, withdraw_days),
              plus(c, Term::withdrawal_lapse, Term::acceptance, on, withdraw_lapse_days)};
  if (is_over(c, day_of(steps.back()))) return {lapsed({}, steps)};
  if (c.stage == Stage::ghosted) return {not_advised({}, Standing::elsewhere, {}, steps)};
  const bool is_sooner = c.upcoming && day_of(c.upcoming->at) < day_of(steps.front());
  if (is_sooner) steps.front() = take(c, Term::withdrawal_due, Term::interview, day_of(c.upcoming->at));
  const std::string reason = fmt::format(
      "You accepted another offer on {}. Let them know, with thanks, so that they can move on.", spoken(on, c.today));
  return to_contact(c, Purpose::withdrawal, "Withdraw", ": write to {}", "",
                    due_by(c, day_of(steps.front()), {.reason = reason, .steps = steps}));
}

extern constinit const Rule withdraw{
    .id = "withdraw",
    .summary = "withdraw where you have accepted another offer",
    .when = when_withdraw,
    .urgency = "due, late",
    .handle = "withdraw",
    .sources = {"ours"},
    .policy = {"withdraw.", "follow_up.channel"},
    .about = SubjectKind::application,
    .purpose = Purpose::withdrawal,
    .check = check_withdraw,
};

}  // namespace followup
