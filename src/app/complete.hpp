#pragma once

#include <string>
#include <vector>

#include "followup/app.hpp"

namespace followup {

/// Prints what the last of the words (of a command line without the program's name) may be completed to: a word a line,
/// and its meaning behind a tab. Writes nothing, waits for nothing, complains of nothing; a file that cannot be used
/// has nothing to offer. Returns the exit status: 1 if a file is to be named, which the shell completes better.
int complete(std::vector<std::string> words, const World& world);

}  // namespace followup
