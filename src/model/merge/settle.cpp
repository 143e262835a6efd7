#include "model/merge/settle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace followup::merging {
namespace {

// --- which new things are the same, and their order -----------------------------------------------------------------

bool is_same(const Application& a, const Application& b) { return a.created == b.created && a.company == b.company; }
bool is_same(const Interview& a, const Interview& b) {
  return a.at == b.at || (a.invite && b.invite && a.invite->uid == b.invite->uid);
}
bool is_same(const Task& a, const Task& b) { return a.kind == b.kind && a.what == b.what && a.due == b.due; }

auto rank_of(const Application& one) {
  return std::tuple(one.created ? one.created->utc : date::sys_seconds(), one.company, one.role);
}
auto rank_of(const Interview& one) {
  const Moment* moment = std::get_if<Moment>(&one.at);
  return std::tuple(day_of(one.at), moment ? moment->utc : date::sys_seconds());
}
auto rank_of(const Task& one) { return std::tuple(one.due ? iso(*one.due) : "", one.kind, one.what); }

/// Whether it is the thing of the base that has its id.
bool is_known(const Application& one, const Application& before) { return one.created == before.created; }
bool is_known(const auto& /*one*/, const auto& /*before*/) { return true; }

// --- ids ------------------------------------------------------------------------------------------------------------

/// A thing that is new on one side, or on both.
template <class Thing>
struct Fresh {
  Thing* ours = nullptr;
  Thing* theirs = nullptr;
  [[nodiscard]] const Thing& any() const { return ours ? *ours : *theirs; }
};

template <class Thing>
std::vector<Thing*> new_ones(const std::map<int, const Thing*>& base, std::vector<Thing>& things) {
  std::vector<Thing*> all;
  for (Thing& thing : things) {
    const auto before = base.find(thing.id.value);
    if (before == base.end() || !is_known(thing, *before->second)) all.push_back(&thing);
  }
  return all;
}

template <class Thing>
std::vector<Fresh<Thing>> paired(const std::vector<Thing*>& ours, std::vector<Thing*> theirs) {
  std::vector<Fresh<Thing>> all;
  for (Thing* one : ours) {
    const auto same = std::ranges::find_if(theirs, [&](const Thing* other) { return is_same(*one, *other); });
    all.push_back({one, same == theirs.end() ? nullptr : *same});
    if (same != theirs.end()) theirs.erase(same);
  }
  for (Thing* other : theirs) all.push_back({nullptr, other});
  return all;
}

template <class Thing>
bool is_clash(const std::vector<Fresh<Thing>>& fresh, const std::map<int, const Thing*>& base) {
  std::set<int> given;
  return std::ranges::any_of(fresh, [&](const Fresh<Thing>& one) {
    const int id = one.any().id.value;
    return (one.ours && one.theirs && one.theirs->id.value != id) || base.contains(id) || !given.insert(id).second;
  });
}

/// The new ids by the old ones.
using Numbers = std::map<int, int>;

/// Gives what is new on both sides ids from `next` on, if it has none that fit together.
template <class Thing>
std::pair<Numbers, Numbers> settle_ids(const std::vector<Thing>& base, std::vector<Thing>& ours,
                                       std::vector<Thing>& theirs, int next) {
  std::map<int, const Thing*> before;
  for (const Thing& thing : base) {
    before.emplace(thing.id.value, &thing);
    next = std::max(next, thing.id.value + 1);
  }
  auto fresh = paired(new_ones(before, ours), new_ones(before, theirs));
  std::pair<Numbers, Numbers> changed;
  if (!is_clash(fresh, before)) return changed;
  std::ranges::stable_sort(fresh, [](const auto& a, const auto& b) { return rank_of(a.any()) < rank_of(b.any()); });
  const auto give = [&next](Thing* thing, Numbers& numbers) {
    if (!thing) return;
    if (thing->id.value != next) numbers.emplace(thing->id.value, next);
    thing->id.value = next;
  };
  for (const Fresh<Thing>& one : fresh) {
    give(one.ours, changed.first);
    give(one.theirs, changed.second);
    ++next;
  }
  return changed;
}

/// The log goes along.
template <class Id>
void renumber(std::vector<LogEntry>& log, std::optional<Id> LogEntry::*member, const Numbers& numbers) {
  for (LogEntry& entry : log) {
    const auto found = entry.*member ? numbers.find((entry.*member)->value) : numbers.end();
    if (found != numbers.end()) (entry.*member)->value = found->second;
  }
}

void say(Merged& merged, const Numbers& numbers, std::string_view what, std::string_view whose) {
  for (const auto& [old, now] : numbers)
    merged.said.push_back(fmt::format("{} {} of {} is now {}", what, old, whose, now));
}

}  // namespace

void settle_applications(Merged& merged, const Tracker& base, Tracker& ours, Tracker& theirs) {
  const auto [of_ours, of_theirs] = settle_ids(base.applications, ours.applications, theirs.applications, base.next_id);
  for (Tracker* side : {&ours, &theirs})
    for (const Application& one : side->applications) side->next_id = std::max(side->next_id, one.id.value + 1);
  const auto say_all = [&](const Numbers& numbers, const Tracker& side, std::string_view whose) {
    for (const auto& [old, now] : numbers)
      merged.said.push_back(
          fmt::format("{} {} of {} is now {}", old, find(side, ApplicationId{now})->company, whose, now));
  };
  say_all(of_ours, ours, "ours");
  say_all(of_theirs, theirs, "theirs");
}

void settle_things(Merged& merged, const std::string& where, Application& base, Application& ours,
                   Application& theirs) {
  settle_names(merged, where, base, ours, theirs);
  settle_references(base, ours, theirs);
  const auto settle = [&](auto things, auto member, std::string_view what) {
    const auto [of_ours, of_theirs] = settle_ids(base.*things, ours.*things, theirs.*things, 1);
    renumber(ours.log, member, of_ours);
    renumber(theirs.log, member, of_theirs);
    say(merged, of_ours, fmt::format("{}: {}", where, what), "ours");
    say(merged, of_theirs, fmt::format("{}: {}", where, what), "theirs");
  };
  settle(&Application::interviews, &LogEntry::interview, "interview");
  settle(&Application::tasks, &LogEntry::task, "task");
}

}  // namespace followup::merging
