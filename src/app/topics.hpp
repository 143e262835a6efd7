#pragma once

#include <span>
#include <string_view>

namespace followup {

/// A page of the help that is about no command.
struct Topic {
  std::string_view name;
  std::string_view summary;
  std::string_view text;
  std::string_view examples;  ///< two command lines, one a line
};

/// The topics in the order of the help.
std::span<const Topic> topics();

}  // namespace followup
