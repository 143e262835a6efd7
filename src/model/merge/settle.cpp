#include "model/merge/settle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "model/merge/identity.hpp"

namespace followup::merging {
namespace {

// --- ids ------------------------------------------------------------------------------------------------------------

/// The new ids by the old ones.
using Numbers = std::map<int, int>;

/// A thing, and the id that it gets.
template <class Thing>
struct Numbered {
  Same<Thing> sides;
  int id = 0;
};

/// Its id: the one that a merge elsewhere gave it, if one did. Both sides may have others; then `lowest` is at most
/// these.
template <class Thing>
int id_of(const Same<Thing>& one, int& lowest) {
  const int before = one.base ? one.base->id.value : 0;
  const int ours = one.ours ? one.ours->id.value : one.theirs ? one.theirs->id.value : before;
  const int theirs = one.theirs ? one.theirs->id.value : ours;
  if (ours == theirs || theirs == before) return ours;
  if (ours == before) return theirs;
  lowest = std::min({lowest, ours, theirs});
  return std::max(ours, theirs);
}

/// All things with their ids. From the lowest on of which it is not clear whose it is, the ids are given anew: so all
/// machines come to the same ones, in whatever order they merge.
template <class Thing>
std::vector<Numbered<Thing>> numbered(const std::vector<Same<Thing>>& things, const auto& is_gone) {
  int lowest = std::numeric_limits<int>::max();
  std::vector<Numbered<Thing>> all;
  std::set<int> given;
  for (const Same<Thing>& one : things) {
    all.push_back({one, is_gone(one) ? -one.base->id.value : id_of(one, lowest)});
    if (!given.insert(all.back().id).second) lowest = std::min(lowest, all.back().id);
  }
  const auto unclear = std::ranges::stable_partition(all, [&](const auto& one) { return one.id < lowest; });
  if (lowest < std::numeric_limits<int>::max())
    std::ranges::stable_sort(unclear, {}, [](const auto& one) { return rank_of(one.sides.any()); });
  for (Numbered<Thing>& one : unclear) one.id = lowest++;
  return all;
}

/// Things with new ids stand in their order.
template <class Thing>
void sort(std::vector<Thing>& things, const Numbers& numbers) {
  if (!numbers.empty()) std::ranges::sort(things, {}, [](const Thing& thing) { return thing.id.value; });
}

/// What has another id now, on each side.
struct Renumbered {
  Numbers base;
  Numbers ours;
  Numbers theirs;
};

void give(auto* thing, int id, Numbers& numbers) {
  if (!thing) return;
  if (thing->id.value != id && id > 0) numbers.emplace(thing->id.value, id);
  thing->id.value = id;
}

/// Gives one thing one id on all sides. What one side removed, and the other neither changed nor spoke of, is gone:
/// its number is free for another thing.
template <class Thing>
Renumbered settle_ids(std::vector<Thing>& base, const std::vector<LogEntry>& log, Side<Thing> ours,
                      Side<Thing> theirs) {
  std::vector<Same<Thing>> things(base.size());
  std::ranges::transform(base, things.begin(), [](Thing& thing) { return Same<Thing>{&thing}; });
  ours.find(things, &Same<Thing>::ours);
  theirs.find(things, &Same<Thing>::theirs);
  std::ranges::move(pairs_of(ours.rest(), theirs.rest()), std::back_inserter(things));
  const auto is_gone = [&](const Same<Thing>& one) {
    if (!one.base || (one.ours && one.theirs)) return false;
    const bool is_left = one.ours ? *one.ours != *one.base || ours.speaks_of(*one.ours, log)
                                  : one.theirs && (*one.theirs != *one.base || theirs.speaks_of(*one.theirs, log));
    return !is_left;
  };
  Renumbered renumbered;
  for (const auto& [one, id] : numbered(things, is_gone)) {
    give(one.base, id, renumbered.base);
    give(one.ours, id, renumbered.ours);
    give(one.theirs, id, renumbered.theirs);
  }
  return renumbered;
}

/// The log goes along.
template <class Id>
void renumber(std::vector<LogEntry>& log, std::optional<Id> LogEntry::*member, const Numbers& numbers) {
  for (LogEntry& entry : log) {
    const auto found = entry.*member ? numbers.find((entry.*member)->value) : numbers.end();
    if (found != numbers.end()) (entry.*member)->value = found->second;
  }
}

void say(Merged& merged, const Numbers& numbers, const auto& what, std::string_view whose) {
  for (const auto& [old, now] : numbers)
    merged.said.push_back(fmt::format("{} of {} is now {}", what(old, now), whose, now));
}

}  // namespace

void settle_applications(Merged& merged, Tracker& base, Tracker& ours, Tracker& theirs) {
  const std::vector<LogEntry> none;
  const Renumbered renumbered =
      settle_ids<Application>(base.applications, none, {ours.applications, none}, {theirs.applications, none});
  for (auto [side, numbers] : {std::pair(&base, &renumbered.base), std::pair(&ours, &renumbered.ours),
                               std::pair(&theirs, &renumbered.theirs)}) {
    sort(side->applications, *numbers);
    for (const Application& one : side->applications) side->next_id = std::max(side->next_id, one.id.value + 1);
  }
  const auto name_in = [](const Tracker& side) {
    return [&side](int old, int now) { return fmt::format("{} {}", old, find(side, ApplicationId{now})->company); };
  };
  say(merged, renumbered.ours, name_in(ours), "ours");
  say(merged, renumbered.theirs, name_in(theirs), "theirs");
  merged.new_ids = renumbered.ours;
}

void settle_things(Merged& merged, const std::string& where, Application& base, Application& ours,
                   Application& theirs) {
  settle_names(merged, where, base, ours, theirs);
  settle_references(base, ours, theirs);
  const auto settle = [&]<class Thing>(std::vector<Thing> Application::*things, auto member, std::string_view what) {
    const Renumbered renumbered =
        settle_ids<Thing>(base.*things, base.log, {ours.*things, ours.log}, {theirs.*things, theirs.log});
    for (auto [side, numbers] : {std::pair(&base, &renumbered.base), std::pair(&ours, &renumbered.ours),
                                 std::pair(&theirs, &renumbered.theirs)}) {
      renumber(side->log, member, *numbers);
      sort(side->*things, *numbers);
    }
    const auto name = [&](int old, int /*now*/) { return fmt::format("{}: {} {}", where, what, old); };
    say(merged, renumbered.ours, name, "ours");
    say(merged, renumbered.theirs, name, "theirs");
  };
  settle(&Application::interviews, &LogEntry::interview, "interview");
  settle(&Application::tasks, &LogEntry::task, "task");
}

}  // namespace followup::merging
