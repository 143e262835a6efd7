// The record as a page to look at: printed, kept in a file, or shown in a browser.
#include <nlohmann/json.hpp>

#include "commands/shared/command.hpp"
#include "followup/report.hpp"

namespace followup {
namespace {

struct ReportArguments {
  std::optional<std::string> to;
  bool open = false;
  bool redact = false;
};

Output report(const ReportArguments& arguments, const Services& services, const Env& env) {
  const Tracker tracker = services.load();
  const std::string page = report_page(arguments.redact ? redacted(tracker) : tracker, env.now, env.zone);
  std::optional<std::string> file = arguments.to;
  if (arguments.open && !file) file = services.private_folder() + "/followup-report.html";
  if (!file) {
    if (env.json) return {print_ascii(json::Value::object({{"format", "followup.report/1"}, {"text", page}}))};
    return {.text = page, .aside = env.style.width ? "To look at it: followup report --open\n" : ""};
  }
  services.hand_out({.to = *file, .text = page, .kind = "a report of followup's", .is_ours = is_report_page});
  if (arguments.open) services.open_file(*file);
  if (env.json) return {print_ascii(json::Value::object({{"format", "followup.report/1"}, {"path", *file}}))};
  return {paragraph(fmt::format("The report is in {}.", *file), env.style)};
}

void report_options(CLI::App& app, ReportArguments& arguments) {
  option(app, "--to", "FILE", arguments.to, "keep it in a file, which is replaced if it is such a page");
  flag(app, "--open", arguments.open, "show it in the browser");
  flag(app, "--redact", arguments.redact,
       "for others' eyes: companies and people get other names, and every text that may tell who they are is left out");
}

}  // namespace

constinit const Command report_command{"report",
                                       "one page to look at, on a phone or on paper: today, the weeks, their promises",
                                       {"followup report --to report.html", "followup report --redact"},
                                       bind<report_options, report>};

}  // namespace followup
