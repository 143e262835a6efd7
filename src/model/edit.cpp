// The edits: what changes in the record when something happens.
#include <algorithm>

#include "followup/model.hpp"

namespace followup {
namespace {

/// The id after the highest one given so far.
template <typename Thing>
int next_id(const std::vector<Thing>& things) {
  int highest = 0;
  for (const Thing& thing : things) highest = std::max(highest, thing.id.value);
  return highest + 1;
}

}  // namespace

ApplicationId add_application(Tracker& tracker, Application application) {
  application.id = ApplicationId{tracker.next_id++};
  tracker.applications.push_back(std::move(application));
  return tracker.applications.back().id;
}

InterviewId add_interview(Application& application, Interview interview) {
  interview.id = InterviewId{next_id(application.interviews)};
  application.interviews.push_back(std::move(interview));
  return application.interviews.back().id;
}

TaskId add_task(Application& application, Task task) {
  task.id = TaskId{next_id(application.tasks)};
  application.tasks.push_back(std::move(task));
  return application.tasks.back().id;
}

Person& ensure_person(Application& application, std::string_view name) {
  if (Person* known = find_person(application, name)) return *known;
  Person& person = application.people.emplace_back();
  person.name = name;
  return person;
}

Reference& ensure_reference(Application& application, std::string_view name) {
  if (Reference* known = find_reference(application, name)) return *known;
  Reference& reference = application.references.emplace_back();
  reference.name = name;
  return reference;
}

void mark_contact(Application& application, std::string_view name) {
  for (Person& person : application.people) person.contact = person.name == name;
}

void rename_person(Application& application, std::string_view from, const std::string& to) {
  const std::string old(from);
  for (Person& person : application.people)
    if (person.name == old) person.name = to;
  for (Interview& interview : application.interviews)
    for (Met& met : interview.met)
      if (met.name == old) met.name = to;
  for (LogEntry& entry : application.log)
    if (entry.person == old) entry.person = to;
}

void remove_application(Tracker& tracker, ApplicationId id) {
  std::erase_if(tracker.applications, [id](const Application& application) { return application.id == id; });
}

}  // namespace followup
