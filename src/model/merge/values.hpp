#pragma once
// The merge of single values: the one that changed, both texts, all the words; where none of this will do, ours, and a
// sentence that says so. `ours` is merged in place.

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "followup/fields.hpp"
#include "followup/merge.hpp"
#include "followup/text.hpp"
#include "model/merge/identity.hpp"

namespace followup::merging {

/// A member of a thing, as a sentence names it: `3 Initech, interview 1`, and `decision_by`.
struct Place {
  Merged& merged;
  std::string_view where;
  std::string name;

  [[nodiscard]] std::string label() const { return where.empty() ? name : fmt::format("{}, {}", where, name); }
  /// Says that both changed it, and ours stays.
  void choose(const std::string& ours, const std::string& theirs) const {
    merged.choices.push_back(fmt::format("{}: {} stays; theirs has {}", label(), ours, theirs));
  }
};

// --- values as a sentence shows them --------------------------------------------------------------------------------

inline std::string in_words(const std::string& text) {
  constexpr std::size_t longest = 60;
  return text.empty() ? "nothing" : fmt::format("\"{}\"", shorten(text, longest));
}
inline std::string in_words(bool flag) { return flag ? "yes" : "no"; }
inline std::string in_words(int number) { return std::to_string(number); }
inline std::string in_words(Weekday weekday) { return short_name(weekday); }
inline std::string in_words(const Outcome& outcome) {
  return fmt::format("{} on {}{}", name_of(outcome.result), iso(outcome.on),
                     outcome.answer_by ? ", to be answered by " + iso(*outcome.answer_by) : "");
}
inline std::string in_words(const Invite& invite) { return in_words(invite.uid); }
template <class T>
std::string in_words(const T& value) {
  if constexpr (std::is_enum_v<T>)
    return std::string(name_of(value));
  else if constexpr (requires { value.value; })
    return std::to_string(value.value);  // of an id
  else
    return iso(value);
}
template <class T>
std::string in_words(const std::vector<T>& things) {
  return things.empty() ? "nothing" : join(things, ", ", [](const T& thing) { return in_words(thing); });
}
template <class T>
std::string in_words(const std::optional<T>& value) {
  return value ? in_words(*value) : "nothing";
}

// --- merging --------------------------------------------------------------------------------------------------------

/// Takes over what one side alone changed. Returns whether nothing is left to decide.
template <class T>
bool settle(const T& base, T& ours, const T& theirs) {
  if (ours == base) ours = theirs;
  return ours == theirs || theirs == base;
}

/// What has only one value. Of one time that is written with two offsets, one text stays, whoever is ours.
template <class T>
void merge(const Place& place, const T& base, T& ours, const T& theirs) {
  if (settle(base, ours, theirs)) return;
  if constexpr (requires { is_same_time(ours, theirs); })
    if (is_same_time(ours, theirs)) {
      if (in_words(theirs) < in_words(ours)) ours = theirs;
      return;
    }
  place.choose(in_words(ours), in_words(theirs));
}
inline void merge(const Place& /*place*/, const Format& /*base*/, Format& /*ours*/, const Format& /*theirs*/) {}
/// The next id, which only grows.
inline void merge(const Place& /*place*/, const int& /*base*/, int& ours, const int& theirs) {
  ours = std::max(ours, theirs);
}

/// Words in any order: what each side added, and nothing that one of them removed.
template <class T>
void merge_words(const std::vector<T>& base, std::vector<T>& ours, const std::vector<T>& theirs) {
  if (settle(base, ours, theirs)) return;
  const auto has = [](const std::vector<T>& words, const T& word) { return std::ranges::count(words, word) > 0; };
  std::vector<T> all;
  for (const T& word : base)
    if (has(ours, word) && has(theirs, word)) all.push_back(word);
  const auto kept = static_cast<std::ptrdiff_t>(all.size());
  for (const auto* side : {&std::as_const(ours), &theirs})
    for (const T& word : *side)
      if (!has(base, word) && !has(all, word)) all.push_back(word);
  std::sort(all.begin() + kept, all.end(), [](const T& a, const T& b) { return in_words(a) < in_words(b); });
  ours = std::move(all);
}
/// Of a list that is not set the default counts, so there is nothing to add to.
template <class T>
void merge(const Place& place, const std::optional<std::vector<T>>& base, std::optional<std::vector<T>>& ours,
           const std::optional<std::vector<T>>& theirs) {
  if (base && ours && theirs)
    merge_words(*base, *ours, *theirs);
  else if (!settle(base, ours, theirs))
    place.choose(in_words(ours), in_words(theirs));
}

/// A text in a person's own words: both texts, one behind the other; what both added to it, if both only added.
void merge_prose(const Place& place, const std::string& base, std::string& ours, const std::string& theirs);

}  // namespace followup::merging
