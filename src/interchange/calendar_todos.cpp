// The actions of today as the to-dos of a calendar.
#include <fmt/format.h>

#include "interchange/calendar_item.hpp"

namespace followup {
namespace {

int priority_of(Urgency urgency) {
  constexpr int highest = 1;
  constexpr int middle = 5;
  constexpr int lowest = 9;
  if (urgency == Urgency::late || urgency == Urgency::closing) return highest;
  return urgency == Urgency::due ? middle : lowest;
}

/// Which round a to-do belongs to; a task belongs to none.
std::string round_of(const Subject& subject, const Situation& situation) {
  if (subject.task) return "";
  const InterviewId round = subject.interview.value_or(situation.round.value_or(InterviewId{}));
  return fmt::format("-{}", round.value);
}

/// Its UID differs from that of an event about the same thing.
CalendarItem todo_of(const Action& action, const Application& application, const Situation& situation) {
  const Judgement& judgement = action.judgement;
  const std::string word = action.handle.substr(action.handle.find('/') + 1);
  CalendarItem item = item_of(application, action.rule->id,
                              fmt::format("todo-{}{}", word, round_of(judgement.subject, situation)), judgement.due);
  item.end = item.start;
  item.priority = priority_of(judgement.urgency);
  item.summary = fmt::format("{} ({})", judgement.text, application.company);
  item.description =
      fmt::format("{}\nfollowup {} {}", judgement.reason, action.rule->logged_as ? "done" : "why", action.handle);
  return item;
}

}  // namespace

std::vector<CalendarItem> todos_of(const Tracker& tracker, const CalendarChoice& choice, const Moment& now,
                                   const Zone& zone) {
  const Elsewhere elsewhere = elsewhere_of(tracker, now);
  std::vector<CalendarItem> items;
  for (const Action& action : evaluate(tracker, now, zone).actions) {
    if (!is_wanted(action.application, choice)) continue;
    const Application& application = *find(tracker, action.application);
    items.push_back(todo_of(action, application, situation_of(application, tracker.policy, now, elsewhere)));
  }
  return items;
}

}  // namespace followup
