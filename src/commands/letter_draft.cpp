// From an action to its letter: which template, and how it is filled.
#include "commands/letter.hpp"
#include "followup/render.hpp"

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

/// Who can mend a template is told where it lies, and what there is.
std::string filled(const Form& form, const TemplateFields& fields, const Services& services) {
  auto result = fill(form.text, fields);
  if (const auto* error = std::get_if<TemplateError>(&result)) {
    std::string known;
    for (const TemplateField& field : fields) known += (known.empty() ? "" : ", ") + std::string(field.name);
    throw DataError(services.letters + "/" + form.name + ".mustache: " + error->why + "; nothing was drafted",
                    "letters know: " + known);
  }
  return std::get<std::string>(std::move(result));
}

/// What cannot be put into words that somebody else has written.
void check_sort(const LetterContext& context) {
  const std::string& handle = context.action.handle;
  const auto& task = context.action.judgement.subject.task;
  if (!shipped_letter(context.action.rule->id))
    throw UsageError(handle + " asks for no letter and no call; nothing was drafted",
                     "what it asks for, and why: followup why " + handle);
  if (task && find(context.application, *task)->kind == TaskKind::reply)
    throw UsageError(handle + " asks for an answer that only you can give; nothing was drafted",
                     "once it is given: followup done " + handle);
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
    throw DataError(services.letters + "/" + form.name + ".mustache: it is no letter; nothing was drafted",
                    is_call ? "" : "it begins with 'Subject: ', then an empty line and the text");
  return {context, recipient, is_call, form.is_own, signature.is_own, *letter};
}

}  // namespace followup
