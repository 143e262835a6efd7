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

/// Whether a handle of another kind is that word with a number: `task-2`, `brief-2`; of `remove`, `interview-2`.
bool is_numbered_elsewhere(const std::string& word) {
  const auto has_it = [&](const Rule& rule) { return rule.handle.starts_with(word + "-{"); };
  return word == "interview" || std::ranges::any_of(rulebook(), has_it);
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

/// What of a word can be typed in a handle; perhaps nothing.
std::string slug_of_word(std::string_view word) {
  std::string slug;
  for (std::size_t i = 0; i < word.size();) {
    const std::string_view character = word.substr(i, length_of(static_cast<unsigned char>(word[i])));
    i += character.size();
    const char first = lower_case(character.front());
    if (first >= 'a' && first <= 'z')
      slug += first;
    else if ((first >= '0' && first <= '9') || (character.size() > 1 && !is_unseen(character)))
      slug += character;
  }
  return slug;
}

/// Of the first word that is no title; if all are, of the first.
std::string base_slug(std::string_view name) {
  std::string first;
  for (const std::string& word : split_words(name)) {
    std::string slug = slug_of_word(word);
    if (!slug.empty() && !is_title(word)) return slug;
    if (first.empty()) first = slug;
  }
  return first.empty() ? "someone" : first;
}

std::string numbered(const std::string& slug, int number) {
  return number == 1 ? slug : slug + "-" + std::to_string(number);
}

std::size_t names_of(const Person& person) { return person.former_names.size() + 1; }
/// The first name that the person had, the next one, and so on.
const std::string& name_at(const Person& person, std::size_t turn) {
  return turn < person.former_names.size() ? person.former_names[turn] : person.name;
}

/// The slug of one of the names of a person. First names come before names that somebody took later, so that a rename
/// hands no handle to somebody else; a person who keeps the slug keeps the number.
std::string slug_of_name(const Application& application, const Person& of, const std::string& name) {
  const std::string slug = base_slug(name);
  std::vector<const Person*> owners;
  std::size_t most = 0;
  for (const Person& person : application.people) most = std::max(most, names_of(person));
  for (std::size_t turn = 0; turn < most; ++turn)
    for (const Person& person : application.people) {
      const bool has_name = turn < names_of(person) && base_slug(name_at(person, turn)) == slug;
      if (has_name && std::ranges::find(owners, &person) == owners.end()) owners.push_back(&person);
    }
  const auto before = std::ranges::find(owners, &of) - owners.begin();
  const int number = static_cast<int>(before) + (is_taken(slug) ? 2 : 1);
  return (number > 1 && is_numbered_elsewhere(slug) ? "person-" : "") + numbered(slug, number);
}

/// The talk that a person's name alone stands for: the latest held one, else the first to come.
const Interview* talk_meant(const Case& c, std::string_view name) {
  if (const Talk* latest = latest_talk(c, name)) return latest->interview;
  return &*std::ranges::find_if(c.application.interviews, [&](const Interview& one) { return met(one, name); });
}

/// A person's word with the interview, if it is not the one that the word alone stands for.
std::string with_interview(const Case& c, const std::string& slug, const Subject& subject) {
  const bool is_meant = subject.interview == talk_meant(c, subject.person)->id;
  return is_meant ? slug : fmt::format("{}.{}", slug, subject.interview->value);
}

/// What fills the gap in a rule's handle.
std::string name_of(const Case& c, const Subject& subject) {
  if (subject.task) return std::to_string(subject.task->value);
  if (!subject.reference.empty()) return reference_slug(c.application, subject.reference);
  if (subject.person.empty()) return std::to_string(subject.interview->value);
  return with_interview(c, person_slug(c.application, subject.person), subject);
}

}  // namespace

std::string person_slug(const Application& application, std::string_view name) {
  const Person* person = find_person(application, name);
  return person ? slug_of_name(application, *person, person->name) : base_slug(name);
}

std::vector<std::string> former_slugs(const Application& application, const Person& person) {
  std::vector<std::string> slugs;
  slugs.reserve(person.former_names.size());
  for (const std::string& name : person.former_names) slugs.push_back(slug_of_name(application, person, name));
  return slugs;
}

std::string reference_slug(const Application& application, std::string_view name) {
  const std::string slug = base_slug(name);
  int number = 1;
  for (const Reference& reference : application.references) {
    if (reference.name == name) break;
    number += base_slug(reference.name) == slug ? 1 : 0;
  }
  return numbered(slug, number);
}

std::string handle_of(const Case& c, const Rule& rule, const Subject& subject) {
  const std::size_t gap = rule.handle.find('{');
  const std::string name = gap == std::string_view::npos ? "" : name_of(c, subject);
  return fmt::format("{}/{}{}", c.application.id.value, rule.handle.substr(0, gap), name);
}

std::vector<std::string> aliases_of(const Case& c, const Rule& rule, const Subject& subject) {
  if (rule.about != SubjectKind::person) return {};
  std::vector<std::string> aliases = former_slugs(c.application, *find_person(c.application, subject.person));
  for (std::string& slug : aliases)
    slug = fmt::format("{}/{}", c.application.id.value, with_interview(c, slug, subject));
  return aliases;
}

bool names(std::string_view word, const Action& action) {
  const auto& interview = action.judgement.subject.interview;
  const auto is_named = [&](const std::string& handle) {
    const std::string_view own = std::string_view(handle).substr(handle.find('/') + 1);
    return word == own || (interview && word == fmt::format("{}.{}", own, interview->value));
  };
  return is_named(action.handle) || std::ranges::any_of(action.aliases, is_named);
}

}  // namespace followup
