// Which application an interview is the next round of.
#include <algorithm>

#include "commands/add.hpp"
#include "commands/lookup.hpp"
#include "followup/errors.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

/// Refuses what contradicts the application that an id names.
void check(const Application& application, const std::string& role) {
  const std::string id = std::to_string(application.id.value);
  const std::string name = "application " + id + ", " + title_of(application) + ",";
  if (has_ended(application))
    throw UsageError(name + " is closed; nothing was changed", "to open it again first: followup reopen " + id +
                                                                   "; for a company that is called " + id + ": --new");
  if (!role.empty() && without_case(role) != without_case(application.role))
    throw UsageError(name + " is for another role than '" + role + "'; nothing was changed",
                     "leave the role away, or name the company");
}

[[noreturn]] void refuse_several(const std::vector<Application*>& several, const std::string& company) {
  Suggestions suggestions{"COMPANY", company, {}};
  std::string ids;
  for (const Application* one : several) {
    const std::string id = std::to_string(one->id.value);
    ids += (ids.empty() ? "" : ", ") + id;
    const std::string latest = long_date(day_of(one->interviews.back().at));
    suggestions.all.push_back({{id}, title_of(*one) + ", interview of " + latest});
  }
  throw NotFound("several open applications are meant by '" + company + "': " + ids + "; nothing was changed",
                 "type the id of one in the place of the company, or for another application: --new",
                 std::move(suggestions));
}

}  // namespace

bool is_of(const Application& application, const std::string& company) {
  return company == std::to_string(application.id.value) || without_case(application.company) == without_case(company);
}

Application* going_on(const std::string& company, const std::string& role, Tracker& tracker) {
  std::vector<Application*> several;
  for (Application& application : tracker.applications) {
    if (company == std::to_string(application.id.value)) {
      check(application, role);
      return &application;
    }
    const bool is_same_role = role.empty() || without_case(application.role) == without_case(role);
    if (!has_ended(application) && is_of(application, company) && is_same_role) several.push_back(&application);
  }
  if (several.size() > 1) refuse_several(several, company);
  return several.empty() ? nullptr : several.front();
}

}  // namespace followup
