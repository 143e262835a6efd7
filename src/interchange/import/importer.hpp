#pragma once
// From what a row says to the record: the interviews that are known, and those that become new.

#include <map>
#include <set>

#include "interchange/import/parts.hpp"

namespace followup::tables {

/// What an interview means for its application.
struct Ending {
  int round = 0;                 ///< its number in the table
  bool is_off = false;           ///< it was called off
  std::optional<Result> result;  ///< of the application
  std::optional<Day> on;
  std::optional<Day> answer_by;
};

/// What a row says.
struct RowContent {
  std::string skipped;  ///< why there is nothing to be had from it; may be empty
  std::string remark;   ///< what of it is left out
  std::string status;   ///< one that says no outcome; may be empty
  std::string company;
  std::string role;
  std::string via;
  Interview interview;
  std::vector<Person> people;
  std::optional<Day> followed_up;
  Ending ending;
};

// --- records: known.cpp, additions.cpp, row_reader.cpp, endings.cpp, records.cpp -------------------------------------

/// What two rows of one application have in common: its role and its company, without what only says which legal form
/// that has: `initech` of `Initech, Inc.`
std::string key_of(const std::string& company, const std::string& role, const Fold& fold);

/// The interviews of a tracker, to be found by application and day; those that were moved by the earlier day as well.
class KnownInterviews {
 public:
  struct Entry {
    ApplicationId application;
    InterviewId interview;
    std::size_t position = 0;  ///< of the application
  };

  KnownInterviews(const Tracker& tracker, const Fold& fold);
  /// Null if there is none.
  [[nodiscard]] const Entry* on(const std::string& key, Day day) const;
  /// The one of that very moment, in the record or before it was moved.
  [[nodiscard]] const Entry* at(const std::string& key, const Moment& moment) const;
  /// The position of the latest application of that key.
  [[nodiscard]] std::optional<std::size_t> application(const std::string& key) const;

 private:
  void add(const std::string& key, const When& when, const Entry& entry);

  std::unordered_map<std::string, Entry> days_;
  std::unordered_map<std::string, Entry> hours_;
  std::unordered_map<std::string, std::size_t> applications_;
};

/// Puts people into an application and among those met, unless they are there, and returns the names of those who were
/// not met yet. In a table of followup's own, names are as they stand.
std::vector<std::string> put_people(const std::vector<Person>& people, bool is_own, const Fold& fold,
                                    Application& application, std::vector<Met>& met);
bool has_follow_up(const Application& application, Day day);
/// What a row says and the record lacks of a known interview: `rejected (followup close 3 rejected)`, `Ann Lee`, `a
/// note`
std::vector<std::string> lacking(const RowContent& said, const Application& application, const Interview& interview,
                                 bool is_own, const ImportContext& context);

/// A column with dates of interviews, and how it is read: every row says one interview for each.
struct Reading {
  const Layout& layout;
  const DateColumns& dates;
};
/// The interviews of a row, by date; what is said once belongs to the last of them. If there are none, one that says
/// why.
std::vector<RowContent> interviews_in(const Row& row, std::span<const Reading> readings, const ImportContext& context);

/// The end of a day, or now, if that is earlier.
Moment last_moment_of(Day day, const ImportContext& context);

/// An interview of this table.
struct OfTable {
  int row = 0;
  std::size_t application = 0;
  InterviewId interview;
};

/// A row of a day on which the record has an interview of another hour.
struct OtherHour {
  std::size_t result = 0;  ///< its position among the rows of the import
  Row row;
  RowContent said;
};

/// Takes one row after another.
class Importer {
 public:
  Importer(const Layout& layout, const ImportContext& context, Tracker& tracker, Import& import)
      : layout_(layout),
        context_(context),
        tracker_(tracker),
        import_(import),
        known_(tracker, context.fold),
        count_(tracker.applications.size()) {}

  void add(const Row& row, RowContent said);
  /// Puts the new interviews in order.
  void finish();

 private:
  [[nodiscard]] std::string key_of(const RowContent& said) const {
    return tables::key_of(said.company, said.role, context_.fold);
  }
  void put(const Row& row, RowContent said, ImportedRow& result);
  void tell_known(const KnownInterviews::Entry& known, bool is_hour_known, const RowContent& said,
                  ImportedRow& result) const;
  bool is_united(const RowContent& said, ImportedRow& result);
  void add_new(const Row& row, RowContent said, ImportedRow& result);
  Application& application_for(const std::string& key, const Row& row, const RowContent& said);
  void number(Application& application);
  void put_outcome(const Ending& ending, Application& application);
  void say_notices();

  const Layout& layout_;
  const ImportContext& context_;
  Tracker& tracker_;
  Import& import_;
  KnownInterviews known_;
  std::size_t count_;                                      ///< of the applications that were there before
  std::unordered_map<std::string, std::size_t> of_table_;  ///< those that rows of the table belong to
  std::unordered_map<std::string, OfTable> rows_;          ///< of the table, by application and time
  std::set<std::string> hours_;                            ///< of the record that the table has, by application and day
  std::vector<OtherHour> other_hours_;
  std::set<std::size_t> grown_;          ///< known applications with new interviews
  std::vector<Ending> endings_;          ///< of the new interviews
  std::map<std::string, int> statuses_;  ///< without an outcome, and how many rows have them
  int undated_ = 0;                      ///< outcomes whose day the table does not have
};

/// Adds the rows to the tracker, and says so.
void add_rows(const Rows& rows, std::span<const Reading> readings, const ImportContext& context, Tracker& tracker,
              Import& import);

}  // namespace followup::tables
