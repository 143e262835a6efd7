#pragma once
// What the person does not want to see: `skipped` and `snoozed` entries of the log (etiquette, section 4).

#include "rules/case.hpp"

namespace followup {

/// Makes a judgement that stands `skipped` or `snoozed` if the log says so. Skipped beats snoozed.
void suppress(const Case& c, const Rule& rule, Judgement& judgement);

}  // namespace followup
