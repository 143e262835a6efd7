#pragma once
// The applications over the weeks, as a picture in a page.

#include "followup/render.hpp"

namespace followup {

/// An SVG element with a legend below it; nothing for no application.
std::string picture_of(const std::vector<const Application*>& applications, const Tracker& tracker, const Moment& now);

}  // namespace followup
