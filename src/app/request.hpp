#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/looks.hpp"
#include "app/ready.hpp"
#include "followup/commands.hpp"

namespace followup {

/// What a command line asks for. Understanding it touches nothing.
struct Request {
  const Command* command = nullptr;
  Action action;
  std::optional<std::string> file;
  std::optional<std::string> date;
  std::chrono::seconds lock_timeout{10};
  bool json = false;
  Colours colours = Colours::automatic;
  std::string line;           ///< the command line in short, for the history
  std::vector<Placed> words;  ///< those that belong to no option
};

/// Either a request, or a text that answers the command line at once (help, the version). Throws `UsageError`.
std::variant<Request, std::string> understand(const std::vector<std::string>& arguments);

}  // namespace followup
