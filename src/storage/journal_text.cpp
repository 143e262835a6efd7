// How the journal is written: `followup.undo/1`.
#include <charconv>

#include "followup/json.hpp"
#include "storage/journal.hpp"

namespace followup::storage {
namespace {

using json::Value;

constexpr std::string_view our_format = "followup.undo/1";

template <class Number>
Value number(Number value) {
  return Value::number(std::to_string(value));
}

Value value_of(const State& state) {
  return Value::object({{"number", number(state.number)},
                        {"what", state.what},
                        {"at", iso(state.at)},
                        {"size", number(state.size)},
                        {"digest", state.digest},
                        {"foreign", state.foreign},
                        {"absent", state.absent}});
}

template <class Number>
bool read(const Value& object, std::string_view name, Number& number) {
  const Value* value = object.find(name);
  if (!value || value->kind != Value::Kind::number) return false;
  const char* end = value->text.data() + value->text.size();
  const auto [stop, error] = std::from_chars(value->text.data(), end, number);
  return error == std::errc() && stop == end;
}

bool read(const Value& object, std::string_view name, std::string& text) {
  const Value* value = object.find(name);
  if (!value || value->kind != Value::Kind::string) return false;
  text = value->text;
  return true;
}

bool read(const Value& object, std::string_view name, bool& truth) {
  const Value* value = object.find(name);
  if (!value || value->kind != Value::Kind::boolean) return false;
  truth = value->truth;
  return true;
}

std::optional<State> state_of(const Value& value) {
  State state;
  std::string at;
  if (!read(value, "number", state.number) || !read(value, "what", state.what) || !read(value, "at", at) ||
      !read(value, "size", state.size) || !read(value, "digest", state.digest) ||
      !read(value, "foreign", state.foreign) || !read(value, "absent", state.absent)) {
    return std::nullopt;
  }
  const auto moment = parse_moment(at);
  constexpr int most = 2'000'000'000;
  if (!moment || state.number < 1 || state.number > most) return std::nullopt;
  state.at = *moment;
  return state;
}

}  // namespace

std::string text_of(const Journal& journal) {
  Value states = Value::array();
  for (const State& state : journal.states) states.elements.push_back(value_of(state));
  return json::print(Value::object({{"format", our_format},
                                    {"from", number(journal.from)},
                                    {"to", number(journal.to)},
                                    {"states", std::move(states)}}));
}

std::optional<Journal> journal_of(std::string_view text) {
  const auto parsed = json::read(text);
  const auto* root = std::get_if<Value>(&parsed);
  Journal journal;
  std::string format;
  if (!root || !read(*root, "format", format) || format != our_format || !read(*root, "from", journal.from) ||
      !read(*root, "to", journal.to)) {
    return std::nullopt;
  }
  const Value* states = root->find("states");
  for (const Value& value : states ? states->elements : std::vector<Value>()) {
    auto state = state_of(value);
    if (!state) return std::nullopt;
    journal.states.push_back(*std::move(state));
  }
  if (journal.states.empty() || std::max(journal.from, journal.to) >= journal.states.size()) return std::nullopt;
  return journal;
}

}  // namespace followup::storage
