#include "commands/met.hpp"

#include <algorithm>

#include "commands/lookup.hpp"
#include "commands/read.hpp"
#include "followup/errors.hpp"

namespace followup {

namespace {

bool is_like_several(const std::string& name) {
  return name.find(',') != std::string::npos || name.find(" and ") != std::string::npos ||
         name.find(" & ") != std::string::npos;
}

}  // namespace

Introduction read_introduction(const std::string& typed) {
  const std::string text = read_name("--met", typed);
  const std::size_t open = text.find('<');
  const bool is_plain = text.find_first_of("<>@") == std::string::npos;
  const bool has_address = open != std::string::npos && text.find('>') == text.size() - 1;
  if (!is_plain && !has_address)
    throw UsageError("--met '" + typed + "' is no name with an address",
                     "for example: --met 'Nick Claus', or --met 'Nick Claus <nick@initech.example>'");
  if (is_plain) return {text, ""};
  return {read_name("the name of --met '" + typed + "'", text.substr(0, open)),
          read_email("the address in --met", text.substr(open + 1, text.size() - open - 2))};
}

void introduce(const std::vector<Introduction>& people, Application& application, Interview& interview, Lines& lines) {
  std::string everybody;
  Lines changes;
  for (const Introduction& introduction : people) {
    Person* known = look_up_name<Person>(application, introduction.name);
    Person& person = known ? *known : ensure_person(application, introduction.name);
    if (known && !introduction.email.empty() && introduction.email != person.email)
      changes.push_back(change_in_words("e-mail", person.name, person.email, introduction.email));
    if (!introduction.email.empty()) person.email = introduction.email;
    if (std::ranges::find(interview.met, person.name, &Met::name) != interview.met.end()) continue;
    interview.met.push_back({.name = person.name});
    everybody += (everybody.empty() ? "" : ", ") + person.name;
    if (!introduction.email.empty()) everybody += " <" + introduction.email + ">";
  }
  if (!everybody.empty()) lines.push_back("Met: " + everybody + ".");
  for (const Introduction& introduction : people)
    if (is_like_several(introduction.name))
      lines.push_back("'" + introduction.name +
                      "' is one person. (If they are several: followup undo, and --met for each)");
  lines.insert(lines.end(), changes.begin(), changes.end());
}

void add_references(const std::vector<std::string>& typed, Application& application, Lines& lines) {
  std::vector<std::string> names;
  for (const std::string& name : typed) {
    const Reference* known = look_up_name<Reference>(application, name);
    const std::string recorded = known ? known->name : ensure_reference(application, name).name;
    if (std::ranges::find(names, recorded) == names.end()) names.push_back(recorded);
  }
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  if (!list.empty()) lines.push_back("References: " + list + ".");
}

}  // namespace followup
