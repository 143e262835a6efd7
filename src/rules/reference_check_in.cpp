// Stay in contact with the references, and learn whether they were called. Source: after-interview.
#include "rules/judgement.hpp"

namespace followup {

static std::string when(const Policy& policy) {
  return fmt::format("while you wait, {} after your last contact, until they have been called",
                     days(policy, references_check_in_days));
}

static Judgement judge(const Case& c, const Reference& reference) {
  const Subject subject{.reference = reference.name};
  const bool waits = c.stage == Stage::waiting || c.stage == Stage::follow_up_due || c.stage == Stage::followed_up;
  if (!waits || !c.round) return not_advised(subject, Standing::elsewhere);
  if (const auto* called = last_call_of(c, reference.name)) return fulfilled(subject, *called);
  const Day last = last_contact(c, reference);
  const int turns = std::max(1, days_between(last, c.today) / c.policy[references_check_in_days]);
  Step turn = plus(c, Term::check_in, Term::reference_contact, last, references_check_in_days);
  for (int past = 1; past < turns; ++past)
    turn = plus(c, Term::check_in, Term::check_in, turn.result, references_check_in_days);
  const Day due = day_of(turn);
  const Steps steps{turn, plus(c, Term::check_in_lapse, Term::check_in, due, references_check_in_lapse_days)};
  if (c.today < due) return not_advised(subject, Standing::early, due, steps);
  if (c.today >= day_of(steps.back()))
    return not_advised(subject, Standing::lapsed, day_before(day_of(steps.back())), steps);
  if (judge_briefing(c, reference).standing == Standing::stands) return not_advised(subject, Standing::elsewhere);
  return {.subject = subject,
          .urgency = Urgency::optional,
          .due = due,
          .text = "Check in with " + reference.name,
          .reason = fmt::format("Your last contact was on {}: ask whether anybody has called, and say thanks.",
                                short_date(last)),
          .steps = steps};
}

extern constinit const Rule reference_check_in{
    .id = "reference-check-in",
    .summary = "stay in contact with each reference",
    .when = when,
    .urgency = "optional",
    .handle = "check-in-{reference}",
    .sources = {"after-interview"},
    .policy = {"references."},
    .about = SubjectKind::reference,
    .purpose = Purpose::reference,
    .logged_as = LogKind::reference_check_in,
    .check = [](const Case& c) { return judge_each(c, c.application.references, judge); },
};

}  // namespace followup
