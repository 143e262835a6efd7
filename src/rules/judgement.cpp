#include "rules/judgement.hpp"

#include "followup/text.hpp"

namespace followup {
Judgements judge_each_met(const Case& c, Judgement (*judge)(const Case&, const Interview&, const Person&)) {
  Judgements judgements;
  for (const Interview& interview : c.application.interviews)
    for (const Met& met : interview.met)
      judgements.push_back(judge(c, interview, *find_person(c.application, met.name)));
  return judgements;
}

Judgement not_advised(Subject subject, Standing standing, std::optional<Day> turn, Steps steps) {
  return {.subject = std::move(subject), .standing = standing, .turn = turn, .steps = std::move(steps)};
}

Judgement lapsed(Subject subject, Steps steps) {
  const Day last = day_of(steps.back());
  return not_advised(std::move(subject), Standing::lapsed, last, std::move(steps));
}

Judgement fulfilled(Subject subject, const LogEntry& entry) {
  return not_advised(std::move(subject), Standing::done, day_of(entry.at));
}

Judgement for_another(Subject subject, std::string reason) {
  return {.subject = std::move(subject), .standing = Standing::elsewhere, .reason = std::move(reason)};
}

bool is_about(const Case& c, Purpose purpose, const Subject& subject, const LogEntry& entry) {
  switch (purpose) {
    case Purpose::thanks:
    case Purpose::preparation:
      return entry.interview == subject.interview && entry.person == subject.person;
    case Purpose::task:
      return entry.task == subject.task;
    case Purpose::follow_up:
    case Purpose::last_note:
      return is_after(entry, c.wait->began);
    case Purpose::reference:
    case Purpose::record:
      return entry.reference == subject.reference && is_after(entry, anchor_of(*c.round));
    case Purpose::answer:
      break;
  }
  return true;
}

const LogEntry* last_about(const Case& c, LogKind kind, Purpose purpose, const Subject& subject) {
  return last_entry(c, kind, [&](const LogEntry& entry) { return is_about(c, purpose, subject, entry); });
}

const LogEntry* last_call_of(const Case& c, const Reference& reference) {
  const auto is_of = [&](const LogEntry& entry) { return entry.reference == reference.name; };
  return last_entry(c, LogKind::reference_contacted, is_of);
}

Day last_contact(const Case& c, const Reference& reference) {
  Day latest = day_of(c.round->at);
  for (const LogEntry* entry : c.log) {
    const bool talked = entry->kind == LogKind::reference_briefed || entry->kind == LogKind::reference_check_in;
    if (talked && entry->reference == reference.name) latest = std::max(latest, day_of(entry->at));
  }
  return latest;
}

ThanksTimes times_of_thanks(const Case& c, const Interview& interview) {
  const Unit unit = std::holds_alternative<Moment>(interview.at) ? Unit::hours : Unit::hours_as_days;
  const Step target = plus(c, Term::thanks_due, Term::interview, interview.at, thank_you_target_hours, unit);
  const Step limit = plus(c, Term::thanks_late, Term::interview, interview.at, thank_you_limit_hours, unit);
  const Step lapse = plus(c, Term::thanks_lapse, Term::interview, day_of(interview.at), thank_you_lapse_days);
  const bool waits = c.stage != Stage::upcoming && c.stage != Stage::offered;
  Day last = day_of(lapse);
  if (&interview == c.round && waits) last = std::min(last, day_before(c.wait->follow_up_on));
  return {{target, limit, lapse}, target.result, limit.result, last};
}

Step end_of_last_note(const Case& c) {
  return plus(c, Term::last_note_end, Term::ghosting, c.wait->ghosted_on, ghosted_offer_days);
}

Judgement due_by(const Case& c, const When& target, const When& limit, Judgement judgement) {
  const bool is_due = !is_past(c, target);
  judgement.urgency = is_due ? Urgency::due : is_past(c, limit) ? Urgency::late : Urgency::closing;
  judgement.due = is_due ? target : limit;
  return judgement;
}

Judgements to_contact(const Case& c, std::string_view what, fmt::format_string<const std::string&> whom,
                      std::string_view nobody, Judgement judgement) {
  const Person* contact = contact_of(c);
  judgement.channel = channel_of(c);
  if (contact) judgement.subject.person = contact->name;
  judgement.text =
      fmt::format("{}{}{}", what, contact ? fmt::format(whom, contact->name) : nobody, by(*judgement.channel));
  return {judgement};
}

std::string asked_for(const Task& task) {
  static constexpr std::array<std::string_view, 4> verbs{"Send ", "Submit ", "Reply: ", "Call: "};
  return fmt::format("{}{}", verbs.at(static_cast<std::size_t>(task.kind)), task.what);
}

std::string_view by(Channel channel) {
  static constexpr std::array<std::string_view, 3> words{" by e-mail", " by phone", " by post"};
  return words.at(static_cast<std::size_t>(channel));
}

std::string days(const Policy& policy, PolicyKey key) { return plural(policy[key], "day"); }

std::string hours(const Policy& policy, PolicyKey from, PolicyKey to) {
  const std::string start = policy[from] == policy[to] ? "" : fmt::format("{} to ", policy[from]);
  return start + plural(policy[to], "hour");
}

std::string days_of_grace(const Policy& policy, PolicyKey key) {
  return plural(policy[key], policy.counting() == Count::working ? "working day" : "day");
}

std::string weeks(const Policy& policy, PolicyKey key) {
  return policy[key] % 7 == 0 ? plural(policy[key] / 7, "week") : days(policy, key);
}

}  // namespace followup
