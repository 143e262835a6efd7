#pragma once
// The parts of the decoder.

#include "followup/json.hpp"
#include "followup/model.hpp"
#include "store/place.hpp"

namespace followup::store {

Policy decode_policy(json::Value&& value, const Place& place);
/// Also holds the application against itself: `check_application`.
Application decode_application(json::Value&& value, const Place& place);
/// Throws `DataError` where an application contradicts itself: names or ids that come twice, and names or ids that are
/// spoken of but are not there. `place` is the application's.
void check_application(const Application& application, const Place& place);

}  // namespace followup::store
