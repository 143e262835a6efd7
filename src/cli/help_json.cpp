// The help as a document, for programs: every command, argument, option, example, topic and rule, from the tables that
// the pages are made of.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "cli/line.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

json::Value as_json(const CLI::Option& option) {
  const bool is_argument = option.get_positional();
  json::Value one = json::Value::object({{"name", option.get_name(is_argument, !is_argument)}});
  if (!is_argument && !option.get_type_name().empty()) one["value"] = option.get_type_name();
  if (is_argument) one["required"] = option.get_required();
  one["several"] = option.get_items_expected_max() > 1;
  one["help"] = option.get_description();
  return one;
}

json::Value as_json(const Command& command) {
  CLI::App app;
  CommonOptions common;
  declare(command, app, common);
  json::Value arguments = json::Value::array();
  json::Value options = json::Value::array();
  for (const CLI::Option* option : app.get_options())
    (option->get_positional() ? arguments : options).push_back(as_json(*option));
  return json::Value::object({{"name", command.name},
                              {"summary", command.summary},
                              {"arguments", std::move(arguments)},
                              {"options", std::move(options)},
                              {"examples", command.examples}});
}

json::Value as_json(const Topic& topic) {
  return json::Value::object({{"name", topic.name},
                              {"summary", topic.summary},
                              {"text", topic.text},
                              {"examples", split(topic.examples, '\n')}});
}

json::Value list_of(const auto& things) {
  json::Value list = json::Value::array();
  for (const auto& thing : things) list.push_back(as_json(thing));
  return list;
}

}  // namespace

std::string help_json() {
  json::Value rules = json::read(rules_json(rulebook(), Policy())).value();
  return print_ascii(json::Value::object({{"format", "followup.help/1"},
                                          {"version", FOLLOWUP_VERSION},
                                          {"commands", list_of(commands())},
                                          {"topics", list_of(topics())},
                                          {"rules", std::move(rules["rules"])}}));
}

}  // namespace followup
