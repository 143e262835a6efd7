#pragma once
// What other programs read of the record: calendars (iCalendar, RFC 5545), address books (vCard) and tables (CSV, RFC
// 4180). Pure: the same record and the same now are the same bytes.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/agenda.hpp"

namespace followup {

// --- content lines --------------------------------------------------------------------------------------------------

/// A text as the value of a property: what has a meaning there is escaped, and control and direction-changing
/// characters are left out.
std::string property_text(std::string_view text);
/// `NAME:VALUE` with its line end, folded at 75 octets between characters. The value is as it is to be read.
std::string content_line(std::string_view name, std::string_view value);
/// The line of a text; nothing for an empty one.
std::string text_line(std::string_view name, std::string_view text);
/// `20261120T200000Z`
std::string utc_stamp(date::sys_seconds moment);
/// The name under which this program signs what it writes.
std::string product_id();
/// Whether a text is of that form (`VCALENDAR`, `VCARD`) and signed so, by any version.
bool is_signed(std::string_view text, std::string_view form);

// --- calendar -------------------------------------------------------------------------------------------------------

/// What a calendar has: something on a day or at an hour, or a to-do.
struct CalendarItem {
  std::string uid;   ///< says what it is, never when: it stays if the date moves
  std::string kind;  ///< `interview`, `promise`, `follow-up`, `answer`, `ask`, `quiet`, `task`; of a to-do its rule
  ApplicationId application;
  std::string company;
  When start;                   ///< of a to-do, when it is due
  When end;                     ///< the day after a day
  std::optional<int> priority;  ///< of a to-do, 1 to 9
  bool is_off = false;          ///< an interview that will not be
  std::string summary;
  std::string description;
  std::string where;
  date::sys_seconds changed;  ///< the latest moment of the application's record
  std::int64_t sequence = 0;  ///< grows with the record
  friend bool operator==(const CalendarItem&, const CalendarItem&) = default;
};

/// Which items are wanted.
struct CalendarChoice {
  std::optional<ApplicationId> application;  ///< nothing: all of them
  Day since;                                 ///< no interview before that day
  bool with_todos = false;                   ///< the actions of today as well
};

/// What the calendar of a tracker has: the interviews, promised days, follow-up days, days that they named and tasks of
/// each application, then the to-dos.
std::vector<CalendarItem> calendar_items(const Tracker& tracker, const CalendarChoice& choice, const Moment& now,
                                         const Zone& zone);

/// How long before an interview with an hour a calendar rings; on days it rings at nine. Nothing: it does not ring.
using Alarm = std::optional<std::chrono::minutes>;
/// A whole calendar.
std::string calendar_text(const std::vector<CalendarItem>& items, Alarm alarm);
/// The name of an item's own file in a folder.
std::string file_name(const CalendarItem& item);
/// How such names end, and how they begin for one application.
inline constexpr std::string_view calendar_file_end = "@followup.ics";
std::string uid_start(const Application& application);

/// How many items are new, lie on another day or hour, and are no longer there.
struct CalendarChanges {
  int fresh = 0;
  int moved = 0;
  int gone = 0;
  friend bool operator==(const CalendarChanges&, const CalendarChanges&) = default;
};
/// Both are texts of calendars that this program wrote, one after another if they are several.
CalendarChanges changes_between(std::string_view before, std::string_view after);

// --- table ----------------------------------------------------------------------------------------------------------

/// One row with its line end. A cell that a spreadsheet may take for a formula gets an apostrophe before it; control
/// characters but line ends are left out.
std::string table_row(const std::vector<std::string>& cells);
/// The text of such a cell: without the apostrophe.
std::string unprotected(std::string_view cell);
/// The applications with a row for each interview, below the names of the columns.
std::string table_text(const std::vector<const Application*>& applications, const Tracker& tracker, const Moment& now);
/// The same text as Excel reads it for UTF-8.
std::string with_byte_order_mark(const std::string& text);
/// Whether a text is such a table, with or without the mark.
bool is_table(std::string_view text);
/// Whether a text begins with those names of columns, with or without the mark.
bool begins_with_columns(std::string_view text, std::string_view header);

/// The canonical text of the whole record.
std::string whole_record(const Tracker& tracker);

// --- contacts with employers -----------------------------------------------------------------------------------------

/// One contact with an employer, told in plain words to somebody who was not there: a talk that was held or missed,
/// called off or moved; what was sent to them, and what was heard from them; an outcome. What one does by oneself, an
/// automatic answer, silence, and what passes between one and the references are none.
struct ContactRow {
  Day date;
  std::string time;  ///< `15:00`; empty for a day without an hour. Both are as they were recorded.
  const Application* application;
  std::string what;    ///< `interview`, `follow-up sent`
  std::string person;  ///< several with `; ` between
  std::string way;     ///< `email`, `phone`, `onsite`
  std::string result;  ///< of an outcome: `rejected`
  std::string notes;
  friend bool operator==(const ContactRow&, const ContactRow&) = default;
};
/// The contacts by now, from `since` to `until`, both included, in order of time.
std::vector<ContactRow> contacts_of(const std::vector<const Application*>& applications,
                                    const std::optional<Day>& since, const std::optional<Day>& until,
                                    const Moment& now);
/// The same as a table of its own, and whether a text is such a table.
std::string contacts_text(const std::vector<ContactRow>& rows);
bool is_contacts_table(std::string_view text);

// --- address book ---------------------------------------------------------------------------------------------------

struct Cards {
  std::string text;
  int count = 0;
};
/// A card for each of the people and references of the applications, one after another. `with_company` puts the company
/// behind the name that a phone shows.
Cards cards_of(const std::vector<const Application*>& applications, const Moment& now, bool with_company);

}  // namespace followup
