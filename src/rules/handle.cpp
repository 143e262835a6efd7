// Handles: what a person types for an action (`3/nick`, `3/task-1`).
#include <algorithm>
#include <array>

#include "followup/handles.hpp"
#include "rules/handle.hpp"

namespace followup {
namespace {

/// Words that are handles of their own; somebody called so gets a number at once.
constexpr std::array<std::string_view, 3> taken{"answer", "prepare", "record"};

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
    const char first = character.front();
    const bool is_upper = first >= 'A' && first <= 'Z';
    if (first == ' ' && !slug.empty()) break;
    if (is_upper || (first >= 'a' && first <= 'z'))
      slug += static_cast<char>(is_upper ? first - 'A' + 'a' : first);
    else if ((first >= '0' && first <= '9') || (character.size() > 1 && !is_unseen(character)))
      slug += character;
  }
  return slug.empty() ? "someone" : slug;
}

template <typename Things>
std::string slug_among(const Things& things, std::string_view name, bool avoid_taken) {
  const std::string base = base_slug(name);
  int place = avoid_taken && std::ranges::find(taken, base) != taken.end() ? 2 : 1;
  for (const auto& thing : things) {
    if (thing.name == name) break;
    place += base_slug(thing.name) == base ? 1 : 0;
  }
  return place == 1 ? base : base + "-" + std::to_string(place);
}

/// The talk that a person's name alone stands for: the latest held one, else the first to come.
const Interview* talk_meant(const Case& c, std::string_view name) {
  const auto has_met = [name](const Interview& interview) { return met(interview, name); };
  if (const Interview* latest = latest_held(c, has_met)) return latest;
  return &*std::ranges::find_if(c.application.interviews, has_met);
}

}  // namespace

std::string person_slug(const Application& application, std::string_view name) {
  return slug_among(application.people, name, true);
}

std::string reference_slug(const Application& application, std::string_view name) {
  return slug_among(application.references, name, false);
}

std::string handle_of(const Case& c, const Rule& rule, const Subject& subject) {
  const std::size_t open = rule.handle.find('{');
  std::string handle = std::to_string(c.application.id.value) + "/" + std::string(rule.handle.substr(0, open));
  if (open == std::string_view::npos) return handle;
  const std::string_view thing = rule.handle.substr(open);
  if (thing == "{reference}") return handle + reference_slug(c.application, subject.reference);
  if (thing == "{task}") return handle + std::to_string(subject.task->value);
  const std::string interview = std::to_string(subject.interview->value);
  if (thing == "{interview}") return handle + interview;
  handle += person_slug(c.application, subject.person);
  return subject.interview == talk_meant(c, subject.person)->id ? handle : handle + "." + interview;
}

bool names(std::string_view word, const Action& action) {
  const std::string_view own = std::string_view(action.handle).substr(action.handle.find('/') + 1);
  const auto& interview = action.judgement.subject.interview;
  return word == own || (interview && word == std::string(own) + "." + std::to_string(interview->value));
}

}  // namespace followup
