#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/declared.hpp"
#include "app/ready.hpp"

namespace followup {

/// What a command line asks for. Understanding it touches nothing.
struct Request : CommonOptions {
  const Command* command = nullptr;
  Action action;
  std::string line;           ///< the command line in short, for the history
  std::vector<Placed> words;  ///< and what each is typed for
};

/// Either a request, or a text that answers the command line at once (help, the version). Throws `UsageError`.
std::variant<Request, std::string> understand(const std::vector<std::string>& arguments);

}  // namespace followup
