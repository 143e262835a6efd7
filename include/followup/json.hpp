#pragma once
// JSON as a value: the one door to the JSON libraries. Reading is strict; printing is canonical.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace followup::json {

struct Member;

/// A JSON value. Objects keep the order of their members; a number keeps the spelling it was read with.
struct Value {
  enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

  Value() = default;
  Value(std::nullptr_t);
  Value(bool value);
  Value(int value);
  Value(std::string value);
  Value(std::string_view value);
  Value(const char* value);
  static Value number(std::string_view spelling);
  static Value array();
  static Value array(std::vector<Value> elements);
  static Value object(std::vector<Member> members);

  /// The member of that name, or nothing.
  [[nodiscard]] const Value* find(std::string_view name) const;

  Kind kind = Kind::null;
  bool truth = false;
  std::string text;             ///< of a string, or a number's spelling
  std::vector<Value> elements;  ///< of an array
  std::vector<Member> members;  ///< of an object
};

struct Member {
  std::string name;
  Value value;
};

/// Why a text is not JSON, and where: lines and columns (in bytes) count from 1.
struct SyntaxError {
  std::size_t line = 1;
  std::size_t column = 1;
  std::string why;
};

inline constexpr std::size_t deepest = 64;  ///< levels of nesting that are read

/// Reads one JSON text. Refused are duplicate names, bytes after the end (NUL too), a byte order mark, invalid UTF-8,
/// lone surrogates, and more than 64 levels.
std::variant<Value, SyntaxError> read(std::string_view text);

/// Canonical JSON with a newline at the end: an object or array whose parts are all scalars stands on one line,
/// everything else is indented by two spaces.
std::string print(const Value& value);
/// The same with every character beyond ASCII escaped, for standard output.
std::string print_ascii(const Value& value);
/// On one line, as an `Extra` holds it.
std::string compact(const Value& value);

}  // namespace followup::json
