#pragma once
// The merge of a thing, member by member (the third walk over `fields`, beside the reader's and the writer's), and of
// lists of things.

#include <map>
#include <utility>

#include "model/merge/values.hpp"

namespace followup::merging {

/// Where the members of a thing are, in the order of their list.
class Addresses {
 public:
  void needed(std::string_view /*name*/, const auto& member) { all_.push_back(&member); }
  void member(std::string_view /*name*/, const auto& member) { all_.push_back(&member); }
  void prose(std::string_view /*name*/, const std::string& member) { all_.push_back(&member); }
  void group(std::string_view /*name*/, const Policy& policy) { all_.push_back(&policy); }
  void group(std::string_view /*name*/, const Group<const Policy&>& group) { fields(*this, group); }

  /// The next member, which must be of this type.
  template <class T>
  const T& next() {
    return *static_cast<const T*>(all_[next_++]);
  }

 private:
  std::vector<const void*> all_;
  std::size_t next_ = 0;
};

void merge(const Place& place, const Policy& base, Policy& ours, const Policy& theirs);
void merge(const Place& place, const std::vector<LogEntry>& base, std::vector<LogEntry>& ours,
           const std::vector<LogEntry>& theirs);
template <class T>
void merge(const Place& place, const std::vector<T>& base, std::vector<T>& ours, const std::vector<T>& theirs);

/// Merges the members into those of ours.
class Merger {
 public:
  template <class Thing>
  Merger(Merged& merged, std::string_view where, const Thing& base, const Thing& theirs)
      : merged_(merged), where_(where) {
    fields(base_, base);
    fields(theirs_, theirs);
  }

  template <class T>
  void member(std::string_view name, T& ours) {
    merge(place(name), base_.next<T>(), ours, theirs_.next<T>());
  }
  template <class T>
  void needed(std::string_view name, T& ours) {
    member(name, ours);
  }
  void prose(std::string_view name, std::string& ours) {
    merge_prose(place(name), base_.next<std::string>(), ours, theirs_.next<std::string>());
  }
  void group(std::string_view name, Policy& ours) { member(name, ours); }
  void group(std::string_view name, const Group<Policy&>& group) {
    group_ = fmt::format("{}.", name);
    fields(*this, group);
  }

 private:
  [[nodiscard]] Place place(std::string_view name) const {
    return {merged_, where_, fmt::format("{}{}", group_, name)};
  }

  Merged& merged_;
  std::string_view where_;
  std::string group_;
  Addresses base_;
  Addresses theirs_;
};

template <class Thing>
void merge_members(Merged& merged, std::string_view where, const Thing& base, Thing& ours, const Thing& theirs) {
  Merger merger(merged, where, base, theirs);
  fields(merger, ours);
  merge(Place{merged, where, ""}, base.extras, ours.extras, theirs.extras);
}

// --- lists ----------------------------------------------------------------------------------------------------------

template <class Thing>
auto key_of(const Thing& named) -> decltype((named.name)) {
  return named.name;
}
inline const std::string& key_of(const Extra& extra) { return extra.key; }
inline int key_of(const Application& application) { return application.id.value; }
inline int key_of(const Interview& interview) { return interview.id.value; }
inline int key_of(const Task& task) { return task.id.value; }

inline std::string label_of(const auto& named) { return named.name; }
inline std::string label_of(const Extra& extra) { return extra.key; }
inline std::string label_of(const Application& application) {
  return fmt::format("{} {}", application.id.value, application.company);
}
inline std::string label_of(const Interview& interview) { return fmt::format("interview {}", interview.id.value); }
inline std::string label_of(const Task& task) { return fmt::format("task {}", task.id.value); }

/// One thing that both have.
template <class Thing>
void merge_thing(Merged& merged, const std::string& where, const Thing& base, Thing& ours, const Thing& theirs) {
  if (!settle(base, ours, theirs)) merge_members(merged, where, base, ours, theirs);
}
inline void merge_thing(Merged& merged, const std::string& where, const Extra& base, Extra& ours, const Extra& theirs) {
  merge({merged, where, "as a newer followup has it"}, base.json, ours.json, theirs.json);
}
void merge_thing(Merged& merged, const std::string& where, const Application& base, Application& ours,
                 const Application& theirs);

/// The things of a list by what tells them apart.
template <class Thing>
class Index {
 public:
  explicit Index(const std::vector<Thing>& things) {
    for (const Thing& thing : things) all_.emplace(key_of(thing), &thing);
  }
  [[nodiscard]] const Thing* find(const Thing& like) const {
    const auto found = all_.find(key_of(like));
    return found == all_.end() ? nullptr : found->second;
  }

 private:
  std::map<std::remove_cvref_t<decltype(key_of(std::declval<Thing>()))>, const Thing*> all_;
};

/// A list of things that have the same ids or names on both sides: in the order of their ids, if they are; else
/// those of the base in its order, and the new ones, in the order of their names if both sides have some. What one side
/// removed is gone, unless the other changed it.
template <class Thing>
void merge_records(const Place& place, const std::vector<Thing>& base, std::vector<Thing>& ours,
                   const std::vector<Thing>& theirs) {
  if (settle(base, ours, theirs)) return;
  const Index<Thing> before(base), here(ours), there(theirs);
  const auto label = [&](const Thing& thing) {
    return place.where.empty() ? label_of(thing) : fmt::format("{}, {}", place.where, label_of(thing));
  };
  std::vector<Thing> all;
  const auto take = [&](const Thing* old, const Thing* mine, const Thing* other) {
    if (old && !(mine && other) && *(mine ? mine : other) == *old) return;  // removed by one side
    all.push_back(mine ? *mine : *other);
    if (mine && other)
      merge_thing(place.merged, label(all.back()), old ? *old : Thing{}, all.back(), *other);
    else if (old)
      place.merged.choices.push_back(fmt::format("{}: it stays, {}", label(*old),
                                                 mine ? "though theirs removed it, since ours changed it"
                                                      : "though ours removed it, since theirs changed it"));
  };
  for (const Thing& old : base)
    if (here.find(old) || there.find(old)) take(&old, here.find(old), there.find(old));
  const auto kept = static_cast<std::ptrdiff_t>(all.size());
  for (const Thing& thing : ours)
    if (!before.find(thing)) take(nullptr, &thing, there.find(thing));
  const auto is_new = [&](const Thing& thing) { return !before.find(thing); };
  const bool both_have_new = std::ranges::any_of(ours, is_new) && std::ranges::any_of(theirs, is_new);
  for (const Thing& thing : theirs)
    if (!before.find(thing) && !here.find(thing)) take(nullptr, nullptr, &thing);
  const auto is_first = [](const Thing& a, const Thing& b) { return key_of(a) < key_of(b); };
  const bool is_by_id = std::is_same_v<decltype(key_of(all.front())), int> && std::ranges::is_sorted(ours, is_first) &&
                        std::ranges::is_sorted(theirs, is_first);
  if (is_by_id || both_have_new) std::sort(all.begin() + (is_by_id ? 0 : kept), all.end(), is_first);
  ours = std::move(all);
}

template <class T>
void merge(const Place& place, const std::vector<T>& base, std::vector<T>& ours, const std::vector<T>& theirs) {
  if constexpr (requires(T thing) { key_of(thing); })
    merge_records(place, base, ours, theirs);
  else
    merge_words(base, ours, theirs);
}

}  // namespace followup::merging
