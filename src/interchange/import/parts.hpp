#pragma once
// What the files of this folder share: a text, its rows of cells, which column is which, and what cells say.

#include <chrono>
#include <span>
#include <unordered_map>

#include "followup/errors.hpp"
#include "followup/import.hpp"
#include "followup/text.hpp"

namespace followup::tables {

using Fold = std::function<std::string(std::string_view)>;

// --- text (decoding.cpp) --------------------------------------------------------------------------------------------

struct Decoded {
  std::string text;      ///< UTF-8 without a byte order mark; its lines end in `\n`
  std::string encoding;  ///< what it was: `UTF-8`, `UTF-16`, `windows-1252`
};
/// Throws `UsageError` for a workbook, and for bytes that are no text.
Decoded decode_bytes(std::string_view bytes);

// --- rows (rows.cpp, other_forms.cpp) -------------------------------------------------------------------------------

struct Row {
  int number = 0;  ///< from 1 on
  int line = 0;
  std::vector<std::string> cells;
  bool is_quote_open = false;  ///< in its last cell, which has all the lines up to the end
};

struct Rows {
  std::string text;          ///< of a table
  char separator = ',';      ///< of its cells
  std::vector<Row> ready{};  ///< or rows that were made of something else
};

/// Calls `take` for each row until it returns false. Lines that git leaves in a file with a conflict are no rows; their
/// number is returned.
int each_row(const Rows& rows, const std::function<bool(const Row& row)>& take);

/// The form of a text, if it is not a plain table.
std::optional<ImportForm> form_of(std::string_view text);
/// The interviews of a file of `ghosted`, or of `career-ops`, as rows below names that are known. Throws `UsageError`
/// if it is none.
std::vector<Row> rows_of_ghosted(std::string_view text);
std::vector<Row> rows_of_career_ops(std::string_view text, const Fold& fold);

// --- columns (columns.cpp, columns_table.cpp) -----------------------------------------------------------------------

struct KnownName {
  Column column;
  std::string_view name;  ///< folded
};
/// The names of columns in people's tables, in several languages.
extern const std::span<const KnownName> known_names;

/// Where the headers stand, and which column holds what.
struct Layout {
  int header_row = 0;
  std::vector<std::string> headers;
  std::array<std::optional<std::size_t>, vocabulary<Column>.size()> positions{};
  std::vector<std::size_t> more_interviews{};  ///< positions of further columns with dates of interviews
  std::optional<std::size_t> application;      ///< in a table of followup's own: the number of the application

  [[nodiscard]] bool is_own() const { return application.has_value(); }
  [[nodiscard]] bool has(Column column) const { return positions.at(static_cast<std::size_t>(column)).has_value(); }
  [[nodiscard]] const std::string& header(Column column) const {
    return headers[*positions.at(static_cast<std::size_t>(column))];
  }
  /// Empty if the table has no such column, or the row is too short.
  [[nodiscard]] const std::string& cell(const Row& row, Column column) const;
};
/// Finds the headers among the first ten rows, and sets the separator by which most of them are known. Throws
/// `UsageError` if no column is the company's.
Layout layout_of(Rows& rows, const ImportChoice& choice, const Fold& fold);

// --- cells: written_date.cpp, written_time.cpp, date_parts.cpp, date_columns.cpp, people_cell.cpp, status.cpp --------

/// A date as it is written: of `3/4/2026`, it is open which number is the month.
struct WrittenDate {
  std::optional<When> when;  ///< if the cell says all; else the rest is set
  int year = 0;
  int first = 0;
  int second = 0;
  bool is_open = false;                          ///< else `first` is the month
  bool has_year = true;                          ///< else none is written
  std::optional<std::chrono::minutes> time{};    ///< after midnight
  std::optional<std::chrono::minutes> offset{};  ///< of the time, east of UTC
  std::string weekday{};                         ///< folded, as it is written; may be empty
};
/// Nothing for a text that is no date.
std::optional<WrittenDate> written_date(std::string_view cell, const Fold& fold);
/// `15:00`, `3 pm`, `15 Uhr`; nothing for any other text.
std::optional<std::chrono::minutes> written_time(std::string_view cell, const Fold& fold);
/// What to do about a text that is no date: `has no year: write it, too`; empty if there is nothing to say.
std::string advice_on_date(const std::string& text, const Fold& fold);
/// Whether a cell says that there is nothing: `-`, `n/a`, `tbd`
bool is_blank(std::string_view cell, const Fold& fold);

/// The month that a folded word of one of four languages names, or begins to name with three letters or more.
std::optional<int> month_of(std::string_view word);
/// The same of a day of the week, with two letters or more.
bool is_weekday(std::string_view word);
/// Whether a word may name the weekday of a day.
bool is_weekday_of(std::string_view word, Day day);

/// What a spreadsheet counts: days since the end of 1899, with the time as their fraction.
std::optional<WrittenDate> serial_date(std::string_view text);

/// What a cell for a date says.
struct DateCell {
  std::optional<When> when;
  std::string why;             ///< there is none; empty if the cell has nothing
  bool is_impossible = false;  ///< it is like a date, but there is no such day or hour
};

/// The dates of a table: in which order those of each column stand.
class DateColumns {
 public:
  /// Looks at the date columns of all rows. Throws `UsageError` if dates of a column that is used may stand either way
  /// round, or stand in both.
  DateColumns(const Rows& rows, const Layout& layout, const ImportChoice& choice, const ImportContext& context);

  [[nodiscard]] DateCell read(const Row& row, Column column) const;
  /// In which order the dates of some columns were read, and why: sentences.
  [[nodiscard]] const std::vector<std::string>& notices() const { return notices_; }

 private:
  const Layout& layout_;
  const ImportContext& context_;
  [[nodiscard]] DateCell without_year(const WrittenDate& date, const std::string& text) const;

  std::array<DateOrder, vocabulary<Column>.size()> orders_{};
  std::vector<std::string> notices_;
};

/// Gives the addresses of a cell to the people of the row: one each, in order, if there are as many; else each to the
/// person whose name fits it. If nobody is named, each address becomes a person. Returns a remark on what is left out;
/// empty if nothing is.
std::string give_addresses(std::string_view cell, const ImportContext& context, std::vector<Person>& people);
/// The people of a cell. In a table of followup's own, names are as they stand.
std::vector<Person> people_in(std::string_view cell, bool is_own, const Fold& fold);

/// How an application ended, by the words of a status.
struct StatusSaid {
  std::optional<Result> result;
  bool is_left_out = false;  ///< it says neither an end nor that all goes on
};
StatusSaid said_by_status(std::string_view status, bool is_own, const Fold& fold);

}  // namespace followup::tables
