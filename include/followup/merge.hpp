#pragma once
// Two copies of a tracker become one again, record by record, by what each of them changed since a third, the base.
// Part of the model.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "followup/model.hpp"

namespace followup {

/// What two copies make together. All sentences are for people, and need not be `visible`.
struct Merged {
  Tracker tracker;
  std::vector<std::string> said;     ///< what became of things that had to fit together: new numbers, twice the same
  std::vector<std::string> choices;  ///< where both changed the same thing, and ours stays
  std::map<int, int> new_ids;        ///< of applications of ours, by the old ones
  friend bool operator==(const Merged&, const Merged&) = default;
};

/// Takes what `theirs` changed since `base` into `ours`. An empty base takes nothing away from either. Whoever is ours,
/// there are as many choices, and without any the tracker is the same.
Merged merge(Tracker base, Tracker ours, Tracker theirs);

/// Whether everything in a state is in the copy as well, and nowhere something else in its place.
bool has_all_of(const Tracker& copy, const Tracker& state);

/// How much a copy looks as if it came from a state: what of the state is in the copy (applications, their interviews,
/// tasks, people and entries of their logs; more for what is there as it was) less what the copy lacks. An interview
/// may have been moved, and a task may have another day. Nothing if they share no application, or if the state has
/// given numbers that the copy has not: then it is later than the copy.
std::optional<int> likeness(const Tracker& copy, const Tracker& state);

}  // namespace followup
