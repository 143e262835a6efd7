#include "commands/gaps.hpp"

#include <algorithm>

namespace followup {

std::vector<std::string> gap_fillers(const Action& action, const Application& application) {
  const auto lacks = [&](std::string_view what) { return std::ranges::count(action.judgement.missing, what) > 0; };
  const std::string id = std::to_string(application.id.value);
  std::vector<std::string> lines;
  if (lacks("interviewers")) lines.push_back("followup person " + id + " NAME --met");
  for (const Met& met : find(application, *action.judgement.subject.interview)->met) {
    const Person& person = *find_person(application, met.name);
    const bool is_out_of_reach = lacks("contact") && person.email.empty() && person.phone.empty();
    if (!is_out_of_reach && !lacks("preference")) continue;
    std::string& line = lines.emplace_back("followup person " + id + " " + person_slug(application, met.name));
    if (is_out_of_reach) line += " --email ADDRESS";
    if (lacks("preference")) line += " --prefers email";
  }
  if (lacks("decision-date")) lines.push_back("followup heard " + id + " --decision-by DATE");
  return lines;
}

std::string still_missing(const Application& application, const Policy& policy, const Moment& now) {
  for (const Action& action : evaluate(application, policy, now).actions) {
    if (action.rule->purpose != Purpose::record) continue;
    std::string missing;
    for (std::string_view what : action.judgement.missing) missing += (missing.empty() ? "" : ", ") + std::string(what);
    return "Still missing: " + missing + ". To fill it in: " + gap_fillers(action, application).front() + "\n";
  }
  return "";
}

}  // namespace followup
