#pragma once
// Where in the file something is wrong, and how to say so.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "followup/json.hpp"

namespace followup::format {

/// A part of the file that is read in one go: the file itself, or one of its applications.
struct Source {
  json::Tape& tape;
  std::size_t first = 0;                 ///< its first token
  std::optional<std::size_t> element{};  ///< its index among the applications, if it is one of them
  int application = 0;                   ///< its id, once it is known

  /// Throws `DataError`: `applications[0].interviews[1].at (application 3): why`. The path begins at the source.
  [[noreturn]] void refuse(std::string_view path, std::string_view why) const;
  /// The same, of the value that begins with this token.
  [[noreturn]] void refuse(std::size_t token, std::string_view why) const;
  /// The same, of a member that is not there.
  [[noreturn]] void refuse_absence(std::size_t object, std::string_view name) const;
};

/// A text of the file as a message shows it: in quotes, escaped, and cut if it is long.
std::string in_quotes(std::string_view text);

}  // namespace followup::format
