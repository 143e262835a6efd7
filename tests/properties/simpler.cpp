#include <functional>

#include "followup/storage.hpp"
#include "properties/scene.hpp"

namespace followup::testing {
namespace {

/// Leaves each of the things out, one at a time; `without` mends what spoke of it.
template <typename Pick, typename Without>
void leave_out_each(const Scene& scene, std::vector<Scene>& all, Pick pick, Without without) {
  Scene copy = scene;
  for (std::size_t n = 0; n < pick(copy).size(); ++n) {
    Scene less = scene;
    auto& things = pick(less);
    const auto thing = things[n];
    things.erase(things.begin() + static_cast<std::ptrdiff_t>(n));
    without(less, thing);
    all.push_back(std::move(less));
  }
}

template <typename Value>
void reset(const Scene& scene, std::vector<Scene>& all, const std::function<Value&(Scene&)>& member) {
  Scene less = scene;
  if (member(less) == Value{}) return;
  member(less) = Value{};
  all.push_back(std::move(less));
}

void simplify_policy(const Scene& scene, std::vector<Scene>& all) {
  reset<Policy>(scene, all, [](Scene& s) -> Policy& { return s.tracker.policy; });
  reset<std::optional<Count>>(
      scene, all, [](Scene & s) -> auto& { return s.tracker.policy.count; });
  reset<std::optional<Channel>>(
      scene, all, [](Scene & s) -> auto& { return s.tracker.policy.channel; });
  reset<std::optional<std::vector<Weekday>>>(
      scene, all, [](Scene & s) -> auto& { return s.tracker.policy.weekend; });
  reset<std::optional<std::vector<DaysOfYear>>>(
      scene, all, [](Scene & s) -> auto& { return s.tracker.policy.quiet; });
  reset<std::vector<std::string>>(
      scene, all, [](Scene & s) -> auto& { return s.tracker.policy.rules_off; });
  for (std::size_t n = 0; n < policy_numbers; ++n)
    reset<std::optional<int>>(
        scene, all, [n](Scene & s) -> auto& { return s.tracker.policy.numbers.at(n); });
  std::erase_if(all, [](const Scene& less) { return fault_of(less.tracker.policy).has_value(); });
  leave_out_each(
      scene, all, [](Scene & s) -> auto& { return s.tracker.policy.holidays; }, [](Scene&, Day) {});
}

void simplify_application(const Scene& scene, std::size_t n, std::vector<Scene>& all) {
  const auto at = [n](Scene& s) -> Application& { return s.tracker.applications[n]; };
  const auto forget = [&](auto is_about) {
    return [=](Scene& s, const auto& thing) {
      std::erase_if(at(s).log, [&](const LogEntry& entry) { return is_about(entry, thing); });
    };
  };
  leave_out_each(
      scene, all, [&](Scene & s) -> auto& { return at(s).log; }, [](Scene&, const LogEntry&) {});
  leave_out_each(
      scene, all, [&](Scene & s) -> auto& { return at(s).tasks; },
      forget([](const LogEntry& entry, const Task& task) { return entry.task == task.id; }));
  leave_out_each(
      scene, all, [&](Scene & s) -> auto& { return at(s).references; },
      forget([](const LogEntry& entry, const Reference& one) { return entry.reference == one.name; }));
  if (scene.tracker.applications[n].interviews.size() > 1 || scene.tracker.applications[n].created)
    leave_out_each(
        scene, all, [&](Scene & s) -> auto& { return at(s).interviews; },
        forget([](const LogEntry& entry, const Interview& one) { return entry.interview == one.id; }));
  leave_out_each(
      scene, all, [&](Scene & s) -> auto& { return at(s).people; },
      [&](Scene& s, const Person& person) {
        for (Interview& one : at(s).interviews)
          std::erase_if(one.met, [&](const Met& m) { return m.name == person.name; });
        std::erase_if(at(s).log, [&](const LogEntry& entry) { return entry.person == person.name; });
      });
  for (std::size_t i = 0; i < scene.tracker.applications[n].interviews.size(); ++i) {
    leave_out_each(
        scene, all, [&](Scene & s) -> auto& { return at(s).interviews[i].met; }, [](Scene&, const Met&) {});
    reset<std::optional<Day>>(
        scene, all, [&](Scene & s) -> auto& { return at(s).interviews[i].decision_by; });
    reset<std::optional<Day>>(
        scene, all, [&](Scene & s) -> auto& { return at(s).interviews[i].ask_on; });
  }
  if (!scene.tracker.applications[n].interviews.empty())
    reset<std::optional<Moment>>(
        scene, all, [&](Scene & s) -> auto& { return at(s).created; });
  reset<std::optional<Outcome>>(
      scene, all, [&](Scene & s) -> auto& { return at(s).outcome; });
  reset<bool>(
      scene, all, [&](Scene & s) -> auto& { return at(s).no_calls; });
}

}  // namespace

void showValue(const Scene& scene, std::ostream& out) {
  out << encode(scene.tracker) << "now: " << iso(scene.now) << "\n";
}

std::vector<Scene> simpler(const Scene& scene) {
  std::vector<Scene> all;
  if (scene.tracker.applications.size() > 1)
    leave_out_each(
        scene, all, [](Scene & s) -> auto& { return s.tracker.applications; }, [](Scene&, const Application&) {});
  simplify_policy(scene, all);
  for (std::size_t n = 0; n < scene.tracker.applications.size(); ++n) simplify_application(scene, n, all);
  return all;
}

}  // namespace followup::testing
