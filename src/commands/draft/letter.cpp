// From an action to its letter: which template, how it is filled, and what to look at before it goes out.
#include "commands/draft/letter.hpp"

namespace followup {
namespace {

// --- the letter -----------------------------------------------------------------------------------------------------

/// A template, and whether it is the user's own.
struct Form {
  std::string name;
  std::string text;
  bool is_own = false;
};

Form form_named(const std::string& name, const Services& services) {
  if (const auto own = services.own_letter(name)) return {name, *own, true};
  return {name, std::string(shipped_letter(name)->text)};
}

/// The template with its gaps filled. An error says where the template is, and what letters know.
std::string filled(const Form& form, const TemplateFields& fields, const Services& services) {
  auto result = fill(form.text, fields);
  if (const auto* error = std::get_if<TemplateError>(&result)) {
    throw DataError(fmt::format("{}/{}.mustache: {}; nothing was drafted", services.letters, form.name, error->why),
                    fmt::format("letters know: {}", join(fields, ", ", &TemplateField::name)));
  }
  return std::get<std::string>(std::move(result));
}

/// Refuses what cannot be put into words that somebody else has written.
void check_sort(const LetterContext& context) {
  const std::string& handle = context.action.handle;
  const auto& task = context.action.judgement.subject.task;
  if (!shipped_letter(context.action.rule->id))
    throw UsageError(fmt::format("{} needs no letter and no call; nothing was drafted", handle),
                     fmt::format("what it asks for, and why: followup why {}", handle));
  if (task && find(context.application, *task)->kind == TaskKind::reply)
    throw UsageError(fmt::format("{} asks for an answer that only you can give; nothing was drafted", handle),
                     fmt::format("once it is given: followup done {}", handle));
}

// --- warnings -------------------------------------------------------------------------------------------------------

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
    warnings.push_back(fmt::format("You have noted nobody to write to: followup person {} NAME --contact",
                                   draft.context.application.id.value));
  else if (draft.is_call ? recipient.phone.empty() : recipient.email.empty() && !is_post)
    warnings.push_back(fmt::format("You have no {} for {}: {} {}", draft.is_call ? "phone number" : "e-mail address",
                                   recipient.name, filler(draft, recipient.name),
                                   draft.is_call ? "--phone NUMBER" : "--email ADDRESS"));
  else if (!draft.is_call && !recipient.email.empty() && !is_address(recipient.email))
    warnings.push_back(fmt::format("'{}' is not one e-mail address: {} --email ADDRESS", recipient.email,
                                   filler(draft, recipient.name)));
}

void add_memorable(const Draft& draft, Warnings& warnings) {
  const std::string& name = draft.recipient.name;
  const Interview* talk = interview_of(draft.context);
  const Met* part = talk ? find_by(talk->met, name, &Met::name) : nullptr;
  if (part && part->memorable.empty())
    warnings.push_back(fmt::format(
        "You have noted nothing from your talk with {}. One sentence makes the note yours: {} --memorable TEXT", name,
        filler(draft, name)));
}

/// What is no name cannot be greeted as one.
void add_greeting(const Draft& draft, Warnings& warnings) {
  const std::string& name = draft.recipient.name;
  if (name.empty() || is_name(name) || !draft.recipient.greeting.empty()) return;
  warnings.push_back(fmt::format("'{}' is no name to greet. To begin in your own words: {} --greeting TEXT", name,
                                 filler(draft, name)));
}

/// What speaks for you is in the note to one person of a panel; it can be in the others.
void add_more(const Draft& draft, Warnings& warnings) {
  const Interview* talk = interview_of(draft.context);
  const Met* more = talk ? recipient_of_more(draft.context, *talk) : nullptr;
  if (!more || more->name == draft.recipient.name) return;
  Warnings left_out;
  if (!talk->forgot.empty() || !talk->correct.empty()) left_out.emplace_back("what you forgot or have to set right");
  if (!draft.context.application.fit.empty()) left_out.emplace_back("what you would bring");
  if (!left_out.empty())
    warnings.push_back(
        fmt::format("In the note to {} alone: {}. To say it here, too: --edit", more->name, join(left_out, ", ")));
}

/// A reference who is asked should know what it was about.
void add_topics(const Draft& draft, Warnings& warnings) {
  const Interview* talk = interview_of(draft.context);
  if (draft.context.action.rule->logged_as == LogKind::reference_briefed && talk && talk->topics.empty())
    warnings.push_back(fmt::format("You have noted nothing of what interested them: followup note {} --topics TEXT",
                                   draft.context.application.id.value));
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
      warnings.push_back(fmt::format("The note to {} says nearly the same, and colleagues compare: {} --memorable TEXT",
                                     met.name, filler(draft, met.name)));
  }
}

void add_length(const Draft& draft, Warnings& warnings) {
  constexpr int most = 150;
  const int count = word_count(draft.letter.body);
  if (count > most) warnings.push_back(fmt::format("It has {} words; people read up to {}.", count, most));
}

void add_misspelt(const Draft& draft, const Services& services, Warnings& warnings) {
  std::vector<std::string> known;
  for (const std::string& name : names_of(draft.context.application))
    for (const std::string& word : words_of(name)) known.insert(known.end(), {word, word + "'s"});
  std::vector<std::string> words = words_of(draft.letter.subject + "\n" + draft.letter.body);
  std::erase_if(words, [&](const std::string& word) { return std::ranges::find(known, word) != known.end(); });
  const auto unknown = services.misspelt(words, draft.is_own);
  if (unknown && !unknown->empty()) warnings.push_back("The dictionary does not know: " + join(*unknown));
}

}  // namespace

Draft draft_of(const LetterContext& context, const Recipient& recipient, bool is_call, const Services& services) {
  check_sort(context);
  const Form form = form_named(std::string(context.action.rule->id) + (is_call ? ".phone" : ""), services);
  const Form signature = form_named("signature", services);
  TemplateFields fields = template_fields(context, recipient);
  std::string end = filled(signature, fields, services);
  if (signature.is_own && !has_closing(end))
    end = filled({"signature", std::string(shipped_letter("signature")->text)}, fields, services) + end;
  fields.push_back({"signature", end});
  const auto letter = letter_in(filled(form, fields, services), is_call);
  if (!letter)
    throw DataError(fmt::format("{}/{}.mustache: it is no letter; nothing was drafted", services.letters, form.name),
                    is_call ? "" : "it begins with 'Subject: ', then an empty line and the text");
  return {context, recipient, is_call, form.is_own, signature.is_own, *letter};
}

std::string spelling_of(const Draft& draft, const Services& services) {
  if (draft.is_call || services.misspelt({}, draft.is_own)) return "";
  return "Spelling not checked: no dictionary installed. Read it aloud before you send it.";
}

std::vector<std::string> warnings_of(const Draft& draft, const Services& services) {
  Warnings warnings;
  add_address(draft, warnings);
  if (draft.is_call) return warnings;
  add_greeting(draft, warnings);
  if (!draft.is_signed)
    warnings.push_back(
        fmt::format("Your name is missing. Put it once into {}/signature.mustache; it is added to every letter.",
                    services.letters));
  add_topics(draft, warnings);
  if (draft.context.action.rule->about == SubjectKind::person) {
    add_memorable(draft, warnings);
    add_panel(draft, services, warnings);
    add_more(draft, warnings);
  }
  add_length(draft, warnings);
  add_misspelt(draft, services, warnings);
  return warnings;
}

}  // namespace followup
