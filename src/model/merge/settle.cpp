#include "model/merge/settle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "model/merge/identity.hpp"

namespace followup::merging {
namespace {

// --- ids ------------------------------------------------------------------------------------------------------------

/// The new ids by the old ones.
using Numbers = std::map<int, int>;

/// The id of a thing of the base: the one that a merge elsewhere gave it, if one did.
template <class Thing>
int id_of_known(const Same<Thing>& one) {
  const int before = one.base->id.value;
  const int ours = one.ours ? one.ours->id.value : before;
  const int theirs = one.theirs ? one.theirs->id.value : before;
  return ours == before ? theirs : theirs == before ? ours : std::max(ours, theirs);
}

/// All things with the ids that they get: those of the base first.
template <class Thing>
std::vector<std::pair<Same<Thing>, int>> with_ids(const std::vector<Same<Thing>>& known, std::vector<Same<Thing>> fresh,
                                                  int next) {
  std::vector<std::pair<Same<Thing>, int>> all;
  std::set<int> given;
  for (const Same<Thing>& one : known) all.emplace_back(one, id_of_known(one));
  const bool is_clear = std::ranges::all_of(all, [&](const auto& one) { return given.insert(one.second).second; });
  if (!is_clear) given.clear();
  for (auto& [one, id] : all) {
    if (!is_clear) given.insert(id = one.base->id.value);
    next = std::max(next, id + 1);
  }
  const bool is_clash = std::ranges::any_of(fresh, [&](const Same<Thing>& one) {
    const bool has_two = one.ours && one.theirs && one.ours->id != one.theirs->id;
    return has_two || !given.insert(one.any().id.value).second;
  });
  const auto rank = [](const Same<Thing>& one) { return rank_of(one.any()); };
  if (is_clash) std::ranges::stable_sort(fresh, {}, rank);
  for (const Same<Thing>& one : fresh) all.emplace_back(one, is_clash ? next++ : one.any().id.value);
  return all;
}

/// What has another id now, on each side.
struct Renumbered {
  Numbers base;
  Numbers ours;
  Numbers theirs;
};

void give(auto* thing, int id, Numbers& numbers) {
  if (!thing) return;
  if (thing->id.value != id) numbers.emplace(thing->id.value, id);
  thing->id.value = id;
}

/// Gives one thing one id on all sides. The ids of new things are given from `next` on, if they clash.
template <class Thing>
Renumbered settle_ids(std::vector<Thing>& base, Side<Thing> ours, Side<Thing> theirs, int next) {
  std::vector<Same<Thing>> known;
  for (Thing& thing : base) known.push_back({&thing});
  ours.find(known, &Same<Thing>::ours);
  theirs.find(known, &Same<Thing>::theirs);
  Renumbered renumbered;
  for (const auto& [one, id] : with_ids(known, paired(ours.rest(), theirs.rest()), next)) {
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
      settle_ids<Application>(base.applications, {ours.applications, none}, {theirs.applications, none}, base.next_id);
  for (Tracker* side : {&ours, &theirs})
    for (const Application& one : side->applications) side->next_id = std::max(side->next_id, one.id.value + 1);
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
        settle_ids<Thing>(base.*things, {ours.*things, ours.log}, {theirs.*things, theirs.log}, 1);
    renumber(base.log, member, renumbered.base);
    renumber(ours.log, member, renumbered.ours);
    renumber(theirs.log, member, renumbered.theirs);
    const auto name = [&](int old, int /*now*/) { return fmt::format("{}: {} {}", where, what, old); };
    say(merged, renumbered.ours, name, "ours");
    say(merged, renumbered.theirs, name, "theirs");
  };
  settle(&Application::interviews, &LogEntry::interview, "interview");
  settle(&Application::tasks, &LogEntry::task, "task");
}

}  // namespace followup::merging
