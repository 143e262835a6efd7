#pragma once
// What a typed name means: an application, a person or a reference. Case and accents don't count.

#include <string>
#include <string_view>

#include "followup/model.hpp"

namespace followup {

/// The application of that id, else the only open one whose company or role has `typed` in it. Throws `NotFound` with
/// the suggestions, which may be near ones.
const Application& look_up_application(const Tracker& tracker, const std::string& typed, const Moment& now);
Application& look_up_application(Tracker& tracker, const std::string& typed, const Moment& now);

// --- somebody: a `Person` or a `Reference` of an application
// ----------------------------------------------------------

/// The one meant by a name, by its word in handles, or by whole words that only one name has; nothing if nobody is.
/// Throws `NotFound` with the suggestions if it may be several.
template <typename Somebody>
Somebody* look_up(Application& application, const std::string& typed);

/// The same; throws `NotFound` with the near ones if nobody is meant.
template <typename Somebody>
Somebody& look_up_known(Application& application, const std::string& typed);

/// The one of that very name, whatever its case and accents; or nothing.
template <typename Somebody>
Somebody* look_up_name(Application& application, std::string_view name);

/// Whom a new name may have meant, and the way back, to be said behind `Added ….`; empty if it is near to none.
template <typename Somebody>
std::string doubt_of_name(Application& application, const std::string& typed);

}  // namespace followup
