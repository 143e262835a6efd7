#pragma once

#include "app/keeper.hpp"
#include "followup/app.hpp"
#include "followup/commands.hpp"

namespace followup {

/// What a command that drafts a letter may do. `world` and `effect` must live as long as the desk.
Desk desk_of(const World& world, Effect& effect);

}  // namespace followup
