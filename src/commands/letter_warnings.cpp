// What the person should look at before a letter goes out.
#include <fmt/format.h>

#include <algorithm>

#include "commands/letter.hpp"
#include "followup/render.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

using Warnings = std::vector<std::string>;

/// The start of the command that fills a gap of somebody: `followup person 3 ann`
std::string filler(const Draft& draft, const std::string& name) {
  const Application& application = draft.context.application;
  if (draft.recipient.is_reference)
    return fmt::format("followup reference {} {}", application.id.value, reference_slug(application, name));
  return fmt::format("followup person {} {}", application.id.value, person_slug(application, name));
}

void add_address(const Draft& draft, Warnings& warnings) {
  const Recipient& recipient = draft.recipient;
  const bool is_post = !draft.is_call && recipient.channel == Channel::post;
  if (recipient.name.empty())
    warnings.push_back(
        fmt::format("no contact is known: followup person {} NAME --contact", draft.context.application.id.value));
  else if (draft.is_call ? recipient.phone.empty() : recipient.email.empty() && !is_post)
    warnings.push_back(fmt::format("no {} of {} is known: {} {}", draft.is_call ? "phone number" : "e-mail address",
                                   recipient.name, filler(draft, recipient.name),
                                   draft.is_call ? "--phone NUMBER" : "--email ADDRESS"));
  else if (!draft.is_call && !recipient.email.empty() && !is_address(recipient.email))
    warnings.push_back(fmt::format("'{}' is not one e-mail address: {} --email ADDRESS", recipient.email,
                                   filler(draft, recipient.name)));
}

const Met* part_of(const Interview* talk, const std::string& name) {
  if (!talk) return nullptr;
  const auto found = std::ranges::find(talk->met, name, &Met::name);
  return found == talk->met.end() ? nullptr : &*found;
}

void add_memorable(const Draft& draft, Warnings& warnings) {
  const std::string& name = draft.recipient.name;
  const Met* part = part_of(interview_of(draft.context), name);
  if (part && part->memorable.empty())
    warnings.push_back(
        fmt::format("nothing memorable of the talk with {} is known: {} --memorable TEXT", name, filler(draft, name)));
}

std::vector<std::string> names_of(const Application& application) {
  std::vector<std::string> names{application.company, application.role};
  for (const Person& person : application.people) names.push_back(person.name);
  for (const Reference& reference : application.references) names.push_back(reference.name);
  return names;
}

/// Colleagues compare what they were sent.
void add_panel(const Draft& draft, const Services& services, Warnings& warnings) {
  const Interview* talk = interview_of(draft.context);
  if (!talk) return;
  const std::vector<std::string> names = names_of(draft.context.application);
  for (const Met& met : talk->met) {
    if (met.name == draft.recipient.name) continue;
    Action action = draft.context.action;
    action.judgement.subject.person = met.name;
    const LetterContext context{action, draft.context.application, draft.context.policy, draft.context.now};
    const Draft other = draft_of(context, recipient_of(context), false, services);
    if (nearly_same(draft.letter.body, other.letter.body, names))
      warnings.push_back(
          fmt::format("the note to {} says nearly the same: {} --memorable TEXT", met.name, filler(draft, met.name)));
  }
}

void add_length(const Draft& draft, Warnings& warnings) {
  constexpr int most = 150;
  const int count = word_count(draft.letter.body);
  if (count > most) warnings.push_back(fmt::format("it has {} words; up to {} are read", count, most));
}

void add_misspelt(const Draft& draft, const Services& services, Warnings& warnings) {
  std::vector<std::string> known;
  for (const std::string& name : names_of(draft.context.application))
    for (const std::string& word : words_of(name)) known.insert(known.end(), {word, word + "'s"});
  std::vector<std::string> words = words_of(draft.letter.subject + "\n" + draft.letter.body);
  std::erase_if(words, [&](const std::string& word) { return std::ranges::find(known, word) != known.end(); });
  const std::vector<std::string> unknown = services.misspelt(words, draft.is_own);
  if (!unknown.empty()) warnings.push_back("the dictionary does not know: " + join(unknown));
}

}  // namespace

std::vector<std::string> warnings_of(const Draft& draft, const Services& services) {
  Warnings warnings;
  add_address(draft, warnings);
  if (draft.is_call) return warnings;
  if (draft.context.action.rule->about == SubjectKind::person) {
    add_memorable(draft, warnings);
    add_panel(draft, services, warnings);
  }
  add_length(draft, warnings);
  add_misspelt(draft, services, warnings);
  if (!draft.is_signed)
    warnings.push_back(
        fmt::format("your name is not under it: put it into {}/signature.mustache, which stands under every letter",
                    services.letters));
  return warnings;
}

}  // namespace followup
