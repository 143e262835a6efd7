// Which person or reference of an application a typed name means.
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "commands/lookup.hpp"
#include "commands/nearest.hpp"
#include "followup/errors.hpp"
#include "followup/render.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

template <typename Somebody>
constexpr bool is_person = std::is_same_v<Somebody, Person>;

template <typename Somebody>
std::vector<Somebody*> all_of(Application& application) {
  std::vector<Somebody*> all;
  const auto add = [&](Somebody& one) { all.push_back(&one); };
  if constexpr (is_person<Somebody>)
    std::ranges::for_each(application.people, add);
  else
    std::ranges::for_each(application.references, add);
  return all;
}

/// Whether `part` is in `whole` between blanks or ends.
bool has_words(const std::string& whole, const std::string& part) {
  return !part.empty() && fmt::format(" {} ", whole).find(fmt::format(" {} ", part)) != std::string::npos;
}

template <typename Somebody>
Suggestions suggestions_of(const std::vector<Somebody*>& some, const std::string& typed) {
  Suggestions suggestions{"NAME", typed, {}};
  for (const Somebody* one : some) suggestions.all.push_back({{one->name}, ""});
  return suggestions;
}

template <typename Somebody>
std::vector<Somebody*> near(Application& application, const std::string& typed) {
  return nearest(all_of<Somebody>(application), typed, [](const Somebody& one) { return std::vector{one.name}; });
}

}  // namespace

/// Takes the first of these ways that fits anybody: as it is recorded, then without case and accents, then in parts.
template <typename Somebody>
Somebody* look_up(Application& application, const std::string& typed) {
  const std::string wanted = without_case(typed);
  const auto slug_of = [&](const Somebody& one) {
    return is_person<Somebody> ? person_slug(application, one.name) : reference_slug(application, one.name);
  };
  const std::vector<std::function<bool(const Somebody&)>> ways{
      [&](const Somebody& one) { return one.name == typed; },
      [&](const Somebody& one) { return without_case(one.name) == wanted; },
      [&](const Somebody& one) { return slug_of(one) == typed; },
      [&](const Somebody& one) { return without_case(slug_of(one)) == wanted; },
      [&](const Somebody& one) { return has_words(without_case(one.name), wanted); }};
  for (const auto& fits : ways) {
    std::vector<Somebody*> found = all_of<Somebody>(application);
    std::erase_if(found, [&](const Somebody* one) { return !fits(*one); });
    if (found.size() == 1) return found.front();
    if (!found.empty())
      throw NotFound(fmt::format("several are called '{}': type the whole name", typed), "",
                     suggestions_of(found, typed));
  }
  return nullptr;
}

template <typename Somebody>
Somebody& look_up_known(Application& application, const std::string& typed) {
  if (Somebody* known = look_up<Somebody>(application, typed)) return *known;
  const std::string message = is_person<Somebody>
                                  ? fmt::format("nobody called '{}' is in application {}", typed, application.id.value)
                                  : fmt::format("there is no reference '{}'", typed);
  const std::vector<Somebody*> found = near<Somebody>(application, typed);
  if (!found.empty()) throw NotFound(message, "did you mean:", suggestions_of(found, typed));
  throw NotFound(message, fmt::format("to see who is: followup show {}", application.id.value));
}

template <typename Somebody>
Somebody* look_up_name(Application& application, std::string_view name) {
  const std::vector<Somebody*> all = all_of<Somebody>(application);
  const auto found =
      std::ranges::find(all, without_case(name), [](const Somebody* one) { return without_case(one->name); });
  return found == all.end() ? nullptr : *found;
}

template <typename Somebody>
std::string doubt_of_name(Application& application, const std::string& typed) {
  const std::string names = join(near<Somebody>(application, typed), " or ", &Somebody::name);
  return names.empty() ? "" : fmt::format(" (If you meant {}: followup undo)", names);
}

template Person* look_up(Application&, const std::string&);
template Reference* look_up(Application&, const std::string&);
template Person& look_up_known(Application&, const std::string&);
template Reference& look_up_known(Application&, const std::string&);
template Person* look_up_name(Application&, std::string_view);
template Reference* look_up_name(Application&, std::string_view);
template std::string doubt_of_name<Person>(Application&, const std::string&);
template std::string doubt_of_name<Reference>(Application&, const std::string&);

}  // namespace followup
