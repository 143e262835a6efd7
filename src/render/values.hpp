#pragma once
// How JSON has values of the record: absent ones are `null`.

#include <nlohmann/json.hpp>

#include "followup/render.hpp"

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

template <typename Things, typename Show>
json::Value array_of(const Things& things, Show show) {
  json::Value array = json::Value::array();
  for (const auto& thing : things) array.push_back(show(thing));
  return array;
}

json::Value words(const auto& texts) {
  return array_of(texts, [](std::string_view text) { return json::Value(text); });
}

/// The sources with their titles.
json::Value titles(Sources sources);

}  // namespace followup
