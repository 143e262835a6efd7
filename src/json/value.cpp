#include "followup/json.hpp"

#include <algorithm>
#include <utility>

namespace followup::json {

// Not in the class, nor as default arguments: a Member is not complete there, so a vector of them can't be destroyed.
Value::Value(std::nullptr_t) {}
Value::Value(bool value) : kind(Kind::boolean), truth(value) {}
Value::Value(int value) : kind(Kind::number), text(std::to_string(value)) {}
Value::Value(std::string value) : kind(Kind::string), text(std::move(value)) {}
Value::Value(std::string_view value) : Value(std::string(value)) {}
Value::Value(const char* value) : Value(std::string(value)) {}

Value Value::number(std::string_view spelling) {
  Value value;
  value.kind = Kind::number;
  value.text = spelling;
  return value;
}

Value Value::array() { return array({}); }

Value Value::array(std::vector<Value> elements) {
  Value value;
  value.kind = Kind::array;
  value.elements = std::move(elements);
  return value;
}

Value Value::object(std::vector<Member> members) {
  Value value;
  value.kind = Kind::object;
  value.members = std::move(members);
  return value;
}

const Value* Value::find(std::string_view name) const {
  const auto found = std::ranges::find(members, name, &Member::name);
  return found == members.end() ? nullptr : &found->value;
}

}  // namespace followup::json
