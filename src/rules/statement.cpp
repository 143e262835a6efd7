// What they said last about the decision, in words, and why it is time to ask.
#include "rules/judgement.hpp"

namespace followup {
namespace {

/// What the wait began with, where they said nothing of a date.
std::string beginning_in_words(const Case& c) {
  const LogEntry* word = c.wait->began.entry;
  const std::string since = spoken(c.wait->since, c.today);
  if (word && word->kind == LogKind::missed) return fmt::format("They missed the interview on {}.", since);
  if (word && word->kind == LogKind::called_off)
    return fmt::format("The interview was called off on {} and has no new date.", since);
  if (word) return fmt::format("You last heard from them on {}, without a date.", since);
  if (!c.round) return "There is no date for an interview yet.";
  return fmt::format("You last spoke on {} and they named no date.", since);
}

/// Whether the day until which they asked for quiet is what counts.
bool is_quiet(const Wait& wait) { return wait.quiet && wait.quiet > wait.promise && wait.quiet > wait.ask; }

}  // namespace

bool asks_for_date(const Case& c) {
  const LogEntry* word = c.wait->began.entry;
  return word ? word->kind != LogKind::heard : !c.round;
}

std::string last_statement(const Case& c) {
  const Wait& wait = *c.wait;
  if (is_quiet(wait)) return fmt::format("They asked you not to write before {}.", spoken(*wait.quiet, c.today));
  if (wait.ask) return fmt::format("They said to ask on {}.", spoken(*wait.ask, c.today));
  if (!wait.promise) return beginning_in_words(c);
  if (*wait.promise < c.today) return fmt::format("Their date, {}, has passed.", spoken(*wait.promise, c.today));
  return fmt::format("They hope to decide by {}.", spoken(*wait.promise, c.today));
}

std::string interview_day(const Case& c, const Talk& talk) {
  const When at = on_clock(talk.at, c.zone);
  const auto* moment = std::get_if<Moment>(&at);
  const std::string hour = moment ? " at " + clock_time(*moment) : "";
  const std::string day = day_of(at) == c.today              ? "today" + hour
                          : day_of(at) == day_after(c.today) ? "tomorrow" + hour
                                                             : "on " + spoken(at, c.today);
  return day + on_other_clock(talk.at, c.zone, talk.interview->zone);
}

std::string reason_to_thank(const Case& c, const Talk& talk, const When& target, const When& limit) {
  const std::string met = fmt::format("You met on {}. ", spoken(day_of(talk.at), c.today));
  if (is_past(c, limit)) return met + "It is late for thanks, but a short note is still welcome.";
  const std::string last = spoken(on_clock(limit, c.zone), c.today);
  return met + (is_past(c, target) ? fmt::format("Thank them by {} at the latest.", last)
                                   : fmt::format("Thank them by {}, or by {} at the latest.",
                                                 spoken(on_clock(target, c.zone), c.today), last));
}

std::string reason_to_ask(const Case& c, Day day) {
  const Wait& wait = *c.wait;
  const LogEntry* word = wait.began.entry;
  const std::string today = spoken(c.today, c.today);
  if (word && word->kind == LogKind::missed) return last_statement(c) + " Ask kindly for a new date.";
  if (is_quiet(wait))
    return fmt::format("They asked you not to write before {}, and it is now {}. Ask once, then wait for their answer.",
                       spoken(*wait.quiet, c.today), today);
  if (wait.ask) return last_statement(c) + " Ask once, then wait for their answer.";
  if (wait.promise)
    return fmt::format("They said {}, and it is now {}. Ask once, then wait for their answer.",
                       spoken(*wait.promise, c.today), today);
  return fmt::format("{} {} it is fine to ask{}, once.", last_statement(c),
                     day == c.today ? "From today on" : fmt::format("Since {}", spoken(day, c.today)),
                     asks_for_date(c) ? " for one" : "");
}

}  // namespace followup
