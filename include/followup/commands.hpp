#pragma once
// The commands: an ordered table, one file each. A command is its arguments, a pure function, and the binding of
// options.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "followup/errors.hpp"
#include "followup/model.hpp"
#include "followup/rules.hpp"

namespace CLI {
class App;
}

namespace followup {

/// What surrounds a run.
struct Env {
  Moment now;
  Zone zone;
  bool json = false;
  bool has_file = true;  ///< whether the data file exists
};

/// What to print on standard output, and the exit status.
struct Output {
  std::string text;
  int status = 0;
};

/// The new tracker, and what to say once it is saved.
struct Edited {
  Tracker tracker;
  Output output;
};

using Query = std::function<Output(const Tracker&, const Env&)>;  ///< cannot save
using Edit = std::function<Edited(Tracker, const Env&)>;          ///< cannot print halfway
/// Whether it reads or changes shows in its arguments, once they are parsed.
using Either = std::function<std::variant<Query, Edit>()>;
using Action = std::variant<Query, Edit, Either>;

struct Command {
  std::string_view name;
  std::string_view summary;
  std::string_view examples;  ///< two command lines, one a line
  Action (*declare)(CLI::App&);
};

/// The commands in the order of the help.
std::span<const Command> commands();

}  // namespace followup
