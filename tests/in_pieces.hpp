#pragma once
// A text for the scanner that comes piece by piece, as from a file.

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "followup/scan.hpp"

namespace followup::json {

/// At most `piece` bytes of the text at once.
inline Scanner::Source in_pieces(std::string_view text, std::size_t piece) {
  return [text, piece](char* into, std::size_t room) mutable {
    const std::size_t count = text.copy(into, std::min(room, piece));
    text.remove_prefix(count);
    return count;
  };
}

}  // namespace followup::json
