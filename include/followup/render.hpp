#pragma once
// Values in, text out: the agenda, the lists, the JSON documents. Everything that is shown passes `visible`.

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
/// so that one record stays one line and nothing commands the terminal.
std::string visible(std::string_view text);
/// How many columns a visible text takes; what is drawn as one character, such as a joined emoji, counts as one.
int width_of(std::string_view text);
/// The lines of a visible text, each at most `width` columns wide: broken at blanks, within a word only if it is longer
/// than a line.
std::vector<std::string> wrapped(std::string_view text, int width);
/// The text without case and accents, for comparing names.
std::string folded(std::string_view text);
bool is_utf8(std::string_view text);
/// The text as one word of a shell's command line, quoted if need be.
std::string shell_word(std::string_view word);
/// A hint, which may have several lines: whatever stands in one is shown within it.
std::string indented(std::string_view lines);
/// The suggestion that is nearest to a mistyped word, if one is near enough; else empty.
std::string closest(std::string_view word, std::span<const std::string> suggestions);

/// How people's texts look: settled once a run, by the command line, the environment and the terminal.
struct Style {
  bool colour = false;
  bool ascii = true;         ///< our own signs, such as those of a picture; the text of the record is never changed
  std::optional<int> width;  ///< columns to fold at; nothing: a line is as long as it is
  friend bool operator==(const Style&, const Style&) = default;
};

/// What a text says by colour, too: its words say it without.
enum class Tone : std::uint8_t { plain, heading, late, closing, due, optional, quiet };
Tone tone_of(Urgency urgency);
/// The text in the colour of its tone, if there are colours.
std::string painted(std::string_view text, Tone tone, const Style& style);

/// A cell of a table; its text need not be `visible`.
struct Cell {
  Cell(std::string words, Tone shade = Tone::plain) : text(std::move(words)), tone(shade) {}
  Cell(const char* words, Tone shade = Tone::plain) : text(words), tone(shade) {}
  std::string text;
  Tone tone;
};

/// Rows with aligned columns; the last column is never padded. Where a row is wider than the style allow, the columns
/// that have no room go below, behind the first `keys` of them. On a narrow screen, or where the keys would take half
/// of it, each row is laid out by itself.
class Table {
 public:
  explicit Table(std::string_view indent = "  ", std::size_t keys = 1);
  void add(std::span<const Cell> row);
  void add(std::initializer_list<Cell> row) { add(std::span(row.begin(), row.end())); }
  [[nodiscard]] bool empty() const { return ends_.empty(); }
  [[nodiscard]] std::string text(const Style& style = {}) const;

  /// A cell as it is kept: what of the texts it shows, without blanks at the end.
  struct Shown {
    std::size_t start;
    std::size_t size;
    int width;  ///< with the blanks
    int blanks;
    Tone tone;
  };

 private:
  int indent_;
  std::size_t keys_;
  std::string texts_;  ///< of all cells, one behind the other, visible
  std::vector<Shown> cells_;
  std::vector<std::size_t> ends_;  ///< of the rows, among the cells
};

/// One paragraph, folded as a table's row is; it need not be `visible`.
std::string paragraph(std::string text, const Style& style, Tone tone = Tone::plain);
/// The same, set in as what stands below a heading.
std::string detail(std::string text, const Style& style);

/// `Initech, Packaging manager`
std::string title_of(const Application& application);
/// When something is due, in words: `by Sat 21 Nov 15:00, tomorrow`; `was due Tue 24 Nov, 3 days ago`
std::string due_in_words(const Judgement& judgement, const Moment& now);
/// What was done or heard: `thanked Nick Claus by e-mail`
std::string entry_in_words(const LogEntry& entry, const Application& application);

// --- people's views -------------------------------------------------------------------------------------------------

/// What to do and what to leave alone, with a heading each; empty if there is neither.
std::string agenda_text(const Agenda& agenda, const Moment& now, const Style& style);
/// What is owed today in one line, for a prompt: how much by urgency, and the first handle; empty if nothing is.
std::string brief_text(const Agenda& agenda, const Style& style);
/// The actions for scripts: a line each, its values between tabs, in an order that never changes.
std::string porcelain_text(const Agenda& agenda);
/// One line an application: stage, round, promise, what you owe, what they owe you.
std::string list_text(const std::vector<const Application*>& applications, const Tracker& tracker, const Moment& now,
                      const Style& style);
/// Everything about one application, as a timeline.
std::string show_text(const Application& application, const Tracker& tracker, const Moment& now, const Style& style);
/// an action with its reasons: the record, the rule, the arithmetic, the sources.
std::string why_text(const Action& action, const std::string& verdict, const Explanation& explanation,
                     const Moment& now, const Style& style);
/// The coming days on which something is new, promised or held.
std::string plan_text(const std::vector<PlannedDay>& days, const Tracker& tracker, const Style& style);
/// The applications as a picture over the weeks, with a legend: from the earliest of their dates, but not from more
/// than some weeks ago, to the latest of them, or for `days` days from today on. 80 columns wide if the style don't
/// say.
std::string timeline_text(const std::vector<const Application*>& applications, const Tracker& tracker,
                          const Moment& now, std::optional<int> days, const Style& style);
/// The rulebook as a table, or one rule in full with the policy values that it uses.
std::string rulebook_text(const Policy& policy, const Style& style);
std::string rule_text(const Rule& rule, const Policy& policy, const Style& style);
/// The policy: every key with its value, default, range and source.
std::string policy_text(const std::vector<PolicyLine>& lines, const Style& style);

// --- JSON documents (format.md) ------------------------------------------------------------------------------------

json::Value action_json(const Action& action);
json::Value hold_json(const Hold& hold);
std::string today_json(const Agenda& agenda, const Moment& now);
std::string list_json(const std::vector<const Application*>& applications, const Tracker& tracker, const Moment& now);
std::string why_json(const Action& action, const std::string& verdict, const Explanation& explanation);
std::string may_json(Approach approach, ApplicationId application, const Permission& permission);
std::string plan_json(const std::vector<PlannedDay>& days, const Moment& now);
std::string rules_json(std::span<const Rule> rules, const Policy& policy);
std::string policy_json(const std::vector<PolicyLine>& lines);
std::string show_json(const Application& application, const Tracker& tracker, const Moment& now);
/// `code` is the exit status.
std::string error_json(int code, std::string_view message, std::string_view hint);

}  // namespace followup
