#pragma once

#include "followup/agenda.hpp"
#include "rules/case.hpp"

namespace followup {

/// Until when to keep still (etiquette, section 6), given what `follow-up` and `last-note` have found; or nothing.
std::optional<Hold> hold_of(const Case& c, const Judgement& follow_up, const Judgement& last_note);

}  // namespace followup
