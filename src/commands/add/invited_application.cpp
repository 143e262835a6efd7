// Which application an invitation is for.
#include "commands/add/invited.hpp"
#include "commands/shared/clues.hpp"
#include "commands/shared/nearest.hpp"

namespace followup {
namespace {

using Found = std::vector<const Application*>;

/// The addresses of those who are no strangers to the company: whoever has the user's is left out.
std::vector<std::string> addresses_in(const InvitedEvent& event, const InvitationSource& source) {
  std::vector<std::string> addresses;
  const auto add = [&](const Invitee& one) {
    const std::string address = lower_case(one.address);
    const bool is_mine = address == lower_case(source.me) || address == lower_case(source.my_address);
    if (!address.empty() && !is_mine) addresses.push_back(address);
  };
  for (const Invitee& one : event.attendees) add(one);
  if (event.organizer) add(*event.organizer);
  return addresses;
}

bool has_person(const Application& application, auto fits) {
  return std::ranges::any_of(application.people, [&](const Person& person) {
    return !person.email.empty() && fits(lower_case(person.email));
  });
}

/// The texts of the event that may name a company.
std::string naming_texts(const InvitedEvent& event) {
  const Invitee organizer = event.organizer.value_or(Invitee());
  return join(std::array{event.summary, event.location, organizer.name, organizer.address}, " ");
}

/// Those of the applications that fit, if any does; else all of them.
void narrow(Found& found, bool& is_matched, auto fits) {
  Found fitting;
  std::ranges::copy_if(found, std::back_inserter(fitting), [&](const Application* one) { return fits(*one); });
  if (fitting.empty()) return;
  found = std::move(fitting);
  is_matched = true;
}

/// Leaves those of the applications that the event may be for; all of them, and false, if it names none.
bool narrow_to_event(Found& found, const InvitedEvent& event, const InvitationSource& source) {
  bool is_matched = false;
  const std::vector<std::string> addresses = addresses_in(event, source);
  narrow(found, is_matched, [&](const Application& one) {
    return has_person(one, [&](const std::string& email) { return std::ranges::count(addresses, email) > 0; });
  });
  const auto is_colleague = [&](const std::string& email) {
    const auto is_of_it = [&](const std::string& address) {
      return is_same_company(domain_of(email), domain_of(address));
    };
    return std::ranges::any_of(addresses, is_of_it);
  };
  narrow(found, is_matched, [&](const Application& one) { return has_person(one, is_colleague); });
  const std::string words = bare_words(naming_texts(event));
  narrow(found, is_matched, [&](const Application& one) { return has_words(words, bare_words(one.company)); });
  return is_matched;
}

/// The applications that have ended, or those that have not.
Found applications_in(const Tracker& tracker, bool is_ended) {
  Found found;
  for (const Application& application : tracker.applications)
    if (has_ended(application) == is_ended) found.push_back(&application);
  return found;
}

/// Refuses an event that is for no open application.
[[noreturn]] void refuse_unknown(const InvitedEvent& event, const InvitationSource& source, const Tracker& tracker,
                                 const Env& env) {
  const std::string file = shell_word(source.file);
  std::string lines = fmt::format("to record it with a new one: followup add COMPANY ROLE --invite {}", file);
  Found ended = applications_in(tracker, true);
  if (narrow_to_event(ended, event, source) && ended.size() == 1)
    lines = fmt::format("if {} goes on: followup reopen {}\nthen: followup add --invite {}\n{}",
                        title_of(*ended.front()), ended.front()->id.value, file, lines);
  throw NotFound(fmt::format("no application is open that the invitation could be for: {}, {}; nothing was changed",
                             time_of(event, env), shorten(event.summary, 100)),
                 lines);
}

[[noreturn]] void refuse_unclear(const Found& found, bool is_matched, const InvitationSource& source) {
  constexpr std::size_t most = 10;
  Suggestions suggestions{"--invite", source.file, {}, "say which:"};
  for (const Application* one : found)
    if (suggestions.all.size() < most)
      suggestions.all.push_back({{source.file, fmt::to_string(one->id.value)}, title_of(*one)});
  suggestions.all.push_back({{source.file, "COMPANY", "ROLE"}, "another one"});
  throw NotFound(is_matched ? "the invitation may be for several applications; nothing was changed"
                            : "the invitation names nobody and no company on record; nothing was changed",
                 "", suggestions);
}

}  // namespace

const Application& application_of(const InvitedEvent& event, const InvitationSource& source, const Tracker& tracker,
                                  const Env& env) {
  Found found = applications_in(tracker, false);
  const bool is_matched = narrow_to_event(found, event, source);
  if (is_matched && found.size() == 1) return *found.front();
  Found ended = applications_in(tracker, true);
  const bool is_for_ended = !is_matched && narrow_to_event(ended, event, source) && ended.size() == 1;
  if (found.empty() || is_for_ended) refuse_unknown(event, source, tracker, env);
  refuse_unclear(found, is_matched, source);
}

}  // namespace followup
