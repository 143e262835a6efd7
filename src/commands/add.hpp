#pragma once
// What `add` takes, recording it, and asking for it.

#include "commands/statement.hpp"

namespace followup {

/// The words of `add`, as they are typed.
struct NewInterview : TypedStatement {
  std::optional<std::string> company;
  std::optional<std::string> role;
  std::optional<std::string> on;
  std::optional<std::string> kind;
  std::optional<std::string> where;
  std::vector<std::string> met;
  std::vector<std::string> references;
  std::optional<std::string> note;
  std::optional<std::string> via;
  bool no_date = false;  ///< the first interview has no date yet
  bool no_calls = false;
  bool is_new = false;
  bool another = false;
  bool is_time_open = false;  ///< it is still to be asked for
};

/// Records it and tells what was understood. Throws `UsageError` and `NotFound`.
Report record_interview(const NewInterview& arguments, Tracker& tracker, const Env& env);

/// Whether an application is of a company, which may be typed as its id.
bool is_of(const Application& application, const std::string& company);
/// Throws `NotFound` if the company is typed as an id, and there is no such application.
void check_company(const std::string& company, const Tracker& tracker);
/// The open applications of a company whose name is like that one; none if one has that very name.
std::vector<const Application*> near_ones(const std::string& company, const Tracker& tracker);
/// Makes the application, which it says, or finds the open one that goes on if it need not be new. Throws `UsageError`
/// and `NotFound`.
Application& application_for(const std::string& company, const std::string& role, bool is_new, Tracker& tracker,
                             const Moment& now, Lines& lines);

/// Whether nothing is said of an interview but by when they decide.
bool is_statement_alone(const NewInterview& said);
/// The interview of that day that was planned and is now filled in, whatever its minute; else a new one. Says which.
/// Throws `UsageError` if something is recorded of an interview of that very minute, or nothing is said of another one.
Interview& interview_for(const Interview& said, const Understood& at, const NewInterview& arguments,
                         Application& application, const Env& env, Lines& lines);

/// Puts people, each typed as `Name` or `Name <address>`, into an interview of the application: known ones are taken
/// again, with the new address if there is one. Says who was met, and what changed.
void introduce(const std::vector<std::string>& typed, const Tracker& tracker, Application& application,
               Interview& interview, Lines& lines);

/// Adds the references to the application in the same way, and says which they are.
void add_references(const std::vector<std::string>& typed, const Tracker& tracker, Application& application,
                    Lines& lines);

/// Asks for everything that was not said, until each answer makes sense. Throws `UsageError` at the end of the input.
void ask_for_interview(NewInterview& interview, const Services& services, const Env& env);

}  // namespace followup
