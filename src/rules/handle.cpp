// Handles: what a person types for an action (`3/nick`, `3/task-1`).
#include <algorithm>
#include <map>

#include "followup/text.hpp"
#include "rules/judgement.hpp"
#include "rules/slug.hpp"

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

std::string numbered(const std::string& slug, int number) {
  return number == 1 ? slug : slug + "-" + std::to_string(number);
}

std::size_t names_of(const Person& person) { return person.former_names.size() + 1; }
/// The first name that the person had, the next one, and so on.
const std::string& name_at(const Person& person, std::size_t turn) {
  return turn < person.former_names.size() ? person.former_names[turn] : person.name;
}

/// The words of all people. First names come before names that somebody took later, so that a rename hands no handle to
/// somebody else; a person who keeps the word keeps the number.
std::vector<PersonWords> words_of(const Application& application) {
  std::vector<PersonWords> words(application.people.size());
  std::map<std::string, int> owners;
  std::size_t most = 0;
  for (const Person& person : application.people) most = std::max(most, names_of(person));
  for (std::size_t turn = 0; turn < most; ++turn)
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (turn >= names_of(application.people[i])) continue;
      const std::string slug = base_slug(name_at(application.people[i], turn));
      if (std::ranges::find(words[i], slug, &PersonWords::value_type::first) == words[i].end())
        words[i].emplace_back(slug, owners[slug]++);
    }
  return words;
}

/// The word of one of the names of a person, as it is typed.
std::string slug_of_name(const PersonWords& words, const std::string& name) {
  const auto& [slug, before] =
      words.size() == 1 ? words.front() : *std::ranges::find(words, base_slug(name), &PersonWords::value_type::first);
  const int number = before + (is_taken(slug) ? 2 : 1);
  return (number > 1 && is_numbered_elsewhere(slug) ? "person-" : "") + numbered(slug, number);
}

std::vector<std::string> former_slugs(const PersonWords& words, const Person& person) {
  std::vector<std::string> slugs;
  slugs.reserve(person.former_names.size());
  for (const std::string& name : person.former_names) slugs.push_back(slug_of_name(words, name));
  return slugs;
}

/// The words of a person of the application.
const PersonWords& words_of(const std::vector<PersonWords>& words, const Application& application,
                            const Person& person) {
  return words[static_cast<std::size_t>(&person - application.people.data())];
}

/// The same; those of all are kept in the case.
const PersonWords& words_of(const Case& c, const Person& person) {
  if (c.words.empty()) c.words = words_of(c.application);
  return words_of(c.words, c.application, person);
}

/// The talk that a person's name alone stands for: the latest held one, else the first to come.
const Interview* talk_meant(const Case& c, std::string_view name) {
  const Acquaintance& one = *acquaintance(c, name);
  return one.latest ? one.latest->interview : one.first;
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
  const Person& person = *acquaintance(c, subject.person)->person;
  return with_interview(c, slug_of_name(words_of(c, person), person.name), subject);
}

}  // namespace

std::string person_slug(const Application& application, std::string_view name) {
  const Person* person = find_person(application, name);
  return person ? slug_of_name(words_of(words_of(application), application, *person), person->name) : base_slug(name);
}

std::vector<std::string> person_slugs(const Application& application) {
  const std::vector<PersonWords> words = words_of(application);
  std::vector<std::string> slugs;
  slugs.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) slugs.push_back(slug_of_name(words[i], application.people[i].name));
  return slugs;
}

std::string person_slug(std::string_view name, int before) {
  return slug_of_name({{base_slug(name), before}}, std::string(name));
}

std::string reference_slug(std::string_view name, int before) { return numbered(base_slug(name), before + 1); }

std::vector<std::vector<std::string>> all_person_slugs(const Application& application) {
  const std::vector<PersonWords> words = words_of(application);
  std::vector<std::vector<std::string>> slugs;
  slugs.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    slugs.push_back(former_slugs(words[i], application.people[i]));
    slugs.back().push_back(slug_of_name(words[i], application.people[i].name));
  }
  return slugs;
}

std::vector<std::string> former_slugs(const Application& application, const Person& person) {
  return former_slugs(words_of(words_of(application), application, person), person);
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
  std::vector<std::string> aliases = [&] {
    const Person& person = *acquaintance(c, subject.person)->person;
    return former_slugs(words_of(c, person), person);
  }();
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
