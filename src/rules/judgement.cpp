#include "rules/judgement.hpp"

#include "followup/text.hpp"

namespace followup {
Judgements judge_each_met(const Case& c, Judgement (*judge)(const Case&, const Talk&, const Person&)) {
  Judgements judgements;
  for (const Talk& talk : c.talks)
    for (const Met& met : talk.interview->met) judgements.push_back(judge(c, talk, *acquaintance(c, met.name)->person));
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

Judgement called_already(const Case& c, Subject subject, const LogEntry& entry) {
  Judgement judgement = fulfilled(std::move(subject), entry);
  judgement.reason =
      fmt::format("not needed: they called {} on {}", entry.reference, spoken(day_of(entry.at), c.today));
  return judgement;
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
      return c.wait && is_after(entry, c.wait->began);
    case Purpose::reference:
    case Purpose::record:
      return entry.reference == subject.reference && c.round && is_after(entry, anchor_of(*c.round));
    case Purpose::reference_thanks: {
      const LogEntry* call = last_call_of(c, subject.reference);
      return entry.reference == subject.reference && call && is_after(entry, anchor_of(*call));
    }
    case Purpose::telling:
      return c.offer && day_of(entry.at) >= c.offer->on;
    case Purpose::withdrawal:
      return c.taken && day_of(entry.at) >= *c.taken;
    case Purpose::offer:
    case Purpose::answer:
      return c.outcome && day_of(entry.at) >= c.outcome->on;
  }
  return false;
}

const LogEntry* last_about(const Case& c, LogKind kind, Purpose purpose, const Subject& subject) {
  return last_entry(c, kind, [&](const LogEntry& entry) { return is_about(c, purpose, subject, entry); });
}

const LogEntry* last_call_of(const Case& c, std::string_view reference) {
  const auto is_of = [&](const LogEntry& entry) { return entry.reference == reference; };
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

Steps times_of_check_in(const Case& c, Day last_contact) {
  const int every = c.policy[references_check_in_days];
  const int turns = days_between(last_contact, c.today) / every;
  note_turn(c, last_contact + date::days{every * (turns + 1)});
  Step turn = plus(c, Term::check_in, Term::reference_contact, last_contact, references_check_in_days);
  for (int past = 1; past < turns; ++past)
    turn = plus(c, Term::check_in, Term::check_in, turn.result, references_check_in_days);
  return {turn, plus(c, Term::check_in_lapse, Term::check_in, turn.result, references_check_in_lapse_days)};
}

ThanksTimes times_of_thanks(const Case& c, const Talk& talk) {
  const Unit unit = std::holds_alternative<Moment>(talk.at) ? Unit::hours : Unit::hours_as_days;
  const Step target = plus(c, Term::thanks_due, Term::interview, talk.at, thank_you_target_hours, unit);
  const Step limit = plus(c, Term::thanks_late, Term::interview, talk.at, thank_you_limit_hours, unit);
  const Step lapse = plus(c, Term::thanks_lapse, Term::interview, day_of(talk.at), thank_you_lapse_days);
  const bool waits = c.wait && c.stage != Stage::upcoming && c.stage != Stage::offered;
  const bool may_go_along = is_of_round(c, talk) && waits;  // with the follow-up
  Day last = day_of(lapse);
  const bool goes_along = may_go_along && has_come(c, c.wait->follow_up_on) && is_past(c, limit.result);
  const bool is_lapsed = is_over(c, last) || goes_along;
  if (may_go_along) last = std::min(last, std::max(day_before(c.wait->follow_up_on), day_of(limit.result)));
  return {{target, limit, lapse}, target.result, limit.result, last, is_lapsed};
}

Step end_of_last_note(const Case& c) {
  return plus(c, Term::last_note_end, Term::last_note_day, day_of(c.wait->last_note), ghosted_offer_days);
}

Judgement due_by(const Case& c, const When& target, const When& limit, Judgement judgement) {
  const bool is_due = !is_past(c, target);
  judgement.urgency = is_due ? Urgency::due : is_past(c, limit) ? Urgency::late : Urgency::closing;
  judgement.due = is_due ? target : limit;
  return judgement;
}

Judgements to_contact(const Case& c, Purpose purpose, std::string_view what, Whom whom, std::string_view nobody,
                      Judgement judgement) {
  const Person* contact = contact_of(c);
  judgement.channel = channel_of(c, purpose);
  if (contact) judgement.subject.person = contact->name;
  judgement.text =
      fmt::format("{}{}{}", what, contact ? fmt::format(whom, contact->name) : nobody, by(*judgement.channel, contact));
  return {judgement};
}

std::string by(Channel channel, const Person* whom) {
  if (channel == Channel::post) return " by post";
  if (channel == Channel::phone) return whom && !whom->phone.empty() ? " by phone" : " by phone (no number)";
  return whom && !whom->email.empty() ? " by e-mail" : " by e-mail (no address)";
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
  static constexpr std::array<std::string_view, 9> words{"",     "one", "two",   "three", "four",
                                                         "five", "six", "seven", "eight"};
  const auto count = static_cast<std::size_t>(policy[key] / 7);
  if (policy[key] % 7 != 0 || count >= words.size()) return days(policy, key);
  return fmt::format("{} week{}", words.at(count), count == 1 ? "" : "s");
}

}  // namespace followup
