#pragma once
// What an application holds and `remove` can take out of it: a person, a reference, a task or an interview.

#include <string>
#include <vector>

#include "followup/commands.hpp"

namespace followup {

/// One of them. Of the subject, the one member that it is is set.
struct PartOfRecord {
  std::string word;  ///< that names it behind the application's id: `nick`, `task-2`, `interview-1`
  std::string name;  ///< in words: `the reference Maria Lopez`
  Subject subject;
};

/// All of them. Where a person and a reference have one word, it is `person-maria` and `reference-maria`.
std::vector<PartOfRecord> parts_of(const Application& application);

/// What `remove` can be told to take out of applications.
std::vector<Choice> removable(const Tracker& tracker);

/// The part that a word names: as above, or as a person or a reference is called. Throws `NotFound`, which quotes
/// `typed`.
PartOfRecord look_up_part(Application& application, const std::string& word, const std::string& typed);

/// Throws `UsageError` if the log says that something was done or heard about the subject: with the entries, and the
/// lines that take them back. What was skipped or put off is not counted.
void check_not_in_log(const Subject& subject, const std::string& name, const Application& application,
                      const Policy& policy, const Moment& now);
/// Takes what was skipped and put off about the subject out of the log.
void erase_suppressions(const Subject& subject, Application& application);

}  // namespace followup
