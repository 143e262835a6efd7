#pragma once
// Command lines that can be typed as they stand.

#include <string>
#include <vector>

#include "app/placed.hpp"
#include "followup/errors.hpp"

namespace followup {

/// The command line (without the program's name) with other words at one place, quoted for a shell. Empty if some of
/// it can't be shown as it is.
std::string ready_line(std::vector<std::string> arguments, std::size_t place, const std::vector<std::string>& words);

/// The error's hint, and below it a line for each of its candidates: the command line that was typed, with the
/// candidate in its place, and what it means as a comment.
std::string hint_of(const NotFound& error, const std::vector<std::string>& arguments, const std::vector<Placed>& words);

}  // namespace followup
