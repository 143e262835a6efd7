#pragma once
// The number by which a state of the file is recognised.

#include <string>
#include <string_view>

namespace followup::storage {

/// XXH3 of 128 bits, as 32 hexadecimal digits: it tells apart what differs by accident, not what was forged.
std::string digest(std::string_view bytes);

}  // namespace followup::storage
