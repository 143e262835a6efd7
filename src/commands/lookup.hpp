#pragma once
// What is meant by a name that a person types. Case and accents don't count.

#include <string>
#include <string_view>

#include "followup/model.hpp"

namespace followup {

/// The application of that id, else the only open one whose company or role has `typed` in it. Throws `NotFound` with
/// the suggestions, which may be near ones.
const Application& application_meant(const Tracker& tracker, const std::string& typed, const Moment& now);
Application& application_meant(Tracker& tracker, const std::string& typed, const Moment& now);

/// The person meant by a name, by its word in handles, or by whole words that only one name has; nothing if nobody is.
/// Throws `NotFound` with the suggestions if it may be several.
Person* person_meant(Application& application, const std::string& typed);
Reference* reference_meant(Application& application, const std::string& typed);

/// The same; throws `NotFound` with the near ones if nobody is meant.
Person& person_known(Application& application, const std::string& typed);
Reference& reference_known(Application& application, const std::string& typed);

/// Whom a new name may have meant, and the way back, to be said behind `Added ….`; empty if it is near to none.
std::string near_people(Application& application, const std::string& typed);
std::string near_references(Application& application, const std::string& typed);

/// The person, or reference, of that very name, whatever its case and accents; or nothing.
Person* person_called(Application& application, std::string_view name);
Reference* reference_called(Application& application, std::string_view name);

}  // namespace followup
