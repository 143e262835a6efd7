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
std::string filled(const Form& form, const Particulars& particulars, const Services& services) {
  auto result = fill(form.text, particulars);
  if (const auto* misfit = std::get_if<Misfit>(&result)) {
    throw DataError(fmt::format("{}/{}.mustache: {}; nothing was drafted", services.letters, form.name, misfit->why),
                    fmt::format("letters know: {}", join(particulars, ", ", &Particular::name)));
  }
  return std::get<std::string>(std::move(result));
}

/// Refuses what cannot be put into words that somebody else has written.
void check_sort(const Matter& matter) {
  const std::string& handle = matter.action.handle;
  const auto& task = matter.action.judgement.subject.task;
  if (!shipped_letter(matter.action.rule->id))
    throw UsageError(fmt::format("{} asks for no letter and no call; nothing was drafted", handle),
                     fmt::format("what it asks for, and why: followup why {}", handle));
  if (task && find(matter.application, *task)->kind == TaskKind::reply)
    throw UsageError(fmt::format("{} asks for an answer that only you can give; nothing was drafted", handle),
                     fmt::format("once it is given: followup done {}", handle));
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
    throw DataError(fmt::format("{}/{}.mustache: it is no letter; nothing was drafted", services.letters, form.name),
                    is_call ? "" : "it begins with 'Subject: ', then an empty line and the text");
  return {matter, recipient, is_call, form.is_own, signature.is_own, *letter};
}

}  // namespace followup
