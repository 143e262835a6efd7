#pragma once
// What a typed word means: an application, somebody, an interview, an action by its handle, a part of the record.

#include <fmt/format.h>

#include <algorithm>

#include "commands/shared/options.hpp"

namespace followup {

/// The element of a range of which `projection` gives that value; or nothing.
template <typename Range, typename Value, typename Projection>
auto* find_by(Range& range, const Value& value, Projection projection) {
  const auto found = std::ranges::find(range, value, projection);
  return found == std::ranges::end(range) ? nullptr : &*found;
}

// --- what a typed name means; case and accents don't count (lookup.cpp) ---------------------------------------------

/// Whether the rules count it as closed.
bool is_closed(const Application& application, const Policy& policy, const Moment& now);
/// The id that a text of digits is, which is never a name; nothing for any other text.
std::optional<ApplicationId> typed_id(std::string_view typed);
/// The application of that id, if it is one; else the only open one whose company or role has `typed` in it, or with
/// `open_first` the only closed one if no open one has. Among those that have ended, it is the only such one; among
/// all, the one whose name fits better: as a whole, or else at all. Throws `NotFound` with the suggestions, which may
/// be near ones.
const Application& look_up_application(const Tracker& tracker, const std::string& typed, const Moment& now,
                                       Among among = Among::open);
Application& look_up_application(Tracker& tracker, const std::string& typed, const Moment& now,
                                 Among among = Among::open);

/// The only open application that has `typed` in its names or, if none has, the only closed one; or nothing.
const Application* only_named(const Tracker& tracker, const std::string& typed, const Moment& now);

/// That closed applications have the name, too, by which an open one was found, and how to take one of them instead: a
/// sentence, or none.
Lines closed_namesakes(const Tracker& tracker, const std::string& typed, const Moment& now);

/// Looks up somebody, who is a `Person` or a `Reference` of an application.
template <typename Somebody>
struct LookUp {
  /// The one meant by a name, by its word in handles, or by whole words that only one name has; nothing if nobody is.
  /// Throws `NotFound` with the suggestions if it may be several.
  static Somebody* meant(Application& application, const std::string& typed);
  /// The one that `meant` finds. Throws `NotFound` with the near ones if it finds nobody.
  static Somebody& known(Application& application, const std::string& typed);
  /// The one of that very name, whatever its case and accents; or nothing.
  static Somebody* named(Application& application, std::string_view name);
  /// The one of exactly that name, made if there is none.
  static Somebody& ensured(Application& application, std::string_view name);
  /// The only one of the other applications whose name has what was typed as words, brought with what is known of them.
  /// References come from all of them, people from those of the company, and those of an agency from all. Says what
  /// that adds to what was typed. Nothing if nobody is meant.
  static Somebody* brought(const std::string& typed, const Tracker& tracker, Application& application, Lines& lines);
  /// The one that `brought` finds, else a new one. Says which. If a new name is near to a known one, says that, and the
  /// way back.
  static Somebody& added(const std::string& name, const Tracker& tracker, Application& application, Lines& lines);
};

/// The interview of that number; if none was typed, the next one if it begins within a day, else the last that was
/// held, else the first to come. Throws `NotFound`.
Interview& look_up_interview(Application& application, const std::optional<std::string>& typed, const Policy& policy,
                             const Moment& now);

// --- what a handle names, and what the rules say of it (handles.cpp, action.cpp) ------------------------------------

/// The action of that handle, whether it stands or not. With `open_first` a name that `only_named` finds may take the
/// place of the id. Throws `NotFound` with the handles that stand.
Action look_up_action(const std::string& handle, const Tracker& tracker, const Env& env, Among among = Among::open);
/// The action of each handle. Throws `UsageError` if two name one action. Suggestions for an unknown handle are of
/// standing `wanted`.
std::vector<Action> look_up_actions(const std::vector<std::string>& handles, const Tracker& tracker, const Env& env,
                                    Standing wanted = Standing::stands);

/// Whether it may be done now: it stands, or it is a task before its day. What they asked for pesters nobody.
bool is_welcome(const Action& action);

/// Why an action does not stand, and from when it would be right, if ever: a sentence that begins with its handle.
std::string why_not_advised(const Action& action, const Tracker& tracker, const Env& env);

/// An entry of the log about what the action is about; of `skipped` and `snoozed` ones with the rule.
LogEntry entry_about(const Action& action, LogKind kind, const Moment& at);

/// Whether the entry fulfils what the action asks for.
bool fulfils(const LogEntry& entry, const Action& action);
/// The latest entry that does; or nothing.
const LogEntry* latest_fulfilling(const Action& action, const Application& application);

/// The applications that the action is for, each once.
std::vector<ApplicationId> applications_of(const std::vector<Action>& all);

/// Something that the record of the round lacks.
struct Gap {
  std::string line;      ///< the command line that fills it; what is in capitals is for the person to say
  std::string question;  ///< the same as a question, with a line that answers it
};
/// What `action`, which asks to complete the record, says is missing.
std::vector<Gap> gaps_in(const Action& action, const Application& application, const Policy& policy, const Moment& now);
/// The question for the first gap; empty if nothing is missing now, or nothing is asked for.
std::string first_question(const Application& application, const Policy& policy, const Moment& now);

// --- what an application holds, and `remove` can take out of it (parts.cpp) -----------------------------------------

/// A person, a reference, a task or an interview. Of the subject, the one member that it is is set.
struct PartOfRecord {
  std::string word;  ///< that names it behind the application's id: `nick`, `task-2`, `interview-1`
  std::string name;  ///< in words: `the reference Maria Lopez`
  Subject subject;
};

/// All of them. Where a person and a reference have one word, it is `person-maria` and `reference-maria`.
std::vector<PartOfRecord> parts_of(const Application& application);
/// Whether a text is the id of an application, a slash and a word: `3/nick`.
bool names_part(const std::string& typed);
/// The application and the part that such a text names: by its word as above, or as a person or a reference is called.
/// Throws `NotFound`.
std::pair<Application*, PartOfRecord> look_up_part(Tracker& tracker, const std::string& typed, const Moment& now);
/// Throws `UsageError` if the log says that something was done or heard about the subject: with the entries, and the
/// lines that take them back. What was skipped or put off is not counted.
void check_not_in_log(const Subject& subject, const std::string& name, const Application& application,
                      const Policy& policy, const Moment& now);
/// Takes what was skipped and put off about the subject out of the log.
void erase_suppressions(const Subject& subject, Application& application);

}  // namespace followup
