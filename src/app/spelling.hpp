#pragma once

#include <string>
#include <vector>

#include "followup/app.hpp"

namespace followup {

/// Those of the words that the dictionary does not know, each once; none if no dictionary is installed. It is that of
/// the user's language, or the English one unless they are `in_own_words`. Loading it takes some 50 ms.
std::vector<std::string> misspelt(const std::vector<std::string>& words, bool in_own_words, const World& world);

}  // namespace followup
