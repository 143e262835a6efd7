// Write down what the follow-up will need while it is fresh. Sources: nutshell, after-interview.
#include <algorithm>

#include "rules/judgement.hpp"

namespace followup {
namespace {

bool lacks_address(const Case& c) {
  return std::ranges::any_of(c.round->met, [&](const Met& met) {
    const Person* person = find_person(c.application, met.name);
    return person && person->email.empty() && person->phone.empty();
  });
}

bool lacks_preference(const Case& c) {
  return !c.round->met.empty() && std::ranges::none_of(c.round->met, [&](const Met& met) {
    const Person* person = find_person(c.application, met.name);
    return person && person->prefers;
  });
}

bool lacks_date(const Case& c) { return c.stage != Stage::upcoming && !c.wait->promise && !c.wait->began.entry; }

std::vector<std::string_view> missing_from(const Case& c) {
  std::vector<std::string_view> missing;
  if (c.round->met.empty()) missing.emplace_back("interviewers");
  if (lacks_address(c)) missing.emplace_back("contact");
  if (lacks_preference(c)) missing.emplace_back("preference");
  if (lacks_date(c)) missing.emplace_back("decision-date");
  return missing;
}

std::string list_of(const std::vector<std::string_view>& missing) {
  std::string list;
  for (std::string_view one : missing) list += (list.empty() ? "" : ", ") + std::string(one);
  return list;
}

Judgement judge(const Case& c) {
  if (!c.wait || c.stage == Stage::offered) return not_advised({}, Standing::elsewhere);
  const Subject subject{.interview = c.round->id};
  std::vector<std::string_view> missing = missing_from(c);
  if (missing.empty()) return not_advised(subject, Standing::done);
  const Day held = day_of(c.round->at);
  std::vector<Step> steps{plus(c, "asked for until", "interview", held, PolicyKey::record_gap_days, Unit::days)};
  const Day last = day_of(steps.front().result);
  if (c.today > last) return not_advised(subject, Standing::lapsed, last, std::move(steps));

  Judgement judgement{.subject = subject, .urgency = Urgency::optional, .due = last};
  judgement.missing = std::move(missing);
  judgement.steps = std::move(steps);
  judgement.text = "Complete the record: " + list_of(judgement.missing);
  judgement.reason = "You spoke on " + spoken(c.round->at) + "; what is missing now will be missed when you follow up.";
  return judgement;
}

Judgements check(const Case& c) { return alone(judge(c)); }

constexpr std::string_view sources[]{"nutshell", "after-interview"};
constexpr std::string_view policy[]{"record."};

}  // namespace

extern const Rule complete_record;
constinit const Rule complete_record{
    .id = "complete-record",
    .summary = "write down who was there, how to reach them, and by when they decide",
    .when = "for 7 days after an interview, while something is missing",
    .urgency = "optional",
    .handle = "record",
    .settled = "",
    .sources = sources,
    .policy = policy,
    .span = Span::round,
    .logged_as = std::nullopt,
    .check = check,
};

}  // namespace followup
