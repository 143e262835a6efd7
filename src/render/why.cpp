// Why an action is advised, or is not.
#include <fmt/format.h>

#include "followup/render.hpp"
#include "followup/text.hpp"
#include "render/values.hpp"

namespace followup {
namespace {

std::string_view unit_word(Unit unit) {
  switch (unit) {
    case Unit::hours:
      return "hours";
    case Unit::hours_as_days:
      return "hours from the end of the day, in whole days";
    case Unit::days:
      return "days";
    case Unit::working_days:
    case Unit::own_working_days:
      return "working days";
    case Unit::days_then_settle:
      return "days, and on to a working day";
  }
  return "";
}

/// `promised decision Tue 1 Dec + 3 working days: Wed 2 Dec, Thu 3 Dec, Fri 4 Dec`
std::string sum_in_words(const ExplainedStep& explained) {
  const Step& step = explained.step;
  return fmt::format("{} {} {} {} {}: {}", name_of(step.from), spoken(step.base), step.amount < 0 ? '-' : '+',
                     std::abs(step.amount), unit_word(step.unit),
                     explained.counted.empty() ? spoken(step.result) : join(explained.counted, ", ", short_date));
}

std::string left_out_in_words(const LeftOut& left_out) {
  return fmt::format("{} ({})", short_date(left_out.day), left_out.why);
}

std::string amount_in_words(const ExplainedStep& explained) {
  if (!explained.step.key) return "";
  return full_name(entry_of(*explained.step.key)) + (explained.is_set ? ", set in the file" : ", the default");
}

std::string steps_text(const Explanation& explanation, const Style& style) {
  Table table;
  for (const ExplainedStep& explained : explanation.steps) {
    table.add({name_of(explained.step.gives), sum_in_words(explained), amount_in_words(explained)});
    if (!explained.left_out.empty())
      table.add({"", "not counted: " + join(explained.left_out, ", ", left_out_in_words)});
  }
  return table.empty() ? "" : "Arithmetic\n" + table.text(style);
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
  std::string text = "Not advised";
  if (is_advised)
    text = fmt::format("{}: {}, {}", action.handle, action.judgement.text, due_in_words(action.judgement, now));
  text = paragraph(text, style) + detail(verdict, style) + "On record\n" + facts.text(style) + "Rule\n" +
         about.text(style) + steps_text(explanation, style) + "Sources\n" + sources.text(style);
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
