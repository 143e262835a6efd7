// Where a letter goes from here: the screen, the clipboard, a mail program.
#include "commands/draft/letter.hpp"
#include "followup/interchange.hpp"
#include "followup/mail.hpp"

namespace followup {
namespace {

/// The address, if it is one that a mail can go to.
std::string address_of(const Draft& draft) {
  const std::string& address = draft.recipient.email;
  return is_address(address) ? address : "";
}

void check_written(const Draft& draft, const char* what) {
  if (draft.is_call) throw UsageError(fmt::format("points for a call do not go by mail; no {} was made", what));
}

/// `20261120T230211Z-3-nick@followup`: the same letter has the same id.
std::string id_of(const Draft& draft) {
  const std::string& handle = draft.context.action.handle;
  std::string id;
  for (const char c : uid_start(draft.context.application) + handle.substr(handle.find('/') + 1))
    id += is_letter(c) || is_digit(c) || c == '-' ? std::string(1, c)
                                                  : fmt::format("_{:02x}", static_cast<unsigned char>(c));
  return id + "@followup";
}

/// Who writes it: `letters/from.mustache`, if there is one.
TypedName sender(const Services& services) {
  const std::string text = trimmed(services.own_letter("from").value_or(""), " \t\r\n");
  const std::string name = fmt::format("{}/from.mustache", services.letters);
  if (text.empty()) return {};
  return is_address(text) ? TypedName{"", text} : read_name_with_address(name, text);
}

/// A message of ours.
bool is_our_message(std::string_view text) {
  constexpr std::size_t head = 2'000;  // bytes that hold its headers
  return text.substr(0, head).find("@followup>\r\n") != text.npos;
}

/// The message without the line that says when it was written.
std::string without_date(std::string_view text) {
  std::string rest(text);
  const std::size_t line = rest.find("\r\nDate: ");
  if (line != rest.npos) rest.erase(line, rest.find("\r\n", line + 1) - line);
  return rest;
}

/// Lets a message of ours be replaced while it says what would be written now: else its words may be typed ones.
void keep_typed_words(Handout& handout, const std::string& message, bool is_forced) {
  if (is_forced)
    handout.is_ours = [](std::string_view /*old*/) { return true; };
  else
    handout.why_kept = [now = without_date(message)](std::string_view old) {
      return without_date(old) == now ? "" : "is another letter, or was changed since; --force replaces it";
    };
}

std::string put_into_drafts(const Way& way, const Draft& draft, const Services& services, const Env& env) {
  const std::string start = id_of(draft) + ":2,";
  const std::string text = message_of(way, draft, services, env);
  Handout handout{.to = *way.drafts + "/cur/",
                  .kind = "a Maildir",
                  .files = {{start + "DS", text}},
                  .belongs_to_us = [&](std::string_view name) { return name.starts_with(start); },
                  .must_be_there = true};
  keep_typed_words(handout, text, way.force);
  const bool was_there = !services.hand_out(handout).empty();
  return fmt::format("{} {}: {}\n", was_there ? "Replaced in" : "Put into", visible(*way.drafts), draft.letter.subject);
}

std::string write_message(const Way& way, const Draft& draft, const Services& services, const Env& env) {
  std::string text = message_of(way, draft, services, env);
  if (*way.eml == "-") return text;
  Handout handout{
      .to = *way.eml, .text = text, .kind = "a letter of followup's; --force replaces it", .is_ours = is_our_message};
  keep_typed_words(handout, text, way.force);
  services.hand_out(handout);
  return fmt::format("Written to {}: {}\n", visible(*way.eml), draft.letter.subject);
}

}  // namespace

std::string destination_of(const Draft& draft) {
  if (draft.is_call) return visible(draft.recipient.phone);
  return draft.recipient.channel == Channel::post ? "" : address_of(draft);
}

std::string link_of(const Draft& draft) {
  constexpr std::size_t longest = 2'000;  // of what mail programs take
  check_written(draft, "link");
  std::string link = mailto(address_of(draft), draft.letter);
  if (link.size() > longest)
    throw UsageError(
        fmt::format("the link would have {} bytes, and mail programs take 2,000; no link was made", link.size()),
        "make the letter shorter (--edit), or copy it (--copy)");
  return link;
}

std::string message_of(const Way& way, const Draft& draft, const Services& services, const Env& env) {
  check_written(draft, "message");
  const TypedName from = sender(services);
  return message_text({.from_name = from.name,
                       .from_address = from.email,
                       .to = address_of(draft),
                       .subject = draft.letter.subject,
                       .date = env.now,
                       .id = id_of(draft),
                       .body = draft.letter.body,
                       .is_marked_unsent = way.eml.has_value()});
}

std::string deliver(const Way& way, const Draft& draft, const Services& services, const Env& env) {
  const std::string address = destination_of(draft);
  const std::string to = draft.is_call || address.empty() ? "" : fmt::format("To: {}\n", address);
  if (way.eml) return write_message(way, draft, services, env);
  if (way.drafts) return put_into_drafts(way, draft, services, env);
  if (way.mailto) return link_of(draft) + "\n";
  if (way.open) {
    services.open_mail(link_of(draft));
    return fmt::format("Handed to the mail program: {}\n", draft.letter.subject);
  }
  if (!way.copy)  // folded on a terminal alone: elsewhere a paragraph stays a line
    return to + join(split(text_of(draft.letter), '\n'), "\n", [&](const std::string& line) {
             const std::string folded = env.style.width ? paragraph(line, env.style) : line + "\n";
             return folded.substr(0, folded.size() - 1);
           });
  services.copy(draft.letter.body);
  const std::string& subject = draft.letter.subject;
  return fmt::format("Copied. It goes with this:\n{}{}", to,
                     subject.empty() ? "" : fmt::format("Subject: {}\n", subject));
}

}  // namespace followup
