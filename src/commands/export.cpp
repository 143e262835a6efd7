// The record for other programs: as a table, as an address book, or as a whole.
#include <nlohmann/json.hpp>

#include "commands/command.hpp"
#include "followup/interchange.hpp"

namespace followup {
namespace {

struct ExportArguments {
  std::optional<std::string> application;
  std::optional<std::string> to;
  bool csv = false;
  bool bom = false;
  bool vcard = false;
  bool caller_id = false;
  bool force = false;
};

void check(const ExportArguments& arguments, const Env& env) {
  const int forms = int{arguments.csv} + int{arguments.vcard};
  if (forms > 1 || (forms == 0 && !env.json))
    throw UsageError("take one of --csv, --vcard and --json", "for example: followup export --csv --to interviews.csv");
  if (arguments.bom && !arguments.csv) throw UsageError("--bom goes with --csv", "followup export --csv --bom");
  if (arguments.caller_id && !arguments.vcard)
    throw UsageError("--caller-id goes with --vcard", "followup export --vcard --caller-id");
  if (forms == 0 && arguments.application)
    throw UsageError("--json alone is the whole record, not one application", "followup show 3 --json");
}

/// What goes out, and how much that is in words.
struct Exported {
  std::string text;
  std::string words;
  std::string kind;
  std::function<bool(std::string_view)> is_ours;
};

Exported exported(const ExportArguments& arguments, const std::vector<const Application*>& applications,
                  const Tracker& tracker, const Env& env) {
  if (arguments.csv) {
    std::size_t rows = 0;
    for (const Application* application : applications) rows += application->interviews.size();
    const std::string text = table_text(applications, tracker, env.now);
    return {arguments.bom ? with_byte_order_mark(text) : text, plural(rows, "row"), "a table", is_table};
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
  std::vector<const Application*> applications;
  for (const Application& application : tracker.applications) applications.push_back(&application);
  if (arguments.application)
    applications = {&look_up_application(tracker, *arguments.application, env.now, Among::open_first)};
  const Exported out = exported(arguments, applications, tracker, env);
  if (!arguments.to) {
    const bool is_document = !env.json || (!arguments.csv && !arguments.vcard);
    if (is_document) return {out.text};
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
  flag(app, "--bom", arguments.bom, "with --csv: begin as Excel wants it for letters beyond ASCII");
  flag(app, "--vcard", arguments.vcard, "the people and references, for an address book (vCard 3.0)");
  flag(app, "--caller-id", arguments.caller_id,
       "with --vcard: the company behind each name, as a phone shows who is calling");
  option(app, "--to", "FILE", arguments.to, "keep it in a file, which is replaced if the same command wrote it");
  flag(app, "--force", arguments.force, "replace whatever file is there");
}

}  // namespace

constinit const Command export_command{
    "export",
    "the record for other programs: --csv, --vcard, or --json for all of it",
    {"followup export --csv --to interviews.csv", "followup export initech --vcard --caller-id"},
    bind<export_options, export_record>};

}  // namespace followup
