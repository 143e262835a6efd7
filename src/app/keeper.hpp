#pragma once

#include "followup/app.hpp"
#include "followup/commands.hpp"
#include "followup/storage.hpp"

namespace followup {

/// What a run has done so far that outlives it.
struct Effect {
  bool saved = false;           ///< the file is another one now
  bool undoable = false;        ///< and `undo` takes that back
  std::filesystem::path typed;  ///< the editor's file with a letter that is not printed yet; or none
};

/// What a command may do with the file as a whole. `file`, `world` and `effect` must live as long as the keeper.
Keeper keeper_of(const DataFile& file, const Occasion& occasion, const World& world, Effect& effect);

}  // namespace followup
