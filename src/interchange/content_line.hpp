#pragma once
// What writing and reading properties have in common.

#include <cstddef>
#include <string_view>

namespace followup {

/// The length of a character that controls a line or its direction, at the start of a text; 0 if there is none.
std::size_t length_of_control(std::string_view text);

}  // namespace followup
