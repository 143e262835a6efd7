// Looking things up by id or by their exact name, and the edits: what changes in the record when something happens.
#include <algorithm>

#include "followup/model.hpp"

namespace followup {
namespace {

/// The thing whose `member` is `key`, or null.
template <typename Things, typename Member, typename Key>
auto find_by(Things& things, Member member, const Key& key) -> decltype(things.data()) {
  const auto found = std::ranges::find(things, key, member);
  return found == things.end() ? nullptr : &*found;
}

/// Appends a thing with the id after the highest one given so far, which it returns.
template <typename Thing>
auto append(std::vector<Thing>& things, Thing thing) {
  int highest = 0;
  for (const Thing& known : things) highest = std::max(highest, known.id.value);
  thing.id.value = highest + 1;
  things.push_back(std::move(thing));
  return things.back().id;
}

/// The thing of that name, made if there is none.
template <typename Thing>
Thing& ensure(std::vector<Thing>& things, std::string_view name) {
  if (Thing* known = find_by(things, &Thing::name, name)) return *known;
  Thing& made = things.emplace_back();
  made.name = name;
  return made;
}

}  // namespace

const Application* find(const Tracker& tracker, ApplicationId id) {
  return find_by(tracker.applications, &Application::id, id);
}
Application* find(Tracker& tracker, ApplicationId id) { return find_by(tracker.applications, &Application::id, id); }
const Interview* find(const Application& application, InterviewId id) {
  return find_by(application.interviews, &Interview::id, id);
}
const Task* find(const Application& application, TaskId id) { return find_by(application.tasks, &Task::id, id); }

const Person* find_person(const Application& application, std::string_view name) {
  return find_by(application.people, &Person::name, name);
}
const Reference* find_reference(const Application& application, std::string_view name) {
  return find_by(application.references, &Reference::name, name);
}

bool has_ended(const Application& application) {
  return application.outcome && application.outcome->result != Result::offer;
}

ApplicationId add_application(Tracker& tracker, Application application) {
  application.id = ApplicationId{tracker.next_id++};
  tracker.applications.push_back(std::move(application));
  return tracker.applications.back().id;
}

InterviewId add_interview(Application& application, Interview interview) {
  return append(application.interviews, std::move(interview));
}

TaskId add_task(Application& application, Task task) { return append(application.tasks, std::move(task)); }

Person& ensure_person(Application& application, std::string_view name) { return ensure(application.people, name); }

Reference& ensure_reference(Application& application, std::string_view name) {
  return ensure(application.references, name);
}

void mark_contact(Application& application, std::string_view name) {
  for (Person& person : application.people) person.contact = person.name == name;
}

void rename_person(Application& application, std::string_view from, const std::string& to) {
  const std::string old(from);
  for (Person& person : application.people)
    if (person.name == old && old != to) {
      if (std::ranges::find(person.former_names, old) == person.former_names.end()) person.former_names.push_back(old);
      person.name = to;
    }
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
