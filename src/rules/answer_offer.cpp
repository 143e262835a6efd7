// Answer an offer by its day; without one, thank them and agree on a day. Source: ours.
#include "rules/judgement.hpp"

namespace followup {

static std::string when(const Policy& policy) {
  return fmt::format(
      "from the offer on, by the day they named, most of all from {} before it; without a day, within {}",
      days(policy, offer_closing_days), days(policy, offer_reply_days));
}

static Judgements check(const Case& c) {
  if (c.stage != Stage::offered)
    return {c.outcome ? not_advised({}, Standing::elsewhere) : for_another({}, "they have made no offer")};
  const auto& answer_by = c.outcome->answer_by;
  const Step reply = answer_by ? minus(c, Term::offer_answer_closing, Term::answer_by, *answer_by, offer_closing_days)
                               : plus(c, Term::offer_answer_due, Term::offer, c.outcome->on, offer_reply_days);
  const Day due = answer_by.value_or(day_of(reply));
  const Term from = answer_by ? Term::answer_by : Term::offer_answer_due;
  const Steps steps{reply, plus(c, Term::offer_answer_lapse, from, due, offer_lapse_days)};
  if (c.today > day_of(steps.back())) return {lapsed({}, steps)};
  const bool is_closing = answer_by && c.today >= day_of(reply);
  const Urgency urgency = c.today > due ? Urgency::late : is_closing ? Urgency::closing : Urgency::due;
  const std::string on = spoken(c.outcome->on, c.today);
  const std::string reason =
      answer_by ? fmt::format("They made you an offer on {}. Answer it by {}, yes or no.", on, spoken(due, c.today))
                : fmt::format("They made you an offer on {}. Thank them, and agree on a day for your answer.", on);
  Judgement judgement{.urgency = urgency, .due = due, .reason = reason, .steps = steps};
  if (answer_by) return to_contact(c, Purpose::offer, "Answer the offer", ": reply to {}", "", judgement);
  return to_contact(c, Purpose::offer, "Thank", " {} for the offer", " them for the offer", judgement);
}

extern constinit const Rule answer_offer{
    .id = "answer-offer",
    .summary = "answer an offer by its day, or agree on a day",
    .when = when,
    .urgency = "due, closing, late",
    .handle = "offer",
    .sources = {"ours"},
    .policy = {"offer.", "follow_up.channel"},
    .about = SubjectKind::application,
    .purpose = Purpose::offer,
    .check = check,
};

}  // namespace followup
