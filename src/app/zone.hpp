#pragma once

#include <optional>

#include "followup/app.hpp"
#include "followup/history.hpp"

namespace followup {

/// What is wrong with $TZ, if something is: the C library takes a zone that it does not know for UTC and says nothing.
std::optional<Doubt> doubt_of_zone(const World& world);

}  // namespace followup
