#pragma once
// Previous states of the data file, and what is doubtful about it, in words for a person. `storage` finds them, the
// commands show them.

#include <cstdint>
#include <string>
#include <vector>

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

/// Something wrong or doubtful.
struct Doubt {
  std::string where;       ///< a file, or a member's path
  std::string what;        ///< what is wrong there
  std::string hint;        ///< what to type
  bool is_damage = false;  ///< the file cannot be used as it is
  friend bool operator==(const Doubt&, const Doubt&) = default;
};

}  // namespace followup
