// What became of their promises, and of one's own thanks and follow-ups.
#include "followup/stats.hpp"

#include <algorithm>

#include "rules/judgement.hpp"

namespace followup {
namespace {

/// A word of theirs, which settles what they promised before.
struct Word {
  date::sys_seconds at;
  Day day;
  std::optional<Day> decision_by;
  const LogEntry* entry = nullptr;  ///< that it was heard in; of a talk and an outcome there is none
};

/// The talks that were held, those of a day as one, at the time of the last.
std::vector<Word> talks_of(const Case& c) {
  std::vector<Word> talks;
  for (const Talk& talk : c.talks)
    if (talk.is_held) talks.push_back({instant(talk.at, c.now, 0), day_of(talk.at), talk.interview->decision_by});
  std::ranges::stable_sort(talks, {}, &Word::at);
  std::vector<Word> days;
  for (const Word& talk : talks) {
    if (days.empty() || days.back().day != talk.day) {
      days.push_back(talk);
      continue;
    }
    days.back().at = talk.at;
    if (talk.decision_by) days.back().decision_by = talk.decision_by;
  }
  return days;
}

/// An acceptance and a refusal of yours say that there was an offer.
bool is_theirs(Result result) { return result != Result::withdrawn && result != Result::ghosted; }

/// All words of theirs in order of time. An outcome counts at the end of its day, or when it was replaced.
std::vector<Word> words_and_outcomes(const Case& c) {
  std::vector<Word> words = talks_of(c);
  const auto end_of = [&](Day day) { return instant(day, c.now, 24) - std::chrono::seconds(1); };
  for (const LogEntry* entry : c.log) {
    if (entry->kind == LogKind::heard && !entry->auto_reply)
      words.push_back({entry->at.utc, day_of(entry->at), entry->decision_by, entry});
    if (entry->kind == LogKind::outcome && entry->result && entry->on && is_theirs(*entry->result))
      words.push_back({std::min(end_of(*entry->on), entry->at.utc), *entry->on, std::nullopt});
  }
  if (c.outcome && is_theirs(c.outcome->result)) words.push_back({end_of(c.outcome->on), c.outcome->on, std::nullopt});
  std::ranges::stable_sort(words, {}, &Word::at);
  return words;
}

/// The day on which the person gave up waiting; or nothing.
std::optional<Day> given_up_on(const Case& c) {
  return c.outcome && !is_theirs(c.outcome->result) ? std::optional(c.outcome->on) : std::nullopt;
}

/// What became of the day that `said` names; `next` is their next word, or nothing. Nothing if it is no promise of its
/// own, or was given up.
std::optional<Promise> promise_of(const Case& c, const Word& said, const Word* next) {
  Promise promise{&c.application, said.day, *said.decision_by};
  if (next && next->decision_by == said.decision_by) return std::nullopt;
  if (next) {
    const bool is_late = next->day > promise.day;
    promise.became = is_late ? PromiseOutcome::late : next->decision_by ? PromiseOutcome::moved : PromiseOutcome::kept;
    if (is_late) promise.days = days_between(promise.day, next->day);
    return promise;
  }
  const auto given_up = given_up_on(c);
  if (given_up && *given_up <= promise.day) return std::nullopt;
  const Day end = given_up.value_or(c.today);
  if (end > promise.day) promise.became = PromiseOutcome::no_word;
  if (end > promise.day) promise.days = days_between(promise.day, end);
  return promise;
}

/// Whether an entry came by `time`: by its end, if that is a day.
bool is_by(const LogEntry& entry, const When& time) {
  if (const auto* day = std::get_if<Day>(&time)) return day_of(entry.at) <= *day;
  return entry.at.utc <= std::get<Moment>(time).utc;
}

/// When that person was thanked for a talk; nothing if it is a later talk that is to be thanked for.
std::optional<ThanksTime> when_thanked(const Case& c, const Talk& talk, const std::string& person) {
  const ThanksTimes times = times_of_thanks(c, talk);
  const Subject subject{.interview = talk.interview->id, .person = person};
  const LogEntry* first = nullptr;
  for (const LogEntry* entry : c.log) {
    const bool is_meant = entry->kind == LogKind::thank_you && is_about(c, Purpose::thanks, subject, *entry);
    if (is_meant && (!first || entry->at.utc < first->at.utc)) first = entry;
  }
  if (first)
    return is_by(*first, times.target)  ? ThanksTime::within_target
           : is_by(*first, times.limit) ? ThanksTime::within_limit
                                        : ThanksTime::later;
  if (&talk != latest_talk(c, person)) return std::nullopt;
  const bool is_over = times.is_lapsed || !is_open(c) || c.taken;
  return is_over || suppression_of(c, rule_for(Purpose::thanks), subject).is_skipped ? ThanksTime::never
                                                                                     : ThanksTime::not_yet;
}

void add_thanks(const Case& c, const std::optional<Day>& since, Statistics& statistics) {
  for (const Talk& talk : c.talks) {
    if (!talk.is_held || (since && day_of(talk.at) < *since)) continue;
    for (const Met& met : talk.interview->met)
      if (const auto when = when_thanked(c, talk, met.name)) statistics.thanks.push_back({&c.application, *when});
  }
}

void add_follow_ups(const Case& c, const std::vector<Word>& words, const std::optional<Day>& since,
                    Statistics& statistics) {
  for (const LogEntry* entry : c.log) {
    if (entry->kind != LogKind::follow_up || (since && day_of(entry->at) < *since)) continue;
    const auto answer = std::ranges::find_if(words, [&](const Word& word) {
      return word.entry ? is_after(*word.entry, anchor_of(*entry)) : word.at >= entry->at.utc;
    });
    Answer& added = statistics.follow_ups.emplace_back(Answer{&c.application, std::nullopt});
    if (answer != words.end()) added.days = days_between(day_of(entry->at), answer->day);
  }
}

}  // namespace

std::vector<int> days_of(const std::vector<Answer>& answers) {
  std::vector<int> days;
  for (const Answer& answer : answers)
    if (answer.days) days.push_back(*answer.days);
  std::ranges::sort(days);
  return days;
}

std::optional<int> median_of(const std::vector<int>& sorted) {
  constexpr std::size_t least = 3;
  if (sorted.size() < least) return std::nullopt;
  const std::size_t half = sorted.size() / 2;
  return sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half] + 1) / 2;
}

Statistics statistics_of(const Tracker& tracker, const Moment& now, std::optional<Day> since) {
  Statistics statistics;
  const Elsewhere elsewhere = elsewhere_of(tracker, now);
  for (const Application& application : tracker.applications) {
    const Case c = look_at(application, tracker.policy, now, elsewhere);
    const std::vector<Word> words = words_and_outcomes(c);
    const std::vector<Word> talks = talks_of(c);
    for (auto word = words.begin(); word != words.end(); ++word) {
      if (since && word->day < *since) continue;
      const Word* next = word + 1 == words.end() ? nullptr : &*(word + 1);
      if (word->decision_by)
        if (const auto promise = promise_of(c, *word, next)) statistics.promises.push_back(*promise);
      const auto days = next ? std::optional(days_between(word->day, next->day)) : std::nullopt;
      if (std::ranges::count(talks, word->at, &Word::at) > 0 && !word->entry)
        statistics.talks.push_back({&c.application, days});
    }
    add_thanks(c, since, statistics);
    add_follow_ups(c, words, since, statistics);
  }
  return statistics;
}

}  // namespace followup
