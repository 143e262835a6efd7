#include <algorithm>

#include "followup/json.hpp"

namespace followup::json {

Value::Value(int value) : kind(Kind::number), text(std::to_string(value)) {}

Value Value::number(std::string_view spelling) {
  Value value;
  value.kind = Kind::number;
  value.text = spelling;
  return value;
}

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
