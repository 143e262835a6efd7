#pragma once
// The states of the file, one after another, as undo walks along them. Pure: what keeps them on the disk is
// `states_file`.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/storage.hpp"

namespace followup::storage {

struct State {
  int number = 0;    ///< never given twice
  std::string what;  ///< the command line that made it
  Moment at;         ///< when
  std::uint64_t size = 0;
  std::string digest;    ///< of its bytes
  bool foreign = false;  ///< came about without followup: undo does not go beyond it
  bool absent = false;   ///< there was no file, which is kept as an empty tracker
};

struct Journal {
  std::vector<State> states;
  std::size_t from = 0;  ///< the state before the latest step …
  std::size_t to = 0;    ///< … and after it: which of them the file is in tells whether the step was taken
};

inline constexpr std::size_t most_states = 51;  ///< that is 50 changes
inline constexpr std::uint64_t most_state_bytes = std::uint64_t{64} << 20U;

/// The file as it is found.
struct Found {
  std::string_view bytes;  ///< of the empty tracker, if there is no file
  bool absent = false;
};

/// Where the file stands; nothing if it is in neither of the two states that it could be in.
std::optional<std::size_t> position(const Journal& journal, const Found& found);
/// The number that the next state gets.
int next_number(const Journal& journal);
/// With a state at the end, its number given, made from the one where the file stands; what was undone is dropped.
/// `before` is recorded as well if it is not a state where the file was thought to be.
Journal with_change(Journal journal, const Found& before, std::string_view after, const Occasion& step);
/// The same from a file that cannot be used: there is no way back to it.
Journal with_rescue(Journal journal, std::string_view after, const Occasion& step);
/// How far undo can go from there.
std::size_t undo_steps(const Journal& journal, std::size_t place);
KeptState described(const State& state);
std::string text_of(const Journal& journal);
/// Nothing if it is damaged, or of another format: then there is no way back.
std::optional<Journal> journal_of(std::string_view text);

}  // namespace followup::storage
