// The record for other programs: as a table, as an address book, or as a whole; and the log of contacts for an office.
#include <nlohmann/json.hpp>

#include "commands/shared/command.hpp"
#include "followup/interchange.hpp"

namespace followup {
namespace {

struct ExportArguments {
  std::optional<std::string> application;
  std::optional<std::string> to;
  std::optional<std::string> since;
  std::optional<std::string> until;
  bool csv = false;
  bool log = false;
  bool bom = false;
  bool vcard = false;
  bool caller_id = false;
  bool force = false;
};

void check(const ExportArguments& arguments, const Env& env) {
  const int forms = int{arguments.csv} + int{arguments.log} + int{arguments.vcard};
  if (forms > 1 || (forms == 0 && !env.json))
    throw UsageError("take one of --csv, --log, --vcard and --json",
                     "for example: followup export --csv --to interviews.csv");
  if (arguments.bom && !arguments.csv && !arguments.log)
    throw UsageError("--bom goes with --csv and --log", "followup export --csv --bom");
  if ((arguments.since || arguments.until) && !arguments.log)
    throw UsageError("--since and --until go with --log", "followup export --log --since 2026-11-01");
  if (arguments.caller_id && !arguments.vcard)
    throw UsageError("--caller-id goes with --vcard", "followup export --vcard --caller-id");
  if (forms == 0 && arguments.application)
    throw UsageError("--json alone is the whole record, not one application", "followup show 3 --json");
}

using Applications = std::vector<const Application*>;

/// What goes out, and how much that is in words.
struct Exported {
  std::string text;
  std::string words;
  std::string kind;
  std::function<bool(std::string_view)> is_ours;
  std::string on_terminal{};  ///< the same for a person at one; empty: as it is
};

std::vector<ContactRow> contacts(const ExportArguments& arguments, const Applications& applications,
                                 const Tracker& tracker, const Env& env) {
  const auto since = read_day("--since", arguments.since, Direction::past, tracker, env);
  const auto until = read_day("--until", arguments.until, Direction::past, tracker, env);
  if (since && until && until->day < since->day)
    throw UsageError(
        fmt::format("--until is before --since: {} is before {}", long_date(until->day), long_date(since->day)),
        fmt::format("followup export --log --since {} --until {}", iso(until->day), iso(since->day)));
  const auto day = [](const auto& typed) { return typed ? std::optional(typed->day) : std::nullopt; };
  return contacts_of(applications, day(since), day(until), env.now);
}

/// `13 contacts with 6 employers from Thu 1 Oct 2026 to Sat 21 Nov 2026`
std::string in_words(const std::vector<ContactRow>& rows) {
  if (rows.empty()) return "no contact";
  std::vector<std::string> employers;
  for (const ContactRow& row : rows)
    if (std::ranges::count(employers, row.application->company) == 0) employers.push_back(row.application->company);
  return fmt::format("{} with {} from {} to {}", plural(rows.size(), "contact"), plural(employers.size(), "employer"),
                     long_date(rows.front().date), long_date(rows.back().date));
}

/// The contacts for a person at a terminal.
std::string on_terminal(const std::vector<ContactRow>& rows, const Style& style) {
  Table table("", 2);
  for (const ContactRow& row : rows)
    table.add({iso(row.date), row.time, title_of(*row.application), row.what, row.person,
               row.way == "email" ? "e-mail" : row.way, row.notes});
  std::string words = in_words(rows) + ".";
  words.front() = upper_case(words.front());
  return table.text(style) + paragraph(words, style);
}

Exported exported(const ExportArguments& arguments, const Applications& applications, const Tracker& tracker,
                  const Env& env) {
  const auto table = [&](const std::string& text) { return arguments.bom ? with_byte_order_mark(text) : text; };
  if (arguments.csv) {
    std::size_t rows = 0;
    for (const Application* application : applications) rows += application->interviews.size();
    return {table(table_text(applications, tracker, env.now)), plural(rows, "row"), "a table", is_table};
  }
  if (arguments.log) {
    const std::vector<ContactRow> log = contacts(arguments, applications, tracker, env);
    return {table(contacts_text(log)), in_words(log), "a log of contacts", is_contacts_table,
            env.style.width ? on_terminal(log, env.style) : ""};
  }
  if (arguments.vcard) {
    const Cards cards = cards_of(applications, env.now, arguments.caller_id);
    return {cards.text, plural(cards.count, "card"), "an address book",
            [](std::string_view old) { return is_signed(old, "VCARD"); }};
  }
  // Nothing tells such a file from another tracker, which nobody wants to lose.
  return {whole_record(tracker), plural(applications.size(), "application"), "the same record",
          [](std::string_view /*old*/) { return false; }};
}

Output export_record(const ExportArguments& arguments, const Services& services, const Env& env) {
  check(arguments, env);
  const Tracker tracker = services.load();
  Applications applications;
  for (const Application& application : tracker.applications) applications.push_back(&application);
  if (arguments.application)
    applications = {&look_up_application(tracker, *arguments.application, env.now, Among::open_first)};
  const Exported out = exported(arguments, applications, tracker, env);
  if (!arguments.to) {
    const bool is_document = !env.json || !(arguments.csv || arguments.log || arguments.vcard);
    if (is_document) return {out.on_terminal.empty() ? out.text : out.on_terminal};
    return {print_ascii(json::Value::object({{"format", "followup.export/1"}, {"text", out.text}}))};
  }
  services.hand_out({.to = *arguments.to,
                     .text = out.text,
                     .kind = out.kind + " of followup's; --force replaces it",
                     .is_ours = arguments.force ? [](std::string_view /*old*/) { return true; } : out.is_ours});
  if (env.json) return {print_ascii(json::Value::object({{"format", "followup.export/1"}, {"path", *arguments.to}}))};
  return {paragraph(fmt::format("{} in {}.", out.words, *arguments.to), env.style)};
}

void export_options(CLI::App& app, ExportArguments& arguments) {
  optional(app, "APPLICATION", arguments.application, "only this one, by its number or name");
  flag(app, "--csv", arguments.csv, "a table for spreadsheets, with a row for each interview");
  flag(app, "--log", arguments.log,
       "every contact with an employer, a row each, for an office; at a terminal as a table to read");
  option(app, "--since", "DATE", arguments.since, "with --log: from that day on");
  option(app, "--until", "DATE", arguments.until, "with --log: up to that day");
  flag(app, "--bom", arguments.bom, "with --csv or --log: begin as Excel wants it for letters beyond ASCII");
  flag(app, "--vcard", arguments.vcard, "the people and references, for an address book (vCard 3.0)");
  flag(app, "--caller-id", arguments.caller_id,
       "with --vcard: the company behind each name, as a phone shows who is calling");
  option(app, "--to", "FILE", arguments.to, "keep it in a file, which is replaced if the same command wrote it");
  flag(app, "--force", arguments.force, "replace whatever file is there");
}

}  // namespace

constinit const Command export_command{
    "export",
    "the record for other programs: --csv, --log, --vcard, or --json for all of it",
    {"followup export --csv --to interviews.csv", "followup export initech --vcard --caller-id"},
    bind<export_options, export_record>};

}  // namespace followup
