#pragma once

#include <string>

#include "app/topics.hpp"
#include "followup/commands.hpp"
#include "followup/render.hpp"

namespace followup {

/// What the program is, with its commands and topics.
std::string help_of_program();
/// One command: usage, arguments, options, examples. `app` is the command as declared.
std::string help_of(const Command& command, const CLI::App& app);
std::string help_of(const Topic& topic);
std::string version();

/// A text of these, folded for a screen that is narrower; its examples stay as they are, to be pasted.
std::string at_width(const std::string& page, const Looks& looks);

}  // namespace followup
