// Stay in contact with the references, and learn whether they were called. Source: after-interview.
#include "rules/judgement.hpp"

namespace followup {

static std::string when_reference_check_in(const Policy& policy) {
  return fmt::format("while you wait, {} after your last contact, until the employer has called them",
                     days(policy, references_check_in_days));
}

static Judgement judge_check_in(const Case& c, const Reference& reference) {
  const Subject subject{.reference = reference.name};
  if (!c.round || c.stage == Stage::upcoming || c.stage == Stage::ghosted)
    return not_advised(subject, Standing::elsewhere);
  if (const auto* called = last_call_of(c, reference.name)) return called_already(c, subject, *called);
  const Day last = last_contact(c, reference);
  const Steps steps = times_of_check_in(c, last);
  const Day due = day_of(steps.front());
  if (!has_come(c, due)) return not_advised(subject, Standing::early, due, steps);
  const Day last_day = day_before(day_of(steps.back()));
  if (is_over(c, last_day)) return not_advised(subject, Standing::lapsed, last_day, steps);
  if (judge_briefing(c, reference).standing == Standing::stands) return not_advised(subject, Standing::elsewhere);
  const std::string reason = fmt::format(
      "You were last in touch on {}. Ask whether they have been in touch, and say thanks.", spoken(last, c.today));
  const std::string text = "Check in with " + reference.name;
  return {subject, Standing::stands, Urgency::optional, due, {}, {}, {}, text, reason, steps};
}

extern constinit const Rule reference_check_in{
    .id = "reference-check-in",
    .summary = "stay in contact with each reference",
    .when = when_reference_check_in,
    .urgency = "optional",
    .handle = "check-in-{reference}",
    .sources = {"after-interview"},
    .policy = {"references."},
    .about = SubjectKind::reference,
    .purpose = Purpose::reference,
    .logged_as = LogKind::reference_check_in,
    .check = [](const Case& c) { return judge_each(c, c.application.references, judge_check_in); },
};

}  // namespace followup
