// Ask once how the decision stands, some days after the promised date. Sources: all four.
#include "rules/judgement.hpp"

namespace followup {

static std::string when(const Policy& policy) {
  return fmt::format("{} after the promised date; {} after their last word if none was promised",
                     days_of_grace(policy, follow_up_grace_days), days(policy, follow_up_no_promise_days));
}

static Judgements check(const Case& c) {
  if (!c.wait) return {not_advised({}, Standing::elsewhere)};
  const Day day = c.wait->follow_up_on;
  const Steps steps{c.wait->follow_up, plus(c, Term::follow_up_late, Term::follow_up_day, day, follow_up_late_days)};
  if (c.stage == Stage::waiting) return {not_advised({}, Standing::early, day, steps)};
  if (c.wait->followed_up_on) return {not_advised({}, Standing::done, c.wait->followed_up_on, steps)};
  if (c.stage != Stage::follow_up_due) return {not_advised({}, Standing::elsewhere, {}, steps)};
  const Urgency urgency = c.today < day_of(steps.back()) ? Urgency::due : Urgency::late;
  const std::string turn = c.wait->promise
                               ? fmt::format("; the days of grace are over since {}.", short_date(day))
                               : fmt::format(" and promised no date; from {} on you may ask.", short_date(day));
  const std::string reason = last_statement(*c.wait) + turn + " Ask once, then keep still.";
  return to_contact(c, "Follow up", " with {}", "", {.urgency = urgency, .due = day, .reason = reason, .steps = steps});
}

extern constinit const Rule follow_up{
    .id = "follow-up",
    .summary = "ask once how the decision stands",
    .when = when,
    .urgency = "due, late",
    .handle = "follow-up",
    .settled =
        "Two sources say call, one says write and don't call, one says ask how they like it: the person's "
        "preference decides, then follow_up.channel, which is e-mail. All agree on once.",
    .sources = {"follow-ups", "after-interview", "post-interview", "nutshell"},
    .policy = {"follow_up.", "calendar."},
    .about = SubjectKind::application,
    .purpose = Purpose::follow_up,
    .logged_as = LogKind::follow_up,
    .check = check,
};

}  // namespace followup
