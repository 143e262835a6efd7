// Somebody as typed: with an address, by a part of the name, known from another application.
#include <unordered_set>

#include "commands/add/add.hpp"
#include "commands/shared/people_index.hpp"

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

/// Whether somebody of another application may come along: people of the same company all, of another one those of an
/// agency. References are the applicant's own.
bool may_come(const Person& person, bool is_same_company) { return person.agency || is_same_company; }
bool may_come(const Reference& /*reference*/, bool /*is_same_company*/) { return true; }

/// Those of the other applications who may come into one.
template <typename Somebody>
class Others {
 public:
  Others(const Tracker& tracker, const Application& application) {
    const std::string company = without_case(application.company);
    for (const Application& other : tracker.applications) {
      if (other.id == application.id) continue;
      const bool is_same_company = without_case(other.company) == company;
      for (const Somebody& one : all_of<Somebody>(other))
        if (may_come(one, is_same_company)) add(one, other.id);
    }
  }
  /// The only one whom the name means, as the latest application has them, and that application's id.
  [[nodiscard]] std::optional<std::pair<Somebody, ApplicationId>> meant(const std::string& name) const {
    const std::vector<std::size_t> found = words_.with(without_case(name));
    if (found.empty()) return std::nullopt;
    const auto& [last, id] = all_[found.back()];
    const auto is_last = [&, wanted = without_case(last->name)](std::size_t position) {
      return without_case(all_[position].first->name) == wanted;
    };
    if (!std::ranges::all_of(found, is_last)) return std::nullopt;
    return std::pair(*last, id);
  }

 private:
  void add(const Somebody& one, ApplicationId id) {
    words_.add(without_case(one.name));
    all_.emplace_back(&one, id);
  }
  WordIndex words_;
  std::vector<std::pair<const Somebody*, ApplicationId>> all_;
};

/// Brings the only one of the others whom the name means, with what is known of them, and says what that adds to it.
template <typename Somebody>
Somebody* bring(const std::string& typed, const Others<Somebody>& others, PeopleIndex<Somebody>& index, Lines& lines) {
  auto elsewhere = others.meant(typed);
  if (!elsewhere) return nullptr;
  auto& [known, id] = *elsewhere;
  if constexpr (is_person<Somebody>) known.contact = false;
  known.extras = {};
  index.put(known);
  const std::string address = known.email.empty() ? known.phone : known.email;
  if (!address.empty() || known.name != typed)
    lines.push_back(fmt::format("{} is known from application {}{}.", known.name, id.value,
                                address.empty() ? "" : fmt::format(": {}", address)));
  return index.named(known.name);
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
Somebody* invited(const PeopleIndex<Somebody>& index, const std::string& name, const std::string& email) {
  Somebody* known = index.with_email(email);
  return known ? known : index.named(name);
}

/// Takes somebody as known here or elsewhere, or makes them, with the new address if there is one. Says who was taken
/// of whom `is_news` is true, and what a person should know besides.
template <typename Somebody, typename IsNews>
void take(const TypedPeople& people, const Tracker& tracker, Application& application, Lines& lines, IsNews is_news) {
  PeopleIndex<Somebody> index(application);
  std::optional<Others<Somebody>> others;  // once somebody is not known here
  Lines everybody;
  Lines notes;
  for (const std::string& one : people.typed) {
    auto [name, email] = read_name_with_address(people.option, one);
    if (is_like_several(name) && !people.are_invited)
      notes.push_back(fmt::format("'{}' is one person. (If they are several: followup undo, and {} for each)", name,
                                  people.option));
    Somebody* known = people.are_invited ? invited(index, name, email) : index.meant(name);
    if (!known && !others) others.emplace(tracker, application);
    if (!known) known = bring(name, *others, index, notes);
    Somebody& somebody = known ? *known : index.put({.name = name});
    if (people.are_invited && !somebody.email.empty()) email = somebody.email;
    if (known && !email.empty() && email != somebody.email)
      notes.push_back(change_in_words("e-mail", somebody.name, somebody.email, email));
    if (!email.empty()) index.set_email(somebody, email);
    if (is_news(somebody))
      everybody.push_back(email.empty() ? somebody.name : fmt::format("{} <{}>", somebody.name, email));
  }
  if (!everybody.empty()) lines.push_back(fmt::format("{}: {}.", people.heading, trimmed(join(everybody), ".")));
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
  PeopleIndex<Somebody> index(application);
  return bring(typed, Others<Somebody>(tracker, application), index, lines);
}

template Person* LookUp<Person>::brought(const std::string&, const Tracker&, Application&, Lines&);
template Reference* LookUp<Reference>::brought(const std::string&, const Tracker&, Application&, Lines&);

namespace {

const char* heading_for(const Interview& interview, const Moment& now) {
  return is_before(now, interview.at) ? "You will meet" : "Met";
}

/// Puts somebody into an interview; false if they are in it.
auto into(Interview& interview) {
  std::unordered_set<std::string> names;
  for (const Met& met : interview.met) names.insert(met.name);
  return [&interview, names = std::move(names)](const Person& person) mutable {
    const bool is_news = names.insert(person.name).second;
    if (is_news) interview.met.push_back({.name = person.name});
    return is_news;
  };
}

}  // namespace

void introduce(const std::vector<std::string>& typed, const Tracker& tracker, Application& application,
               Interview& interview, const Moment& now, Lines& lines) {
  take<Person>({"--met", heading_for(interview, now), typed}, tracker, application, lines, into(interview));
}

void introduce_invited(const std::vector<std::string>& named, const Tracker& tracker, Application& application,
                       Interview& interview, const Moment& now, Lines& lines) {
  take<Person>({"--met", heading_for(interview, now), named, true}, tracker, application, lines, into(interview));
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
  std::unordered_set<std::string> names;
  take<Reference>({"--reference", "References", typed}, tracker, application, lines,
                  [&](const Reference& reference) { return names.insert(reference.name).second; });
}

}  // namespace followup
