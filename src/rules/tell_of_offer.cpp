// Tell the others of an offer: their timeline has to fit yours. Source: nutshell.
#include "rules/judgement.hpp"

namespace followup {

static std::string when_tell_of_offer(const Policy& policy) {
  return fmt::format("while you have an offer elsewhere, once; most of all from {} before you have to answer it",
                     days(policy, offer_closing_days));
}

static Judgements check_tell_of_offer(const Case& c) {
  if (!c.offer) return {for_another({}, "you have no other offer to answer")};
  const Subject subject{.offer = c.offer->application};
  if (const auto* told = last_about(c, LogKind::told_of_offer, Purpose::telling, {}))
    return {fulfilled(subject, *told)};
  if (c.stage == Stage::ghosted) return {not_advised(subject, Standing::elsewhere)};
  const auto& by = c.offer->answer_by;
  const Day due = by.value_or(c.offer->on);
  Steps steps;
  if (by) steps.push_back(minus(c, Term::offer_answer_closing, Term::answer_by, *by, offer_closing_days));
  const Urgency urgency = by && has_come(c, day_of(steps.back())) ? Urgency::closing : Urgency::optional;
  const std::string reason = fmt::format(
      "You have an offer elsewhere{}. Tell them kindly, and ask whether they can decide before you have to.",
      by ? ", to be answered by " + spoken(*by, c.today) : "");
  return to_contact(c, Purpose::telling, "Tell them of your offer", ": write to {}", "",
                    {.subject = subject, .urgency = urgency, .due = due, .reason = reason, .steps = steps});
}

extern constinit const Rule tell_of_offer{
    .id = "tell-of-offer",
    .summary = "tell the others that you have an offer, and ask where things stand",
    .when = when_tell_of_offer,
    .urgency = "optional, closing",
    .handle = "tell",
    .sources = {"nutshell"},
    .policy = {"offer.", "follow_up.channel"},
    .about = SubjectKind::application,
    .purpose = Purpose::telling,
    .logged_as = LogKind::told_of_offer,
    .check = check_tell_of_offer,
};

}  // namespace followup
