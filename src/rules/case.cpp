#include "rules/case.hpp"

#include <algorithm>
#include <tuple>

namespace followup {
namespace {

bool is_of_talk(const LogEntry& entry) {
  return entry.kind == LogKind::called_off || entry.kind == LogKind::missed || entry.kind == LogKind::moved;
}

/// The first entry that is not seen yet and satisfies `fits`: it keeps what is so as of now.
template <typename Fits>
const LogEntry* first_unseen(const Application& application, const Moment& now, Fits fits) {
  const LogEntry* first = nullptr;
  for (const LogEntry& entry : application.log)
    if (fits(entry) && !is_seen(entry, now) && (!first || entry.at.utc < first->at.utc)) first = &entry;
  return first;
}

/// The next one by its date, as it is written: a hold lasts until a date.
const Talk* next_upcoming(const Case& c) {
  const auto place = [&](const Talk& talk) { return std::pair(day_of(talk.at), instant(talk.at, c.now, 0)); };
  const Talk* next = nullptr;
  for (const Talk& talk : c.talks)
    if (is_upcoming(talk) && (!next || place(talk) < place(*next))) next = &talk;
  return next;
}

Stage stage_of(const Case& c) {
  if (c.outcome) return c.outcome->result == Result::offer ? Stage::offered : Stage::closed;
  if (c.upcoming) return Stage::upcoming;
  if (has_come(c, c.wait->ghosted_on)) return Stage::ghosted;
  if (c.wait->follow_ups > 0) return Stage::followed_up;
  if (has_come(c, c.wait->follow_up_on)) return Stage::follow_up_due;
  return Stage::waiting;
}

/// Since when another application is accepted, if this one is older and open, and the person lets it go.
std::optional<Day> taken_since(const Case& c, const std::optional<Day>& accepted) {
  if (!accepted || c.outcome) return std::nullopt;
  const auto is_early = [&](const Talk& talk) { return day_of(talk.at) <= *accepted; };
  const bool is_older =
      std::ranges::any_of(c.talks, is_early) || (c.application.created && day_of(*c.application.created) <= *accepted);
  const Rule& withdraw = rule_for(Purpose::withdrawal);
  const auto keeps = [&](const LogEntry* entry) {
    return entry->kind == LogKind::skipped && entry->rule == withdraw.id && day_of(entry->at) >= *accepted;
  };
  if (!is_older || is_off(c.policy, withdraw) || std::ranges::any_of(c.log, keeps)) return std::nullopt;
  return accepted;
}

}  // namespace

bool is_seen(const LogEntry& entry, const Moment& now) {
  return entry.at.utc <= now.utc || day_of(entry.at) <= day_of(now);
}

Talk talk_of(const Application& application, const Interview& interview, const Moment& now) {
  Talk talk{&interview, interview.at};
  const auto moves = [&](const LogEntry& entry) {
    return entry.kind == LogKind::moved && entry.interview == interview.id && entry.from;
  };
  if (const LogEntry* move = first_unseen(application, now, moves)) talk.at = *move->from;
  const LogEntry* last = nullptr;
  for (const LogEntry& entry : application.log) {
    if (!is_of_talk(entry) || entry.interview != interview.id || !is_seen(entry, now)) continue;
    if (!last || entry.at.utc >= last->at.utc) last = &entry;
    const bool is_move = entry.kind == LogKind::moved;
    if (is_move && (!talk.last_move || entry.at.utc >= talk.last_move->at.utc)) talk.last_move = &entry;
  }
  talk.is_off = last && last->kind != LogKind::moved;
  const auto* moment = std::get_if<Moment>(&talk.at);
  talk.is_held = !talk.is_off && (moment ? moment->utc <= now.utc : day_of(talk.at) <= day_of(now));
  return talk;
}

std::optional<Outcome> outcome_of(const Application& application, const Moment& now) {
  std::optional<Outcome> outcome = application.outcome;
  const auto keeps = [](const LogEntry& entry) { return entry.kind == LogKind::outcome; };
  if (const LogEntry* entry = first_unseen(application, now, keeps); entry && entry->result && entry->on)
    outcome = Outcome{.on = *entry->on, .result = *entry->result, .answer_by = entry->answer_by};
  return outcome && outcome->on <= day_of(now) ? outcome : std::nullopt;
}

Case look_at(const Application& application, const Policy& policy, const Moment& now, const Elsewhere& elsewhere,
             const Zone& zone) {
  Case c{application, policy, policy.calendar(), now, day_of(now), {}, {}, {}};
  c.log.reserve(application.log.size());
  for (const LogEntry& entry : application.log) {
    if (is_seen(entry, now))
      c.log.push_back(&entry);
    else
      note_turns_around(c, day_of(entry.at));
    if (entry.on) note_turn(c, *entry.on);
  }
  c.talks.reserve(application.interviews.size());
  for (const Interview& interview : application.interviews) {
    c.talks.push_back(talk_of(application, interview, now));
    note_turns_around(c, day_of(c.talks.back().at));
  }
  c.people = people_of(c);
  c.outcome = outcome_of(application, now);
  if (application.outcome) note_turn(c, application.outcome->on);
  c.round = latest_held(c);
  c.upcoming = next_upcoming(c);
  if (!c.outcome || c.outcome->result == Result::offer) c.wait = wait_of(c);
  c.stage = stage_of(c);
  c.taken = taken_since(c, elsewhere.accepted);
  c.offer = elsewhere.offer;
  c.zone = zone;
  return c;
}

bool is_pending(const Application& application, const Talk& talk, const Moment& now) {
  const bool is_dated_today = std::holds_alternative<Day>(talk.at) && day_of(talk.at) == day_of(now);
  if (!is_dated_today || talk.is_off || !talk.interview->met.empty()) return false;
  return std::ranges::none_of(application.log, [&](const LogEntry& entry) {
    const bool is_thanks = entry.kind == LogKind::thank_you && entry.interview == talk.interview->id;
    const bool is_heard = entry.kind == LogKind::heard && !entry.auto_reply;
    const bool is_sign = is_thanks || is_heard || entry.kind == LogKind::follow_up;
    return is_sign && is_seen(entry, now) && is_after(entry, anchor_of(talk));
  });
}

bool is_of_round(const Case& c, const Talk& talk) {
  return c.round && talk.is_held && day_of(talk.at) == day_of(c.round->at);
}

bool has_another_upcoming(const Case& c, const Talk& talk, std::string_view person) {
  return std::ranges::any_of(c.talks, [&](const Talk& other) {
    return is_upcoming(other) && &other != &talk && day_of(other.at) == day_of(talk.at) &&
           (person.empty() || met(*other.interview, person));
  });
}

bool is_past(const Case& c, const When& when) {
  note_turns_around(c, day_of(when));
  return instant(when, c.now, 24) <= c.now.utc;
}

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

const Talk& talk_of(const Case& c, InterviewId id) {
  return *std::ranges::find(c.talks, id, [](const Talk& talk) { return talk.interview->id; });
}

Situation situation_of(const Application& application, const Policy& policy, const Moment& now,
                       const Elsewhere& elsewhere) {
  const Case c = look_at(application, policy, now, elsewhere);
  Situation situation;
  situation.stage = c.stage;
  situation.is_taken = c.taken.has_value();
  if (c.round) situation.round = c.round->interview->id;
  if (c.round) situation.round_at = c.round->at;
  if (c.outcome) situation.outcome = c.outcome->result;
  if (c.stage == Stage::offered) situation.answer_by = c.outcome->answer_by;
  if (c.upcoming) situation.next_interview = c.upcoming->at;
  if (!c.wait) return situation;
  situation.since = c.wait->since;
  situation.since_what = c.wait->since_what;
  situation.promise = c.wait->promise;
  situation.follow_up_on = c.wait->follow_up_on;
  situation.ghosted_on = c.wait->ghosted_on;
  situation.quiet_until = c.wait->quiet;
  situation.ask_on = c.wait->ask;
  situation.follow_ups = c.wait->follow_ups;
  situation.followed_up_on = c.wait->followed_up_on;
  situation.word = c.wait->began.entry;
  return situation;
}

}  // namespace followup
