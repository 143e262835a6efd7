#pragma once
// What the command line may hold: the program's own options, and what a command declares.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "app/looks.hpp"
#include "followup/commands.hpp"

namespace CLI {
class App;
}

namespace followup {

/// What every command takes.
struct CommonOptions {
  std::optional<std::string> file;
  std::optional<std::string> date;
  std::chrono::seconds lock_timeout{10};
  bool json = false;
  Colours colours = Colours::automatic;
};

/// Declares one command, with what every command takes. `common` must live as long as `app`.
Action declare(const Command& command, CLI::App& app, CommonOptions& common);

/// The place of the command's name: the first word that is no option of the program itself, or the end.
std::size_t place_of_command(const std::vector<std::string>& arguments);

}  // namespace followup
