// Draft the letter, or the points for the call, that an action asks for. It is never sent from here, and never recorded
// as sent.
#include <nlohmann/json.hpp>

#include "commands/draft/letter.hpp"

namespace followup {
namespace {

struct DraftArguments : Way {
  std::string command;  ///< `draft` or `say`
  std::string handle;
  bool phone = false;
  bool anyway = false;
  bool edit = false;
  bool verbose = false;
};

/// Throws if the etiquette is against it.
void check(const DraftArguments& arguments, const LetterContext& context, const Recipient& recipient,
           const Tracker& tracker, const Env& env) {
  if (arguments.anyway) return;
  const bool says_phone = arguments.command == "draft" && arguments.phone;
  const std::string anyway = fmt::format("to draft it all the same: followup {} {}{} --anyway", arguments.command,
                                         context.action.handle, says_phone ? " --phone" : "");
  if (!is_welcome(context.action))
    throw Refused(fmt::format("{}; nothing was drafted", why_not_advised(context.action, tracker, env)), anyway);
  if (!arguments.phone || recipient.channel == Channel::phone || recipient.is_reference) return;
  const Permission call = may(Approach::call, context.application, tracker, context.now);
  if (call.allowed) return;
  const Person* person = find_person(context.application, recipient.name);
  const auto prefers = person ? channel_of(person->prefers) : std::nullopt;
  const std::string write = fmt::format("followup draft {}", context.action.handle);
  if (prefers && prefers != Channel::phone)
    throw Refused(fmt::format("{} prefers {}, so write: {}", first_name(person->name),
                              prefers == Channel::post ? "post" : "e-mail", write),
                  anyway);
  throw Refused(fmt::format("{} Nothing was drafted", call.reason), fmt::format("to write: {}\n{}\n", write, anyway));
}

bool is_for_offer(const Draft& draft) { return draft.context.action.rule->purpose == Purpose::offer; }

/// What to type once it has gone out. An offer is done with once it is answered.
std::string done_line(const Draft& draft) {
  if (is_for_offer(draft)) return fmt::format("followup close {} accepted", draft.context.application.id.value);
  const Channel channel = draft.is_call ? Channel::phone : draft.recipient.channel;
  return fmt::format("followup done {} --by {}{}", draft.context.action.handle, name_of(channel),
                     is_welcome(draft.context.action) ? "" : " --anyway");
}

json::Value as_json(const Draft& draft, const std::vector<std::string>& warnings) {
  const auto text_or_null = [](const std::string& text) { return text.empty() ? json::Value() : json::Value(text); };
  return json::Value::object({{"format", "followup.draft/1"},
                              {"handle", draft.context.action.handle},
                              {"channel", name_of(draft.is_call ? Channel::phone : draft.recipient.channel)},
                              {"to", text_or_null(destination_of(draft))},
                              {"subject", text_or_null(draft.letter.subject)},
                              {"body", draft.letter.body},
                              {"warnings", warnings},
                              {"done", done_line(draft)}});
}

/// What to look at, in two lines unless all are wanted, and what to type afterwards.
std::string aside_of(const Draft& draft, const std::vector<std::string>& warnings, const std::string& spelling,
                     const DraftArguments& arguments, const Style& style) {
  const std::size_t most = arguments.verbose ? warnings.size() : 2;
  std::string aside;
  for (std::size_t i = 0; i < std::min(most, warnings.size()); ++i)
    aside += paragraph("followup: " + warnings[i], style);
  if (warnings.size() > most)
    aside += paragraph(fmt::format("followup: {} more to look at: --verbose", warnings.size() - most), style);
  if (!spelling.empty()) aside += paragraph("followup: " + spelling, style);
  if (is_for_offer(draft))
    return aside + paragraph(fmt::format("Once you have answered: {}, or declined", done_line(draft)), style);
  return aside +
         paragraph(fmt::format("{}: {}", draft.is_call ? "Once you have called" : "Once it is sent", done_line(draft)),
                   style);
}

Output finished(const DraftArguments& arguments, const Draft& draft, const Services& services, const Env& env) {
  std::vector<std::string> warnings = warnings_of(draft, services);
  const std::string spelling = spelling_of(draft, services);
  const std::string text = deliver(arguments, draft, services, env);
  if (env.json) {
    if (!spelling.empty()) warnings.push_back(spelling);
    json::Value document = as_json(draft, warnings);
    if (arguments.mailto) document["mailto"] = link_of(draft);
    if (arguments.eml || arguments.drafts) document["eml"] = message_of(arguments, draft, services, env);
    return {print_ascii(document)};
  }
  return {.text = text, .aside = aside_of(draft, warnings, spelling, arguments, env.style)};
}

/// What was typed in the place of the letter. Throws `UsageError` if that is none.
Letter read_letter(const std::string& typed, bool is_call) {
  if (!is_utf8(typed)) throw UsageError("what was typed is not valid UTF-8; nothing was drafted");
  if (const auto letter = letter_in(typed, is_call)) return *letter;
  throw UsageError("what was typed is no letter; nothing was drafted",
                   is_call ? "" : "it begins with 'Subject: ', then an empty line and the text");
}

/// Throws `NotFound`, `Refused`, `UsageError` or `DataError`.
Output draft(const DraftArguments& arguments, const Services& services, const Env& env) {
  const Tracker tracker = services.load();
  if (int{arguments.open} + int{arguments.mailto} + int{arguments.copy} + int{arguments.eml.has_value()} +
          int{arguments.drafts.has_value()} >
      1)
    throw UsageError("a letter goes one way: take one of --open, --mailto, --copy, --eml and --drafts");
  const Action action = look_up_action(arguments.handle, tracker, env, Among::open_first);
  const LetterContext context{action, *find(tracker, action.application), tracker.policy, env.now};
  const Recipient recipient = recipient_of(context);
  const bool is_call = arguments.phone || recipient.channel == Channel::phone;
  Draft letter = draft_of(context, recipient, is_call, services);
  check(arguments, context, recipient, tracker, env);
  if (!arguments.edit) return finished(arguments, letter, services, env);
  Output output;
  const bool is_there = services.edit_text(text_of(letter.letter), [&](const std::string& typed) {
    letter.letter = read_letter(typed, is_call);
    output = finished(arguments, letter, services, env);
  });
  if (!is_there) throw UsageError("the letter was emptied; nothing was drafted");
  return output;
}

/// Declares what both commands take.
void common_options(CLI::App& app, DraftArguments& arguments, const char* about) {
  required(app, "HANDLE", arguments.handle, about);
  flag(app, "--edit", arguments.edit, "edit it first, in $VISUAL or $EDITOR");
  flag(app, "--copy", arguments.copy, "copy it (wl-copy, xclip or xsel)");
  flag(app, "--verbose", arguments.verbose, "all that is to be looked at, not the first two");
  flag(app, "--anyway", arguments.anyway, "draft it all the same");
}

void draft_options(CLI::App& app, DraftArguments& arguments) {
  arguments.command = "draft";
  common_options(app, arguments, "what to write, as 'today' names it: 3/nick");
  flag(app, "--open", arguments.open, "hand it to the mail program (xdg-email)");
  flag(app, "--mailto", arguments.mailto, "print it as a mailto: link");
  option(app, "--eml", "FILE", arguments.eml, "write it as an e-mail, which a mail program opens; - prints it");
  option(app, "--drafts", "FOLDER", arguments.drafts, "put it into the drafts of a mail program, a Maildir");
  flag(app, "--force", arguments.force, "with --eml or --drafts: replace what is there, though it was changed since");
  flag(app, "--phone", arguments.phone, "the points for a call, as 'say' has them");
}

void say_options(CLI::App& app, DraftArguments& arguments) {
  arguments.command = "say";
  arguments.phone = true;
  common_options(app, arguments, "what the call is about, as 'today' names it: 3/brief-maria");
}

}  // namespace

constinit const Command draft_command{"draft",
                                      "draft the letter that a to-do asks for",
                                      {"followup draft 3/nick", "followup draft 3/brief-maria --mailto"},
                                      bind<draft_options, draft>};

constinit const Command say_command{"say",
                                    "what to say in the call that a to-do asks for",
                                    {"followup say 3/brief-maria", "followup say 3/brief-maria --json"},
                                    bind<say_options, draft>};

}  // namespace followup
