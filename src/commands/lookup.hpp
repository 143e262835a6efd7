#pragma once
// What is meant by a name that a person types.

#include <string_view>

#include "followup/model.hpp"

namespace followup {

/// The application of that id, else the only open one whose company or role has `typed` in it, whatever its case and
/// accents. Throws `NotFound` that names the candidates.
const Application& application_meant(const Tracker& tracker, std::string_view typed, const Moment& now);
Application& application_meant(Tracker& tracker, std::string_view typed, const Moment& now);

/// The person meant by a name, by its word in handles, or by whole words that only one name has; nothing if nobody is.
/// Throws `NotFound` if it may be several.
Person* person_meant(Application& application, std::string_view typed);
Reference* reference_meant(Application& application, std::string_view typed);

/// The person, or reference, of that very name, whatever its case and accents; or nothing.
Person* person_called(Application& application, std::string_view name);
Reference* reference_called(Application& application, std::string_view name);

}  // namespace followup
