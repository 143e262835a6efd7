#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace followup {

/// A word of the command line that belongs to no option: what it is typed for, and its place in the line.
struct Placed {
  std::string field;  ///< `APPLICATION`
  std::size_t place = 0;
};

/// Those words of a command that was parsed, in the order in which the library hands them out: the last argument that
/// takes several has the rest. `command` is the place of the command's name.
std::vector<Placed> placed_words(const CLI::App& app, const std::vector<std::string>& arguments, std::size_t command);

}  // namespace followup
