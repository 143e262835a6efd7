// Which application an invitation is for.
#include "commands/clues.hpp"
#include "commands/invited.hpp"
#include "commands/nearest.hpp"

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

[[noreturn]] void refuse(const Found& found, bool is_matched, const InvitationSource& source) {
  constexpr std::size_t most = 10;
  if (found.empty())
    throw NotFound(
        "no application is open that the invitation could be for; nothing was changed",
        fmt::format("to record it with a new one: followup add COMPANY ROLE --invite {}", shell_word(source.file)));
  Suggestions suggestions{"--invite", source.file, {}, "say which, or for another company: COMPANY ROLE"};
  for (const Application* one : found)
    if (suggestions.all.size() < most)
      suggestions.all.push_back({{source.file, fmt::to_string(one->id.value)}, title_of(*one)});
  throw NotFound(is_matched ? "the invitation may be for several applications; nothing was changed"
                            : "the invitation names nobody and no company on record; nothing was changed",
                 "", suggestions);
}

}  // namespace

const Application& application_of(const InvitedEvent& event, const InvitationSource& source, const Tracker& tracker) {
  Found found;
  for (const Application& application : tracker.applications)
    if (!has_ended(application)) found.push_back(&application);
  bool is_matched = false;
  const std::vector<std::string> addresses = addresses_in(event, source);
  narrow(found, is_matched, [&](const Application& one) {
    return has_person(one, [&](const std::string& email) { return std::ranges::count(addresses, email) > 0; });
  });
  narrow(found, is_matched, [&](const Application& one) {
    return has_person(one, [&](const std::string& email) {
      const std::string domain = domain_of(email);
      return !is_public(domain) && std::ranges::count(addresses, domain, domain_of) > 0;
    });
  });
  const std::string words = bare_words(naming_texts(event));
  narrow(found, is_matched, [&](const Application& one) { return has_words(words, bare_words(one.company)); });
  if (!is_matched || found.size() != 1) refuse(found, is_matched, source);
  return *found.front();
}

}  // namespace followup
