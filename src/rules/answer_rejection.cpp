// Take a no calmly: thank them, and ask what could be better. Source: nutshell.
#include "rules/judgement.hpp"

namespace followup {

static std::string when_answer_rejection(const Policy& policy) {
  return fmt::format("within {} of a rejection; it lapses after {}", days(policy, rejection_reply_days),
                     policy[rejection_lapse_days]);
}

static Judgements check_answer_rejection(const Case& c) {
  if (!c.outcome || c.outcome->result != Result::rejected) return {for_another({}, "they have not said no")};
  if (const auto* answer = last_about(c, LogKind::rejection_reply, Purpose::answer, {}))
    return {fulfilled({}, *answer)};
  const Day on = c.outcome->on;
  const Steps steps{plus(c, Term::answer_due, Term::rejection, on, rejection_reply_days),
                    plus(c, Term::answer_lapse, Term::rejection, on, rejection_lapse_days)};
  const Day due = day_of(steps.front());
  if (is_over(c, day_of(steps.back()))) return {lapsed({}, steps)};
  const std::string reason = fmt::format(
      "They said no on {}. Thank them for their time, and ask what you could do better.", spoken(on, c.today));
  Judgements judgements = to_contact(c, Purpose::answer, "If you feel up to it: thank", " {}", " them",
                                     {.urgency = Urgency::optional, .due = due, .reason = reason, .steps = steps});
  judgements.front().text += ", and ask for feedback";
  return judgements;
}

extern constinit const Rule answer_rejection{
    .id = "answer-rejection",
    .summary = "thank them for a no, and ask for feedback",
    .when = when_answer_rejection,
    .urgency = "optional",
    .handle = "answer",
    .sources = {"nutshell"},
    .policy = {"rejection.", "follow_up.channel"},
    .about = SubjectKind::application,
    .purpose = Purpose::answer,
    .logged_as = LogKind::rejection_reply,
    .check = check_answer_rejection,
};

}  // namespace followup
