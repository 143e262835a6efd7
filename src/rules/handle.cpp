// Handles: what a person types for an action (`3/nick`, `3/task-1`).
#include <algorithm>

#include "followup/text.hpp"
#include "rules/judgement.hpp"

namespace followup {
namespace {

/// Whether the word is a handle of its own, `prepare` or `record`; somebody called so gets a number at once.
bool is_taken(std::string_view word) {
  return std::ranges::any_of(rulebook(),
                             [&](const Rule& rule) { return rule.handle.substr(0, rule.handle.find('.')) == word; });
}

/// Invisible and direction-changing characters of two or three bytes would make a handle that nobody can type.
bool is_unseen(std::string_view character) {
  if (character.size() == 2) return character < "\u00a1" || character == "\u00ad" || character == "\u061c";
  const bool punctuation = character >= "\u2000" && character <= "\u206f";
  return character.size() == 3 && (punctuation || character == "\ufeff" || character == "\u3000");
}

std::size_t length_of(unsigned char lead) {
  if (lead < 0xC0) return 1;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

std::string base_slug(std::string_view name) {
  std::string slug;
  for (std::size_t i = 0; i < name.size();) {
    const std::string_view character = name.substr(i, length_of(static_cast<unsigned char>(name[i])));
    i += character.size();
    const char first = lower_case(character.front());
    if (first == ' ' && !slug.empty()) break;
    if (first >= 'a' && first <= 'z')
      slug += first;
    else if ((first >= '0' && first <= '9') || (character.size() > 1 && !is_unseen(character)))
      slug += character;
  }
  return slug.empty() ? "someone" : slug;
}

template <typename Things>
std::string slug_among(const Things& things, std::string_view name, bool avoid_taken) {
  const std::string base = base_slug(name);
  int place = avoid_taken && is_taken(base) ? 2 : 1;
  for (const auto& thing : things) {
    if (thing.name == name) break;
    place += base_slug(thing.name) == base ? 1 : 0;
  }
  return place == 1 ? base : base + "-" + std::to_string(place);
}

/// The talk that a person's name alone stands for: the latest held one, else the first to come.
const Interview* talk_meant(const Case& c, std::string_view name) {
  if (const Interview* latest = latest_talk(c, name)) return latest;
  return &*std::ranges::find_if(c.application.interviews, [&](const Interview& one) { return met(one, name); });
}

/// What fills the gap in a rule's handle.
std::string name_of(const Case& c, const Subject& subject) {
  if (subject.task) return std::to_string(subject.task->value);
  if (!subject.reference.empty()) return reference_slug(c.application, subject.reference);
  const std::string interview = std::to_string(subject.interview->value);
  if (subject.person.empty()) return interview;
  const std::string slug = person_slug(c.application, subject.person);
  return subject.interview == talk_meant(c, subject.person)->id ? slug : slug + "." + interview;
}

}  // namespace

std::string person_slug(const Application& application, std::string_view name) {
  return slug_among(application.people, name, true);
}

std::string reference_slug(const Application& application, std::string_view name) {
  return slug_among(application.references, name, false);
}

std::string handle_of(const Case& c, const Rule& rule, const Subject& subject) {
  const std::size_t gap = rule.handle.find('{');
  const std::string name = gap == std::string_view::npos ? "" : name_of(c, subject);
  return fmt::format("{}/{}{}", c.application.id.value, rule.handle.substr(0, gap), name);
}

bool names(std::string_view word, const Action& action) {
  const std::string_view own = std::string_view(action.handle).substr(action.handle.find('/') + 1);
  const auto& interview = action.judgement.subject.interview;
  return word == own || (interview && word == std::string(own) + "." + std::to_string(interview->value));
}

}  // namespace followup
