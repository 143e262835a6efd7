#pragma once
// The people of an interview as `add --met` takes them: `Nick Claus <nick@initech.example>`.

#include <string>
#include <vector>

#include "commands/read.hpp"
#include "followup/model.hpp"

namespace followup {

struct Introduction {
  std::string name;
  std::string email;  ///< may be empty
};

/// Throws `UsageError`.
Introduction read_introduction(const std::string& typed);

/// Puts people into an interview of the application: known ones (by name, whatever its case and accents) are taken
/// again, with the new address if there is one. Says who was met, and what changed.
void introduce(const std::vector<Introduction>& people, Application& application, Interview& interview, Lines& lines);

/// Takes the references into the application, and says which they are.
void add_references(const std::vector<std::string>& typed, Application& application, Lines& lines);

}  // namespace followup
