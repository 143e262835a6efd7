#include "storage/journal.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "storage/digest.hpp"

namespace followup::storage {
namespace {

bool is_state(const State& state, std::string_view bytes) {
  return state.size == bytes.size() && state.digest == digest(bytes);
}

State state_of(std::string_view bytes, int number, const Occasion& step) {
  return {.number = number, .what = step.what, .at = step.at, .size = bytes.size(), .digest = digest(bytes)};
}

void keep_until(Journal& journal, std::size_t last) {
  journal.states.resize(std::min(journal.states.size(), last + 1));
}

std::uint64_t bytes_in(const Journal& journal) {
  return std::accumulate(journal.states.begin(), journal.states.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const State& state) { return sum + state.size; });
}

// The oldest go first.
void trim(Journal& journal) {
  while (journal.states.size() > most_states || bytes_in(journal) > most_state_bytes) {
    journal.states.erase(journal.states.begin());
    if (journal.from > 0) --journal.from;
    if (journal.to > 0) --journal.to;
  }
}

}  // namespace

std::optional<std::size_t> position(const Journal& journal, const Found& found) {
  for (const std::size_t place : {journal.to, journal.from}) {
    if (place >= journal.states.size()) continue;
    const State& state = journal.states[place];
    if (found.absent ? state.absent : is_state(state, found.bytes)) return place;
  }
  return std::nullopt;
}

int next_number(const Journal& journal) {
  int number = 0;
  for (const State& state : journal.states) number = std::max(number, state.number);
  return number + 1;
}

Journal with_change(Journal journal, const Found& before, std::string_view after, const Occasion& step) {
  int number = next_number(journal);
  const auto here = position(journal, before);
  keep_until(journal, here.value_or(journal.to));
  if (!here) {
    State found = state_of(before.bytes, number++, {"", step.at});
    found.foreign = true;
    found.absent = before.absent;
    journal.states.push_back(std::move(found));
  }
  journal.from = journal.states.size() - 1;
  journal.to = journal.states.size();
  journal.states.push_back(state_of(after, number, step));
  trim(journal);
  return journal;
}

Journal with_rescue(Journal journal, std::string_view after, const Occasion& step) {
  State rescued = state_of(after, next_number(journal), step);
  rescued.foreign = true;
  keep_until(journal, journal.to);
  journal.from = journal.to = journal.states.size();
  journal.states.push_back(std::move(rescued));
  trim(journal);
  return journal;
}

std::size_t undo_steps(const Journal& journal, std::size_t place) {
  std::size_t steps = 0;
  while (steps < place && !journal.states[place - steps].foreign) ++steps;
  return steps;
}

KeptState described(const State& state) {
  return {.name = std::to_string(state.number), .what = state.what, .at = state.at, .size = state.size};
}

}  // namespace followup::storage
