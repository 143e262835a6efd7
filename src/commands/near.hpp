#pragma once
// What a mistyped name is nearest to.

#include <algorithm>
#include <string>
#include <vector>

#include "followup/render.hpp"

namespace followup {

/// The words between blanks; none of them is empty, and there may be none.
std::vector<std::string> words_of(const std::string& text);

/// Those of the things one of whose names, or a word of it, is the nearest to `typed` and near enough; case and
/// accents don't count.
template <typename Thing, typename NamesOf>
std::vector<Thing*> nearest(const std::vector<Thing*>& things, const std::string& typed, NamesOf names_of) {
  const auto forms_of = [&](Thing* thing) {
    std::vector<std::string> forms;
    for (const std::string& name : names_of(thing)) {
      forms.push_back(without_case(name));
      for (std::string& word : words_of(forms.back())) forms.push_back(std::move(word));
    }
    return forms;
  };
  std::vector<std::string> all;
  for (Thing* thing : things)
    for (std::string& form : forms_of(thing)) all.push_back(std::move(form));
  const std::string meant = typed.empty() ? "" : closest(without_case(typed), all);
  std::vector<Thing*> found;
  if (meant.empty()) return found;
  for (Thing* thing : things)
    if (std::ranges::count(forms_of(thing), meant) > 0) found.push_back(thing);
  return found;
}

}  // namespace followup
