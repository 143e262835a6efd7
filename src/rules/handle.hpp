#pragma once

#include "rules/case.hpp"

namespace followup {

/// `3/nick`: the rule's handle with its subject filled in. An earlier talk with the same person is `3/nick.1`.
std::string handle_of(const Case& c, const Rule& rule, const Subject& subject);

}  // namespace followup
