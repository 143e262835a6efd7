// How the journal is written: `followup.undo/1`.
#include <nlohmann/json.hpp>
#include <utility>

#include "followup/json.hpp"
#include "storage/journal.hpp"

namespace followup::storage {
namespace {

using json::Value;

constexpr std::string_view our_format = "followup.undo/1";

/// Calls `use(name, member)` for each member of a snapshot in the order of the file, until one is false.
bool for_each_member(auto& snapshot, auto use) {
  return use("number", snapshot.number) && use("what", snapshot.what) && use("at", snapshot.at) &&
         use("size", snapshot.size) && use("digest", snapshot.digest) && use("foreign", snapshot.foreign) &&
         use("absent", snapshot.absent);
}

Value value_of(const Snapshot& snapshot) {
  Value object;
  for_each_member(snapshot, [&](const char* name, const auto& member) {
    if constexpr (requires { iso(member); })
      object[name] = iso(member);
    else
      object[name] = member;
    return true;
  });
  return object;
}

bool read(const Value& value, std::string& text) {
  if (value.is_string()) text = value.get<std::string>();
  return value.is_string();
}

bool read(const Value& value, bool& truth) {
  if (value.is_boolean()) truth = value.get<bool>();
  return value.is_boolean();
}

bool read(const Value& value, Moment& at) {
  const auto moment = value.is_string() ? parse_moment(value.get<std::string>()) : std::nullopt;
  if (moment) at = *moment;
  return moment.has_value();
}

template <std::integral Number>
bool read(const Value& value, Number& number) {
  if (!value.is_number_unsigned() || !std::in_range<Number>(value.get<std::uint64_t>())) return false;
  number = value.get<Number>();
  return true;
}

bool read(const Value& object, std::string_view name, auto& into) {
  const auto found = object.find(name);
  return found != object.end() && read(*found, into);
}

bool read(const Value& value, Snapshot& snapshot) {
  constexpr int most = 2'000'000'000;
  return value.is_object() &&
         for_each_member(snapshot, [&](const char* name, auto& member) { return read(value, name, member); }) &&
         snapshot.number >= 1 && snapshot.number <= most;
}

}  // namespace

std::string text_of(const Journal& journal) {
  Value snapshots = Value::array();
  for (const Snapshot& snapshot : journal.snapshots) snapshots.push_back(value_of(snapshot));
  return json::print(Value::object(
      {{"format", our_format}, {"from", journal.from}, {"to", journal.to}, {"states", std::move(snapshots)}}));
}

std::optional<Journal> journal_of(std::string_view text) {
  const Value root = json::read(text).value_or(Value());
  Journal journal;
  std::string format;
  if (!root.is_object() || !read(root, "format", format) || format != our_format || !read(root, "from", journal.from) ||
      !read(root, "to", journal.to))
    return std::nullopt;
  for (const Value& value : root.value("states", Value::array()))
    if (!read(value, journal.snapshots.emplace_back())) return std::nullopt;
  if (std::max(journal.from, journal.to) >= journal.snapshots.size()) return std::nullopt;
  return journal;
}

}  // namespace followup::storage
