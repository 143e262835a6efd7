#pragma once
// Command lines that can be typed as they stand.

#include <string>
#include <vector>

#include "app/placed.hpp"
#include "followup/errors.hpp"

namespace followup {

/// The command line (without the program's name) with others, or none, in the place of some words (at least one, in
/// the order of the line), quoted for a shell. Empty if some of it can't be shown as it is.
std::string ready_line(std::vector<std::string> arguments, const std::vector<Placed>& words,
                       std::vector<std::string> instead);

/// The error's hint, and below it a line for each of its candidates: the command line that was typed, with the
/// candidate in its place, and what it means as a comment.
std::string hint_of(const Error& error, const std::vector<std::string>& arguments, const std::vector<Placed>& words);

}  // namespace followup
