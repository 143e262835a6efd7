// From an action to its letter: which template, and how it is filled.
#include <fmt/format.h>

#include "commands/letter.hpp"
#include "followup/render.hpp"
#include "followup/text.hpp"

namespace followup {
namespace {

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
    throw UsageError(fmt::format("{} asks for no letter and no call; nothing was drafted", handle),
                     fmt::format("what it asks for, and why: followup why {}", handle));
  if (task && find(context.application, *task)->kind == TaskKind::reply)
    throw UsageError(fmt::format("{} asks for an answer that only you can give; nothing was drafted", handle),
                     fmt::format("once it is given: followup done {}", handle));
}

}  // namespace

Draft draft_of(const LetterContext& context, const Recipient& recipient, bool is_call, const Services& services) {
  check_sort(context);
  const Form form = form_named(std::string(context.action.rule->id) + (is_call ? ".phone" : ""), services);
  const Form signature = form_named("signature", services);
  TemplateFields fields = template_fields(context, recipient);
  fields.push_back({"signature", filled(signature, fields, services)});
  const auto letter = letter_in(filled(form, fields, services), is_call);
  if (!letter)
    throw DataError(fmt::format("{}/{}.mustache: it is no letter; nothing was drafted", services.letters, form.name),
                    is_call ? "" : "it begins with 'Subject: ', then an empty line and the text");
  return {context, recipient, is_call, form.is_own, signature.is_own, *letter};
}

}  // namespace followup
