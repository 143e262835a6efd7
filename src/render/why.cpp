// Why an action is advised, or is not: facts, rule, dates, sources.
#include <fmt/format.h>

#include <array>

#include "followup/text.hpp"
#include "render/parts.hpp"
#include "render/values.hpp"

namespace followup {
namespace {

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
  return fmt::format("{} {} {} {}: {}", name_of(step.from), spoken(on_clock(step.base, zone), today),
                     step.amount < 0 ? '-' : '+', amount_with_unit(std::abs(step.amount), step.unit),
                     explained.counted.empty() ? spoken(on_clock(step.result, zone), today)
                                               : join(explained.counted, ", ", short_day));
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
