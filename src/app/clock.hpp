#pragma once

#include <optional>
#include <string>

#include "followup/app.hpp"

namespace followup {

/// The moment that a run takes for now, and the zone in which it reads times.
struct Now {
  Moment moment;
  Zone zone;
  std::string words;  ///< what was understood of an option or a variable
};

/// `--date`, else `$FOLLOWUP_NOW`, else the clock. A bare date is the start of that day; an offset given with a time
/// stands for the user's zone as well. Throws `UsageError`.
Now find_now(const std::optional<std::string>& option, const World& world);

}  // namespace followup
