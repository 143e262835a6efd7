#include "storage/journal.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>
#include <utility>

#include "followup/json.hpp"

namespace followup::storage {
namespace {

bool is_snapshot(const Snapshot& snapshot, std::string_view bytes) {
  return snapshot.size == bytes.size() && snapshot.digest == digest(bytes);
}

Snapshot snapshot_of(std::string_view bytes, int number, const Occasion& step) {
  return {.number = number, .what = step.what, .at = step.at, .size = bytes.size(), .digest = digest(bytes)};
}

void keep_until(Journal& journal, std::size_t last) {
  journal.snapshots.resize(std::min(journal.snapshots.size(), last + 1));
}

std::uint64_t bytes_in(const Journal& journal) {
  return std::accumulate(journal.snapshots.begin(), journal.snapshots.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const Snapshot& snapshot) { return sum + snapshot.size; });
}

// The oldest go first.
void trim(Journal& journal) {
  while (journal.snapshots.size() > most_snapshots || bytes_in(journal) > most_snapshot_bytes) {
    journal.snapshots.erase(journal.snapshots.begin());
    if (journal.from > 0) --journal.from;
    if (journal.to > 0) --journal.to;
  }
}

}  // namespace

std::string digest(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

std::optional<std::size_t> position(const Journal& journal, const Found& found) {
  for (const std::size_t here : {journal.to, journal.from}) {
    if (here >= journal.snapshots.size()) continue;
    const Snapshot& snapshot = journal.snapshots[here];
    if (found.absent ? snapshot.absent : is_snapshot(snapshot, found.bytes)) return here;
  }
  return std::nullopt;
}

int next_number(const Journal& journal) {
  int number = 0;
  for (const Snapshot& snapshot : journal.snapshots) number = std::max(number, snapshot.number);
  return number + 1;
}

Journal with_change(Journal journal, const Found& before, std::string_view after, const Occasion& step) {
  int number = next_number(journal);
  const auto here = position(journal, before);
  keep_until(journal, here.value_or(journal.to));
  if (!here) {
    Snapshot found = snapshot_of(before.bytes, number++, {"", step.at});
    found.foreign = true;
    found.absent = before.absent;
    journal.snapshots.push_back(std::move(found));
  }
  journal.from = journal.snapshots.size() - 1;
  journal.to = journal.snapshots.size();
  journal.snapshots.push_back(snapshot_of(after, number, step));
  trim(journal);
  return journal;
}

Journal with_rescue(Journal journal, std::string_view after, const Occasion& step) {
  Snapshot rescued = snapshot_of(after, next_number(journal), step);
  rescued.foreign = true;
  keep_until(journal, journal.to);
  journal.from = journal.to = journal.snapshots.size();
  journal.snapshots.push_back(std::move(rescued));
  trim(journal);
  return journal;
}

std::size_t undo_steps(const Journal& journal, std::size_t here) {
  std::size_t steps = 0;
  while (steps < here && !journal.snapshots[here - steps].foreign) ++steps;
  return steps;
}

KeptState described(const Snapshot& snapshot) {
  return {.name = std::to_string(snapshot.number), .what = snapshot.what, .at = snapshot.at, .size = snapshot.size};
}

// --- as text: `followup.undo/1` --------------------------------------------------------------------------------------

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
