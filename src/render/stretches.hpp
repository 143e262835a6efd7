#pragma once
// What there is to be drawn of an application: its dates, as the rules give them.

#include <cstdint>
#include <vector>

#include "followup/agenda.hpp"

namespace followup {

/// What a column shows; of several that fall into one, the last in this order.
enum class Mark : std::uint8_t {
  nothing,
  wait,
  thanks,
  today,
  earlier,
  later,
  silence,
  promise,
  follow_up,
  coming,
  held
};

/// A mark over some days, from the first to the last.
struct Stretch {
  Mark mark;
  Day first;
  Day last;
};
using Stretches = std::vector<Stretch>;

/// Everything about an application that has a date of its own, and the wait between the first and the last of them.
Stretches stretches_of(const Application& application, const Policy& policy, const Moment& now);

}  // namespace followup
