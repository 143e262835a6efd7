// Which person or reference of an application a typed name means.
#include "commands/shared/people_index.hpp"

namespace followup {
namespace {

template <typename Somebody>
Suggestions suggestions_of(const std::vector<Somebody*>& some, const std::string& typed) {
  Suggestions suggestions{"NAME", typed, {}};
  for (const Somebody* one : some) suggestions.all.push_back({{one->name}, ""});
  return suggestions;
}

template <typename Somebody>
std::vector<Somebody*> near(Application& application, const std::string& typed) {
  std::vector<Somebody*> all;
  for (Somebody& one : all_of<Somebody>(application)) all.push_back(&one);
  return nearest(all, typed, [](const Somebody& one) { return std::vector{one.name}; });
}

}  // namespace

template <typename Somebody>
Somebody* LookUp<Somebody>::meant(Application& application, const std::string& typed) {
  return PeopleIndex<Somebody>(application).meant(typed);
}

template <typename Somebody>
Somebody& LookUp<Somebody>::known(Application& application, const std::string& typed) {
  if (Somebody* somebody = meant(application, typed)) return *somebody;
  const std::string message = is_person<Somebody>
                                  ? fmt::format("nobody called '{}' is in application {}", typed, application.id.value)
                                  : fmt::format("there is no reference '{}'", typed);
  throw NotFound(message, fmt::format("to see who is: followup show {}", application.id.value),
                 suggestions_of(near<Somebody>(application, typed), typed));
}

template <typename Somebody>
Somebody* LookUp<Somebody>::named(Application& application, std::string_view name) {
  return find_by(all_of<Somebody>(application), without_case(name),
                 [](const Somebody& one) { return without_case(one.name); });
}

template <typename Somebody>
Somebody& LookUp<Somebody>::added(const std::string& name, const Tracker& tracker, Application& application,
                                  Lines& lines) {
  const std::string start = is_person<Somebody> ? "Added" : "Added the reference";
  Lines notes;
  if (Somebody* known = brought(name, tracker, application, notes)) {
    lines.push_back(fmt::format("{} {}.", start, known->name));
    lines.insert(lines.end(), notes.begin(), notes.end());
    return *known;
  }
  const std::string others = join(near<Somebody>(application, name), " or ", &Somebody::name);
  lines.push_back(fmt::format("{} {}.{}", start, name,
                              others.empty() ? "" : fmt::format(" (If you meant {}: followup undo)", others)));
  return ensured(application, name);
}

template <typename Somebody>
Somebody& LookUp<Somebody>::ensured(Application& application, std::string_view name) {
  if constexpr (is_person<Somebody>)
    return ensure_person(application, name);
  else
    return ensure_reference(application, name);
}

template struct LookUp<Person>;
template struct LookUp<Reference>;

}  // namespace followup
