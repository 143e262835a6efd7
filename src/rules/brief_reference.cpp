// Tell the references how it went, before they are called. Source: after-interview.
#include "rules/judgement.hpp"

namespace followup {

static std::string when(const Policy& policy) {
  return fmt::format("within {} of an interview, unless they have been called; it lapses after {}",
                     days(policy, references_brief_days), policy[references_brief_lapse_days]);
}

Judgement judge_briefing(const Case& c, const Reference& reference) {
  const Subject subject{.reference = reference.name};
  const bool waits = c.wait && c.stage != Stage::ghosted && c.stage != Stage::offered;
  if (!waits) return not_advised(subject, Standing::elsewhere);
  if (const auto* called = last_call_of(c, reference)) return fulfilled(subject, *called);
  if (const auto* told = last_about(c, LogKind::reference_briefed, Purpose::reference, subject))
    return fulfilled(subject, *told);
  const Day held = day_of(c.round->at);
  const Steps steps{plus(c, Term::briefing_due, Term::interview, held, references_brief_days),
                    plus(c, Term::briefing_lapse, Term::interview, held, references_brief_lapse_days)};
  if (c.today > day_of(steps.back())) return lapsed(subject, steps);
  const std::string text = fmt::format("Brief {} on the interview", reference.name);
  const std::string reason =
      fmt::format("They may call your references: tell {} how the talk of {} went, and what may be asked.",
                  reference.name, short_date(held));
  return due_by(c, day_of(steps.front()), {.subject = subject, .text = text, .reason = reason, .steps = steps});
}

extern constinit const Rule brief_reference{
    .id = "brief-reference",
    .summary = "tell each reference how the interview went",
    .when = when,
    .urgency = "due, late",
    .handle = "brief-{reference}",
    .sources = {"after-interview"},
    .policy = {"references.brief"},
    .about = SubjectKind::reference,
    .purpose = Purpose::reference,
    .logged_as = LogKind::reference_briefed,
    .check = [](const Case& c) { return judge_each(c, c.application.references, judge_briefing); },
};

}  // namespace followup
