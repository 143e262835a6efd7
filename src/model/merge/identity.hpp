#pragma once
// Which things of a list are the same on all sides, whatever their ids.

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "followup/model.hpp"

namespace followup::merging {

// --- which things are the same, and their order ---------------------------------------------------------------------

/// One time, whatever the offset that it is written with.
inline bool is_same_time(const Moment& a, const Moment& b) { return a.utc == b.utc; }
inline bool is_same_time(const When& a, const When& b) {
  const Moment* one = std::get_if<Moment>(&a);
  const Moment* other = std::get_if<Moment>(&b);
  return one && other ? is_same_time(*one, *other) : a == b;
}
template <class Time>
requires requires(const Time& time) { is_same_time(time, time); }
bool is_same_time(const std::optional<Time>& a, const std::optional<Time>& b) {
  return a && b ? is_same_time(*a, *b) : !a && !b;
}

inline bool is_same(const Application& a, const Application& b) {
  return is_same_time(a.created, b.created) && a.company == b.company;
}
/// Whether two applications of one id and moment are one that a side renamed: they also share a person, an interview's
/// moment or a log entry.
inline bool is_renamed(const Application& a, const Application& b) {
  const auto share = [](const auto& these, const auto& those, const auto& is_it) {
    return std::ranges::find_first_of(these, those, is_it) != these.end();
  };
  const auto is_met = [](const Person& one, const Person& other) { return one.name == other.name; };
  const auto is_at = [&](const Interview& one, const Interview& other) {
    const auto* moment = std::get_if<Moment>(&one.at);  // who types no time gets that of the record
    return moment && is_same_time(one.at, other.at) && !is_same_time(*moment, *a.created);
  };
  return a.id == b.id && a.created && is_same_time(a.created, b.created) &&
         (share(a.people, b.people, is_met) || share(a.interviews, b.interviews, is_at) ||
          share(a.log, b.log, std::equal_to<>()));
}
inline bool is_same(const Interview& a, const Interview& b) {
  return is_same_time(a.at, b.at) || (a.invite && b.invite && a.invite->uid == b.invite->uid);
}
inline bool asks_same(const Task& a, const Task& b) { return a.kind == b.kind && a.what == b.what; }
inline bool is_same(const Task& a, const Task& b) { return asks_same(a, b) && is_same_time(a.due, b.due); }

inline auto rank_of(const Application& one) {
  return std::tuple(one.created ? one.created->utc : date::sys_seconds(), one.company, one.role);
}
inline auto rank_of(const Interview& one) {
  const Moment* moment = std::get_if<Moment>(&one.at);
  return std::tuple(day_of(one.at), moment ? moment->utc : date::sys_seconds());
}
inline auto rank_of(const Task& one) { return std::tuple(one.due ? iso(*one.due) : "", one.kind, one.what); }

// --- the same thing on several sides --------------------------------------------------------------------------------

/// One thing, on the sides that have it.
template <class Thing>
struct Same {
  Thing* base = nullptr;
  Thing* ours = nullptr;
  Thing* theirs = nullptr;
  [[nodiscard]] const Thing& any() const { return ours ? *ours : theirs ? *theirs : *base; }
};

/// Whether the log says that an interview was moved from the time that it had: then it has its id still.
inline bool is_moved(const Interview& before, const Interview& now, const std::vector<LogEntry>& log) {
  return std::ranges::any_of(log, [&](const LogEntry& entry) {
    return entry.kind == LogKind::moved && entry.interview == now.id && entry.from &&
           is_same_time(*entry.from, before.at);
  });
}

/// Whether a thing of the same id is surely the same one still.
inline bool is_still(const Application& before, const Application& now, const std::vector<LogEntry>& /*log*/) {
  return is_same_time(before.created, now.created);
}
inline bool is_still(const Interview& before, const Interview& now, const std::vector<LogEntry>& log) {
  return is_same(before, now) || is_moved(before, now, log);
}
inline bool is_still(const Task& before, const Task& now, const std::vector<LogEntry>& /*log*/) {
  return is_same(before, now);
}
/// Whether it is the same one still, if no other is it. The highest id is given again once its thing was removed.
inline bool is_alike(const Application& /*before*/, const Application& /*now*/) { return false; }
inline bool is_alike(const Interview& before, const Interview& now) { return day_of(before.at) == day_of(now.at); }
inline bool is_alike(const Task& before, const Task& now) { return asks_same(before, now); }

inline bool is_about(const LogEntry& entry, const Interview& interview) { return entry.interview == interview.id; }
inline bool is_about(const LogEntry& entry, const Task& task) { return entry.task == task.id; }
inline bool is_about(const LogEntry& /*entry*/, const Application& /*application*/) { return false; }

/// The things of a side: finds those of the base, which a merge elsewhere may have given other ids, and keeps the rest.
template <class Thing>
class Side {
 public:
  Side(std::vector<Thing>& things, const std::vector<LogEntry>& log) : log_(log) {
    for (Thing& thing : things) rest_.emplace(thing.id.value, &thing);
  }

  void find(std::vector<Same<Thing>>& known, Thing* Same<Thing>::*mine) {
    const auto take = [&](Same<Thing>& one, auto found) {
      if (found == rest_.end()) return;
      one.*mine = found->second;
      rest_.erase(found);
    };
    const auto take_by_id = [&](auto is_it) {
      for (Same<Thing>& one : known) {
        const auto found = one.*mine ? rest_.end() : rest_.find(one.base->id.value);
        if (found != rest_.end() && is_it(*one.base, *found->second)) take(one, found);
      }
    };
    take_by_id([&](const Thing& before, const Thing& now) { return is_still(before, now, log_); });
    for (Same<Thing>& one : known)
      if (!(one.*mine))
        take(one, std::ranges::find_if(rest_, [&](const auto& now) { return is_same(*one.base, *now.second); }));
    take_by_id([](const Thing& before, const Thing& now) { return is_alike(before, now); });
  }
  [[nodiscard]] std::vector<Thing*> rest() const {
    std::vector<Thing*> all(rest_.size());
    std::ranges::transform(rest_, all.begin(), [](const auto& one) { return one.second; });
    return all;
  }

  /// Whether the log has something on a thing that an earlier log has not.
  [[nodiscard]] bool speaks_of(const Thing& thing, const std::vector<LogEntry>& before) const {
    return std::ranges::any_of(log_, [&](const LogEntry& entry) {
      return is_about(entry, thing) && std::ranges::find(before, entry) == before.end();
    });
  }

 private:
  const std::vector<LogEntry>& log_;
  std::map<int, Thing*> rest_;
};

/// Finds the things of theirs that are one of ours, and takes them out.
template <class Thing>
void pair_by(bool (*is_it)(const Thing&, const Thing&), std::vector<Same<Thing>>& all, std::vector<Thing*>& theirs) {
  for (Same<Thing>& one : all) {
    if (one.theirs) continue;
    const auto same = std::ranges::find_if(theirs, [&](const Thing* other) { return is_it(*one.ours, *other); });
    if (same == theirs.end()) continue;
    one.theirs = *same;
    theirs.erase(same);
  }
}

/// The new things of both sides; those that are the same make one pair.
template <class Thing>
std::vector<Same<Thing>> pairs_of(const std::vector<Thing*>& ours, std::vector<Thing*> theirs) {
  std::vector<Same<Thing>> all;
  all.reserve(ours.size());
  for (Thing* one : ours) all.push_back({nullptr, one, nullptr});
  pair_by<Thing>(is_same, all, theirs);
  if constexpr (std::is_same_v<Thing, Application>) pair_by<Thing>(is_renamed, all, theirs);
  for (Thing* other : theirs) all.push_back({nullptr, nullptr, other});
  return all;
}

}  // namespace followup::merging
