// Looking things up by id or by their exact name.
#include <algorithm>

#include "followup/model.hpp"

namespace followup {
namespace {

template <typename Things, typename Id>
auto with_id(Things& things, Id id) -> decltype(things.data()) {
  const auto found = std::ranges::find_if(things, [id](const auto& thing) { return thing.id == id; });
  return found == things.end() ? nullptr : &*found;
}

template <typename Things>
auto with_name(Things& things, std::string_view name) -> decltype(things.data()) {
  const auto found = std::ranges::find_if(things, [name](const auto& thing) { return thing.name == name; });
  return found == things.end() ? nullptr : &*found;
}

/// Applications stand in the order of their ids, unless somebody has moved them by hand.
template <typename Applications>
auto with_rising_id(Applications& applications, ApplicationId id) -> decltype(applications.data()) {
  const auto place = std::ranges::lower_bound(applications, id, {}, &Application::id);
  return place != applications.end() && place->id == id ? &*place : with_id(applications, id);
}

}  // namespace

const Application* find(const Tracker& tracker, ApplicationId id) { return with_rising_id(tracker.applications, id); }
Application* find(Tracker& tracker, ApplicationId id) { return with_rising_id(tracker.applications, id); }
const Interview* find(const Application& application, InterviewId id) { return with_id(application.interviews, id); }
const Task* find(const Application& application, TaskId id) { return with_id(application.tasks, id); }

const Person* find_person(const Application& application, std::string_view name) {
  return with_name(application.people, name);
}
Person* find_person(Application& application, std::string_view name) { return with_name(application.people, name); }
const Reference* find_reference(const Application& application, std::string_view name) {
  return with_name(application.references, name);
}
Reference* find_reference(Application& application, std::string_view name) {
  return with_name(application.references, name);
}

bool has_ended(const Application& application) {
  return application.outcome && application.outcome->result != Result::offer;
}

}  // namespace followup
