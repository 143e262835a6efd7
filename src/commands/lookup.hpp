#pragma once
// What a typed name means: an application, a person or a reference. Case and accents don't count.

#include <optional>
#include <string>
#include <string_view>

#include "commands/read.hpp"
#include "followup/model.hpp"

namespace followup {

/// The id that a text of digits is, for which it is never a name; nothing for any other text.
std::optional<ApplicationId> typed_id(std::string_view typed);
/// The application of that id, if it is one; else the only open one whose company or role has `typed` in it. Throws
/// `NotFound` with the suggestions, which may be near ones.
const Application& look_up_application(const Tracker& tracker, const std::string& typed, const Moment& now);
Application& look_up_application(Tracker& tracker, const std::string& typed, const Moment& now);

/// That closed applications have the name, too, by which an open one was found, and how to take one of them instead: a
/// sentence, or none.
Lines closed_namesakes(const Tracker& tracker, const std::string& typed, const Moment& now);

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
