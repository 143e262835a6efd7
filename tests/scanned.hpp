#pragma once
// A whole text as the scanner gives it, to be held against the library.

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "in_pieces.hpp"

namespace followup::json {

inline std::string scanned_string(Scanner& in) {
  std::string_view text;
  const auto take_ab = [&](std::string_view found) { return (text = found) == "ab"; };
  if (in.short_string(2, take_ab) || in.plain_string(text)) return std::string(text);
  return std::string(in.string());
}

inline Value scanned_value(Scanner& in) {
  switch (in.kind()) {
    case Value::Kind::string:
      return Value(scanned_string(in));
    case Value::Kind::number:
      if (const auto small = in.small_number()) return Value(*small);
      return Value::number(in.number());
    case Value::Kind::boolean:
      return Value(in.boolean());
    case Value::Kind::array: {
      std::vector<Value> elements;
      in.open_array();
      while (in.next_element()) elements.push_back(scanned_value(in));
      return Value::array(std::move(elements));
    }
    case Value::Kind::object: {
      std::vector<Member> members;
      std::set<std::string> names;
      in.open_object();
      while (in.next_member()) {
        const bool is_ab = in.is_named("ab");
        if (!is_ab && in.respell_name()) continue;
        std::string name(is_ab ? "ab" : in.name());
        if (!names.insert(name).second) throw Malformed();
        members.push_back({std::move(name), scanned_value(in)});
      }
      return Value::object(std::move(members));
    }
    default:
      return in.value();
  }
}

/// The text as compact JSON, scanned from a source that gives `step` bytes at a time; nothing if it is refused.
/// `whole`: as one value, as an unknown member is read.
inline std::optional<std::string> scanned(std::string_view text, std::size_t step, bool whole = false) {
  Scanner in(in_pieces(text, step));
  try {
    const Value value = whole ? in.value() : scanned_value(in);
    in.finish();
    return compact(value);
  } catch (const Malformed&) {
    return std::nullopt;
  }
}

inline std::optional<std::string> read_by_library(std::string_view text) {
  const auto value = read(text);
  return std::holds_alternative<Value>(value) ? std::optional(compact(std::get<Value>(value))) : std::nullopt;
}

}  // namespace followup::json
