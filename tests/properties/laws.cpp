#include "properties/laws.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "followup/storage.hpp"

namespace followup::testing {
namespace {

std::string told(const Action& action, const Moment& now) {
  return std::string(action.rule->id) + " " + action.handle + " " + std::string(name_of(action.judgement.urgency)) +
         " " + iso(action.judgement.due) + " at " + iso(now);
}

/// The end of a day at the offset of `now`.
date::sys_seconds end_of(Day day, const Moment& now) { return at_offset(day + date::days{1}, now.offset).utc; }

bool is_seen(const LogEntry& entry, const Moment& now) {
  return entry.at.utc <= now.utc || day_of(entry.at) <= day_of(now);
}

/// How much of the record is seen: two equal counts mean that nothing was recorded in between.
int seen(const Application& application, const Moment& now) {
  const bool outcome = application.outcome && application.outcome->on <= day_of(now);
  return static_cast<int>(std::ranges::count_if(application.log, [&](const auto& e) { return is_seen(e, now); })) +
         (outcome ? 1 : 0);
}

bool is_after(const LogEntry& entry, const Interview& interview) {
  if (const auto* day = std::get_if<Day>(&interview.at)) return day_of(entry.at) >= *day;
  return entry.at.utc >= std::get<Moment>(interview.at).utc;
}

/// What the wait began with: the round, and the place in the log of the last word heard after it, or -1.
using WaitKey = std::pair<int, std::ptrdiff_t>;

WaitKey wait_at(const Application& application, const Policy& policy, const Moment& now) {
  const auto round = situation_of(application, policy, now).round;
  if (!round) return {0, -1};
  const LogEntry* last = nullptr;
  for (const LogEntry& entry : application.log)
    if (entry.kind == LogKind::heard && is_seen(entry, now) && is_after(entry, *find(application, *round)) &&
        (!last || entry.at.utc >= last->at.utc))
      last = &entry;
  return {round->value, last ? last - application.log.data() : -1};
}

/// Now; or, if their last word is seen by its date before its moment has come (it was written with an offset far to the
/// west), that moment: what is logged comes after what was seen.
Moment moment_to_log(const Application& application, const Policy& policy, const Moment& now) {
  const auto last_word = wait_at(application, policy, now).second;
  if (last_word < 0) return now;
  const Moment heard = application.log.at(static_cast<std::size_t>(last_word)).at;
  return heard.utc > now.utc ? heard : now;
}

LogEntry entry_for(const Action& action, LogKind kind, const Application& application, const Policy& policy,
                   const Moment& now) {
  const Subject& subject = action.judgement.subject;
  LogEntry entry{.at = moment_to_log(application, policy, now),
                 .kind = kind,
                 .interview = subject.interview,
                 .person = subject.person};
  entry.task = subject.task;
  entry.reference = subject.reference;
  if (kind == LogKind::skipped || kind == LogKind::snoozed) entry.rule = action.rule->id;
  if (kind == LogKind::snoozed) entry.until = day_of(now) + date::days{1};
  return entry;
}

std::vector<Action> of_rule(std::vector<Action> actions, std::string_view rule) {
  std::erase_if(actions, [&](const Action& action) { return action.rule->id != rule; });
  return actions;
}

bool is_same(const Hold& a, const Hold& b) {
  return std::tie(a.application, a.stage, a.until, a.reason) == std::tie(b.application, b.stage, b.until, b.reason) &&
         std::ranges::equal(a.sources, b.sources);
}

bool is_same(const Agenda& a, const Agenda& b) {
  return a.actions == b.actions &&
         std::ranges::equal(a.holds, b.holds, [](const Hold& x, const Hold& y) { return is_same(x, y); });
}

/// Where the thing that an action is about stands in the record.
std::tuple<std::ptrdiff_t, std::ptrdiff_t> place_of(const Application& application, const Subject& subject) {
  const auto place = [](const auto& things, auto is_it) {
    return std::ranges::find_if(things, is_it) - things.begin();
  };
  if (subject.task) return {place(application.tasks, [&](const Task& t) { return t.id == subject.task; }), 0};
  if (!subject.reference.empty())
    return {place(application.references, [&](const Reference& r) { return r.name == subject.reference; }), 0};
  if (!subject.interview) return {0, 0};
  const auto at = place(application.interviews, [&](const Interview& i) { return i.id == subject.interview; });
  const auto& met = application.interviews.at(static_cast<std::size_t>(at)).met;
  return {at, place(met, [&](const Met& m) { return m.name == subject.person; })};
}

auto place_in_order(const Tracker& tracker, const Action& action, const Moment& now) {
  const auto* moment = std::get_if<Moment>(&action.judgement.due);
  const auto due = moment ? moment->utc : end_of(std::get<Day>(action.judgement.due), now);
  const auto rule = action.rule - rulebook().data();
  return std::tuple(action.judgement.urgency, due, action.application.value, rule,
                    place_of(*find(tracker, action.application), action.judgement.subject));
}

bool has_open_call(const Application& application, const Moment& now) {
  return std::ranges::any_of(application.tasks, [&](const Task& task) {
    return task.kind == TaskKind::call && std::ranges::none_of(application.log, [&](const LogEntry& entry) {
             return entry.kind == LogKind::task_done && entry.task == task.id && is_seen(entry, now);
           });
  });
}

}  // namespace

std::vector<Moment> daily(const Moment& from, int days) {
  std::vector<Moment> times;
  for (int n = 0; n < days; ++n) {
    times.push_back(from);
    times.back().utc += date::days{n};
  }
  return times;
}

std::string more_than_one_note(Application application, const Policy& policy, const std::vector<Moment>& times) {
  std::set<std::tuple<WaitKey, std::string_view>> advised;
  for (const Moment& now : times) {
    const WaitKey wait = wait_at(application, policy, now);
    for (const Action& action : evaluate(application, policy, now).actions) {
      if (action.rule->id != "follow-up" && action.rule->id != "last-note") continue;
      if (!advised.insert({wait, action.rule->id}).second) return "again: " + told(action, now);
      const LogKind kind = action.rule->id == "follow-up" ? LogKind::follow_up : LogKind::last_note;
      application.log.push_back(entry_for(action, kind, application, policy, now));
    }
  }
  return "";
}

std::string what_stands(const Application& application, const Policy& policy, const std::vector<Moment>& times) {
  for (const Moment& time : times) {
    if (situation_of(application, policy, time).stage != Stage::closed) return "not closed on " + iso(time);
    for (const Action& action : judgements_of(application, policy, time))
      if (action.judgement.standing == Standing::stands) return "stands: " + told(action, time);
  }
  return "";
}

std::string early_follow_up(const Application& application, const Policy& policy, const Moment& now) {
  const Situation situation = situation_of(application, policy, now);
  for (const Action& action : evaluate(application, policy, now).actions) {
    if (action.rule->id != "follow-up") continue;
    const bool is_time = situation.stage == Stage::follow_up_due && day_of(now) >= situation.follow_up_on;
    if (!is_time || (situation.promise && day_of(now) <= *situation.promise)) return "too early: " + told(action, now);
  }
  return "";
}

std::string wrong_silence(const Tracker& tracker, const Moment& now) {
  const std::vector<Action> actions = evaluate(tracker, now).actions;
  for (const Action& action : actions) {
    std::vector<LogKind> kinds{LogKind::skipped, LogKind::snoozed};
    if (const auto kind = action.rule->logged_as) kinds.push_back(*kind);
    std::vector<Action> others = of_rule(actions, action.rule->id);
    std::erase(others, action);
    for (const LogKind kind : kinds) {
      Tracker logged = tracker;
      Application& application = *find(logged, action.application);
      application.log.push_back(entry_for(action, kind, application, tracker.policy, now));
      if (of_rule(evaluate(logged, now).actions, action.rule->id) != others)
        return std::string(name_of(kind)) + " does not take exactly this away: " + told(action, now);
    }
  }
  return "";
}

std::string wrong_order(const Tracker& tracker, const Moment& now) {
  const Agenda agenda = evaluate(tracker, now);
  if (!is_same(agenda, evaluate(tracker, now))) return "another answer to the same question";
  const auto place = [&](const Action& action) { return place_in_order(tracker, action, now); };
  // Strictly: two advices at one place would be one action twice.
  for (std::size_t n = 1; n < agenda.actions.size(); ++n)
    if (!(place(agenda.actions[n - 1]) < place(agenda.actions[n])))
      return "out of order: " + told(agenda.actions[n], now);
  return "";
}

std::string another_answer(const Tracker& tracker, const Moment& now) {
  const Agenda agenda = evaluate(tracker, now);
  if (!is_same(agenda, evaluate(decode(encode(tracker)), now))) return "another answer from the file";
  Tracker turned = tracker;
  std::ranges::reverse(turned.applications);
  if (!is_same(agenda, evaluate(turned, now))) return "another answer with the applications in another order";
  return "";
}

std::string revenant(const Application& application, const Policy& policy, const std::vector<Moment>& times) {
  using Key = std::tuple<std::string_view, int, std::string, int, std::string>;  // the rule, the thing, and its span
  std::set<Key> alive;
  std::set<Key> lapsed;
  int known = 0;
  for (const Moment& now : times) {
    if (seen(application, now) != known) {
      alive.clear();
      lapsed.clear();
      known = seen(application, now);
    }
    const auto round = situation_of(application, policy, now).round.value_or(InterviewId{});
    for (const Action& action : judgements_of(application, policy, now)) {
      const Subject& about = action.judgement.subject;
      const Key key{action.rule->id, about.interview.value_or(round).value, about.person,
                    about.task.value_or(TaskId{}).value, about.reference};
      const Standing state = action.judgement.standing;
      if (state == Standing::stands && lapsed.contains(key)) return "back again: " + told(action, now);
      if (state == Standing::stands) alive.insert(key);
      const bool is_hidden = state == Standing::skipped || state == Standing::snoozed;
      if (state == Standing::lapsed || (alive.contains(key) && !is_hidden && state != Standing::stands))
        lapsed.insert(key);
    }
  }
  return "";
}

std::string wrong_plan(const Tracker& tracker, const Moment& now, const Zone& zone, int days) {
  const std::vector<PlannedDay> planned = plan(tracker, now, zone, days);
  if (planned.size() != static_cast<std::size_t>(days)) return "another number of days";
  for (int n = 0; n < days; ++n) {
    const Day day = day_of(now) + date::days{n};
    const Moment start = n == 0 ? now : at_local(day, zone).value_or(start_of(day, zone));
    const PlannedDay& there = planned.at(static_cast<std::size_t>(n));
    if (there.seen_from != start || !is_same(there.agenda, evaluate(tracker, start))) return "another " + iso(start);
  }
  return "";
}

std::string wrong_permission(const Application& application, const Policy& policy, const Moment& now) {
  const bool write = may(Approach::write, application, policy, now).allowed;
  const bool call = may(Approach::call, application, policy, now).allowed;
  const bool thank = may(Approach::thank, application, policy, now).allowed;
  bool thanks = false;
  for (const Action& action : evaluate(application, policy, now).actions) {
    const bool is_note = action.rule->id == "follow-up" || action.rule->id == "last-note";
    if (is_note && !write) return "may not write: " + told(action, now);
    thanks = thanks || action.rule->id == "thank-you" || action.rule->id == "answer-rejection";
  }
  if (call && !write && !has_open_call(application, now)) return "may call, but not write, at " + iso(now);
  if (thank != thanks) return "may thank is another thing than thanks are advised, at " + iso(now);
  if (thank && !write) return "may thank, but not write, at " + iso(now);
  for (const Approach never : {Approach::visit, Approach::gift, Approach::befriend})
    if (may(never, application, policy, now).allowed) return "may " + std::string(name_of(never));
  return "";
}

std::string wrong_first_day(const Application& application, const Policy& policy, const Moment& now) {
  for (const Approach approach : {Approach::thank, Approach::write, Approach::call}) {
    const Permission permission = may(approach, application, policy, now);
    if (permission.allowed) continue;
    const auto yes_at_the_end_of = [&](Day day) {
      return may(approach, application, policy, at_offset(day + std::chrono::seconds(86399), now.offset)).allowed;
    };
    const std::string word = "may " + std::string(name_of(approach)) + " on ";
    const Day first = permission.from.value_or(day_of(now) + date::days{60});
    if (permission.from && !yes_at_the_end_of(first)) return word + iso(first) + " is not true";
    for (Day day = permission.from ? day_of(now) : first - date::days{1}; day < first; day += date::days{1})
      if (yes_at_the_end_of(day)) return word + iso(day) + ", before " + iso(first);
  }
  return "";
}

std::string wrong_working_day(const Application& application, Policy policy, const Moment& now) {
  policy.count = Count::working;
  const Situation working = situation_of(application, policy, now);
  policy.count = Count::calendar;
  const Situation calendar = situation_of(application, policy, now);
  if (working.follow_up_on.has_value() != calendar.follow_up_on.has_value()) return "one has a follow-up day";
  if (!working.follow_up_on) return "";
  if (!is_working(policy.calendar(), *working.follow_up_on)) return iso(*working.follow_up_on) + " is no working day";
  if (*working.follow_up_on < *calendar.follow_up_on) return iso(*working.follow_up_on) + " is earlier";
  return "";
}

}  // namespace followup::testing
