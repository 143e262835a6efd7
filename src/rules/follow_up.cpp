// Ask once how the decision stands, some days after the promised date. Sources: all four.
#include "rules/judgement.hpp"

namespace followup {
namespace {

std::vector<Step> steps_of(const Case& c) {
  return {c.wait->follow_up, plus(c, "follow-up late from", "follow-up day", c.wait->follow_up_on,
                                  PolicyKey::follow_up_late_days, Unit::days)};
}

std::string why(const Case& c) {
  if (c.wait->promise)
    return "They promised a decision by " + short_date(*c.wait->promise) + "; the days of grace are over since " +
           short_date(c.wait->follow_up_on) + ". Ask once, then keep still.";
  return "Their last word is from " + short_date(c.wait->since) + " and promised no date; from " +
         short_date(c.wait->follow_up_on) + " on you may ask. Ask once, then keep still.";
}

Judgement judge(const Case& c) {
  if (!c.wait) return not_advised({}, Standing::elsewhere);
  std::vector<Step> steps = steps_of(c);
  if (c.stage == Stage::waiting) return not_advised({}, Standing::early, c.wait->follow_up_on, std::move(steps));
  if (c.wait->followed_up_on) return not_advised({}, Standing::done, c.wait->followed_up_on, std::move(steps));
  if (c.stage != Stage::follow_up_due) return not_advised({}, Standing::elsewhere, {}, std::move(steps));

  Judgement judgement{.due = c.wait->follow_up_on, .reason = why(c)};
  judgement.urgency = c.today < day_of(steps.back().result) ? Urgency::due : Urgency::late;
  judgement.steps = std::move(steps);
  judgement.channel = channel_of(c);
  const Person* contact = contact_of(c);
  if (contact) judgement.subject.person = contact->name;
  judgement.text = "Follow up" + (contact ? " with " + contact->name : "") + std::string(by(*judgement.channel));
  return judgement;
}

Judgements check(const Case& c) { return alone(judge(c)); }

constexpr std::string_view sources[]{"follow-ups", "after-interview", "post-interview", "nutshell"};
constexpr std::string_view policy[]{"follow_up.", "calendar."};

}  // namespace

extern const Rule follow_up;
constinit const Rule follow_up{
    .id = "follow-up",
    .summary = "ask once how the decision stands",
    .when = "3 working days after the promised date; 8 days after their last word if none was promised",
    .urgency = "due, late",
    .handle = "follow-up",
    .settled =
        "Two sources say call, one says write and don't call, one says ask how they like it: the person's "
        "preference decides, then follow_up.channel, which is e-mail. All agree on once.",
    .sources = sources,
    .policy = policy,
    .span = Span::wait,
    .logged_as = LogKind::follow_up,
    .check = check,
};

}  // namespace followup
