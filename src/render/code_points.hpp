#pragma once
// UTF-8, character by character.

#include <utf8proc.h>

#include <string_view>

namespace followup {

/// Whether a text is made of printable ASCII: most are, and need no closer look.
inline bool is_plain(std::string_view text) {
  bool plain = true;
  for (const char c : text) plain &= c >= ' ' && c <= '~';  // to the end: that is faster than to stop
  return plain;
}

/// Calls `use` for every code point with its bytes; an invalid byte comes as -1.
template <typename Use>
void for_each_code_point(std::string_view text, Use use) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t i = 0; i < text.size();) {
    utf8proc_int32_t code = -1;
    const auto length = utf8proc_iterate(bytes + i, static_cast<utf8proc_ssize_t>(text.size() - i), &code);
    const std::size_t taken = length > 0 ? static_cast<std::size_t>(length) : 1;
    use(length > 0 ? code : -1, text.substr(i, taken));
    i += taken;
  }
}

}  // namespace followup
