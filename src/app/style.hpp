#pragma once

#include "followup/app.hpp"
#include "followup/cli.hpp"
#include "followup/render.hpp"

namespace followup {

/// How people's texts look. Colours: as `--color` says, else none with $NO_COLOR, else with $CLICOLOR_FORCE, else on a
/// terminal that $TERM doesn't call dumb. Signs: ASCII unless the locale's name says UTF-8. Width: the terminal's;
/// none on a pipe.
Style find_style(Colours colours, const World& world);

}  // namespace followup
