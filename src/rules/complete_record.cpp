// Write down what the follow-up will need while it is fresh. Sources: nutshell, after-interview.
#include "followup/text.hpp"
#include "rules/judgement.hpp"

namespace followup {

static Judgements check_complete_record(const Case& c) {
  if (!c.wait || !c.round || c.stage == Stage::offered) return {not_advised({}, Standing::elsewhere)};
  const Subject subject{.interview = c.round->interview->id};
  const auto missing = gaps_of(c);
  if (missing.empty()) return {not_advised(subject, Standing::done)};
  const Steps steps{plus(c, Term::record_end, Term::interview, day_of(c.round->at), record_gap_days)};
  const Day last = day_of(steps.back());
  if (is_over(c, last)) return {lapsed(subject, steps)};
  if (has_another_upcoming(c, *c.round)) return {for_another(subject, "another interview is still to come that day")};
  if (is_pending(c, *c.round))
    return {for_another(subject, "your interview is today; there is more to note down after it")};
  return {{.subject = subject,
           .urgency = Urgency::optional,
           .due = last,
           .missing = missing,
           .text = "Note down: " + join(missing, "; ", question_for),
           .reason = "Write it down while you remember it. You will need it to follow up.",
           .steps = steps}};
}

extern constinit const Rule complete_record{
    .id = "complete-record",
    .summary = "write down who was there, how to reach them, and by when they decide",
    .when =
        [](const Policy& policy) {
          return fmt::format("for {} after an interview, while something is missing", days(policy, record_gap_days));
        },
    .urgency = "optional",
    .handle = "record",
    .sources = {"nutshell", "after-interview"},
    .policy = {"record."},
    .about = SubjectKind::interview,
    .purpose = Purpose::record,
    .check = check_complete_record,
};

}  // namespace followup
