// May I? Yes or no, why, and from when (followup-etiquette(7), Permission).
#include <algorithm>
#include <array>

#include "rules/judgement.hpp"

namespace followup {
namespace {

constexpr Sources on_thanks{"follow-ups", "nutshell", "post-interview", "after-interview"};
constexpr Sources on_writing{"after-interview", "post-interview", "nutshell", "follow-ups"};
constexpr Sources on_tasks{"after-interview"};
constexpr Sources on_calls{"follow-ups", "post-interview", "after-interview"};
constexpr Sources on_visits{"follow-ups"};
constexpr Sources on_gifts{"after-interview"};

Permission yes(std::string reason, Sources sources) { return {true, {}, std::move(reason), sources}; }
Permission no(std::string reason, Sources sources) { return {false, {}, std::move(reason), sources}; }

/// What the rule for a purpose advises now; of a person, if one is named. Nothing if it advises nothing.
std::optional<Judgement> advised(const Case& c, Purpose purpose, std::string_view person = {}) {
  for (Judgement& judgement : judgements_by(c, rule_for(purpose)))
    if (judgement.standing == Standing::stands && (person.empty() || judgement.subject.person == person))
      return std::move(judgement);
  return std::nullopt;
}

/// A task that was asked for, satisfies `fits` and is not done, though it may be skipped; in an open application.
template <typename Fits>
const Task* open_task(const Case& c, bool is_call, Fits fits) {
  const auto found = std::ranges::find_if(c.application.tasks, [&](const Task& task) {
    return is_open(c) && (task.kind == TaskKind::call) == is_call && fits(c, task) &&
           !last_about(c, LogKind::task_done, Purpose::task, {.task = task.id});
  });
  return found == c.application.tasks.end() ? nullptr : &*found;
}

/// Their last word, or of a closed application what they said since, while it may be answered; or nothing.
const LogEntry* word_to_answer(const Case& c) {
  const LogEntry* word = is_open(c) ? last_word(c) : last_entry(c, LogKind::heard, [&](const LogEntry& entry) {
    return !entry.auto_reply && day_of(entry.at) >= c.outcome->on;
  });
  return word && !is_over(c, day_after(day_of(word->at))) ? word : nullptr;
}

std::string reason_to_answer(const Case& c, const LogEntry& word) {
  const std::string on = spoken(day_of(word.at), c.today);
  if (word.kind == LogKind::missed) return "They missed the interview on " + on + ": you may ask for another date.";
  const std::string reply = (word.kind == LogKind::heard ? "They wrote on " : "The interview was called off on ") + on +
                            "; a reply is always welcome";
  if (!c.wait || !c.wait->quiet || has_come(c, *c.wait->quiet)) return reply + ".";
  return fmt::format("{}, but nothing else before {}, as they asked.", reply, spoken(*c.wait->quiet, c.today));
}

bool is_accepted(const Case& c) { return c.outcome && c.outcome->result == Result::accepted; }

Permission may_thank(const Case& c, std::string_view person) {
  if (c.taken) return no("You have accepted another offer. Thank them as you withdraw.", on_thanks);
  if (const auto thanks = advised(c, Purpose::thanks, person)) return yes(thanks->reason, on_thanks);
  if (const auto answer = advised(c, Purpose::answer)) return yes(answer->reason, on_thanks);
  return no(reason_not_to_thank(c, person), on_thanks);
}

Permission not_to_write(const Case& c) {
  if (c.stage == Stage::closed) return no("The application is closed.", on_writing);
  const Day look_again = c.look_again;
  const auto hold = hold_of(c, rulings_of(c));
  c.look_again = look_again;  // that these words change on a day does not change the answer
  return hold ? no(hold->reason, hold->sources) : no("There is nothing to write about now.", on_writing);
}

/// What follows from the stage and from the other applications; or nothing.
std::optional<Permission> may_write_in_stage(const Case& c) {
  if (c.taken) return yes("You have accepted another offer. Let them know.", on_writing);
  if (c.stage == Stage::offered) return yes(reason_to_answer_offer(c), on_writing);
  if (is_accepted(c)) return yes("You have accepted. There is enough to write about.", on_writing);
  for (const Purpose purpose : {Purpose::follow_up, Purpose::last_note, Purpose::telling})
    if (const auto note = advised(c, purpose)) return yes(note->reason, on_writing);
  if (c.stage == Stage::follow_up_due)
    return yes(fmt::format("Since {} it is fine to ask, once.", spoken(c.wait->follow_up_on, c.today)), on_writing);
  const bool is_pending_now = is_open(c) && c.round && is_pending(c, *c.round);
  if (c.stage != Stage::upcoming && !is_pending_now) return std::nullopt;
  const Talk& talk = c.stage == Stage::upcoming ? *c.upcoming : *c.round;
  return yes(fmt::format("Your interview is {}. Ask your questions there; writing to confirm or move it is fine.",
                         interview_day(c, talk)),
             on_writing);
}

Permission may_write(const Case& c) {
  const Task* wanted = open_task(c, false, is_wanted);
  const bool is_awaited = wanted && c.stage == Stage::follow_up_due && !advised(c, Purpose::follow_up);
  if (auto permission = is_awaited ? std::nullopt : may_write_in_stage(c)) return *permission;
  if (wanted) return yes("They asked for " + wanted->what + ".", on_tasks);
  if (const Task* task = open_task(c, true, is_late))
    return yes("They asked for a call that is late: " + task->what + ". Write to say so.", on_tasks);
  if (const LogEntry* word = word_to_answer(c)) return yes(reason_to_answer(c, *word), on_writing);
  if (Permission thanks = may_thank(c, {}); thanks.allowed) return thanks;
  return not_to_write(c);
}

/// Whether they missed an interview today, which is still off.
bool has_missed_today(const Case& c) {
  const LogEntry* word = c.wait ? c.wait->began.entry : nullptr;
  const auto is_today = [&](Day day) { return has_come(c, day) && !is_over(c, day); };
  return word && word->kind == LogKind::missed && talk_of(c, *word->interview).is_off && is_today(day_of(word->at)) &&
         !c.application.no_calls;
}

Permission may_call(const Case& c, std::string_view name) {
  const Person* person = find_person(c.application, name);
  if (person && person->agency) return yes(person->name + " is on your side. Call any time.", on_calls);
  if (c.taken) return no("You have accepted another offer. Let them know in writing.", on_calls);
  if (c.stage == Stage::offered) return yes(reason_to_answer_offer(c), on_calls);
  if (is_accepted(c)) return yes("You have accepted. Call about what comes next.", on_calls);
  if (const Task* task = open_task(c, true, is_wanted))
    return yes("They asked for a call: " + task->what + ".", on_tasks);
  if (has_missed_today(c)) return yes("They missed the interview today. Call and ask, once.", on_calls);
  const bool asked = c.wait && c.wait->ask_by == Channel::phone;
  if (c.application.no_calls && !asked) return no("They asked not to be called.", on_calls);
  if (!is_open(c)) return no("The application is closed.", on_calls);
  if (c.round && !is_over(c, day_after(day_of(c.round->at))) && !asked)
    return no("Too soon. Don't call on the day of the interview or the day after, unless they asked you to.", on_calls);
  if (channel_of(c, Purpose::follow_up) != Channel::phone) {
    const Permission write = may_write(c);
    return no(reason_to_write_instead(c) + (write.allowed ? "" : " But not now: " + write.reason), on_calls);
  }
  if (c.stage != Stage::follow_up_due) return no(reason_not_to_call_now(c), on_calls);
  return yes(reason_to_call(c), on_calls);
}

/// What is asked, and what it is asked about.
struct Question {
  Approach approach;
  const Application& application;
  const Policy& policy;
  std::string_view person;
  std::vector<const Application*> offering;
  Zone zone;
};

/// An answer, and the first later day on which it may be another.
struct Answer {
  Permission permission;
  Day ask_again = Day::max();
};

Answer ask(const Question& question, const Moment& now) {
  const Approach approach = question.approach;
  if (approach == Approach::visit)
    return {no("Don't drop in; it annoys almost everyone. (Leaving a thank-you card at the front desk is fine.)",
               on_visits)};
  if (approach == Approach::gift)
    return {no("No gifts, not even flowers or chocolates. They look like a bribe, or like despair.", on_gifts)};
  if (approach == Approach::befriend)
    return {no("No friend requests: they may become your employer. Keep it professional.", on_gifts)};
  const Elsewhere elsewhere = elsewhere_of(question.offering, question.policy, now);
  const Case c = look_at(question.application, question.policy, now, elsewhere, question.zone);
  note_turns_elsewhere(c, question.offering);
  const auto answer = [&](Permission permission) { return Answer{std::move(permission), c.look_again}; };
  if (approach == Approach::call) return answer(may_call(c, question.person));
  return answer(approach == Approach::thank ? may_thank(c, question.person) : may_write(c));
}

}  // namespace

Permission may(Approach approach, const Application& application, const Tracker& tracker, const Moment& now,
               std::string_view person, const Zone& zone) {
  const Question question{approach, application, tracker.policy, person, with_offers(tracker), zone};
  Permission permission = ask(question, now).permission;
  if (permission.allowed || approach >= Approach::visit) return permission;
  for (Day day = day_of(now); day != Day::max();) {
    const Answer then = ask(question, at_offset(day + std::chrono::seconds{86'399}, now.offset));
    if (then.permission.allowed) {
      permission.from = day;
      return permission;
    }
    day = then.ask_again;
  }
  return permission;
}

}  // namespace followup
