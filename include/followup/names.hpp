#pragma once
// Enumerations whose values have words: the words once, and both ways between a value and its word.

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace followup {

/// The words of an enumeration, in the order of its values. Each enumeration specializes this where it is declared.
template <typename Enum>
inline constexpr std::array<std::string_view, 0> vocabulary{};

template <typename Enum>
constexpr std::string_view name_of(Enum value) requires(!vocabulary<Enum>.empty()) {
  return vocabulary<Enum>.at(static_cast<std::size_t>(value));
}

/// The value that a word names.
template <typename Enum>
constexpr std::optional<Enum> value_named(std::string_view word) {
  const auto found = std::ranges::find(vocabulary<Enum>, word);
  if (found == vocabulary<Enum>.end()) return std::nullopt;
  return static_cast<Enum>(found - vocabulary<Enum>.begin());
}

}  // namespace followup
