#pragma once
// Things with names: people and references, and what is near to a mistyped name.

#include "commands/shared/command.hpp"

namespace followup {

template <typename Somebody>
constexpr bool is_person = std::is_same_v<Somebody, Person>;

/// The people or the references of an application, which may be constant.
template <typename Somebody, typename OfApplication>
auto& all_of(OfApplication& application) {
  if constexpr (is_person<Somebody>)
    return application.people;
  else
    return application.references;
}

/// Whether `part` is in `whole` between blanks or ends; both are folded.
inline bool has_words(const std::string& whole, const std::string& part) {
  return !part.empty() && fmt::format(" {} ", whole).find(fmt::format(" {} ", part)) != std::string::npos;
}

/// The folded names, and each word of them.
inline std::vector<std::string> forms_of(const std::vector<std::string>& names) {
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

}  // namespace followup
