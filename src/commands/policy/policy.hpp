#pragma once
// What `policy` says of the keys.

#include "commands/shared/command.hpp"

namespace followup {

/// What a key of the policy is for, in a few words.
std::string purpose_of(const std::string& key);

/// What is to be set: the value as typed; of a list, what it holds with (`+`) or without (`-`) what is behind the sign,
/// in the form of the file. Says what was understood.
std::string read_policy_value(const std::string& key, const std::string& typed, const Tracker& tracker, const Env& env,
                              Lines& lines);

/// Which values a list has lost: days that follow one another as a span.
Lines lines_of_lost_values(const std::string& key, const Policy& old, const Policy& now);

}  // namespace followup
