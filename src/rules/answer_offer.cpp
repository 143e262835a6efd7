// Answer an offer by its day; without one, thank them and agree on a day. Source: ours.
#include "rules/judgement.hpp"

namespace followup {

static std::string when_answer_offer(const Policy& policy) {
  return fmt::format(
      "from the offer on, by the day they named, most of all from {} before it; without a day, within {}",
      days(policy, offer_closing_days), days(policy, offer_reply_days));
}

static Judgements check_answer_offer(const Case& c) {
  if (c.stage != Stage::offered)
    return {c.outcome ? not_advised({}, Standing::elsewhere) : for_another({}, "they have made no offer")};
  const auto& answer_by = c.outcome->answer_by;
  const Step reply = answer_by ? minus(c, Term::offer_answer_closing, Term::answer_by, *answer_by, offer_closing_days)
                               : plus(c, Term::offer_answer_due, Term::offer, c.outcome->on, offer_reply_days);
  const Day due = answer_by.value_or(day_of(reply));
  const Steps steps{reply, plus(c, Term::offer_answer_lapse, answer_by ? Term::answer_by : Term::offer_answer_due, due,
                                offer_lapse_days)};
  if (is_over(c, day_of(steps.back()))) return {lapsed({}, steps)};
  const bool is_last = answer_by && has_come(c, day_of(reply));
  const Urgency urgency = is_over(c, due) ? Urgency::late : is_last ? Urgency::closing : Urgency::due;
  const std::string reason = fmt::format("They made you an offer on {}. {}.", spoken(c.outcome->on, c.today),
                                         answer_by ? fmt::format("Answer it by {}, yes or no", spoken(due, c.today))
                                                   : "Thank them, and agree on a day for your answer");
  Judgement judgement{.urgency = urgency, .due = due, .reason = reason, .steps = steps};
  return answer_by ? to_contact(c, Purpose::offer, "Answer the offer", ": reply to {}", "", judgement)
                   : to_contact(c, Purpose::offer, "Thank", " {} for the offer", " them for the offer", judgement);
}

extern constinit const Rule answer_offer{
    .id = "answer-offer",
    .summary = "answer an offer by its day, or agree on a day",
    .when = when_answer_offer,
    .urgency = "due, closing, late",
    .handle = "offer",
    .sources = {"ours"},
    .policy = {"offer.", "follow_up.channel"},
    .about = SubjectKind::application,
    .purpose = Purpose::offer,
    .check = check_answer_offer,
};

}  // namespace followup
