#pragma once
// The words of a command line, as the options library hands them out.

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace followup {

/// A word, what it is typed for, and where it stands.
struct Placed {
  std::string field;  ///< `APPLICATION`; of an option's value, the option: `--by`
  std::string typed;
  std::size_t place = 0;  ///< in the line
  std::size_t start = 0;  ///< where it begins there: behind `--by=`
};

/// A command line, as far as it is typed.
struct Line {
  std::vector<Placed> words;
  std::string open;         ///< the option that still waits for its value; or none
  bool has_options = true;  ///< no `--` has ended them
};

/// The line of a command as declared, whose name stands at `command`.
Line line_of(const CLI::App& app, const std::vector<std::string>& arguments, std::size_t command);

/// The words that belong to no option.
std::vector<Placed> own_words(const Line& line);
/// The placeholder of the next word that belongs to no option; the last argument that takes several has the rest.
std::string next_field(const CLI::App& app, const Line& line);
/// The option's value, if it was typed.
std::optional<std::string> value_of(const Line& line, const std::string& option);
bool takes_value(const CLI::App& app, const std::string& option);

}  // namespace followup
