#include "storage/journal.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <numeric>
#include <utility>

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
  for (const std::size_t place : {journal.to, journal.from}) {
    if (place >= journal.snapshots.size()) continue;
    const Snapshot& snapshot = journal.snapshots[place];
    if (found.absent ? snapshot.absent : is_snapshot(snapshot, found.bytes)) return place;
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

std::size_t undo_steps(const Journal& journal, std::size_t place) {
  std::size_t steps = 0;
  while (steps < place && !journal.snapshots[place - steps].foreign) ++steps;
  return steps;
}

KeptState described(const Snapshot& snapshot) {
  return {.name = std::to_string(snapshot.number), .what = snapshot.what, .at = snapshot.at, .size = snapshot.size};
}

}  // namespace followup::storage
