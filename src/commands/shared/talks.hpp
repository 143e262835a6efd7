#pragma once
// Which interview is meant that is called off, missed or given another time.

#include "commands/shared/command.hpp"

namespace followup {

/// Picks an interview of an application as of a moment; or nothing.
using Pick = std::optional<Talk> (*)(const Application& application, const Moment& now);

/// The next one to come, else the latest of today, else the one that went off last.
std::optional<Talk> to_call_off(const Application& application, const Moment& now);
/// The latest whose time has come, which may be off already; else the next one to come.
std::optional<Talk> to_miss(const Application& application, const Moment& now);
/// The next one to come, else the one of today that may not have been held yet, else the one that went off last.
std::optional<Talk> to_move(const Application& application, const Moment& now);

/// The interview that went off last; or nothing.
std::optional<Talk> last_off(const Application& application, const Moment& now);
/// The entry that says that the interview is off. It must be off.
const LogEntry& off_since(const Talk& talk, const Application& application);

/// The interview of the number that was typed, else the one that is picked. Throws `NotFound` for a number that is
/// none, `UsageError` if none is picked; `what` completes `no interview …`, `typed` is the word of the application.
Talk look_up_talk(const std::optional<std::string>& number, Pick pick, const char* what, const std::string& typed,
                  Application& application, const Tracker& tracker, const Env& env);

/// When it is, or was to be, in full.
std::string when_of(const Talk& talk, const Env& env);

/// `Interview 2 of Initech, Packaging manager`
std::string name_of(const Talk& talk, const Application& application);

// --- what becomes of it (cancel.cpp, move.cpp) -----------------------------------------------------------------------

/// That it is off already.
Lines off_already(const Talk& talk, const Application& application, Day today);
/// Logs that an interview was called off, and what was said. Throws `UsageError` if it was given its time after that.
Lines call_off(const Talk& talk, const TypedMoment& on, const std::string& said, bool by_me, Application& application,
               const Env& env);
/// Whether an interview has that time: its minute, or its day where no other hour is named.
bool is_at(const When& at, const When& when);
/// Gives an interview another time, and logs that it was moved. `is_picked` says that its number was not typed. Throws
/// `UsageError` if it was given another time at a later moment.
Lines give_other_time(const Talk& talk, const Understood& to, bool is_picked, Application& application, const Env& env);

}  // namespace followup
