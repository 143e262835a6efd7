// Whom to write to, and how (etiquette, section 5).
#include "followup/contact.hpp"

#include <algorithm>

#include "rules/case.hpp"

namespace followup {

const Person* contact_of(const Case& c) {
  const auto marked = std::ranges::find_if(c.application.people, [](const Person& person) { return person.contact; });
  if (marked != c.application.people.end()) return &*marked;
  if (!c.round || c.round->met.empty()) return nullptr;
  for (const Met& met : c.round->met) {
    const Person* person = find_person(c.application, met.name);
    if (person && (!person->email.empty() || !person->phone.empty())) return person;
  }
  return find_person(c.application, c.round->met.front().name);
}

Channel channel_of(const Case& c) {
  const Person* contact = contact_of(c);
  const Channel channel = contact && contact->prefers ? *contact->prefers : c.policy.standard_channel();
  return c.application.no_calls && channel == Channel::phone ? Channel::email : channel;
}

Contact contact_of(const Application& application, const Policy& policy, const Moment& now) {
  const Case c = look_at(application, policy, now);
  return {contact_of(c), channel_of(c)};
}

}  // namespace followup
