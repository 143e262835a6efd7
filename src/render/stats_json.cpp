// The figures for scripts: of all, and of each company.
#include <algorithm>

#include "followup/report.hpp"
#include "render/values.hpp"

namespace followup {
namespace {

using json::Value;

Value answers_json(const std::vector<Answer>& answers) {
  const std::vector<int> days = days_of(answers);
  return Value::object({{"count", answers.size()},
                        {"answered", days.size()},
                        {"days", days},
                        {"median", or_null(median_of(days), std::identity())},
                        {"longest", days.empty() ? Value() : Value(days.back())}});
}

Value promise_json(const Promise& promise) {
  const bool has_days = promise.became == PromiseOutcome::late || promise.became == PromiseOutcome::no_word;
  return Value::object({{"application", promise.application->id.value},
                        {"said_on", iso(promise.said_on)},
                        {"day", iso(promise.day)},
                        {"became", name_of(promise.became)},
                        {"days", has_days ? Value(promise.days) : Value()}});
}

/// How many of something have each of an enumeration's values: `{"no_word": 1, …}`
template <typename Enum, typename Things>
Value counts_json(const Things& things, auto member) {
  Value counts = Value::object();
  for (const std::string_view word : vocabulary<Enum>) {
    std::string name(word);
    std::ranges::replace(name, '-', '_');
    counts[name] = std::ranges::count(things, *value_named<Enum>(word), member);
  }
  return counts;
}

Value figures_json(const Statistics& statistics) {
  return Value::object({{"promises", counts_json<PromiseOutcome>(statistics.promises, &Promise::became)},
                        {"thanks", counts_json<ThanksTime>(statistics.thanks, &Thanks::when)},
                        {"follow_ups", answers_json(statistics.follow_ups)},
                        {"interviews", answers_json(statistics.talks)}});
}

/// The part of it that is about one company.
Statistics about(const std::string& company, Statistics statistics) {
  const auto is_of_another = [&](const auto& one) { return one.application->company != company; };
  std::erase_if(statistics.promises, is_of_another);
  std::erase_if(statistics.thanks, is_of_another);
  std::erase_if(statistics.follow_ups, is_of_another);
  std::erase_if(statistics.talks, is_of_another);
  return statistics;
}

/// The companies that something is known of, in the order of their applications.
std::vector<std::string> companies_of(const Statistics& statistics) {
  std::vector<const Application*> applications;
  const auto add = [&](const auto& things) {
    for (const auto& thing : things) applications.push_back(thing.application);
  };
  add(statistics.promises);
  add(statistics.thanks);
  add(statistics.follow_ups);
  add(statistics.talks);
  std::ranges::sort(applications, {}, &Application::id);
  std::vector<std::string> companies;
  for (const Application* application : applications)
    if (std::ranges::count(companies, application->company) == 0) companies.push_back(application->company);
  return companies;
}

}  // namespace

std::string stats_json(const Statistics& statistics, const std::optional<Day>& since, const Moment& now) {
  const auto of_company = [&](const std::string& company) {
    const Statistics part = about(company, statistics);
    Value value = Value::object({{"company", company}});
    value.update(figures_json(part));
    value["promised"] = array_of(part.promises, promise_json);
    return value;
  };
  Value document = Value::object({{"format", "followup.stats/1"}, {"now", iso(now)}, {"since", day_or_null(since)}});
  document.update(figures_json(statistics));
  document["companies"] = array_of(companies_of(statistics), of_company);
  return print_ascii(document);
}

}  // namespace followup
