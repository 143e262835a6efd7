// What a row adds to an interview that is there already: to one of the same table it is added, of a known one it is
// named.
#include <fmt/format.h>

#include "interchange/import/importer.hpp"

namespace followup::tables {

std::vector<std::string> put_people(const std::vector<Person>& people, bool is_own, const Fold& fold,
                                    Application& application, std::vector<Met>& met) {
  std::vector<std::string> added;
  for (const Person& person : people) {
    const auto name_of = [&](const auto& one) { return is_own ? one.name : fold(one.name); };
    auto known = std::ranges::find(application.people, name_of(person), name_of);
    if (known == application.people.end()) {
      application.people.push_back(person);
      known = std::prev(application.people.end());
    }
    if (known->email.empty()) known->email = person.email;
    if (known->phone.empty()) known->phone = person.phone;
    if (known->title.empty()) known->title = person.title;
    if (std::ranges::count(met, known->name, &Met::name) > 0) continue;
    met.push_back({.name = known->name});
    added.push_back(known->name);
  }
  return added;
}

bool has_follow_up(const Application& application, Day day) {
  return std::ranges::any_of(application.log, [&](const LogEntry& entry) {
    return entry.kind == LogKind::follow_up && day_of(entry.at) == day;
  });
}

std::vector<std::string> lacking(const RowContent& said, const Application& application, const Interview& interview,
                                 bool is_own, const ImportContext& context) {
  std::vector<std::string> all;
  const auto folded = [&](const auto& one) { return is_own ? one.name : context.fold(one.name); };
  const auto& result = said.ending.result;
  if (result && !application.outcome)
    all.push_back(fmt::format("{0} (followup close {1} {0})", name_of(*result), application.id.value));
  if (result && application.outcome && application.outcome->result != *result) all.emplace_back(name_of(*result));
  for (const Person& person : said.people) {
    const auto known = std::ranges::find(application.people, folded(person), folded);
    const bool is_met = std::ranges::find(interview.met, folded(person), folded) != interview.met.end();
    if (!is_met) all.push_back(person.name);
    if (!is_met || known == application.people.end()) continue;
    if (known->email.empty() && !person.email.empty()) all.push_back(person.email);
    if (known->phone.empty() && !person.phone.empty()) all.push_back(person.phone);
  }
  if (interview.notes.find(said.interview.notes) == std::string::npos) all.emplace_back("a note");
  if (is_own) return all;
  if (said.interview.decision_by && !interview.decision_by)
    all.push_back(fmt::format("decision by {}", iso(*said.interview.decision_by)));
  if (!said.interview.kind.empty() && interview.kind.empty()) all.push_back("kind " + said.interview.kind);
  if (!said.via.empty() && application.via.empty()) all.push_back("via " + said.via);
  if (said.followed_up && !has_follow_up(application, *said.followed_up))
    all.push_back(fmt::format("a follow-up on {}", iso(*said.followed_up)));
  return all;
}

}  // namespace followup::tables
