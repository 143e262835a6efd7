#pragma once
// The parts of the decoder. Each reads into what may hold something older, and leaves nothing of it.

#include <functional>

#include "followup/format.hpp"
#include "followup/scan.hpp"
#include "format/place.hpp"

namespace followup::format {

void decode_policy(Policy& policy, json::Scanner& in, const Place& place);
void decode_entry(LogEntry& entry, json::Scanner& in, const Place& place);
void decode_outcome(Outcome& outcome, json::Scanner& in, const Place& place);
/// Also holds the application against itself: `check_application`.
void decode_application(Application& application, json::Scanner& in, const Place& place);
/// Throws `DataError` where an application contradicts itself: names or ids that come twice, and names or ids that are
/// spoken of but are not there. `place` is the application's.
void check_application(const Application& application, const Place& place);

}  // namespace followup::format
