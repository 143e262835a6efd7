#pragma once
// The process: it finds things, runs a command line, saves and prints. Besides `storage`, it is the only part that
// touches the world outside.

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/time.hpp"

namespace followup {

/// Everything outside of a run: what it may ask, and where it may write. Tests make one of their own.
struct World {
  std::function<Moment()> clock;
  Zone zone;
  FindZone find_zone;                                                      ///< in the tz database
  std::function<std::optional<std::string>(const std::string&)> variable;  ///< of the environment
  std::function<std::filesystem::path()> home;                             ///< of the user's account
  std::filesystem::path folder;                                            ///< where relative names start
  std::function<bool(std::string_view)> out;  ///< standard output, flushed; false if it could not be written
  std::function<bool(std::string_view)> err;
  /// Standard input to its end, or the first bytes of it if it has more than `most`; nothing if it cannot be read.
  std::function<std::optional<std::string>(std::size_t most)> in;
  /// How wide the terminal of standard output is, 0 if it does not say; nothing if standard output is no terminal.
  std::function<std::optional<int>()> columns;
  /// Shows a question to the person who types and returns the answer; nothing at the end of the input. Empty if
  /// standard input or output is no terminal.
  std::function<std::optional<std::string>(std::string_view question)> ask;
};

/// The world of the process: its clock, zone, environment and standard streams.
World real_world();

/// Says on standard error that there is no memory, without asking for any.
void out_of_memory();

/// Runs one command line (without the program's name) and returns the exit status.
int run(const std::vector<std::string>& arguments, const World& world);

}  // namespace followup
