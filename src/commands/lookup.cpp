#include <ranges>

#include "commands/command.hpp"

namespace followup {
namespace {

/// The folded names, and each word of them.
std::vector<std::string> forms_of(const std::vector<std::string>& names) {
  std::vector<std::string> forms;
  for (const std::string& name : names) {
    forms.push_back(without_case(name));
    for (std::string& word : split_words(without_case(name))) forms.push_back(std::move(word));
  }
  return forms;
}

/// Those of the things one of whose names, or a word of it, is the nearest to `typed` and near enough.
template <typename Thing, typename NamesOf>
std::vector<Thing*> nearest(const std::vector<Thing*>& things, const std::string& typed, NamesOf names_of) {
  std::vector<std::string> all;
  for (const Thing* thing : things) std::ranges::move(forms_of(names_of(*thing)), std::back_inserter(all));
  const std::string nearest_form = typed.empty() ? "" : closest(without_case(typed), all);
  std::vector<Thing*> found;
  if (nearest_form.empty()) return found;
  std::ranges::copy_if(things, std::back_inserter(found), [&](const Thing* thing) {
    return std::ranges::count(forms_of(names_of(*thing)), nearest_form) > 0;
  });
  return found;
}

// --- applications ---------------------------------------------------------------------------------------------------

using Found = std::vector<const Application*>;

/// Tells of them under a heading, each with the id to type.
[[noreturn]] void refuse(const std::string& message, const std::string& heading, const std::string& typed,
                         const Found& found) {
  constexpr std::size_t most = 10;
  Suggestions suggestions{"APPLICATION", typed, {}, heading};
  for (const Application* application : found | std::views::take(most))
    suggestions.all.push_back({{fmt::to_string(application->id.value)}, title_of(*application)});
  if (found.size() > most) suggestions.heading = fmt::format("the first ten of {}:", found.size());
  throw NotFound(message, "", suggestions);
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

/// The applications that a mistyped name, or a person's, is nearest to, of the open ones if it is near to some.
Found near(const std::string& typed, const Found& open, const Found& closed) {
  const auto names_of = [](const Application& one) {
    std::vector<std::string> names{one.company, one.role};
    for (const Person& person : one.people) names.push_back(person.name);
    return names;
  };
  Found found = nearest(open, typed, names_of);
  return found.empty() ? nearest(closed, typed, names_of) : found;
}

// --- people and references ------------------------------------------------------------------------------------------

template <typename Somebody>
constexpr bool is_person = std::is_same_v<Somebody, Person>;

template <typename Somebody>
std::vector<Somebody>& all_of(Application& application) {
  if constexpr (is_person<Somebody>)
    return application.people;
  else
    return application.references;
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

/// Whether `part` is in `whole` between blanks or ends.
bool has_words(const std::string& whole, const std::string& part) {
  return !part.empty() && fmt::format(" {} ", whole).find(fmt::format(" {} ", part)) != std::string::npos;
}

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

}  // namespace

bool is_closed(const Application& application, const Policy& policy, const Moment& now) {
  return situation_of(application, policy, now).stage == Stage::closed;
}

const Application& look_up_application(const Tracker& tracker, const std::string& typed, const Moment& now) {
  const std::optional<int> id = parse_number(typed);
  if (const Application* by_id = id ? find(tracker, ApplicationId{*id}) : nullptr) return *by_id;
  Found open;
  Found closed;
  for (const Application& application : tracker.applications)
    (is_closed(application, tracker.policy, now) ? closed : open).push_back(&application);
  const Found found = having(typed, open);
  if (found.size() == 1) return *found.front();
  if (!found.empty())
    refuse(fmt::format("several open applications have '{}' in their names", typed), "", typed, found);
  const Found ended = having(typed, closed);
  if (!ended.empty()) refuse(fmt::format("only closed applications have '{}': type the id", typed), "", typed, ended);
  const std::string message = fmt::format("there is no application '{}'", typed);
  const Found others = near(typed, open, closed);
  if (!others.empty()) refuse(message, "did you mean:", typed, others);
  throw NotFound(message, tracker.applications.empty() ? "nothing is recorded yet; to begin: followup add COMPANY"
                                                       : "to see them all: followup list --all");
}

Application& look_up_application(Tracker& tracker, const std::string& typed, const Moment& now) {
  return *find(tracker, look_up_application(std::as_const(tracker), typed, now).id);
}

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
Somebody& LookUp<Somebody>::added(Application& application, const std::string& name, Lines& lines) {
  const std::string others = join(near<Somebody>(application, name), " or ", &Somebody::name);
  lines.push_back(fmt::format("Added {}{}.{}", is_person<Somebody> ? "" : "the reference ", name,
                              others.empty() ? "" : fmt::format(" (If you meant {}: followup undo)", others)));
  if constexpr (is_person<Somebody>)
    return ensure_person(application, name);
  else
    return ensure_reference(application, name);
}

template struct LookUp<Person>;
template struct LookUp<Reference>;

}  // namespace followup
