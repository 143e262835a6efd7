// What of the record a new interview belongs to: the application that goes on, the people and the references.
#include "commands/add.hpp"

namespace followup {
namespace {

/// Refuses what contradicts the application that an id names.
void check(const Application& application, const std::string& role) {
  const int id = application.id.value;
  const std::string name = fmt::format("application {}, {},", id, title_of(application));
  if (has_ended(application))
    throw UsageError(
        fmt::format("{} is closed; nothing was changed", name),
        fmt::format("to open it again first: followup reopen {0}; for a company that is called {0}: --new", id));
  if (!role.empty() && without_case(role) != without_case(application.role))
    throw UsageError(fmt::format("{} is for another role than '{}'; nothing was changed", name, role),
                     "leave the role away, or name the company");
}

[[noreturn]] void refuse_several(const std::vector<Application*>& several, const std::string& company) {
  Suggestions suggestions{
      "COMPANY", company, {}, "type the id of one in the place of the company, or for another application: --new"};
  for (const Application* one : several)
    suggestions.all.push_back(
        {{fmt::to_string(one->id.value)},
         fmt::format("{}, interview of {}", title_of(*one), long_date(day_of(one->interviews.back().at)))});
  const auto id_of = [](const Application* one) { return fmt::to_string(one->id.value); };
  throw NotFound(fmt::format("several open applications are meant by '{}': {}; nothing was changed", company,
                             join(several, ", ", id_of)),
                 "", suggestions);
}

/// The application whose next round it is: the one of that id, else the only open one of the company and, if it is
/// named, the role; nothing if there is none. Throws `UsageError` if it is closed or for another role, `NotFound` if it
/// may be several.
Application* going_on(const std::string& company, const std::string& role, Tracker& tracker) {
  if (const auto id = typed_id(company)) {
    check_company(company, tracker);
    Application* named = find(tracker, *id);
    check(*named, role);
    return named;
  }
  std::vector<Application*> several;
  for (Application& application : tracker.applications) {
    const bool is_same_role = role.empty() || without_case(application.role) == without_case(role);
    if (!has_ended(application) && is_of(application, company) && is_same_role) several.push_back(&application);
  }
  if (several.size() > 1) refuse_several(several, company);
  return several.empty() ? nullptr : several.front();
}

/// An open application of the company, which somebody may have meant in spite of its role.
const Application* open_of(const std::string& company, const Tracker& tracker) {
  const auto found = std::ranges::find_if(tracker.applications, [&](const Application& application) {
    return !has_ended(application) && without_case(application.company) == without_case(company);
  });
  return found == tracker.applications.end() ? nullptr : &*found;
}

bool is_like_several(const std::string& name) {
  return name.find(',') != std::string::npos || name.find(" and ") != std::string::npos ||
         name.find(" & ") != std::string::npos;
}

/// Somebody as `--met` has them: `Nick Claus <nick@initech.example>`.
struct Introduction {
  std::string name;
  std::string email;  ///< may be empty
};

/// Throws `UsageError`.
Introduction read_introduction(const std::string& typed) {
  const std::string text = read_name("--met", typed);
  const std::size_t open = text.find('<');
  const bool is_plain = text.find_first_of("<>@") == std::string::npos;
  const bool has_address = open != std::string::npos && text.find('>') == text.size() - 1;
  if (!is_plain && !has_address)
    throw UsageError(fmt::format("--met '{}' is no name with an address", typed),
                     "for example: --met 'Nick Claus', or --met 'Nick Claus <nick@initech.example>'");
  if (is_plain) return {text, ""};
  return {read_name(fmt::format("the name of --met '{}'", typed), text.substr(0, open)),
          read_email("the address in --met", text.substr(open + 1, text.size() - open - 2))};
}

}  // namespace

bool is_of(const Application& application, const std::string& company) {
  if (const auto id = typed_id(company); id == application.id) return true;
  return without_case(application.company) == without_case(company);
}

void check_company(const std::string& company, const Tracker& tracker) {
  const auto id = typed_id(company);
  if (id && !find(tracker, *id))
    throw NotFound(
        fmt::format("there is no application '{}'; nothing was changed", company),
        fmt::format("to see them all: followup list --all\nfor a company that is called {}: --new", company));
}

void check_is_new(const Interview& interview, const Application& application) {
  const auto minute_of = [](const When& when) {
    const auto* moment = std::get_if<Moment>(&when);
    return moment ? std::optional(date::floor<std::chrono::minutes>(moment->utc)) : std::nullopt;
  };
  for (const Interview& known : application.interviews)
    if (minute_of(known.at) && minute_of(known.at) == minute_of(interview.at))
      throw UsageError(
          fmt::format("interview {} of application {}, {}, is of that very minute; nothing was changed", known.id.value,
                      application.id.value, title_of(application)),
          fmt::format("to add to it:\nfollowup note {0} TEXT\nfollowup person {0} NAME --met\nfollowup heard {0} TEXT "
                      "--decision-by DATE",
                      application.id.value));
}

Application& application_for(const std::string& company, const std::string& role, bool is_new, Tracker& tracker,
                             const Moment& now, Lines& lines) {
  if (Application* earlier = is_new ? nullptr : going_on(company, role, tracker)) {
    lines.push_back(fmt::format("Round {} of application {}: {}. (For another application: add --new.)",
                                earlier->interviews.size() + 1, earlier->id.value, title_of(*earlier)));
    return *earlier;
  }
  const Application* other = is_new ? nullptr : open_of(company, tracker);
  const std::string but = other ? fmt::format(" It is another role than that of application {}.", other->id.value) : "";
  const ApplicationId id = add_application(tracker, {.created = now, .company = company, .role = role});
  Application& application = *find(tracker, id);
  lines.push_back(fmt::format("Added application {}: {}.{}", id.value, title_of(application), but));
  return application;
}

void introduce(const std::vector<std::string>& typed, Application& application, Interview& interview, Lines& lines) {
  Lines everybody;
  Lines notes;
  Lines changes;
  for (const std::string& one : typed) {
    const Introduction introduction = read_introduction(one);
    if (is_like_several(introduction.name))
      notes.push_back(fmt::format("'{}' is one person. (If they are several: followup undo, and --met for each)",
                                  introduction.name));
    Person* known = LookUp<Person>::named(application, introduction.name);
    Person& person = known ? *known : ensure_person(application, introduction.name);
    if (known && !introduction.email.empty() && introduction.email != person.email)
      changes.push_back(change_in_words("e-mail", person.name, person.email, introduction.email));
    if (!introduction.email.empty()) person.email = introduction.email;
    if (find_by(interview.met, person.name, &Met::name)) continue;
    interview.met.push_back({.name = person.name});
    everybody.push_back(person.name);
    if (!introduction.email.empty()) everybody.back() += fmt::format(" <{}>", introduction.email);
  }
  if (!everybody.empty()) lines.push_back(fmt::format("Met: {}.", join(everybody)));
  lines.insert(lines.end(), notes.begin(), notes.end());
  lines.insert(lines.end(), changes.begin(), changes.end());
}

void add_references(const std::vector<std::string>& typed, Application& application, Lines& lines) {
  Lines names;
  for (const std::string& one : typed) {
    const std::string name = read_name("--reference", one);
    const Reference* known = LookUp<Reference>::named(application, name);
    const std::string recorded = known ? known->name : ensure_reference(application, name).name;
    if (std::ranges::find(names, recorded) == names.end()) names.push_back(recorded);
  }
  if (!names.empty()) lines.push_back(fmt::format("References: {}.", join(names)));
}

}  // namespace followup
