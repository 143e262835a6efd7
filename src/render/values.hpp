#pragma once
// JSON values of what may be absent, for the documents.

#include <optional>
#include <string>

#include "followup/json.hpp"
#include "followup/rules.hpp"

namespace followup {

template <typename Thing, typename Show>
json::Value or_null(const std::optional<Thing>& thing, Show show) {
  return thing ? json::Value(show(*thing)) : json::Value();
}

inline json::Value text_or_null(const std::string& text) { return text.empty() ? json::Value() : json::Value(text); }

inline json::Value day_or_null(const std::optional<Day>& day) {
  return or_null(day, [](Day d) { return iso(d); });
}

template <typename Id>
json::Value id_or_null(const std::optional<Id>& id) {
  return or_null(id, [](Id i) { return i.value; });
}

template <typename Texts>
json::Value words(const Texts& texts) {
  json::Value array = json::Value::array();
  for (std::string_view text : texts) array.elements.emplace_back(text);
  return array;
}

/// The sources with their titles.
json::Value titles(Sources sources);

}  // namespace followup
