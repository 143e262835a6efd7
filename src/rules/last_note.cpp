// After weeks of silence one last note does no harm, and then it is over. Source: post-interview.
#include "rules/judgement.hpp"

namespace followup {
namespace {

Judgement judge(const Case& c) {
  if (!c.wait) return not_advised({}, Standing::elsewhere);
  const auto* sent = last_entry(c, LogKind::last_note, [&](const LogEntry& e) { return is_after(e, c.wait->began); });
  if (sent) return fulfilled({}, *sent);
  std::vector<Step> steps = c.wait->silence;
  steps.push_back(end_of_last_note(c));
  if (c.stage == Stage::upcoming || c.stage == Stage::offered)
    return not_advised({}, Standing::elsewhere, {}, std::move(steps));
  if (c.stage != Stage::ghosted) return not_advised({}, Standing::early, c.wait->ghosted_on, std::move(steps));
  const Day end = day_of(steps.back().result);
  if (c.today >= end) return not_advised({}, Standing::lapsed, end - date::days{1}, std::move(steps));

  Judgement judgement{.urgency = Urgency::optional, .due = c.wait->ghosted_on};
  judgement.steps = std::move(steps);
  judgement.channel = channel_of(c);
  const Person* contact = contact_of(c);
  if (contact) judgement.subject.person = contact->name;
  judgement.text = "Send a last note" + (contact ? " to " + contact->name : "") + std::string(by(*judgement.channel));
  judgement.reason = "No word since " + short_date(c.wait->since) + ": from " + short_date(c.wait->ghosted_on) +
                     " on that is probably a no. One last note does no harm; after it, move on.";
  return judgement;
}

Judgements check(const Case& c) { return alone(judge(c)); }

constexpr std::string_view sources[]{"post-interview", "nutshell"};
constexpr std::string_view policy[]{"ghosted.", "follow_up.channel"};

}  // namespace

extern const Rule last_note;
constinit const Rule last_note{
    .id = "last-note",
    .summary = "one last note, then move on",
    .when = "4 weeks after the promised date or their last word, for 2 weeks",
    .urgency = "optional",
    .handle = "last-note",
    .settled = "",
    .sources = sources,
    .policy = policy,
    .span = Span::wait,
    .logged_as = LogKind::last_note,
    .check = check,
};

}  // namespace followup
