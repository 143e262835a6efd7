// People and references by what is typed for them.
#include <algorithm>
#include <functional>

#include "commands/lookup.hpp"
#include "commands/near.hpp"
#include "followup/errors.hpp"
#include "followup/handles.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

/// Whether `part` stands in `whole` between blanks or ends.
bool has_words(std::string_view whole, std::string_view part) {
  for (std::size_t at = whole.find(part); at != std::string_view::npos; at = whole.find(part, at + 1)) {
    const std::size_t end = at + part.size();
    if ((at == 0 || whole[at - 1] == ' ') && (end == whole.size() || whole[end] == ' ')) return true;
  }
  return false;
}

template <typename Thing>
Suggestions candidates_of(const std::vector<Thing*>& things, const std::string& typed) {
  Suggestions suggestions{"NAME", typed, {}};
  for (const Thing* thing : things) suggestions.all.push_back({{thing->name}, ""});
  return suggestions;
}

template <typename Thing>
Thing* called(std::vector<Thing>& things, std::string_view name) {
  const std::string wanted = without_case(name);
  const auto found = std::ranges::find(things, wanted, [](const Thing& thing) { return without_case(thing.name); });
  return found == things.end() ? nullptr : &*found;
}

/// The one that fits the typed name best: as it stands, then without case and accents, then in parts.
template <typename Thing, typename Slug>
Thing* meant(std::vector<Thing>& things, const std::string& typed, Slug slug_of) {
  const std::string wanted = without_case(typed);
  const std::vector<std::function<bool(const Thing&)>> ways{
      [&](const Thing& thing) { return thing.name == typed; },
      [&](const Thing& thing) { return without_case(thing.name) == wanted; },
      [&](const Thing& thing) { return slug_of(thing.name) == typed; },
      [&](const Thing& thing) { return without_case(slug_of(thing.name)) == wanted; },
      [&](const Thing& thing) { return !wanted.empty() && has_words(without_case(thing.name), wanted); }};
  for (const auto& fits : ways) {
    std::vector<Thing*> found;
    for (Thing& thing : things)
      if (fits(thing)) found.push_back(&thing);
    if (found.size() == 1) return found.front();
    if (!found.empty())
      throw NotFound("several are called '" + typed + "': type the whole name", "", candidates_of(found, typed));
  }
  return nullptr;
}

template <typename Thing>
std::vector<Thing*> near(std::vector<Thing>& things, const std::string& typed) {
  std::vector<Thing*> all;
  all.reserve(things.size());
  for (Thing& thing : things) all.push_back(&thing);
  return nearest(all, typed, [](const Thing* thing) { return std::vector<std::string>{thing->name}; });
}

template <typename Thing>
[[noreturn]] void refuse(std::vector<Thing>& things, const std::string& typed, const std::string& message,
                         const Application& application) {
  const std::vector<Thing*> found = near(things, typed);
  if (!found.empty()) throw NotFound(message, "did you mean:", candidates_of(found, typed));
  throw NotFound(message, "to see who is: followup show " + std::to_string(application.id.value));
}

template <typename Thing>
std::string remark(std::vector<Thing>& things, const std::string& typed) {
  std::string names;
  for (const Thing* thing : near(things, typed)) names += (names.empty() ? "" : " or ") + thing->name;
  return names.empty() ? "" : " (If you meant " + names + ": followup undo)";
}

}  // namespace

Person* person_meant(Application& application, const std::string& typed) {
  return meant(application.people, typed, [&](const std::string& name) { return person_slug(application, name); });
}

Reference* reference_meant(Application& application, const std::string& typed) {
  return meant(application.references, typed,
               [&](const std::string& name) { return reference_slug(application, name); });
}

Person& person_known(Application& application, const std::string& typed) {
  if (Person* known = person_meant(application, typed)) return *known;
  refuse(application.people, typed,
         "nobody called '" + typed + "' is in application " + std::to_string(application.id.value), application);
}

Reference& reference_known(Application& application, const std::string& typed) {
  if (Reference* known = reference_meant(application, typed)) return *known;
  refuse(application.references, typed, "there is no reference '" + typed + "'", application);
}

std::string near_people(Application& application, const std::string& typed) {
  return remark(application.people, typed);
}

std::string near_references(Application& application, const std::string& typed) {
  return remark(application.references, typed);
}

Person* person_called(Application& application, std::string_view name) { return called(application.people, name); }

Reference* reference_called(Application& application, std::string_view name) {
  return called(application.references, name);
}

}  // namespace followup
