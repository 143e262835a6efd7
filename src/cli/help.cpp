#include "followup/cli.hpp"

#include <CLI/CLI.hpp>

#include "followup/render.hpp"

namespace followup {
namespace {

std::string usage(const Command& command, const CLI::App& app) {
  std::string line = "followup " + std::string(command.name);
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_positional()) continue;
    const std::string name = option->get_name(true) + (option->get_items_expected_max() > 1 ? "..." : "");
    line += option->get_required() ? " " + name : " [" + name + "]";
  }
  return line + " [options]\n";
}

std::string examples(std::string_view lines) {
  std::string text;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    text += "  " + std::string(lines.substr(0, end)) + "\n";
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return text;
}

}  // namespace

std::string help_of_program() {
  Table table;
  for (const Command& command : commands()) table.add({std::string(command.name), std::string(command.summary)});
  Table pages;
  for (const Topic& topic : topics())
    pages.add({"followup help " + std::string(topic.name), std::string(topic.summary)});
  pages.add({"followup help COMMAND", "what a command takes, as followup COMMAND --help does"});
  return "followup: what to do after a job interview, and what to leave alone\n"
         "\n"
         "Commands\n" +
         table.text() +
         "\n"
         "Help\n" +
         pages.text() +
         "\n"
         "Every command takes\n"
         "  --file FILE             the data file (else $FOLLOWUP_FILE, else followup/followup.json in your data "
         "folder)\n"
         "  --date DATE             take this for now (else $FOLLOWUP_NOW, else the clock)\n"
         "  --lock-timeout SECONDS  wait so long for another followup that is writing; 10 if not said\n"
         "  --color WHEN            colours: auto, always or never\n"
         "  --json                  print one JSON document\n"
         "\n"
         "Examples\n"
         "  followup add Initech 'Packaging manager' --met 'Nick Claus <nick@initech.example>' --decision-by +10d\n"
         "  followup today\n";
}

std::string help_of(const Command& command, const CLI::App& app) {
  Table words;
  Table options;
  for (const CLI::Option* option : app.get_options()) {
    const std::string placeholder = option->get_type_name().empty() ? "" : " " + option->get_type_name();
    if (option->get_positional())
      words.add({option->get_name(true), option->get_description()});
    else
      options.add({option->get_name(false, true) + placeholder, option->get_description()});
  }
  return "followup " + std::string(command.name) + ": " + std::string(command.summary) + "\n\nUsage\n  " +
         usage(command, app) + (words.empty() ? "" : "\nArguments\n" + words.text()) + "\nOptions\n" + options.text() +
         "\nExamples\n" + examples(command.examples);
}

std::string help_of(const Topic& topic) {
  return "followup help " + std::string(topic.name) + ": " + std::string(topic.summary) + "\n\n" +
         std::string(topic.text) + "\nExamples\n" + examples(topic.examples);
}

std::string version() { return "followup " FOLLOWUP_VERSION "\n"; }

}  // namespace followup
