// Tell the references how it went, before they are called. Source: after-interview.
#include "rules/judgement.hpp"

namespace followup {

Judgement judge_briefing(const Case& c, const Reference& reference) {
  const Subject subject{.reference = reference.name};
  if (!c.wait || c.stage == Stage::ghosted || c.stage == Stage::offered)
    return not_advised(subject, Standing::elsewhere);
  if (const auto* called = last_about(c, LogKind::reference_contacted, reference)) return fulfilled(subject, *called);
  const auto* briefed = last_entry(c, LogKind::reference_briefed, [&](const LogEntry& entry) {
    return entry.reference == reference.name && is_after(entry, anchor_of(*c.round));
  });
  if (briefed) return fulfilled(subject, *briefed);
  const Day held = day_of(c.round->at);
  std::vector<Step> steps{
      plus(c, "briefing due", "interview", held, PolicyKey::references_brief_days, Unit::days),
      plus(c, "briefing lapses after", "interview", held, PolicyKey::references_brief_lapse_days, Unit::days)};
  const Day due = day_of(steps.front().result);
  const Day last = day_of(steps.back().result);
  if (c.today > last) return not_advised(subject, Standing::lapsed, last, std::move(steps));

  Judgement judgement{.subject = subject, .due = due, .steps = std::move(steps)};
  judgement.urgency = c.today <= due ? Urgency::due : Urgency::late;
  judgement.text = "Brief " + reference.name + " on the interview";
  judgement.reason = "They may call your references: tell " + reference.name + " how the talk of " + short_date(held) +
                     " went, and what may be asked.";
  return judgement;
}

namespace {

Judgements check(const Case& c) { return for_each_reference(c, judge_briefing); }

constexpr std::string_view sources[]{"after-interview"};
constexpr std::string_view policy[]{"references.brief"};

}  // namespace

extern const Rule brief_reference;
constinit const Rule brief_reference{
    .id = "brief-reference",
    .summary = "tell each reference how the interview went",
    .when = "within 2 days of an interview, unless they have been called; it lapses after 7",
    .urgency = "due, late",
    .handle = "brief-{reference}",
    .settled = "",
    .sources = sources,
    .policy = policy,
    .span = Span::round,
    .logged_as = LogKind::reference_briefed,
    .check = check,
};

}  // namespace followup
