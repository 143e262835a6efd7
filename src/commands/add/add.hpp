#pragma once
// What `add` takes, recording it, and asking for it.

#include "commands/shared/statement.hpp"

namespace followup {

/// What an invitation says of an interview that nobody types.
struct Invited {
  Invite invite;
  std::optional<Moment> until;
  std::string organizer;       ///< as people are typed; may be empty
  bool is_floating = false;    ///< it names no zone
  bool is_time_typed = false;  ///< `--on` was
  bool is_kind_typed = false;
  bool is_where_typed = false;
  bool is_more_typed = false;  ///< something else was, which is to be recorded
};

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
  bool is_time_open = false;          ///< it is still to be asked for
  std::optional<std::string> invite;  ///< the file that it is to be read from
  std::optional<std::string> event;
  std::optional<std::string> me;
  std::optional<Invited> invited;  ///< what was read of it, once it is
};

/// Records it and tells what was understood. Throws `UsageError` and `NotFound`.
Report record_interview(const NewInterview& arguments, Tracker& tracker, const Env& env);

/// Whether an application is of a company, which may be typed as its id.
bool is_of(const Application& application, const std::string& company);
/// Throws `NotFound` if the company is typed as an id, and there is no such application.
void check_company(const std::string& company, const Tracker& tracker);
/// The open applications of a company whose name is like that one; none if one has that very name.
std::vector<const Application*> near_ones(const std::string& company, const Tracker& tracker);
/// The open application that goes on; if there is none, or `is_new`, a new one, which `lines` say. Throws `UsageError`
/// and `NotFound`.
Application& application_for(const std::string& company, const std::string& role, bool is_new, Tracker& tracker,
                             const Moment& now, Lines& lines);

/// Whether nothing is said of an interview but by when they decide.
bool is_statement_alone(const NewInterview& said);
/// The planned interview of that day, filled in; else a new one. Says which. Throws `UsageError` if one of that very
/// minute is on record, or if only their decision was typed.
Interview& interview_for(const Interview& said, const Understood& at, const NewInterview& arguments,
                         Application& application, const Env& env, Lines& lines);

/// Puts what was said of an interview that was planned into it. Its time stays, unless it had none and one was typed;
/// what is on record stays where an invitation has something else, unless both are links. Says where it is, and what
/// else is not plain from the line about it (add_to_interview.cpp).
Lines fill_in(Interview& planned, const Interview& said, const NewInterview& arguments);
/// How to add to what is recorded of an interview.
std::string lines_to_add(const Application& application);

/// Puts people, each typed as `Name` or `Name <address>`, into an interview of the application: known ones are taken
/// again, with the new address if there is one. Says who was met, and what changed.
void introduce(const std::vector<std::string>& typed, const Tracker& tracker, Application& application,
               Interview& interview, const Moment& now, Lines& lines);
/// Puts the people whom an invitation names into an interview. They are known by address or whole name alone, and keep
/// the address on record.
void introduce_invited(const std::vector<std::string>& named, const Tracker& tracker, Application& application,
                       Interview& interview, const Moment& now, Lines& lines);
/// Adds who arranged the interview to the people, as the contact if there is none, and says so if that is news.
void introduce_organizer(const std::string& named, const Tracker& tracker, Application& application, Lines& lines);

/// Adds references, each typed as `Name` or `Name <address>`, and says which.
void add_references(const std::vector<std::string>& typed, const Tracker& tracker, Application& application,
                    Lines& lines);

/// The interview of an application that came from the invitation of that id; or nothing.
Interview* invited_by(const std::string& uid, Application& application);
/// That nothing was changed, since an interview is as this invitation says, or as a later one does.
std::string known_already(const Talk& talk, bool is_from_later, const Application& application, const Env& env);
/// Whether the interview that came from an invitation is still as that says, or as a later one does; says so then.
/// Throws `UsageError` if more was typed.
bool is_known_already(const Interview& interview, const Interview& said, const Understood& at,
                      const NewInterview& arguments, const Application& application, const Env& env, Lines& lines);
/// Brings an interview that came from an invitation to what a later one says: it may have another time. Says so.
void follow_invitation(Interview& interview, const Interview& said, const Understood& at, const NewInterview& arguments,
                       Application& application, const Env& env, Lines& lines);

/// Reads the invitation and records what it says: a new interview, another time of one, or that it is off.
Output add_invited(const NewInterview& arguments, const Services& services, const Env& env);

/// Asks for everything that was not said, until each answer makes sense. Throws `UsageError` at the end of the input.
void ask_for_interview(NewInterview& interview, const Services& services, const Env& env);

}  // namespace followup
