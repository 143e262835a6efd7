// The wait: when it began, what they said about the decision, and the days that follow from it
// (followup-etiquette(7), The wait).
#include <algorithm>
#include <tuple>

#include "rules/case.hpp"

namespace followup {
namespace {

/// A point in the order of statements: by moment; at one moment an entry comes after an interview.
using Position = std::tuple<date::sys_seconds, bool, const void*>;

Position position_of(const Case& c, const Talk& talk) { return {instant(talk.at, c.now, 0), false, talk.interview}; }
Position position_of(const LogEntry& entry) { return {entry.at.utc, true, &entry}; }

/// What they said at one time: in an interview, or later.
struct Statement {
  Position position;
  std::optional<Day> decision_by;
  bool no_date = false;
  std::optional<Day> ask_on;
  std::optional<Channel> ask_by;
};

bool is_word(const LogEntry& entry) {
  return (entry.kind == LogKind::heard && !entry.auto_reply) || entry.kind == LogKind::called_off ||
         entry.kind == LogKind::missed;
}

/// The words after R, or all where there is no R, in the order of their moments.
std::vector<const LogEntry*> words_after_round(const Case& c) {
  std::vector<const LogEntry*> words;
  for (const LogEntry* entry : c.log)
    if (is_word(*entry) && (!c.round || is_after(*entry, anchor_of(*c.round)))) words.push_back(entry);
  std::ranges::stable_sort(words, {}, [](const LogEntry* word) { return word->at.utc; });
  return words;
}

/// Where the wait begins: at their last word, else at R, else when the application was created.
Anchor beginning(const Case& c, const std::vector<const LogEntry*>& words) {
  if (!words.empty()) return anchor_of(*words.back());
  if (c.round) return anchor_of(*c.round);
  if (c.application.created) return {*c.application.created, nullptr};
  note_turn(c, day_after(c.today));
  return {c.today, nullptr};  // which only an application has that waits for its first interview
}

/// All that they said, the last first.
std::vector<Statement> statements_of(const Case& c) {
  std::vector<Statement> statements;
  const auto add = [&](const Position& position, const auto& said) {
    statements.push_back({position, said.decision_by, said.no_date, said.ask_on, said.ask_by});
  };
  for (const Talk& talk : c.talks)
    if (talk.is_held) add(position_of(c, talk), *talk.interview);
  for (const LogEntry* entry : c.log)
    if (entry->kind == LogKind::heard && !entry->auto_reply) add(position_of(*entry), *entry);
  std::ranges::sort(statements, std::greater(), &Statement::position);
  return statements;
}

/// Whether a later word of theirs has overtaken a date that they stated.
bool is_overtaken(const Case& c, const Wait& wait, Day day, const Statement& statement) {
  if (day != wait.since) return day < wait.since;
  const LogEntry* word = wait.began.entry;
  if (!word && !c.round) return false;
  return statement.position < (word ? position_of(*word) : position_of(c, *c.round));
}

bool is_before_round(const Case& c, const Statement* statement) {
  return statement && c.round && statement->position < position_of(c, *c.round);
}

/// What they said last of one kind, unless something later takes it back; or nothing.
const Statement* last_of(const std::vector<Statement>& statements, auto has, auto takes_back) {
  for (const Statement& statement : statements) {
    if (has(statement)) return &statement;
    if (takes_back(statement)) return nullptr;
  }
  return nullptr;
}

/// Until when they said not to write: in the last word that says so, or in an automatic answer of this wait.
std::optional<Day> quiet_of(const Case& c, const Wait& wait, std::vector<const LogEntry*> words) {
  std::optional<Day> quiet;
  std::ranges::reverse(words);
  for (const LogEntry* word : words) {
    quiet = word->quiet_until;
    if (quiet || word->decision_by || word->ask_on) break;
  }
  for (const LogEntry* entry : c.log) {
    const bool is_automatic = entry->kind == LogKind::heard && entry->auto_reply;
    if (is_automatic && entry->quiet_until && is_after(*entry, wait.began))
      quiet = std::max(quiet.value_or(*entry->quiet_until), *entry->quiet_until);
  }
  return quiet;
}

void count_follow_ups(const Case& c, Wait& wait) {
  const LogEntry* last = nullptr;
  for (const LogEntry* entry : c.log) {
    const bool asks = entry->kind == LogKind::follow_up || entry->kind == LogKind::told_of_offer;
    if (!asks || !is_after(*entry, wait.began)) continue;
    ++wait.follow_ups;
    if (!last || entry->at.utc >= last->at.utc) last = entry;
  }
  if (last) wait.followed_up_on = day_of(last->at);
  if (last && last->kind == LogKind::told_of_offer) wait.asked = Term::offer_told;
}

/// The sums whose latest result is F. `is_old` says that what they named was said before R.
Steps sums_of_follow_up(const Case& c, const Wait& wait, bool is_old) {
  using enum Term;
  const Unit grace = c.policy.counting() == Count::working ? Unit::working_days : Unit::days;
  const auto after_grace = [&](Term from, Day day) {
    return plus(c, follow_up_day, from, day, PolicyKey::follow_up_grace_days, grace);
  };
  Steps steps;
  const bool is_missed = wait.since_what == missed_interview;
  if (is_missed)
    steps.push_back(take(c, follow_up_day, wait.since_what, wait.since));
  else if (wait.ask)
    steps.push_back(take(c, follow_up_day, ask_day, *wait.ask));
  else if (wait.promise)
    steps.push_back(after_grace(promised_decision, *wait.promise));
  if (steps.empty() || (!is_missed && is_old))
    steps.push_back(
        plus(c, follow_up_day, wait.since_what, wait.since, PolicyKey::follow_up_no_promise_days, settling(c)));
  if (wait.quiet) steps.push_back(after_grace(quiet_end, *wait.quiet));
  return steps;
}

/// The latest day to which the follow-up of this wait was put off, if that is not after `last`.
std::optional<Day> put_off(const Case& c, const Wait& wait, Day last) {
  std::optional<Day> until;
  for (const LogEntry* entry : c.log) {
    if (entry->kind != LogKind::snoozed || entry->rule != rule_for(Purpose::follow_up).id || !entry->until) continue;
    note_turn(c, *entry->until);
    if (*entry->until <= last && is_after(*entry, wait.began)) until = std::max(until, entry->until);
  }
  return until;
}

/// The sums whose latest result is G.
Steps sums_of_silence(const Case& c, const Wait& wait) {
  using enum Term;
  const auto add = [&](Term from, Day day, PolicyKey key) { return plus(c, ghosting, from, day, key); };
  const Term from = wait.ask ? ask_day : wait.promise ? promised_decision : wait.since_what;
  const Day day = wait.ask.value_or(wait.promise.value_or(wait.since));
  Steps steps{add(from, day, PolicyKey::ghosted_after_days)};
  if (wait.quiet) steps.push_back(add(quiet_end, *wait.quiet, PolicyKey::ghosted_after_days));
  if (wait.followed_up_on) steps.push_back(add(wait.asked, *wait.followed_up_on, PolicyKey::ghosted_reply_days));
  const auto until = put_off(c, wait, Day::max());
  if (until && !wait.followed_up_on) steps.push_back(add(follow_up_put_off, *until, PolicyKey::ghosted_reply_days));
  return steps;
}

Day latest_of(const Steps& steps) {
  return day_of(std::ranges::max(steps, {}, [](const Step& step) { return day_of(step); }));
}

}  // namespace

const LogEntry* last_word(const Case& c) {
  const auto words = words_after_round(c);
  return words.empty() ? nullptr : words.back();
}

Wait wait_of(const Case& c) {
  const auto words = words_after_round(c);
  Wait wait{.began = beginning(c, words)};
  wait.since = day_of(c.round ? c.round->at : wait.began.at);
  for (const LogEntry* word : words) wait.since = std::max(wait.since, day_of(word->at));
  const bool is_missed = !words.empty() && words.back()->kind == LogKind::missed;
  wait.since_what = is_missed ? Term::missed_interview : words.empty() && !c.round ? Term::recorded : Term::last_word;
  const auto statements = statements_of(c);
  const auto names_decision = [](const Statement& one) { return one.decision_by.has_value(); };
  const Statement* promise = last_of(statements, names_decision, [](const Statement& one) { return one.no_date; });
  if (promise && is_overtaken(c, wait, *promise->decision_by, *promise)) {
    wait.old_promise = promise->decision_by;
    promise = nullptr;
  }
  const Statement* ask = last_of(
      statements, [](const Statement& one) { return one.ask_on.has_value(); }, names_decision);
  if (ask && is_overtaken(c, wait, *ask->ask_on, *ask)) ask = nullptr;
  if (promise) wait.promise = promise->decision_by;
  if (ask) std::tie(wait.ask, wait.ask_by) = std::tie(ask->ask_on, ask->ask_by);
  wait.quiet = quiet_of(c, wait, words);
  count_follow_ups(c, wait);
  wait.follow_up = sums_of_follow_up(c, wait, is_before_round(c, ask ? ask : promise));
  wait.follow_up_on = latest_of(wait.follow_up);
  wait.follow_up_from = std::max(wait.follow_up_on, put_off(c, wait, c.today).value_or(wait.follow_up_on));
  wait.silence = sums_of_silence(c, wait);
  wait.ghosted_on = latest_of(wait.silence);
  wait.last_note = take(c, Term::last_note_day, Term::ghosting, wait.ghosted_on, settling(c));
  return wait;
}

}  // namespace followup
