#pragma once
// What an incomplete record lacks, and what to type to fill it in.

#include <string>
#include <vector>

#include "followup/agenda.hpp"

namespace followup {

/// The command lines that fill the gaps; what stands in capitals is for the person to say.
std::vector<std::string> gap_fillers(const Action& action, const Application& application);

/// What is missing now and the line that fills the first gap, for a person; empty if nothing is, or nothing is asked
/// for.
std::string still_missing(const Application& application, const Policy& policy, const Moment& now);

}  // namespace followup
