// What the person should look at before a letter goes out.
#include <algorithm>

#include "commands/letter.hpp"
#include "followup/render.hpp"

namespace followup {
namespace {

using Warnings = std::vector<std::string>;

/// The start of the command that fills a gap of somebody: `followup person 3 ann`
std::string filler(const Draft& draft, const std::string& name) {
  const Application& application = draft.matter.application;
  const std::string id = std::to_string(application.id.value);
  if (draft.recipient.is_reference) return "followup reference " + id + " " + reference_slug(application, name);
  return "followup person " + id + " " + person_slug(application, name);
}

void add_address(const Draft& draft, Warnings& warnings) {
  const Recipient& recipient = draft.recipient;
  const std::string start = draft.is_call ? "no phone number" : "no e-mail address";
  const bool is_post = !draft.is_call && recipient.channel == Channel::post;
  if (recipient.name.empty())
    warnings.push_back("no contact is known: followup person " + std::to_string(draft.matter.application.id.value) +
                       " NAME --contact");
  else if (draft.is_call ? recipient.phone.empty() : recipient.email.empty() && !is_post)
    warnings.push_back(start + " of " + recipient.name + " is known: " + filler(draft, recipient.name) +
                       (draft.is_call ? " --phone NUMBER" : " --email ADDRESS"));
  else if (!draft.is_call && !recipient.email.empty() && !is_address(recipient.email))
    warnings.push_back("'" + recipient.email + "' is not one e-mail address: " + filler(draft, recipient.name) +
                       " --email ADDRESS");
}

const Met* part_of(const Interview* talk, const std::string& name) {
  if (!talk) return nullptr;
  const auto found = std::ranges::find(talk->met, name, &Met::name);
  return found == talk->met.end() ? nullptr : &*found;
}

void add_memorable(const Draft& draft, Warnings& warnings) {
  const std::string& name = draft.recipient.name;
  const Met* part = part_of(talk_of(draft.matter), name);
  if (part && part->memorable.empty())
    warnings.push_back("nothing memorable of the talk with " + name + " is known: " + filler(draft, name) +
                       " --memorable TEXT");
}

std::vector<std::string> names_of(const Application& application) {
  std::vector<std::string> names{application.company, application.role};
  for (const Person& person : application.people) names.push_back(person.name);
  for (const Reference& reference : application.references) names.push_back(reference.name);
  return names;
}

/// Colleagues compare what they were sent.
void add_panel(const Draft& draft, const Services& services, Warnings& warnings) {
  const Interview* talk = talk_of(draft.matter);
  if (!talk) return;
  const std::vector<std::string> names = names_of(draft.matter.application);
  for (const Met& met : talk->met) {
    if (met.name == draft.recipient.name) continue;
    Action action = draft.matter.action;
    action.judgement.subject.person = met.name;
    const Matter matter{action, draft.matter.application, draft.matter.policy, draft.matter.now};
    const Draft other = draft_of(matter, recipient_of(matter), false, services);
    if (nearly_same(draft.letter.body, other.letter.body, names))
      warnings.push_back("the note to " + met.name + " says nearly the same: " + filler(draft, met.name) +
                         " --memorable TEXT");
  }
}

void add_length(const Draft& draft, Warnings& warnings) {
  constexpr int most = 150;
  const int count = word_count(draft.letter.body);
  if (count > most)
    warnings.push_back("it has " + std::to_string(count) + " words; up to " + std::to_string(most) + " are read");
}

void add_misspelt(const Draft& draft, const Services& services, Warnings& warnings) {
  std::vector<std::string> known;
  for (const std::string& name : names_of(draft.matter.application))
    for (const std::string& word : words_of(name)) known.insert(known.end(), {word, word + "'s"});
  std::vector<std::string> words = words_of(draft.letter.subject + "\n" + draft.letter.body);
  std::erase_if(words, [&](const std::string& word) { return std::ranges::find(known, word) != known.end(); });
  std::string list;
  for (const std::string& word : services.misspelt(words, draft.is_own)) list += (list.empty() ? "" : ", ") + word;
  if (!list.empty()) warnings.push_back("the dictionary does not know: " + list);
}

}  // namespace

std::vector<std::string> warnings_of(const Draft& draft, const Services& services) {
  Warnings warnings;
  add_address(draft, warnings);
  if (draft.is_call) return warnings;
  if (draft.matter.action.rule->about == SubjectKind::person) {
    add_memorable(draft, warnings);
    add_panel(draft, services, warnings);
  }
  add_length(draft, warnings);
  add_misspelt(draft, services, warnings);
  if (!draft.is_signed)
    warnings.push_back("your name is not under it: put it into " + services.letters +
                       "/signature.mustache, which stands under every letter");
  return warnings;
}

}  // namespace followup
