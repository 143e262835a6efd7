#pragma once
// The actions that handles name: what the rules say of them, what is logged of them, and what fills their gaps.

#include <string>
#include <vector>

#include "followup/commands.hpp"

namespace followup {

/// The action of that handle, whether it stands or not. Throws `NotFound` with the handles that stand.
Action look_up_action(const std::string& handle, const Tracker& tracker, const Env& env);
/// The same of each; throws `UsageError` if two handles name one action.
std::vector<Action> look_up_actions(const std::vector<std::string>& handles, const Tracker& tracker, const Env& env);

/// Whether it may be done now: it stands, or it is a task before its day. What they asked for pesters nobody.
bool is_welcome(const Action& action);

/// Why an action does not stand, and from when it would be right, if ever: a sentence that begins with its handle.
std::string why_not_advised(const Action& action, const Tracker& tracker, const Env& env);

/// An entry of the log about what the action is about; of `skipped` and `snoozed` ones with the rule.
LogEntry entry_about(const Action& action, LogKind kind, const Moment& at);

/// Whether `done` has logged the entry for the action. Of what is about the application as a whole, every entry of the
/// kind is for it.
bool fulfils(const LogEntry& entry, const Action& action);
/// The latest such entry, wherever it is in the log; or nothing.
const LogEntry* latest_fulfilling(const Action& action, const Application& application);

/// The applications that the action is for, each once.
std::vector<ApplicationId> applications_of(const std::vector<Action>& all);

/// The command lines that fill the gaps; what stands in capitals is for the person to say.
std::vector<std::string> gap_fillers(const Action& action, const Application& application);

/// What is missing now and the line that fills the first gap, for a person; empty if nothing is, or nothing is asked
/// for.
std::string still_missing(const Application& application, const Policy& policy, const Moment& now);

}  // namespace followup
