// Thank a reference who was called. Source: after-interview.
#include "rules/judgement.hpp"

namespace followup {

static std::string when_thank_reference(const Policy& policy) {
  return fmt::format("within {} after the employer has called them; it lapses after {}",
                     days(policy, references_thank_days), policy[references_thank_lapse_days]);
}

static Judgement judge_call(const Case& c, const Reference& reference) {
  const Subject subject{.reference = reference.name};
  const LogEntry* call = last_call_of(c, reference.name);
  if (!call) return for_another(subject, "they have not called this reference yet");
  if (const auto* thanked = last_about(c, LogKind::reference_thanked, Purpose::reference_thanks, subject))
    return fulfilled(subject, *thanked);
  const Day on = day_of(call->at);
  const Steps steps{plus(c, Term::reference_thanks_due, Term::reference_call, on, references_thank_days),
                    plus(c, Term::reference_thanks_lapse, Term::reference_call, on, references_thank_lapse_days)};
  if (is_over(c, day_of(steps.back()))) return lapsed(subject, steps);
  return {
      .subject = subject,
      .urgency = Urgency::optional,
      .due = steps.front().result,
      .text = "Thank " + reference.name,
      .reason = fmt::format("They called {} on {}, so things are moving. Say thanks, and ask what they wanted to know.",
                            reference.name, spoken(on, c.today)),
      .steps = steps};
}

extern constinit const Rule thank_reference{
    .id = "thank-reference",
    .summary = "thank each reference whom they have called",
    .when = when_thank_reference,
    .urgency = "optional",
    .handle = "thank-{reference}",
    .sources = {"after-interview"},
    .policy = {"references.thank"},
    .about = SubjectKind::reference,
    .purpose = Purpose::reference_thanks,
    .logged_as = LogKind::reference_thanked,
    .check = [](const Case& c) { return judge_each(c, c.application.references, judge_call); },
};

}  // namespace followup
