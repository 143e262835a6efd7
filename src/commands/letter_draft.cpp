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
std::string filled(const Form& form, const Particulars& particulars, const Services& services) {
  auto result = fill(form.text, particulars);
  if (const auto* misfit = std::get_if<Misfit>(&result)) {
    std::string known;
    for (const Particular& particular : particulars)
      known += (known.empty() ? "" : ", ") + std::string(particular.name);
    throw DataError(services.letters + "/" + form.name + ".mustache: " + misfit->why + "; nothing was drafted",
                    "letters know: " + known);
  }
  return std::get<std::string>(std::move(result));
}

/// What cannot be put into words that somebody else has written.
void check_sort(const Matter& matter) {
  const std::string& handle = matter.action.handle;
  const auto& task = matter.action.judgement.subject.task;
  if (!shipped_letter(matter.action.rule->id))
    throw UsageError(handle + " asks for no letter and no call; nothing was drafted",
                     "what it asks for, and why: followup why " + handle);
  if (task && find(matter.application, *task)->kind == TaskKind::reply)
    throw UsageError(handle + " asks for an answer that only you can give; nothing was drafted",
                     "once it is given: followup done " + handle);
}

}  // namespace

Draft draft_of(const Matter& matter, const Recipient& recipient, bool is_call, const Services& services) {
  check_sort(matter);
  const Form form = form_named(std::string(matter.action.rule->id) + (is_call ? ".phone" : ""), services);
  const Form signature = form_named("signature", services);
  Particulars particulars = particulars_of(matter, recipient);
  particulars.push_back({"signature", filled(signature, particulars, services)});
  const auto letter = letter_in(filled(form, particulars, services), is_call);
  if (!letter)
    throw DataError(services.letters + "/" + form.name + ".mustache: it is no letter; nothing was drafted",
                    is_call ? "" : "it begins with 'Subject: ', then an empty line and the text");
  return {matter, recipient, is_call, form.is_own, signature.is_own, *letter};
}

}  // namespace followup
