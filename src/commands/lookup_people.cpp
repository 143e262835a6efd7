// Which person or reference of an application a typed name means.
#include "commands/nearest.hpp"

namespace followup {
namespace {

template <typename Somebody>
Suggestions suggestions_of(const std::vector<Somebody*>& some, const std::string& typed,
                           const char* heading = "did you mean:") {
  Suggestions suggestions{"NAME", typed, {}, heading};
  for (const Somebody* one : some) suggestions.all.push_back({{one->name}, ""});
  return suggestions;
}

template <typename Somebody>
std::vector<Somebody*> near(Application& application, const std::string& typed) {
  std::vector<Somebody*> all;
  for (Somebody& one : all_of<Somebody>(application)) all.push_back(&one);
  return nearest(all, typed, [](const Somebody& one) { return std::vector{one.name}; });
}

std::vector<std::string> former_names_of(const Person& one) { return one.former_names; }
std::vector<std::string> former_names_of(const Reference&) { return {}; }

std::vector<std::string> slugs_of(const Application& application, const Person& one) {
  std::vector<std::string> slugs = former_slugs(application, one);
  slugs.push_back(person_slug(application, one.name));
  return slugs;
}
std::vector<std::string> slugs_of(const Application& application, const Reference& one) {
  return {reference_slug(application, one.name)};
}

}  // namespace

/// Takes the first of these ways that fits anybody: as it is recorded, then without case and accents, then by the names
/// that somebody had before, then in parts.
template <typename Somebody>
Somebody* LookUp<Somebody>::meant(Application& application, const std::string& typed) {
  const std::string wanted = without_case(typed);
  const auto has_wanted = [&](const std::vector<std::string>& names) {
    return std::ranges::count(names, wanted, without_case) > 0;
  };
  const std::vector<std::function<bool(const Somebody&)>> ways{
      [&](const Somebody& one) { return one.name == typed; },
      [&](const Somebody& one) { return without_case(one.name) == wanted; },
      [&](const Somebody& one) { return std::ranges::count(slugs_of(application, one), typed) > 0; },
      [&](const Somebody& one) { return has_wanted(slugs_of(application, one)); },
      [&](const Somebody& one) { return has_wanted(former_names_of(one)); },
      [&](const Somebody& one) { return has_words(without_case(one.name), wanted); }};
  for (const auto& fits : ways) {
    std::vector<Somebody*> found;
    for (Somebody& one : all_of<Somebody>(application))
      if (fits(one)) found.push_back(&one);
    if (found.size() == 1) return found.front();
    if (!found.empty())
      throw NotFound(fmt::format("several are called '{}': type the whole name", typed), "",
                     suggestions_of(found, typed, ""));
  }
  return nullptr;
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
