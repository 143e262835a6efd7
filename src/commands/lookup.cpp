#include "commands/lookup.hpp"

#include <algorithm>
#include <charconv>
#include <ranges>

#include "commands/near.hpp"
#include "followup/errors.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

using Found = std::vector<const Application*>;

const Application* with_id(const Tracker& tracker, std::string_view typed) {
  int number = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (error != std::errc() || end != typed.data() + typed.size()) return nullptr;
  return find(tracker, ApplicationId{number});
}

/// Tells of them under a heading, each with the id to type.
[[noreturn]] void refuse(const std::string& message, std::string heading, const std::string& typed,
                         const Found& found) {
  constexpr std::size_t most = 10;
  Suggestions suggestions{"APPLICATION", typed, {}};
  for (const Application* application : found | std::views::take(most))
    suggestions.all.push_back({{std::to_string(application->id.value)}, title_of(*application)});
  if (found.size() > most) heading = "the first ten of " + std::to_string(found.size()) + ":";
  throw NotFound(message, std::move(heading), std::move(suggestions));
}

/// The applications that a mistyped name, or a person's, is nearest to, of the open ones if it is near to some.
Found near(const std::string& typed, const Found& open, const Found& closed) {
  const auto names_of = [](const Application* one) {
    std::vector<std::string> names{one->company, one->role};
    for (const Person& person : one->people) names.push_back(person.name);
    return names;
  };
  Found found = nearest(open, typed, names_of);
  return found.empty() ? nearest(closed, typed, names_of) : found;
}

/// Those whose company or role has the text in it.
Found having(const std::string& typed, const Found& all) {
  const std::string part = without_case(typed);
  const auto has = [&](const std::string& name) { return without_case(name).find(part) != std::string::npos; };
  Found found;
  for (const Application* one : all)
    if (!part.empty() && (has(one->company) || has(one->role))) found.push_back(one);
  return found;
}

}  // namespace

const Application& application_meant(const Tracker& tracker, const std::string& typed, const Moment& now) {
  if (const Application* by_id = with_id(tracker, typed)) return *by_id;
  Found open;
  Found closed;
  for (const Application& application : tracker.applications) {
    const bool is_closed = situation_of(application, tracker.policy, now).stage == Stage::closed;
    (is_closed ? closed : open).push_back(&application);
  }
  const std::string name = "'" + typed + "'";
  const Found found = having(typed, open);
  if (found.size() == 1) return *found.front();
  if (!found.empty()) refuse("several open applications have " + name + " in their names", "", typed, found);
  const Found ended = having(typed, closed);
  if (!ended.empty()) refuse("only closed applications have " + name + ": type the id", "", typed, ended);
  const Found others = near(typed, open, closed);
  if (!others.empty()) refuse("there is no application " + name, "did you mean:", typed, others);
  throw NotFound("there is no application " + name, tracker.applications.empty()
                                                        ? "nothing is recorded yet; to begin: followup add COMPANY"
                                                        : "to see them all: followup list --all");
}

Application& application_meant(Tracker& tracker, const std::string& typed, const Moment& now) {
  return *find(tracker, application_meant(std::as_const(tracker), typed, now).id);
}

}  // namespace followup
