#include "storage/journal.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ranges>
#include <utility>

#include "followup/json.hpp"

namespace followup::storage {
namespace {

bool is_snapshot(const Snapshot& snapshot, std::string_view bytes) {
  return snapshot.size == bytes.size() && snapshot.digest == digest(bytes);
}

Snapshot snapshot_of(std::string_view bytes, int number, const Occasion& step, bool foreign = false) {
  return {number, step.what, step.at, bytes.size(), digest(bytes), foreign};
}

void keep_until(Journal& journal, std::size_t last) {
  journal.snapshots.resize(std::min(journal.snapshots.size(), last + 1));
}

/// Keeps the last snapshots, and the last one of each day before them. The oldest go first.
void trim(Journal& journal) {
  std::vector<Snapshot> kept;  // the latest first
  std::uint64_t bytes = 0;
  const auto is_next_day = [&](Day day) {
    return day < day_of(kept.back().at) && day + daily_snapshots >= day_of(kept.front().at);
  };
  for (Snapshot& snapshot : std::views::reverse(journal.snapshots)) {
    const bool is_recent = kept.size() < most_snapshots;
    if (!is_recent && !is_next_day(day_of(snapshot.at))) continue;
    bytes += snapshot.size;
    if (bytes > most_snapshot_bytes && kept.size() >= least_snapshots) break;
    if (!is_recent) kept.back().foreign = true;  // a step over what is gone would take back more than it says
    kept.push_back(std::move(snapshot));
  }
  const std::size_t gone = journal.snapshots.size() - kept.size();
  for (std::size_t* position : {&journal.from, &journal.to}) *position -= std::min(*position, gone);
  std::ranges::reverse(kept);
  journal.snapshots = std::move(kept);
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
  int number = journal.last_number;
  for (const Snapshot& snapshot : journal.snapshots) number = std::max(number, snapshot.number);
  return number + 1;
}

Journal with_change(Journal journal, const Found& before, std::string_view after, const Occasion& step) {
  int number = next_number(journal);
  const auto here = position(journal, before);
  keep_until(journal, here.value_or(journal.to));
  if (!here) {
    Snapshot found = snapshot_of(before.bytes, number++, {"", step.at}, true);
    found.absent = before.absent;
    journal.snapshots.push_back(std::move(found));
  }
  journal.from = journal.snapshots.size() - 1;
  journal.to = journal.snapshots.size();
  journal.snapshots.push_back(snapshot_of(after, number, step));
  trim(journal);
  return journal;
}

void append_foreign(Journal& journal, std::string_view bytes, const Occasion& step) {
  journal.snapshots.push_back(snapshot_of(bytes, next_number(journal), step, true));
}

Journal with_rescue(Journal journal, std::string_view after, const Occasion& step) {
  append_foreign(journal, after, step);
  journal.from = journal.to = journal.snapshots.size() - 1;
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

constexpr std::string_view our_name = "followup.undo/";
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

Index index_of(std::string_view text) {
  const auto damaged = [] { return Index{{}, Index::Kind::damaged, "is damaged"}; };
  const Value root = json::read(text).value_or(Value());
  Journal journal;
  std::string format;
  if (!root.is_object() || !read(root, "format", format)) return damaged();
  if (format != our_format && format.starts_with(our_name))
    return {{}, Index::Kind::newer, "was written by a newer followup"};
  const auto states = root.find("states");
  if (format != our_format || !read(root, "from", journal.from) || !read(root, "to", journal.to) ||
      states == root.end() || !states->is_array())
    return damaged();
  for (const Value& value : *states)
    if (!read(value, journal.snapshots.emplace_back())) return damaged();
  if (std::max(journal.from, journal.to) >= journal.snapshots.size()) return damaged();
  return {std::move(journal)};
}

}  // namespace followup::storage
