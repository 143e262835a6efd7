#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace followup {

/// What to type in the place of a line that has more than its command takes: an option that there is, an argument
/// without the name of its placeholder, several words in quotes. Empty if nobody can tell. `unexpected` is what the
/// library found first; the command's name stands at `command`.
std::string hint_for(const std::string& unexpected, const std::vector<std::string>& arguments, const CLI::App& app,
                     std::size_t command);

}  // namespace followup
