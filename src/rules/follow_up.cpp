// Ask once how the decision stands, some days after the promised date. Sources: all four.
#include "rules/judgement.hpp"

namespace followup {

static std::string when_follow_up(const Policy& policy) {
  return fmt::format("{} after the date they named; {} after you last heard from them if they named none",
                     days_of_grace(policy, follow_up_grace_days), days(policy, follow_up_no_promise_days));
}

static Judgements check_follow_up(const Case& c) {
  if (!c.wait) return {not_advised({}, Standing::elsewhere)};
  const Day day = c.wait->follow_up_from;
  Steps steps = c.wait->follow_up;
  steps.push_back(plus(c, Term::follow_up_late, Term::follow_up_day, day, follow_up_late_days, settling(c)));
  if (c.stage == Stage::waiting) return {not_advised({}, Standing::early, c.wait->follow_up_on, steps)};
  if (c.wait->followed_up_on) return {not_advised({}, Standing::done, c.wait->followed_up_on, steps)};
  if (c.stage != Stage::follow_up_due) return {not_advised({}, Standing::elsewhere, {}, steps)};
  if (!awaited_tasks(c).empty()) return {for_another({}, "first send what they are waiting for")};
  if (judgements_by(c, rule_for(Purpose::telling)).front().standing == Standing::stands)
    return {for_another({}, "your letter about the other offer asks as well")};
  const Urgency urgency = has_come(c, day_of(steps.back())) ? Urgency::late : Urgency::due;
  Judgement judgement{.urgency = urgency, .due = day, .reason = reason_to_ask(c, day), .steps = steps};
  if (!asks_for_date(c)) return to_contact(c, Purpose::follow_up, "Follow up", " with {}", "", judgement);
  return to_contact(c, Purpose::follow_up, "Ask", " {} for a date", " for a date", judgement);
}

extern constinit const Rule follow_up{
    .id = "follow-up",
    .summary = "ask once whether they have decided",
    .when = when_follow_up,
    .urgency = "due, late",
    .handle = "follow-up",
    .settled =
        "Two sources say call, one says write, don't call, one says ask what they prefer. So the person's preference "
        "counts; if you don't know it, follow_up.channel does (e-mail unless you change it). All agree on once.",
    .sources = {"follow-ups", "after-interview", "post-interview", "nutshell"},
    .policy = {"follow_up.", "calendar."},
    .about = SubjectKind::application,
    .purpose = Purpose::follow_up,
    .logged_as = LogKind::follow_up,
    .check = check_follow_up,
};

}  // namespace followup
