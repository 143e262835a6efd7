// The merge of a whole tracker, of its policy, and of one application.
#include "followup/merge.hpp"

#include <algorithm>

#include "model/merge/identity.hpp"
#include "model/merge/members.hpp"
#include "model/merge/settle.hpp"

namespace followup {
namespace merging {
namespace {

// --- policy ---------------------------------------------------------------------------------------------------------

const Extras& extras_of(const Policy& policy, std::string_view group) {
  static const Extras none;
  const auto found = std::ranges::find(policy.group_extras, group, &std::pair<std::string, Extras>::first);
  return found == policy.group_extras.end() ? none : found->second;
}

void merge_group_extras(const Place& place, const Policy& base, Policy& ours, const Policy& theirs) {
  std::vector<std::pair<std::string, Extras>> all;
  for (const std::string_view group : policy_groups()) {
    Extras extras = extras_of(ours, group);
    merge(Place{place.merged, fmt::format("{}, {}", place.name, group), ""}, extras_of(base, group), extras,
          extras_of(theirs, group));
    if (!extras.empty()) all.emplace_back(group, std::move(extras));
  }
  ours.group_extras = std::move(all);
}

}  // namespace

/// Numbers that fit their ranges on each side need not do so together.
void merge(const Place& place, const Policy& base, Policy& ours, const Policy& theirs) {
  if (settle(base, ours, theirs)) return;
  const Policy mine = ours;
  const std::size_t choices = place.merged.choices.size();
  merge_members(place.merged, place.name, base, ours, theirs);
  merge_group_extras(place, base, ours, theirs);
  const auto fault = fault_of(ours);
  if (!fault) return;
  ours = mine;
  place.merged.choices.resize(choices);
  place.merged.choices.push_back(fmt::format("policy: ours stays, since with theirs {}", *fault));
}

// --- application ----------------------------------------------------------------------------------------------------

namespace {

/// Both may have named a contact, and there is one at most.
void keep_one_contact(Merged& merged, const std::string& where, const Application& mine, const Application& theirs,
                      Application& result) {
  const auto contacts = [](const Application& one) { return std::ranges::count(one.people, true, &Person::contact); };
  if (contacts(result) < 2 || contacts(mine) != 1 || contacts(theirs) != 1) return;
  const auto contact = std::ranges::find(mine.people, true, &Person::contact);
  const auto other = std::ranges::find(theirs.people, true, &Person::contact);
  mark_contact(result, contact->name);
  merged.choices.push_back(fmt::format("{}: {} stays the contact; theirs has {}", where, contact->name, other->name));
}

/// Where a thing comes in a list: before the first of a higher id; behind all if it has none.
template <class Thing>
auto position_of(const Thing& thing, const std::vector<Thing>& list) {
  if constexpr (requires { thing.id; })
    return std::ranges::find_if(list, [&](const Thing& other) { return other.id > thing.id; });
  else
    return list.end();
}

/// What one side removed, although the other has spoken of it since.
class Removed {
 public:
  Removed(Merged& merged, const std::string& where, const Application& mine, const Application& theirs,
          const Application& base)
      : merged_(merged), where_(where), sides_{&mine, &theirs, &base} {}

  /// Puts it back, if it is of that name or id.
  template <class Thing, class Key>
  void restore(Application& result, std::vector<Thing> Application::*list, Key Thing::*member, const Key& key) {
    const auto is_it = [&](const Thing& thing) { return thing.*member == key; };
    if (std::ranges::any_of(result.*list, is_it)) return;
    for (const Application* side : sides_) {
      const auto found = std::ranges::find_if(side->*list, is_it);
      if (found == (side->*list).end()) continue;
      (result.*list).insert(position_of(*found, result.*list), *found);
      merged_.choices.push_back(fmt::format("{}, {}: it stays, though one side removed it, since the other spoke of it",
                                            where_, label_of(*found)));
      return;
    }
  }

 private:
  Merged& merged_;
  const std::string& where_;
  std::array<const Application*, 3> sides_;
};

void restore_what_is_spoken_of(Removed removed, Application& result) {
  for (const LogEntry& entry : result.log) {
    if (entry.interview) removed.restore(result, &Application::interviews, &Interview::id, *entry.interview);
    if (entry.task) removed.restore(result, &Application::tasks, &Task::id, *entry.task);
    if (!entry.reference.empty()) removed.restore(result, &Application::references, &Reference::name, entry.reference);
    if (!entry.person.empty()) removed.restore(result, &Application::people, &Person::name, entry.person);
  }
  for (const Interview& interview : result.interviews)
    for (const Met& met : interview.met) removed.restore(result, &Application::people, &Person::name, met.name);
}

}  // namespace

void merge_thing(Merged& merged, const std::string& where, const Application& base, Application& ours,
                 const Application& theirs) {
  if (settle(base, ours, theirs)) return;
  Application before = base;
  Application other = theirs;
  settle_things(merged, where, before, ours, other);
  const Application mine = ours;
  merge_members(merged, where, before, ours, other);
  restore_what_is_spoken_of({merged, where, mine, other, before}, ours);
  keep_one_contact(merged, where, mine, other, ours);
}

}  // namespace merging

Merged merge(Tracker base, Tracker ours, Tracker theirs) {
  Merged merged;
  merging::settle_applications(merged, base, ours, theirs);
  merging::merge_members(merged, "", base, ours, theirs);
  merged.tracker = std::move(ours);
  return merged;
}

namespace {

/// An application as another state has it, or none.
const Application* counterpart(const Application& application, const Tracker& state) {
  const auto found = std::ranges::find_if(state.applications, [&](const Application& one) {
    return merging::is_same(application, one) || merging::is_renamed(application, one);
  });
  return found == state.applications.end() ? nullptr : &*found;
}

/// Whether a later state has an interview with all that was in it, perhaps moved since. If it has less, both machines
/// may have typed it.
bool has_all_of(const Application& now, Interview before) {
  const Interview* interview = find(now, before.id);
  if (!interview || before == *interview) return interview != nullptr;
  if (!merging::is_same_time(before.at, interview->at) && !merging::is_moved(before, *interview, now.log)) return false;
  before.at = interview->at;
  before.until = interview->until;
  Merged both;
  merging::merge_members(both, "", Interview{}, before, *interview);
  return both.choices.empty() && before == *interview;
}

/// What an application has in common with a later state of it, less what that lacks.
int likeness(const Application& before, const Application& now) {
  int score = now == before ? 2 : 1;
  for (const Interview& interview : before.interviews) score += has_all_of(now, interview) ? 1 : -1;
  for (const Task& task : before.tasks) {
    const Task* asked = find(now, task.id);
    score += asked && merging::asks_same(task, *asked) ? 1 : -1;
  }
  for (const Person& person : before.people) {
    const auto is_it = [&](const Person& one) {
      return one.name == person.name || std::ranges::count(one.former_names, person.name) > 0;
    };
    score += std::ranges::any_of(now.people, is_it) ? 1 : -1;
  }
  for (const LogEntry& entry : before.log) {
    const auto is_it = [&](const LogEntry& one) { return one.at == entry.at && one.kind == entry.kind; };
    score += std::ranges::any_of(now.log, is_it) ? 1 : -1;
  }
  return score;
}

}  // namespace

bool has_all_of(const Tracker& copy, const Tracker& state) {
  const Merged both = merge({}, state, copy);
  return both.choices.empty() && both.tracker == copy;
}

std::optional<int> likeness(const Tracker& copy, const Tracker& state) {
  if (copy.next_id < state.next_id) return std::nullopt;
  bool is_related = false;
  int score = copy.policy == state.policy ? 1 : 0;
  for (const Application& before : state.applications) {
    const Application* now = counterpart(before, copy);
    score += now ? likeness(before, *now) : -1;
    is_related = is_related || now;
  }
  return is_related ? std::optional(score) : std::nullopt;
}

}  // namespace followup
