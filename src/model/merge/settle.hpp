#pragma once
// The same things get the same ids and names on both sides, before they are merged by them.

#include <string>

#include "followup/merge.hpp"

namespace followup::merging {

/// Applications are the same if they have the same id and were created at the same moment; or at that moment, at the
/// same company. Of those that the base lacks, the ones of the same id and moment must share a person, the moment of an
/// interview or an entry of the log, if they are called otherwise. If ids clash, all that are new on both sides are
/// numbered anew, in the order in which they were created.
void settle_applications(Merged& merged, Tracker& base, Tracker& ours, Tracker& theirs);

/// Calls everybody by one name on all sides: the new one, if one side changed it.
void settle_names(Merged& merged, const std::string& where, Application& base, Application& ours, Application& theirs);
/// Calls a reference that both sides added in other letters by one name.
void settle_references(const Application& base, Application& ours, Application& theirs);

/// Within an application: who was renamed is called the same on all sides; new interviews are the same if they have the
/// same invitation or time, new tasks if they ask the same by the same time. Of one id, an interview is also the same
/// if it was moved or has the same day, and a task if it asks the same. If ids clash, new things get others.
void settle_things(Merged& merged, const std::string& where, Application& base, Application& ours, Application& theirs);

}  // namespace followup::merging
