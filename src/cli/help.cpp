// The pages of the help, and how they are folded for a screen that is narrower than their lines.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

#include "cli/line.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

std::string usage(const Command& command, const CLI::App& app) {
  std::string line = fmt::format("followup {}", command.name);
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_positional()) continue;
    const std::string name = option->get_name(true) + (option->get_items_expected_max() > 1 ? "..." : "");
    line += fmt::format(fmt::runtime(option->get_required() ? " {}" : " [{}]"), name);
  }
  return line + " [options]\n";
}

std::string examples(std::string_view lines) {
  return join(split(lines, '\n'), "", [](const std::string& line) { return "  " + line + "\n"; });
}

constexpr std::size_t deepest = 2;  // a line that is indented more continues the one above

std::size_t indent_of(const std::string& line) { return std::min(line.find_first_not_of(' '), line.size()); }

/// What is left and right of the gap; without a gap, nothing is right of it.
std::vector<Cell> cells_of(const std::string& line) {
  const std::size_t start = indent_of(line);
  const std::size_t gap = std::min(line.find("  ", start), line.size());
  return {line.substr(start, gap - start), line.substr(std::min(line.find_first_not_of(' ', gap), line.size()))};
}

/// Lines one below the other that are indented alike become the rows of a table, which folds.
std::string folded_page(const std::string& page, const Style& style) {
  std::string text;
  std::vector<std::vector<Cell>> rows;
  std::size_t indent_of_rows = 0;
  const auto end_table = [&] {
    Table table(std::string(indent_of_rows, ' '));
    for (const std::vector<Cell>& row : rows) table.add(row);
    text += table.text(style);
    rows.clear();
  };
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t indent = indent_of(line);
    if (indent > deepest && !rows.empty()) {
      std::string& last = rows.back().back().text;
      last += (last.empty() ? "" : " ") + line.substr(indent);
      continue;
    }
    if (line.empty() || indent != indent_of_rows) end_table();
    indent_of_rows = indent;
    if (line.empty())
      text += '\n';
    else
      rows.push_back(cells_of(line));
  }
  end_table();
  return text;
}

}  // namespace

std::string help_of_program(const std::vector<std::string>& others) {
  Table table;
  for (const Command& command : commands()) table.add({std::string(command.name), std::string(command.summary)});
  Table pages;
  for (const Topic& topic : topics())
    pages.add({fmt::format("followup help {}", topic.name), std::string(topic.summary)});
  pages.add({"followup help COMMAND", "what a command takes, as followup COMMAND --help does"});
  pages.add({"followup help --json", "all of it, for programs"});
  const std::string others_found =
      others.empty() ? "" : fmt::format("\nIn your PATH, as followup-NAME\n  {}\n", join(others));
  constexpr std::string_view page = R"(followup: what to do after a job interview, and what to leave alone

Commands
{}
Help
{}{}
Every command takes
  --file FILE             the data file (else $FOLLOWUP_FILE, else followup/followup.json in your data folder)
  --date DATE             take this for now (else $FOLLOWUP_NOW, else the clock)
  --lock-timeout SECONDS  wait so long for another followup that is writing; 10 if not said
  --color WHEN            colours: auto, always or never
  --json                  print one JSON document
  -q, --quiet             say of a change only that it was made

Examples
  followup add Initech 'Packaging manager' --met 'Nick Claus <nick@initech.example>' --decision-by +10d
  followup today
)";
  return fmt::format(page, table.text(), pages.text(), others_found);
}

std::string help_of(const Command& command, const CLI::App& app) {
  Table arguments;
  Table options;
  for (const CLI::Option* option : app.get_options()) {
    const std::string placeholder = option->get_type_name().empty() ? "" : " " + option->get_type_name();
    if (option->get_positional())
      arguments.add({option->get_name(true), option->get_description()});
    else
      options.add({option->get_name(false, true) + placeholder, option->get_description()});
  }
  return fmt::format("followup {}: {}\n\nUsage\n  {}{}\nOptions\n{}\nExamples\n{}", command.name, command.summary,
                     usage(command, app), arguments.empty() ? "" : "\nArguments\n" + arguments.text(), options.text(),
                     examples(join(command.examples, "\n")));
}

std::string help_of(const Topic& topic) {
  return fmt::format("followup help {}: {}\n\n{}\nExamples\n{}", topic.name, topic.summary, topic.text,
                     examples(topic.examples));
}

std::string at_width(const std::string& page, const Style& style) {
  const std::size_t examples = std::min(page.find("\nExamples\n"), page.size());
  const std::string text = page.substr(0, examples);
  const auto fits = [&](const std::string& line) { return width_of(line) <= *style.width; };
  if (!style.width || std::ranges::all_of(split(text, '\n'), fits)) return page;
  return folded_page(text, style) + page.substr(examples);
}

}  // namespace followup
