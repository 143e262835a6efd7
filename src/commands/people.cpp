// Somebody as typed: with an address, by a part of the name, known from another application.
#include "commands/add.hpp"
#include "commands/nearest.hpp"

namespace followup {
namespace {

/// A name as a mail program has it, in quotes, without them.
std::string unquoted(const std::string& name) {
  const bool is_quoted = name.size() > 2 && name.front() == '"' && name.back() == '"';
  return is_quoted ? trimmed(name.substr(1, name.size() - 2)) : name;
}

bool is_like_several(const std::string& name) {
  constexpr std::array<std::string_view, 5> signs{",", ";", " / ", " and ", " & "};
  return std::ranges::any_of(signs, [&](std::string_view sign) { return name.find(sign) != std::string::npos; });
}

/// Whether people of the other application may come along: those of the same company all, of another one those of an
/// agency. References are the applicant's own.
bool may_come(const Person& person, const Application& from, const Application& to) {
  return person.agency || without_case(from.company) == without_case(to.company);
}
bool may_come(const Reference& /*reference*/, const Application& /*from*/, const Application& /*to*/) { return true; }

const std::vector<Person>& all_of(const Application& application, const Person* /*kind*/) { return application.people; }
const std::vector<Reference>& all_of(const Application& application, const Reference* /*kind*/) {
  return application.references;
}

/// What is known of somebody wherever they are.
void bring(const Person& known, Application& application) {
  Person& person = ensure_person(application, known.name);
  person = known;
  person.contact = false;
  person.extras = {};
}
void bring(const Reference& known, Application& application) {
  Reference& reference = ensure_reference(application, known.name);
  reference = known;
  reference.extras = {};
}

/// The only one whom the name means in another application, as the latest one has them, and that application's id.
template <typename Somebody>
std::optional<std::pair<Somebody, ApplicationId>> known_elsewhere(const std::string& name, const Tracker& tracker,
                                                                  const Application& application) {
  std::optional<std::pair<Somebody, ApplicationId>> known;
  for (const Application& other : tracker.applications) {
    if (other.id == application.id) continue;
    for (const Somebody& one : all_of(other, static_cast<const Somebody*>(nullptr))) {
      const bool is_meant = has_words(without_case(one.name), without_case(name)) && may_come(one, other, application);
      if (!is_meant) continue;
      if (known && without_case(known->first.name) != without_case(one.name)) return std::nullopt;
      known.emplace(one, other.id);
    }
  }
  return known;
}

}  // namespace

TypedName read_name_with_address(std::string_view field, const std::string& typed) {
  const std::string text = read_name(field, typed);
  const std::size_t open = text.find('<');
  const bool is_plain = text.find_first_of("<>@") == std::string::npos;
  const bool has_address = open != std::string::npos && text.find('>') == text.size() - 1;
  const std::string option = field.starts_with("--") ? fmt::format("{} ", field) : "";
  if (!is_plain && !has_address)
    throw UsageError(fmt::format("{} '{}' is no name with an address", field, typed),
                     fmt::format("for example: {0}'Nick Claus', or {0}'Nick Claus <nick@initech.example>'", option));
  if (is_plain) return {unquoted(text), ""};
  return {unquoted(read_name(fmt::format("the name of {} '{}'", field, typed), text.substr(0, open))),
          read_email(fmt::format("the address in {}", field), text.substr(open + 1, text.size() - open - 2))};
}

std::optional<std::string> address_of(const TypedName& typed, const std::optional<std::string>& option) {
  if (typed.email.empty()) return option;
  if (option)
    throw UsageError(fmt::format("there are two addresses of {}; nothing was changed", typed.name),
                     "leave one of them away");
  return typed.email;
}

template <typename Somebody>
Somebody* LookUp<Somebody>::brought(const std::string& typed, const Tracker& tracker, Application& application,
                                    Lines& lines) {
  const auto elsewhere = known_elsewhere<Somebody>(typed, tracker, application);
  if (!elsewhere) return nullptr;
  const auto& [known, id] = *elsewhere;
  bring(known, application);
  const std::string address = known.email.empty() ? known.phone : known.email;
  if (!address.empty() || known.name != typed)
    lines.push_back(fmt::format("{} is known from application {}{}.", known.name, id.value,
                                address.empty() ? "" : fmt::format(": {}", address)));
  return named(application, known.name);
}

template Person* LookUp<Person>::brought(const std::string&, const Tracker&, Application&, Lines&);
template Reference* LookUp<Reference>::brought(const std::string&, const Tracker&, Application&, Lines&);

void introduce(const std::vector<std::string>& typed, const Tracker& tracker, Application& application,
               Interview& interview, Lines& lines) {
  Lines everybody;
  Lines notes;
  for (const std::string& one : typed) {
    const auto [name, email] = read_name_with_address("--met", one);
    if (is_like_several(name))
      notes.push_back(
          fmt::format("'{}' is one person. (If they are several: followup undo, and --met for each)", name));
    Person* known = LookUp<Person>::meant(application, name);
    if (!known) known = LookUp<Person>::brought(name, tracker, application, notes);
    Person& person = known ? *known : ensure_person(application, name);
    if (known && !email.empty() && email != person.email)
      notes.push_back(change_in_words("e-mail", person.name, person.email, email));
    if (!email.empty()) person.email = email;
    if (find_by(interview.met, person.name, &Met::name)) continue;
    interview.met.push_back({.name = person.name});
    everybody.push_back(email.empty() ? person.name : fmt::format("{} <{}>", person.name, email));
  }
  if (!everybody.empty()) lines.push_back(fmt::format("Met: {}.", join(everybody)));
  lines.insert(lines.end(), notes.begin(), notes.end());
}

void add_references(const std::vector<std::string>& typed, const Tracker& tracker, Application& application,
                    Lines& lines) {
  Lines names;
  Lines notes;
  for (const std::string& one : typed) {
    const auto [name, email] = read_name_with_address("--reference", one);
    Reference* known = LookUp<Reference>::meant(application, name);
    if (!known) known = LookUp<Reference>::brought(name, tracker, application, notes);
    Reference& reference = known ? *known : ensure_reference(application, name);
    if (!email.empty() && email != reference.email)
      notes.push_back(change_in_words("e-mail", reference.name, reference.email, email));
    if (!email.empty()) reference.email = email;
    if (std::ranges::find(names, reference.name) == names.end()) names.push_back(reference.name);
  }
  if (!names.empty()) lines.push_back(fmt::format("References: {}.", join(names)));
  lines.insert(lines.end(), notes.begin(), notes.end());
}

}  // namespace followup
