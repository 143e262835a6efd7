#pragma once
// What a person types for an action: `3/nick`, `3/task-1`.

#include <string>
#include <string_view>

#include "followup/agenda.hpp"

namespace followup {

/// The first word of a person's name as it stands in handles: `nick`, or `nick-2` for the second of that name.
std::string person_slug(const Application& application, std::string_view name);
std::string reference_slug(const Application& application, std::string_view name);
/// Whether `word` (what stands behind the slash) names this action.
bool names(std::string_view word, const Action& action);

}  // namespace followup
