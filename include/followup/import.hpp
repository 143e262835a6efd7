#pragma once
// Tables of job applications that people kept elsewhere, read into the record: CSV of any spreadsheet, the file of
// `ghosted` and that of `career-ops`. Pure: what is not understood is never guessed.

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "followup/model.hpp"

namespace followup {

/// What a column of a table may hold.
enum class Column : std::uint8_t {
  company,
  role,
  interview,    ///< its date, perhaps with the time
  time,         ///< of the interview, if it stands beside its date
  kind,         ///< of interview
  round,        ///< its number, or what it is called
  person,       ///< whoever was there
  email,        ///< theirs
  phone,        ///< theirs
  decision_by,  ///< by when they said they decide
  status,       ///< how it stands; only an end of it is kept
  outcome,      ///< how it ended
  decided,      ///< when it ended; without an end, by when they said they decide
  answer_by,    ///< of an offer
  follow_up,    ///< when it was asked; a day to come is not kept
  notes,
  via,
  applied,  ///< not kept; but its dates show in which order the others stand
};
template <>
inline constexpr std::array<std::string_view, 18> vocabulary<Column>{
    "company",     "role",   "interview", "time",    "kind",      "round",     "person", "email", "phone",
    "decision-by", "status", "outcome",   "decided", "answer-by", "follow-up", "notes",  "via",   "applied"};

/// Which number of `3/4/2026` is the day: the first, or the second.
enum class DateOrder : std::uint8_t { dmy, mdy };
template <>
inline constexpr std::array<std::string_view, 2> vocabulary<DateOrder>{"dmy", "mdy"};

/// What a file is.
enum class ImportForm : std::uint8_t { csv, ghosted, career_ops, followup };
template <>
inline constexpr std::array<std::string_view, 4> vocabulary<ImportForm>{"csv", "ghosted", "career-ops", "followup"};

/// What the person says of a table.
struct ImportChoice {
  std::optional<ImportForm> form;                       ///< nothing: its content tells
  std::optional<DateOrder> order;                       ///< of dates that may stand either way round
  std::vector<std::pair<Column, std::string>> headers;  ///< the header of a column, whatever it is called
};

/// What surrounds a table.
struct ImportContext {
  Moment now;
  Zone zone;                                          ///< of times without an offset
  std::function<std::string(std::string_view)> fold;  ///< a name as it is compared, without case and accents
  std::function<bool(std::string_view)> is_address;   ///< one plain e-mail address
};

/// What came of a row.
struct ImportedRow {
  int row = 0;   ///< of the table, from 1 on; a cell with several lines is in one row
  int line = 0;  ///< of the text, where that differs; else 0
  std::optional<ApplicationId> application;
  std::optional<InterviewId> interview;
  std::string skipped;  ///< why it was; empty for a new interview
  std::string remark;   ///< what of it was left out; may be empty
};

/// What was understood of a table, and what came of it.
struct Import {
  std::string source;                                   ///< `windows-1252, separated by ";", headers in row 1`
  std::vector<std::pair<Column, std::string>> mapping;  ///< several columns may hold interviews
  std::vector<std::string> unused;                      ///< headers of columns that are not used
  std::vector<std::string> notices;                     ///< sentences on the table as a whole
  std::vector<ImportedRow> rows;                        ///< but for blank ones and the like
  int applications = 0;                                 ///< new ones
  int interviews = 0;                                   ///< new ones
};

/// Adds the interviews of a table to a tracker, with the applications that it does not have yet; those that it has are
/// left alone, and their rows say what the tracker lacks. Throws `UsageError` if the bytes are no such table, or if a
/// date in it may stand either way round.
Import import_table(std::string_view bytes, const ImportChoice& choice, const ImportContext& context, Tracker& tracker);

}  // namespace followup
