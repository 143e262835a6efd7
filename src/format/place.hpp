#pragma once
// Where in the file something stands, and how to say so.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace followup::format {

/// A member of an object or an element of an array; the whole file has no parent.
struct Place {
  const Place* parent = nullptr;
  std::string_view name;             ///< of a member
  std::optional<std::size_t> index;  ///< of an element
  int application = 0;               ///< its id, at the place of an application once it is known

  [[nodiscard]] Place member(std::string_view of_name) const { return {this, of_name, std::nullopt, 0}; }
  [[nodiscard]] Place element(std::size_t of_index) const { return {this, {}, of_index, 0}; }
};

/// Throws `DataError`: `applications[0].interviews[1].at (application 3): why`.
[[noreturn]] void refuse(const Place& place, const std::string& why);

/// A text of the file as a message shows it: in quotes, escaped, and cut if it is long.
std::string in_quotes(std::string_view text);

}  // namespace followup::format
