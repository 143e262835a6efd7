#pragma once
// The parts of one run.

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

/// Whether an output that is for once a day was printed for the file on that day. What cannot be read says no.
bool was_printed(const DataFile& file, Day today);
/// Remembers that it was. Where that cannot be kept, it is printed again.
void note_printed(const DataFile& file, Day today);

/// Prints what the last of the words (of a command line without the program's name) may be completed to: a word a line,
/// and its meaning behind a tab. Writes nothing, waits for nothing, complains of nothing; a file that cannot be used
/// has nothing to offer. Returns the exit status: 1 if a file is to be named, which the shell completes better.
int complete(const std::vector<std::string>& words, const World& world);

}  // namespace followup
