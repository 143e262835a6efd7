// Tell the references how it went, before they are called. Source: after-interview.
#include "rules/judgement.hpp"

namespace followup {

static std::string when_brief_reference(const Policy& policy) {
  return fmt::format("within {} of an interview, unless the employer has called them; it lapses after {}",
                     days(policy, references_brief_days), policy[references_brief_lapse_days]);
}

Judgement judge_briefing(const Case& c, const Reference& reference) {
  const Subject subject{.reference = reference.name};
  if (!c.round || c.stage == Stage::ghosted) return not_advised(subject, Standing::elsewhere);
  if (const auto* called = last_call_of(c, reference.name)) return called_already(c, subject, *called);
  if (const auto* told = last_about(c, LogKind::reference_briefed, Purpose::reference, subject))
    return fulfilled(subject, *told);
  const Steps steps{plus(c, Term::briefing_due, Term::interview, day_of(c.round->at), references_brief_days),
                    plus(c, Term::briefing_lapse, Term::interview, day_of(c.round->at), references_brief_lapse_days)};
  if (is_over(c, day_of(steps.back()))) return lapsed(subject, steps);
  if (has_another_upcoming(c, *c.round)) return for_another(subject, "another interview is still to come that day");
  const std::string reason =
      fmt::format("Tell {} how the interview on {} went, what interested them, and what they may ask.", reference.name,
                  spoken(day_of(c.round->at), c.today));
  Judgement judgement = due_by(c, day_of(steps.front()), {.subject = subject, .reason = reason, .steps = steps});
  judgement.text = fmt::format("Tell {} how the interview went", reference.name);
  if (c.round->interview->kind == "phone") judgement.urgency = Urgency::optional;
  return judgement;
}

extern constinit const Rule brief_reference{
    .id = "brief-reference",
    .summary = "tell each reference how the interview went",
    .when = when_brief_reference,
    .urgency = "due, late; optional after a talk by phone",
    .handle = "brief-{reference}",
    .sources = {"after-interview"},
    .policy = {"references.brief"},
    .about = SubjectKind::reference,
    .purpose = Purpose::reference,
    .logged_as = LogKind::reference_briefed,
    .check = [](const Case& c) { return judge_each(c, c.application.references, judge_briefing); },
};

}  // namespace followup
