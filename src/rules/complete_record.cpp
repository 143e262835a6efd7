// Write down what the follow-up will need while it is fresh. Sources: nutshell, after-interview.
#include "rules/judgement.hpp"

namespace followup {

static Judgements check(const Case& c) {
  if (!c.wait || c.stage == Stage::offered) return {not_advised({}, Standing::elsewhere)};
  const Subject subject{.interview = c.round->id};
  const auto missing = gaps_of(c);
  if (missing.empty()) return {not_advised(subject, Standing::done)};
  const Steps steps{plus(c, Term::record_end, Term::interview, day_of(c.round->at), record_gap_days)};
  const Day last = day_of(steps.back());
  if (c.today > last) return {lapsed(subject, steps)};
  return {{.subject = subject,
           .urgency = Urgency::optional,
           .due = last,
           .missing = missing,
           .text = fmt::format("Complete the record: {}", fmt::join(missing, ", ")),
           .reason = fmt::format("You spoke on {}; what is missing now will be missed when you follow up.",
                                 spoken(c.round->at)),
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
    .check = check,
};

}  // namespace followup
