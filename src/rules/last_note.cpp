// After weeks of silence one last note does no harm, and then it is over. Source: post-interview.
#include "rules/judgement.hpp"

namespace followup {

static std::string when_last_note(const Policy& policy) {
  return fmt::format("{} after the date they named, or after you last heard from them; it is offered for {}",
                     weeks(policy, ghosted_after_days), weeks(policy, ghosted_offer_days));
}

static Judgements check_last_note(const Case& c) {
  if (!c.wait) return {not_advised({}, Standing::elsewhere)};
  if (const auto* sent = last_about(c, LogKind::last_note, Purpose::last_note, {})) return {fulfilled({}, *sent)};
  const Day first = day_of(c.wait->last_note);
  Steps steps = c.wait->silence;
  steps.push_back(c.wait->last_note);
  steps.push_back(end_of_last_note(c));
  if (c.stage == Stage::upcoming || c.stage == Stage::offered) return {not_advised({}, Standing::elsewhere, {}, steps)};
  if (c.stage != Stage::ghosted || !has_come(c, first)) return {not_advised({}, Standing::early, first, steps)};
  const Day last = day_before(day_of(steps.back()));
  if (is_over(c, last)) return {not_advised({}, Standing::lapsed, last, steps)};
  const std::string reason = fmt::format(
      "You have heard nothing since {}. After {} that is probably a no. One last friendly note does no harm; then move "
      "on.",
      spoken(c.wait->since, c.today), weeks(c.policy, ghosted_after_days));
  return to_contact(c, Purpose::last_note, "Send a last note", " to {}", "",
                    {.urgency = Urgency::optional, .due = first, .reason = reason, .steps = steps});
}

extern constinit const Rule last_note{
    .id = "last-note",
    .summary = "one last note, then move on",
    .when = when_last_note,
    .urgency = "optional",
    .handle = "last-note",
    .sources = {"post-interview", "nutshell"},
    .policy = {"ghosted.", "follow_up.channel"},
    .about = SubjectKind::application,
    .purpose = Purpose::last_note,
    .logged_as = LogKind::last_note,
    .check = check_last_note,
};

}  // namespace followup
