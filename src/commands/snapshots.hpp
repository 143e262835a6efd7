#pragma once
// Previous states of the file, as undo, redo and restore tell of them.

#include <string>
#include <vector>

#include "followup/commands.hpp"

namespace followup {

/// How many steps were typed: 1 if nothing was. Throws `UsageError`.
int read_steps(const std::optional<std::string>& typed);
/// `add Initech`, or that nobody knows what made it.
std::string made_by(const KeptState& state);
/// `Fri 20 Nov 2026 16:30`, where the user is.
std::string when_of(const KeptState& state, const Env& env);
/// `1,234 bytes`
std::string size_of(const KeptState& state);
/// An array of them as JSON has them.
std::string states_json(std::string_view format,
                        const std::vector<std::pair<std::string, std::vector<KeptState>>>& lists);
/// The answer of undo and redo: a sentence for each change, and what to type next.
Output changes_in_words(std::string_view command, std::string_view verb, const std::vector<KeptState>& changes,
                        std::string_view next, const Env& env);

}  // namespace followup
