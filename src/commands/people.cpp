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

/// What is known of somebody wherever they are.
template <typename Somebody>
void bring(const Somebody& known, Application& application) {
  Somebody& one = LookUp<Somebody>::ensured(application, known.name);
  one = known;
  if constexpr (is_person<Somebody>) one.contact = false;
  one.extras = {};
}

/// The only one whom the name means in another application, as the latest one has them, and that application's id.
template <typename Somebody>
std::optional<std::pair<Somebody, ApplicationId>> known_elsewhere(const std::string& name, const Tracker& tracker,
                                                                  const Application& application) {
  std::optional<std::pair<Somebody, ApplicationId>> known;
  for (const Application& other : tracker.applications) {
    if (other.id == application.id) continue;
    for (const Somebody& one : all_of<Somebody>(other)) {
      const bool is_meant = has_words(without_case(one.name), without_case(name)) && may_come(one, other, application);
      if (!is_meant) continue;
      if (known && without_case(known->first.name) != without_case(one.name)) return std::nullopt;
      known.emplace(one, other.id);
    }
  }
  return known;
}

/// People or references as an option has them, and the word for them in the answer.
struct TypedPeople {
  const char* option;
  const char* heading;
  const std::vector<std::string>& typed;
  bool are_invited = false;  ///< an invitation names them
};

/// Somebody whom an invitation names; or nothing.
template <typename Somebody>
Somebody* invited(Application& application, const std::string& name, const std::string& email) {
  Somebody* known = email.empty() ? nullptr
                                  : find_by(all_of<Somebody>(application), without_case(email),
                                            [](const Somebody& one) { return without_case(one.email); });
  return known ? known : LookUp<Somebody>::named(application, name);
}

/// Takes somebody as known here or elsewhere, or makes them, with the new address if there is one. Says who was taken
/// of whom `is_news` is true, and what a person should know besides.
template <typename Somebody, typename IsNews>
void take(const TypedPeople& people, const Tracker& tracker, Application& application, Lines& lines, IsNews is_news) {
  Lines everybody;
  Lines notes;
  for (const std::string& one : people.typed) {
    auto [name, email] = read_name_with_address(people.option, one);
    if (is_like_several(name) && !people.are_invited)
      notes.push_back(fmt::format("'{}' is one person. (If they are several: followup undo, and {} for each)", name,
                                  people.option));
    Somebody* known =
        people.are_invited ? invited<Somebody>(application, name, email) : LookUp<Somebody>::meant(application, name);
    if (!known) known = LookUp<Somebody>::brought(name, tracker, application, notes);
    Somebody& somebody = known ? *known : LookUp<Somebody>::ensured(application, name);
    if (people.are_invited && !somebody.email.empty()) email = somebody.email;
    if (known && !email.empty() && email != somebody.email)
      notes.push_back(change_in_words("e-mail", somebody.name, somebody.email, email));
    if (!email.empty()) somebody.email = email;
    if (is_news(somebody))
      everybody.push_back(email.empty() ? somebody.name : fmt::format("{} <{}>", somebody.name, email));
  }
  if (!everybody.empty()) lines.push_back(fmt::format("{}: {}.", people.heading, join(everybody)));
  lines.insert(lines.end(), notes.begin(), notes.end());
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

namespace {

/// Puts somebody into an interview; false if they are in it.
auto into(Interview& interview) {
  return [&](const Person& person) {
    if (part_of(interview, person.name)) return false;
    interview.met.push_back({.name = person.name});
    return true;
  };
}

}  // namespace

void introduce(const std::vector<std::string>& typed, const Tracker& tracker, Application& application,
               Interview& interview, Lines& lines) {
  take<Person>({"--met", "Met", typed}, tracker, application, lines, into(interview));
}

void introduce_invited(const std::vector<std::string>& named, const Tracker& tracker, Application& application,
                       Interview& interview, const Moment& now, Lines& lines) {
  const char* heading = is_before(now, interview.at) ? "You will meet" : "Met";
  take<Person>({"--met", heading, named, true}, tracker, application, lines, into(interview));
}

void introduce_organizer(const std::string& named, const Tracker& tracker, Application& application, Lines& lines) {
  if (named.empty()) return;
  const bool has_contact = std::ranges::any_of(application.people, &Person::contact);
  const std::size_t known = application.people.size();
  const char* heading = has_contact ? "Arranged by" : "Arranged by, and now the contact";
  take<Person>({"--met", heading, {named}, true}, tracker, application, lines, [&](const Person& person) {
    if (!has_contact) mark_contact(application, person.name);
    return !has_contact || application.people.size() > known;
  });
}

void add_references(const std::vector<std::string>& typed, const Tracker& tracker, Application& application,
                    Lines& lines) {
  Lines names;
  take<Reference>({"--reference", "References", typed}, tracker, application, lines, [&](const Reference& reference) {
    if (std::ranges::count(names, reference.name) > 0) return false;
    names.push_back(reference.name);
    return true;
  });
}

}  // namespace followup
