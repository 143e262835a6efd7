// Who an invitation brings together.
#include "commands/add/invited.hpp"
#include "commands/shared/clues.hpp"
#include "followup/letters.hpp"

namespace followup {
namespace {

/// `joerg.mueller@globex.example` as a name: `Joerg Mueller`
std::string name_in(const std::string& address) {
  std::vector<std::string> words = split_words(address.substr(0, address.find_first_of("@+")), "._");
  for (std::string& word : words) word = word == "hr" ? "HR" : upper_case(word.front()) + word.substr(1);
  return join(words, " ");
}

/// A name as people write it; that of the address if there is none. Empty if neither makes one.
std::string name_of(const Invitee& invitee) {
  constexpr std::size_t longest = 100;  // bytes of anybody's name
  std::string name = trimmed(invitee.name, " \"'");
  const bool is_swapped = is_family_name_first(name) && std::ranges::count(name, ',') == 1;
  const std::size_t comma = name.find(',');
  if (is_swapped) name = fmt::format("{} {}", trimmed(name.substr(comma + 1)), trimmed(name.substr(0, comma)));
  const bool is_usable = !name.empty() && name.size() <= longest && name.find_first_of("<>@\\") == name.npos;
  return is_usable ? name : name_in(invitee.address);
}

/// Takes out what is no plain address, and makes a name of it where there is none.
Invitee plain_invitee(Invitee invitee) {
  constexpr std::size_t longest = 254;  // bytes of an address
  if (!is_address(invitee.address) || invitee.address.size() > longest) invitee.address.clear();
  invitee.name = name_of(invitee);
  return invitee;
}

std::string as_typed(const Invitee& one) {
  return one.address.empty() ? one.name : fmt::format("{} <{}>", one.name, one.address);
}

bool has_address(const Invitee& one, const std::string& address) {
  return !address.empty() && lower_case(one.address) == lower_case(address);
}

/// Whether it is an office, and nobody in particular.
bool is_office(const Invitee& one) {
  constexpr std::array<std::string_view, 9> offices{"hr",     "jobs", "careers",    "talent",     "team",
                                                    "people", "info", "recruiting", "recruitment"};
  const std::string box = lower_case(one.address.substr(0, one.address.find('@')));
  const auto is_word_of_office = [&](const std::string& word) { return std::ranges::count(offices, word) > 0; };
  return std::ranges::any_of(split_words(lower_case(one.name)), is_word_of_office) ||
         std::ranges::any_of(split_words(box, ".-_+"), is_word_of_office) || box.starts_with("recruit") ||
         is_machine(one.address);
}

/// Those invited who may be the user, as far as the invitation alone shows: all who are not of the organizer's mail
/// domain, if that is a company's.
std::vector<Invitee> strangers_in(const std::vector<Invitee>& invited, const std::optional<Invitee>& organizer) {
  const std::string domain = organizer ? domain_of(organizer->address) : "";
  std::vector<Invitee> strangers;
  for (const Invitee& one : invited) {
    const bool is_host = organizer && has_address(one, organizer->address);
    const bool is_of_company = is_same_company(domain, domain_of(one.address));
    if (!one.address.empty() && !is_host && !is_of_company) strangers.push_back(one);
  }
  return strangers;
}

/// The user's address among those invited; empty if it is none of them.
std::string own_address(const std::vector<Invitee>& invited, const std::optional<Invitee>& organizer,
                        const InvitationSource& source) {
  if (!source.me.empty()) return source.me;
  const auto is_invited = [&](const std::string& address) {
    return std::ranges::any_of(invited, [&](const Invitee& one) { return has_address(one, address); });
  };
  if (is_invited(source.my_address)) return source.my_address;
  std::vector<std::string> mailed;
  std::ranges::copy_if(source.mailed_to, std::back_inserter(mailed), is_invited);
  if (mailed.size() == 1) return mailed.front();
  const std::vector<Invitee> strangers = strangers_in(invited, organizer);
  if (strangers.size() < 2) return strangers.empty() ? "" : strangers.front().address;
  Suggestions suggestions{"--invite", source.file, {}, "say which address is yours:"};
  for (const Invitee& one : strangers) suggestions.all.push_back({{source.file, "--me", one.address}, one.name});
  throw UsageError("it is not clear which of those invited is you; nothing was changed",
                   "your address: --me ADDRESS, or EMAIL in the environment", suggestions);
}

}  // namespace

InvitedPeople people_of(const InvitedEvent& event, const InvitationSource& source) {
  constexpr std::size_t most = 50;  // more come to a fair, not to an interview
  if (event.attendees.size() > most)
    throw UsageError(fmt::format("{} people are invited; nothing was changed", event.attendees.size()),
                     "say whom you will meet: --met NAME, again for each");
  std::vector<Invitee> invited;
  std::ranges::transform(event.attendees, std::back_inserter(invited), plain_invitee);
  const auto organizer = event.organizer ? std::optional(plain_invitee(*event.organizer)) : std::nullopt;
  const std::string own = own_address(invited, organizer, source);
  InvitedPeople people;
  for (const Invitee& one : invited)
    if (!one.name.empty() && !has_address(one, own) && !is_office(one)) people.met.push_back(as_typed(one));
  const bool is_somebody = organizer && !organizer->name.empty() && !has_address(*organizer, own);
  if (!is_somebody || is_machine(organizer->address)) return people;
  people.organizer = as_typed(*organizer);
  if (people.met.empty() && !is_office(*organizer)) people.met.push_back(people.organizer);
  return people;
}

}  // namespace followup
