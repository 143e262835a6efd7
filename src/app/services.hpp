#pragma once
// How a run reaches the data file, and the services that it lends to a procedure.

#include "followup/app.hpp"
#include "followup/commands.hpp"
#include "followup/storage.hpp"

namespace followup {

/// What a run has done so far that outlives it.
struct Effect {
  bool saved = false;            ///< the file is another one now
  bool undoable = false;         ///< and `undo` takes that back
  std::filesystem::path letter;  ///< the editor's file with a letter that is not printed yet; or none
};

/// What a run works with.
struct Run {
  const World& world;
  Env env;
  DataFile file;
  Occasion occasion;
  Effect& effect;
};

/// Reads that part of the record at least; an empty tracker if there is no file yet. Throws `DataError`.
Tracker load_part(const DataFile& file, Part part, const Moment& now);

/// Changes the file by an edit, and returns what the edit says. Throws `DataError`, and what the edit throws.
Output change_file(const Edit& edit, const Run& run);

/// `run` must live as long as the services.
Services services_of(const Run& run);

}  // namespace followup
