#pragma once
// Files for the tests of the rules, told in a few words, and what `today` and `list` answer to them. Everything enters
// by the front door: the file is written, the command line is run, its JSON is read.

#include <optional>
#include <string>
#include <vector>

#include "followup/model.hpp"

namespace followup::testing {

using Lines = std::vector<std::string>;

/// The members of a log entry that most kinds do without.
struct About {
  int interview = 0;
  std::string person;
  int task = 0;
  std::string reference;
};

/// A file with one application, number 1, at Initech. Dates and moments are typed as they stand in the file.
class File {
 public:
  File();
  /// The next round. People who are new get an e-mail address, so that nothing but a decision date is missing.
  File& interview(const std::string& at, const Lines& met = {}, const std::string& decision_by = "");
  File& person(const std::string& name, const std::string& email, const std::string& phone,
               const std::string& prefers = "");
  File& contact(const std::string& name);
  File& no_calls();
  File& task(const std::string& kind, const std::string& due = "");
  File& reference(const std::string& name);
  File& log(const std::string& at, const std::string& kind, const About& about = {});
  File& heard(const std::string& at, const std::string& decision_by = "");
  File& skipped(const std::string& at, const std::string& rule, const About& about = {});
  File& snoozed(const std::string& at, const std::string& rule, const std::string& until, const About& about = {});
  File& moved(const std::string& at, int interview, const std::string& from);
  File& outcome(const std::string& on, const std::string& result, const std::string& answer_by = "");
  /// The next application, at Globex, which has that outcome.
  File& elsewhere(const std::string& on, const std::string& result, const std::string& answer_by = "");
  File& off(const std::string& rule);
  File& never_quiet();
  File& policy(const std::string& key, int value);
  File& count(const std::string& word);
  File& channel(const std::string& word);
  File& weekend(const std::vector<Weekday>& days);
  File& holiday(const std::string& day);

  Tracker tracker;

 private:
  Application& application() { return tracker.applications.front(); }
  LogEntry& entry(const std::string& at, LogKind kind, const About& about);
};

/// When the interview is, in most of the tests.
inline const std::string at_three = "2026-11-20T15:00:00-05:00";
Day day(const std::string& text);
/// Noon of a day, on the clock of the interview.
Moment noon(const std::string& on);
/// A file without an interview, recorded at that moment.
File created(const std::string& at);
/// The file, and what they said at that moment.
File heard(File file, const std::string& at, LogEntry said);

/// The actions of `today`, one a line, whole but for their words:
/// `due thank-you 1/nick 2026-11-21T15:00:00-05:00 interview=1 person='Nick Claus' channel=email`.
Lines today(const File& file, const std::string& now);
/// Those of one rule.
Lines advised(const std::string& rule, const File& file, const std::string& now);
/// Urgency and due of the only action of one rule, `due 2026-12-04`; nothing if there is none.
std::string only(const std::string& rule, const File& file, const std::string& now);
/// The hold on the application: `waiting 2026-12-04`, `ghosted for good`; nothing if there is none.
std::string hold(const File& file, const std::string& now);
/// Its line in `list`: `waiting round=1 since=2026-11-20 F=2026-11-30 G=2026-12-18 n=0`.
std::string situation(const File& file, const std::string& now);
/// When a rule is advised, as `rules RULE --json` has it.
std::string when(const std::string& rule, const File& file);
/// What a command prints for the file.
std::string printed(const File& file, const std::string& now, const Lines& arguments);
/// Exit status and message of `today` for a file that is refused.
std::string refusal(const File& file);

}  // namespace followup::testing
