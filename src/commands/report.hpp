#pragma once
// The answer of every edit: what was understood and recorded, and what the rules say now.

#include <string>
#include <string_view>
#include <vector>

#include "followup/commands.hpp"

namespace followup {

/// What an edit did.
struct Report {
  std::string_view command;
  std::vector<ApplicationId> about;
  std::vector<std::string> lines;  ///< sentences; they need not be `visible`
};

/// The new tracker with the report's lines and the agenda of what it is about, as text or as `followup.change/1`.
Edited say(Tracker tracker, const Report& report, const Env& env);

}  // namespace followup
