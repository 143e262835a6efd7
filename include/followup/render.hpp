#pragma once
// Values in, text out: text that may be shown, tables, the views for people, JSON documents. Every text of the record
// passes `visible` before it is shown.

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "followup/agenda.hpp"
#include "followup/json.hpp"

namespace followup {

// --- text -----------------------------------------------------------------------------------------------------------

/// The text as it may be shown: control, direction-changing and invisible characters made visible (`\e`, `\u{202E}`),
/// so that one text is one line and nothing commands the terminal.
std::string visible(std::string_view text);
/// How many columns of the screen a visible text takes. What is drawn as one character, such as a joined emoji, counts
/// as one.
int width_of(std::string_view text);
/// The text without case and accents, for comparing names.
std::string without_case(std::string_view text);

/// How many slips of the hand lie between two words: a letter too many, missing or wrong, or two that are swapped.
std::size_t slips_between(std::string_view a, std::string_view b);
/// The suggestion that is nearest to a mistyped word, if one is near enough; else empty.
std::string closest(std::string_view word, std::span<const std::string> suggestions);
/// The lines of a hint, made visible and indented by two blanks.
std::string indented(std::string_view lines);

// --- style and tables -----------------------------------------------------------------------------------------------

/// How texts for people look: settled once a run, by the command line, the environment and the terminal.
struct Style {
  bool colour = false;
  bool ascii = true;         ///< draws with ASCII alone; texts of the record are the same either way
  std::optional<int> width;  ///< columns to fold at; nothing: lines are not folded
  Zone zone = {};            ///< the reader's; nothing: times are shown as they were recorded
};

/// What a colour means. The words of a text say it too.
enum class Tone : std::uint8_t { plain, heading, late, closing, due, optional, quiet };

/// One paragraph, folded at the style's width. Its text need not be `visible`.
std::string paragraph(std::string_view text, const Style& style, Tone tone = Tone::plain);
/// One paragraph below a heading: folded, and indented by two blanks.
std::string detail(std::string_view text, const Style& style);
/// Visible lines, folded for a screen that is narrower. An indented one with a command to paste stays whole; its
/// comment goes below it if it is too wide.
std::string on_screen(std::string_view lines, const Style& style);

/// A cell of a table. Its text need not be `visible`.
struct Cell {
  template <std::convertible_to<std::string_view> Text>
  Cell(const Text& words, Tone meaning = Tone::plain) : text(std::string_view(words)), tone(meaning) {}
  std::string text;
  Tone tone;
  int width = 0;  ///< columns of the screen; set by the table
};

/// Rows with aligned columns; the last column is never padded. If a row is wider than the style allows, the columns
/// that have no room are written on the next line, to the right of the first `keys` columns. On a screen narrower than
/// 60 columns, or if the keys take more than half of it, each row is laid out by itself.
class Table {
 public:
  explicit Table(std::string_view indent = "  ", std::size_t keys = 1);
  /// A row has at least one cell. On a narrow screen, a row with an empty first cell continues the row above.
  void add(std::initializer_list<Cell> row) { add(std::span(row.begin(), row.size())); }
  void add(std::span<const Cell> row);
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  [[nodiscard]] std::string text(const Style& style = {}) const;

 private:
  int indent_;
  std::size_t keys_;
  std::vector<std::vector<Cell>> rows_;
};

/// A table below its heading; nothing if the table is empty.
std::string section(std::string_view heading, const Table& table, const Style& style);

// --- views for people -----------------------------------------------------------------------------------------------

/// An urgency as people read it: `last day`
std::string_view words_for(Urgency urgency);
/// What was done or heard: `thanked Nick Claus by e-mail`
std::string entry_in_words(const LogEntry& entry, const Application& application);

/// What to do and what to leave alone, with a heading each; empty if there is neither.
std::string agenda_text(const Agenda& agenda, const Moment& now, const Style& style);
/// What is to be done today in one line, for a prompt: how much by urgency, and the first handle unless it is to be
/// `plain`; empty if nothing is.
std::string brief_text(const Agenda& agenda, bool plain, const Style& style);
/// The actions for scripts: a line each, its values between tabs, in an order that never changes.
std::string porcelain_text(const Agenda& agenda);
/// A row for each application: stage, round, what they are to do, what you are to do.
std::string list_text(const std::vector<const Application*>& applications, const Tracker& tracker, const Moment& now,
                      const Style& style);
/// Everything about one application, with what was done and heard in order of time.
std::string show_text(const Application& application, const Tracker& tracker, const Moment& now, const Style& style);
/// An action with its reasons: the record, the rule, the arithmetic, the sources. `verdict` says whether it is advised.
std::string why_text(const Action& action, const std::string& verdict, const Explanation& explanation,
                     const Moment& now, const Style& style);
/// The coming days on which there is a new action, a promised date or an interview, or silence begins to count as no.
std::string plan_text(const std::vector<PlannedDay>& days, const Tracker& tracker, const Style& style);
/// The applications as a picture over the weeks, with a legend: from the earliest of their dates, at most 8 weeks back,
/// to the latest, at most 26 weeks ahead, or over the next `days` days; in 80 columns if the style has no width.
std::string timeline_text(const std::vector<const Application*>& applications, const Tracker& tracker,
                          const Moment& now, std::optional<int> days, const Style& style);
/// Every text of the record, a line each, to be searched.
std::string texts_of(const Application& application);
/// The rulebook as a table, with the numbers in force.
std::string rulebook_text(const Policy& policy, const Style& style);
/// One rule in full, with the lines of the policy that it uses.
std::string rule_text(const Rule& rule, const Policy& policy, const Style& style);
/// Lines of the policy: key, value, default, range and source.
std::string policy_text(const std::vector<PolicyLine>& lines, const Style& style);

// --- JSON documents -------------------------------------------------------------------------------------------------

using json::print_ascii;
json::Value action_json(const Action& action);
json::Value hold_json(const Hold& hold);
std::string today_json(const Agenda& agenda, const Moment& now);
std::string list_json(const std::vector<const Application*>& applications, const Tracker& tracker, const Moment& now);
std::string why_json(const Action& action, const std::string& verdict, const Explanation& explanation);
std::string may_json(Approach approach, ApplicationId application, const Permission& permission);
std::string plan_json(const std::vector<PlannedDay>& days, const Tracker& tracker, const Moment& now, const Zone& zone);
std::string rules_json(std::span<const Rule> rules, const Policy& policy);
std::string policy_json(const std::vector<PolicyLine>& lines);
std::string show_json(const Application& application, const Tracker& tracker, const Moment& now);
/// `code` is the exit status.
std::string error_json(int code, std::string_view message, std::string_view hint);

}  // namespace followup
