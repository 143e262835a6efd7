#pragma once
// Previous states of the data file, and what is doubtful about it. `storage` finds them, `commands` shows them.

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <vector>

#include "followup/errors.hpp"
#include "followup/time.hpp"

namespace followup {

/// A whole state of the file that is kept.
struct KeptState {
  std::string name;        ///< what `restore` calls it: `bak`, or a number
  std::string what;        ///< the command line that made it; empty if none is known
  Moment at;               ///< when it was made
  std::uint64_t size = 0;  ///< bytes
  friend bool operator==(const KeptState&, const KeptState&) = default;
};

struct History {
  std::vector<KeptState> undo;  ///< the changes that can be taken back, each as the state it made; the latest first
  std::vector<KeptState> redo;  ///< the changes taken back, the one to be done again first
  std::vector<KeptState> kept;  ///< every state that can be brought back, the latest first
};

/// What came of looking for the states that no index has.
struct Rebuilt {
  int found = 0;                      ///< so many are listed now that were not
  std::vector<std::string> unusable;  ///< files that are no states, which stay where they are
  std::string aside;                  ///< where the index is now that could not be used; or nowhere
};

/// Refuses to lose more than half of ten or more applications, unless `yes` is said. Throws `UsageError`.
inline void refuse_great_loss(std::size_t lost, std::size_t all, bool yes) {
  constexpr std::size_t many = 10;
  if (yes || all < many || 2 * lost <= all) return;
  throw UsageError(fmt::format("this would remove {} of {} applications; nothing was changed", lost, all),
                   "if you mean it: say it again with --yes");
}

/// Something wrong or doubtful.
struct Doubt {
  std::string where;       ///< a file, or a member's path
  std::string what;        ///< what is wrong there
  std::string hint;        ///< what to type
  bool is_damage = false;  ///< the file cannot be used as it is
  friend bool operator==(const Doubt&, const Doubt&) = default;
};

}  // namespace followup
