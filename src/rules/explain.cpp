// Why an action stands, or does not.
#include "followup/text.hpp"
#include "rules/judgement.hpp"

namespace followup {
namespace {

std::string in_words(const Case& c, const Talk& talk) {
  const Interview& interview = *talk.interview;
  const std::string kind = interview.kind.empty() ? "" : ", " + interview.kind;
  const std::string people = interview.met.empty() ? "" : ", with " + join(interview.met, ", ", &Met::name);
  return in_full(on_clock(talk.at, c.zone), c.today) + on_other_clock(talk.at, c.zone, interview.zone) + kind + people +
         (talk.is_off ? ", off" : "");
}

/// What the wait comes from: the round, the promise, the latest word, the follow-ups sent.
void add_wait(const Case& c, std::vector<Fact>& facts) {
  const LogEntry* heard = c.wait->began.entry;
  if (heard)
    facts.push_back({heard->kind == LogKind::heard ? "heard" : name_of(heard->kind),
                     in_full(day_of(heard->at), c.today) + (heard->text.empty() ? "" : ": " + heard->text)});
  const std::string replaced = c.wait->old_promise ? fmt::format("{}, replaced on {}", long_date(*c.wait->old_promise),
                                                                 spoken(c.wait->since, c.today))
                                                   : "none";
  facts.push_back({"their date", c.wait->promise ? in_full(*c.wait->promise, c.today) : replaced});
  if (c.wait->ask) facts.push_back({"ask on", in_full(*c.wait->ask, c.today)});
  if (c.wait->quiet) facts.push_back({"quiet until", in_full(*c.wait->quiet, c.today)});
  if (c.wait->followed_up_on)
    facts.push_back({c.wait->asked == Term::offer_told ? "told of the offer" : "followed up",
                     in_full(*c.wait->followed_up_on, c.today)});
}

void add_subject(const Case& c, const Subject& subject, std::vector<Fact>& facts) {
  if (subject.task) {
    const Task& task = *find(c.application, *subject.task);
    facts.push_back({"asked for", task.what + (task.due ? ", by " + in_full(*task.due, c.today) : "") +
                                      (task.from ? ", from " + in_full(*task.from, c.today) + " on" : "")});
  }
  if (!subject.reference.empty()) facts.push_back({"reference", subject.reference});
  if (!subject.person.empty()) facts.push_back({"person", subject.person});
}

std::string_view why_left_out(const Calendar& calendar, Day day) {
  if (is_holiday(calendar, day)) return "holiday";
  return is_weekend(calendar, day) ? "weekend" : "quiet";
}

ExplainedStep explained(const Case& c, const Step& step) {
  ExplainedStep result{.step = step};
  result.is_set = step.key && c.policy.numbers.at(static_cast<std::size_t>(*step.key)).has_value();
  const bool skips_days = step.unit == Unit::working_days || step.unit == Unit::days_then_settle;
  if (!skips_days || day_of(step) < day_of(step.base)) return result;
  const Day last = day_of(step);
  Day day =
      step.unit == Unit::working_days ? day_after(day_of(step.base)) : day_of(step.base) + date::days{step.amount};
  for (; day <= last; day = day_after(day)) {
    if (is_working(c.calendar, day))
      result.counted.push_back(day);
    else
      result.left_out.push_back({day, why_left_out(c.calendar, day)});
  }
  return result;
}

}  // namespace

Explanation explain(const Action& action, const Application& application, const Policy& policy, const Moment& now,
                    const Elsewhere& elsewhere, const Zone& zone) {
  const Case c = look_at(application, policy, now, elsewhere, zone);
  Explanation explanation;
  const auto& about = action.judgement.subject.interview;
  const Talk* interview = about ? &talk_of(c, *about) : c.round;
  if (interview) explanation.facts.push_back({"interview", in_words(c, *interview)});
  if (!about && c.upcoming) explanation.facts.push_back({"next interview", in_words(c, *c.upcoming)});
  add_subject(c, action.judgement.subject, explanation.facts);
  if (c.wait) add_wait(c, explanation.facts);
  if (c.application.no_calls) explanation.facts.push_back({"no calls", "they asked not to be called"});
  if (c.taken) explanation.facts.push_back({"accepted elsewhere", in_full(*c.taken, c.today)});
  if (c.outcome)
    explanation.facts.push_back(
        {"outcome", std::string(name_of(c.outcome->result)) + ", " + in_full(c.outcome->on, c.today)});
  explanation.facts.push_back({"stage", std::string(name_of(c.stage))});
  explanation.when = action.rule->when(policy);
  for (const Step& step : action.judgement.steps) explanation.steps.push_back(explained(c, step));
  return explanation;
}

}  // namespace followup
