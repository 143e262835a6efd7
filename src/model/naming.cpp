// What applications and people are called.
#include <algorithm>
#include <array>

#include "followup/model.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

using namespace std::string_view_literals;

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  while (word.ends_with('.')) word.remove_suffix(1);
  return std::ranges::find(words, lower_case(word)) != words.end();
}

/// Whether it is behind a comma because it belongs to the name: `Nick Claus, PhD`
bool is_degree(std::string_view word) {
  constexpr std::array degrees{"phd"sv, "md"sv,  "mba"sv, "msc"sv, "bsc"sv, "ma"sv, "ba"sv,  "jd"sv,
                               "rn"sv,  "cpa"sv, "esq"sv, "jr"sv,  "sr"sv,  "ii"sv, "iii"sv, "ph.d"sv};
  return is_one_of(word, degrees);
}

/// Whether the text has a character of the scripts of East Asia, whose names are not taken apart.
bool is_east_asian(std::string_view text) {
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    const std::string_view character = text.substr(i, 3);
    const bool is_kana_or_han = character >= "\u3040" && character <= "\u9fff";
    const bool is_hangul = (character >= "\uac00" && character <= "\ud7a3");
    if (is_kana_or_han || is_hangul || static_cast<unsigned char>(character.front()) == 0xF0) return true;
  }
  return false;
}

}  // namespace

std::string title_of(const Application& application) {
  return application.role.empty() ? application.company : application.company + ", " + application.role;
}

bool is_title(std::string_view word) {
  constexpr std::array titles{"dr"sv,   "prof"sv, "mr"sv,   "mrs"sv,  "ms"sv,  "mx"sv,
                              "miss"sv, "sir"sv,  "dame"sv, "herr"sv, "frau"sv};
  return is_one_of(word, titles);
}

bool is_name(std::string_view text) {
  constexpr std::array others{"the"sv,       "a"sv,          "an"sv,      "all"sv,        "my"sv,      "our"sv,
                              "some"sv,      "team"sv,       "panel"sv,   "department"sv, "board"sv,   "staff"sv,
                              "everyone"sv,  "everybody"sv,  "hr"sv,      "somebody"sv,   "someone"sv, "people"sv,
                              "committee"sv, "recruiting"sv, "manager"sv, "recruiter"sv,  "desk"sv};
  return std::ranges::none_of(split_words(text), [&](const std::string& word) { return is_one_of(word, others); });
}

bool is_family_name_first(std::string_view name) {
  const std::size_t comma = name.find(',');
  const std::string behind = comma == name.npos ? "" : trimmed(name.substr(comma + 1));
  return !behind.empty() && !is_degree(behind.substr(0, behind.find_first_of(" ,")));
}

std::string first_name(std::string_view name) {
  const std::size_t comma = name.find(',');
  if (is_family_name_first(name)) return first_name(trimmed(name.substr(comma + 1)));
  const std::string whole = trimmed(name.substr(0, comma));
  const std::string first = whole.substr(0, whole.find(' '));
  return is_title(first) || first.ends_with('.') || !is_name(name) || is_east_asian(name) ? whole : first;
}

}  // namespace followup
