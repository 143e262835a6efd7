// Files of other programs that track applications, as rows below names that are known.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "followup/json.hpp"
#include "interchange/import/parts.hpp"

namespace followup::tables {
namespace {

// --- ghosted --------------------------------------------------------------------------------------------------------

std::string text_in(const json::Value& object, const char* member) {
  const auto found = object.find(member);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

bool is_application(const json::Value& value) {
  return value.is_object() && value.contains("company") && value.contains("position");
}

/// The array of applications that a text is, or has as a member; nothing if there is none.
std::optional<json::Value> applications_in(std::string_view text) {
  auto whole = json::read(text);
  if (!whole) return std::nullopt;
  const auto has_applications = [](const json::Value& value) {
    return value.is_array() && std::ranges::any_of(value, is_application) &&
           std::ranges::any_of(value,
                               [](const json::Value& one) { return one.is_object() && one.contains("interviews"); });
  };
  if (has_applications(*whole)) return whole;
  if (!whole->is_object()) return std::nullopt;
  for (json::Value& member : *whole)
    if (has_applications(member)) return std::move(member);
  return std::nullopt;
}

/// Who asks for a day alone gets midnight in Greenwich.
std::string date_in(const json::Value& interview) {
  const std::string date = text_in(interview, "date");
  return date.ends_with("T00:00:00Z") ? date.substr(0, date.find('T')) : date;
}

Row row_for(int number, const json::Value& application, const json::Value& interview) {
  const std::string with = text_in(interview, "with_whom");
  const std::string contact = text_in(application, "contact_name");
  const std::string notes = text_in(interview, "notes");
  return {.number = number,
          .line = number,
          .cells = {text_in(application, "company"), text_in(application, "position"), date_in(interview),
                    text_in(interview, "type"), with.empty() ? contact : with,
                    with.empty() || with == contact ? text_in(application, "contact_email") : "",
                    text_in(application, "status"), notes.empty() ? text_in(application, "notes") : notes}};
}

// --- career-ops -----------------------------------------------------------------------------------------------------

/// The cells of a line of a Markdown table, without what makes them bold; none if it is no such line.
std::vector<std::string> markdown_cells(std::string_view line) {
  std::vector<std::string> cells;
  if (!line.starts_with('|')) return cells;
  std::string text;
  for (std::size_t at = 1; at < line.size(); ++at) {
    const bool is_escaped = line[at] == '\\' && at + 1 < line.size() && line[at + 1] == '|';
    if (line[at] == '|')
      cells.push_back(trimmed(std::exchange(text, ""), " *\t"));
    else
      text += line[is_escaped ? ++at : at];
  }
  return cells;
}

struct MarkdownTable {
  std::vector<std::string> headers;  ///< folded
  [[nodiscard]] std::string cell(const std::vector<std::string>& cells, std::string_view header) const {
    const auto at = static_cast<std::size_t>(std::ranges::find(headers, header) - headers.begin());
    return at < cells.size() ? cells[at] : "";
  }
  [[nodiscard]] bool is_of_career_ops() const {
    constexpr std::array<std::string_view, 5> needed{"#", "date", "company", "role", "status"};
    return std::ranges::all_of(needed, [&](auto name) { return std::ranges::count(headers, name) == 1; });
  }
};

bool is_table_of_career_ops(std::string_view line) {
  MarkdownTable table;
  for (const std::string& text : markdown_cells(line)) table.headers.push_back(lower_case(text));
  return table.is_of_career_ops();
}

/// Whether a row of that status has had an interview.
bool had_interview(std::string_view status) {
  constexpr std::array<std::string_view, 4> starts{"interview", "offer", "accepted", "hired"};
  return std::ranges::any_of(starts, [&](std::string_view start) { return status.starts_with(start); });
}

}  // namespace

std::optional<ImportForm> form_of(std::string_view text) {
  const std::size_t start = std::min(text.find_first_not_of(" \n\t"), text.size());
  const std::string_view content = text.substr(start);
  if (content.starts_with('{') || content.starts_with('[')) {
    const std::string_view head = content.substr(0, 200);
    if (head.find("\"format\": \"followup/") != head.npos || head.find("\"format\":\"followup/") != head.npos)
      return ImportForm::followup;
    return ImportForm::ghosted;
  }
  for (std::size_t line = 0; line < content.size(); line = std::min(content.find('\n', line), content.size() - 1) + 1)
    if (content[line] == '|' && is_table_of_career_ops(content.substr(line, content.find('\n', line) - line)))
      return ImportForm::career_ops;
  return std::nullopt;
}

std::vector<Row> rows_of_ghosted(std::string_view text) {
  const auto applications = applications_in(text);
  if (!applications)
    throw UsageError("this is no list of applications with company, position and interviews; nothing was changed",
                     "followup import reads tables as CSV, and the files of ghosted and career-ops");
  std::vector<Row> rows{{.number = 0,
                         .line = 0,
                         .cells = {"Company", "Role", "Interview", "Kind", "Person", "Email", "Status", "Notes"}}};
  int number = 0;
  for (const json::Value& application : *applications) {
    ++number;
    if (!is_application(application)) continue;
    const auto interviews = application.find("interviews");
    const bool has_some = interviews != application.end() && interviews->is_array() && !interviews->empty();
    if (!has_some) rows.push_back(row_for(number, application, json::Value::object()));
    for (std::size_t at = 0; has_some && at < interviews->size(); ++at)
      if ((*interviews)[at].is_object()) rows.push_back(row_for(number, application, (*interviews)[at]));
  }
  return rows;
}

std::vector<Row> rows_of_career_ops(std::string_view text, const Fold& fold) {
  std::vector<Row> rows{{.number = 0, .line = 0, .cells = {"Company", "Role", "Interview", "Status", "Notes"}}};
  MarkdownTable table;
  int line_number = 0;
  int number = 0;
  for (const std::string& line : split(text, '\n')) {
    ++line_number;
    std::vector<std::string> cells = markdown_cells(line);
    const bool is_rule = !cells.empty() && cells.front().find_first_not_of("-: ") == std::string::npos;
    if (cells.empty() || is_rule) continue;
    if (!table.is_of_career_ops()) {
      table.headers.clear();
      for (const std::string& cell : cells) table.headers.push_back(fold(cell));
      continue;
    }
    const std::string status = table.cell(cells, "status");
    rows.push_back(
        {.number = ++number,
         .line = line_number,
         .cells = {table.cell(cells, "company"), table.cell(cells, "role"),
                   had_interview(fold(status)) ? table.cell(cells, "date") : "", status, table.cell(cells, "notes")}});
  }
  if (!table.is_of_career_ops())
    throw UsageError("there is no table with #, Date, Company, Role and Status; nothing was changed",
                     "followup import reads the applications.md of career-ops");
  return rows;
}

}  // namespace followup::tables
