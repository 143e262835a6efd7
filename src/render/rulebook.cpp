// The rules, the policy, and whether something may be done, for reading and as documents.
#include <fmt/format.h>

#include <algorithm>

#include "followup/text.hpp"
#include "render/parts.hpp"
#include "render/values.hpp"

namespace followup {
namespace {

std::vector<PolicyLine> lines_used_by(const Rule& rule, const Policy& policy) {
  std::vector<PolicyLine> lines = lines_of(policy);
  std::erase_if(lines, [&](const PolicyLine& line) {
    return std::ranges::none_of(rule.policy, [&](std::string_view prefix) { return line.key.starts_with(prefix); });
  });
  return lines;
}

json::Value line_json(const PolicyLine& line) {
  return json::Value::object({{"key", line.key},
                              {"value", line.value},
                              {"default", line.standard},
                              {"range", line.range},
                              {"source", line.source},
                              {"set_in_file", line.is_set}});
}

json::Value rule_json(const Rule& rule, const Policy& policy) {
  return json::Value::object({{"rule", rule.id},
                              {"summary", rule.summary},
                              {"when", rule.when(policy)},
                              {"urgency", rule.urgency},
                              {"handle", rule.handle},
                              {"sources", titles(rule.sources)},
                              {"settled", text_or_null(std::string(rule.settled))},
                              {"policy", array_of(lines_used_by(rule, policy), line_json)}});
}

}  // namespace

json::Value titles(Sources sources) {
  return array_of(sources, [](std::string_view source) {
    return json::Value::object({{"source", source}, {"title", source_title(source)}});
  });
}

std::string rulebook_text(const Policy& policy, const Style& style) {
  Table table("");
  table.add({"RULE", "WHEN", "URGENCY", "SOURCES"});
  for (const Rule& rule : rulebook()) table.add({rule.id, rule.when(policy), urgencies_of(rule), join(rule.sources)});
  return table.text(style);
}

std::string rule_text(const Rule& rule, const Policy& policy, const Style& style) {
  Table table;
  table.add({"when", rule.when(policy)});
  table.add({"urgency", urgencies_of(rule)});
  table.add({"handle", fmt::format("ID/{}", rule.handle)});
  for (std::string_view source : rule.sources) table.add({"source", source_title(source)});
  std::string text = paragraph(fmt::format("{}: {}", rule.id, rule.summary), style) + table.text(style);
  if (!rule.settled.empty()) text += "Where the sources disagree\n" + detail(rule.settled, style);
  const std::vector<PolicyLine> lines = lines_used_by(rule, policy);
  return lines.empty() ? text : text + "Policy in force\n" + policy_text(lines, style);
}

std::string policy_text(const std::vector<PolicyLine>& lines, const Style& style) {
  Table table;
  table.add({"KEY", "VALUE", "DEFAULT", "RANGE", "FROM"});
  for (const PolicyLine& line : lines)
    table.add({line.key, line.value + (line.is_set ? " (set)" : ""), line.standard, line.range, line.source});
  return table.text(style);
}

std::string rules_json(std::span<const Rule> rules, const Policy& policy) {
  return print_ascii(
      json::Value::object({{"format", "followup.rules/1"},
                           {"rules", array_of(rules, [&](const Rule& rule) { return rule_json(rule, policy); })}}));
}

std::string policy_json(const std::vector<PolicyLine>& lines) {
  return print_ascii(json::Value::object({{"format", "followup.policy/1"}, {"policy", array_of(lines, line_json)}}));
}

std::string may_json(Approach approach, ApplicationId application, const Permission& permission) {
  return print_ascii(json::Value::object({{"format", "followup.may/1"},
                                          {"action", name_of(approach)},
                                          {"application", application.value},
                                          {"allowed", permission.allowed},
                                          {"from", day_or_null(permission.from)},
                                          {"reason", permission.reason},
                                          {"sources", words(permission.sources)}}));
}

}  // namespace followup
