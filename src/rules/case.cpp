#include "rules/case.hpp"

#include <algorithm>

namespace followup {
namespace {

bool is_seen(const LogEntry& entry, const Moment& now, Day today) {
  return entry.at.utc <= now.utc || day_of(entry.at) <= today;
}

/// The next one by its date, as it is written: a hold lasts until a date.
const Interview* next_upcoming(const Case& c) {
  const auto place = [&](const Interview& interview) {
    return std::pair(day_of(interview.at), instant(interview.at, c.now, 0));
  };
  const Interview* next = nullptr;
  for (const Interview& interview : c.application.interviews)
    if (!is_held(c, interview) && (!next || place(interview) < place(*next))) next = &interview;
  return next;
}

/// Where the silence began: at their last word after R, else at R.
Anchor beginning(const Case& c) {
  const Anchor round = anchor_of(*c.round);
  const LogEntry* word = last_entry(c, LogKind::heard, [&](const LogEntry& entry) { return is_after(entry, round); });
  return word ? Anchor{word->at, word} : round;
}

/// The day of their latest word: the interview, or what was heard after it.
Day latest_word(const Case& c) {
  Day latest = day_of(c.round->at);
  for (const LogEntry* entry : c.log)
    if (entry->kind == LogKind::heard && is_after(*entry, anchor_of(*c.round)))
      latest = std::max(latest, day_of(entry->at));
  return latest;
}

/// The decision date stated last, by R or by a later word of theirs, unless an even later word has overtaken it.
std::optional<Day> promise_since(const Case& c, Day since) {
  const LogEntry* restated = last_entry(c, LogKind::heard, [&](const LogEntry& entry) {
    return entry.decision_by && is_after(entry, anchor_of(*c.round));
  });
  const std::optional<Day> stated = restated ? restated->decision_by : c.round->decision_by;
  return stated && *stated >= since ? stated : std::nullopt;
}

void count_follow_ups(const Case& c, Wait& wait) {
  const auto counts = [&](const LogEntry& entry) { return is_after(entry, wait.began); };
  for (const LogEntry* entry : c.log)
    if (entry->kind == LogKind::follow_up && counts(*entry)) ++wait.follow_ups;
  if (const LogEntry* last = last_entry(c, LogKind::follow_up, counts)) wait.followed_up_on = day_of(last->at);
}

Step follow_up_day(const Case& c, const Wait& wait) {
  const bool working = c.policy.counting() == Count::working;
  if (wait.promise)
    return plus(c, Term::follow_up_day, Term::promised_decision, *wait.promise, PolicyKey::follow_up_grace_days,
                working ? Unit::working_days : Unit::days);
  return plus(c, Term::follow_up_day, Term::last_word, wait.since, PolicyKey::follow_up_no_promise_days,
              working ? Unit::days_then_settle : Unit::days);
}

Wait wait_of(const Case& c) {
  Wait wait{.began = beginning(c), .since = latest_word(c)};
  wait.promise = promise_since(c, wait.since);
  count_follow_ups(c, wait);
  wait.follow_up = follow_up_day(c, wait);
  wait.follow_up_on = day_of(wait.follow_up);
  wait.silence.push_back(plus(c, Term::ghosting, wait.promise ? Term::promised_decision : Term::last_word,
                              wait.promise.value_or(wait.since), PolicyKey::ghosted_after_days));
  if (wait.followed_up_on)
    wait.silence.push_back(
        plus(c, Term::ghosting, Term::follow_up_sent, *wait.followed_up_on, PolicyKey::ghosted_reply_days));
  for (const Step& step : wait.silence) wait.ghosted_on = std::max(wait.ghosted_on, day_of(step));
  return wait;
}

Stage stage_of(const Case& c) {
  if (c.outcome) return c.outcome->result == Result::offer ? Stage::offered : Stage::closed;
  if (c.upcoming) return Stage::upcoming;
  if (c.today >= c.wait->ghosted_on) return Stage::ghosted;
  if (c.wait->follow_ups > 0) return Stage::followed_up;
  if (c.today >= c.wait->follow_up_on) return Stage::follow_up_due;
  return Stage::waiting;
}

}  // namespace

Case look_at(const Application& application, const Policy& policy, const Moment& now) {
  Case c{application, policy, policy.calendar(), now, day_of(now), {}, {}, {}, {}, {}, {}};
  c.log.reserve(application.log.size());
  for (const LogEntry& entry : application.log)
    if (is_seen(entry, now, c.today)) c.log.push_back(&entry);
  if (application.outcome && application.outcome->on <= c.today) c.outcome = &*application.outcome;
  c.round = latest_held(c);
  c.upcoming = next_upcoming(c);
  const bool closed = c.outcome && c.outcome->result != Result::offer;
  if (c.round && !closed) c.wait = wait_of(c);
  c.stage = stage_of(c);
  return c;
}

bool is_held(const Case& c, const Interview& interview) { return instant(interview.at, c.now, 0) <= c.now.utc; }

bool is_past(const Case& c, const When& when) { return instant(when, c.now, 24) <= c.now.utc; }

bool met(const Interview& interview, std::string_view name) {
  return std::ranges::find(interview.met, name, &Met::name) != interview.met.end();
}

bool is_after(const LogEntry& entry, const Anchor& anchor) {
  if (const auto* day = std::get_if<Day>(&anchor.at)) return day_of(entry.at) >= *day;
  const auto moment = std::get<Moment>(anchor.at).utc;
  if (entry.at.utc != moment || !anchor.entry) return entry.at.utc >= moment;
  return &entry > anchor.entry;  // entries lie in the order of the record
}

date::sys_seconds instant(const When& when, const Moment& now, int hour) {
  if (const auto* moment = std::get_if<Moment>(&when)) return moment->utc;
  return at_offset(std::get<Day>(when) + std::chrono::hours(hour), now.offset).utc;
}

const Interview* latest_talk(const Case& c, std::string_view name) {
  return latest_held(c, [&](const Interview& interview) { return met(interview, name); });
}

std::string last_statement(const Wait& wait) {
  return wait.promise ? "They promised a decision by " + short_date(*wait.promise)
                      : "Their last word is from " + short_date(wait.since);
}

std::vector<std::string_view> gaps_of(const Case& c) {
  std::vector<const Person*> people;
  for (const Met& met : c.round->met) people.push_back(find_person(c.application, met.name));
  const auto has_no_address = [](const Person* person) { return person->email.empty() && person->phone.empty(); };
  const auto has_preference = [](const Person* person) { return person->prefers.has_value(); };
  const bool has_date = c.stage == Stage::upcoming || c.wait->promise || c.wait->began.entry;
  std::vector<std::string_view> gaps;
  if (people.empty()) gaps.emplace_back("interviewers");
  if (std::ranges::any_of(people, has_no_address)) gaps.emplace_back("contact");
  if (!people.empty() && std::ranges::none_of(people, has_preference)) gaps.emplace_back("preference");
  if (!has_date) gaps.emplace_back("decision-date");
  return gaps;
}

const Person* contact_of(const Case& c) {
  const auto marked = std::ranges::find_if(c.application.people, &Person::contact);
  if (marked != c.application.people.end()) return &*marked;
  if (!c.round || c.round->met.empty()) return nullptr;
  for (const Met& met : c.round->met) {
    const Person* person = find_person(c.application, met.name);
    if (person && (!person->email.empty() || !person->phone.empty())) return person;
  }
  return find_person(c.application, c.round->met.front().name);
}

Channel channel_of(const Case& c) {
  const Person* contact = contact_of(c);
  const Channel channel = (contact ? channel_of(contact->prefers) : std::nullopt).value_or(c.policy.standard_channel());
  return c.application.no_calls && channel == Channel::phone ? Channel::email : channel;
}

Channel channel_of_thanks(const Person& person) {
  return person.prefers == Preference::post ? Channel::post : Channel::email;
}

Contact contact_of(const Application& application, const Policy& policy, const Moment& now) {
  const Case c = look_at(application, policy, now);
  return {contact_of(c), channel_of(c)};
}

Situation situation_of(const Application& application, const Policy& policy, const Moment& now) {
  const Case c = look_at(application, policy, now);
  Situation situation;
  situation.stage = c.stage;
  if (c.round) situation.round = c.round->id;
  if (c.outcome) situation.outcome = c.outcome->result;
  if (c.upcoming) situation.next_interview = c.upcoming->at;
  if (!c.wait) return situation;
  situation.since = c.wait->since;
  situation.promise = c.wait->promise;
  situation.follow_up_on = c.wait->follow_up_on;
  situation.ghosted_on = c.wait->ghosted_on;
  situation.follow_ups = c.wait->follow_ups;
  return situation;
}

}  // namespace followup
