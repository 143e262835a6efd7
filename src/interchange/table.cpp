// The interviews as a table for spreadsheets (RFC 4180).
#include <fmt/format.h>

#include <array>

#include "followup/format.hpp"
#include "followup/interchange.hpp"
#include "followup/text.hpp"
#include "interchange/characters.hpp"

namespace followup {
namespace {

constexpr std::array<std::string_view, 13> columns{"application", "company", "role",   "stage",       "round",
                                                   "interview",   "kind",    "people", "decision_by", "follow_up_on",
                                                   "status",      "notes",   "via"};

/// Whether a spreadsheet may take a text for a formula: it also looks behind blanks and apostrophes.
bool is_like_formula(std::string_view text) {
  constexpr std::array<std::string_view, 10> starts{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
  text.remove_prefix(std::min(text.find_first_not_of("' "), text.size()));
  return std::ranges::any_of(starts, [&](std::string_view start) { return text.starts_with(start); });
}

std::string cell(std::string_view text) {
  std::string value = is_like_formula(text) ? "'" : "";
  value += text;
  std::erase_if(value, [](char c) { return c != '\n' && (static_cast<unsigned char>(c) < 0x20 || c == 0x7F); });
  const bool is_edged = value.starts_with(' ') || value.ends_with(' ');  // readers drop such blanks
  if (!is_edged && value.find_first_of("\",;'\n") == value.npos) return value;
  std::string quoted = "\"";
  for (const char c : value) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

std::string person_in_cell(const Met& met, const Application& application) {
  const Person* person = find_person(application, met.name);
  return met.name + (person && !person->email.empty() ? fmt::format(" <{}>", person->email) : "");
}

std::string iso_or_empty(const std::optional<Day>& day) { return day ? iso(*day) : ""; }

std::array<std::string, columns.size()> row_of(const Interview& interview, const Application& application,
                                               const Situation& situation, const Moment& now) {
  const Talk talk = talk_of(application, interview, now);
  const bool is_round = situation.round == interview.id;
  const bool is_to_ask = situation.stage == Stage::waiting || situation.stage == Stage::follow_up_due;
  return {std::to_string(application.id.value),
          application.company,
          application.role,
          std::string(name_of(situation.stage)),
          std::to_string(interview.id.value),
          iso(talk.at),
          interview.kind,
          join(interview.met, "; ", [&](const Met& met) { return person_in_cell(met, application); }),
          iso_or_empty(is_round && situation.promise ? situation.promise : interview.decision_by),
          iso_or_empty(is_round && is_to_ask ? situation.follow_up_on : std::nullopt),
          talk.is_off         ? "called off"
          : situation.outcome ? std::string(name_of(*situation.outcome))
                              : "",
          interview.notes,
          application.via};
}

}  // namespace

std::string table_row(const std::vector<std::string>& cells) { return join(cells, ",", cell) + "\r\n"; }

std::string table_text(const std::vector<const Application*>& applications, const Tracker& tracker, const Moment& now) {
  const Elsewhere elsewhere = elsewhere_of(tracker, now);
  std::string text = join(columns, ",") + "\r\n";
  for (const Application* application : applications) {
    const Situation situation = situation_of(*application, tracker.policy, now, elsewhere);
    for (const Interview& interview : application->interviews) {
      const auto row = row_of(interview, *application, situation, now);
      text += table_row({row.begin(), row.end()});
    }
  }
  return text;
}

std::string unprotected(std::string_view cell) {
  return std::string(cell.starts_with('\'') && is_like_formula(cell.substr(1)) ? cell.substr(1) : cell);
}

std::string with_byte_order_mark(const std::string& text) { return std::string(byte_order_mark) + text; }

bool begins_with_columns(std::string_view text, std::string_view header) {
  return without_byte_order_mark(text).starts_with(fmt::format("{}\r\n", header));
}

bool is_table(std::string_view text) { return begins_with_columns(text, join(columns, ",")); }

std::string whole_record(const Tracker& tracker) { return encode(tracker); }

}  // namespace followup
