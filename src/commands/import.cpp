// A table that was kept elsewhere, into the record.
#include "followup/import.hpp"

#include <nlohmann/json.hpp>

#include "commands/shared/command.hpp"
#include "followup/letters.hpp"

namespace followup {
namespace {

constexpr std::size_t most_bytes = 64UL << 20U;

struct ImportArguments {
  std::string file;
  std::optional<std::string> dates;
  std::optional<std::string> form;
  std::vector<std::string> columns;
  bool dry_run = false;
};

ImportChoice read_choice(const ImportArguments& arguments) {
  ImportChoice choice;
  if (arguments.dates) choice.order = read_word<DateOrder>("--dates", *arguments.dates);
  if (arguments.form) choice.form = read_word<ImportForm>("--as", *arguments.form);
  for (const std::string& typed : arguments.columns) {
    const std::size_t sign = typed.find('=');
    if (sign == typed.npos || sign + 1 == typed.size())
      throw UsageError(fmt::format("--column '{}' is no F=HEADER; nothing was changed", typed),
                       "for example: --column company='Where I applied'");
    choice.headers.emplace_back(read_word<Column>("--column", typed.substr(0, sign)), typed.substr(sign + 1));
  }
  return choice;
}

json::Value id_json(const auto& id) { return id ? json::Value(id->value) : json::Value(); }

std::string as_json(const Import& import, bool saved) {
  json::Value mapping = json::Value::object();
  for (const auto& [column, header] : import.mapping) {
    json::Value& headers = mapping[std::string(name_of(column))];
    if (headers.is_string()) headers = json::Value::array({headers});
    if (headers.is_array())
      headers.push_back(header);
    else
      headers = header;
  }
  json::Value rows = json::Value::array();
  for (const ImportedRow& row : import.rows)
    rows.push_back(json::Value::object({{"row", row.row},
                                        {"application", id_json(row.application)},
                                        {"interview", id_json(row.interview)},
                                        {"skipped", row.skipped.empty() ? json::Value() : json::Value(row.skipped)}}));
  return print_ascii(json::Value::object({{"format", "followup.import/1"},
                                          {"source", import.source},
                                          {"mapping", std::move(mapping)},
                                          {"unused", import.unused},
                                          {"notices", import.notices},
                                          {"rows", std::move(rows)},
                                          {"saved", saved}}));
}

/// The applications by their ids, to be found fast however many there are.
using ById = std::map<ApplicationId, const Application*>;

/// `Initech, Packaging manager: Fri 20 Nov 2026, with Nick Claus, decision by Tue 1 Dec 2026`
std::string interview_in_words(const Application& application, const Interview& interview, const Env& env) {
  std::string words =
      fmt::format("{}: {}", title_of(application), in_full(interview.at, day_of(env.now), env.zone, interview.zone));
  if (!interview.met.empty()) words += fmt::format(", with {}", join(interview.met, ", ", &Met::name));
  if (interview.decision_by) words += fmt::format(", decision by {}", long_date(*interview.decision_by));
  if (application.outcome) words += fmt::format(", {}", name_of(application.outcome->result));
  return words;
}

std::string row_in_words(const ImportedRow& row, const ById& applications, const Env& env) {
  std::string words = fmt::format("row {}", row.row);
  if (row.line > 0) words += fmt::format(" (line {})", row.line);
  if (!row.skipped.empty()) return fmt::format("{}: {}", words, row.skipped);
  const Application& application = *applications.at(*row.application);
  words += fmt::format(": {}", interview_in_words(application, *find(application, *row.interview), env));
  return row.remark.empty() ? words : fmt::format("{} ({})", words, row.remark);
}

/// The rows that were skipped, or of which something was left out; in a dry run all of them.
std::string rows_in_words(const Import& import, const Tracker& tracker, bool all, const Env& env) {
  constexpr int most = 20;
  ById applications;
  for (const Application& application : tracker.applications) applications.emplace(application.id, &application);
  std::string text;
  int more = 0;
  int shown = 0;
  for (const ImportedRow& row : import.rows) {
    const bool is_told = all || !row.remark.empty() || (!row.skipped.empty() && row.skipped != "known already");
    if (!is_told) continue;
    if (!all && shown++ >= most)
      ++more;
    else
      text += detail(row_in_words(row, applications, env), env.style);
  }
  return more == 0 ? text
                   : text + detail(fmt::format("and {} (--dry-run shows all)", plural(more, "more row")), env.style);
}

std::string sum_of(const Import& import) {
  const auto known = std::ranges::count_if(
      import.rows, [](const ImportedRow& row) { return row.skipped.starts_with("known already"); });
  const auto skipped =
      std::ranges::count_if(import.rows, [](const ImportedRow& row) { return !row.skipped.empty(); }) - known;
  std::string sum = fmt::format("{} of {}", plural(import.interviews, "new interview"),
                                plural(import.applications, "new application"));
  if (known > 0) sum += fmt::format(", {} known already", known);
  if (skipped > 0) sum += fmt::format(", {} skipped", plural(skipped, "row"));
  return sum + ".";
}

/// The header that may be the interviews'; or a word for one.
std::string likely_date(const std::vector<std::string>& headers) {
  for (const std::string_view word : {"interview", "date", "day", "when"})
    for (const std::string& header : headers)
      if (without_case(header).find(word) != std::string::npos) return header;
  return "HEADER";
}

bool has_dates(const Import& import) {
  return std::ranges::count(import.mapping, Column::interview, [](const auto& one) { return one.first; }) > 0;
}

/// Why nothing is imported of a table of applications alone.
std::string without_dates(const Import& import) {
  return fmt::format(
      "No column is the interviews', and what is recorded here begins with an interview: nothing was "
      "changed. If one is: --column interview={}",
      shell_word(likely_date(import.unused)));
}

std::string as_text(const Import& import, const Tracker& tracker, bool is_dry, const Env& env) {
  std::string text = paragraph(import.source + ".", env.style);
  Table mapping;
  for (const auto& [column, header] : import.mapping) mapping.add({name_of(column), header});
  text += mapping.text(env.style);
  if (!import.unused.empty()) text += paragraph(fmt::format("Not used: {}.", join(import.unused)), env.style);
  for (const std::string& notice : import.notices) text += paragraph(notice, env.style);
  if (has_dates(import)) text += rows_in_words(import, tracker, is_dry, env);
  text += paragraph(sum_of(import), env.style);
  return is_dry ? text + paragraph("A dry run: nothing was recorded.", env.style) : text;
}

/// No more than the sum, and why there may be nothing.
std::string quiet_text(const Import& import, const Env& env) {
  return (has_dates(import) ? "" : paragraph(without_dates(import), env.style)) + paragraph(sum_of(import), env.style);
}

Output import_file(const ImportArguments& arguments, const Services& services, const Env& env) {
  const ImportChoice choice = read_choice(arguments);
  const std::string bytes = services.read_file(arguments.file, most_bytes);
  const ImportContext context{env.now, env.zone, without_case, is_address};
  const Edit edit = [&](Tracker tracker, const Env& /*env*/) {
    Import import = import_table(bytes, choice, context, tracker);
    if (!has_dates(import)) import.notices.push_back(without_dates(import));
    const bool is_saved = !arguments.dry_run && import.interviews > 0;
    std::string text = env.json    ? as_json(import, is_saved)
                       : env.quiet ? quiet_text(import, env)
                                   : as_text(import, tracker, arguments.dry_run, env);
    return Edited{std::move(tracker), {std::move(text)}};
  };
  return arguments.dry_run ? edit(services.load(), env).output : services.change(edit);
}

void import_options(CLI::App& app, ImportArguments& arguments) {
  required(app, "FILE", arguments.file, "the table, as CSV; - reads standard input");
  flag(app, "--dry-run", arguments.dry_run, "show what would be recorded, and record nothing");
  option(app, "--dates", "ORDER", arguments.dates,
         "dmy or mdy, for dates like 3/4/2026 that may stand either way round");
  repeatable(app, "--column", "F=HEADER", arguments.columns,
             "HEADER is the column of F: company, role, interview, time, kind, round, person, email, phone, "
             "decision-by, status, outcome, decided, answer-by, follow-up, notes, via, applied; again for each");
  option(app, "--as", "FORM", arguments.form, "csv, ghosted or career-ops; else the content tells");
}

}  // namespace

constinit const Command import_command{
    "import",
    "record the interviews of a table that you kept elsewhere",
    {"followup import tracker.csv --dry-run", "followup import tracker.csv --column interview='On-site' --dates dmy"},
    bind<import_options, import_file>};

}  // namespace followup
