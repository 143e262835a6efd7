#pragma once

#include "followup/agenda.hpp"
#include "rules/case.hpp"

namespace followup {

/// Everything that the rules say about a case, suppressed and with handles, in the order of the rulebook.
std::vector<Action> judgements_of(const Case& c);
/// What one of the rules that judge the application as a whole has found.
const Judgement& judgement_of(const std::vector<Action>& all, std::string_view rule);

}  // namespace followup
