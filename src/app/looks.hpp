#pragma once

#include "followup/app.hpp"
#include "followup/render.hpp"

namespace followup {

/// When to use colours: `--color`.
enum class Colours : std::uint8_t { automatic, always, never };

/// How people's texts look. Colours: as `--color` says, else none with $NO_COLOR, else with $CLICOLOR_FORCE, else on a
/// terminal that $TERM doesn't call dumb. Signs: ASCII unless the locale's name says UTF-8. Width: the terminal's;
/// none on a pipe.
Looks find_looks(Colours colours, const World& world);

}  // namespace followup
