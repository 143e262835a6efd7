// Stay in contact with the references, and learn whether they were called. Source: after-interview.
#include <algorithm>

#include "rules/judgement.hpp"

namespace followup {
namespace {

/// The latest date of the round and of the talks with the reference.
Day last_contact(const Case& c, const Reference& reference) {
  Day latest = day_of(c.round->at);
  for (const LogEntry* entry : c.log) {
    const bool talked = entry->kind == LogKind::reference_briefed || entry->kind == LogKind::reference_check_in;
    if (talked && entry->reference == reference.name) latest = std::max(latest, day_of(entry->at));
  }
  return latest;
}

bool is_stage_of_silence(Stage stage) {
  return stage == Stage::waiting || stage == Stage::follow_up_due || stage == Stage::followed_up;
}

Judgement judge(const Case& c, const Reference& reference) {
  const Subject subject{.reference = reference.name};
  if (!is_stage_of_silence(c.stage)) return not_advised(subject, Standing::elsewhere);
  if (const auto* called = last_about(c, LogKind::reference_contacted, reference)) return fulfilled(subject, *called);
  const Day last = last_contact(c, reference);
  std::vector<Step> steps{
      plus(c, "check-in from", "last contact", last, PolicyKey::references_check_in_days, Unit::days)};
  const Day due = day_of(steps.front().result);
  if (c.today < due) return not_advised(subject, Standing::early, due, std::move(steps));
  if (judge_briefing(c, reference).standing == Standing::stands) return not_advised(subject, Standing::elsewhere);

  Judgement judgement{.subject = subject, .urgency = Urgency::optional, .due = due};
  judgement.steps = std::move(steps);
  judgement.text = "Check in with " + reference.name;
  judgement.reason =
      "Your last contact was on " + short_date(last) + ": ask whether anybody has called, and say thanks.";
  return judgement;
}

Judgements check(const Case& c) { return for_each_reference(c, judge); }

constexpr std::string_view sources[]{"after-interview"};
constexpr std::string_view policy[]{"references."};

}  // namespace

extern const Rule reference_check_in;
constinit const Rule reference_check_in{
    .id = "reference-check-in",
    .summary = "stay in contact with each reference",
    .when = "while you wait, 14 days after your last contact, until they have been called",
    .urgency = "optional",
    .handle = "check-in-{reference}",
    .settled = "",
    .sources = sources,
    .policy = policy,
    .span = Span::round,
    .logged_as = LogKind::reference_check_in,
    .check = check,
};

}  // namespace followup
