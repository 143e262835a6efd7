#pragma once
// What `add` takes, recording it, and asking for it.

#include <optional>
#include <string>
#include <vector>

#include "commands/report.hpp"

namespace followup {

/// The words of `add`, as they are typed.
struct NewInterview {
  std::optional<std::string> company;
  std::optional<std::string> role;
  std::optional<std::string> on;
  std::optional<std::string> kind;
  std::vector<std::string> met;
  std::optional<std::string> decision_by;
  std::vector<std::string> references;
  std::optional<std::string> note;
  std::optional<std::string> via;
  bool no_calls = false;
  bool is_new = false;
};

/// Records it and tells what was understood. Throws `UsageError` and `NotFound`.
Report record_interview(const NewInterview& arguments, Tracker& tracker, const Env& env);

/// The application whose next round it is: the one of that id, else the only open one of the company and, if it is
/// told, the role; nothing if there is none. Throws `UsageError` if it is closed or for another role, `NotFound` if it
/// may be several.
Application* going_on(const std::string& company, const std::string& role, Tracker& tracker);
/// Whether an application is of a company, which may be typed as its id.
bool is_of(const Application& application, const std::string& company);

/// Asks for everything that was not said, until each answer makes sense. Throws `UsageError` at the end of the input.
void ask_for_interview(NewInterview& interview, const Services& services, const Env& env);

/// The command line that says the same.
std::string line_of(const NewInterview& interview);

}  // namespace followup
