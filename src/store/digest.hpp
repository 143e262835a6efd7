#pragma once
// SHA-256, by which a state of the file is recognised.

#include <string>
#include <string_view>

namespace followup::store {

/// 64 hexadecimal digits (FIPS 180-4).
std::string sha256(std::string_view bytes);

}  // namespace followup::store
