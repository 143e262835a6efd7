// The rules and the policy, for reading; and why an action is advised, or is not.
#include <fmt/format.h>

#include <algorithm>
#include <array>

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

/// The sources with their titles.
json::Value titles(Sources sources) {
  return array_of(sources, [](std::string_view source) {
    return json::Value::object({{"source", source}, {"title", source_title(source)}});
  });
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

std::string_view unit_word(Unit unit) {
  constexpr std::array<std::string_view, 6> words{"hours",
                                                  "hours from the end of the day, in whole days",
                                                  "days",
                                                  "working days",
                                                  "days, and on to a working day",
                                                  "working days"};
  return words.at(static_cast<std::size_t>(unit));  // in the order of the units
}

/// `1 day`, `3 working days`
std::string amount_with_unit(int amount, Unit unit) {
  std::string words(unit_word(unit));
  if (amount == 1) words.erase(words.find('s'), 1);
  return fmt::format("{} {}", amount, words);
}

/// `their date Tue 1 Dec + 3 working days: Wed 2 Dec, Thu 3 Dec, Fri 4 Dec`
std::string sum_in_words(const ExplainedStep& explained, Day today, const Zone& zone) {
  const auto short_day = [&](Day day) { return short_date(day, today); };
  const Step& step = explained.step;
  return fmt::format(
      "{} {} {} {}: {}", name_of(step.from), spoken(on_clock(step.base, zone), today), step.amount < 0 ? '-' : '+',
      amount_with_unit(std::abs(step.amount), step.unit),
      explained.counted.empty() ? spoken(on_clock(step.result, zone), today) : join(explained.counted, ", ", short_day));
}

std::string left_out_in_words(const LeftOut& left_out) {
  return fmt::format("{} ({})", short_date(left_out.day), left_out.why);
}

std::string amount_in_words(const ExplainedStep& explained) {
  if (!explained.step.key) return "";
  return full_name(entry_of(*explained.step.key)) + (explained.is_set ? ", set in the file" : ", the default");
}

std::string steps_text(const Explanation& explanation, Day today, const Style& style) {
  Table table;
  const std::vector<ExplainedStep>& steps = explanation.steps;
  for (const ExplainedStep& explained : steps) {
    const Term gives = explained.step.gives;  // several sums in a row may give the same: the latest day counts
    const bool is_next = &explained != &steps.front() && (&explained - 1)->step.gives == gives;
    const bool is_first = &explained != &steps.back() && (&explained + 1)->step.gives == gives;
    table.add({is_next    ? "and"
               : is_first ? fmt::format("{}: the later of", name_of(gives))
                          : std::string(name_of(gives)),
               sum_in_words(explained, today, style.zone), amount_in_words(explained)});
    if (!explained.left_out.empty())
      table.add({"", "not counted: " + join(explained.left_out, ", ", left_out_in_words)});
  }
  return table.empty() ? "" : "Dates\n" + table.text(style);
}

json::Value left_out_json(const LeftOut& left_out) {
  return json::Value::object({{"date", iso(left_out.day)}, {"why", left_out.why}});
}

json::Value fact_json(const Fact& fact) { return json::Value::object({{"name", fact.name}, {"value", fact.words}}); }

json::Value step_json(const ExplainedStep& explained) {
  const Step& step = explained.step;
  return json::Value::object({{"gives", name_of(step.gives)},
                              {"from", name_of(step.from)},
                              {"base", iso(step.base)},
                              {"amount", step.amount},
                              {"unit", unit_word(step.unit)},
                              {"key", step.key ? json::Value(full_name(entry_of(*step.key))) : json::Value()},
                              {"set_in_file", explained.is_set},
                              {"counted", array_of(explained.counted, [](Day day) { return iso(day); })},
                              {"left_out", array_of(explained.left_out, left_out_json)},
                              {"result", iso(step.result)}});
}

}  // namespace

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

std::string why_text(const Action& action, const std::string& verdict, const Explanation& explanation,
                     const Moment& now, const Style& style) {
  const Rule& rule = *action.rule;
  const bool is_advised = action.judgement.standing == Standing::stands;
  Table facts;
  for (const Fact& fact : explanation.facts) facts.add({fact.name, fact.words});
  Table about;
  about.add({rule.id, rule.summary});
  about.add({"", explanation.when});
  Table sources;
  for (std::string_view source : rule.sources) sources.add({source, source_title(source)});
  const std::string what =
      fmt::format("{}: {}, {}", action.handle, action.judgement.text, due_in_words(action.judgement, now, style));
  std::string text = is_advised ? paragraph(what, style) + detail(verdict, style) : paragraph(verdict, style);
  text += "Facts\n" + facts.text(style) + "Rule\n" + about.text(style) + steps_text(explanation, day_of(now), style) +
          "Sources\n" + sources.text(style);
  if (!rule.settled.empty()) text += "Where they disagree\n" + detail(rule.settled, style);
  return text;
}

std::string why_json(const Action& action, const std::string& verdict, const Explanation& explanation) {
  const Rule& rule = *action.rule;
  const bool advised = action.judgement.standing == Standing::stands;
  return print_ascii(json::Value::object({{"format", "followup.why/1"},
                                          {"handle", action.handle},
                                          {"rule", rule.id},
                                          {"application", action.application.value},
                                          {"advised", advised},
                                          {"verdict", verdict},
                                          {"action", advised ? action_json(action) : json::Value()},
                                          {"facts", array_of(explanation.facts, fact_json)},
                                          {"steps", array_of(explanation.steps, step_json)},
                                          {"sources", titles(rule.sources)},
                                          {"settled", text_or_null(std::string(rule.settled))}}));
}

}  // namespace followup
