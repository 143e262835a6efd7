#pragma once
// The parts of the decoder.

#include <functional>

#include "followup/scan.hpp"
#include "followup/store.hpp"
#include "store/place.hpp"

namespace followup::store {

Policy decode_policy(json::Scanner& in, const Place& place);
LogEntry decode_entry(json::Scanner& in, const Place& place);
Outcome decode_outcome(json::Scanner& in, const Place& place);
/// Also holds the application against itself: `check_application`.
Application decode_application(json::Scanner& in, const Place& place);
/// Throws `DataError` where an application contradicts itself: names or ids that come twice, and names or ids that are
/// spoken of but are not there. `place` is the application's.
void check_application(const Application& application, const Place& place);
/// The whole file, without the applications that are `over`. What is wrong may be thrown as `json::Malformed`, or as a
/// `DataError` although something before it is no JSON: `decode` tells exactly, at leisure.
Tracker decode_tracker(json::Scanner& in, const Over& over);

}  // namespace followup::store
