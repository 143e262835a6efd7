#pragma once

#include <string>

#include "followup/commands.hpp"

namespace followup {

/// What the program is, with its commands.
std::string help_of_program();
/// One command: usage, arguments, options, examples. `app` is the command as declared.
std::string help_of(const Command& command, const CLI::App& app);
std::string version();

}  // namespace followup
