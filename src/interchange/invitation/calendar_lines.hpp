#pragma once
// A calendar as lines with names, parameters and values. The reader does not know what any of them means.

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "followup/invitation.hpp"

namespace followup {

/// `ATTENDEE;CN="Lee, Ann":mailto:ann@initech.example`
struct CalendarLine {
  std::string name;                                             ///< in capitals
  std::vector<std::pair<std::string, std::string>> parameters;  ///< their names in capitals, their values unquoted
  std::string value;                                            ///< as it is written
  int number = 0;                                               ///< of the line of the file in which it begins
  bool is_in_windows_1252 = false;                              ///< as it was read: it is not UTF-8

  /// The value of a parameter; empty if it has none of the name.
  [[nodiscard]] std::string parameter(std::string_view wanted) const;
};

/// The lines of bytes that are UTF-8, or UTF-16 with a byte order mark, or else windows-1252; folded ones are put
/// together. What has no name and value is left out.
std::vector<CalendarLine> calendar_lines(std::string_view bytes);

/// A text as it was before it was written into a property, or a parameter's value: without escapes, and without control
/// characters but line ends.
std::string text_of_property(std::string_view value);

/// The lines between BEGIN and END, and the components within. Those of an alarm are not those of its event.
struct Component {
  std::string name;  ///< in lower case
  std::vector<CalendarLine> lines;
  std::vector<Component> parts;

  /// The first line of that name; or nothing.
  [[nodiscard]] const CalendarLine* line(std::string_view wanted) const;
  /// Its value as it is written; empty if there is none.
  [[nodiscard]] std::string value(std::string_view wanted) const;
  /// Its value as a text; empty if there is none.
  [[nodiscard]] std::string text(std::string_view wanted) const;
};

/// The components of a file, whose own lines are outside of all.
std::variant<Component, NoInvitation> components(const std::vector<CalendarLine>& lines);

}  // namespace followup
