#pragma once
// What a picture of the applications over the weeks shows, be it drawn in columns or as a page.

#include "followup/render.hpp"

namespace followup {

/// What a day shows; of several on one place, the last in this order.
enum class Mark : std::uint8_t { none, wait, thanks, today, earlier, later, silence, promise, follow_up, ahead, held };
/// `interview to come`; for the legend.
std::string_view words_for(Mark mark);

/// A mark over some days, from the first to the last.
struct Stretch {
  Mark mark;
  Day first;
  Day last;
};
using Stretches = std::vector<Stretch>;

/// Everything about an application that has a date of its own, and the wait between the first and the last of them.
Stretches stretches_of(const Application& application, const Policy& policy, const Moment& now);

/// The days of a picture: from a Monday at most 8 weeks back to the latest day, at most 26 weeks ahead.
struct DaysDrawn {
  Day first;
  Day last;
};
DaysDrawn days_drawn(const std::vector<Stretches>& rows, Day today);

}  // namespace followup
