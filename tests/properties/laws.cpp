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

bool is_seen_by(const LogEntry& entry, const Moment& now) {
  return entry.at.utc <= now.utc || day_of(entry.at) <= day_of(now);
}

/// How much of the record is seen: two equal counts mean that nothing was recorded in between.
int seen(const Tracker& tracker, const Moment& now) {
  int count = 0;
  for (const Application& application : tracker.applications) {
    count += application.outcome && application.outcome->on <= day_of(now) ? 1 : 0;
    for (const LogEntry& entry : application.log) {
      count += is_seen_by(entry, now) ? 1 : 0;
      count += entry.on && *entry.on <= day_of(now) ? 1 : 0;
    }
  }
  return count;
}

/// The interview's time as of now.
When time_of(const Application& application, const Interview& interview, const Moment& now) {
  const LogEntry* first = nullptr;
  for (const LogEntry& entry : application.log)
    if (entry.kind == LogKind::moved && entry.interview == interview.id && !is_seen_by(entry, now) &&
        (!first || entry.at.utc < first->at.utc))
      first = &entry;
  return first ? *first->from : interview.at;
}

bool is_off(const Application& application, const Interview& interview, const Moment& now) {
  const LogEntry* last = nullptr;
  for (const LogEntry& entry : application.log) {
    const bool turns =
        entry.kind == LogKind::moved || entry.kind == LogKind::missed || entry.kind == LogKind::called_off;
    if (turns && entry.interview == interview.id && is_seen_by(entry, now) && (!last || entry.at.utc >= last->at.utc))
      last = &entry;
  }
  return last && last->kind != LogKind::moved;
}

bool is_after(const LogEntry& entry, const When& when) {
  if (const auto* day = std::get_if<Day>(&when)) return day_of(entry.at) >= *day;
  return entry.at.utc >= std::get<Moment>(when).utc;
}

bool is_word(const LogEntry& entry) {
  return (entry.kind == LogKind::heard && !entry.auto_reply) || entry.kind == LogKind::called_off ||
         entry.kind == LogKind::missed;
}

/// What the wait began with: the round and its time, and the place in the log of the last word after it, or -1.
using WaitKey = std::tuple<int, std::string, std::ptrdiff_t>;

WaitKey wait_at(const Application& application, const Policy& policy, const Moment& now) {
  const auto round = situation_of(application, policy, now).round;
  const std::optional<When> held =
      round ? std::optional(time_of(application, *find(application, *round), now)) : std::nullopt;
  const LogEntry* last = nullptr;
  for (const LogEntry& entry : application.log)
    if (is_word(entry) && is_seen_by(entry, now) && (!held || is_after(entry, *held)) &&
        (!last || entry.at.utc >= last->at.utc))
      last = &entry;
  return {round.value_or(InterviewId{}).value, held ? iso(*held) : "", last ? last - application.log.data() : -1};
}

bool began_missed(const Application& application, const Policy& policy, const Moment& now) {
  const auto word = std::get<2>(wait_at(application, policy, now));
  return word >= 0 && application.log.at(static_cast<std::size_t>(word)).kind == LogKind::missed;
}

/// Now, or the moment of a seen entry that is later: what is logged comes after what was seen.
Moment moment_to_log(const Application& application, const Moment& now) {
  Moment moment = now;
  for (const LogEntry& entry : application.log)
    if (is_seen_by(entry, now) && entry.at.utc > moment.utc) moment = entry.at;
  return moment;
}

LogEntry entry_for(const Action& action, LogKind kind, const Application& application, const Moment& now) {
  const Subject& subject = action.judgement.subject;
  LogEntry entry{
      .at = moment_to_log(application, now), .kind = kind, .interview = subject.interview, .person = subject.person};
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
    const bool is_wanted = !task.from || *task.from <= day_of(now);
    return task.kind == TaskKind::call && is_wanted &&
           std::ranges::none_of(application.log, [&](const LogEntry& entry) {
             return entry.kind == LogKind::task_done && entry.task == task.id && is_seen_by(entry, now);
           });
  });
}

/// The file as it would be if nothing were recorded after now.
Tracker as_of(Tracker tracker, const Moment& now) {
  for (Application& application : tracker.applications) {
    std::erase_if(application.log, [&](const LogEntry& entry) {
      return entry.at.utc > now.utc || (entry.on && *entry.on > day_of(now));
    });
    if (application.outcome && application.outcome->on > day_of(now)) application.outcome.reset();
  }
  return tracker;
}

std::vector<Action> without_preparation(std::vector<Action> actions) {
  std::erase_if(actions, [](const Action& action) { return action.rule->purpose == Purpose::preparation; });
  return actions;
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

std::string more_than_one_note(Tracker tracker, const std::vector<Moment>& times) {
  std::set<std::tuple<int, WaitKey, std::string_view>> advised;
  for (const Moment& now : times)
    for (const Action& action : evaluate(tracker, now).actions) {
      if (action.rule->id != "follow-up" && action.rule->id != "last-note") continue;
      Application& application = *find(tracker, action.application);
      const WaitKey wait = wait_at(application, tracker.policy, now);
      if (!advised.insert({action.application.value, wait, action.rule->id}).second)
        return "again: " + told(action, now);
      application.log.push_back(entry_for(action, *action.rule->logged_as, application, now));
    }
  return "";
}

std::string early_follow_up(const Tracker& tracker, const Moment& now) {
  for (const Action& action : evaluate(tracker, now).actions) {
    if (action.rule->id != "follow-up") continue;
    const Application& application = *find(tracker, action.application);
    const Situation situation = situation_of(application, tracker.policy, now);
    const bool is_time = situation.stage == Stage::follow_up_due && day_of(now) >= situation.follow_up_on;
    const bool may_be_early = (situation.ask_on && situation.promise && *situation.ask_on <= *situation.promise) ||
                              began_missed(application, tracker.policy, now);
    const bool is_early = situation.promise && day_of(now) <= *situation.promise && !may_be_early;
    if (!is_time || is_early) return "too early: " + told(action, now);
  }
  return "";
}

std::string wrong_silence(Tracker tracker, const Moment& now) {
  tracker = as_of(std::move(tracker), now);
  const std::vector<Action> actions = evaluate(tracker, now).actions;
  for (const Action& action : actions) {
    std::vector<LogKind> kinds{LogKind::skipped, LogKind::snoozed};
    if (const auto kind = action.rule->logged_as) kinds.push_back(*kind);
    std::vector<Action> others = of_rule(actions, action.rule->id);
    std::erase(others, action);
    for (const LogKind kind : kinds) {
      Tracker logged = tracker;
      Application& application = *find(logged, action.application);
      application.log.push_back(entry_for(action, kind, application, now));
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

std::string revenant(const Tracker& tracker, const std::vector<Moment>& times) {
  // The application, the rule, the thing, its span, and the turn of a check-in.
  using Key = std::tuple<int, std::string_view, int, std::string, int, std::string, int, WaitKey, std::string>;
  std::set<Key> alive;
  std::set<Key> lapsed;
  int known = 0;
  for (const Moment& now : times) {
    if (seen(tracker, now) != known) {
      alive.clear();
      lapsed.clear();
      known = seen(tracker, now);
    }
    const Elsewhere elsewhere = elsewhere_of(tracker, now);
    for (const Application& application : tracker.applications) {
      const WaitKey wait = wait_at(application, tracker.policy, now);
      for (const Action& action : judgements_of(application, tracker.policy, now, elsewhere)) {
        const Judgement& judgement = action.judgement;
        const Subject& about = judgement.subject;
        const bool has_turns = action.rule->id == "reference-check-in";
        const Key key{application.id.value,
                      action.rule->id,
                      about.interview.value_or(InterviewId{}).value,
                      about.person,
                      about.task.value_or(TaskId{}).value,
                      about.reference,
                      about.offer.value_or(ApplicationId{}).value,
                      wait,
                      has_turns && !judgement.steps.empty() ? iso(judgement.steps.front().result) : ""};
        const Standing state = judgement.standing;
        if (state == Standing::stands && lapsed.contains(key)) return "back again: " + told(action, now);
        if (state == Standing::stands) alive.insert(key);
        const bool is_held_back = state == Standing::elsewhere && !judgement.reason.empty();
        const bool is_hidden = state == Standing::skipped || state == Standing::snoozed || is_held_back;
        if (state == Standing::lapsed || (alive.contains(key) && !is_hidden && state != Standing::stands))
          lapsed.insert(key);
      }
    }
  }
  return "";
}

/// The actions that were not there before, or were less urgent.
static std::vector<Action> news_in(const Agenda& agenda, const Agenda& before) {
  std::vector<Action> news;
  for (const Action& action : agenda.actions) {
    const auto is_it = [&](const Action& other) {
      return other.application == action.application && other.rule == action.rule &&
             other.judgement.subject == action.judgement.subject && other.handle == action.handle &&
             other.judgement.urgency <= action.judgement.urgency;
    };
    if (std::ranges::none_of(before.actions, is_it)) news.push_back(action);
  }
  return news;
}

static std::set<ApplicationId> ids(const std::vector<const Application*>& applications) {
  std::set<ApplicationId> ids;
  for (const Application* application : applications) ids.insert(application->id);
  return ids;
}

static std::set<ApplicationId> spoken_of(const Agenda& agenda) {
  std::set<ApplicationId> ids;
  for (const Action& action : agenda.actions) ids.insert(action.application);
  for (const auto* all : {&agenda.holds, &agenda.offers})
    for (const Hold& hold : *all) ids.insert(hold.application);
  return ids;
}

/// The open applications of which an interview is near that day, or whose wait comes to a date on it.
static std::set<ApplicationId> eventful(const Tracker& tracker, const Moment& now) {
  std::set<ApplicationId> ids;
  for (const Application& application : tracker.applications) {
    const Situation situation = situation_of(application, tracker.policy, now);
    bool is_eventful = situation.promise == day_of(now) || situation.ghosted_on == day_of(now);
    for (const Interview& interview : application.interviews)
      is_eventful |= std::abs(days_between(day_of(talk_of(application, interview, now).at), day_of(now))) <= 2;
    if (is_eventful && situation.stage != Stage::closed) ids.insert(application.id);
  }
  return ids;
}

std::string wrong_plan(const Tracker& tracker, const Moment& now, const Zone& zone, int days) {
  const std::vector<PlannedDay> planned = plan(tracker, now, zone, days);
  if (planned.size() != static_cast<std::size_t>(days)) return "another number of days";
  Agenda before;
  for (int n = 0; n < days; ++n) {
    const Day day = day_of(now) + date::days{n};
    const Moment start = n == 0 ? now : at_local(day, zone).value_or(start_of(day, zone));
    const PlannedDay& there = planned.at(static_cast<std::size_t>(n));
    const Agenda agenda = evaluate(tracker, start, zone);
    if (there.seen_from != start) return "another start than " + iso(start);
    if (there.news != news_in(agenda, before)) return "other news at " + iso(start);
    if (ids(there.spoken_of) != spoken_of(agenda)) return "speaks of others at " + iso(start);
    if (ids(there.eventful) != eventful(tracker, start)) return "other events at " + iso(start);
    before = agenda;
  }
  return "";
}

std::string wrong_permission(const Tracker& tracker, const Moment& now) {
  const Agenda agenda = evaluate(tracker, now);
  for (const Application& application : tracker.applications) {
    const bool write = may(Approach::write, application, tracker, now).allowed;
    const bool call = may(Approach::call, application, tracker, now).allowed;
    const bool thank = may(Approach::thank, application, tracker, now).allowed;
    bool thanks = false;
    for (const Action& action : agenda.actions) {
      if (action.application != application.id) continue;
      const Purpose purpose = action.rule->purpose;
      const bool is_note = purpose == Purpose::follow_up || purpose == Purpose::last_note ||
                           purpose == Purpose::telling || purpose == Purpose::withdrawal;
      if (is_note && !write) return "may not write: " + told(action, now);
      if (action.judgement.channel == Channel::phone && !call) return "may not call: " + told(action, now);
      thanks = thanks || purpose == Purpose::thanks || purpose == Purpose::answer;
    }
    if (call && !write && !has_open_call(application, now)) return "may call, but not write, at " + iso(now);
    if (thank != thanks) return "may thank is another thing than thanks are advised, at " + iso(now);
    if (thank && !write) return "may thank, but not write, at " + iso(now);
    for (const Approach never : {Approach::visit, Approach::gift, Approach::befriend})
      if (may(never, application, tracker, now).allowed) return "may " + std::string(name_of(never));
  }
  return "";
}

std::string wrong_first_day(const Tracker& tracker, const Moment& now) {
  for (const Application& application : tracker.applications)
    for (const Approach approach : {Approach::thank, Approach::write, Approach::call}) {
      const Permission permission = may(approach, application, tracker, now);
      if (permission.allowed) continue;
      const auto yes_at_the_end_of = [&](Day day) {
        return may(approach, application, tracker, at_offset(day + std::chrono::seconds(86399), now.offset)).allowed;
      };
      const std::string word = "may " + std::string(name_of(approach)) + " on ";
      const Day first = permission.from.value_or(day_of(now) + date::days{60});
      if (permission.from && !yes_at_the_end_of(first)) return word + iso(first) + " is not true";
      for (Day day = permission.from ? day_of(now) : first - date::days{1}; day < first; day += date::days{1})
        if (yes_at_the_end_of(day)) return word + iso(day) + ", before " + iso(first);
    }
  return "";
}

std::string wrong_working_day(Tracker tracker, const Moment& now) {
  for (const Application& application : tracker.applications) {
    tracker.policy.count = Count::working;
    const Situation working = situation_of(application, tracker.policy, now);
    tracker.policy.count = Count::calendar;
    const Situation calendar = situation_of(application, tracker.policy, now);
    if (working.follow_up_on.has_value() != calendar.follow_up_on.has_value()) return "one has a follow-up day";
    if (!working.follow_up_on) continue;
    if (*working.follow_up_on < *calendar.follow_up_on) return iso(*working.follow_up_on) + " is earlier";
    const bool is_named = working.ask_on || began_missed(application, tracker.policy, now);
    if (!is_named && !is_working(tracker.policy.calendar(), *working.follow_up_on))
      return iso(*working.follow_up_on) + " is no working day";
  }
  return "";
}

std::string wrong_calling_off(const Tracker& tracker, const Moment& now, const std::vector<Moment>& times) {
  for (const Action& action : evaluate(tracker, now).actions) {
    const Application& application = *find(tracker, action.application);
    const auto& about = action.judgement.subject.interview;
    if (about && is_off(application, *find(application, *about), now)) return "it is off: " + told(action, now);
  }
  for (const Application& application : tracker.applications)
    for (const Interview& interview : application.interviews) {
      Tracker moved = as_of(tracker, now);
      Application& there = *find(moved, application.id);
      Interview& one = *std::ranges::find(there.interviews, interview.id, &Interview::id);
      const When before = one.at;
      one.at = Moment{.utc = now.utc + date::days{3}, .offset = now.offset};
      Tracker called_off = moved;
      const LogEntry move{.at = now, .kind = LogKind::moved, .interview = interview.id, .from = before};
      there.log.push_back(move);
      Application& other = *find(called_off, application.id);
      other.log.push_back({.at = now, .kind = LogKind::called_off, .interview = interview.id});
      other.log.push_back(move);
      for (const Moment& time : times) {
        const WaitKey wait = wait_at(other, tracker.policy, time);
        if (std::get<2>(wait) == std::get<2>(wait_at(there, tracker.policy, time)) &&
            !is_same(evaluate(moved, time), evaluate(called_off, time)))
          return "called off and given a new date is no move, at " + iso(time);
      }
    }
  return "";
}

std::string wrong_move(const Tracker& tracker, const Moment& now) {
  const std::vector<Action> before = without_preparation(evaluate(tracker, now).actions);
  for (const Application& application : tracker.applications)
    for (const Interview& interview : application.interviews) {
      if (is_off(application, interview, now)) continue;
      Tracker moved = tracker;
      Application& there = *find(moved, application.id);
      const When time = time_of(application, interview, now);
      there.log.push_back(
          {.at = moment_to_log(application, now), .kind = LogKind::moved, .interview = interview.id, .from = time});
      if (without_preparation(evaluate(moved, now).actions) != before) return "a move to the same time is not nothing";
    }
  return "";
}

}  // namespace followup::testing
