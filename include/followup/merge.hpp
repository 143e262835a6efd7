#pragma once
// Two copies of a tracker become one again, record by record, by what each of them changed since a third, the base.
// Part of the model.

#include <cstddef>
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

/// How many applications of a state are in a copy as they are, the policy counting as one; nothing if the copy lacks
/// one of the state's applications, or an entry of its log. Such a state may be what the copy comes from.
std::optional<std::size_t> likeness(const Tracker& copy, const Tracker& state);

}  // namespace followup
