// Take a no calmly: thank them, and ask what could be better. Source: nutshell.
#include "followup/agenda.hpp"
#include "rules/judgement.hpp"

namespace followup {
namespace {

/// The last day on which an answer is not too late.
Step lapse_of(const Outcome& rejection, const Policy& policy) {
  return plus(policy, "answer lapses after", "rejection", rejection.on, PolicyKey::rejection_lapse_days);
}

Judgement judge(const Case& c) {
  if (!c.outcome || c.outcome->result != Result::rejected) return not_advised({}, Standing::elsewhere);
  const auto* answered = last_entry(c, LogKind::rejection_reply, [](const LogEntry&) { return true; });
  if (answered) return fulfilled({}, *answered);
  const Day on = c.outcome->on;
  std::vector<Step> steps{plus(c, "answer due", "rejection", on, PolicyKey::rejection_reply_days, Unit::days),
                          lapse_of(*c.outcome, c.policy)};
  const Day due = day_of(steps.front().result);
  const Day last = day_of(steps.back().result);
  if (c.today > last) return not_advised({}, Standing::lapsed, last, std::move(steps));

  Judgement judgement{.due = due, .steps = std::move(steps)};
  judgement.urgency = c.today <= due ? Urgency::due : Urgency::late;
  judgement.channel = channel_of(c);
  const Person* contact = contact_of(c);
  if (contact) judgement.subject.person = contact->name;
  judgement.text = "Answer the rejection" + (contact ? ": thank " + contact->name : std::string(": thank them")) +
                   std::string(by(*judgement.channel));
  judgement.reason = "They said no on " + short_date(on) + ". Thank them for their time, and ask what could be better.";
  return judgement;
}

Judgements check(const Case& c) { return alone(judge(c)); }

constexpr std::string_view sources[]{"nutshell"};
constexpr std::string_view policy[]{"rejection.", "follow_up.channel"};

}  // namespace

bool is_over(const Outcome& outcome, const Policy& policy, const Moment& now) {
  const Day today = day_of(now);
  if (outcome.result == Result::offer || outcome.on > today) return false;
  return outcome.result != Result::rejected || today > day_of(lapse_of(outcome, policy).result);
}

extern const Rule answer_rejection;
constinit const Rule answer_rejection{
    .id = "answer-rejection",
    .summary = "thank them for a no, and ask what could be better",
    .when = "within 2 days of a rejection; it lapses after 7",
    .urgency = "due, late",
    .handle = "answer",
    .settled = "",
    .sources = sources,
    .policy = policy,
    .span = Span::outcome,
    .logged_as = LogKind::rejection_reply,
    .check = check,
};

}  // namespace followup
