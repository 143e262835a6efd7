#pragma once

#include "followup/rules.hpp"

namespace followup {

/// `3/nick`: the rule's handle with its subject filled in.
std::string handle_of(const Application& application, const Rule& rule, const Subject& subject);

}  // namespace followup
